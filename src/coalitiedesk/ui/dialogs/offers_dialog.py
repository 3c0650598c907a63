"""Vraag en aanbod: what partners look for and can bring, with suggestions that say why."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QStackedWidget

from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.domain.contact_log import Commitment, CommitmentDirection
from coalitiedesk.domain.engagement import Means
from coalitiedesk.domain.ids import CommitmentId, OfferId, PartnerId, TaskId
from coalitiedesk.domain.offer_matching import OfferMatch
from coalitiedesk.domain.offers import Offer, OfferDirection
from coalitiedesk.domain.plan import Task
from coalitiedesk.dutch.offer_messages import match_promise, match_task, match_title
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.match_refusals import list_refused_matches, refuse_match, suggest_again
from coalitiedesk.services.offers import (
    agree_on_match,
    list_matches,
    list_offers,
    make_match_activity,
    remove_offers,
    settle_offers,
)
from coalitiedesk.services.overview import edition_at_hand
from coalitiedesk.services.partners import list_partner_names
from coalitiedesk.services.plan import save_task
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.dialogs.offer_dialog import OfferDialog
from coalitiedesk.ui.dialogs.promise_dialog import PromiseDialog
from coalitiedesk.ui.dialogs.task_dialog import TaskDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import Segments, main_button, plain_button
from coalitiedesk.ui.widgets.cards import column, panel
from coalitiedesk.ui.widgets.offers.match_pane import MatchPane
from coalitiedesk.ui.widgets.offers.offer_pane import OfferPane

_LEAD = "Een ruimte, een busje, handen, een kok: wie heeft wat een ander zoekt?"
_PARTS = (("matches", "Suggesties"), ("offers", "Vraag en aanbod"))
_KINDS = ("offer", "partner", "partner_trait", "area")


class OffersDialog(DialogFrame):
    """Two panes on the same data; what is shown is read again after every change."""

    told = Signal(str)  # what just happened, for the line with the way back
    go_requested = Signal(str, int)  # to another tab, by kind and id

    def __init__(self, context: TabContext) -> None:
        super().__init__("Vraag en aanbod", _LEAD, size=(1200, 690))
        self._context = context
        self._parts = Segments(_PARTS, spoken_name="Welk onderdeel")
        self._matches, self._offers = MatchPane(), OfferPane()
        self._stack = QStackedWidget()
        self._print = plain_button("Druk af…", icon_name="print", tip="Op papier of als Excel-bestand")
        self._done = main_button("Klaar")
        self._build()
        self._connect()
        self.reload()
        self._on_part_chosen(self._parts.key)

    def show_part(self, key: str) -> None:
        """Bring ``matches`` or ``offers`` in front."""
        self._parts.choose(key)
        self._on_part_chosen(key)

    def show_record(self, record_id: int) -> None:
        """Choose an offer or need in the list."""
        self.show_part("offers")
        self._offers.table.choose(record_id)

    def reload(self) -> None:
        """Read everything again."""
        desk, can_edit = self._context.desk, self._context.can_edit
        offers, matches = list_offers(desk), list_matches(desk)
        self._matches.show_matches(matches, list_refused_matches(desk), can_edit=can_edit)
        self._offers.show_offers(offers, can_edit=can_edit)
        self._parts.button("matches").set_words(f"Suggesties ({len(matches)})")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        desk = self._context.desk
        if event.matches(QKeySequence.StandardKey.Undo) and self._context.can_edit:
            desk.undo()
        elif event.matches(QKeySequence.StandardKey.Redo) and self._context.can_edit:
            desk.redo()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self._stack.addWidget(self._matches)
        self._stack.addWidget(self._offers)
        self.fill(
            panel(column(self._stack)), self._print, 1, main=self._done, beside=self._parts, scrolls=False
        )

    def _connect(self) -> None:
        self._context.notifier.changed.connect(self._on_notifier_changed)
        self._parts.chosen.connect(self._on_part_chosen)
        self._matches.promise_requested.connect(self._on_promise_requested)
        self._matches.task_requested.connect(self._on_task_requested)
        self._matches.activity_requested.connect(self._on_activity_requested)
        self._matches.refusal_requested.connect(self._on_refusal_requested)
        self._matches.return_requested.connect(self._on_return_requested)
        self._matches.settled_requested.connect(self._on_settled_requested)
        self._matches.need_requested.connect(partial(self._on_add_requested, OfferDirection.NEED.value))
        self._matches.offer_requested.connect(partial(self._on_add_requested, OfferDirection.OFFER.value))
        self._offers.add_requested.connect(self._on_add_requested)
        self._offers.opened.connect(self._on_opened)
        self._offers.settle_requested.connect(self._on_settle_requested)
        self._offers.removal_requested.connect(self._on_removal_requested)
        self._offers.partner_requested.connect(self._on_partner_requested)
        self._print.clicked.connect(self._on_print_clicked)
        self._done.clicked.connect(self.accept)

    def _tell(self, words: str) -> None:
        self.set_lead(f"{words} Ctrl+Z neemt het terug.")
        self.told.emit(words)

    def _open(self, dialog: QDialog) -> None:
        dialog.setParent(self, dialog.windowFlags())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # -- slots ------------------------------------------------------------------------

    def _on_notifier_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*_KINDS):
            self.reload()

    def _on_print_clicked(self) -> None:
        self.accept()
        self.go_requested.emit("printing:lists:offers", 0)

    def _on_part_chosen(self, key: str) -> None:
        pane = self._matches if key == "matches" else self._offers
        self._stack.setCurrentWidget(pane)
        pane.setFocus()

    def _on_promise_requested(self, match: OfferMatch) -> None:
        promise = Commitment(
            id=CommitmentId(0),
            partner_id=match.offer.offer.partner_id,
            direction=CommitmentDirection.THEIRS,
            text=match_promise(match),
            made_on=self._context.today(),
        )
        keep = partial(agree_on_match, self._context.desk, match)
        dialog = PromiseDialog(
            self._context, promise.partner_id, partner=match.offer.partner, commitment=promise, keep=keep
        )
        dialog.kept.connect(self._on_promise_kept)
        self._open(dialog)

    def _on_promise_kept(self, words: str) -> None:
        self._tell(f"{words} Vraag en aanbod zijn geregeld.")

    def _on_task_requested(self, match: OfferMatch) -> None:
        task = Task(id=TaskId(0), title=match_task(match))
        desk = self._context.desk
        dialog = TaskDialog(task, partners=list_partner_names(desk), today=self._context.today())
        dialog.kept.connect(self._on_task_kept)
        self._open(dialog)

    def _on_task_kept(self, task: Task) -> None:
        save_task(self._context.desk, task)
        self._tell("De taak staat bij Plan.")

    def _on_activity_requested(self, match: OfferMatch) -> None:
        """In the Week at hand, to be filled in further there."""
        desk = self._context.desk
        edition = edition_at_hand(list_editions(desk), self._context.today())
        if edition is None:
            self.go_requested.emit("edition", 0)
            return
        activity_id = make_match_activity(desk, match, edition_id=edition.id)
        self.told.emit(f"‘{match_title(match)}’ staat als idee in de Week. Vul het daar verder in.")
        self.go_requested.emit("activity", int(activity_id))

    def _on_refusal_requested(self, match: OfferMatch, never_again: bool) -> None:
        refuse_match(self._context.desk, match, never_again=never_again)
        pair = f"{match.need.partner} en {match.offer.partner}"
        self._tell(
            f"{pair} stellen we nooit meer samen voor." if never_again else "Dit stellen we niet meer voor."
        )

    def _on_return_requested(self, match: OfferMatch) -> None:
        suggest_again(self._context.desk, match)
        self._tell("Dit staat weer bij de suggesties.")

    def _on_settled_requested(self, match: OfferMatch) -> None:
        settle_offers(self._context.desk, (match.need.offer.id, match.offer.offer.id))
        self._tell("Vraag en aanbod zijn geregeld.")

    def _on_add_requested(self, direction: str) -> None:
        offer = Offer(
            id=OfferId(0),
            partner_id=PartnerId(0),
            direction=OfferDirection(direction),
            kind=Means.GOODS,
            text="",
        )
        self._edit(offer)

    def _on_opened(self, offer_id: OfferId) -> None:
        found = next((one.offer for one in list_offers(self._context.desk) if one.offer.id == offer_id), None)
        if found is not None:
            self._edit(found)

    def _edit(self, offer: Offer) -> None:
        dialog = OfferDialog(self._context, offer)
        dialog.kept.connect(self._tell)
        self._open(dialog)

    def _on_settle_requested(self, offer_id: OfferId, is_settled: bool) -> None:
        settle_offers(self._context.desk, [offer_id], is_settled=is_settled)
        self._tell("Geregeld." if is_settled else "Het staat weer open.")

    def _on_removal_requested(self, offer_id: OfferId) -> None:
        remove_offers(self._context.desk, [offer_id])
        self._tell("Het is weggehaald.")

    def _on_partner_requested(self, partner_id: PartnerId) -> None:
        self.go_requested.emit("partner", int(partner_id))
