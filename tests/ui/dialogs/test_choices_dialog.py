"""Choices, planning, money and agreements, driven by keyboard and mouse."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.choices import Choice, ChoiceState
from coalitiedesk.domain.ids import ChoiceId
from coalitiedesk.domain.milestones import PlanTopic
from coalitiedesk.services.editions import list_editions, save_edition
from coalitiedesk.services.opening import open_coalition
from coalitiedesk.services.planning import list_budget, list_choices, list_planning, plan_texts, save_choice
from coalitiedesk.ui.dialogs.choices_dialog import ChoicesDialog
from coalitiedesk.ui.dialogs.record_dialog import RecordDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.table import HouseTable
from tests.ui.week_filled import button, make_week, open_dialog

LEFT = Qt.MouseButton.LeftButton


def shown(qtbot: QtBot, context: TabContext, part: str) -> ChoicesDialog:
    dialog = ChoicesDialog(context)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    dialog.show_part(part)
    return dialog


def line(dialog: QWidget, spoken: str) -> QLineEdit:
    return next(found for found in dialog.findChildren(QLineEdit) if found.accessibleName() == spoken)


def table(dialog: QWidget, spoken: str) -> HouseTable:
    return next(found for found in dialog.findChildren(HouseTable) if found.accessibleName() == spoken)


def choose(dialog: QWidget, spoken: str, words: str) -> None:
    box = next(found for found in dialog.findChildren(QComboBox) if found.accessibleName() == spoken)
    box.setCurrentIndex(box.findText(words))


def test_choice_is_added_with_its_reason(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context, "choices")

    qtbot.mouseClick(button(dialog, "Voeg keuze toe…"), LEFT)
    form = open_dialog(dialog, RecordDialog)
    qtbot.keyClicks(line(form, "Wat kiezen jullie?"), "Maatjes voor mannen")
    choose(form, "Stand", "Gekozen")
    qtbot.keyClicks(line(form, "Voor wie"), "Mannen")
    qtbot.keyClicks(line(form, "Besloten op"), "1 maart 2026")
    qtbot.keyClick(line(form, "Besloten op"), Qt.Key.Key_Return)

    (kept,) = list_choices(context.desk)
    assert (kept.title, kept.target_group, kept.state) == (
        "Maatjes voor mannen",
        "Mannen",
        ChoiceState.CHOSEN,
    )
    assert kept.decided_on == dt.date(2026, 3, 1)
    assert table(dialog, "Keuzes").chosen_id == kept.id


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("Voorrang", "hoog", "Schrijf een getal"),
        ("Besloten op", "ooit", "Deze datum snappen we niet"),
    ],
)
def test_what_cannot_be_read_stays_on_screen(
    qtbot: QtBot, context: TabContext, field: str, typed: str, said: str
) -> None:
    dialog = shown(qtbot, context, "choices")
    qtbot.mouseClick(button(dialog, "Voeg keuze toe…"), LEFT)
    form = open_dialog(dialog, RecordDialog)

    qtbot.keyClicks(line(form, "Wat kiezen jullie?"), "Maatjes")
    qtbot.keyClicks(line(form, field), typed)
    qtbot.keyClick(form, Qt.Key.Key_Escape)

    assert form.isVisible()
    assert line(form, field).accessibleDescription().startswith(said)
    qtbot.mouseClick(button(form, "Niet bewaren"), LEFT)
    assert list_choices(context.desk) == ()


def test_choice_is_changed_removed_and_brought_back_by_keyboard(qtbot: QtBot, context: TabContext) -> None:
    save_choice(context.desk, Choice(id=ChoiceId(0), title="Eettafel"))
    dialog = shown(qtbot, context, "choices")
    choices = table(dialog, "Keuzes")

    choices.setFocus()
    qtbot.keyClick(choices, Qt.Key.Key_Return)
    form = open_dialog(dialog, RecordDialog)
    line(form, "Wat kiezen jullie?").selectAll()
    qtbot.keyClicks(line(form, "Wat kiezen jullie?"), "Soeptafel")
    qtbot.keyClick(line(form, "Wat kiezen jullie?"), Qt.Key.Key_Return)
    changed = [one.title for one in list_choices(context.desk)]
    choices.setFocus()
    qtbot.keyClick(choices, Qt.Key.Key_Delete)
    gone = list_choices(context.desk)
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert changed == ["Soeptafel"]
    assert gone == ()
    assert [one.title for one in list_choices(context.desk)] == changed


def test_planning_is_counted_back_and_moves_with_the_week(qtbot: QtBot, context: TabContext) -> None:
    make_week(context)
    dialog = shown(qtbot, context, "planning")
    qtbot.mouseClick(button(dialog, "Reken terug vanaf de Week"), LEFT)
    planning = table(dialog, "Planning")
    before = [planning.model().index(row, 0).data() for row in range(planning.model().rowCount())]

    week = list_editions(context.desk)[0]
    save_edition(context.desk, replace(week, first_day=dt.date(2026, 10, 8), last_day=dt.date(2026, 10, 15)))
    after = [planning.model().index(row, 0).data() for row in range(planning.model().rowCount())]

    assert "do 10 sep 2026" in before
    assert len(before) == len(after) > 10
    assert "do 17 sep 2026" in after
    assert before != after


def test_counting_back_without_a_week_says_what_to_do(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context, "planning")

    dialog._on_back_clicked()

    assert dialog._lead.text().startswith("Er is nog geen Week om vanaf te rekenen.")


def test_milestone_is_done_with_the_space_bar_and_late_says_so(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context, "planning")
    qtbot.mouseClick(button(dialog, "Voeg toe…"), LEFT)
    form = open_dialog(dialog, RecordDialog)
    qtbot.keyClicks(line(form, "Wat"), "Brief aan de wethouder")
    qtbot.keyClicks(line(form, "Datum"), "1-9-2026")
    form.accept()
    planning = table(dialog, "Planning")
    state = planning.model().columnCount() - 1
    late = planning.model().index(0, state).data()

    planning.setFocus()
    qtbot.keyClick(planning, Qt.Key.Key_Space)

    assert late == "Te laat"
    assert planning.model().index(0, state).data() == "Gedaan"
    assert list_planning(context.desk)[0].milestone.is_done


def test_weeks_before_need_a_week(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context, "planning")
    qtbot.mouseClick(button(dialog, "Voeg toe…"), LEFT)
    form = open_dialog(dialog, RecordDialog)

    qtbot.keyClicks(line(form, "Wat"), "Posters")
    qtbot.keyClicks(line(form, "Weken voor die Week"), "6")
    form.accept()

    assert form.isVisible()
    assert list_planning(context.desk) == ()
    form._on_drop_clicked()


def test_money_comes_in_and_goes_out_and_adds_up(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context, "money")
    qtbot.mouseClick(button(dialog, "Voeg inkomsten toe…"), LEFT)
    income = open_dialog(dialog, RecordDialog)
    qtbot.keyClicks(line(income, "Wat komt er binnen?"), "Subsidie")
    qtbot.keyClicks(line(income, "Toegezegd"), "1.000")
    income.accept()
    qtbot.mouseClick(button(dialog, "Voeg uitgave toe…"), LEFT)
    costs = open_dialog(dialog, RecordDialog)
    qtbot.keyClicks(line(costs, "Waarvoor"), "Drukwerk")
    qtbot.keyClicks(line(costs, "Begroot"), "1250,50")
    costs.accept()

    assert [(one.title, one.is_income, one.year) for one in list_budget(context.desk)] == [
        ("Subsidie", True, 2026),
        ("Drukwerk", False, 2026),
    ]
    assert "Nog te vinden: €\u00a0250,50." in dialog._money_pane._totals.text()
    table(dialog, "Begroting").setFocus()
    qtbot.keyClick(table(dialog, "Begroting"), Qt.Key.Key_Delete)
    assert len(list_budget(context.desk)) == 1


def test_strange_amount_or_year_stays_on_screen(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context, "money")
    qtbot.mouseClick(button(dialog, "Voeg uitgave toe…"), LEFT)
    form = open_dialog(dialog, RecordDialog)

    qtbot.keyClicks(line(form, "Waarvoor"), "Drukwerk")
    qtbot.keyClicks(line(form, "Begroot"), "veel")
    line(form, "Jaar").setText("26")
    form.accept()

    assert form.isVisible()
    assert line(form, "Begroot").accessibleDescription().startswith("Dit bedrag snappen we niet.")
    assert line(form, "Jaar").accessibleDescription().startswith("Schrijf een jaar")
    form._on_drop_clicked()


def test_agreements_keep_themselves_when_the_window_closes(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context, "texts")
    field = next(
        found for found in dialog.findChildren(QPlainTextEdit) if found.accessibleName() == "Wie het doen"
    )

    qtbot.keyClicks(field, "Twee mensen, een dag per week.")
    dialog.accept()

    assert plan_texts(context.desk) == {PlanTopic.STAFFING: "Twee mensen, een dag per week."}


def test_file_that_is_looked_at_offers_no_change(qtbot: QtBot, context: TabContext, tmp_path: Path) -> None:
    save_choice(context.desk, Choice(id=ChoiceId(0), title="Eettafel"))
    context.desk.save_copy_as(tmp_path / "kopie.coalitie")
    looked_at = open_coalition(tmp_path / "kopie.coalitie", view_only=True)
    try:
        dialog = shown(qtbot, replace(context, desk=looked_at), "choices")
        greyed = [not button(dialog, words).isEnabled() for words in ("Voeg keuze toe…", "Bewerk…")]
        dialog.close()
    finally:
        looked_at.close()

    assert greyed == [True, True]


def test_found_choice_and_milestone_are_chosen(qtbot: QtBot, context: TabContext) -> None:
    for title in ("Eettafel", "Maatjes"):
        save_choice(context.desk, Choice(id=ChoiceId(0), title=title))
    dialog = shown(qtbot, context, "choices")

    dialog.show_record(2)

    assert table(dialog, "Keuzes").chosen_id == 2
