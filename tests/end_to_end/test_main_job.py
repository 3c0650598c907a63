"""The whole main job in the window, with keyboard and mouse only, on lists as partners send them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.activities import Activity, ActivityStatus
from coalitiedesk.domain.evaluation import CountMethod
from coalitiedesk.services.activities import list_activities
from coalitiedesk.services.attention import list_attention
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.evaluation import list_attendance, list_lessons, list_stories
from coalitiedesk.services.opening import open_coalition
from coalitiedesk.services.partners import list_partners
from coalitiedesk.ui.dialogs.activity_dialog import ActivityDialog
from coalitiedesk.ui.dialogs.attention_dialog import AttentionDialog
from coalitiedesk.ui.dialogs.import_dialog import ImportDialog
from coalitiedesk.ui.dialogs.story_dialog import StoryDialog
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.widgets.attendance_table import AttendanceTable
from coalitiedesk.ui.widgets.question_list import QuestionList
from coalitiedesk.ui.widgets.week_grid.block_button import BlockButton
from coalitiedesk.ui.workbench import Workbench
from tests.end_to_end.hands import PATIENCE, Hands
from tests.exchange.spreadsheets import VOORBEELDEN
from tests.ui.workbench_scene import Answers, started_bench

PARTNERS = VOORBEELDEN / "partners" / "rommelig_windows1252.csv"
PROGRAMME = VOORBEELDEN / "programmas" / "2022_harderwijk.csv"


@pytest.fixture
def bench(home: None, theme: Theme, qtbot: QtBot, tmp_path: Path, answers: Answers) -> Iterator[Workbench]:
    with started_bench(theme, qtbot, tmp_path) as found:
        found.window.resize(1366, 768)
        yield found


def programme(desk: Desk) -> list[Activity]:
    return [one for week in list_editions(desk) for one in list_activities(desk, week.id)]


def titled(desk: Desk, title: str) -> Activity:
    return next(one for one in programme(desk) if one.title == title)


def summary(desk: Desk) -> dict[str, object]:
    """Everything the job made, to compare before and after."""
    (week,) = list_editions(desk)
    return {
        "partners": [line.name for line in list_partners(desk)],
        "programme": programme(desk),
        "attendance": list_attendance(desk, week.id),
        "stories": list_stories(desk, week.id),
        "lessons": list_lessons(desk, week.id),
        "questions": list_attention(desk),
    }


def make_coalition(hands: Hands, answers: Answers, target: Path) -> None:
    answers.paths.append(target)
    name = next(
        one for one in hands.bench.window.findChildren(QLineEdit) if one.isVisibleTo(hands.bench.window)
    )
    hands.activate(hands.bench.window)
    name.setFocus()
    hands.qtbot.keyClicks(name, "Samen aan tafel")
    hands.press(Qt.Key.Key_Return)
    hands.wait_for(lambda: hands.bench.desk)


def bring_in(hands: Hands) -> None:
    dialog = hands.dialog(ImportDialog)
    hands.wait_for(lambda: not dialog.is_busy)
    with hands.qtbot.waitSignal(dialog.imported, timeout=PATIENCE):
        hands.click(dialog, "Haal")
    hands.click(dialog, "Klaar")


def answer_a_question(hands: Hands) -> None:
    overview = hands.open_tab(1)
    hands.click(overview, "Rij ")
    questions = hands.dialog(AttentionDialog)
    questions.findChild(QuestionList).setFocus()
    hands.press(Qt.Key.Key_End)  # the partners were asked about first, the programme last
    hands.click(questions, "Bekijk en pas aan…")
    activity = hands.dialog(ActivityDialog)
    hands.type_into(activity, "Dag", "do 29 september")
    hands.type_into(activity, "Tijd", "14 tot 16 uur")
    hands.click(activity, "Klaar")
    hands.activate(questions)
    hands.click(questions, "Dit is geregeld")
    hands.click(questions, "Sluit")


def fill_the_week(hands: Hands) -> None:
    week = hands.open_tab(4)
    first = min(
        (one for one in week.findChildren(BlockButton) if one.block.is_timed and one.isVisibleTo(week)),
        key=lambda one: (one.block.day, one.block.start_minute),
    )
    title, before = first.block.title, first.block
    first.setFocus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        hands.press(key)
    moved = next(one for one in titled(hands.desk, title).occurrences if one.id == before.occurrence_id)
    assert (moved.day, moved.start) != (before.day, before.start_minute)

    hands.qtbot.keyClick(hands.bench.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    for name in ("Soep", "Bingo"):
        dialog = hands.dialog(ActivityDialog)
        hands.type_into(dialog, "Titel", name)
        hands.type_into(dialog, "Dag", "vr 30-9")
        hands.type_into(dialog, "Tijd", "18 tot 20 uur")
        hands.type_into(dialog, "Plek", "Eetcafé Şenol")
        hands.type_into(dialog, "Tekst voor bezoekers", "Kom erbij. Alleen komen is heel gewoon.")
        hands.wait_for(lambda name=name: titled(hands.desk, name).occurrences[0].venue_id)
        status = dialog._status
        status.setFocus()
        hands.press(Qt.Key.Key_Down)
        hands.press(Qt.Key.Key_Down)
        hands.click(dialog, "Klaar")
        if name == "Soep":
            hands.activate(hands.bench.window)
            hands.click(week, "Activiteit")
    hands.activate(hands.bench.window)
    hands.click(week, "1 botsing")
    assert QApplication.focusWidget().block.clashes == ("Zaal dubbel bezet",)


def evaluate(hands: Hands) -> None:
    tab = hands.open_tab(5)
    table = tab.findChild(AttendanceTable)
    table.setFocus()
    hands.qtbot.keyClicks(table, "3")
    hands.qtbot.keyClicks(QApplication.focusWidget(), "4")
    hands.press(Qt.Key.Key_G)
    hands.click(tab, "Verhaal erbij…")
    story = hands.dialog(StoryDialog)
    hands.type_into(story, "Wat vertelde iemand?", "Ik kwam voor de soep en bleef voor het gesprek.")
    hands.click(story, "Bewaar verhaal")
    hands.activate(hands.bench.window)
    lesson = next(one for one in tab.findChildren(QLineEdit) if one.accessibleName() == "Nieuwe les")
    lesson.setFocus()
    hands.qtbot.keyClicks(lesson, "Nodig persoonlijk uit")
    hands.press(Qt.Key.Key_Return)


def print_posters(hands: Hands, answers: Answers, target: Path) -> None:
    tab = hands.open_tab(6)
    hands.wait_for(lambda: not tab.is_waiting and not hands.bench.jobs.is_busy)
    answers.paths.append(target)
    hands.click(tab, "Opslaan als PDF…")
    hands.wait_for(target.exists)
    hands.wait_for(lambda: not hands.bench.jobs.is_busy)


def undo_all(hands: Hands) -> int:
    steps = 0
    while hands.desk.undo_label:
        hands.qtbot.keyClick(hands.bench.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        steps += 1
    return steps


def test_main_job_from_an_empty_start_to_paper(
    qtbot: QtBot, bench: Workbench, answers: Answers, tmp_path: Path
) -> None:
    hands = Hands(qtbot, bench)
    target = tmp_path / "stick" / "Samen.coalitie"
    target.parent.mkdir()

    make_coalition(hands, answers, target)
    partners = hands.open_tab(2)
    answers.paths.append(PARTNERS)
    hands.click(partners, "Haal een lijst binnen…")
    bring_in(hands)
    answers.paths.append(PROGRAMME)
    hands.activate(bench.window)
    qtbot.keyClick(bench.window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    bring_in(hands)
    assert len(list_partners(hands.desk)) > 15
    asked = len(list_attention(hands.desk))

    answer_a_question(hands)
    assert len(list_attention(hands.desk)) == asked - 1

    fill_the_week(hands)
    assert {titled(hands.desk, name).status for name in ("Soep", "Bingo")} == {ActivityStatus.CONFIRMED}

    evaluate(hands)
    made = summary(hands.desk)
    (counted,) = made["attendance"].values()
    assert (counted.visitors, counted.method) == (34, CountMethod.COUNTED)
    assert len(made["stories"]) == len(made["lessons"]) == 1

    print_posters(hands, answers, tmp_path / "posters.pdf")
    texts = [page.extract_text() for page in PdfReader(tmp_path / "posters.pdf").pages]
    assert any("Soep" in text for text in texts)

    steps = undo_all(hands)
    assert (steps > 10, list_partners(hands.desk), list_editions(hands.desk)) == (True, (), ())
    for _step in range(steps):
        qtbot.keyClick(bench.window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert summary(hands.desk) == made

    bench.window.close()
    assert not bench.window.isVisible()
    again = open_coalition(target)
    assert summary(again) == made
    again.close()
