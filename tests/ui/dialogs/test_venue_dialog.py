import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.activities import Facility
from coalitiedesk.domain.ids import VenueId
from coalitiedesk.domain.venues import Venue
from coalitiedesk.services.venues import list_venues, save_venue
from coalitiedesk.ui.dialogs.venue_dialog import VenueDialog
from coalitiedesk.ui.dialogs.venue_list_dialog import VenueListDialog
from coalitiedesk.ui.tab_context import TabContext
from tests.builders import a_venue
from tests.ui.week_filled import button, is_open, open_dialog


def shown(qtbot: QtBot, dialog: VenueDialog | VenueListDialog) -> None:
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)


def line(dialog: VenueDialog, spoken: str) -> QLineEdit:
    return next(found for found in dialog.findChildren(QLineEdit) if found.accessibleName() == spoken)


def test_place_is_added_with_address_and_access(qtbot: QtBot, context: TabContext) -> None:
    dialog = VenueDialog(context, Venue(id=VenueId(0), name=""))
    shown(qtbot, dialog)

    qtbot.keyClicks(line(dialog, "Naam"), "De Brug")
    qtbot.keyClicks(line(dialog, "Straat en nummer"), "Kerkstraat 1")
    qtbot.keyClicks(line(dialog, "Postcode"), "1234 AB")
    qtbot.keyClick(button(dialog, "Ringleiding"), Qt.Key.Key_Space)
    qtbot.mouseClick(button(dialog, "Voeg toe"), Qt.MouseButton.LeftButton)

    (venue,) = list_venues(context.desk)
    assert (venue.name, venue.address, venue.postcode) == ("De Brug", "Kerkstraat 1", "1234 AB")
    assert venue.facilities == {Facility.HEARING_LOOP}


def test_hall_takes_its_building_and_no_address(qtbot: QtBot, context: TabContext) -> None:
    building = save_venue(context.desk, a_venue(name="De Brug"))
    dialog = VenueDialog(context, Venue(id=VenueId(0), name="Zaal 1"))
    shown(qtbot, dialog)
    inside = next(
        found for found in dialog.findChildren(QComboBox) if found.accessibleName() == "Is een zaal in"
    )

    inside.setFocus()
    qtbot.keyClick(inside, Qt.Key.Key_Down)

    assert not line(dialog, "Straat en nummer").isEnabled()
    dialog.accept()
    assert {venue.name: venue.part_of for venue in list_venues(context.desk)} == {
        "De Brug": None,
        "Zaal 1": building,
    }


@pytest.mark.parametrize(
    ("name", "postcode", "spoken", "sentence"),
    [
        ("", "", "Naam", "Geef de plek een naam."),
        ("De Linde", "", "Naam", "Er is al een plek met deze naam in deze plaats."),
        ("Kerk", "12 AB", "Postcode", "Een postcode ziet eruit als 1234 AB. Klopt dit?"),
    ],
)
def test_what_needs_a_look_is_said_beside_the_field(
    qtbot: QtBot, context: TabContext, name: str, postcode: str, spoken: str, sentence: str
) -> None:
    save_venue(context.desk, a_venue(name="De Linde"))
    dialog = VenueDialog(context, Venue(id=VenueId(0), name="Kerk"))
    shown(qtbot, dialog)
    line(dialog, "Naam").clear()
    qtbot.keyClicks(line(dialog, "Naam"), name)
    qtbot.keyClick(line(dialog, "Naam"), Qt.Key.Key_Tab)
    line(dialog, "Postcode").setFocus()
    qtbot.keyClicks(line(dialog, "Postcode"), postcode)

    qtbot.keyClick(line(dialog, "Postcode"), Qt.Key.Key_Tab)

    assert line(dialog, spoken).accessibleDescription() == sentence


def test_escape_keeps_and_dropping_does_not(qtbot: QtBot, context: TabContext) -> None:
    for leave in ("escape", "drop"):
        dialog = VenueDialog(context, Venue(id=VenueId(0), name=""))
        shown(qtbot, dialog)
        qtbot.keyClicks(line(dialog, "Naam"), leave)
        if leave == "escape":
            qtbot.keyClick(line(dialog, "Naam"), Qt.Key.Key_Escape)
        else:
            qtbot.mouseClick(button(dialog, "Niet bewaren"), Qt.MouseButton.LeftButton)

    assert [venue.name for venue in list_venues(context.desk)] == ["escape"]


def test_list_finds_changes_and_takes_away(qtbot: QtBot, context: TabContext) -> None:
    for name in ("De Brug", "De Linde"):
        save_venue(context.desk, a_venue(name=name))
    dialog = VenueListDialog(context)
    shown(qtbot, dialog)
    search = next(
        found for found in dialog.findChildren(QLineEdit) if found.accessibleName() == "Zoek een plek"
    )

    qtbot.keyClicks(search, "linde")
    qtbot.keyClick(search, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: dialog._model.rowCount() == 1)
    dialog._table.selectRow(0)
    qtbot.keyClick(dialog._table, Qt.Key.Key_Return)
    qtbot.waitUntil(is_open(dialog, VenueDialog))
    open_dialog(dialog, VenueDialog).reject()
    qtbot.keyClick(dialog._table, Qt.Key.Key_Delete)

    assert [venue.name for venue in list_venues(context.desk)] == ["De Brug"]
    qtbot.keyClick(dialog._table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(list_venues(context.desk)) == 2
