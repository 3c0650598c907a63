from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from coalitiedesk.services.demo import fill_demo
from coalitiedesk.ui import screenshots
from coalitiedesk.ui.plan_tools import TOOLS
from coalitiedesk.ui.screenshots import HEIGHT, PARTNER_TOOLS, TABS, WIDTH, take
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.theme.tokens import Scheme
from tests.ui.opened import opened_context


@pytest.fixture
def context(tmp_path: Path) -> Iterator[TabContext]:
    with opened_context(tmp_path) as found:
        yield found


@pytest.fixture(autouse=True)
def haste(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which pictures there are is what counts here, not that the last preview stands in them."""
    monkeypatch.setattr(screenshots, "_QUIET_MS", 5)


def test_every_screen_gets_its_picture(context: TabContext, theme: Theme, tmp_path: Path) -> None:
    fill_demo(context.desk, activities=8, partners=5, years=2)
    folder = tmp_path / "beelden"
    folder.mkdir()

    taken = take(context.desk, folder)

    work = ["contact-dialog", "letters-dialog", *(f"{tool.target}-dialog" for tool in PARTNER_TOOLS)]
    tabs, screens = [*TABS, "board"], list[str]()
    for suffix in ("", "-dark", "-150"):
        screens += [f"{key}{suffix}" for key in (*tabs, *work)]
    handover = [f"handover-{step}" for step in ("open-ends", "letter", "choice")]
    tools = [f"{tool.target}-dialog" for tool in TOOLS if tool not in PARTNER_TOOLS]
    dialogs = ["activity-dialog", "import-dialog", *handover, *tools]
    assert [path.stem for path in taken] == ["start", *screens, *dialogs]
    sizes = {
        QImage(str(path)).size().toTuple()
        for path in taken
        if path.stem.split("-")[0] in tabs and "dialog" not in path.stem
    }
    assert sizes == {(WIDTH, HEIGHT)}
    assert (look.scheme, look.scale) == (Scheme.LIGHT, 1.0)


def test_an_empty_coalition_has_screens_too(context: TabContext, theme: Theme, tmp_path: Path) -> None:
    taken = take(context.desk, tmp_path)

    assert "printing" in {path.stem for path in taken}
    assert "activity-dialog" not in {path.stem for path in taken}
