"""The beginnings of a newsletter: what was done, who joined and what was told, in the last months."""

import datetime as dt

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries import coalition as coalition_queries
from coalitiedesk.db.queries import editions as edition_queries
from coalitiedesk.db.queries import evaluation as evaluation_queries
from coalitiedesk.db.queries import planning as planning_queries
from coalitiedesk.db.tables import LogbookRow, PartnerRow
from coalitiedesk.domain.evaluation import Consent
from coalitiedesk.domain.milestones import placed
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.typed_document import document_of_text
from coalitiedesk.domain.written import WrittenDocument
from coalitiedesk.dutch.formats import enumerate_words, plain_date
from coalitiedesk.services.desk import Desk

MONTHS_BACK = 3
_DAYS_BACK = 92
_MOST_STORIES = 2
_MAY_BE_TOLD = (Consent.WITH_NAME, Consent.WITHOUT_NAME)


def newsletter_text(desk: Desk, *, today: dt.date) -> str:
    """Paragraphs to go on with; a part of which there is nothing is left out.

    Residents are not named, and of stories only those that may be told, without who told them.
    """
    with desk.read() as session:
        return newsletter_in(session, today=today)


def newsletter_in(session: Session, *, today: dt.date) -> str:
    """As :func:`newsletter_text`, within an open session."""
    since = today - dt.timedelta(days=_DAYS_BACK)
    parts = (
        f"Nieuws van {coalition_queries.coalition(session).name}, {plain_date(today)}",
        _done(session, since, today),
        _new_partners(session, since),
        _stories(session),
    )
    return "\n\n".join(part for part in parts if part)


def newsletter_document(text: str) -> WrittenDocument:
    """The newsletter on paper and for a word processor, from the text as it is now."""
    return document_of_text(text, above="Nieuwsbrief", untitled="Nieuwsbrief")


def _done(session: Session, since: dt.date, today: dt.date) -> str:
    milestones = placed(planning_queries.milestones(session), edition_queries.editions(session))
    titles = [
        one.milestone.title
        for one in milestones
        if one.milestone.is_done and one.day is not None and since <= one.day <= today
    ]
    return "\n".join(("Dit is gedaan:", *(f"- {title}" for title in titles))) if titles else ""


def _new_partners(session: Session, since: dt.date) -> str:
    names = _joined(session, since)
    if not names:
        return ""
    verb = "doet" if len(names) == 1 else "doen"
    return f"Welkom! Nieuw {verb} mee: {enumerate_words(names)}."


def _joined(session: Session, since: dt.date) -> list[str]:
    """Partners of whom the first line in the log is not older."""
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
        .where(PartnerRow.is_active, PartnerRow.kind != PartnerKind.RESIDENTS.value)
        .order_by(PartnerRow.sort_name)
    )
    return list(session.scalars(query))


def _stories(session: Session) -> str:
    """Of the newest Week of which there are any that may be told; the next one has none yet."""
    for edition in edition_queries.editions(session):
        stories = evaluation_queries.stories(session, edition.id)
        told = [f"‘{story.text}’" for story in stories if story.consent in _MAY_BE_TOLD]
        if told:
            return "\n\n".join((f"Gehoord in de Week van {edition.year}:", *told[:_MOST_STORIES]))
    return ""
