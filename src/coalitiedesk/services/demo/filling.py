"""Fill a coalition with the example: the same numbers give the same content, wherever and whenever."""

from dataclasses import fields
from random import Random

from sqlalchemy import select

from coalitiedesk.db.tables import TargetGroupRow
from coalitiedesk.domain.coalition import Coalition
from coalitiedesk.services.coalition import store_coalition
from coalitiedesk.services.demo.outcomes import add_outcomes
from coalitiedesk.services.demo.partners import add_partners
from coalitiedesk.services.demo.places import add_places
from coalitiedesk.services.demo.planning import add_plan, add_questions, add_releases
from coalitiedesk.services.demo.programme import Programme
from coalitiedesk.services.demo.row_book import RowBook
from coalitiedesk.services.demo.texts import read_texts
from coalitiedesk.services.demo.weeks import add_weeks
from coalitiedesk.services.desk import Desk

MOST_ACTIVITIES = 10_000
MOST_PARTNERS = 5_000
MOST_YEARS = 10
SEED = 1


def demo_coalition() -> Coalition:
    """The coalition of the example."""
    names = {field.name for field in fields(Coalition)}
    texts = read_texts().coalition
    if not names.issuperset(texts):
        raise TypeError(f"unknown words: {set(texts) - names}")
    return Coalition(**texts)  # type: ignore[arg-type]  # all of them texts; the colours and logo stay empty


def fill_demo(
    desk: Desk, *, activities: int = 60, partners: int = 40, years: int = 3, seed: int = SEED
) -> None:
    """Fill the open coalition with the example, as one change.

    Args:
        desk: A new, empty coalition.
        activities: Number in the newest Week, 0 to 10,000; earlier Weeks have somewhat fewer.
        partners: 1 to 5,000.
        years: Number of Weeks, 1 to 10; all but the newest are over.
        seed: Another number gives other details.

    Raises:
        ValueError: A number is out of range.
    """
    for value, least, most in (
        (activities, 0, MOST_ACTIVITIES),
        (partners, 1, MOST_PARTNERS),
        (years, 1, MOST_YEARS),
    ):
        if not least <= value <= most:
            raise ValueError(f"{value} is not between {least} and {most}")
    texts = read_texts()
    chances = {name: Random(f"{seed} {name}") for name in ("places", "partners", "programme", "outcomes")}  # noqa: S311 - no secrets here
    with desk.change("voorbeeld invullen") as session:
        store_coalition(session, demo_coalition())
        book = RowBook(session)
        places = add_places(book, session, texts, activities=activities, chance=chances["places"])
        hosts = add_partners(book, texts, places.area_ids, count=partners, chance=chances["partners"])
        weeks = add_weeks(book, session, texts, activities=activities, years=years)
        programme = Programme(book, texts, places=places, hosts=hosts, chance=chances["programme"])
        programme.know_groups(
            dict(session.execute(select(TargetGroupRow.name, TargetGroupRow.id)).tuples().all())
        )
        add_plan(book, session, texts, hosts, week=weeks[0])
        add_questions(book, texts, week=weeks[0])
        for week in weeks:
            moments = programme.fill(week)
            if week.is_past:
                add_outcomes(book, texts, week, moments, chance=chances["outcomes"])
            add_releases(book, texts, week, moments)
        book.write()
