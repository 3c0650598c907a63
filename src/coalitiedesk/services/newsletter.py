"""The beginnings of a newsletter: what was done, who joined and what was told, in the last months."""

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries import activities as activity_queries
from coalitiedesk.db.queries import coalition as coalition_queries
from coalitiedesk.db.queries import editions as edition_queries
from coalitiedesk.db.queries import evaluation as evaluation_queries
from coalitiedesk.db.queries import meetings as meeting_queries
from coalitiedesk.db.queries import planning as planning_queries
from coalitiedesk.db.tables import CommitmentRow, LogbookRow, PartnerRow
from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.contact_log import CommitmentDirection, CommitmentState
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.evaluation import Consent
from coalitiedesk.domain.ids import OccurrenceId
from coalitiedesk.domain.meetings import Meeting
from coalitiedesk.domain.milestones import placed
from coalitiedesk.domain.news import News, NewsWeek
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.typed_document import document_of_text
from coalitiedesk.domain.visit_figures import tally
from coalitiedesk.domain.written import WrittenDocument
from coalitiedesk.dutch.news_words import milestone_words, newsletter_words
from coalitiedesk.services.desk import Desk

MONTHS_BACK = 3
_DAYS_BACK = 92
_MOST_STORIES = 2
_MAY_BE_TOLD = (Consent.WITH_NAME, Consent.WITHOUT_NAME)


def newsletter_text(desk: Desk, *, today: dt.date) -> str:
    """A text to send; a part of which there is nothing is left out.

    Residents are not named, and of stories only those that may be told, without who told them.
    """
    with desk.read() as session:
        return newsletter_in(session, today=today)


def newsletter_in(session: Session, *, today: dt.date) -> str:
    """As :func:`newsletter_text`, within an open session."""
    return newsletter_words(news_in(session, today=today), today=today)


def news_in(session: Session, *, today: dt.date) -> News:
    """Everything there is to tell."""
    since = today - dt.timedelta(days=_DAYS_BACK)
    own = coalition_queries.coalition(session)
    held, coming = _meetings(session, since, today)
    editions = edition_queries.editions(session)
    amount, kept_by = _kept(session, since, today)
    year, stories = _stories(session, editions, today)
    return News(
        coalition=own.name,
        coordinator=own.coordinator,
        phone=own.phone,
        email=own.email,
        milestones=_reached(session, editions, since, today),
        meetings=held,
        kept_promises=amount,
        kept_by=kept_by,
        joined=tuple(_joined(session, since)),
        last_week=_last_week(session, editions, since, today),
        stories=stories,
        stories_year=year,
        next_week=_next_week(session, editions, today),
        next_meeting=coming,
    )


def newsletter_document(text: str) -> WrittenDocument:
    """The newsletter on paper and for a word processor, from the text as it is now."""
    return document_of_text(text, above="Nieuwsbrief", untitled="Nieuwsbrief")


def _reached(
    session: Session, editions: Sequence[Edition], since: dt.date, today: dt.date
) -> tuple[tuple[str, dt.date], ...]:
    return tuple(
        (words, one.day)
        for one in placed(planning_queries.milestones(session), editions)
        if one.milestone.is_done and one.day is not None and since <= one.day <= today
        if (words := milestone_words(one.milestone.item, one.milestone.title))
    )


def _meetings(session: Session, since: dt.date, today: dt.date) -> tuple[tuple[Meeting, ...], Meeting | None]:
    """Those that were held, the earliest first, and the next one."""
    dated = [(one, one.day) for one in meeting_queries.meetings(session) if one.day is not None]
    held = [one for one, day in reversed(dated) if since <= day < today]
    ahead = [one for one, day in dated if day >= today]
    return tuple(held), ahead[-1] if ahead else None


def _kept(session: Session, since: dt.date, today: dt.date) -> tuple[int, tuple[str, ...]]:
    """Promises of partners that were kept, and the organisations that kept them."""
    query = (
        select(PartnerRow.name, PartnerRow.kind)
        .join(CommitmentRow, CommitmentRow.partner_id == PartnerRow.id)
        .where(
            CommitmentRow.state == CommitmentState.KEPT.value,
            CommitmentRow.direction == CommitmentDirection.THEIRS.value,
            CommitmentRow.settled_on.between(since, today),
        )
        .order_by(PartnerRow.sort_name)
    )
    rows = session.execute(query).all()
    named = dict.fromkeys(name for name, kind in rows if kind != PartnerKind.RESIDENTS.value)
    return len(rows), tuple(named)


def _joined(session: Session, since: dt.date) -> list[str]:
    """Partners of whom the first line in the log is not older; not who stands on the longlist."""
    first = (
        select(LogbookRow.record_id, func.min(LogbookRow.at).label("at"))
        .where(LogbookRow.kind == "partner")
        .group_by(LogbookRow.record_id)
        .subquery()
    )
    query = (
        select(PartnerRow.name)
        .join(first, first.c.record_id == PartnerRow.id)
        .where(first.c.at >= dt.datetime.combine(since, dt.time(), dt.UTC))
        .where(
            PartnerRow.is_active,
            PartnerRow.kind != PartnerKind.RESIDENTS.value,
            PartnerRow.stage != EngagementStage.PREPARE.value,
        )
        .order_by(PartnerRow.sort_name)
    )
    return list(session.scalars(query))


def _stories(
    session: Session, editions: Sequence[Edition], today: dt.date
) -> tuple[int | None, tuple[str, ...]]:
    """Of the newest Week of which there are any that may be told; the next one has none yet."""
    held = [one for one in editions if one.last_day is None or one.last_day < today]
    for edition in held:
        stories = evaluation_queries.stories(session, edition.id)
        told = tuple(story.text for story in stories if story.consent in _MAY_BE_TOLD)
        if told:
            return edition.year, told[:_MOST_STORIES]
    return None, ()


def _last_week(
    session: Session, editions: Sequence[Edition], since: dt.date, today: dt.date
) -> NewsWeek | None:
    for edition in editions:
        if edition.last_day is not None and since <= edition.last_day < today:
            amount, moments = _going_on(session, edition)
            known = evaluation_queries.attendance(session, edition.id)
            figures = tally(known.get(moment) for moment in moments)
            return NewsWeek(edition=edition, activities=amount, visitors=figures.counted + figures.estimated)
    return None


def _next_week(session: Session, editions: Sequence[Edition], today: dt.date) -> NewsWeek | None:
    ahead = [one for one in editions if one.first_day is not None and one.first_day >= today]
    if not ahead:
        return None
    return NewsWeek(edition=ahead[-1], activities=_going_on(session, ahead[-1], is_sure=True)[0])


def _going_on(
    session: Session, edition: Edition, *, is_sure: bool = False
) -> tuple[int, tuple[OccurrenceId, ...]]:
    """How many activities, and their moments; ``is_sure`` leaves out what is an idea yet."""
    unsure = {ActivityStatus.CANCELLED, *((ActivityStatus.IDEA,) if is_sure else ())}
    found = [
        one for one in activity_queries.activities(session, edition_id=edition.id) if one.status not in unsure
    ]
    return len(found), tuple(
        moment.id for one in found for moment in one.occurrences if not moment.is_cancelled
    )
