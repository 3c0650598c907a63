"""A Week grid with its list of what waits, and blocks to play with."""

import datetime as dt
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.ids import ActivityId, OccurrenceId
from coalitiedesk.ui.widgets.week_grid.blocks import GridBlock, MoveRequest
from coalitiedesk.ui.widgets.week_grid.grid import WeekGrid
from coalitiedesk.ui.widgets.week_grid.unplanned import UnplannedList

THURSDAY = dt.date(2027, 9, 30)
DAYS = tuple(THURSDAY + dt.timedelta(days=number) for number in range(8))
KEY, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


def block(
    number: int, title: str, day: int | None, start: float | None, end: float | None, **more: object
) -> GridBlock:
    found = GridBlock(
        occurrence_id=OccurrenceId(number),
        activity_id=ActivityId(number),
        title=title,
        place="De Brug",
        day=None if day is None else DAYS[day],
        start_minute=None if start is None else int(start * 60),
        end_minute=None if end is None else int(end * 60),
        status=ActivityStatus.CONFIRMED,
    )
    return replace(found, **more)  # type: ignore[arg-type]


OPENING = block(1, "Opening", 0, 10, 11.5)
LUNCH = block(2, "Lunch", 0, 12, 13.5)
COFFEE = block(3, "Koffie", 1, 10, 12, clashes=("Zaal dubbel bezet",))
SINGING = block(4, "Meezingmiddag", 2, 15, 16.5)
WALK = block(5, "Wandeling", 4, 11, None)
BEEKEEPER = block(6, "Imker", 2, None, None)
CHAIR = block(7, "Kom-erbij-stoel", None, None, None, is_whole_week=True)
CARDS = block(8, "Kaartjes", 1, None, None, last_day=DAYS[4])
BREAKFAST = block(9, "Ontbijt", None, 9, 10.5)
LATE = block(10, "Silent disco", 5, 22, 25.5, clashes=("Te laat voor de buren",))
ALL = (OPENING, LUNCH, COFFEE, SINGING, WALK, BEEKEEPER, CHAIR, CARDS, BREAKFAST, LATE)


class Scene(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.list, self.grid = UnplannedList(), WeekGrid()
        layout = QHBoxLayout(self)
        self.list.setFixedWidth(170)
        layout.addWidget(self.list)
        layout.addWidget(self.grid, 1)
        self.moves: list[MoveRequest] = []
        self.grid.move_requested.connect(self.moves.append)
        self.list.carry_requested.connect(self.grid.carry)
        self.grid.returned.connect(self.list.focus_block)
        self.show_blocks(ALL)

    def show_blocks(self, blocks: tuple[GridBlock, ...]) -> None:
        self.grid.show_days(DAYS, DAYS[4])
        self.grid.show_blocks(blocks)
        self.list.show_blocks(blocks)


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.block.title if widget is not None and hasattr(widget, "block") else ""


def press(*keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key, modifier)
