"""National figures with their sources, from ``resources/knowledge/national_figures.toml``."""

from functools import cache

from coalitiedesk.domain.national_figures import (
    Exactness,
    NationalFigure,
    NationalMeasure,
    ReferenceGroup,
    YearOf,
)
from coalitiedesk.knowledge.reading import Entry, read_entries

_MOST_PERCENT = 100


@cache
def national_figures() -> tuple[NationalFigure, ...]:
    """All of them, in the order of the file; what contradicts another stands there as well.

    Raises:
        KnowledgeError: The file is damaged.
    """
    return tuple(read_entries("national_figures.toml", figure=_figure)["figure"].values())


def _figure(entry: Entry) -> NationalFigure:
    percent = entry.number("percent") if entry.has("percent") else None
    people = entry.number("people") if entry.has("people") else None
    if (percent is None) == (people is None):
        raise entry.fault("needs a percentage or a number of people, not both", "percent")
    if percent is not None and not 0 <= percent <= _MOST_PERCENT:
        raise entry.fault("is not between 0 and 100", "percent")
    has_year = entry.has("year")
    return NationalFigure(
        key=entry.text("key"),
        group=entry.code("group", ReferenceGroup),
        measure=entry.code("measure", NationalMeasure),
        exactness=entry.code("exactness", Exactness),
        percent=percent,
        people=people,
        year=entry.number("year") if has_year else None,
        year_of=entry.code("year_of", YearOf) if has_year else YearOf.UNKNOWN,
        study=entry.text("study") if entry.has("study") else "",
        note=entry.text("note") if entry.has("note") else "",
        provenance=entry.provenance(),
    )
