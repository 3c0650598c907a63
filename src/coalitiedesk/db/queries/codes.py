"""Sets of codes in one text column: sorted, with commas between, so that equal sets are equal text."""

from collections.abc import Iterable
from functools import cache

from coalitiedesk.domain.activities import Facility


@cache  # a coalition has some ten different sets, and thousands of activities
def facilities_from(text: str) -> frozenset[Facility]:
    """Facilities of a stored text; codes of a newer program are left out."""
    known = {facility.value for facility in Facility}
    return frozenset(Facility(code) for code in text.split(",") if code in known)


def facilities_text(facilities: Iterable[Facility]) -> str:
    """The text to store for a set of facilities."""
    return ",".join(sorted(facility.value for facility in facilities))
