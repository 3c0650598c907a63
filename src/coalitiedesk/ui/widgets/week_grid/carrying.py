"""What is in the hand: picked up, moved about, put down or put back. Says aloud where it hangs."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.week_layout import STEP
from coalitiedesk.ui.widgets.spoken import announce
from coalitiedesk.ui.widgets.week_grid.blocks import (
    GridBlock,
    later,
    longer,
    on_day,
    request_for,
    spoken_when,
)
from coalitiedesk.ui.widgets.week_grid.keys import Command


class Hand(QObject):
    """Holds at most one block."""

    picked_up = Signal()  # something is in the hand now
    moved = Signal()  # it hangs somewhere else
    placed = Signal(object)  # GridBlock: where it is put down, just before the hand is empty
    emptied = Signal()  # put down or put back
    put_down = Signal(object)  # MoveRequest: it was put down in another place
    returned = Signal(object)  # GridBlock: put back where it was

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self._ground = ground
        self.origin: GridBlock | None = None
        self.now: GridBlock | None = None
        self.days: Sequence[dt.date] = ()

    @property
    def is_full(self) -> bool:
        """Whether something is in the hand."""
        return self.now is not None

    def take(self, block: GridBlock) -> bool:
        """Pick a block up; False for what lasts the whole Week.

        A block without a day, or wholly outside these days, hangs on the first.
        """
        if block.is_whole_week or not self.days:
            announce(self._ground, f"{block.title} duurt de hele week en blijft staan")
            return False
        self.origin = block
        self.now = block if self._is_inside(block) else on_day(block, self.days[0])
        self.picked_up.emit()
        self._say(f"Opgepakt: {block.title}, {spoken_when(self.now)}")
        return True

    def hold(self, block: GridBlock) -> None:
        """Hang the block somewhere else."""
        if self.now is None or block == self.now:
            return
        self.now = block
        self.moved.emit()
        self._say(spoken_when(block))

    def obey(self, command: Command) -> None:
        """Move what is in the hand by a key."""
        if self.now is None:
            return
        moves = {
            Command.EARLIER: lambda block: later(block, -STEP),
            Command.LATER: lambda block: later(block, STEP),
            Command.SHORTER: lambda block: longer(block, -STEP),
            Command.LONGER: lambda block: longer(block, STEP),
            Command.DAY_BEFORE: lambda block: self._beside(block, -1),
            Command.DAY_AFTER: lambda block: self._beside(block, 1),
        }
        if command in moves:
            self.hold(moves[command](self.now))

    def drop(self) -> None:
        """Put it down where it hangs."""
        now = self.now
        if now is None or now == self.origin:
            self.put_back()
            return
        self.placed.emit(now)
        self._let_go()
        self._say(f"Neergezet: {now.title}, {spoken_when(now)}")
        self.put_down.emit(request_for(now))

    def put_back(self) -> None:
        """Put it back where it came from."""
        origin = self.origin
        if origin is None:
            return
        self._let_go()
        self._say(f"Teruggezet: {origin.title}")
        self.returned.emit(origin)

    def _is_inside(self, block: GridBlock) -> bool:
        first, last = block.day, block.last_day or block.day
        return first is not None and last is not None and first <= self.days[-1] and last >= self.days[0]

    def _let_go(self) -> None:
        self.origin = self.now = None
        self.emptied.emit()

    def _beside(self, block: GridBlock, step: int) -> GridBlock:
        if block.day not in self.days:
            return block
        at = min(max(self.days.index(block.day) + step, 0), len(self.days) - 1)
        return on_day(block, self.days[at])

    def _say(self, text: str) -> None:
        announce(self._ground, text)
