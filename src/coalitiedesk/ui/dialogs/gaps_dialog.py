"""Wie missen we? Every kind of partner of the guide against areas and target groups, and whom to ask."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox

from coalitiedesk.domain.ids import AreaId
from coalitiedesk.domain.kind_gaps import KindGap, SoughtPartner, kind_gaps, who_could
from coalitiedesk.dutch.formats import enumerate_words, number
from coalitiedesk.dutch.gap_words import longlist_name, seek_title
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.services.coalition import list_areas
from coalitiedesk.services.gaps import kind_guides, list_groups, put_on_longlist, read_sought, seek_by_task
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.models.lines_model import Column, LinesModel
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.cards import column, panel, row, set_side_by_side
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.labels import small
from coalitiedesk.ui.widgets.network.gap_pane import GapPane
from coalitiedesk.ui.widgets.table import HouseTable

_SIZE = (1240, 690)
_LEAD = "De handreiking noemt deze soorten partners. Waar een streepje staat, doet nog niemand mee."
_PANE = 390
_MOST_AREAS = 5  # beside each other; with more they are named in words
_MOST_NAMED = 3
_ASK, _TASK = "Zet op de longlist", "Zet op je taken"


class GapsDialog(DialogFrame):
    """Enter puts the chosen idea on the longlist, or on the list of tasks; the window stays for the next."""

    told = Signal(str)  # what happened, in words

    def __init__(self, context: TabContext) -> None:
        super().__init__("Wie missen we?", _LEAD, size=_SIZE)
        self._context = context
        self._areas = {area.id: area.name for area in list_areas(context.desk)}
        self._partners: Sequence[SoughtPartner] = ()
        self._area, self._group = QComboBox(), QComboBox()
        self._model: LinesModel[KindGap] = LinesModel(self._columns(), _id_of)
        self._table = HouseTable("Soorten partners", self._model)
        self._pane = GapPane(self._areas, kind_guides())
        self._said = small("", wrap=True)
        self._close = plain_button("Sluit")
        self._seek = changing(plain_button("Maak er een taak van", tip="Zoek een partner van deze soort"))
        self._ask = changing(main_button(_ASK, tip="Enter"))
        self._build()
        self._connect()
        self._read()

    @property
    def pane(self) -> GapPane:
        """What is told of the chosen kind, with whom one could ask."""
        return self._pane

    def accept(self) -> None:
        """Ask whom is chosen: on the longlist, or by a task for a partner we know."""
        gap = self._chosen()
        if gap is None or not self._context.can_edit:
            return
        known = self._pane.chosen_partner
        if known is not None and not self._pane.typed:
            self._task(self._pane.ask_title(known))
            return
        self._put(gap)

    # -- building ---------------------------------------------------------------------

    def _build(self) -> None:
        self._area.setAccessibleName("Wijk")
        self._group.setAccessibleName("Voor wie")
        self._sides: QBoxLayout = row(self._table, self._pane, gap="l")
        self._sides.setStretch(0, 1)
        set_side_by_side(self._sides, is_wide=not look.is_wide_text)
        fit(self._table, least_height=230)
        if not look.is_wide_text:
            fit(self._pane, width=_PANE)
        whole = column(row(self._area, self._group, 1), panel(self._sides), self._said)
        whole.setStretch(1, 1)
        feet = (self._close, 1, self._seek)
        self.fill(panel(whole), *feet, main=self._ask, scrolls=look.is_wide_text)

    def _connect(self) -> None:
        self._area.activated.connect(self._on_filter_activated)
        self._group.activated.connect(self._on_filter_activated)
        self._close.clicked.connect(self.reject)
        self._seek.clicked.connect(self._on_seek_clicked)
        self._ask.clicked.connect(self.accept)
        self._table.chosen.connect(self._on_table_chosen)
        self._table.opened.connect(self._on_table_chosen)
        self._pane.changed.connect(self._name_ask)
        self._pane.taken.connect(self.accept)

    def _columns(self) -> tuple[Column[KindGap], ...]:
        kind: Column[KindGap] = Column(
            title="Soort", text=_kind, tone=_tone, bold=True, sort_key=_kind, tip=_kind, width=190
        )
        total: Column[KindGap] = Column(title="Samen", text=_total, tone=_tone, width=84, sort_key=_amount)
        if not self._areas:
            return kind, replace(total, width=0)
        if len(self._areas) <= _MOST_AREAS:
            squares = (
                Column(title=name, text=_amount_in(key), width=92, tip=_tip_in(name, key))
                for key, name in self._areas.items()
            )
            return (kind, total, *squares)
        where: Column[KindGap] = Column(title="Ontbreekt in", text=self._missing, tip=self._missing)
        return kind, total, where

    def _missing(self, gap: KindGap) -> str:
        blank = [self._areas[key] for key in gap.blank_areas]
        return "alle wijken" if len(blank) == len(self._areas) else enumerate_words(blank)

    # -- showing ----------------------------------------------------------------------

    def _read(self) -> None:
        self._partners = read_sought(self._context.desk)
        self._area.addItem("Hele gemeente", None)
        for key, name in self._areas.items():
            self._area.addItem(name, key)
        self._area.setVisible(bool(self._areas))
        self._group.addItem("Voor iedereen", "")
        for group in list_groups(self._context.desk):
            self._group.addItem(f"Voor {group.lower()}", group)
        self._group.setVisible(self._group.count() > 1)
        self._show()
        self._table.setFocus()

    def _where(self) -> AreaId | None:
        found = self._area.currentData()
        return None if found is None else AreaId(found)

    def _whom(self) -> str:
        return str(self._group.currentData() or "")

    def _show(self, keep: str = "") -> None:
        """Reckon again; ``keep`` is the kind that stays chosen."""
        area = self._where()
        gaps = kind_gaps(self._partners, list(self._areas), group=self._whom())
        if area is not None:  # what is missing there comes first
            gaps = tuple(sorted(gaps, key=lambda gap: gap.by_area[area] > 0))
        self._model.set_rows(gaps)
        self._table.choose(keep or gaps[0].kind.value)
        self._show_gap()

    def _show_gap(self) -> None:
        gap = self._chosen()
        if gap is not None:
            area, group = self._where(), self._whom()
            known = who_could(self._partners, gap.kind, area=area, group=group)
            self._pane.show_gap(gap, known, area=area, group=group)
        self._name_ask()

    def _chosen(self) -> KindGap | None:
        at = self._model.line_of(self._table.chosen_id)
        return self._model.row_at(at) if at >= 0 else None

    def _name_ask(self) -> None:
        is_task = self._pane.chosen_partner is not None and not self._pane.typed
        self._ask.set_words(_TASK if is_task else _ASK)
        can_ask = is_task or bool(self._pane.typed or self._pane.chosen_idea)
        self._ask.setEnabled(can_ask and self._context.can_edit)

    # -- doing --------------------------------------------------------------------------

    def _put(self, gap: KindGap) -> None:
        area, idea = self._where(), self._pane.chosen_idea
        where = self._areas[area] if area is not None else ""
        name = self._pane.typed or (longlist_name(idea, where) if idea else "")
        if not name:
            return
        key = put_on_longlist(self._context.desk, name, gap.kind, area=area, today=self._context.today())
        if key is None:
            self._say(f"‘{name}’ staat er al. Je vindt die bij Partners.")
            return
        self._pane.clear_typed()
        self._partners = read_sought(self._context.desk)
        self._show(gap.kind.value)
        self._say(f"‘{name}’ staat op de longlist.")

    def _task(self, title: str) -> None:
        seek_by_task(self._context.desk, title)
        self._say(f"‘{title}’ staat bij je taken.")

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self.told.emit(words)

    # -- slots ------------------------------------------------------------------------

    def _on_filter_activated(self, _at: int) -> None:
        self._show()

    def _on_table_chosen(self, _record_id: object) -> None:
        self._show_gap()

    def _on_seek_clicked(self) -> None:
        gap, area = self._chosen(), self._where()
        if gap is None:
            return
        blank = [self._areas[key] for key in gap.blank_areas] if gap.total else []
        names = [self._areas[area]] if area is not None else blank
        self._task(seek_title(gap.kind, names if len(names) <= _MOST_NAMED else (), group=self._whom()))


def _id_of(gap: KindGap) -> str:
    return gap.kind.value


def _kind(gap: KindGap) -> str:
    return word_of(gap.kind)


def _amount(gap: KindGap) -> int:
    return gap.total


def _total(gap: KindGap) -> str:
    if gap.total:
        return number(gap.total)
    return "longlist" if gap.prospects else "niemand"


def _tone(gap: KindGap) -> str:
    return "" if gap.total else "warn"


def _amount_in(key: AreaId) -> Callable[[KindGap], str]:
    def words(gap: KindGap) -> str:
        if gap.by_area[key]:
            return number(gap.by_area[key])
        return "longlist" if gap.prospects_by_area[key] else "–"

    return words


def _tip_in(name: str, key: AreaId) -> Callable[[KindGap], str]:
    def words(gap: KindGap) -> str:
        amount = gap.by_area[key]
        return f"{word_of(gap.kind)} in {name}: {number(amount) if amount else 'nog niemand'}"

    return words
