"""The board: partners by stage, to be carried with the mouse or the keyboard. A place, not a score.

Each column is a list of its own that paints what is in sight, so that 5,000 partners stay quick.
"""

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.partners import PartnerLine
from coalitiedesk.ui.widgets.cards import panel, row
from coalitiedesk.ui.widgets.partners.stage_column import StageColumn

_ORDER = tuple(EngagementStage)


class StageBoard(QScrollArea):
    """Shows lines it is given; asks for everything else."""

    chosen = Signal(object)  # PartnerId of the card that was chosen
    opened = Signal(object)  # PartnerId: Enter or double click
    move_requested = Signal(tuple, str)  # PartnerIds, and code of the stage to bring them into
    help_requested = Signal(str)  # code of a stage
    left = Signal()  # Esc

    def __init__(self, today: Callable[[], dt.date]) -> None:
        super().__init__()
        self._columns = tuple(StageColumn(stage, today) for stage in _ORDER)
        self._chosen: tuple[PartnerId, ...] = ()
        self._current: PartnerId | None = None
        self._build()
        self._connect()

    @property
    def columns(self) -> tuple[StageColumn, ...]:
        """The columns from left to right."""
        return self._columns

    def show_lines(self, lines: Sequence[PartnerLine]) -> None:
        """Replace all cards; what is chosen stays chosen, also in another column."""
        by_stage: dict[EngagementStage, list[PartnerLine]] = {stage: [] for stage in _ORDER}
        for line in lines:
            by_stage[line.stage].append(line)
        has_focus = self._focused() is not None
        for found in self._columns:
            found.show_lines(by_stage[found.stage])
        self._choose(self._chosen, self._current, has_focus=has_focus)

    def choose(self, partner_id: PartnerId | None) -> None:
        """Choose a partner and bring it into view; tells nobody."""
        if partner_id != self._current:
            self._choose(() if partner_id is None else (partner_id,), partner_id, has_focus=False)

    def take_focus(self) -> None:
        """Give the keyboard to the chosen card, or to the first column with one."""
        target = self._holder() or next((one for one in self._columns if one.list.cards.rowCount()), None)
        (target or self._columns[0]).list.setFocus()

    def _build(self) -> None:
        self.setAccessibleName("Bord met fasen")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = row(*self._columns, gap="s")
        for at in range(len(self._columns)):
            whole.setStretch(at, 1)
        self.setWidget(panel(whole))

    def _connect(self) -> None:
        for at, found in enumerate(self._columns):
            found.help_requested.connect(self.help_requested)
            found.list.opened.connect(self.opened)
            found.list.left.connect(self.left)
            found.list.taken.connect(partial(self._on_column_taken, found))
            found.list.carried.connect(partial(self._on_column_carried, at))
            found.list.passed.connect(partial(self._on_column_passed, at))
            found.list.dropped.connect(partial(self._on_column_dropped, found))

    def _choose(self, ids: Collection[PartnerId], current: PartnerId | None, *, has_focus: bool) -> None:
        self._chosen, self._current = tuple(ids), current
        for found in self._columns:
            if found.list.choose(ids, current) and has_focus and current in found.list.chosen_ids:
                found.list.setFocus()
                self.ensureWidgetVisible(found, 0, 0)

    def _holder(self) -> StageColumn | None:
        return next((one for one in self._columns if one.list.current_id is not None), None)

    def _focused(self) -> StageColumn | None:
        widget = QApplication.focusWidget()
        return next((one for one in self._columns if one.list is widget), None)

    def _on_column_taken(self, taken: StageColumn) -> None:
        current = taken.list.current_id or taken.list.chosen_ids[0]
        is_other = current != self._current
        self._chosen, self._current = taken.list.chosen_ids, current
        for found in self._columns:
            if found is not taken:
                found.list.choose((), None)
        if is_other:
            self.chosen.emit(current)

    def _on_column_carried(self, at: int, steps: int) -> None:
        ids = self._columns[at].list.chosen_ids
        if ids and 0 <= at + steps < len(_ORDER):
            self.move_requested.emit(ids, _ORDER[at + steps].value)

    def _on_column_passed(self, at: int, steps: int) -> None:
        line = max(0, self._columns[at].list.currentIndex().row())
        beside = self._columns[at + steps :] if steps > 0 else self._columns[:at][::-1]
        found = next((one for one in beside if one.list.cards.rowCount()), None)
        if found is not None:
            self.ensureWidgetVisible(found, 0, 0)
            found.list.enter(line)

    def _on_column_dropped(self, found: StageColumn, ids: tuple[PartnerId, ...]) -> None:
        self._chosen, self._current = ids, ids[0]
        self.move_requested.emit(ids, found.stage.value)
