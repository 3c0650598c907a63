from pathlib import Path

from coalitiedesk.document.contents import holds_text
from tests.document.desk import Desk


def test_text_in_any_table_is_found(desk: Desk) -> None:
    assert holds_text(desk.target, lambda text: "Buurthuis" in text)
    assert not holds_text(desk.target, lambda text: "Kerk" in text)


def test_file_that_cannot_be_read_may_hold_anything(tmp_path: Path) -> None:
    (tmp_path / "kapot").write_bytes(b"geen database")

    assert holds_text(tmp_path / "kapot", lambda _: False)
