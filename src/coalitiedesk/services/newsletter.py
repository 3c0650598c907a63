"""The beginnings of a newsletter: what was done, who joined and what was told, in the last months."""

import datetime as dt

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries import evaluation as evaluation_queries
from coalitiedesk.db.tables import LogbookRow, PartnerRow
from coalitiedesk.domain.evaluation import Consent
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.dutch.formats import enumerate_words, plain_date
from coalitiedesk.services.coalition import get_coalition
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.planning import list_planning

MONTHS_BACK = 3
_DAYS_BACK = 92
_MOST_STORIES = 2
_MAY_BE_TOLD = (Consent.WITH_NAME, Consent.WITHOUT_NAME)


def newsletter_text(desk: Desk, *, today: dt.date) -> str:
    """Paragraphs to go on with; a part of which there is nothing is left out.

    Residents are not named, and of stories only those that may be told, without who told them.
    """
    since = today - dt.timedelta(days=_DAYS_BACK)
    parts = (
        f"Nieuws van {get_coalition(desk).name}, {plain_date(today)}",
        _done(desk, since, today),
        _new_partners(desk, since),
        _stories(desk),
    )
    return "\n\n".join(part for part in parts if part)


def _done(desk: Desk, since: dt.date, today: dt.date) -> str:
    titles = [
        one.milestone.title
        for one in list_planning(desk)
        if one.milestone.is_done and one.day is not None and since <= one.day <= today
    ]
    return "\n".join(("Dit is gedaan:", *(f"- {title}" for title in titles))) if titles else ""


def _new_partners(desk: Desk, since: dt.date) -> str:
    with desk.read() as session:
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


def _stories(desk: Desk) -> str:
    """Of the newest Week of which there are any that may be told; the next one has none yet."""
    editions = list_editions(desk)
    with desk.read() as session:
        for edition in editions:
            stories = evaluation_queries.stories(session, edition.id)
            told = [f"‘{story.text}’" for story in stories if story.consent in _MAY_BE_TOLD]
            if told:
                return "\n\n".join((f"Gehoord in de Week van {edition.year}:", *told[:_MOST_STORIES]))
    return ""
