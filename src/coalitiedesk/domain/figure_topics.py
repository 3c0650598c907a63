"""The list of figures: which are about the same thing and the same people, in the order to read them.

A topic holds several series when years, sources or methods differ; they stand below each other, never mixed.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from coalitiedesk.domain.figures import (
    Figure,
    FigureMeasure,
    FigureSeries,
    FigureTheme,
    RegionLevel,
    contradictions,
    level_of,
    region_key,
    series_of,
    theme_of,
    topic_key,
)
from coalitiedesk.domain.ids import AreaId

_MEASURES = list(FigureMeasure)
_THEMES = list(FigureTheme)
_LEVELS = list(RegionLevel)


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureTopic:
    """Figures of one measure, in one unit, about the same people.

    Attributes:
        key: Stays the same while its figures come and go.
        figures: The newest first, then by region from large to small.
    """

    key: tuple[object, ...]
    figures: tuple[Figure, ...]

    @property
    def first(self) -> Figure:
        """Any of them, for what they share."""
        return self.figures[0]

    @property
    def theme(self) -> FigureTheme:
        """Under which head it stands."""
        return theme_of(self.first.measure)

    @property
    def series(self) -> tuple[FigureSeries, ...]:
        """What may stand in one chart, the newest first."""
        return series_of(self.figures)

    @property
    def contradictions(self) -> tuple[tuple[Figure, ...], ...]:
        """Figures about the same place and year that differ."""
        return contradictions(self.figures)


def topics_of(figures: Iterable[Figure]) -> tuple[FigureTopic, ...]:
    """Loneliness first, each measure with everybody before groups of people."""
    found: dict[tuple[object, ...], list[Figure]] = {}
    for figure in sorted(figures, key=_reading_order):
        found.setdefault(topic_key(figure), []).append(figure)
    topics = (FigureTopic(key=key, figures=tuple(together)) for key, together in found.items())
    return tuple(sorted(topics, key=_topic_order))


def narrowed(
    figures: Iterable[Figure], *, year: int | None = None, area_id: AreaId | None = None
) -> tuple[Figure, ...]:
    """Only those of a year, and of an own area; the country stays, to put beside it."""
    return tuple(
        one
        for one in figures
        if year in (None, one.year)
        and (area_id in (None, one.area_id) or level_of(one.region_code) is RegionLevel.COUNTRY)
    )


def same_region(figure: Figure, figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """All figures of its region as published."""
    key = region_key(figure)
    return tuple(one for one in figures if region_key(one) == key)


def _reading_order(figure: Figure) -> tuple[int, int, str, str, int]:
    return (
        -(figure.year or 0),
        _LEVELS.index(level_of(figure.region_code)),
        figure.region_name.casefold(),
        figure.source.casefold(),
        figure.id,
    )


def _topic_order(topic: FigureTopic) -> tuple[int, int, str, str]:
    first = topic.first
    return (
        _THEMES.index(topic.theme),
        _MEASURES.index(first.measure),
        first.measure_words.casefold() if first.measure is FigureMeasure.OTHER else "",
        first.group_words.casefold(),
    )
