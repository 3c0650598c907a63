"""The list of partners: search as you type, filter by kind, sort, choose.

Holds every partner's line in memory; a search of 50,000 lines must keep up with typing. Calls no service.
"""

import datetime as dt
from bisect import insort
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.partner_filter import PartnerFilter
from coalitiedesk.domain.partners import PartnerLine
from coalitiedesk.domain.warmth import COLD, Warmth, warmth_of
from coalitiedesk.dutch.area_words import area_words
from coalitiedesk.dutch.formats import count, number, sort_key
from coalitiedesk.dutch.haystack import Haystack
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.partner_search import partner_words, wanted_words
from coalitiedesk.ui.models.lines_model import LinesModel
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.buttons import chip, plain_button
from coalitiedesk.ui.widgets.cards import card, column, row
from coalitiedesk.ui.widgets.labels import label, name
from coalitiedesk.ui.widgets.partners.kind_filter import KindFilter
from coalitiedesk.ui.widgets.partners.list_filter import ListFilter, filter_words
from coalitiedesk.ui.widgets.partners.partner_columns import partner_columns
from coalitiedesk.ui.widgets.partners.partner_table import PartnerTable
from coalitiedesk.ui.widgets.partners.selection_line import SelectionLine
from coalitiedesk.ui.widgets.partners.stage_board import StageBoard
from coalitiedesk.ui.widgets.search_field import SearchField

_SEARCH_WIDTH = 250
_COLD_WORDS = word_of(Warmth.TIME_TO_CALL)


