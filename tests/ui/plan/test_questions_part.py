"""Questions of a step, answered by keyboard."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.services.plan import guide_of, list_tips
from coalitiedesk.services.step_answers import list_answers, write_answer
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tabs.plan_tab import PlanTab
from coalitiedesk.ui.widgets.plan.question_field import AnswerField
from tests.ui.opened import SUNDAY
from tests.ui.plan.hands import named, press

QUESTION = guide_of(PlanStep.TAKE_INITIATIVE).questions[0]
LONG_AGO = dt.date(2025, 3, 4)


def words_of(tab: PlanTab) -> list[str]:
    return [label.text() for label in tab.findChildren(QLabel) if label.isVisible()]


def visible_text(tab: PlanTab) -> str:
    shown = [one for one in tab.findChildren(AnswerField) if one.isVisible()]
    return shown[0].toPlainText() if shown else ""


def test_answer_keeps_itself_when_the_user_goes_on(qtbot: QtBot, tab: PlanTab, context: TabContext) -> None:
    press(qtbot, tab, "Vragen 0 van 4")
    field = named(tab, AnswerField, QUESTION.text)
    field.setFocus()
    qtbot.keyClicks(field, "Het postkantoor sloot.")

    qtbot.keyClick(field, Qt.Key.Key_Tab)

    (answer,) = list_answers(context.desk)
    assert (answer.question_key, answer.answered_on, answer.text) == (
        QUESTION.key,
        SUNDAY,
        "Het postkantoor sloot.",
    )
    assert "beantwoord op 6 september 2026" in words_of(tab)
    press(qtbot, tab, "Vragen 1 van 4")


def test_earlier_answer_stays_readable_below_the_new_one(
    qtbot: QtBot, tab: PlanTab, context: TabContext
) -> None:
    for months, text in enumerate(("Eerst", "Daarna", "Later")):
        day = LONG_AGO.replace(month=3 + months)
        write_answer(context.desk, QUESTION.key, text, today=day)
    press(qtbot, tab, "Vragen 1 van 4")

    assert named(tab, AnswerField, QUESTION.text).toPlainText() == "Later"
    assert "Eerder (4 april 2025): Daarna" in words_of(tab)
    assert "Eerder (4 maart 2025): Eerst" not in words_of(tab)
    press(qtbot, tab, "Nog 1 eerder antwoord")

    qtbot.waitUntil(lambda: "Eerder (4 maart 2025): Eerst" in words_of(tab))


def test_answer_follows_the_user_to_another_step(qtbot: QtBot, tab: PlanTab, context: TabContext) -> None:
    press(qtbot, tab, "Vragen 0 van 4")
    field = named(tab, AnswerField, QUESTION.text)
    field.setFocus()
    qtbot.keyClicks(field, "Nu")

    tab.show_record("step", 2)
    tab.show_record("step", 1)

    assert list_answers(context.desk)[0].text == "Nu"
    qtbot.waitUntil(lambda: visible_text(tab) == "Nu")


def test_undo_brings_the_question_in_sight(qtbot: QtBot, tab: PlanTab, context: TabContext) -> None:
    write_answer(context.desk, QUESTION.key, "Eerst", today=SUNDAY)
    write_answer(context.desk, QUESTION.key, "Later", today=SUNDAY)
    tab.show_record("step", 5)

    context.desk.undo()

    assert named(tab, AnswerField, QUESTION.text).toPlainText() == "Eerst"


def test_what_is_typed_survives_a_change_elsewhere(qtbot: QtBot, tab: PlanTab, context: TabContext) -> None:
    press(qtbot, tab, "Vragen 0 van 4")
    field = named(tab, AnswerField, QUESTION.text)
    qtbot.keyClicks(field, "Half")

    other = guide_of(PlanStep.TAKE_INITIATIVE).questions[1]
    write_answer(context.desk, other.key, "Ander", today=SUNDAY)

    assert field.toPlainText() == "Half"
    assert named(tab, AnswerField, other.text).toPlainText() == "Ander"


def test_long_answer_makes_its_field_higher(qtbot: QtBot, tab: PlanTab) -> None:
    press(qtbot, tab, "Vragen 0 van 4")
    field = named(tab, AnswerField, QUESTION.text)
    before = field.height()

    field.setPlainText("regel\n" * 6)

    qtbot.waitUntil(lambda: field.height() > before * 2)


def test_explanation_stands_beside_the_work_and_goes_with_esc(qtbot: QtBot, tab: PlanTab) -> None:
    guide = guide_of(PlanStep.TAKE_INITIATIVE)
    press(qtbot, tab, "Vragen 0 van 4")
    assert f"– {guide.pitfalls[0]}" not in words_of(tab)

    press(qtbot, tab, "Waarom?")

    assert f"– {guide.pitfalls[0]}" in words_of(tab)
    assert {guide.who, guide.why, guide.duration} <= set(words_of(tab))
    assert any(words.startswith("Naar: Handreiking lokale aanpak") for words in words_of(tab))
    themes = [theme.title for theme in list_tips(PlanStep.TAKE_INITIATIVE)]
    assert [words for words in words_of(tab) if words.startswith("Tips: ")] == [
        f"Tips: {one}" for one in themes
    ]
    assert named(tab, AnswerField, QUESTION.text).isVisible()
    qtbot.keyClick(tab, Qt.Key.Key_Escape)
    assert guide.who not in words_of(tab)


def test_search_leads_to_the_questions_of_a_step(tab: PlanTab) -> None:
    tab.show_record("question", 2)

    second = guide_of(PlanStep.GATHER_FACTS).questions[0]
    assert named(tab, AnswerField, second.text).isVisible()
