"""What can be done about the places of a partner, each as one step to take back."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.ids import PartnerId, VenueId
from coalitiedesk.domain.venues import Venue
from coalitiedesk.services.partners import get_partner
from coalitiedesk.services.venues import list_owned_places, list_venues
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.partners.partner_places import PartnerPlaces


class PlaceActions(QObject):
    """Shows the places of the partner it serves, and opens them."""

    told = Signal(str)  # what happened, for the line with the way back

    def __init__(self, context: TabContext, owner: QWidget, view: PartnerPlaces) -> None:
        super().__init__(owner)
        self._context, self._owner, self._view = context, owner, view
        self._partner_id = PartnerId(0)
        view.opened.connect(self._on_view_opened)
        view.add_requested.connect(self._on_view_add_requested)

    def show(self, partner_id: PartnerId) -> None:
        """Work for another partner, or for the same one after a change."""
        self._partner_id = partner_id
        self._view.show_places(list_owned_places(self._context.desk, partner_id))

    def _open(self, venue: Venue) -> None:
        from coalitiedesk.ui.dialogs.venue_dialog import VenueDialog  # not before it is wanted

        dialog = VenueDialog(self._context, venue)
        dialog.setParent(self._owner, dialog.windowFlags())
        dialog.kept.connect(self._on_venue_kept)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_view_opened(self, venue_id: int) -> None:
        found = next((one for one in list_venues(self._context.desk) if one.id == venue_id), None)
        if found is not None:
            self._open(found)

    def _on_view_add_requested(self) -> None:
        """A new place starts with where its partner is."""
        partner = get_partner(self._context.desk, self._partner_id)
        if partner is None:
            return
        venue = Venue(
            id=VenueId(0),
            name="",
            partner_id=partner.id,
            address=partner.address,
            postcode=partner.postcode,
            place=partner.place,
            area_id=partner.area_id,
        )
        self._open(venue)

    def _on_venue_kept(self, _venue_id: int, words: str) -> None:
        self.told.emit(words)
