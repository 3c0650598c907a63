import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from coalitiedesk.ui import outside
from coalitiedesk.ui.widgets.fact_list import FactList
from coalitiedesk.ui.widgets.link_value import LinkValue


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []

    def note(url: QUrl) -> bool:
        found.append(url.toString())
        return True

    monkeypatch.setattr(outside, "open_address", note)
    return found


def test_click_enter_and_space_open_the_website(qtbot: QtBot, opened: list[str]) -> None:
    facts = FactList(
        (("Website", "www.bieb.nl"), ("Plaats", "Epe")), opens={"Website": "https://www.bieb.nl"}
    )
    qtbot.addWidget(facts)
    with qtbot.waitExposed(facts):
        facts.show()
    (link,) = facts.findChildren(LinkValue)

    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(link, Qt.MouseButton.RightButton)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_A):
        qtbot.keyClick(link, key)
    link.copy()

    assert opened == ["https://www.bieb.nl"] * 3
    assert link.accessibleName() == "Website: www.bieb.nl, open"
    assert link.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert QGuiApplication.clipboard().text() == "www.bieb.nl"
