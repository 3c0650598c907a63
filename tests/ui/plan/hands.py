"""What a user finds and does in the tab Plan."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.widgets.plan.record_list import RecordList

_Found = TypeVar("_Found", bound=QWidget)


def named(parent: QWidget, kind: type[_Found], words: str) -> _Found:
    """The widget that is called so and can be seen."""
    found = [one for one in parent.findChildren(kind) if one.accessibleName() == words and one.isVisible()]
    assert len(found) == 1, (words, sorted(one.accessibleName() for one in parent.findChildren(kind)))
    return found[0]


def press(qtbot: QtBot, parent: QWidget, words: str) -> None:
    """Click a button by what it says."""
    qtbot.mouseClick(named(parent, QAbstractButton, words), Qt.MouseButton.LeftButton)


def spoken(listed: RecordList) -> list[str]:
    """What a screen reader says of each line."""
    model = listed.records
    return [model.line_at(at).spoken for at in range(model.rowCount())]
