"""Facts and figures: numbers that say of whom, where, when, by whom and how, and which may stand together.

Nothing here adds up or averages. Figures that contradict each other stand side by side, each with its source.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.ids import AreaId, FigureId

WHOLE = 1000
"""Values are kept in thousandths, so that 49,2 is exactly 49,2."""
ALL = 100 * WHOLE


class FigureMeasure(StrEnum):
    """What was measured; the four of loneliness are known by name, the rest by its own words."""

    LONELY = "lonely"
    STRONGLY_LONELY = "strongly_lonely"
    EMOTIONALLY_LONELY = "emotionally_lonely"
    SOCIALLY_LONELY = "socially_lonely"
    SUPPORT_MISSED = "support_missed"
    CARER = "carer"
    VOLUNTEER = "volunteer"
    MONEY_TROUBLE = "money_trouble"
    OTHER = "other"


class FigureTheme(StrEnum):
    """Under which head a figure stands in a list."""

    LONELINESS = "loneliness"
    AROUND = "around"  # what makes loneliness more or less likely
    OTHER = "other"


class FigureUnit(StrEnum):
    """In what a figure is told."""

    PERCENT = "percent"
    COUNT = "count"  # people, households, things
    NUMBER = "number"  # a score or another number without a unit


class RegionLevel(StrEnum):
    """What a region of a table is, from large to small."""

    COUNTRY = "country"
    MUNICIPALITY = "municipality"
    DISTRICT = "district"
    NEIGHBOURHOOD = "neighbourhood"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number with all that is needed to read it.

    Attributes:
        measure_words: As the source calls it; for ``OTHER`` this is what tells measures apart.
        thousandths: The value times 1000; None when the source has none.
        low_thousandths: Lower end of the margin that the source gives, times 1000.
        high_thousandths: Upper end of it.
        year: Of the measurement; None when the source names none.
        group_words: Of whom, such as ``65 jaar en ouder``; empty for everybody.
        region_name: As published, whatever the coalition calls the area now.
        region_code: ``GM…``, ``WK…`` or ``BU…`` as published; empty when there is none.
        area_id: Which of the coalition's own areas it is about.
        method_words: How it came about; empty when unknown.
        is_estimate: Computed with a model or guessed, not counted or asked.
    """

    id: FigureId
    measure: FigureMeasure = FigureMeasure.OTHER
    measure_words: str = ""
    unit: FigureUnit = FigureUnit.PERCENT
    thousandths: int | None = None
    low_thousandths: int | None = None
    high_thousandths: int | None = None
    year: int | None = None
    group_words: str = ""
    region_name: str = ""
    region_code: str = ""
    area_id: AreaId | None = None
    source: str = ""
    method_words: str = ""
    is_estimate: bool = False
    note: str = ""


class Incomparable(StrEnum):
    """Why two figures cannot be put against each other; the first that holds is told."""

    MEASURE = "measure"
    UNIT = "unit"
    GROUP = "group"
    METHOD = "method"  # made in another way, so a difference says nothing
    METHOD_UNKNOWN = "method_unknown"  # from another source or year, and nobody said how it was made
    YEAR = "year"


class FigureFault(StrEnum):
    """What is wrong with a figure that somebody typed."""

    NO_MEASURE = "figure_no_measure"
    NO_VALUE = "figure_no_value"
    NO_SOURCE = "figure_no_source"
    NO_YEAR = "figure_no_year"
    ABOVE_HUNDRED = "figure_above_hundred"
    BELOW_ZERO = "figure_below_zero"


class ChangedWish(StrEnum):
    """What to do with a figure that the file has with another value."""

    ASK = "ask"  # the old one stays, and a question waits
    KEEP = "keep"
    REPLACE = "replace"


class ImportedState(StrEnum):
    """What a figure of a table is beside what the file holds."""

    NEW = "new"
    SAME = "same"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureSeries:
    """Figures that may stand in one chart: one measure, unit, group, year and way of measuring."""

    figures: tuple[Figure, ...]

    @property
    def first(self) -> Figure:
        """Any of them, for what they share."""
        return self.figures[0]


def theme_of(measure: FigureMeasure) -> FigureTheme:
    """Under which head a measure stands."""
    if measure in _LONELINESS:
        return FigureTheme.LONELINESS
    return FigureTheme.OTHER if measure is FigureMeasure.OTHER else FigureTheme.AROUND


def level_of(region_code: str) -> RegionLevel:
    """What a region is by the first letters of its code (CBS: NL, GM, WK, BU)."""
    return _LEVELS.get(region_code[:2].upper(), RegionLevel.OTHER)


def why_incomparable(one: Figure, other: Figure) -> Incomparable | None:
    """The first reason not to put two figures against each other; None when they may stand together."""
    checks = (
        (_measure(one) != _measure(other), Incomparable.MEASURE),
        (one.unit is not other.unit, Incomparable.UNIT),
        (_same(one.group_words) != _same(other.group_words), Incomparable.GROUP),
        (_method(one) != _method(other), Incomparable.METHOD),
        (_is_made_unknown(one, other), Incomparable.METHOD_UNKNOWN),
        (one.year != other.year, Incomparable.YEAR),
    )
    return next((reason for differs, reason in checks if differs), None)


