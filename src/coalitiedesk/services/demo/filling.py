"""Fill a coalition with the example: the same numbers give the same content, wherever and whenever."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import partial
from random import Random

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.tables import TargetGroupRow
from coalitiedesk.domain.coalition import Coalition
from coalitiedesk.domain.ids import PictureId
from coalitiedesk.services.coalition import store_coalition
from coalitiedesk.services.demo.approach import add_approach
from coalitiedesk.services.demo.contact_log import add_contact_log, kept_up
from coalitiedesk.services.demo.engagement import add_engagement, stage_of
from coalitiedesk.services.demo.figures import add_figures
from coalitiedesk.services.demo.logos import add_logos
from coalitiedesk.services.demo.offers import add_offers
from coalitiedesk.services.demo.outcomes import add_outcomes
from coalitiedesk.services.demo.partners import add_partners
from coalitiedesk.services.demo.pillars import add_pillars
from coalitiedesk.services.demo.places import add_places, give_owners
from coalitiedesk.services.demo.plan_records import add_plan_records
from coalitiedesk.services.demo.planning import add_plan, add_questions, add_releases
from coalitiedesk.services.demo.programme import Programme
from coalitiedesk.services.demo.row_book import RowBook
from coalitiedesk.services.demo.texts import read_texts
from coalitiedesk.services.demo.weeks import add_weeks
from coalitiedesk.services.desk import Desk

_DAYS_BEFORE = 14
LIMITS = {"activities": (0, 10_000), "partners": (1, 5_000), "years": (1, 10)}


def demo_coalition() -> Coalition:
    """The coalition of the example."""
    names = {field.name for field in fields(Coalition)}
    texts = read_texts().coalition
    if not names.issuperset(texts):
        raise TypeError(f"unknown words: {set(texts) - names}")
    return Coalition(**texts)  # type: ignore[arg-type]  # all of them texts; the colours and logo stay empty


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoSize:
    """How large the example is.

    Attributes:
        activities: Number in the newest Week, 0 to 10,000; earlier Weeks have somewhat fewer.
        partners: 1 to 5,000.
        years: Number of Weeks, 1 to 10; all but the newest are over.
        seed: Another number gives other details.
        today: The day up to which there was contact with partners; two weeks before the newest Week when
            nobody says, or when it is later than that.
    """

    activities: int = 60
    partners: int = 40
    years: int = 3
    seed: int = 1
    today: dt.date | None = None

    def __post_init__(self) -> None:
        for name, (least, most) in LIMITS.items():
            if not least <= getattr(self, name) <= most:
                raise ValueError(f"{name} is not between {least} and {most}")


def fill_demo(desk: Desk, *, activities: int = 60, partners: int = 40, years: int = 3, seed: int = 1) -> None:
    """Fill the open, empty coalition with the example, as one change; see ``DemoSize`` for the numbers.

    Raises:
        ValueError: A number is out of range.
    """
    size = DemoSize(activities=activities, partners=partners, years=years, seed=seed)
    with desk.change("voorbeeld invullen") as session:
        write_demo(session, size)


def write_demo(session: Session, size: DemoSize) -> None:
    """Write the example within an open transaction, for example that in which a file is made."""
    texts = read_texts()
    places_chance, partners_chance, programme_chance, outcomes_chance = (
        Random(f"{size.seed} {name}")  # noqa: S311 - for variety, not for secrets
        for name in ("places", "partners", "programme", "outcomes")
    )
    book = RowBook(session)
    taking_part = {partner.key for partner in texts.partners[: size.partners]}
    files = {key: name for key, name in texts.partner_logos.items() if key in taking_part}
    logos = add_logos(book, {"": texts.coalition_logo, **files})
    book.write()
    store_coalition(session, replace(demo_coalition(), logo_id=PictureId(logos[""])))
    weeks = add_weeks(book, session, texts, activities=size.activities, years=size.years)
    shortly_before = weeks[0].days[0] - dt.timedelta(days=_DAYS_BEFORE)
    today = min(size.today or shortly_before, shortly_before)
    places = add_places(book, session, texts, activities=size.activities, chance=places_chance)
    hosts = add_partners(
        book,
        texts,
        places.area_ids,
        count=size.partners,
        chance=partners_chance,
        logos=logos,
        upkeep=partial(_how_it_goes, today=today),
    )
    add_engagement(book, hosts, today=today)
    add_offers(book, hosts)
    add_contact_log(book, hosts, by_whom=demo_coalition().coordinator, today=today)
    programme = Programme(book, texts, places=places, hosts=hosts, chance=programme_chance)
    programme.know_groups(dict(session.execute(select(TargetGroupRow.name, TargetGroupRow.id)).all()))
    add_plan(book, session, texts, hosts, week=weeks[0])
    add_plan_records(book, hosts, week=weeks[0])
    add_questions(book, texts, week=weeks[0])
    add_pillars(book, newest=weeks[0])
    add_figures(book, places.area_ids, newest=weeks[0])
    for week in weeks:
        moments = programme.fill(week)
        if week.is_past:
            add_outcomes(book, texts, week, moments, chance=outcomes_chance)
        add_releases(book, texts, week, moments)
    book.write()
    give_owners(session, texts, places, {key: host.id for key, host in hosts.by_key.items()})
    add_approach(session, hosts, places.area_ids, week=weeks[0])


def _how_it_goes(key: str, today: dt.date) -> Mapping[str, object]:
    """How contact with a written partner is kept up, and how far it is, as columns of its row."""
    return {**kept_up(key, today), **stage_of(key, today)}
