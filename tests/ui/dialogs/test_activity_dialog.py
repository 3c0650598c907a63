"""Everything about an activity, typed and kept at every field."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.activities import ActivityStatus, Facility, SignUp
from coalitiedesk.domain.editions import Edition
from coalitiedesk.services.activities import list_activities
from coalitiedesk.services.partners import list_partners, save_partner
from coalitiedesk.services.venues import list_venues
from coalitiedesk.ui.dialogs.activity_dialog import ActivityDialog
from coalitiedesk.ui.dialogs.activity_editing import ActivityEditing
from coalitiedesk.ui.dialogs.venue_dialog import VenueDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.widgets.moment_row import MomentRow
from tests.builders import a_partner
from tests.ui.week_filled import (
    THURSDAY,
    activity_named,
    button,
    fill_week,
    is_open,
    make_week,
    open_dialog,
    type_words,
)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    found = QWidget()
    found.resize(1366, 768)
    qtbot.addWidget(found)
    with qtbot.waitExposed(found):
        found.show()
    return found


@pytest.fixture
def editing(context: TabContext, window: QWidget) -> ActivityEditing:
    return ActivityEditing(context, window)


def opened(qtbot: QtBot, window: QWidget) -> ActivityDialog:
    found = open_dialog(window, ActivityDialog)
    assert isinstance(found, ActivityDialog)
    activate(qtbot, found)
    return found


def activate(qtbot: QtBot, dialog: QWidget) -> None:
    """Without this no field hears that it was left."""
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)


def field(dialog: QWidget, spoken: str) -> QWidget:
    return next(
        found
        for kind in (QLineEdit, QPlainTextEdit, QComboBox)
        for found in dialog.findChildren(kind)
        if found.accessibleName() == spoken and found.isVisibleTo(dialog)
    )


def type_into(qtbot: QtBot, dialog: QWidget, spoken: str, words: str) -> None:
    """Type in a field and leave it with Tab."""
    found = field(dialog, spoken)
    found.setFocus()
    qtbot.keyClick(found, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_words(found, words)
    offered = QApplication.activePopupWidget()
    if offered is not None:
        qtbot.keyClick(offered, Qt.Key.Key_Escape)
    qtbot.keyClick(found, Qt.Key.Key_Tab)


def new_dialog(
    qtbot: QtBot, context: TabContext, editing: ActivityEditing, window: QWidget
) -> ActivityDialog:
    editing.open_new(make_week(context))
    return opened(qtbot, window)


def test_activity_is_made_and_kept_field_by_field(
    qtbot: QtBot, context: TabContext, editing: ActivityEditing, window: QWidget
) -> None:
    dialog = new_dialog(qtbot, context, editing, window)

    type_into(qtbot, dialog, "Titel", "Soep uit de buurt")
    assert [one.title for one in list_activities(context.desk, editing_week(context).id)] == [
        "Soep uit de buurt"
    ]
    type_into(qtbot, dialog, "Tekst voor bezoekers", "Kom erbij.")
    assert activity_named(context, "Soep uit de buurt").description == "Kom erbij."
    type_into(qtbot, dialog, "Dag", "do 1-10")
    type_into(qtbot, dialog, "Tijd", "14 tot 16 uur")
    type_into(qtbot, dialog, "Plek", "Eetcafé Şenol")
    qtbot.waitUntil(lambda: activity_named(context, "Soep uit de buurt").occurrences[0].venue_id is not None)
    type_into(qtbot, dialog, "Wie organiseert", "’t Trefpunt; Kerk")
    type_into(qtbot, dialog, "Voor wie", "75-plus; mantelzorgers")

    kept = activity_named(context, "Soep uit de buurt")
    (moment,) = kept.occurrences
    assert (moment.day, moment.start, moment.end) == (THURSDAY, 14 * 60, 16 * 60)
    assert [venue.name for venue in list_venues(context.desk)] == ["Eetcafé Şenol"]
    assert {line.name for line in list_partners(context.desk)} == {"’t Trefpunt", "Kerk"}
    assert kept.target_groups == ("75-plus", "mantelzorgers")


def editing_week(context: TabContext) -> Edition:
    from coalitiedesk.services.editions import list_editions

    return list_editions(context.desk)[0]


def test_each_field_is_a_step_to_take_back(
    qtbot: QtBot, context: TabContext, editing: ActivityEditing, window: QWidget
) -> None:
    dialog = new_dialog(qtbot, context, editing, window)
    type_into(qtbot, dialog, "Titel", "Soep")
    type_into(qtbot, dialog, "Vragen aan", "Fatima")
    dialog.accept()

    context.desk.undo()
    after_one = activity_named(context, "Soep").contact_name
    context.desk.undo()

    assert after_one == ""
    assert list_activities(context.desk, editing_week(context).id) == ()


def test_new_activity_that_says_nothing_is_not_made(
    qtbot: QtBot, context: TabContext, editing: ActivityEditing, window: QWidget
) -> None:
    dialog = new_dialog(qtbot, context, editing, window)

    with qtbot.waitSignal(editing.finished):
        qtbot.mouseClick(button(dialog, "Klaar"), Qt.MouseButton.LeftButton)

    assert list_activities(context.desk, editing_week(context).id) == ()


def test_activity_without_a_title_stays_open_and_says_so(
    qtbot: QtBot, context: TabContext, editing: ActivityEditing, window: QWidget
) -> None:
    dialog = new_dialog(qtbot, context, editing, window)
    type_into(qtbot, dialog, "Vragen aan", "Fatima")

    qtbot.mouseClick(button(dialog, "Klaar"), Qt.MouseButton.LeftButton)

    assert dialog.isVisible()
    assert field(dialog, "Titel").accessibleDescription() == "Geef de activiteit een titel."


def test_escape_keeps_what_was_typed(
    qtbot: QtBot, context: TabContext, editing: ActivityEditing, window: QWidget
) -> None:
    dialog = new_dialog(qtbot, context, editing, window)
    found = field(dialog, "Vragen aan")
    found.setFocus()
    qtbot.keyClicks(found, "Fatima")

    qtbot.keyClick(found, Qt.Key.Key_Escape)

    assert activity_named(context, "Nog zonder titel").contact_name == "Fatima"


def test_new_activity_can_be_dropped(
    qtbot: QtBot, context: TabContext, editing: ActivityEditing, window: QWidget
) -> None:
    dialog = new_dialog(qtbot, context, editing, window)
    type_into(qtbot, dialog, "Titel", "Vergissing")

    qtbot.mouseClick(button(dialog, "Toch niet toevoegen"), Qt.MouseButton.LeftButton)

    assert list_activities(context.desk, editing_week(context).id) == ()


def test_words_nobody_understands_stay_with_a_question(
    qtbot: QtBot, context: TabContext, editing: ActivityEditing, window: QWidget
) -> None:
    dialog = new_dialog(qtbot, context, editing, window)
    type_into(qtbot, dialog, "Titel", "Soep")
    type_into(qtbot, dialog, "Dag", "ergens na de vakantie")

    qtbot.waitUntil(
        lambda: activity_named(context, "Soep").occurrences[0].when_text == "ergens na de vakantie"
    )
    assert activity_named(context, "Soep").occurrences[0].day is None


def test_several_days_in_one_line_become_lines(
    qtbot: QtBot, context: TabContext, editing: ActivityEditing, window: QWidget
) -> None:
    dialog = new_dialog(qtbot, context, editing, window)
    type_into(qtbot, dialog, "Titel", "Koffie")
    type_into(qtbot, dialog, "Tijd", "10-12 uur")
    type_into(qtbot, dialog, "Dag", "1, 2 en 5 oktober")

    qtbot.waitUntil(lambda: len(dialog.findChildren(MomentRow)) >= 3)
    kept = activity_named(context, "Koffie").occurrences
    assert [(moment.day.day, moment.start, moment.end) for moment in kept if moment.day] == [
        (1, 600, 720),
        (2, 600, 720),
        (5, 600, 720),
    ]


def test_everything_goes_back_to_how_it_was(
    qtbot: QtBot, context: TabContext, editing: ActivityEditing, window: QWidget
) -> None:
    fill_week(context)
    before = activity_named(context, "Koffie")
    editing.open(before)
    dialog = opened(qtbot, window)
    type_into(qtbot, dialog, "Titel", "Thee")
    type_into(qtbot, dialog, "Dag", "5 oktober")
    qtbot.waitUntil(lambda: activity_named(context, "Thee").occurrences[0].day == dt.date(2026, 10, 5))

    qtbot.mouseClick(button(dialog, "Zet terug zoals het was"), Qt.MouseButton.LeftButton)

    assert activity_named(context, "Koffie") == before
    assert dialog.isVisible()


def test_clash_is_shown_while_it_is_there(
    qtbot: QtBot, context: TabContext, editing: ActivityEditing, window: QWidget
) -> None:
    fill_week(context)
    editing.open(activity_named(context, "Koffie"))
    dialog = opened(qtbot, window)
    assert texts(dialog, "Zaal dubbel bezet") == 1

    type_into(qtbot, dialog, "Tijd", "9 tot 10 uur")

    qtbot.waitUntil(lambda: texts(dialog, "Zaal dubbel bezet") == 0)


def texts(dialog: QWidget, words: str) -> int:
    from PySide6.QtWidgets import QLabel

    return sum(found.text() == words and found.isVisibleTo(dialog) for found in dialog.findChildren(QLabel))


def test_choices_and_ticks_are_kept_at_once(
    qtbot: QtBot, context: TabContext, editing: ActivityEditing, window: QWidget
) -> None:
    fill_week(context)
    editing.open(activity_named(context, "Koffie"))
    dialog = opened(qtbot, window)

    sign_up = field(dialog, "Aanmelden")
    sign_up.setFocus()
    qtbot.keyClick(sign_up, Qt.Key.Key_Home)
    status = field(dialog, "Stand")
    status.setFocus()
    qtbot.keyClick(status, Qt.Key.Key_Down)
    qtbot.mouseClick(button(dialog, "Rolstoel welkom"), Qt.MouseButton.LeftButton)

    kept = activity_named(context, "Koffie")
    assert kept.sign_up is SignUp.REQUIRED
    assert kept.status is ActivityStatus.CANCELLED
    assert kept.facilities == {Facility.WHEELCHAIR}


def test_organiser_with_a_semicolon_stays_one_partner(
    qtbot: QtBot, context: TabContext, editing: ActivityEditing, window: QWidget
) -> None:
    fill_week(context)
    partner_id = save_partner(context.desk, a_partner(name="Jansen; Zoon & Co"))
    editing.open(activity_named(context, "Koffie"))
    dialog = opened(qtbot, window)

    type_into(qtbot, dialog, "Wie organiseert", "Jansen; Zoon & Co")

    assert activity_named(context, "Koffie").organiser_ids == (partner_id,)
    assert len(list_partners(context.desk)) == 1


def test_date_to_sign_up_until_is_read_and_questioned(
    qtbot: QtBot, context: TabContext, editing: ActivityEditing, window: QWidget
) -> None:
    fill_week(context)
    editing.open(activity_named(context, "Koffie"))
    dialog = opened(qtbot, window)

    type_into(qtbot, dialog, "Aanmelden tot en met", "28 september")
    understood = activity_named(context, "Koffie").sign_up_until
    type_into(qtbot, dialog, "Aanmelden tot en met", "op tijd")

    assert understood == dt.date(2026, 9, 28)
    assert activity_named(context, "Koffie").sign_up_until == understood
    assert "Deze dag begrijpen we niet" in field(dialog, "Aanmelden tot en met").accessibleDescription()


def test_place_is_changed_from_its_moment(
    qtbot: QtBot, context: TabContext, editing: ActivityEditing, window: QWidget
) -> None:
    fill_week(context)
    editing.open(activity_named(context, "Koffie"))
    dialog = opened(qtbot, window)
    (line,) = dialog.findChildren(MomentRow)
    next(action for action in line._more.menu_lines.actions() if action.text() == "Bewerk de plek…").trigger()
    qtbot.waitUntil(is_open(dialog, VenueDialog))
    place = open_dialog(dialog, VenueDialog)
    activate(qtbot, place)

    type_into(qtbot, place, "Naam", "Grote zaal")
    qtbot.mouseClick(button(place, "Bewaar"), Qt.MouseButton.LeftButton)

    assert [venue.name for venue in list_venues(context.desk)] == ["Grote zaal"]
    assert dialog.findChildren(MomentRow)[0].place == "Grote zaal"
    dialog.accept()
    assert len(list_venues(context.desk)) == 1


@pytest.mark.parametrize("scale", [1.0, 1.5, 1.75])
def test_dialog_fits_a_laptop(
    qtbot: QtBot,
    context: TabContext,
    editing: ActivityEditing,
    window: QWidget,
    theme: Theme,
    scale: float,
) -> None:
    fill_week(context)
    theme.set_scale(scale)
    before = activity_named(context, "Koffie")
    editing.open(replace(before, title="Een heel lange titel " * 8))

    assert opened(qtbot, window).minimumSizeHint().width() <= 1366
