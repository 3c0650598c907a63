"""Beside the Week: what has no day yet, and what falls on a day outside the Week."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from coalitiedesk.dutch.formats import short_date
from coalitiedesk.ui.widgets.cards import column, panel, row
from coalitiedesk.ui.widgets.labels import name, small
from coalitiedesk.ui.widgets.week_grid.blocks import GridBlock
from coalitiedesk.ui.widgets.week_grid.unplanned import UnplannedList

_HINT = "Sleep naar een dag. Of kies met de spatiebalk en zet neer met Enter."


class WaitingPane(QFrame):
    """Two lists below each other; an empty one is left out."""

    selected = Signal(int)  # id of the moment that has the keyboard now
    opened = Signal(int)  # id of the moment: Enter or double click
    carry_requested = Signal(int)  # id of the moment that the user gives a day

    def __init__(self) -> None:
        super().__init__()
        self._waiting, self._outside = UnplannedList(), UnplannedList("Buiten de Week")
        self._waiting_count, self._outside_count = small(""), small("", tone="warn")
        self._build()
        self._connect()

    @property
    def lists(self) -> tuple[UnplannedList, UnplannedList]:
        """What has no day, and what is outside the Week."""
        return self._waiting, self._outside

    def show_blocks(self, blocks: Sequence[GridBlock], left_out: Sequence[int]) -> None:
        """Take every block of the Week, and the ids of those on a day outside it."""
        waiting = [block for block in blocks if block.day is None and not block.is_whole_week]
        outside = [_dated(block) for block in blocks if block.occurrence_id in set(left_out)]
        self._waiting.show_these(waiting)
        self._outside.show_these(sorted(outside, key=_order))
        self._waiting_count.setText(str(len(waiting)))
        self._outside_count.setText(str(len(outside)))
        self._waiting_part.setVisible(bool(waiting))
        self._outside_part.setVisible(bool(outside))

    def allow_carrying(self, *, is_allowed: bool) -> None:
        """Tell how a moment gets its day, or not: in a file that is only looked at it gets none."""
        self._hint.setVisible(is_allowed)

    def choose(self, occurrence_id: int | None) -> None:
        """Mark the block that a panel shows."""
        for found in self.lists:
            found.choose(occurrence_id)

    def focus_block(self, occurrence_id: int) -> bool:
        """Give a block the keyboard; False when it is not here."""
        return any(found.focus_block(occurrence_id) for found in self.lists)

    def _build(self) -> None:
        self.setProperty("card", "plain")
        self._hint = small(_HINT, wrap=True)
        self._waiting_part = _part("Nog geen dag", self._waiting_count, self._waiting)
        self._outside_part = _part("Buiten de Week", self._outside_count, self._outside)
        whole = column(
            self._hint,
            self._waiting_part,
            self._outside_part,
            gap="m",
            margins=("s", "s", "s", "s"),
        )
        whole.setStretch(1, 1)
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        for found in self.lists:
            found.selected.connect(self.selected)
            found.opened.connect(self.opened)
            found.carry_requested.connect(self.carry_requested)


def _part(heading: str, amount: QWidget, listed: QWidget) -> QWidget:
    inside = column(row(name(heading), amount, 1), listed, gap="s")
    inside.setStretch(1, 1)
    return panel(inside)


def _dated(block: GridBlock) -> GridBlock:
    """With its day in words, which a list beside the grid has no column for."""
    day = short_date(block.day) if block.day else ""
    return replace(block, place=" · ".join(part for part in (day, block.place) if part))


def _order(block: GridBlock) -> tuple[str, int]:
    return (block.day.isoformat() if block.day else "", block.start_minute or 0)
