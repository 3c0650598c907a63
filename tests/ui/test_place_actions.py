import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.venues import list_venues, save_venue
from coalitiedesk.ui.dialogs.venue_dialog import VenueDialog
from coalitiedesk.ui.place_actions import PlaceActions
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.action_row import ActionRow
from coalitiedesk.ui.widgets.partners.partner_places import PartnerPlaces
from tests.builders import a_partner, a_venue
from tests.ui.opened import opened_context
from tests.ui.week_filled import button, open_dialog


@pytest.fixture
def context(tmp_path):
    with opened_context(tmp_path) as found:
        yield found


def shown(qtbot: QtBot, context: TabContext) -> tuple[PartnerPlaces, PlaceActions]:
    view = PartnerPlaces()
    qtbot.addWidget(view)
    view.show()
    return view, PlaceActions(context, view, view)


def line(dialog: QWidget, spoken: str) -> QLineEdit:
    return next(found for found in dialog.findChildren(QLineEdit) if found.accessibleName() == spoken)


def test_places_of_a_partner_are_named_with_their_halls(qtbot: QtBot, context: TabContext) -> None:
    church = save_partner(context.desk, a_partner(name="Dorpskerk"))
    other = save_partner(context.desk, a_partner(name="Bakker"))
    building = save_venue(context.desk, a_venue(name="De Voorhof", address="Kerkplein 1", partner_id=church))
    save_venue(context.desk, a_venue(name="Zaal 1", part_of=building))
    save_venue(context.desk, a_venue(name="Zaal 2", part_of=building, partner_id=church))
    view, actions = shown(qtbot, context)

    actions.show(church)
    assert [row.accessibleName() for row in view.findChildren(ActionRow)] == [
        "De Voorhof, Kerkplein 1, 2 zalen"
    ]

    actions.show(other)
    assert not any(row.isVisible() for row in view.findChildren(ActionRow))


def test_new_place_starts_with_its_partner_and_address(qtbot: QtBot, context: TabContext) -> None:
    church = save_partner(context.desk, a_partner(name="Dorpskerk", address="Kerkplein 1", place="Proefstad"))
    view, actions = shown(qtbot, context)
    actions.show(church)

    qtbot.mouseClick(button(view, "Voeg plek toe"), Qt.MouseButton.LeftButton)
    dialog = open_dialog(view, VenueDialog)
    assert line(dialog, "Van welke partner?").text() == "Dorpskerk"
    qtbot.keyClicks(line(dialog, "Naam"), "De Voorhof")
    with qtbot.waitSignal(actions.told) as told:
        qtbot.mouseClick(button(dialog, "Voeg toe"), Qt.MouseButton.LeftButton)

    (venue,) = list_venues(context.desk)
    assert (venue.name, venue.partner_id, venue.address) == ("De Voorhof", church, "Kerkplein 1")
    assert told.args == ["‘De Voorhof’ is toegevoegd."]


def test_owner_must_be_a_partner_and_can_be_taken_away(qtbot: QtBot, context: TabContext) -> None:
    church = save_partner(context.desk, a_partner(name="Dorpskerk"))
    venue_id = save_venue(context.desk, a_venue(name="De Voorhof", partner_id=church))
    dialog = VenueDialog(context, list_venues(context.desk)[0])
    qtbot.addWidget(dialog)
    dialog.open()
    owner = line(dialog, "Van welke partner?")

    owner.setText("Iemand anders")
    dialog.accept()
    assert dialog.isVisible()
    assert "staat niet op de lijst" in owner.accessibleDescription()

    owner.clear()
    dialog.accept()
    assert [(one.id, one.partner_id) for one in list_venues(context.desk)] == [(venue_id, None)]
