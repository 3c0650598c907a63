"""What a list would become: records ready to be written, what became of each row, and what to ask.

A proposal changes nothing. Records in it have id 0; organisers and places are named by their index in the
proposal, and those say which record in the file they are, if any.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from coalitiedesk.domain.activities import Activity
from coalitiedesk.domain.ids import ActivityId, AreaId, PartnerId, VenueId
from coalitiedesk.domain.import_updates import Difference
from coalitiedesk.domain.imports import ImportKind, RowOutcome, outcome_counts
from coalitiedesk.domain.partners import Partner
from coalitiedesk.domain.problem import Problem
from coalitiedesk.domain.venues import Venue
from coalitiedesk.exchange.headings import ColumnMapping
from coalitiedesk.exchange.moments.records import ParsedMoment
from coalitiedesk.exchange.names import Likeness
from coalitiedesk.exchange.source_table import SourceTable


class RecordKind(StrEnum):
    """Kinds of records a list can make; the values are table names."""

    PARTNER = "partner"
    ACTIVITY = "activity"
    VENUE = "venue"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownRecords:
    """What is in the file already: for recognising, filling blanks and leaving out doubles.

    Attributes:
        activities: Of the edition that the list is for.
        fingerprints: Of source rows that were brought in before and whose record is still there.
        areas: Names of the areas, by their number; None and nothing for what has none.
    """

    partners: tuple[Partner, ...] = ()
    venues: tuple[Venue, ...] = ()
    activities: tuple[Activity, ...] = ()
    fingerprints: frozenset[str] = frozenset()
    areas: Mapping[AreaId | None, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerCandidate:
    """A partner to add, or to fill blanks of.

    Attributes:
        record: With everything that the list and the file know; id 0 for a new one.
        area: Name of its area; empty when unknown.
        also_in: Names of areas that the list adds to those in which it works.
        existing_id: The partner in the file that it is.
        is_changed: Whether there is anything to write.
    """

    record: Partner
    area: str = ""
    also_in: tuple[str, ...] = ()
    existing_id: PartnerId | None = None
    is_changed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueCandidate:
    """A place to add, or to fill blanks of.

    Attributes:
        building: Index of the building that this hall is part of; always lower than its own.
    """

    record: Venue
    area: str = ""
    building: int | None = None
    existing_id: VenueId | None = None
    is_changed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class OccurrenceCandidate:
    """A moment to add; ``venue`` is an index in the proposal."""

    moment: ParsedMoment
    venue: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityCandidate:
    """An activity to add, or to give moments and missing facts.

    Attributes:
        record: Without organisers and new moments; those of ``existing_id`` stay as they are.
        organisers: Indexes of partners in the proposal.
        occurrences: Only those that are new.
    """

    record: Activity
    organisers: tuple[int, ...] = ()
    occurrences: tuple[OccurrenceCandidate, ...] = ()
    existing_id: ActivityId | None = None
    is_changed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RowProposal:
    """What becomes of one source row.

    Attributes:
        cells: Original text per heading.
        fingerprint: Equal for the same row in another version of the list; empty for a row that says nothing.
        record: Kind and index of the record it becomes or belongs to.
        differences: Where it differs from a partner that was in the file, with what becomes of each.
    """

    number: int
    sheet: str
    cells: Mapping[str, str]
    outcome: RowOutcome
    problems: tuple[Problem, ...] = ()
    fingerprint: str = ""
    record: tuple[RecordKind, int] | None = None
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeProposal:
    """Two names that may be the same; nothing is merged until a person says so.

    Attributes:
        index: The new record.
        other: Index of the other record in the proposal.
    """

    kind: RecordKind
    index: int
    other: int
    likeness: Likeness


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportProposal:
    """All that a list would become.

    Attributes:
        rows: One per source row below the headings, in the order of the file.
        questions: About the list as a whole.
    """

    kind: ImportKind
    source_name: str
    tables: tuple[SourceTable, ...]
    mappings: tuple[ColumnMapping, ...]
    rows: tuple[RowProposal, ...]
    partners: tuple[PartnerCandidate, ...] = ()
    venues: tuple[VenueCandidate, ...] = ()
    activities: tuple[ActivityCandidate, ...] = ()
    merges: tuple[MergeProposal, ...] = ()
    questions: tuple[Problem, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """Number of rows per outcome; every outcome is present."""
        return outcome_counts(row.outcome for row in self.rows)
