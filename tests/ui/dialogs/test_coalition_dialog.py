"""The coalition's details on a real file, with keyboard and mouse."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.coalition import Area
from coalitiedesk.services.coalition import add_area, get_coalition, list_areas
from coalitiedesk.ui.dialogs.coalition_dialog import CoalitionDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.colour_field import ColourField


def shown(qtbot: QtBot, context: TabContext) -> CoalitionDialog:
    dialog = CoalitionDialog(context)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    dialog.activateWindow()
    return dialog


def fields(parent: QWidget, name: str) -> list[QLineEdit]:
    return [line for line in parent.findChildren(QLineEdit) if line.accessibleName() == name]


def press(qtbot: QtBot, dialog: QWidget, words: str) -> None:
    found = (one for one in dialog.findChildren(QAbstractButton) if one.accessibleName() == words)
    qtbot.mouseClick(next(one for one in found if one.isVisible()), Qt.MouseButton.LeftButton)


def test_details_are_kept_in_one_step(qtbot: QtBot, context: TabContext) -> None:
    before = get_coalition(context.desk)
    dialog = shown(qtbot, context)
    qtbot.keyClicks(fields(dialog, "Telefoon")[0], "0123-45 67 89")
    qtbot.keyClicks(fields(dialog, "Hoofdkleur")[0], "1d4b44")
    press(qtbot, dialog, "Voeg wijk toe")
    qtbot.keyClicks(fields(dialog, "Naam van de wijk")[0], "Noord")

    press(qtbot, dialog, "Bewaar")

    coalition = get_coalition(context.desk)
    assert (coalition.phone, coalition.primary_colour) == ("0123-45 67 89", "#1D4B44")
    assert [area.name for area in list_areas(context.desk)] == ["Noord"]
    context.desk.undo()
    assert get_coalition(context.desk) == before
    assert list_areas(context.desk) == ()


def test_areas_are_renamed_and_removed_by_keyboard(qtbot: QtBot, context: TabContext) -> None:
    north = add_area(context.desk, "Noord")
    south = add_area(context.desk, "Zuid")
    dialog = shown(qtbot, context)
    lines = fields(dialog, "Naam van de wijk")
    lines[1].selectAll()
    qtbot.keyClicks(lines[1], "Zuiderkwartier")
    press(qtbot, dialog, "Haal deze wijk weg")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert list_areas(context.desk) == (Area(id=south, name="Zuiderkwartier"),)
    context.desk.undo()
    assert [area.id for area in list_areas(context.desk)] == [north, south]


def test_enter_in_the_last_area_makes_another(qtbot: QtBot, context: TabContext) -> None:
    add_area(context.desk, "Noord")
    dialog = shown(qtbot, context)
    line = fields(dialog, "Naam van de wijk")[0]
    line.setFocus()

    qtbot.keyClick(line, Qt.Key.Key_Return)

    lines = fields(dialog, "Naam van de wijk")
    assert dialog.isVisible()
    assert dialog.focusWidget() is lines[1]
    qtbot.keyClicks(lines[1], "Zuid")
    press(qtbot, dialog, "Bewaar")
    assert [area.name for area in list_areas(context.desk)] == ["Noord", "Zuid"]


def test_faint_colour_gets_a_hint_and_is_kept(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context)
    colour = dialog.findChild(ColourField)

    qtbot.keyClicks(colour.line, "#F2B544")
    assert colour.hint == "Deze kleur is te licht voor letters op wit papier."
    press(qtbot, dialog, "Bewaar")

    assert get_coalition(context.desk).primary_colour == "#F2B544"


def test_colour_that_cannot_be_read_stays_on_screen(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context)
    colour = dialog.findChild(ColourField)
    qtbot.keyClicks(colour.line, "rood")

    press(qtbot, dialog, "Bewaar")

    assert dialog.isVisible()
    assert colour.hint == "Schrijf een kleur als #1D4B44."
    press(qtbot, dialog, "Niet bewaren")


def test_name_may_not_be_empty(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context)
    fields(dialog, "Naam van de coalitie")[0].clear()

    press(qtbot, dialog, "Bewaar")

    assert dialog.isVisible()
    assert get_coalition(context.desk).name == "Coalitie Proef"
    press(qtbot, dialog, "Niet bewaren")
