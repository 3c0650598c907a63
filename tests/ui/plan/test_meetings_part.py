"""Meetings of a step, from invitation to report."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.ids import MeetingId
from coalitiedesk.domain.meetings import GuestState, Meeting
from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.services.decisions import list_decisions
from coalitiedesk.services.meetings import list_meetings, save_meeting
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.plan import list_tasks
from coalitiedesk.ui.dialogs.meeting_dialog import MeetingDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tabs.plan_tab import PlanTab
from coalitiedesk.ui.widgets.plan.guest_pane import ManyList
from coalitiedesk.ui.widgets.plan.record_list import RecordList
from tests.builders import a_contact, a_partner
from tests.ui.plan.hands import named, press, spoken


def test_meeting_from_invitation_to_report(qtbot: QtBot, tab: PlanTab, context: TabContext) -> None:
    contacts = (a_contact(name="Fatma Voorbeeld"),)
    save_partner(context.desk, a_partner(name="Café De Hoek", contacts=contacts))
    save_partner(context.desk, a_partner(name="Kerk", contacts=()))
    press(qtbot, tab, "Bijeenkomsten 0")
    press(qtbot, tab, "Plan bijeenkomst…")
    dialog = tab.findChild(MeetingDialog)
    qtbot.keyClicks(named(dialog, QLineEdit, "Hoe heet de bijeenkomst?"), "Start")
    qtbot.keyClicks(named(dialog, QLineEdit, "Welke dag?"), "24-9")
    qtbot.keyClicks(named(dialog, QLineEdit, "Hoe laat?"), "14-16 uur")

    press(qtbot, dialog, "Genodigden")
    found = named(dialog, ManyList, "Wie je kunt uitnodigen")
    assert spoken(found) == ["Café De Hoek", "Fatma Voorbeeld, Café De Hoek", "Kerk"]
    found.setFocus()
    found.choose_all([2, 3])
    qtbot.keyClick(found, Qt.Key.Key_Return)
    search = named(dialog, QLineEdit, "Zoek een partner of persoon, of typ een naam")
    qtbot.keyClicks(search, "Wethouder")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    listed = named(dialog, ManyList, "Genodigden")
    assert spoken(listed) == [
        "Fatma Voorbeeld, Uitgenodigd, Café De Hoek",
        "Kerk, Uitgenodigd",
        "Wethouder, Uitgenodigd",
    ]
    listed.choose_all([1, 3])
    press(qtbot, dialog, "Was er")

    press(qtbot, dialog, "Agenda en verslag")
    qtbot.keyClicks(named(dialog, QPlainTextEdit, "Verslag"), "Goed gesprek.")
    press(qtbot, dialog, "Wat volgt")
    qtbot.keyClicks(named(dialog, QLineEdit, "Nieuw besluit"), "Elke maand")
    qtbot.keyClick(named(dialog, QLineEdit, "Nieuw besluit"), Qt.Key.Key_Return)
    qtbot.keyClicks(named(dialog, QLineEdit, "Nieuwe taak"), "Zaal vragen")
    qtbot.keyClicks(named(dialog, QLineEdit, "Wie doet het?"), "kerk")
    press(qtbot, dialog, "Voeg toe")

    (meeting,) = list_meetings(context.desk)
    assert (meeting.day, meeting.start, meeting.end) == (dt.date(2026, 9, 24), 840, 960)
    assert [(guest.who, guest.state) for guest in meeting.guests] == [
        ("Fatma Voorbeeld", GuestState.ATTENDED),
        ("Kerk", GuestState.INVITED),
        ("Wethouder", GuestState.ATTENDED),
    ]
    (task,), (decision,) = list_tasks(context.desk), list_decisions(context.desk)
    assert (task.title, task.meeting_id, task.owner) == ("Zaal vragen", meeting.id, "")
    assert task.owner_partner_id == meeting.guests[1].partner_id
    assert (decision.title, decision.decided_on) == ("Elke maand", meeting.day)
    assert spoken(named(tab, RecordList, "Bijeenkomsten")) == [
        "Start, 24 september 2026, 14.00–16.00\u00a0uur · 3 genodigd, 2 waren er"
    ]
    context.desk.undo()
    assert (list_meetings(context.desk), list_tasks(context.desk)) == ((), ())


@pytest.mark.parametrize(
    ("button", "kind"),
    [("Verslag…", "meeting_report"), ("Alles voor de bijeenkomst…", "meeting_kit")],
)
def test_paper_of_the_chosen_meeting_is_one_click_away(
    qtbot: QtBot, tab: PlanTab, context: TabContext, button: str, kind: str
) -> None:
    key = save_meeting(context.desk, Meeting(id=MeetingId(0), title="Start", step=PlanStep.ORGANISE))
    tab.show_record("meeting", key)

    with qtbot.waitSignal(tab.go_requested) as caught:
        press(qtbot, tab, button)

    assert caught.args == [f"printing:{kind}", key]


def test_removed_meeting_comes_back_in_sight(qtbot: QtBot, tab: PlanTab, context: TabContext) -> None:
    key = save_meeting(context.desk, Meeting(id=MeetingId(0), title="Start", step=PlanStep.ORGANISE))
    tab.show_record("meeting", key)
    listed = named(tab, RecordList, "Bijeenkomsten")

    qtbot.keyClick(listed, Qt.Key.Key_Delete)
    assert list_meetings(context.desk) == ()
    tab.show_record("step", 6)
    context.desk.undo()

    assert listed.chosen_id == key
    press(qtbot, tab, "Bijeenkomsten 1")