def series_of(figures: Iterable[Figure]) -> tuple[FigureSeries, ...]:
    """Figures that may stand together, in the order in which their first ones came."""
    found: dict[tuple[object, ...], list[Figure]] = {}
    for figure in figures:
        found.setdefault(_series_key(figure), []).append(figure)
    return tuple(FigureSeries(figures=tuple(together)) for together in found.values())


def contradictions(figures: Iterable[Figure]) -> tuple[tuple[Figure, ...], ...]:
    """Figures about the same thing, people, place and year whose values differ, whatever their method."""
    found: dict[tuple[object, ...], list[Figure]] = {}
    for figure in figures:
        if figure.thousandths is not None:
            key = (*_subject(figure), figure.year)
            found.setdefault(key, []).append(figure)
    return tuple(
        tuple(together) for together in found.values() if len({one.thousandths for one in together}) > 1
    )


def state_of(figure: Figure, known: Sequence[Figure]) -> tuple[ImportedState, Figure | None]:
    """Whether a figure of a table is new, and which one of the file it is otherwise.

    The same value made in the same way is the same figure, under whatever name the table was saved. Another
    value from the same source is a change; from another source it is a figure of its own.
    """
    alike = [
        one
        for one in known
        if _subject(one) == _subject(figure) and one.year == figure.year and _method(one) == _method(figure)
    ]
    same = next((one for one in alike if one.thousandths == figure.thousandths), None)
    if same is not None:
        return ImportedState.SAME, same
    changed = next((one for one in alike if _publication(one) == _publication(figure)), None)
    return (ImportedState.CHANGED, changed) if changed is not None else (ImportedState.NEW, None)


def topic_key(figure: Figure) -> tuple[object, ...]:
    """Equal for figures of one measure, unit and group of people."""
    return (*_measure(figure), figure.unit, _same(figure.group_words))


def subject_key(figure: Figure) -> tuple[object, ...]:
    """Equal for figures that ``state_of`` has to look at."""
    return (*_subject(figure), figure.year)


def figure_faults(figure: Figure) -> tuple[FigureFault, ...]:
    """Everything that is wrong with a figure that somebody typed; a source and a year are always needed."""
    value = figure.thousandths
    is_share = figure.unit is FigureUnit.PERCENT
    checks = (
        (figure.measure is FigureMeasure.OTHER and not figure.measure_words.strip(), FigureFault.NO_MEASURE),
        (value is None, FigureFault.NO_VALUE),
        (value is not None and is_share and value > ALL, FigureFault.ABOVE_HUNDRED),
        (value is not None and figure.unit is not FigureUnit.NUMBER and value < 0, FigureFault.BELOW_ZERO),
        (figure.year is None, FigureFault.NO_YEAR),
        (not figure.source.strip(), FigureFault.NO_SOURCE),
    )
    return tuple(fault for holds, fault in checks if holds)


def region_key(figure: Figure) -> str:
    """What tells regions apart: the code where there is one, else the name."""
    return figure.region_code.strip().upper() or _same(figure.region_name)


_LONELINESS = frozenset(
    {
        FigureMeasure.LONELY,
        FigureMeasure.STRONGLY_LONELY,
        FigureMeasure.EMOTIONALLY_LONELY,
        FigureMeasure.SOCIALLY_LONELY,
    }
)
_LEVELS = {
    "NL": RegionLevel.COUNTRY,
    "GM": RegionLevel.MUNICIPALITY,
    "WK": RegionLevel.DISTRICT,
    "BU": RegionLevel.NEIGHBOURHOOD,
}


def _measure(figure: Figure) -> tuple[str, str]:
    words = _same(figure.measure_words) if figure.measure is FigureMeasure.OTHER else ""
    return figure.measure.value, words


def _method(figure: Figure) -> tuple[str, bool]:
    return _same(figure.method_words), figure.is_estimate


def _subject(figure: Figure) -> tuple[object, ...]:
    return (*topic_key(figure), region_key(figure))


def _series_key(figure: Figure) -> tuple[object, ...]:
    source = "" if figure.method_words.strip() else _same(figure.source)
    return (*topic_key(figure), *_method(figure), source, figure.year)


def _is_made_unknown(one: Figure, other: Figure) -> bool:
    """Only what comes from one source and one year may lack words for its method."""
    if one.method_words.strip():
        return False
    return _same(one.source) != _same(other.source) or one.year != other.year


def _publication(figure: Figure) -> str:
    """The source without the number of its table, which is known only by the name of the file."""
    return _same(figure.source).partition(", tabel ")[0]


def _same(text: str) -> str:
    return " ".join(text.casefold().split())
