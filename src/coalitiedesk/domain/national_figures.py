"""National figures to put beside those of one's own municipality, each as its source gives it (B000–B004).

Sources differ in year, question and rounding. Figures that contradict each other stand side by side; nothing
here averages, converts or chooses.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.knowledge import Provenance


class ReferenceGroup(StrEnum):
    """Of whom a national figure is."""

    ADULTS = "adults"
    YOUNG_ADULTS = "young_adults"
    OVER_75 = "over_75"
    MEN = "men"
    WOMEN = "women"
    WIDOWED = "widowed"
    DIVORCED = "divorced"
    LOW_EDUCATION = "low_education"
    HIGH_EDUCATION = "high_education"
    DISABILITY = "disability"
    MENTAL_ILLNESS = "mental_illness"
    UNHEALTHY = "unhealthy"
    CARERS = "carers"
    TRANS_PEOPLE = "trans_people"
    MIGRATION_BACKGROUND = "migration_background"
    MUNICIPALITIES_WITH_POLICY = "municipalities_with_policy"
    MUNICIPALITIES_WITH_COALITION = "municipalities_with_coalition"


class NationalMeasure(StrEnum):
    """What was measured; strongly lonely people are counted among the lonely as well."""

    LONELY = "lonely"
    STRONGLY_LONELY = "strongly_lonely"
    SHARE = "share"


class Exactness(StrEnum):
    """How the source puts its number."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more_than"
    NEARLY = "nearly"


class YearOf(StrEnum):
    """What the year of a figure is the year of."""

    MEASUREMENT = "measurement"
    PUBLICATION = "publication"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class NationalFigure:
    """One number.

    Attributes:
        percent: None when the source counts people.
        people: None when the source gives a share.
        year: None when the source names none.
        study: Where the source has it from; may be empty.
        note: What to know when reading it; may be empty.
    """

    key: str
    group: ReferenceGroup
    measure: NationalMeasure
    exactness: Exactness
    percent: int | None
    people: int | None
    year: int | None
    year_of: YearOf
    study: str
    note: str
    provenance: Provenance


def side_by_side(
    figures: Iterable[NationalFigure], *, group: ReferenceGroup, measure: NationalMeasure
) -> tuple[NationalFigure, ...]:
    """Every figure of one group and measure, newest first, those without a year last."""
    found = [one for one in figures if one.group is group and one.measure is measure]
    return tuple(sorted(found, key=lambda one: -(one.year or 0)))
