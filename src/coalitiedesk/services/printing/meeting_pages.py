"""Which meeting is printed, and what follows from it."""

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from coalitiedesk.db.queries import meetings as queries
from coalitiedesk.db.queries import partners as partner_queries
from coalitiedesk.db.queries import plan as plan_queries
from coalitiedesk.domain.decisions import Decision
from coalitiedesk.domain.ids import MeetingId
from coalitiedesk.domain.meetings import Meeting
from coalitiedesk.domain.print_codes import PrintFault
from coalitiedesk.printouts.content import EditionContent
from coalitiedesk.printouts.meeting_content import AgreedTask, MeetingContent
from coalitiedesk.services.printing.choice_error import PrintChoiceError
from coalitiedesk.services.printing.print_kind import AT_HAND

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def meeting_content(
    session: "Session", content: EditionContent, *, wanted: str, is_report: bool, today: dt.date
) -> MeetingContent:
    """Everything the paper of a meeting says.

    Args:
        session: To ask with.
        content: Gives the foot its names.
        wanted: Id of the meeting, or ``AT_HAND``.
        is_report: The one at hand is the last that was held; else the next.
        today: Local date.

    Raises:
        PrintChoiceError: There is no such meeting, or none at all.
    """
    if wanted == AT_HAND:
        meeting = meeting_at_hand(queries.meetings(session), is_report=is_report, today=today)
        if meeting is None:
            raise PrintChoiceError(PrintFault.NO_MEETING, {})
    else:
        meeting = next(iter(queries.meetings(session, [MeetingId(int(wanted))])), None)
        if meeting is None:
            raise PrintChoiceError(PrintFault.NO_SUCH_RECORD, {"option": "meeting", "value": wanted})
    return MeetingContent(
        edition=content,
        meeting=meeting,
        printed_on=today,
        tasks=tasks_of(session, meeting),
        decisions=decisions_of(session, meeting),
    )


def tasks_of(session: "Session", meeting: Meeting) -> tuple[AgreedTask, ...]:
    """What was agreed at a meeting, with the name of who does it."""
    owners = {key: name for key, name, _ in partner_queries.partner_names(session)}
    return tuple(
        AgreedTask(
            title=task.title,
            owner=owners.get(task.owner_partner_id, task.owner) if task.owner_partner_id else task.owner,
            due=task.due,
            is_done=task.is_done,
        )
        for task in plan_queries.tasks(session)
        if task.meeting_id == meeting.id
    )


def decisions_of(session: "Session", meeting: Meeting) -> tuple[Decision, ...]:
    """What was decided at a meeting."""
    return tuple(one for one in plan_queries.decisions(session) if one.meeting_id == meeting.id)


def meeting_at_hand(meetings: Sequence[Meeting], *, is_report: bool, today: dt.date) -> Meeting | None:
    """The last that was held, for a report; the next, for an agenda; else the nearest there is.

    Args:
        meetings: Those without a day first, then the newest.
        is_report: For a report.
        today: Local date.
    """
    held = [one for one in meetings if one.day is not None and one.day <= today]
    ahead = [one for one in meetings if one.day is not None and one.day >= today]
    undated = [one for one in meetings if one.day is None]
    order = [*held, *ahead[::-1], *undated] if is_report else [*ahead[::-1], *undated, *held]
    return next(iter(order), None)
