"""Lists that partners sent: what they hold, what becomes of a row, and questions that wait for an answer."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from coalitiedesk.domain.ids import AttentionId, ImportId


class ImportKind(StrEnum):
    """What a list holds."""

    PARTNERS = "partners"
    ACTIVITIES = "activities"
    FIGURES = "figures"


class RowOutcome(StrEnum):
    """What became of one source row; the values stand in the import report."""

    IMPORTED = "imported"
    NEEDS_ATTENTION = "needs_attention"
    DUPLICATE = "duplicate"
    SKIPPED_EMPTY = "skipped_empty"


def outcome_counts(outcomes: Iterable[RowOutcome]) -> dict[str, int]:
    """Number of rows per outcome; every outcome is present."""
    found = Counter(outcomes)
    return {outcome.value: found[outcome] for outcome in RowOutcome}


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportBatch:
    """A list that was brought in earlier."""

    id: ImportId
    kind: ImportKind
    source_name: str
    imported_at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AttentionItem:
    """A question that waits under *Aandacht nodig*.

    Attributes:
        record_kind: Table name of the record it is about ("activity", "partner", …) or empty for a row
            that could not become a record.
        question: The Dutch sentence as it was shown in the report.
        cells: Original text per heading, so that nothing of the row is lost.
        merge_kind: ``partner`` or ``venue`` when the question is whether two records are one.
        merge_id: The record that came in.
        merge_with_id: The record that it may be.
    """

    id: AttentionId
    code: str
    question: str
    record_kind: str = ""
    record_id: int | None = None
    source_name: str = ""
    row: int | None = None
    cells: Mapping[str, str] = field(default_factory=dict)
    is_resolved: bool = False
    merge_kind: str = ""
    merge_id: int | None = None
    merge_with_id: int | None = None
