"""The catalogue by keyboard and mouse, on a real file."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.services.activities import list_activities
from coalitiedesk.services.catalogue import list_catalogue
from coalitiedesk.services.editions import add_proposed_edition
from coalitiedesk.services.inventory import list_provisions
from coalitiedesk.services.search import search_everything
from coalitiedesk.ui.dialogs.catalogue_dialog import CatalogueDialog
from coalitiedesk.ui.dialogs.own_intervention_dialog import OwnInterventionDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.catalogue.comparison import Comparison
from coalitiedesk.ui.widgets.catalogue.intervention_detail import InterventionDetail
from tests.ui.week_filled import button, is_open, open_dialog


def shown(qtbot: QtBot, context: TabContext, wanted: str = "") -> CatalogueDialog:
    dialog = CatalogueDialog(context)
    dialog.reload(wanted)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def names(dialog: CatalogueDialog) -> list[str]:
    lines = dialog._table.lines
    return [lines.row_at(at).name for at in range(lines.rowCount())]


def words(dialog: CatalogueDialog, part: type[InterventionDetail] | type[Comparison]) -> str:
    return "\n".join(label.text() for label in dialog.findChild(part).findChildren(QLabel))


def type_in(qtbot: QtBot, dialog: CatalogueDialog, text: str) -> QLineEdit:
    search = dialog._filters.search
    search.clear()
    qtbot.keyClicks(search, text)
    qtbot.keyClick(search, Qt.Key.Key_Return)
    return search


def choose(qtbot: QtBot, dialog: CatalogueDialog, spoken: str, text: str) -> None:
    box = next(found for found in dialog.findChildren(QComboBox) if found.accessibleName() == spoken)
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def test_search_and_choices_narrow_the_list_and_everything_comes_back(
    qtbot: QtBot, context: TabContext
) -> None:
    dialog = shown(qtbot, context)
    assert len(names(dialog)) == 63

    choose(qtbot, dialog, "Soort", "Cursus, groep of therapie")
    choose(qtbot, dialog, "Onderbouwing", "Onderbouwd")
    type_in(qtbot, dialog, "vriend")

    assert names(dialog) == [
        "Online vriendschapscursus 50+",
        "Vrienden maken kun je leren",
        "Zin in vriendschap",
    ]
    qtbot.mouseClick(button(dialog._filters, "Toon alles"), Qt.MouseButton.LeftButton)
    assert len(names(dialog)) == 63


def test_enter_while_looking_for_something_makes_nothing_and_down_goes_to_the_list(
    qtbot: QtBot, context: TabContext
) -> None:
    edition_id = add_proposed_edition(context.desk, 2026)
    dialog = shown(qtbot, context)

    search = type_in(qtbot, dialog, "danspaleis")
    kind = dialog._filters.findChild(QComboBox)
    kind.setFocus()
    qtbot.keyClick(kind, Qt.Key.Key_Return)
    assert dialog._table.hasFocus()
    search.setFocus()
    qtbot.keyClick(search, Qt.Key.Key_Down)

    assert dialog._table.hasFocus()
    assert list_activities(context.desk, edition_id) == ()


def test_detail_shows_evidence_with_its_year_judgement_care_and_source(
    qtbot: QtBot, context: TabContext
) -> None:
    dialog = shown(qtbot, context, "resto_vanharte")

    text = words(dialog, InterventionDetail)

    assert "Onderbouwd · onderzoek uit 2012, 2013 en 2014" in text
    assert "30% in 2012, 37% in 2013 en 59% in 2014" in text
    assert "ons eigen oordeel" in text
    assert "Let op" in text
    assert "Naar: Handreiking lokale aanpak van eenzaamheid, Coalitie Erbij, 2017; hoofdstuk 3" in text
    assert "nagekeken op 22 november 2026" in text


def test_nothing_found_offers_two_ways_on(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context)

    type_in(qtbot, dialog, "olifant")

    assert dialog._nothing.isVisible()
    assert not dialog._make.isEnabled()
    qtbot.mouseClick(button(dialog._nothing, "Toon alles"), Qt.MouseButton.LeftButton)
    assert dialog._table.isVisible()
    assert dialog._make.isEnabled()


def test_space_lays_two_beside_each_other_and_escape_goes_back(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context, "buddyzorg")
    dialog._table.setFocus()
    assert not dialog._compare.isEnabled()

    for reference in ("buddyzorg", "oopoeh"):
        dialog._table.choose(reference)
        qtbot.keyClick(dialog._table, Qt.Key.Key_Space)
    qtbot.mouseClick(button(dialog, "Vergelijk 2 naast elkaar"), Qt.MouseButton.LeftButton)

    text = words(dialog, Comparison)
    assert "Buddyzorg" in text
    assert "OOPOEH" in text
    assert "Onderbouwd · onderzoek uit 2016" in text
    qtbot.keyClick(dialog._comparison, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog._table.isVisible()


def test_fourth_is_not_compared_and_says_why(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context)
    for reference in ("buddyzorg", "oopoeh", "dockwerk", "join_us"):
        dialog._table.choose(reference)
        qtbot.keyClick(dialog._table, Qt.Key.Key_Space)

    assert dialog._compared == ["buddyzorg", "oopoeh", "dockwerk"]
    assert "Je vergelijkt er al 3." in dialog._lead.text()


def test_one_that_is_taken_from_the_comparison_is_chosen_in_the_list(
    qtbot: QtBot, context: TabContext
) -> None:
    dialog = shown(qtbot, context)
    for reference in ("buddyzorg", "oopoeh"):
        dialog._table.choose(reference)
        qtbot.keyClick(dialog._table, Qt.Key.Key_Space)
    type_in(qtbot, dialog, "oopoeh")
    qtbot.mouseClick(button(dialog, "Vergelijk 2 naast elkaar"), Qt.MouseButton.LeftButton)

    qtbot.mouseClick(button(dialog, "Kies Buddyzorg"), Qt.MouseButton.LeftButton)

    assert dialog._table.chosen_id == "buddyzorg"


def test_entry_becomes_an_idea_in_the_chosen_week(qtbot: QtBot, context: TabContext) -> None:
    newest = add_proposed_edition(context.desk, 2026)
    older = add_proposed_edition(context.desk, 2025)
    dialog = shown(qtbot, context, "danspaleis")
    dialog._weeks.setCurrentIndex(dialog._weeks.findData(older))

    with qtbot.waitSignal(dialog.told) as told:
        qtbot.mouseClick(button(dialog, "Maak hier een Week-activiteit van"), Qt.MouseButton.LeftButton)

    assert told.args == ["‘Danspaleis’ staat als idee in de Week, in 2025."]
    assert list_activities(context.desk, newest) == ()
    (activity,) = list_activities(context.desk, older)
    assert (activity.title, activity.status) == ("Danspaleis", ActivityStatus.IDEA)
    qtbot.keyClick(dialog._table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert list_activities(context.desk, older) == ()


def test_without_a_week_the_first_step_is_a_week(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context)

    with qtbot.waitSignal(dialog.go_requested) as wish:
        qtbot.mouseClick(button(dialog, "Leg eerst een Week vast…"), Qt.MouseButton.LeftButton)

    assert wish.args == ["newest_edition", 0]


def test_entry_is_put_in_the_inventory_once(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context, "danspaleis")

    qtbot.mouseClick(button(dialog, "Zet in de inventaris"), Qt.MouseButton.LeftButton)

    assert [one.name for one in list_provisions(context.desk)] == ["Danspaleis"]
    assert not button(dialog, "Staat in de inventaris").isEnabled()
    dialog._table.choose("buddyzorg")
    assert button(dialog, "Zet in de inventaris").isEnabled()


def test_own_entry_is_added_found_changed_and_taken_away(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context)
    qtbot.mouseClick(button(dialog._filters, "Voeg zelf toe…"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(is_open(dialog, OwnInterventionDialog))
    form = open_dialog(dialog, OwnInterventionDialog)
    qtbot.keyClicks(form.first_field(), "Breicafe Noord")
    form.accept()

    assert dialog._table.chosen_id == "own:1"
    assert "van jezelf" in words(dialog, InterventionDetail)
    qtbot.keyClick(dialog._table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: open_dialog(dialog, OwnInterventionDialog) is not form)
    again = open_dialog(dialog, OwnInterventionDialog)
    qtbot.keyClick(again.first_field(), Qt.Key.Key_End)
    qtbot.keyClicks(again.first_field(), " 2")
    again.reject()
    assert [one.name for one in list_catalogue(context.desk) if one.is_own] == ["Breicafe Noord 2"]

    dialog._table.setFocus()
    qtbot.keyClick(dialog._table, Qt.Key.Key_Delete)
    assert [one for one in list_catalogue(context.desk) if one.is_own] == []
    qtbot.keyClick(dialog._table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "Breicafe Noord 2" in names(dialog)


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Return])
def test_entry_of_the_programme_stays_as_it_is(qtbot: QtBot, context: TabContext, key: Qt.Key) -> None:
    dialog = shown(qtbot, context, "danspaleis")
    dialog._table.setFocus()

    qtbot.keyClick(dialog._table, key)

    assert dialog.findChildren(OwnInterventionDialog) == []
    assert "Danspaleis" in names(dialog)


def test_entry_that_was_found_elsewhere_is_shown_whatever_is_looked_for(
    qtbot: QtBot, context: TabContext
) -> None:
    dialog = shown(qtbot, context)
    type_in(qtbot, dialog, "danspaleis")
    (found,) = search_everything(context.desk, "buddyzorg")

    dialog.show_record(found.record_id)

    assert dialog._table.chosen_id == "buddyzorg"
    assert len(names(dialog)) == 63


def test_many_own_entries_stay_quick_to_look_through(qtbot: QtBot, context: TabContext) -> None:
    with context.desk.change("veel") as session:
        from coalitiedesk.db.tables import OwnInterventionRow

        session.add_all(OwnInterventionRow(name=f"Eettafel {at}") for at in range(200))
    dialog = shown(qtbot, context)

    type_in(qtbot, dialog, "eettafel 19")

    assert "Eettafel 19" in names(dialog)
    assert "263 werkwijzen, 200 van jezelf" in dialog._lead.text()
