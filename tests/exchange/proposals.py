"""Proposals and what is in them, in words that fit in an assertion."""

import datetime as dt
from pathlib import Path

from coalitiedesk.domain.imports import ImportKind
from coalitiedesk.exchange.proposal import ImportProposal, KnownRecords
from coalitiedesk.exchange.propose import propose
from tests.exchange.moments.moment_words import moment_words
from tests.exchange.spreadsheets import VOORBEELDEN

WEEKS = {
    2018: (dt.date(2018, 9, 27), dt.date(2018, 10, 6)),
    2019: (dt.date(2019, 10, 1), dt.date(2019, 10, 8)),
    2020: (dt.date(2020, 10, 1), dt.date(2020, 10, 8)),
    2021: (dt.date(2021, 9, 30), dt.date(2021, 10, 7)),
    2022: (dt.date(2022, 9, 29), dt.date(2022, 10, 6)),
    2023: (dt.date(2023, 9, 28), dt.date(2023, 10, 4)),
    2025: (dt.date(2025, 9, 25), dt.date(2025, 10, 1)),
    2026: (dt.date(2026, 9, 24), dt.date(2026, 9, 30)),
}


def programme(path: Path, year: int = 2026, known: KnownRecords | None = None) -> ImportProposal:
    first, last = WEEKS[year]
    return propose(path, ImportKind.ACTIVITIES, year=year, first_day=first, last_day=last, known=known)


def example(name: str) -> ImportProposal:
    return programme(VOORBEELDEN / "programmas" / name, int(name[:4]))


def moments(proposal: ImportProposal, index: int) -> list[str]:
    """Moments of an activity, each with its place."""
    result = []
    for one in proposal.activities[index].occurrences:
        venue = proposal.venues[one.venue].record if one.venue is not None else None
        place = f" @ {venue.name}" + (f", {venue.place}" if venue.place else "") if venue else ""
        result.append(moment_words(one.moment) + place)
    return result


def codes(proposal: ImportProposal, row: int) -> list[str]:
    found = next(one for one in proposal.rows if one.number == row)
    return [problem.code.removeprefix("import_") for problem in found.problems]


def outcomes(proposal: ImportProposal) -> dict[str, int]:
    return {outcome: count for outcome, count in proposal.counts.items() if count}
