"""The tab Overzicht on a real file: what comes first, and where each row leads."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from coalitiedesk.db.tables import InteractionRow
from coalitiedesk.domain.ids import MeetingId, MilestoneId, TaskId
from coalitiedesk.domain.meetings import Meeting
from coalitiedesk.domain.milestones import Milestone
from coalitiedesk.domain.plan import PlanStep, StepState, Task
from coalitiedesk.services.activities import delete_activities
from coalitiedesk.services.contact_log import log_interaction
from coalitiedesk.services.demo.filling import fill_demo
from coalitiedesk.services.first_screen import read_first_screen
from coalitiedesk.services.meetings import save_meeting
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.plan import save_task, set_step_state
from coalitiedesk.services.planning import save_milestone
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tabs.overview_tab import LONG_DUE, OverviewTab
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.widgets.action_row import ActionRow
from tests.builders import a_partner, an_interaction
from tests.questions import many_partners
from tests.ui.opened import SUNDAY
from tests.ui.week_filled import activity_named, button, fill_week, make_week


def shown(qtbot: QtBot, context: TabContext) -> OverviewTab:
    tab = OverviewTab(context)
    qtbot.addWidget(tab)
    tab.resize(1366, 650)
    with qtbot.waitExposed(tab):
        tab.show()
    tab.activateWindow()
    qtbot.waitUntil(tab.isActiveWindow)
    return tab


def texts(tab: OverviewTab) -> list[str]:
    return [found.text() for found in tab.findChildren(QLabel) if found.isVisibleTo(tab)]


def rows(tab: OverviewTab) -> list[str]:
    return [found.accessibleName() for found in tab.findChildren(ActionRow) if found.isVisibleTo(tab)]


def test_new_coalition_is_told_to_make_a_week(qtbot: QtBot, context: TabContext) -> None:
    tab = shown(qtbot, context)

    with qtbot.waitSignal(tab.go_requested) as going:
        qtbot.mouseClick(button(tab, "Maak een Week…"), Qt.MouseButton.LeftButton)

    assert going.args == ["edition", 0]
    assert "Maak je eerste Week" in texts(tab)


def test_what_was_read_at_opening_is_drawn_without_asking_again(
    qtbot: QtBot, context: TabContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_week(context)
    read = read_first_screen(context.desk, today=SUNDAY)
    expected = rows(shown(qtbot, context))
    tab = OverviewTab(context)
    qtbot.addWidget(tab)

    def ask_again(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr("coalitiedesk.ui.tabs.overview_tab.read_first_screen", ask_again)
    tab.begin_with(read)
    tab.show()

    assert rows(tab) == expected != []


@pytest.mark.parametrize("is_of_yesterday", [True, False])
def test_what_was_read_at_opening_is_not_drawn_when_it_no_longer_holds(
    qtbot: QtBot, context: TabContext, is_of_yesterday: bool
) -> None:
    day = SUNDAY - dt.timedelta(days=int(is_of_yesterday))
    read = read_first_screen(context.desk, today=day)
    tab = OverviewTab(context)
    qtbot.addWidget(tab)
    tab.begin_with(read)

    save_task(context.desk, Task(id=TaskId(0), title="Zaal bellen"))
    with qtbot.waitExposed(tab):
        tab.show()

    qtbot.waitUntil(lambda: any("Zaal bellen" in row for row in rows(tab)))
    assert any("6 september" in text for text in texts(tab))


def test_clash_leads_to_its_moment(qtbot: QtBot, context: TabContext) -> None:
    fill_week(context)
    tab = shown(qtbot, context)

    with qtbot.waitSignal(tab.go_requested) as going:
        qtbot.mouseClick(button(tab, "Toon in de Week"), Qt.MouseButton.LeftButton)

    first = activity_named(context, "Koffie").occurrences[0]
    assert going.args == ["week", first.id]


def test_activity_that_waits_is_the_advice_and_a_row(qtbot: QtBot, context: TabContext) -> None:
    fill_week(context)
    delete_activities(context.desk, [activity_named(context, "Bingo").id])
    wanted = activity_named(context, "Wandeling").id
    tab = shown(qtbot, context)

    with qtbot.waitSignal(tab.go_requested) as going:
        qtbot.mouseClick(button(tab, "Naar de Week"), Qt.MouseButton.LeftButton)

    assert going.args == ["activity", wanted]


def test_quiet_day_leads_to_the_week(qtbot: QtBot, context: TabContext) -> None:
    make_week(context)
    tab = shown(qtbot, context)
    row = next(found for found in tab.findChildren(ActionRow) if found.property("target") == "week_day")
    row.setFocus()

    with qtbot.waitSignal(tab.go_requested) as going:
        qtbot.keyClick(row, Qt.Key.Key_Space)

    assert going.args == ["week_day", dt.date(2026, 10, 1).toordinal()]


@pytest.mark.parametrize(
    ("today", "figure"),
    [(dt.date(2026, 9, 30), "1"), (dt.date(2026, 10, 3), "Dag 3"), (dt.date(2026, 10, 10), "2")],
)
def test_countdown_follows_the_calendar(
    qtbot: QtBot, context: TabContext, today: dt.date, figure: str
) -> None:
    fill_week(context)

    tab = shown(qtbot, replace(context, today=lambda: today))

    assert figure in texts(tab)


def test_late_task_is_told_in_days(qtbot: QtBot, context: TabContext) -> None:
    make_week(context)
    save_task(context.desk, Task(id=TaskId(0), title="Bel de drukker", due=dt.date(2026, 9, 4)))

    tab = shown(qtbot, context)

    assert "Bel de drukker, 2 dagen te laat" in rows(tab)


def test_change_is_seen_and_the_keyboard_stays(qtbot: QtBot, context: TabContext) -> None:
    make_week(context)
    save_task(context.desk, Task(id=TaskId(0), title="Bel de drukker"))
    tab = shown(qtbot, context)
    next(
        found for found in tab.findChildren(ActionRow) if found.accessibleName().startswith("Bel de drukker")
    ).setFocus()

    save_task(context.desk, Task(id=TaskId(0), title="Vraag de bus"))

    qtbot.waitUntil(lambda: any(words.startswith("Vraag de bus") for words in rows(tab)))
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), ActionRow))
    assert QApplication.focusWidget().accessibleName().startswith("Bel de drukker")


def test_other_text_size_is_another_arrangement(qtbot: QtBot, context: TabContext, theme: Theme) -> None:
    fill_demo(context.desk, activities=30, partners=10, years=1)
    tab = shown(qtbot, context)

    theme.set_scale(1.5)

    qtbot.waitUntil(lambda: tab._drawn_at == 1.5)
    shown_rows = [found for found in tab.findChildren(ActionRow) if found.isVisibleTo(tab)]
    assert all(found.height() >= found.sizeHint().height() for found in shown_rows)
    assert tab.minimumSizeHint().width() <= 1366


def test_calls_of_today_lead_to_the_partner_and_can_all_be_shown(qtbot: QtBot, context: TabContext) -> None:
    long_ago = context.today() - dt.timedelta(days=300)
    for number in range(8):
        partner = save_partner(context.desk, a_partner(name=f"Partner {number}"))
        log_interaction(context.desk, an_interaction(partner_id=partner, day=long_ago))
    tab = shown(qtbot, context)

    button(tab, "Toon alle 8").click()

    calls = [row for row in tab.findChildren(ActionRow) if row.property("target") == "partner"]
    assert [row.accessibleName() for row in calls][-1] == ("Partner 7, 10 maanden stil, We raken ze kwijt")
    with qtbot.waitSignal(tab.go_requested) as going:
        calls[-1].click()
    assert going.args == ["partner", int(partner)]
    log_interaction(context.desk, an_interaction(partner_id=partner, day=context.today()))
    qtbot.waitUntil(lambda: len([row for row in rows(tab) if "We raken ze kwijt" in row]) == 7)


def test_question_to_think_of_and_the_next_meeting_are_a_click_away(
    qtbot: QtBot, context: TabContext
) -> None:
    set_step_state(context.desk, PlanStep.ORGANISE, StepState.BUSY, today=SUNDAY)
    key = save_meeting(context.desk, Meeting(id=MeetingId(0), title="Startbijeenkomst", day=SUNDAY))
    tab = shown(qtbot, context)
    rows = {row.property("target"): row for row in tab.findChildren(ActionRow)}

    wished: list[tuple[str, int]] = []
    tab.go_requested.connect(lambda target, record: wished.append((target, record)))
    for target in ("question", "meeting"):
        rows[target].click()

    assert wished == [("question", 3), ("meeting", key)]
    assert rows["question"].accessibleName().endswith("en wie ontbreekt nog?, Vraag bij stap 3")
    assert rows["question"].height() >= rows["question"].heightForWidth(rows["question"].width())
    assert rows["meeting"].accessibleName() == "Startbijeenkomst, Nog niemand uitgenodigd, vandaag"


def test_window_left_open_overnight_shows_the_new_day(qtbot: QtBot, context: TabContext) -> None:
    days = [SUNDAY]
    context = replace(context, today=lambda: days[-1])
    partner = save_partner(context.desk, a_partner(name="Bakkerij Hulst"))
    tomorrow = SUNDAY + dt.timedelta(days=1)
    talk = an_interaction(partner_id=partner, day=SUNDAY, follow_up_on=tomorrow, follow_up="Bel over brood")
    log_interaction(context.desk, talk)
    tab = shown(qtbot, context)
    assert not any("Bel over brood" in words for words in rows(tab))

    days.append(tomorrow)
    QApplication.sendEvent(tab, QEvent(QEvent.Type.ActivationChange))  # back at the computer
    qtbot.waitUntil(lambda: any("Bel over brood" in words for words in rows(tab)))
    assert "Vandaag, maandag 7 september" in texts(tab)

    tab.hide()
    days.append(tomorrow + dt.timedelta(days=1))
    tab.show()
    qtbot.waitUntil(lambda: "Vandaag, dinsdag 8 september" in texts(tab))


def test_milestones_lead_to_the_planning(qtbot: QtBot, context: TabContext) -> None:
    keys = [
        save_milestone(
            context.desk,
            Milestone(id=MilestoneId(0), title=title, day=SUNDAY + dt.timedelta(days=days), owner="Noor"),
        )
        for title, days in (("Zaal huren", -2), ("Boekje naar de drukker", 10))
    ]
    tab = shown(qtbot, context)

    found = [row for row in tab.findChildren(ActionRow) if row.property("target") == "planning"]

    assert [row.accessibleName() for row in found] == [
        "Zaal huren, 2 dagen te laat · Noor",
        "Boekje naar de drukker, wo 16 sep · Noor",
    ]
    with qtbot.waitSignal(tab.go_requested) as going:
        found[0].click()
    assert going.args == ["planning", keys[0]]


def test_with_a_long_list_to_call_the_window_answers_while_it_is_read(
    qtbot: QtBot, context: TabContext
) -> None:
    ids = many_partners(context.desk, LONG_DUE + 1)
    with context.desk.change("vullen") as session:
        long_ago = SUNDAY - dt.timedelta(days=300)
        session.add_all(InteractionRow(partner_id=key, kind="phone", day=long_ago) for key in ids)
    tab = shown(qtbot, context)
    before = rows(tab)

    save_task(context.desk, Task(id=TaskId(0), title="Zaal bellen"))
    at_once = rows(tab)
    log_interaction(context.desk, an_interaction(partner_id=ids[0], day=SUNDAY))  # while it is reading

    assert at_once == before
    qtbot.waitUntil(lambda: any("Zaal bellen" in row for row in rows(tab)))
    assert f"{LONG_DUE} aan de beurt" in texts(tab)
    assert not tab._timer.isActive()
