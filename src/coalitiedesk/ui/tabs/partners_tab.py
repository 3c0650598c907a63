"""Partners: everyone who takes part, and one of them in full at the right."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from coalitiedesk.domain.changes import ChangeSet, Direction
from coalitiedesk.domain.ids import AreaId, InteractionId, PartnerId
from coalitiedesk.domain.partners import Partner, PartnerKind, PartnerLine
from coalitiedesk.dutch.area_words import area_words
from coalitiedesk.dutch.formats import count
from coalitiedesk.services.coalition import get_picture, list_areas
from coalitiedesk.services.contact_log import get_interaction, get_log
from coalitiedesk.services.handover import note_about
from coalitiedesk.services.letters import list_sent
from coalitiedesk.services.partners import (
    deleting_partners,
    get_partner,
    list_labels,
    list_partner_activities,
    owner_of,
)
from coalitiedesk.ui.contact_actions import ContactActions
from coalitiedesk.ui.list_actions import ListActions
from coalitiedesk.ui.long_changes import carry_out
from coalitiedesk.ui.new_day import NewDay
from coalitiedesk.ui.offer_actions import OfferActions
from coalitiedesk.ui.place_actions import PlaceActions
from coalitiedesk.ui.register_actions import RegisterActions
from coalitiedesk.ui.stage_actions import StageActions
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import Segments, main_button, plain_button
from coalitiedesk.ui.widgets.cards import add, column, panel, row
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.empty_screen import EmptyScreen
from coalitiedesk.ui.widgets.labels import lead, muted
from coalitiedesk.ui.widgets.partners.no_partners import NO_PARTNERS
from coalitiedesk.ui.widgets.partners.partner_detail import PartnerDetail
from coalitiedesk.ui.widgets.partners.partner_list import PartnerList
from coalitiedesk.ui.widgets.partners.partner_pages import LISTED, PAGE, PartnerPages
from coalitiedesk.ui.widgets.partners.partner_tools import PartnerTools

_OF_PARTNERS = ("interaction", "commitment", "offer")
_MOVED = ("offer", "partner_trait", "partner_label", "stage_change", "stage_tick")
_DETAILED = (
    *LISTED,
    *_MOVED,
    "commitment",
    "activity",
    "occurrence",
    "area",
    "venue",
    "picture",
    "edition",
    "handover_note",
    "letter_sent",
)
_VIEWS = (("list", "Lijst"), ("board", "Bord"))


class PartnersTab(QWidget):
    """List and detail; asks the services, and asks again when partners were touched."""

    import_requested = Signal()  # the user wants to bring in a list of partners
    go_requested = Signal(str, int)  # to another tab by kind of record, with its id
    told = Signal(str)  # what just happened, for the line with the way back

    def __init__(self, context: TabContext) -> None:
        super().__init__()
        self._context = context
        self._is_stale, self._is_pane_open = True, True
        self._soon = QTimer(self, singleShot=True)
        self._count = muted("")
        self._view = Segments(_VIEWS, spoken_name="Lijst of bord")
        self._import = changing(
            plain_button("Haal een lijst binnen…", tip="Uit Excel of een ander programma")
        )
        self._tools = PartnerTools()
        self._add = changing(main_button("Voeg partner toe", icon_name="plus", tip="Nieuwe partner (Ctrl+N)"))
        self._list, self._detail = PartnerList(context.today), PartnerDetail()
        self._actions, self._stages = ContactActions(context, self), StageActions(context, self)
        self._register = RegisterActions(context, self)
        self._lists = ListActions(context, self, self._list)
        self._reader = PartnerPages(context.desk, self, today=context.today)
        self._offers = OfferActions(context, self, self._detail.interests)
        self._places = PlaceActions(context, self, self._detail.places)
        self._empty = EmptyScreen(NO_PARTNERS)
        self._pages = QStackedWidget()
        self._build()
        self._connect()

    # -- what the window asks -------------------------------------------------------

    @property
    def partner_in_hand(self) -> int:
        """The partner that is chosen, for who logs contact; 0 for none."""
        return int(self._list.table.chosen_id or 0)

    def focus_search(self) -> None:
        """Let the user search here."""
        self._list.focus_search()

    def new_requested(self) -> None:
        """Add a partner."""
        self._register.edit(Partner(id=PartnerId(0), name=""))

    def show_record(self, kind: str, record_id: int) -> None:
        """Choose a partner, also by what hangs on it, and open its pane; ``new`` is a way in.

        ``list`` and ``board`` are views, ``cold`` and ``never`` filters.
        """
        self._refresh_if_stale()
        filters = {"cold": self._list.show_cold, "never": self._list.show_never}
        views: dict[str, Callable[[], None]] = {key: partial(self._show_view, key) for key, _ in _VIEWS}
        way = {**filters, **views, "new": self.new_requested}.get(kind)
        if way is not None:
            way()
            return
        is_log = kind in _OF_PARTNERS
        owner = owner_of(self._context.desk, kind, record_id) if is_log else PartnerId(record_id)
        if owner is None or not (is_log or kind in ("partner", "partners")):
            return
        self._is_pane_open = True
        self._list.choose(owner)
        self._show_detail()
        talk = (
            get_interaction(self._context.desk, InteractionId(record_id)) if kind == "interaction" else None
        )
        if talk is not None and not talk.waits:  # what waits stands at the top already
            self._detail.history.go_to(record_id)

    def refresh(self) -> None:
        """Read all partners again."""
        self._is_stale = False
        self._reader.start()

    # -- building ---------------------------------------------------------------------

    def _build(self) -> None:
        left = (lead("Partners"), self._count, self._list.filter.button, self._lists.menu.button)
        head = row(*left, 1, self._view, self._tools, self._import, self._add)
        whole = column(head, self._pages, margins=("m", "s", "m", "s"))
        whole.setStretch(1, 1)
        self.setLayout(whole)
        body = row(gap="m")
        self._pages.addWidget(self._empty)
        self._pages.addWidget(panel(body))
        add(body, self._list, self._detail)  # last: every widget they move along with costs time
        body.setStretch(0, 1)
        self._detail.hide()

    def _connect(self) -> None:
        self._context.notifier.changed.connect(self._on_notifier_changed)
        NewDay(self, self._context.today).begun.connect(self._on_new_day_begun)
        self._soon.timeout.connect(self._show_detail)
        self._reader.read.connect(self._on_reader_read)
        self._reader.patched.connect(self._on_reader_patched)
        self._view.chosen.connect(self._on_view_chosen)
        self._import.clicked.connect(self.import_requested)
        self._tools.market_requested.connect(self._on_market_clicked)
        self._tools.shortlist_requested.connect(self._on_shortlist_clicked)
        self._add.clicked.connect(self.new_requested)
        self._tools.letters_requested.connect(self._on_write_clicked)
        self._empty.main_requested.connect(self.import_requested)
        self._empty.second_requested.connect(self.new_requested)
        self._empty.idea_chosen.connect(self._on_empty_idea_chosen)
        self._list.counted.connect(self._count.setText)
        self._list.chosen.connect(self._on_list_chosen)
        self._list.opened.connect(self._on_list_opened)
        self._list.edit_requested.connect(self._on_edit_requested)
        self._list.removal_requested.connect(self._on_list_removal_requested)
        self._list.left.connect(self._on_pane_closed)
        self._actions.listen(self._detail.summary, self._detail.history, self._detail.upkeep)
        self._actions.told.connect(self.told)
        self._stages.listen(self._detail.stage)
        self._stages.told.connect(self.told)
        self._register.told.connect(self.told)
        self._register.kept.connect(self._on_dialog_kept)
        self._lists.listen(self._register)
        self._lists.told.connect(self.told)
        self._register.merged.connect(self._list.choose)
        self._detail.merge_requested.connect(self._register.merge)
        self._detail.leaving_requested.connect(self._on_leaving_requested)
        self._detail.standing.return_requested.connect(self._on_return_requested)
        self._list.board.move_requested.connect(self._stages.move)
        self._list.board.help_requested.connect(self._stages.show_help)
        self._offers.told.connect(self.told)
        self._places.told.connect(self.told)
        self._offers.go_requested.connect(self.go_requested)
        self._lists.go_requested.connect(self.go_requested)
        self._detail.edit_requested.connect(self._on_edit_requested)
        self._detail.contact_requested.connect(self._on_detail_contact_requested)
        self._detail.activity_requested.connect(self._on_detail_activity_requested)
        self._detail.removal_requested.connect(self._on_detail_removal_requested)
        self._detail.letter_requested.connect(self._on_letter_requested)
        self._detail.closed.connect(self._on_pane_closed)

    # -- showing ----------------------------------------------------------------------

    def _on_reader_read(self, lines: tuple[PartnerLine, ...], total: int) -> None:
        self._list.show_lines(lines, total=total)
        self._show_pages()

    def _on_reader_patched(self, newer: tuple[PartnerLine, ...], gone: set[PartnerId]) -> None:
        self._list.patch_lines(newer, gone)
        self._show_pages()

    def _show_pages(self) -> None:
        areas: dict[AreaId | None, str] = {area.id: area.name for area in list_areas(self._context.desk)}
        self._list.filter.show_choices(list_labels(self._context.desk), areas)
        has_partners = bool(self._list.lines)
        self._pages.setCurrentIndex(1 if has_partners else 0)
        tools = (self._view, self._tools, self._import, self._add)
        for button in (*tools, self._list.filter.button, self._lists.menu.button):
            button.setVisible(has_partners)
        if not has_partners:
            self._count.setText("nog niemand")
        elif self._list.table.chosen_id is None:
            self._list.choose_line(0)
        self.setFocusProxy(self._list.table if has_partners else self._empty)

    # -- doing ------------------------------------------------------------------------

    def _refresh_if_stale(self) -> None:
        if self._is_stale:
            self.refresh()

    def _show_detail(self) -> None:
        chosen = self._list.table.chosen_id
        partner = get_partner(self._context.desk, PartnerId(int(chosen))) if chosen is not None else None
        if partner is not None and self._is_pane_open:
            desk = self._context.desk
            areas: dict[AreaId | None, str] = {area.id: area.name for area in list_areas(desk)}
            self._detail.show_partner(
                partner,
                areas=area_words(partner.areas, areas),
                activities=list_partner_activities(desk, partner.id),
                logo=get_picture(desk, partner.logo_id),
                today=self._context.today(),
                handover=note_about(desk, partner.id),
            )
            self._show_log(partner)
            self._stages.show(partner.id, self._detail.stage)
        self._detail.setVisible(partner is not None and self._is_pane_open)

    def _show_soon(self) -> None:
        """At once; beside a long list in the next turn of the window, once for all reasons to."""
        if len(self._list.lines) > PAGE:
            self._soon.start()
        else:
            self._show_detail()

    def _show_log(self, partner: Partner) -> None:
        log = get_log(self._context.desk, partner.id)
        if log is not None:
            people = {contact.id: contact.name for contact in partner.contacts}
            self._actions.serve(partner.id)
            self._offers.show(partner.id)
            self._places.show(partner.id)
            self._detail.show_log(log, people=people, today=self._context.today())
            self._detail.letters.show_sent(list_sent(self._context.desk, partner.id), people)

    def _write_to(self, chosen: Sequence[PartnerId]) -> None:
        from coalitiedesk.ui.dialogs.letters_dialog import dialog_for  # not before it is wanted

        dialog = dialog_for(self._context, chosen, self)
        dialog.told.connect(self.told)

    def _remove(self, ids: Sequence[PartnerId]) -> None:
        line = self._list.line_of(ids[0])
        names = [found.name for found in self._list.lines if found.id in set(ids)]
        gone = f"‘{names[0]}’ is" if len(ids) == 1 else f"{count(len(ids), 'partner', 'partners')} zijn"
        carry_out(
            self._context.jobs,
            deleting_partners(self._context.desk, ids),
            amount=len(ids),
            title="Partners weghalen…",
            then=partial(self._on_removed, line, f"{gone} van de lijst gehaald."),
        )

    def _on_removed(self, line: int, words: str, _result: None) -> None:
        self._list.choose_line(line)
        self.told.emit(words)

    def _follow(self, change: ChangeSet) -> None:
        """After undo or redo the record it was about is the chosen one."""
        known = {line.id for line in self._list.lines}
        found = [PartnerId(key) for key in sorted(change.partners) if key in known]
        if found and self.partner_in_hand not in found:
            self._list.choose(found[0])

    # -- slots ------------------------------------------------------------------------

    def _on_notifier_changed(self, change: ChangeSet) -> None:
        if not change.touches(*_DETAILED):
            return
        if not self.isVisible():
            self._is_stale = True
            return
        if change.touches(*LISTED):
            self._reader.follow(change, self._list.lines)
        if change.direction is not Direction.DO:
            self._follow(change)
        self._show_soon()

    def _on_new_day_begun(self) -> None:
        self.refresh()
        self._show_detail()

    def _on_view_chosen(self, key: str) -> None:
        """The board takes the whole width; Enter opens the pane beside it."""
        self._is_pane_open = key == _VIEWS[0][0]
        self._list.show_view(key)
        self._show_detail()
        self._list.take_focus()

    def _show_view(self, key: str) -> None:
        self._view.choose(key)
        self._on_view_chosen(key)

    def _on_shortlist_clicked(self) -> None:
        self.go_requested.emit("shortlist", 0)

    def _on_list_chosen(self, _partner_id: PartnerId | None) -> None:
        self._detail.show_amount(len(self._list.table.chosen_ids))
        self._show_soon()

    def _on_market_clicked(self) -> None:
        self.go_requested.emit("offers", 0)

    def _on_list_opened(self, partner_id: PartnerId) -> None:
        if self._is_pane_open:
            self._on_edit_requested(partner_id)
        else:
            self._is_pane_open = True
            self._show_detail()

    def _on_edit_requested(self, partner_id: PartnerId) -> None:
        partner = get_partner(self._context.desk, partner_id)
        if partner is not None:
            self._register.edit(partner)

    def _on_detail_contact_requested(self, partner_id: PartnerId) -> None:
        partner = get_partner(self._context.desk, partner_id)
        if partner is not None:
            self._register.edit(partner, adds_contact=True)

    def _on_leaving_requested(self) -> None:
        self._register.let_leave(self._list.table.chosen_ids)

    def _on_return_requested(self) -> None:
        self._register.let_return([PartnerId(self.partner_in_hand)])

    def _on_write_clicked(self) -> None:
        """One partner is nearly always chosen in the list; only several are a choice of whom to write to."""
        chosen = self._list.table.chosen_ids
        self._write_to(chosen if len(chosen) > 1 else ())

    def _on_letter_requested(self) -> None:
        self._write_to(self._list.table.chosen_ids)

    def _on_detail_activity_requested(self, activity_id: int) -> None:
        self.go_requested.emit("activity", activity_id)

    def _on_detail_removal_requested(self) -> None:
        self._remove(self._list.table.chosen_ids)
        self._list.take_focus()

    def _on_list_removal_requested(self, ids: tuple[PartnerId, ...]) -> None:
        self._remove(ids)

    def _on_pane_closed(self) -> None:
        self._is_pane_open = False
        self._show_detail()
        self._list.take_focus()

    def _on_empty_idea_chosen(self, kind: str) -> None:
        self._register.edit(Partner(id=PartnerId(0), name="", kind=PartnerKind(kind)))

    def _on_dialog_kept(self, partner_id: PartnerId, words: str) -> None:
        self.show_record("partner", partner_id)
        self._list.take_focus()
        self.told.emit(words)

    # -- Qt ---------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        if self._is_stale:
            former = self._list.table.chosen_id
            self.refresh()
            if self._list.table.chosen_id == former:  # or its detail has just been shown
                self._show_detail()
        super().showEvent(event)
