"""Decisions of a step, by keyboard."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.decisions import Decision
from coalitiedesk.domain.ids import DecisionId
from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.services.decisions import list_decisions, save_decision
from coalitiedesk.ui.dialogs.decision_dialog import DecisionDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tabs.plan_tab import PlanTab
from coalitiedesk.ui.widgets.plan.record_list import RecordList
from tests.ui.opened import SUNDAY
from tests.ui.plan.hands import named, press, spoken


def add(context: TabContext, title: str, **more: object) -> DecisionId:
    return save_decision(context.desk, Decision(id=DecisionId(0), title=title, **more))


def test_decision_is_written_down_changed_and_removed(
    qtbot: QtBot, tab: PlanTab, context: TabContext
) -> None:
    press(qtbot, tab, "Besluiten 0")
    tab.new_requested()
    dialog = tab.findChild(DecisionDialog)
    qtbot.keyClicks(named(dialog, QLineEdit, "Wat is besloten?"), "We beginnen in Noord")
    qtbot.keyClicks(named(dialog, QPlainTextEdit, "Waarom?"), "Daar sloot de winkel.")
    press(qtbot, dialog, "Leg vast")

    (found,) = list_decisions(context.desk)
    assert (found.title, found.reason) == ("We beginnen in Noord", "Daar sloot de winkel.")
    assert (found.step, found.decided_on) == (PlanStep.TAKE_INITIATIVE, SUNDAY)
    listed = named(tab, RecordList, "Besluiten")
    assert spoken(listed) == ["We beginnen in Noord, 6 september 2026, Daar sloot de winkel."]
    qtbot.keyClick(listed, Qt.Key.Key_Delete)
    assert list_decisions(context.desk) == ()
    context.desk.undo()
    assert [one.title for one in list_decisions(context.desk)] == ["We beginnen in Noord"]
    press(qtbot, tab, "Besluiten 1")


def test_decision_without_a_title_stays_on_screen(qtbot: QtBot, tab: PlanTab, context: TabContext) -> None:
    press(qtbot, tab, "Besluiten 0")
    press(qtbot, tab, "Leg besluit vast…")
    dialog = tab.findChild(DecisionDialog)
    qtbot.keyClicks(named(dialog, QPlainTextEdit, "Waarom?"), "Zomaar")

    press(qtbot, dialog, "Leg vast")

    assert dialog.isVisible()
    assert list_decisions(context.desk) == ()


def test_search_and_undo_lead_to_a_decision(qtbot: QtBot, tab: PlanTab, context: TabContext) -> None:
    key = add(context, "Elke maand", step=PlanStep.SUSTAIN, decided_on=dt.date(2026, 1, 5))
    without_step = add(context, "Ooit")

    tab.show_record("decision", key)

    listed = named(tab, RecordList, "Besluiten")
    assert listed.chosen_id == key
    tab.show_record("decision", without_step)
    assert listed.chosen_id == without_step
    save_decision(context.desk, Decision(id=key, title="Elke week", step=PlanStep.SUSTAIN))
    context.desk.undo()
    assert listed.chosen_id == key
