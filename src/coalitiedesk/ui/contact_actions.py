"""What can be done about the contact with a partner, each as one step to take back."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.contact_log import Commitment, CommitmentState, Interaction
from coalitiedesk.domain.ids import CommitmentId, InteractionId, PartnerId
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.services.contact_log import (
    get_commitment,
    get_interaction,
    let_rest,
    mark_followed_up,
    set_account_holder,
    set_interval,
    settle_commitment,
)
from coalitiedesk.services.partners import get_partner
from coalitiedesk.services.shared_names import list_holders
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.partners.contact_history import ContactHistory
from coalitiedesk.ui.widgets.partners.contact_summary import ContactSummary
from coalitiedesk.ui.widgets.partners.upkeep_fields import UpkeepFields

if TYPE_CHECKING:
    from coalitiedesk.ui.dialogs.contact_dialog import ContactDialog
    from coalitiedesk.ui.dialogs.promise_dialog import PromiseDialog


class ContactActions(QObject):
    """Calls the services for the partner it serves, and says what happened."""

    told = Signal(str)  # what happened, for the line with the way back

    def __init__(self, context: TabContext, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._owner = context, owner
        self._partner_id = PartnerId(0)
        self._upkeep: UpkeepFields | None = None
        self._holders: tuple[str, ...] = ()

    def serve(self, partner_id: PartnerId) -> None:
        """Work for another partner."""
        self._partner_id = partner_id
        names = tuple(one.name for one in list_holders(self._context.desk))
        if self._upkeep is not None and names != self._holders:
            self._holders = names
            self._upkeep.offer_holders(names)

    def listen(self, summary: ContactSummary, history: ContactHistory, upkeep: UpkeepFields) -> None:
        """Hear the wishes of the parts of a pane."""
        self._upkeep = upkeep
        summary.log_requested.connect(self._on_log_requested)
        summary.done_requested.connect(self._on_done_requested)
        summary.promise_requested.connect(self._on_promise_requested)
        summary.promise_edit_requested.connect(self._on_promise_edit_requested)
        summary.settle_requested.connect(self._on_settle_requested)
        history.edit_requested.connect(self._on_edit_requested)
        upkeep.holder_chosen.connect(self._on_holder_chosen)
        upkeep.interval_chosen.connect(self._on_interval_chosen)
        upkeep.rest_chosen.connect(self._on_rest_chosen)

    def _on_log_requested(self) -> None:
        self._open_contact(self._partner_id)

    def _on_edit_requested(self, interaction_id: int) -> None:
        found = get_interaction(self._context.desk, InteractionId(interaction_id))
        if found is not None:
            self._open_contact(found.partner_id, found)

    def _on_done_requested(self, interaction_id: int) -> None:
        mark_followed_up(self._context.desk, InteractionId(interaction_id))
        self.told.emit("Afgevinkt. Sprak je ze? Leg het gesprek vast met Ctrl+L.")

    def _on_promise_requested(self) -> None:
        self._open_promise(self._partner_id)

    def _on_promise_edit_requested(self, commitment_id: int) -> None:
        found = get_commitment(self._context.desk, CommitmentId(commitment_id))
        if found is not None:
            self._open_promise(found.partner_id, found)

    def _on_settle_requested(self, commitment_id: int, code: str) -> None:
        state = CommitmentState(code)
        settle_commitment(self._context.desk, CommitmentId(commitment_id), state, today=self._context.today())
        self.told.emit(f"Toezegging: {word_of(state).lower()}.")

    def _on_holder_chosen(self, name: str) -> None:
        set_account_holder(self._context.desk, self._partner_id, name)

    def _on_interval_chosen(self, days: int) -> None:
        set_interval(self._context.desk, self._partner_id, days or None)

    def _on_rest_chosen(self, until: dt.date | None, reason: str) -> None:
        let_rest(self._context.desk, self._partner_id, until, reason)

    def _name(self) -> str:
        partner = get_partner(self._context.desk, self._partner_id)
        return partner.name if partner else ""

    def _open_contact(self, partner_id: PartnerId, found: Interaction | None = None) -> None:
        from coalitiedesk.ui.dialogs.contact_dialog import ContactDialog  # not before it is wanted

        self._open(ContactDialog(self._context, partner_id, interaction=found))

    def _open_promise(self, partner_id: PartnerId, found: Commitment | None = None) -> None:
        from coalitiedesk.ui.dialogs.promise_dialog import PromiseDialog  # not before it is wanted

        self._open(PromiseDialog(self._context, partner_id, partner=self._name(), commitment=found))

    def _open(self, dialog: "ContactDialog | PromiseDialog") -> None:
        dialog.setParent(self._owner, dialog.windowFlags())
        dialog.kept.connect(self.told)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
