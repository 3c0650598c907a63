from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.services.search import Found, FoundKind
from coalitiedesk.ui.widgets.search_results import SearchResults

FOUND = (
    Found(kind=FoundKind.PARTNER, record_id=3, title="Bakker Jansen", detail="Wold"),
    Found(kind=FoundKind.ACTIVITY, record_id=5, title="Koffie", detail="2026"),
)


@dataclass(frozen=True)
class Scene:
    window: QWidget
    field: QLineEdit
    other: QLineEdit
    results: SearchResults

    @property
    def listed(self) -> QListWidget:
        return self.results.findChild(QListWidget)


@pytest.fixture
def scene(qtbot: QtBot) -> Scene:
    window = QWidget()
    window.resize(900, 600)
    qtbot.addWidget(window)
    field, other = QLineEdit(window), QLineEdit(window)
    field.setGeometry(600, 10, 200, 30)
    other.setGeometry(10, 500, 200, 30)
    found = Scene(window, field, other, SearchResults(window))
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    found.results.show_found(FOUND, "a", field)
    return found


def test_down_and_enter_open_what_was_found(qtbot: QtBot, scene: Scene) -> None:
    scene.results.take_keyboard()
    qtbot.keyClick(scene.listed, Qt.Key.Key_Down)

    with qtbot.waitSignal(scene.results.chosen) as chosen:
        qtbot.keyClick(scene.listed, Qt.Key.Key_Return)

    assert chosen.args == ["activity", 5]
    assert scene.results.isHidden()


def test_click_opens_once(qtbot: QtBot, scene: Scene) -> None:
    told: list[tuple[str, int]] = []
    scene.results.chosen.connect(lambda kind, key: told.append((kind, key)))
    place = scene.listed.visualItemRect(scene.listed.item(0)).center()

    qtbot.mouseClick(scene.listed.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert told == [("partner", 3)]


def test_escape_goes_back_to_the_field(qtbot: QtBot, scene: Scene) -> None:
    scene.results.take_keyboard()

    qtbot.keyClick(scene.listed, Qt.Key.Key_Escape)

    assert scene.results.isHidden()
    assert scene.field.hasFocus()


def test_click_elsewhere_closes_it(qtbot: QtBot, scene: Scene) -> None:
    qtbot.mouseClick(scene.window, Qt.MouseButton.LeftButton, pos=QPoint(50, 300))

    assert scene.results.isHidden()


def test_keyboard_elsewhere_closes_it(scene: Scene) -> None:
    scene.other.setFocus()

    assert scene.results.isHidden()


def test_nothing_found_is_said(scene: Scene) -> None:
    scene.results.show_found((), "qqq", scene.field)

    assert scene.results._nothing.text() == "Niets gevonden voor ‘qqq’."
    assert not scene.results.isHidden()
