"""What the coalition of the example wrote down with the steps of its plan, and whom it met."""

import datetime as dt

from coalitiedesk.db.tables import (
    ChecklistTickRow,
    DecisionRow,
    MeetingGuestRow,
    MeetingRow,
    StepAnswerRow,
    TaskRow,
)
from coalitiedesk.domain.meetings import GuestState
from coalitiedesk.services.demo.partners import Hosts
from coalitiedesk.services.demo.plan_texts import DecisionText, MeetingText, read_plan_texts
from coalitiedesk.services.demo.row_book import RowBook
from coalitiedesk.services.demo.weeks import DemoWeek


def add_plan_records(book: RowBook, hosts: Hosts, *, week: DemoWeek) -> None:
    """Add answers, ticks, decisions and meetings; dates count from the newest Week."""
    first, texts = week.days[0], read_plan_texts()
    for answer in texts.answers:
        book.add(
            StepAnswerRow,
            question_key=answer.question,
            answered_on=_day(first, answer.day),
            text=answer.text,
        )
    for tick in texts.ticks:
        book.add(ChecklistTickRow, item=tick.item, ticked_on=_day(first, tick.day))
    for decision in texts.decisions:
        _add_decision(book, decision, first)
    for meeting in texts.meetings:
        _add_meeting(book, hosts, meeting, first)


def _add_decision(
    book: RowBook, decision: DecisionText, first: dt.date, *, meeting: MeetingText | None = None, key: int = 0
) -> None:
    about = meeting or decision
    book.add(
        DecisionRow,
        title=decision.title,
        reason=decision.reason,
        step=about.step,
        decided_on=_day(first, about.day or 0),
        decided_by=decision.by,
        meeting_id=key or None,
    )


def _add_meeting(book: RowBook, hosts: Hosts, meeting: MeetingText, first: dt.date) -> None:
    key = book.add(
        MeetingRow,
        title=meeting.title,
        step=meeting.step,
        day=_day(first, meeting.day),
        start=meeting.start,
        end=meeting.end,
        place=meeting.place,
        agenda=meeting.agenda,
        report=meeting.report,
        format=meeting.format,
    )
    _add_guests(book, hosts, meeting, key)
    for decision in meeting.decisions:
        _add_decision(book, decision, first, meeting=meeting, key=key)
    for task in meeting.tasks:
        book.add(
            TaskRow,
            title=task.title,
            step=meeting.step,
            owner_partner_id=hosts.named(task.by).id,
            due=_day(first, task.due),
            is_done=task.done,
            meeting_id=key,
        )


def _add_guests(book: RowBook, hosts: Hosts, meeting: MeetingText, key: int) -> None:
    """In a small example one partner stands in for several; it is invited once."""
    invited: set[int] = set()
    for state, names in meeting.guests.items():
        for host in map(hosts.named, names):
            if host.id not in invited:
                invited.add(host.id)
                book.add(
                    MeetingGuestRow,
                    meeting_id=key,
                    partner_id=host.id,
                    contact_id=host.contact_id,
                    state=state,
                )
    for name in meeting.others:
        book.add(MeetingGuestRow, meeting_id=key, name=name, state=GuestState.ATTENDED)


def _day(first: dt.date, days: int) -> dt.date:
    return first + dt.timedelta(days=days)
