"""How things stand: what the first advice, and what is left open, are drawn from."""

import datetime as dt

from sqlalchemy.orm import Session

from coalitiedesk.db.queries import activities as activity_queries
from coalitiedesk.db.queries import editions as edition_queries
from coalitiedesk.db.queries import evaluation as evaluation_queries
from coalitiedesk.db.queries import imports as import_queries
from coalitiedesk.db.queries import letters as letter_queries
from coalitiedesk.db.queries import partners as partner_queries
from coalitiedesk.db.queries import plan as plan_queries
from coalitiedesk.db.queries import venues as venue_queries
from coalitiedesk.domain.clashes import find_clashes
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId
from coalitiedesk.domain.overview import THANK_WITHIN_DAYS, Situation
from coalitiedesk.services.letter_deeds import deeds_in


def situation_in(session: Session, *, today: dt.date, edition_id: EditionId | None = None) -> Situation:
    """How things stand today for an edition, or for the one at hand; within a session that is open."""
    editions = edition_queries.editions(session)
    edition = next((one for one in editions if one.id == edition_id), None) or edition_at_hand(
        editions, today
    )
    activities = () if edition is None else activity_queries.activities(session, edition_id=edition.id)
    over = _just_over(editions, today)
    return Situation(
        today=today,
        edition=edition,
        partner_count=partner_queries.partner_count(session),
        activities=activities,
        clashes=find_clashes(activities, venue_queries.venues(session)),
        tasks=plan_queries.tasks(session),
        open_questions=len(import_queries.attention_items(session)),
        unthanked=0 if over is None else _unthanked(session, over),
        week_over=over,
        attendance={} if edition is None else evaluation_queries.attendance(session, edition.id),
    )


def _just_over(editions: tuple[Edition, ...], today: dt.date) -> Edition | None:
    """The Week that ended so short ago that thanks are still in time."""
    return next(
        (
            one
            for one in editions
            if one.first_day is not None
            and one.last_day is not None
            and 0 < (today - one.last_day).days <= THANK_WITHIN_DAYS
        ),
        None,
    )


def _unthanked(session: Session, edition: Edition) -> int:
    """How many did something for a Week, and got no letter of thanks since it began."""
    begun = edition.first_day or dt.date.min
    sent = letter_queries.letters_sent(session)
    thanked = {partner_id for partner_id, days in sent.items() if days.get("thanks", dt.date.min) >= begun}
    return len(deeds_in(session, edition).keys() - thanked)


def edition_at_hand(editions: tuple[Edition, ...], today: dt.date) -> Edition | None:
    """The edition a coordinator works on: the first that is not over, else the last one."""
    coming = [one for one in editions if one.last_day is None or one.last_day >= today]
    return coming[-1] if coming else next(iter(editions), None)
