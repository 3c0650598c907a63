"""Inspiration by keyboard and mouse, on a real file."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.services.activities import list_activities
from coalitiedesk.services.editions import add_proposed_edition
from coalitiedesk.ui.dialogs.inspiration_dialog import InspirationDialog
from coalitiedesk.ui.tab_context import TabContext
from tests.ui.week_filled import button


def shown(qtbot: QtBot, context: TabContext) -> InspirationDialog:
    dialog = InspirationDialog(context)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def words(part: QWidget) -> str:
    return "\n".join(label.text() for label in part.findChildren(QLabel) if label.isVisible())


def test_idea_that_is_found_becomes_an_activity_and_is_taken_back(qtbot: QtBot, context: TabContext) -> None:
    edition_id = add_proposed_edition(context.desk, 2026)
    dialog = shown(qtbot, context)
    search = dialog._ideas.search
    qtbot.keyClicks(search, "gebakjes heino")
    qtbot.keyClick(search, Qt.Key.Key_Return)

    assert list_activities(context.desk, edition_id) == ()
    with qtbot.waitSignal(dialog.told) as told:
        qtbot.mouseClick(button(dialog, "Maak hier een Week-activiteit van"), Qt.MouseButton.LeftButton)

    assert told.args == ["‘Twee gebakjes voor een bezoek’ staat als idee in de Week, in 2026."]
    assert [one.title for one in list_activities(context.desk, edition_id)] == [
        "Twee gebakjes voor een bezoek"
    ]
    assert "Ctrl+Z" in dialog._lead.text()
    qtbot.keyClick(dialog._ideas.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert list_activities(context.desk, edition_id) == ()


def test_nothing_found_says_so_and_makes_nothing(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context)

    qtbot.keyClicks(dialog._ideas.search, "olifant")
    qtbot.keyClick(dialog._ideas.search, Qt.Key.Key_Return)

    assert "Niets gevonden." in words(dialog)
    assert not dialog._make.isEnabled()


def test_places_are_shown_with_their_source_and_make_nothing(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context)

    qtbot.mouseClick(button(dialog, "Wat anderen doen"), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(dialog._elsewhere.search, "boxtel")
    qtbot.keyClick(dialog._elsewhere.search, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: "tuktuk" in words(dialog))
    assert "koploperplaats Boxtel" in words(dialog)
    assert not dialog._make.isVisible()


def test_profiles_stand_below_their_warning(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context)

    qtbot.mouseClick(button(dialog, "Acht profielen"), Qt.MouseButton.LeftButton)

    text = words(dialog)
    assert text.index("eigen leven") < text.index("Actieven") < text.index("Overlevers")
    assert "bewaart nooit" in text


def test_without_a_week_the_first_step_is_a_week(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context)

    with qtbot.waitSignal(dialog.go_requested) as wish:
        qtbot.mouseClick(button(dialog, "Leg eerst een Week vast…"), Qt.MouseButton.LeftButton)

    assert wish.args == ["newest_edition", 0]
