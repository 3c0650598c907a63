"""From longlist to shortlist: crosses for each partner, most first, and who is asked first."""

from collections import Counter
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.shortlist import (
    Candidate,
    Criterion,
    CriterionObjection,
    Shortlist,
    check_criterion,
    may_be_shortlisted,
)
from coalitiedesk.dutch.formats import count
from coalitiedesk.dutch.haystack import Haystack, join_fields
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.services.shortlist import (
    add_criterion,
    get_shortlist,
    put_on_shortlist,
    remove_criterion,
    rename_criterion,
    set_cross,
)
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.dialogs.record_dialog import Draft, RecordDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.buttons import chip, main_button, plain_button, quiet_button
from coalitiedesk.ui.widgets.cards import card, column, panel, row
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.empty_screen import EmptyScreen, EmptyText
from coalitiedesk.ui.widgets.form_fields import Field
from coalitiedesk.ui.widgets.labels import label, name, small
from coalitiedesk.ui.widgets.partners.criteria_button import CriteriaButton
from coalitiedesk.ui.widgets.partners.crosses_model import CrossesModel
from coalitiedesk.ui.widgets.partners.crosses_table import CrossesTable
from coalitiedesk.ui.widgets.partners.kind_filter import KindFilter
from coalitiedesk.ui.widgets.partners.pick_button import PickButton
from coalitiedesk.ui.widgets.search_field import SearchField

_LEAD = "Zet een kruisje als het klopt. De meeste kruisjes staan bovenaan. Jullie kiezen zelf."
_KEYS = (
    "Pijltjes lopen, spatie of X zet of wist een kruisje of kiest een partner. "
    "De volgorde volgt als je naar een andere rij gaat."
)
_KINDS = ("partner", "criterion_mark", "own_criterion")
_SEARCH_WIDTH = 240
_NAME = Field(key="name", label="Waar let je op?", hint="Op loopafstand van ouderen", longest=60)
_EMPTY = EmptyText(
    question="Wie ga je vragen?",
    explanation="Maak eerst een lijst van bedrijven en organisaties die kunnen meedoen: de longlist. "
    "Daarna zet je hier samen kruisjes, en zie je bij wie je begint.",
    main_words="Haal een lijst binnen…",
    main_icon="page",
    second_words="Voeg partner toe",
)
_SENTENCES = {
    CriterionObjection.NO_NAME: "Geef het criterium een naam.",
    CriterionObjection.TAKEN: "Dit criterium is er al. Kies een andere naam.",
}


