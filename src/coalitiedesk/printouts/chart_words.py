"""What a chart shows, in words: the values beside its bars and the description for who cannot see it."""

from collections.abc import Sequence
from dataclasses import dataclass

from coalitiedesk.domain.visit_figures import VisitTally
from coalitiedesk.dutch.formats import number
from coalitiedesk.printouts.evaluation_figures import Coverage

MISSING = "geen getal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """One bar.

    Attributes:
        label: Short, under or before the bar.
        note: Smaller, under the label.
        spoken: The label in full, for the description; ``label`` when empty.
        tally: The number and how it came about.
        is_emphasised: Drawn in the main colour.
    """

    label: str
    tally: VisitTally
    note: str = ""
    spoken: str = ""
    is_emphasised: bool = False

    @property
    def value_words(self) -> str:
        """``212``, ``ca. 40`` when (partly) estimated, with a star when moments are missing."""
        if self.tally.visitors is None:
            return MISSING
        about = "ca. " if self.tally.estimated_moments else ""
        return f"{about}{number(self.tally.visitors)}{'*' if self.tally.missing_moments else ''}"


def columns_in_words(what: str, amounts: Sequence[Amount]) -> str:
    """The numbers of a column or bar chart, for the description of the figure."""
    parts = [f"{amount.spoken or amount.label}: {amount.value_words.rstrip('*')}" for amount in amounts]
    return f"{what}. {'; '.join(parts)}." if parts else f"{what}. Nog geen gegevens."


def coverage_in_words(coverage: Coverage) -> str:
    """The numbers of the coverage, row by row."""
    rows = []
    for row in coverage.rows:
        cells = (
            f"{area} {amount or 'niets'}" for area, amount in zip(coverage.areas, row.counts, strict=True)
        )
        rows.append(f"{row.group}: {', '.join(cells)}")
    return f"Aantal activiteiten per doelgroep en gebied. {'; '.join(rows)}."
