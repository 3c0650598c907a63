"""The Week as a list per day, for who rather reads than looks, and for what lies outside the Week."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.dutch.labels import label
from coalitiedesk.ui.models.lines_model import Column, LinesModel
from coalitiedesk.ui.models.mark import certainty_mark
from coalitiedesk.ui.widgets.cards import column
from coalitiedesk.ui.widgets.table import HouseTable


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekLine:
    """One moment; ``day_words`` only on the first line of a day.

    Attributes:
        order: Day and start for sorting; unknown last.
    """

    occurrence_id: int
    day_words: str
    day: dt.date | None
    time: str
    title: str
    place: str
    organisers: str
    status: ActivityStatus
    has_clash: bool
    order: tuple[bool, str, bool, int]


_COLUMNS: tuple[Column[WeekLine], ...] = (
    Column(title="Dag", text=lambda line: line.day_words, width=174, sort_key=lambda line: line.order),
    Column(title="Tijd", text=lambda line: line.time, width=140),
    Column(
        title="Activiteit",
        text=lambda line: line.title,
        bold=True,
        sort_key=lambda line: line.title.casefold(),
        tip=lambda line: line.title,
    ),
    Column(
        title="Plek",
        text=lambda line: line.place,
        width=190,
        sort_key=lambda line: line.place.casefold(),
        tip=lambda line: line.place,
    ),
    Column(
        title="Wie organiseert",
        text=lambda line: line.organisers,
        width=190,
        is_extra=True,
        sort_key=lambda line: line.organisers.casefold(),
        tip=lambda line: line.organisers,
    ),
    Column(
        title="Stand",
        text=lambda line: "Botst" if line.has_clash else label(line.status),
        mark=lambda line: certainty_mark(line.status),
        tone=lambda line: "bad" if line.has_clash else "",
        width=140,
        sort_key=lambda line: line.status.value,
    ),
)


class WeekList(QWidget):
    """A house table of moments."""

    selected = Signal(int)  # id of the moment
    opened = Signal(int)  # id of the moment
    removal_requested = Signal(int)  # id of the moment whose activity is to be removed

    def __init__(self) -> None:
        super().__init__()
        self._model: LinesModel[WeekLine] = LinesModel(_COLUMNS, _id_of)
        self._table = HouseTable("Week als lijst", self._model)
        self.setLayout(column(self._table))
        self.setFocusProxy(self._table)
        self._table.chosen.connect(self._on_chosen)
        self._table.opened.connect(self._on_opened)

    def show_lines(self, lines: Sequence[WeekLine]) -> None:
        """Replace the list; what was chosen stays chosen."""
        self._model.set_rows(lines)

    def choose(self, occurrence_id: int | None) -> None:
        """Choose a moment."""
        self._table.choose(occurrence_id)

    def _on_chosen(self, occurrence_id: int | None) -> None:
        if occurrence_id is not None:
            self.selected.emit(occurrence_id)

    def _on_opened(self, occurrence_id: int) -> None:
        self.opened.emit(occurrence_id)


def _id_of(line: WeekLine) -> int:
    return line.occurrence_id
