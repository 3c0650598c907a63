from pathlib import Path

from coalitiedesk.ui.theme import signs


def test_signs_on_disk_have_the_colours_of_the_tokens() -> None:
    found = {path.name: path.read_text(encoding="utf-8") for path in Path(signs.folder()).glob("*.svg")}

    assert found == signs.drawings()
