"""A coalition that is only looked at: what changes is grey on every tab, what shows is not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QPlainTextEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.evaluation import Lesson
from coalitiedesk.domain.ids import LessonId, MeetingId, TaskId
from coalitiedesk.domain.meetings import Meeting
from coalitiedesk.domain.plan import Task
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.evaluation import save_lesson
from coalitiedesk.services.meetings import save_meeting
from coalitiedesk.services.opening import open_coalition
from coalitiedesk.services.plan import save_task
from coalitiedesk.services.visits import visit_lines
from coalitiedesk.ui.changes import ChangeNotifier
from coalitiedesk.ui.dialogs.catalogue_dialog import CatalogueDialog
from coalitiedesk.ui.dialogs.meeting_dialog import MeetingDialog
from coalitiedesk.ui.dialogs.pillars_dialog import PillarsDialog
from coalitiedesk.ui.jobs import JobRunner
from coalitiedesk.ui.main_window import MainWindow
from coalitiedesk.ui.models.attendance_model import METHOD
from coalitiedesk.ui.screenshots import tab_specs
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tabs.week_tab import WeekTab
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.viewing import Viewing
from coalitiedesk.ui.widgets.attendance_table import AttendanceTable
from coalitiedesk.ui.widgets.changing import SENTENCE
from coalitiedesk.ui.widgets.menu_button import MenuButton
from coalitiedesk.ui.widgets.plan.check_pane import CheckRow
from coalitiedesk.ui.widgets.plan.question_field import AnswerField
from coalitiedesk.ui.widgets.plan.task_list import TaskList
from tests.ui.week_filled import THURSDAY, activity_named, fill_week
from tests.ui.workbench_scene import file, home

__all__ = ["file", "home"]


@pytest.fixture
def context(file: Path) -> Iterator[TabContext]:
    """A filled coalition that is open to look at."""
    desk, jobs = open_coalition(file), JobRunner()
    filled = TabContext(desk=desk, notifier=ChangeNotifier(), jobs=jobs, today=lambda: THURSDAY)
    week = fill_week(filled)
    save_lesson(desk, Lesson(id=LessonId(0), edition_id=week.id, text="Eerder beginnen"))
    save_task(desk, Task(id=TaskId(0), title="Drukker bellen"))
    save_meeting(desk, Meeting(id=MeetingId(0), title="Start", agenda="Welkom"))
    desk.close()
    desk = open_coalition(file, view_only=True)
    yield TabContext(desk=desk, notifier=ChangeNotifier(), jobs=jobs, today=lambda: THURSDAY)
    jobs.close()
    desk.leave()


@pytest.fixture
def window(context: TabContext, theme: Theme, qtbot: QtBot) -> Iterator[MainWindow]:
    found = MainWindow().furnish((), theme)
    qtbot.addWidget(found)
    found.resize(1366, 768)
    viewing = Viewing(found)
    viewing.switch(is_on=True)
    found.show_in_front(None)
    found.set_tabs(tab_specs(context, lambda *_: None))
    found.show()
    yield found
    viewing.switch(is_on=False)


def spoken(button: QAbstractButton) -> str:
    return button.accessibleName() or button.text()


def grey(tab: QWidget) -> set[str]:
    found = [button for button in tab.findChildren(QAbstractButton) if button.isVisible()]
    greyed = [button for button in found if not button.isEnabled()]
    assert [spoken(button) for button in greyed if button.toolTip() != SENTENCE] == []
    return {spoken(button) for button in greyed}


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (
            "partners",
            {"Haal een lijst binnen…", "Voeg partner toe", "Wijzig deze partner", "Voeg persoon toe"},
        ),
        ("week", {"Activiteit"}),
        ("evaluation", {"Verhaal erbij…", "Maak een taak van: Eerder beginnen"}),
    ],
)
def test_buttons_that_change_are_grey(window: MainWindow, key: str, expected: set[str], qtbot: QtBot) -> None:
    tab = window.show_tab(key)

    qtbot.waitUntil(lambda: expected <= grey(tab))


def test_button_that_a_tab_wakes_stays_grey(window: MainWindow, qtbot: QtBot) -> None:
    tab = window.show_tab("plan")
    tasks = tab.findChild(TaskList)
    window.show()
    for button in tab.findChildren(QAbstractButton):
        if spoken(button).startswith("Alle"):
            button.click()

    tasks.setCurrentIndex(tasks.model().index(0, 0))

    assert {"Voeg toe", "Wijzig…", "Haal weg"} <= grey(tab)


def test_answers_and_ticks_of_the_plan_are_read_and_not_given(window: MainWindow, qtbot: QtBot) -> None:
    tab = window.show_tab("plan")

    tab.show_record("question", 1)
    qtbot.waitUntil(lambda: any(field.isVisible() for field in tab.findChildren(AnswerField)))
    assert not any(field.isEnabled() for field in tab.findChildren(AnswerField))
    press(tab, "Checklist 0 van 4")
    qtbot.waitUntil(lambda: not any(row.box.isEnabled() for row in tab.findChildren(CheckRow)))
    for part, wanted in (
        ("Besluiten 0", "Leg besluit vast…"),
        ("Bijeenkomsten 1", "Plan bijeenkomst…"),
        ("Bijlagen 0", "Voeg bestand toe…"),
    ):
        press(tab, part)
        assert next(one for one in visible(tab) if spoken(one) == wanted).isEnabled() is False


def test_meeting_can_be_leafed_through(window: MainWindow) -> None:
    tab = window.show_tab("plan")
    tab.show_record("meeting", 1)

    press(tab, "Open…")
    dialog = tab.findChild(MeetingDialog)
    press(dialog, "Agenda en verslag")

    (agenda,) = [one for one in dialog.findChildren(QPlainTextEdit) if one.accessibleName() == "Agenda"]
    assert agenda.isVisible()
    assert agenda.toPlainText() == "Welkom"
    assert not agenda.isEnabled()
    (keep,) = [one for one in visible(dialog) if spoken(one) == "Bewaar"]
    assert not keep.isEnabled()
    press(dialog, "Niet bewaren")
    assert not dialog.isVisible()


def visible(parent: QWidget) -> list[QAbstractButton]:
    return [one for one in parent.findChildren(QAbstractButton) if one.isVisible()]


def press(parent: QWidget, words: str) -> None:
    next(one for one in visible(parent) if spoken(one) == words).click()


def test_what_shows_is_not_grey(window: MainWindow, context: TabContext) -> None:
    tab = window.show_tab("week")
    assert isinstance(tab, WeekTab)
    tab.show_record("activity", activity_named(context, "Koffie").id)

    woken = {spoken(button) for button in tab.findChildren(QAbstractButton) if button.isEnabled()}

    assert {"Dagen", "Lijst", "Sluit paneel", "Meer over de Week"} <= woken
    assert not any(
        words.text().startswith("Sleep naar") for words in tab.findChildren(QLabel) if words.isVisible()
    )
    assert {"Bewerk…", "Haal van dag", "Kies andere plek…", "Meer doen met deze activiteit"} <= grey(tab)
    (status,) = [box for box in tab.findChildren(QComboBox) if box.accessibleName() == "Stand"]
    assert not status.isEnabled()


def test_lines_of_a_menu_that_change_are_grey(window: MainWindow) -> None:
    tab = window.show_tab("week")
    (menu,) = [one for one in tab.findChildren(MenuButton) if spoken(one) == "Meer over de Week"]

    menu.open()

    enabled = {action.text(): action.isEnabled() for action in menu.actions_shown if action.text()}
    menu.menu_lines.close()
    greyed = [words for words, is_enabled in enabled.items() if not is_enabled]
    assert greyed == ["Naam en dagen van de Week…", "Nieuwe Week maken…"]
    assert enabled["Plekken…"]


def test_numbers_are_read_and_not_typed(window: MainWindow, context: TabContext, qtbot: QtBot) -> None:
    tab = window.show_tab("evaluation")
    table = tab.findChild(AttendanceTable)
    at = table.currentIndex()

    for key in (Qt.Key.Key_G, Qt.Key.Key_Delete, Qt.Key.Key_7):
        qtbot.keyClick(table, key)
    table.clicked.emit(at.siblingAtColumn(METHOD))
    qtbot.keyClick(table, Qt.Key.Key_Return)

    assert table.currentIndex() != at
    assert {
        line.attendance.visitors for line in visit_lines(context.desk, list_editions(context.desk)[0].id)
    } == {None}
    assert any(words.text() == SENTENCE for words in tab.findChildren(QLabel))


def test_catalogue_can_be_read_and_compared_but_not_changed(
    window: MainWindow, context: TabContext, qtbot: QtBot
) -> None:
    dialog = CatalogueDialog(context)
    qtbot.addWidget(dialog)
    dialog.show()

    dialog._table.choose("danspaleis")

    buttons = [button for button in dialog.findChildren(QAbstractButton) if button.isVisible()]
    changing = {"Maak hier een Week-activiteit van", "Zet in de inventaris", "Voeg zelf toe…"}
    assert {spoken(one) for one in buttons if one.toolTip() == SENTENCE and not one.isEnabled()} == changing
    assert {"Vergelijk", "Alleen van jezelf", "Sluit"} <= {spoken(one) for one in buttons if one.isEnabled()}


def test_pillars_can_be_read_and_not_answered(qtbot: QtBot, window: MainWindow, context: TabContext) -> None:
    dialog = PillarsDialog(context)
    dialog.setParent(window, dialog.windowFlags())
    dialog.open()

    assert {button.isEnabled() for button in dialog.findChildren(QRadioButton)} == {False}
    assert {field.isEnabled() for field in dialog.findChildren(QPlainTextEdit)} == {False}
    assert dialog.findChild(QComboBox).isEnabled()
    assert "Klaar" not in grey(dialog)
    dialog.close()
