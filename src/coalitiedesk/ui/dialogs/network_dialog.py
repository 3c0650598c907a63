"""Wie missen we? Every kind of partner of the guide against the areas, and a task to look for one."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from coalitiedesk.domain.ids import AreaId
from coalitiedesk.domain.network import KindGap
from coalitiedesk.dutch.formats import enumerate_words, number
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.services.network import area_names, list_gaps, seek_partner
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.models.lines_model import Column, LinesModel
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.cards import column, panel
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.labels import small
from coalitiedesk.ui.widgets.table import HouseTable

_SIZE = (1080, 640)
_LEAD = "De handreiking noemt deze soorten partners. Waar een streepje staat, is nog niemand."
_MOST_AREAS = 7  # beside each other; with more they are named in words
_MOST_NAMED = 3


class NetworkDialog(DialogFrame):
    """Enter makes a task of the chosen kind; the list stays open for the next."""

    told = Signal(str)  # what happened, in words

    def __init__(self, context: TabContext) -> None:
        super().__init__("Wie missen we?", _LEAD, size=_SIZE)
        self._context = context
        self._areas = area_names(context.desk)
        self._model: LinesModel[KindGap] = LinesModel(self._columns(), _id_of)
        self._table = HouseTable("Soorten partners", self._model)
        self._said = small("", wrap=True)
        self._close = plain_button("Sluit")
        self._seek = changing(main_button("Zoek deze", tip="Zet een taak op je lijst"))
        self._build()
        self._show()

    def accept(self) -> None:
        """Make a task of looking for the chosen kind."""
        at = self._model.line_of(self._table.chosen_id)
        if at < 0 or not self._context.can_edit:
            return
        gap = self._model.row_at(at)
        names = [self._areas[key] for key in gap.blank_areas] if gap.total else []
        seek_partner(self._context.desk, gap.kind, names if len(names) <= _MOST_NAMED else ())
        words = f"‘Zoek een partner: {word_of(gap.kind).lower()}’ staat bij je taken."
        self._said.setText(words)
        self.told.emit(words)

    def _build(self) -> None:
        whole = column(self._table, self._said)
        whole.setStretch(0, 1)
        self.fill(panel(whole), self._close, 1, main=self._seek, scrolls=False)
        self._close.clicked.connect(self.reject)
        self._seek.clicked.connect(self.accept)
        self._table.opened.connect(self._on_table_opened)

    def _show(self) -> None:
        gaps = list_gaps(self._context.desk)
        self._model.set_rows(gaps)
        self._table.choose(gaps[0].kind.value)
        self._table.setFocus()

    def _columns(self) -> tuple[Column[KindGap], ...]:
        kind: Column[KindGap] = Column(
            title="Soort", text=_kind, tone=_tone, bold=True, sort_key=_kind, tip=_kind
        )
        total: Column[KindGap] = Column(title="Samen", text=_total, tone=_tone, width=84, sort_key=_amount)
        if not self._areas:
            return kind, total
        if len(self._areas) <= _MOST_AREAS:
            squares = (
                Column(title=name, text=_amount_in(key), width=100, tip=_tip_in(name, key))
                for key, name in self._areas.items()
            )
            return (kind, total, *squares)
        where: Column[KindGap] = Column(title="Nog niet in", text=self._missing, width=460, tip=self._missing)
        return kind, total, where

    def _missing(self, gap: KindGap) -> str:
        blank = [self._areas[key] for key in gap.blank_areas]
        return "Nergens" if len(blank) == len(self._areas) else enumerate_words(blank)

    def _on_table_opened(self) -> None:
        self.accept()


def _id_of(gap: KindGap) -> str:
    return gap.kind.value


def _kind(gap: KindGap) -> str:
    return word_of(gap.kind)


def _amount(gap: KindGap) -> int:
    return gap.total


def _total(gap: KindGap) -> str:
    return number(gap.total) if gap.total else "niemand"


def _tone(gap: KindGap) -> str:
    return "" if gap.total else "warn"


def _amount_in(key: AreaId) -> Callable[[KindGap], str]:
    def words(gap: KindGap) -> str:
        return number(gap.by_area[key]) if gap.by_area[key] else "–"

    return words


def _tip_in(name: str, key: AreaId) -> Callable[[KindGap], str]:
    def words(gap: KindGap) -> str:
        amount = gap.by_area[key]
        return f"{word_of(gap.kind)} in {name}: {number(amount) if amount else 'nog niemand'}"

    return words
