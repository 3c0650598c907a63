"""The tab Evaluatie on a real file: numbers typed down, stories and lessons beside them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.evaluation import Attendance, Consent, CountMethod, Story
from coalitiedesk.domain.ids import StoryId
from coalitiedesk.services.evaluation import (
    list_attendance,
    list_lessons,
    list_stories,
    record_attendance,
    save_story,
)
from coalitiedesk.services.plan import list_tasks
from coalitiedesk.ui.dialogs.story_dialog import StoryDialog
from coalitiedesk.ui.models.attendance_model import VISITORS, WORDS
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tabs.evaluation_tab import EvaluationTab
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.widgets.attendance_table import AttendanceTable
from tests.ui.week_filled import button, fill_week, is_open, moment_of, open_dialog


def shown(qtbot: QtBot, context: TabContext) -> EvaluationTab:
    tab = EvaluationTab(context)
    qtbot.addWidget(tab)
    tab.resize(1366, 650)
    with qtbot.waitExposed(tab):
        tab.show()
    tab.activateWindow()
    qtbot.waitUntil(tab.isActiveWindow)
    tab.setFocus()
    return tab


def table_of(tab: EvaluationTab) -> AttendanceTable:
    found = tab.findChild(AttendanceTable)
    assert isinstance(found, AttendanceTable)
    return found


def known(context: TabContext, edition_id: int) -> dict[int, Attendance]:
    return dict(list_attendance(context.desk, edition_id))


def texts(tab: EvaluationTab) -> list[str]:
    return [found.text() for found in tab.findChildren(QLabel) if found.isVisibleTo(tab)]


def can_click(tab: EvaluationTab, words: str) -> bool:
    return any(
        found.accessibleName() == words and found.isVisibleTo(tab)
        for found in tab.findChildren(QAbstractButton)
    )


def test_numbers_are_typed_down_with_how_they_were_counted(qtbot: QtBot, context: TabContext) -> None:
    week = fill_week(context)
    tab = shown(qtbot, context)
    table = table_of(tab)

    qtbot.keyClicks(table, "2")
    qtbot.keyClicks(QApplication.focusWidget(), "4")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_S)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.keyClicks(table, "7")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    found = known(context, week.id)
    coffee, bingo = moment_of(context, "Koffie").id, moment_of(context, "Bingo").id
    assert (found[coffee].visitors, found[coffee].method) == (24, CountMethod.ESTIMATED)
    assert (found[bingo].visitors, found[bingo].method) == (7, CountMethod.UNKNOWN)
    qtbot.waitUntil(lambda: "31" in texts(tab))


def test_busy_is_a_word_and_no_number(qtbot: QtBot, context: TabContext) -> None:
    week = fill_week(context)
    tab = shown(qtbot, context)

    qtbot.keyClick(table_of(tab), Qt.Key.Key_D)

    (found,) = known(context, week.id).values()
    assert (found.visitors, found.words, found.method) == (None, "druk", CountMethod.WORDS)


def test_delete_makes_a_number_unknown_again(qtbot: QtBot, context: TabContext) -> None:
    week = fill_week(context)
    record_attendance(context.desk, Attendance(occurrence_id=moment_of(context, "Koffie").id, visitors=5))
    tab = shown(qtbot, context)
    table = table_of(tab)
    table.setCurrentIndex(table.model().index(1, VISITORS))

    qtbot.keyClick(table, Qt.Key.Key_Delete)

    assert all(one.visitors is None for one in known(context, week.id).values())


def test_words_are_typed_and_tab_goes_on(qtbot: QtBot, context: TabContext) -> None:
    week = fill_week(context)
    tab = shown(qtbot, context)
    table = table_of(tab)
    table.setCurrentIndex(table.model().index(1, WORDS))

    qtbot.keyClicks(table, "v")
    qtbot.keyClicks(QApplication.focusWidget(), "ol")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    (found,) = known(context, week.id).values()
    assert found.words == "vol"


def test_first_open_moment_has_the_keyboard_and_its_day_in_sight(qtbot: QtBot, context: TabContext) -> None:
    fill_week(context)
    tab = shown(qtbot, context)
    table = table_of(tab)

    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, VISITORS)
    assert table.rowAt(1) == 0


def test_story_is_written_changed_and_taken_away(qtbot: QtBot, context: TabContext) -> None:
    week = fill_week(context)
    tab = shown(qtbot, context)
    qtbot.mouseClick(button(tab, "Verhaal erbij…"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(is_open(tab, StoryDialog))
    dialog = open_dialog(tab, StoryDialog)
    qtbot.mouseClick(button(dialog, "Bewaar verhaal"), Qt.MouseButton.LeftButton)
    assert dialog.isVisible()

    qtbot.keyClicks(dialog.first_field(), "Ik bleef voor het gesprek.")
    qtbot.mouseClick(button(dialog, "Bewaar verhaal"), Qt.MouseButton.LeftButton)
    (story,) = list_stories(context.desk, week.id)
    assert (story.text, story.consent) == ("Ik bleef voor het gesprek.", Consent.NOT_ASKED)

    qtbot.waitUntil(lambda: not is_open(tab, StoryDialog)())
    tab.show_record("story", story.id)
    qtbot.mouseClick(button(open_dialog(tab, StoryDialog), "Haal verhaal weg"), Qt.MouseButton.LeftButton)
    assert list_stories(context.desk, week.id) == ()


def test_lesson_is_typed_and_becomes_a_task(qtbot: QtBot, context: TabContext) -> None:
    week = fill_week(context)
    tab = shown(qtbot, context)
    line = next(found for found in tab.findChildren(QLineEdit) if found.accessibleName() == "Nieuwe les")

    qtbot.keyClicks(line, "Begin later")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: can_click(tab, "Maak een taak van: Begin later"))
    qtbot.mouseClick(button(tab, "Maak een taak van: Begin later"), Qt.MouseButton.LeftButton)

    assert [lesson.text for lesson in list_lessons(context.desk, week.id)] == ["Begin later"]
    assert [task.title for task in list_tasks(context.desk)] == ["Begin later"]


def test_at_large_text_stories_have_a_page_and_totals_one_line(
    qtbot: QtBot, context: TabContext, theme: Theme
) -> None:
    week = fill_week(context)
    save_story(context.desk, Story(id=StoryId(0), edition_id=week.id, text="Mooi"))
    theme.set_scale(1.5)
    tab = shown(qtbot, context)
    assert tab._totals.height() < 80
    assert table_of(tab).isVisibleTo(tab)

    qtbot.mouseClick(button(tab, "Verhalen en lessen"), Qt.MouseButton.LeftButton)

    assert not table_of(tab).isVisibleTo(tab)
    assert button(tab, "Verhaal erbij…").isVisibleTo(tab)


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 1.75])
def test_tab_fits_a_laptop_at_every_text_size(
    qtbot: QtBot, context: TabContext, theme: Theme, scale: float
) -> None:
    fill_week(context)
    tab = shown(qtbot, context)

    theme.set_scale(scale)

    assert tab.minimumSizeHint().width() <= 1366


def test_without_a_week_there_is_one_way_on(qtbot: QtBot, context: TabContext) -> None:
    tab = shown(qtbot, context)

    with qtbot.waitSignal(tab.go_requested) as going:
        qtbot.mouseClick(button(tab, "Maak een Week…"), Qt.MouseButton.LeftButton)

    assert going.args == ["edition", 0]
