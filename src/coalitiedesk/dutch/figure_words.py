"""A figure in words: its value, margin, people, place and how it came about; and a typed value back."""

import re
from collections.abc import Mapping, Sequence

from coalitiedesk.domain.figures import WHOLE, Figure, FigureMeasure, FigureUnit
from coalitiedesk.domain.ids import AreaId
from coalitiedesk.domain.national_figures import Exactness, NationalFigure, YearOf
from coalitiedesk.dutch.formats import NO_BREAK, enumerate_words, number
from coalitiedesk.dutch.labels import label

ESTIMATE = "schatting"
NOT_KNOWN = "geen cijfer"
_TYPED = re.compile(r"-?\d{1,12}(,\d{1,3})?")
_GROUPED = re.compile(r"-?[1-9]\d{0,2}(\.\d{3})+(,\d{1,3})?")
_POINT = re.compile(r"-?\d{1,12}\.\d{1,3}")
_YEAR = re.compile(r"(?:19|20)\d\d")


def plain_value(thousandths: int) -> str:
    """``49,2``, ``47``, ``1.250``: no nought that says nothing."""
    whole, rest = divmod(abs(thousandths), WHOLE)
    sign = "−" if thousandths < 0 else ""
    decimals = f",{rest:03d}".rstrip("0") if rest else ""
    return f"{sign}{number(whole)}{decimals}"


def value_words(figure: Figure) -> str:
    """``49,2 %``, ``1.250``, or that there is none."""
    if figure.thousandths is None:
        return NOT_KNOWN
    return with_unit(figure.thousandths, figure.unit)


def with_unit(thousandths: int, unit: FigureUnit) -> str:
    """A value as it is read; the sign for percent stays with its number."""
    text = plain_value(thousandths)
    return f"{text}{NO_BREAK}%" if unit is FigureUnit.PERCENT else text


def margin_words(figure: Figure) -> str:
    """``46,1–52,4``; empty when the source gives no margin."""
    if figure.low_thousandths is None or figure.high_thousandths is None:
        return ""
    return f"{plain_value(figure.low_thousandths)}–{plain_value(figure.high_thousandths)}"


def measure_title(figure: Figure) -> str:
    """What was measured; a measure of its own in the words of its source."""
    is_other = figure.measure is FigureMeasure.OTHER
    return figure.measure_words if is_other and figure.measure_words else label(figure.measure)


def people_words(figure: Figure) -> str:
    """Of whom."""
    return figure.group_words or "iedereen"


def region_words(figure: Figure, areas: Mapping[AreaId, str]) -> str:
    """The region as published, and what the coalition calls it when that is something else."""
    own = areas.get(figure.area_id, "") if figure.area_id is not None else ""
    published = figure.region_name or figure.region_code
    if not published:
        return own or "Hele gemeente"
    return f"{published} (bij ons: {own})" if own and own.casefold() != published.casefold() else published


def year_words(year: int | None) -> str:
    """The year, or that nobody named one."""
    return "jaar onbekend" if year is None else str(year)


def series_words(figure: Figure) -> str:
    """What the figures of one series share: ``2022 · modelschatting van het RIVM · schatting``."""
    how = figure.method_words
    is_said = ESTIMATE in how.casefold()
    parts = (year_words(figure.year), how, ESTIMATE if figure.is_estimate and not is_said else "")
    return " · ".join(part for part in parts if part)


def contradiction_words(figures: Sequence[Figure], areas: Mapping[AreaId, str]) -> str:
    """Who says what about the same thing; nobody is right here."""
    first = figures[0]
    said = enumerate_words([f"{value_words(one)} ({_of_source(one)})" for one in figures])
    return f"{region_words(first, areas)}, {year_words(first.year)}: {said}."


def national_value(figure: NationalFigure) -> str:
    """``47 %``, ``meer dan 1.000.000 mensen``."""
    if figure.percent is not None:
        text = f"{figure.percent}{NO_BREAK}%"
    else:
        text = f"{number(figure.people or 0)} mensen"
    is_exact = figure.exactness is Exactness.EXACT
    return text if is_exact else f"{label(figure.exactness).lower()} {text}"


def national_year(figure: NationalFigure) -> str:
    """``2020``; ``uitgave 2022`` when the source does not say when it was measured."""
    if figure.year is None:
        return "jaar onbekend"
    return f"uitgave {figure.year}" if figure.year_of is YearOf.PUBLICATION else str(figure.year)


def typed_thousandths(text: str) -> int | None:
    """``49,2``, ``49.2``, ``1.250`` and ``47 %`` as thousandths; None when it is no number."""
    bare = text.replace(" ", "").replace(NO_BREAK, "").replace("−", "-").removesuffix("%")
    if _GROUPED.fullmatch(bare):
        bare = bare.replace(".", "")
    elif _POINT.fullmatch(bare):
        bare = bare.replace(".", ",")
    if _TYPED.fullmatch(bare) is None:
        return None
    whole, _, rest = bare.lstrip("-").partition(",")
    found = int(whole) * WHOLE + int(rest.ljust(3, "0") or 0)
    return -found if bare.startswith("-") else found


def typed_year(text: str) -> int | None:
    """A year between 1900 and 2099; None otherwise."""
    bare = text.strip()
    return int(bare) if _YEAR.fullmatch(bare) else None


def _of_source(figure: Figure) -> str:
    return f"{figure.source}, {ESTIMATE}" if figure.is_estimate else figure.source or "zonder bron"
