"""The list of figures: which are about the same thing and the same people, in the order to read them.

A topic holds several series when years, sources or methods differ; they stand below each other, never mixed.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from coalitiedesk.domain.figures import (
    ALL,
    WHOLE,
    Figure,
    FigureMeasure,
    FigureSeries,
    FigureTheme,
    FigureUnit,
    RegionLevel,
    contradictions,
    level_of,
    region_key,
    series_of,
    theme_of,
    topic_key,
)
from coalitiedesk.domain.ids import AreaId

_DIGITS = re.compile(r"([0-9]+)")
_STEP = 10 * WHOLE
_MEASURES = list(FigureMeasure)
_THEMES = list(FigureTheme)
_EVERYBODY = frozenset(
    {
        "",
        "iedereen",
        "volwassenen",
        "alle volwassenen",
        "18+",
        "18-plus",
        "18 jaar en ouder",
        "18 jaar of ouder",
        "volwassenen van 18 jaar en ouder",
        "inwoners van 18 jaar en ouder",
        "19 jaar en ouder",
    }
)
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
    figures: Iterable[Figure],
    *,
    year: int | None = None,
    area_id: AreaId | None = None,
    region: str | None = None,
) -> tuple[Figure, ...]:
    """Only those of a year, and of an own area or a region; the country stays, to put beside it.

    Args:
        figures: To choose from.
        year: Only of this year.
        area_id: Only what is tied to this own area.
        region: Only this region as published, by its ``region_key``.
    """
    return tuple(
        one
        for one in figures
        if year in (None, one.year)
        and (level_of(one.region_code) is RegionLevel.COUNTRY or _is_within(one, area_id, region))
    )


def has_bar(figure: Figure) -> bool:
    """A share, or a count of less than a country, which would make all other bars vanish; never a score."""
    if figure.thousandths is None or figure.unit is FigureUnit.NUMBER:
        return False
    return figure.unit is FigureUnit.PERCENT or level_of(figure.region_code) is not RegionLevel.COUNTRY


def scale_end(figures: Iterable[Figure], percents: Iterable[int]) -> int:
    """Where the scale of the bars ends, in thousandths; it begins at nought.

    Args:
        figures: Of one topic; those without a bar do not count.
        percents: National shares that stand beside them.
    """
    found = [one for one in figures if has_bar(one)]
    values = [max(one.thousandths or 0, one.high_thousandths or 0) for one in found]
    if not found or found[0].unit is not FigureUnit.PERCENT:
        return max(values, default=WHOLE) or WHOLE
    most = max(*values, *(percent * WHOLE for percent in percents), _STEP)
    return min(-(-most // _STEP) * _STEP, ALL)


def share_of(value: int | None, end: int) -> float | None:
    """Length of a bar from 0 to 1; None when there is no value."""
    return None if value is None else max(0.0, min(1.0, value / end))


def same_region(figure: Figure, figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """All figures of its region as published."""
    key = region_key(figure)
    return tuple(one for one in figures if region_key(one) == key)


def _is_within(figure: Figure, area_id: AreaId | None, region: str | None) -> bool:
    return area_id in (None, figure.area_id) and region in (None, region_key(figure))


def is_of_everybody(figure: Figure) -> bool:
    """Of all people, or of all adults, whom most studies ask."""
    return " ".join(figure.group_words.casefold().split()).strip(" .") in _EVERYBODY


def is_of_municipality(figure: Figure) -> bool:
    """Of the whole municipality: published so, or typed without naming any area."""
    level = level_of(figure.region_code)
    return level is RegionLevel.MUNICIPALITY or (level is RegionLevel.OTHER and figure.area_id is None)


def _reading_order(figure: Figure) -> tuple[int, int, tuple[str, ...], str, int]:
    return (
        -(figure.year or 0),
        _LEVELS.index(level_of(figure.region_code)),
        _counted(figure.region_name),
        figure.source.casefold(),
        figure.id,
    )


def _counted(name: str) -> tuple[str, ...]:
    """``Wijk 2`` before ``Wijk 10``."""
    return tuple(part.rjust(12, "0") if part.isdecimal() else part for part in _DIGITS.split(name.casefold()))


def _topic_order(topic: FigureTopic) -> tuple[int, int, str, str]:
    first = topic.first
    return (
        _THEMES.index(topic.theme),
        _MEASURES.index(first.measure),
        first.measure_words.casefold() if first.measure is FigureMeasure.OTHER else "",
        first.group_words.casefold(),
    )
