"""The Weeks of the example, newest first, with the activities each of them takes."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.tables import EditionRow
from coalitiedesk.domain.editions import Edition, days_of_week
from coalitiedesk.domain.ids import EditionId
from coalitiedesk.dutch.formats import WEEKDAYS_SHORT
from coalitiedesk.services.demo.row_book import RowBook
from coalitiedesk.services.demo.texts import DemoTexts
from coalitiedesk.services.editions import proposed_week, store_edition

NEWEST_YEAR = 2027
GROWTH = 0.86  # each Week had about this share of the activities of the next
SHIFT = 23  # how far the list of activities turns from year to year


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoWeek:
    """One Week; ``back`` counts years before the newest, ``first`` is where its list of activities begins."""

    id: int
    year: int
    back: int
    days: tuple[dt.date, ...]
    activities: int

    @property
    def is_past(self) -> bool:
        """Whether people have been there already."""
        return self.back > 0

    @property
    def first(self) -> int:
        """Number of the written activity with which this Week begins."""
        return self.back * SHIFT

    def day_of(self, weekday: str) -> dt.date:
        """The first day of the Week with this name."""
        return next(day for day in self.days if WEEKDAYS_SHORT[day.weekday()] == weekday)


def add_weeks(
    book: RowBook, session: Session, texts: DemoTexts, *, activities: int, years: int
) -> tuple[DemoWeek, ...]:
    """Add the Weeks, newest first; a Week of that year that is there already is filled."""
    present = dict(session.execute(select(EditionRow.year, EditionRow.id)).all())
    weeks = []
    for back, edition in enumerate(_editions(texts, years)):
        if edition.year in present:
            edition_id = present[edition.year]
            store_edition(session, _with_id(edition, edition_id))
        else:
            edition_id = _add(book, edition)
        weeks.append(
            DemoWeek(
                id=edition_id,
                year=edition.year,
                back=back,
                days=days_of_week(edition),
                activities=round(activities * GROWTH**back),
            )
        )
    return tuple(weeks)


def _editions(texts: DemoTexts, years: int) -> Iterator[Edition]:
    for back in range(years):
        proposal = proposed_week(NEWEST_YEAR - back)
        yield Edition(
            id=EditionId(0),
            name=texts.edition_name,
            year=NEWEST_YEAR - back,
            first_day=proposal.first_day,
            last_day=proposal.last_day,
            dates_confirmed=True,
            theme=texts.themes[back % len(texts.themes)],
        )


def _add(book: RowBook, edition: Edition) -> int:
    return book.add(
        EditionRow,
        name=edition.name,
        year=edition.year,
        first_day=edition.first_day,
        last_day=edition.last_day,
        dates_confirmed=edition.dates_confirmed,
        theme=edition.theme,
    )


def _with_id(edition: Edition, edition_id: int) -> Edition:
    return Edition(
        id=EditionId(edition_id),
        name=edition.name,
        year=edition.year,
        first_day=edition.first_day,
        last_day=edition.last_day,
        dates_confirmed=edition.dates_confirmed,
        theme=edition.theme,
    )