class PartnerList(QWidget):
    """Emits what the user wants; its owner loads and changes."""

    chosen = Signal(object)  # PartnerId of the line now current, or None
    opened = Signal(object)  # PartnerId: Enter or double click
    edit_requested = Signal(object)  # PartnerId: F2
    removal_requested = Signal(tuple)  # PartnerIds: Delete
    left = Signal()  # Esc in the table
    counted = Signal(str)  # how many are shown, in words

    def __init__(self, today: Callable[[], dt.date]) -> None:
        super().__init__()
        self._today = today
        self._lines: tuple[PartnerLine, ...] = ()
        self._texts: list[str] = []
        self._total = 0
        self._places: Mapping[PartnerId, int] = {}
        self._haystack = Haystack()
        self._words, self._shows_board = "", False
        self._fold_timer = QTimer(self)
        self._fold_timer.setInterval(0)
        self._model: LinesModel[PartnerLine] = LinesModel(
            partner_columns(self._place_of, today, self._area_of), _id_of
        )
        self._search = SearchField("Zoek partner of persoon", "Ctrl+F")
        self._filter = KindFilter()
        self._cold = chip(_COLD_WORDS, tip="Toon alleen wie je lang niet sprak")
        self.filter, self.selection = ListFilter(self), SelectionLine()
        self._table, self._board = PartnerTable("Partners", self._model), StageBoard(today)
        self._nothing = label("", wrap=True)
        self._everyone = plain_button("Toon alle partners")
        self._pages = QStackedWidget()
        self._build()
        self._connect()

    @property
    def table(self) -> PartnerTable:
        """The table, to give it the keyboard."""
        return self._table

    @property
    def board(self) -> StageBoard:
        """The same partners by stage."""
        return self._board

    @property
    def lines(self) -> tuple[PartnerLine, ...]:
        """All partners, shown or not, by name."""
        return self._lines

    def show_lines(self, lines: Sequence[PartnerLine], *, total: int | None = None) -> None:
        """Replace all partners; what is searched, filtered, sorted and chosen stays.

        Args:
            lines: By name.
            total: How many there are, while the rest is still being read.
        """
        known = {id(line): text for line, text in zip(self._lines, self._texts, strict=True)}
        before = self._lines  # keeps the ids above theirs until the end
        self._lines, self._total = tuple(lines), len(lines) if total is None else total
        self._texts = [known.get(id(line)) or partner_words(line) for line in self._lines]
        del before
        self._places = {line.id: at for at, line in enumerate(self._lines)}
        self._haystack = Haystack(self._texts, self._haystack)
        self._fold_timer.start()
        self.filter.show_holders({line.upkeep.account_holder for line in self._lines})
        self._filter.show_counts(Counter(line.kind for line in self._lines))
        self._count_cold()
        top = self._table.verticalScrollBar().value()
        self._model.set_rows(self._lines)
        heads = self._table.horizontalHeader()
        if heads.isSortIndicatorShown():
            self._model.sort(heads.sortIndicatorSection(), heads.sortIndicatorOrder())
        self._narrow_down()
        self._table.verticalScrollBar().setValue(top)

    def patch_lines(self, newer: Sequence[PartnerLine], gone: Collection[PartnerId] = ()) -> None:
        """Put in what was added or changed and take out what is gone, without reading everything again."""
        touched = {line.id for line in newer} | set(gone)
        lines = [line for line in self._lines if line.id not in touched]
        for line in newer:
            insort(lines, line, key=_order)
        self.show_lines(lines)

    def choose(self, partner_id: PartnerId) -> None:
        """Choose a partner; search words and filters that hide it are wiped."""
        if self._model.line_of(partner_id) < 0:
            self.show_everyone()
        self._table.choose(partner_id)

    def choose_line(self, line: int) -> None:
        """Choose what stands on a line, or the last line when there are fewer."""
        last = self._model.rowCount() - 1
        if last >= 0:
            self._table.choose(self._model.id_at(max(0, min(line, last))))

    def line_of(self, partner_id: PartnerId) -> int:
        """On which line a partner stands; -1 when it is not shown."""
        return self._model.line_of(partner_id)

    def show_everyone(self) -> None:
        """Wipe search words and filters."""
        self._filter.clear()
        self._cold.setChecked(False)
        self.filter.choose(PartnerFilter())
        self._search.wipe()
        self._narrow_down()

    def show_cold(self) -> None:
        """Show everyone whom it is time to call, and nobody else."""
        self._filter.clear()
        self.filter.choose(PartnerFilter())
        self._search.wipe()
        self._cold.setChecked(True)
        self._count_cold()
        self._narrow_down()

    def show_never(self) -> None:
        """Show everyone with whom nobody noted any contact yet."""
        self.show_filter(PartnerFilter(warmths=frozenset({Warmth.NEVER})))

    def show_view(self, key: str) -> None:
        """Bring the ``list`` or the ``board`` in front."""
        self._shows_board = key == "board"
        self._narrow_down()

    def take_focus(self) -> None:
        """Give the keyboard to what is in front."""
        if self._shows_board:
            self._board.take_focus()
        else:
            self._table.setFocus()

    @property
    def wanted_filter(self) -> PartnerFilter:
        """Everything the list is narrowed down by, to keep under a name."""
        cold = COLD if self._cold.isChecked() else frozenset()
        chosen = self.filter.chosen
        return replace(chosen, words=self._words, kinds=self._filter.kinds, warmths=chosen.warmths | cold)

    @property
    def filter_words(self) -> str:
        """The same in words, for on paper."""
        return filter_words(self.wanted_filter, self.filter.area_names)

    @property
    def shown_ids(self) -> tuple[PartnerId, ...]:
        """Who is shown, from top to bottom."""
        return tuple(PartnerId(int(self._model.id_at(at))) for at in range(self._model.rowCount()))

    def show_filter(self, wanted: PartnerFilter) -> None:
        """Narrow down by this and nothing else."""
        self._cold.setChecked(False)
        self.filter.choose(wanted)
        self._filter.choose(wanted.kinds)
        self._search.search_for(wanted.words)
        self._narrow_down()

    def focus_search(self) -> None:
        """Let the user type what to search for."""
        self._search.setFocus()
        self._search.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_filter()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit_filter()

    def _build(self) -> None:
        fit(self._search, least_width=150)
        above = row(self._search, self._cold, self._filter)
        above.setStretch(0, 1)
        nothing = card(name("Niets gevonden"), self._nothing, row(self._everyone, 1), 1, gap="m", pad="xl")
        for page in (self._table, nothing, self._board):
            self._pages.addWidget(page)
        whole = column(above, self.filter.line, self.selection, self._pages)
        whole.setStretch(3, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self._search.searched.connect(self._on_search_searched)
        self._search.left_downwards.connect(self._on_search_left_downwards)
        self._filter.changed.connect(self._narrow_down)
        self.filter.changed.connect(self._narrow_down)
        self._cold.clicked.connect(self._narrow_down)
        self._everyone.clicked.connect(self._on_everyone_clicked)
        self._fold_timer.timeout.connect(self._on_fold_timer_timeout)
        self._table.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self._model.modelReset.connect(self._on_selection_changed)
        self._table.chosen.connect(self.chosen)
        self._table.chosen.connect(self._board.choose)
        self._board.chosen.connect(self._table.choose)
        self._board.opened.connect(self.opened)
        self._board.left.connect(self.left)
        self._table.opened.connect(self.opened)
        self._table.edit_requested.connect(self.edit_requested)
        self._table.removal_requested.connect(self.removal_requested)
        self._table.left.connect(self.left)

    def _fit_filter(self) -> None:
        beside = self._cold.sizeHint().width() + look.gap("s") if self._cold.isVisibleTo(self) else 0
        self._filter.fit_into(self.width() - look.px(_SEARCH_WIDTH) - look.gap("s") - beside)

    def _is_cold(self, line: PartnerLine, today: dt.date) -> bool:
        return warmth_of(line.upkeep, today) in COLD

    def _count_cold(self) -> None:
        today = self._today()
        amount = sum(self._is_cold(line, today) for line in self._lines)
        self._cold.set_words(f"{_COLD_WORDS} {number(amount)}")
        self._cold.setVisible(bool(amount) or self._cold.isChecked())
        self._fit_filter()

    def _narrow_down(self) -> None:
        wanted = replace(self.filter.chosen, kinds=self._filter.kinds)
        hits: Sequence[int] | None = self._haystack.search(wanted_words(self._words)) if self._words else None
        lines, today = self._lines, self._today()
        if not wanted.is_empty:
            hits = [
                at for at in (range(len(lines)) if hits is None else hits) if wanted.keeps(lines[at], today)
            ]
        if self._cold.isChecked():
            hits = [
                at for at in (range(len(lines)) if hits is None else hits) if self._is_cold(lines[at], today)
            ]
        self._model.show_only(hits)
        if self._shows_board:
            self._board.show_lines(lines if hits is None else [lines[at] for at in hits])
        if self._table.chosen_id is None:
            self.choose_line(0)  # or the pane beside the list would come and go while one types
        self._tell_count()

    def _tell_count(self) -> None:
        shown, all_of_them = self._model.rowCount(), self._total
        words = count(all_of_them, "partner", "partners")
        is_all = shown == len(self._lines)
        self.counted.emit(words if is_all else f"{number(shown)} van {words}")
        self._nothing.setText(self._why_nothing())
        front = 2 if self._shows_board else 0
        self._pages.setCurrentIndex(front if shown or not all_of_them else 1)

    def _why_nothing(self) -> str:
        if self._words:
            return f"Geen partner met ‘{self._words}’."
        if self.filter.words:
            return f"Geen partner met dit filter. {self.filter.words}."
        return "Iedereen is onlangs gesproken." if self._cold.isChecked() else "Geen partner van deze soort."

    def _area_of(self, line: PartnerLine) -> str:
        return area_words(line.areas, self.filter.area_names)

    def _on_selection_changed(self) -> None:
        self.selection.show_amount(0 if self._shows_board else len(self._table.chosen_ids))

    def _place_of(self, line: PartnerLine) -> int:
        return self._places[line.id]

    def _on_search_searched(self, words: str) -> None:
        self._words = words
        self._narrow_down()

    def _on_search_left_downwards(self) -> None:
        self.take_focus()
        if self._table.chosen_id is None:
            self.choose_line(0)

    def _on_everyone_clicked(self) -> None:
        self.show_everyone()
        self._search.setFocus()

    def _on_fold_timer_timeout(self) -> None:
        if self._haystack.prepare():
            self._fold_timer.stop()


def _id_of(line: PartnerLine) -> int:
    return line.id


def _order(line: PartnerLine) -> tuple[str, int]:
    return sort_key(line.name), line.id
