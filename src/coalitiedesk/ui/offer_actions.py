"""What can be done about what a partner offers and looks for, each as one step to take back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.engagement import Means
from coalitiedesk.domain.ids import OfferId, PartnerId
from coalitiedesk.domain.offers import Offer, OfferDirection
from coalitiedesk.services.offers import (
    check_partner_principles,
    get_interests,
    list_matches,
    proposition_words,
    settle_offers,
)
from coalitiedesk.services.partners import get_partner
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.partners.interests_view import InterestsView

if TYPE_CHECKING:
    from coalitiedesk.ui.dialogs.interests_dialog import InterestsDialog
    from coalitiedesk.ui.dialogs.offer_dialog import OfferDialog


class OfferActions(QObject):
    """Calls the services for the partner it serves, and says what happened."""

    told = Signal(str)  # what happened, for the line with the way back
    go_requested = Signal(str, int)  # to another tab or dialog by name, with the id of the partner or 0

    def __init__(self, context: TabContext, owner: QWidget, view: InterestsView) -> None:
        super().__init__(owner)
        self._context, self._owner, self._view = context, owner, view
        self._partner_id = PartnerId(0)
        view.edit_requested.connect(self._on_edit_requested)
        view.offer_requested.connect(self._on_offer_requested)
        view.offer_edit_requested.connect(self._on_offer_edit_requested)
        view.settle_requested.connect(self._on_settle_requested)
        view.market_requested.connect(self._on_market_requested)
        view.proposal_requested.connect(self._on_proposal_requested)
        view.sheet_requested.connect(self._on_sheet_requested)

    def show(self, partner_id: PartnerId) -> None:
        """Work for another partner, or for the same one after a change."""
        self._partner_id = partner_id
        desk = self._context.desk
        interests = get_interests(desk, partner_id)
        if interests is None:
            return
        has_open = any(one.is_open for one in interests.offers)
        self._view.show_interests(
            interests,
            problems=check_partner_principles(desk, partner_id),
            propositions=proposition_words(interests.propositions, interests.own_proposition),
            matches=list_matches(desk, partner_id) if has_open else (),
        )

    def _on_edit_requested(self) -> None:
        from coalitiedesk.ui.dialogs.interests_dialog import InterestsDialog  # not before it is wanted

        interests = get_interests(self._context.desk, self._partner_id)
        partner = get_partner(self._context.desk, self._partner_id)
        if interests is not None and partner is not None:
            self._open(InterestsDialog(self._context, interests, partner=partner.name))

    def _on_offer_requested(self, direction: str) -> None:
        self._open_offer(
            Offer(
                id=OfferId(0),
                partner_id=self._partner_id,
                direction=OfferDirection(direction),
                kind=Means.GOODS,
                text="",
            )
        )

    def _on_offer_edit_requested(self, offer_id: int) -> None:
        interests = get_interests(self._context.desk, self._partner_id)
        found = next((one for one in interests.offers if one.id == offer_id), None) if interests else None
        if found is not None:
            self._open_offer(found)

    def _on_settle_requested(self, offer_id: int, is_settled: bool) -> None:
        settle_offers(self._context.desk, [OfferId(offer_id)], is_settled=is_settled)
        self.told.emit("Geregeld." if is_settled else "Het staat weer open.")

    def _on_market_requested(self) -> None:
        self.go_requested.emit("offers", 0)

    def _on_proposal_requested(self) -> None:
        """On paper or by mail, like every letter: to be looked at, changed and kept as sent."""
        from coalitiedesk.ui.dialogs.letters_dialog import dialog_for  # not before it is wanted

        dialog = dialog_for(self._context, (self._partner_id,), self._owner)
        dialog.told.connect(self.told)
        dialog.choose_template("proposal")

    def _on_sheet_requested(self) -> None:
        self.go_requested.emit("printing:conversation_sheet", int(self._partner_id))

    def _open_offer(self, offer: Offer) -> None:
        from coalitiedesk.ui.dialogs.offer_dialog import OfferDialog  # not before it is wanted

        self._open(OfferDialog(self._context, offer))

    def _open(self, dialog: "InterestsDialog | OfferDialog") -> None:
        dialog.setParent(self._owner, dialog.windowFlags())
        dialog.kept.connect(self.told)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