class ShortlistDialog(DialogFrame):
    """Read again after every change; ranked when a row is left, so that nobody loses the place."""

    told = Signal(str)  # what just happened, for the line with the way back
    go_requested = Signal(str, int)  # a partner in its tab, or the pages in Drukwerk

    def __init__(self, context: TabContext) -> None:
        super().__init__("Van longlist naar shortlist", _LEAD, size=(1240, 700))
        self._context = context
        self._list = Shortlist(criteria=(), candidates=())
        self._haystack, self._words, self._is_ranked = Haystack(), "", True
        self._search, self._kinds = SearchField("Zoek partner"), KindFilter()
        self._waiting = chip("Op de longlist", tip="Alleen wie nog niet begonnen of in voorbereiding is")
        self._model = CrossesModel()
        self._table = CrossesTable(self._model)
        self._nothing = label("Met deze zoekwoorden en filters blijft niemand over.", wrap=True)
        self._pages = QStackedWidget()
        self._empty, self._keys = EmptyScreen(_EMPTY), small(_KEYS, wrap=True)
        self._criteria, self._pick = CriteriaButton(), PickButton()
        self._board = quiet_button("Naar het bord", tip="Alle partners in vijf fasen")
        self._print = plain_button("Druk af…", icon_name="print", tip="Met de kruisjes, of leeg")
        self._close = plain_button("Sluit")
        self._put = changing(main_button("Zet op de shortlist"))
        self._build()
        self._connect()
        self.reload()

    @property
    def table(self) -> CrossesTable:
        """The table, to give it the keyboard."""
        return self._table

    def reload(self) -> None:
        """Read everything again; the rows stay in their order as long as they are the same."""
        self._list = get_shortlist(self._context.desk)
        self._haystack = Haystack([_words_of(one) for one in self._list.candidates])
        self._kinds.show_counts(Counter(one.kind for one in self._list.candidates if one.is_active))
        waiting = sum(map(may_be_shortlisted, self._list.candidates))
        self._waiting.set_words(f"Op de longlist {waiting}")
        self._criteria.show_criteria(self._list.criteria)
        self._pick.show_candidates(self._shown())
        self._model.pick([one.partner_id for one in self._list.candidates if self._is_picked(one)])
        self._model.show(self._list.criteria, self._shown())
        self._show_rest()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        desk, can_edit = self._context.desk, self._context.can_edit
        if event.matches(QKeySequence.StandardKey.Undo) and can_edit:
            desk.undo()
        elif event.matches(QKeySequence.StandardKey.Redo) and can_edit:
            desk.redo()
        elif event.matches(QKeySequence.StandardKey.Find) and self._above.isVisible():
            self._search.setFocus()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_kinds()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_kinds"):
            self._fit_kinds()

    # -- building ---------------------------------------------------------------------

    def _fit_kinds(self) -> None:
        beside = self._waiting.sizeHint().width() + look.px(_SEARCH_WIDTH) + look.gap("xl") * 3
        self._kinds.fit_into(self.width() - beside)

    def _build(self) -> None:
        fit(self._search, least_width=150)
        above = row(self._search, self._waiting, self._kinds)
        above.setStretch(0, 1)
        self._pages.addWidget(self._table)
        self._pages.addWidget(card(name("Niemand om te tonen"), self._nothing, 1, gap="m", pad="xl"))
        self._pages.addWidget(self._empty)
        self._above = panel(above)
        body = column(self._above, self._pages, self._keys)
        body.setStretch(1, 1)
        actions = (self._pick, self._criteria, self._print, self._board, 1, self._close)
        self.fill(panel(body), *actions, main=self._put, scrolls=False)
        self._table.setFocus()

    def _connect(self) -> None:
        self._context.notifier.changed.connect(self._on_notifier_changed)
        self._search.searched.connect(self._on_search_searched)
        self._search.left_downwards.connect(self._table.setFocus)
        self._kinds.changed.connect(self._narrow_down)
        self._waiting.clicked.connect(self._narrow_down)
        self._table.cross_requested.connect(self._on_cross_requested)
        self._table.picked.connect(self._show_rest)
        self._table.row_left.connect(self._on_row_left)
        self._table.opened.connect(self._on_opened)
        self._criteria.add_requested.connect(self._on_add_requested)
        self._criteria.rename_requested.connect(self._on_rename_requested)
        self._criteria.removal_requested.connect(self._on_removal_requested)
        self._pick.picked.connect(self._on_pick_picked)
        self._empty.main_requested.connect(partial(self.go_requested.emit, "import_partners", 0))
        self._empty.second_requested.connect(partial(self.go_requested.emit, "partners:new", 0))
        self._board.clicked.connect(self._on_board_clicked)
        self._print.clicked.connect(self._on_print_clicked)
        self._close.clicked.connect(self.reject)
        self._put.clicked.connect(self._on_put_clicked)

    # -- showing ----------------------------------------------------------------------

    def _shown(self) -> list[Candidate]:
        """Who is searched for and kept by the filters, by name."""
        kinds, is_waiting = self._kinds.kinds, self._waiting.isChecked()
        found = (self._list.candidates[at] for at in self._haystack.search(self._words))
        return [
            one
            for one in found
            if one.is_active
            and (not kinds or one.kind in kinds)
            and (not is_waiting or may_be_shortlisted(one))
        ]

    def _narrow_down(self) -> None:
        self._pick.show_candidates(self._shown())
        self._model.show(self._list.criteria, self._shown())
        self._show_rest()

    def _show_rest(self) -> None:
        amount = len(self._model.picked)
        words = f"Zet {count(amount, 'partner', 'partners')} op de shortlist"
        self._put.set_words(words if amount else "Zet op de shortlist")
        self._put.setEnabled(bool(amount) and self._context.can_edit)
        has_any = any(one.is_active for one in self._list.candidates)
        self._pages.setCurrentIndex(2 if not has_any else 0 if self._model.rowCount() else 1)
        for widget in (self._above, self._keys, self._pick, self._criteria, self._board):
            widget.setVisible(has_any)
        self._print.setEnabled(has_any)

    def _tell(self, words: str) -> None:
        """Here too: the line with the way back lies behind this window."""
        self.set_lead(f"{words} Ctrl+Z neemt het terug.")
        self.told.emit(words)

    def _is_picked(self, one: Candidate) -> bool:
        return one.partner_id in self._model.picked and may_be_shortlisted(one)

    # -- slots ------------------------------------------------------------------------

    def _on_notifier_changed(self, change: ChangeSet) -> None:
        if change.touches(*_KINDS):
            self.reload()

    def _on_search_searched(self, words: str) -> None:
        self._words = words
        self._narrow_down()

    def _on_cross_requested(self, partner_id: PartnerId, criterion: Criterion, is_on: bool) -> None:
        if self._context.can_edit:
            self._is_ranked = False
            set_cross(self._context.desk, partner_id, criterion, is_on=is_on)

    def _on_row_left(self) -> None:
        """Rank only now: whoever puts three crosses in a row stays on that row."""
        if not self._is_ranked:
            self._is_ranked = True
            self._model.rank(self._shown())

    def _on_opened(self, partner_id: PartnerId) -> None:
        self.go_requested.emit("partner", partner_id)

    def _on_put_clicked(self) -> None:
        ids = tuple(self._model.picked)
        new = put_on_shortlist(self._context.desk, ids, today=self._context.today())
        self._model.pick(())
        self._show_rest()
        verb = "staat" if len(new) == 1 else "staan"
        words = f"{count(len(new), 'partner', 'partners')} {verb} nu op de shortlist, bij verbinden."
        self._tell(words)

    def _on_pick_picked(self, crosses: int) -> None:
        """Choose among who is shown; nobody for 0."""
        chosen = [one for one in self._shown() if may_be_shortlisted(one) and len(one.crosses) >= crosses]
        self._model.pick([one.partner_id for one in chosen] if crosses else ())
        self._show_rest()
        self._table.setFocus()

    def _on_board_clicked(self) -> None:
        self.go_requested.emit("partners:board", 0)

    def _on_print_clicked(self) -> None:
        self.go_requested.emit("printing:shortlist_matrix", 0)

    def _on_add_requested(self) -> None:
        dialog = self._name_dialog("Voeg een criterium toe", "")
        dialog.kept.connect(self._on_added)
        dialog.open()

    def _on_added(self, draft: Draft) -> None:
        add_criterion(self._context.desk, str(draft["name"]))

    def _on_rename_requested(self, criterion: Criterion) -> None:
        dialog = self._name_dialog("Wijzig criterium", criterion.name)

        def on_kept(draft: Draft) -> None:
            if criterion.own_id is not None:
                rename_criterion(self._context.desk, criterion.own_id, str(draft["name"]))

        dialog.kept.connect(on_kept)
        dialog.open()

    def _on_removal_requested(self, criterion: Criterion) -> None:
        if criterion.own_id is not None:
            remove_criterion(self._context.desk, criterion.own_id)
            self._tell(f"Criterium ‘{criterion.name}’ is weggehaald, met zijn kruisjes.")

    def _name_dialog(self, heading: str, before: str) -> RecordDialog:
        others = [one.name for one in self._list.criteria if one.name != before]

        def check(draft: Draft) -> dict[str, str]:
            found = check_criterion(str(draft["name"]), others)
            return {"name": _SENTENCES[CriterionObjection(found[0].code)]} if found else {}

        dialog = RecordDialog(
            heading, (_NAME,), {"name": before}, check=check, is_new=not before, size=(480, 260)
        )
        dialog.setParent(self, dialog.windowFlags())
        dialog.finished.connect(dialog.deleteLater)
        return dialog


def _words_of(one: Candidate) -> str:
    return join_fields((one.name, one.sector, one.place, word_of(one.kind)))
