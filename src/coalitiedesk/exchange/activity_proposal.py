"""Rows of a programme, one after the other, against the activities, partners and places known by then."""

from coalitiedesk.domain.import_codes import ImportCode
from coalitiedesk.domain.import_fields import ImportField as F
from coalitiedesk.domain.imports import RowOutcome
from coalitiedesk.exchange.activity_assembly import ActivityAssembly, Placed
from coalitiedesk.exchange.activity_rows import ActivityReading, ReadingContext, read_activity
from coalitiedesk.exchange.headings import ColumnMapping
from coalitiedesk.exchange.moments.records import ParsedMoment, WeekContext
from coalitiedesk.exchange.names import strict_key
from coalitiedesk.exchange.partner_assembly import PartnerAssembly
from coalitiedesk.exchange.proposal import KnownRecords, MergeProposal, OccurrenceCandidate, RecordKind
from coalitiedesk.exchange.row_notes import RowNotes
from coalitiedesk.exchange.several_names import is_single
from coalitiedesk.exchange.source_table import RowRole, SourceTable
from coalitiedesk.exchange.venue_assembly import VenueAssembly

_Result = tuple[RowOutcome, tuple[RecordKind, int] | None]


class ActivityReader:
    """Reads the rows of a programme; what they become stands in its assemblies."""

    def __init__(self, known: KnownRecords, week: WeekContext) -> None:
        self.scope = f"activities {week.year or ''}"
        self.partners = PartnerAssembly(known)
        self.venues = VenueAssembly(known.venues)
        organisers = {
            int(one.existing_id): index
            for index, one in enumerate(self.partners.candidates)
            if one.existing_id is not None
        }
        venues = {
            int(one.existing_id): index
            for index, one in enumerate(self.venues.candidates)
            if one.existing_id is not None
        }
        self.activities = ActivityAssembly(known.activities, organisers=organisers, venues=venues)
        self._week = week
        self._earlier = known.fingerprints
        self._first_row: dict[str, int] = {}
        self._rows: dict[int, int] = {}
        self._list_title = ""
        self._names: frozenset[str] = frozenset()
        self._previous: ParsedMoment | None = None
        self._previous_title = ""
        self._title_is_asked = False

    @property
    def merges(self) -> tuple[MergeProposal, ...]:
        """Names that may be the same."""
        return (*self.partners.merges, *self.venues.merges)

    def begin(self, table: SourceTable, mapping: ColumnMapping, *, title: str) -> None:
        """A next table starts.

        Args:
            table: The table.
            mapping: Its columns.
            title: Title of every activity in a list without titles; empty otherwise.
        """
        self._list_title = title
        self._title_is_asked = False
        self._previous, self._previous_title = None, ""
        own = _own_names(table, mapping)
        self._names = own | self.partners.book.keys() | self.venues.book.keys()

    def read(self, notes: RowNotes, key: str) -> _Result:
        """What one row becomes."""
        title = notes.text(F.TITLE) or self._list_title
        if key in self._earlier:
            notes.tell(ImportCode.DUPLICATE_EARLIER, F.TITLE, text=title)
            return RowOutcome.DUPLICATE, None
        if key in self._first_row:
            notes.tell(ImportCode.DUPLICATE_IN_LIST, F.TITLE, text=title, other=self._first_row[key])
            return RowOutcome.DUPLICATE, None
        self._first_row[key] = notes.row.number
        context = ReadingContext(
            week=self._week,
            title=self._list_title,
            known_names=self._names,
            previous=self._previous,
            previous_title=self._previous_title,
        )
        reading = read_activity(notes, context)
        if reading is None:
            return RowOutcome.NEEDS_ATTENTION, None
        self._previous_title = reading.activity.title
        self._previous = reading.moments[-1] if reading.moments else None
        return self._placed(notes, reading)

    def _placed(self, notes: RowNotes, reading: ActivityReading) -> _Result:
        self._ask_title(notes)
        organisers = self._organisers(notes, reading)
        occurrences = self._occurrences(notes, reading)
        placed = self.activities.place(reading.activity, organisers=organisers, occurrences=occurrences)
        record = (RecordKind.ACTIVITY, placed.index)
        if not placed.adds:
            self._tell_double(notes, reading, placed)
            return RowOutcome.DUPLICATE, record
        self._rows.setdefault(placed.index, notes.row.number)
        return notes.outcome, record

    def _tell_double(self, notes: RowNotes, reading: ActivityReading, placed: Placed) -> None:
        notes.problems.clear()
        code = (
            ImportCode.DUPLICATE_EARLIER
            if placed.is_existing and placed.index not in self._rows
            else ImportCode.DUPLICATE_IN_LIST
        )
        notes.tell(code, F.TITLE, text=reading.activity.title, other=self._rows.get(placed.index, 0))

    def _ask_title(self, notes: RowNotes) -> None:
        """A list without titles: ask once, at its first row."""
        if self._list_title and not notes.text(F.TITLE) and not self._title_is_asked:
            self._title_is_asked = True
            notes.ask(ImportCode.TITLE_FROM_LIST, text=self._list_title)

    def _organisers(self, notes: RowNotes, reading: ActivityReading) -> tuple[int, ...]:
        indexes = []
        for name in reading.organisers:
            index, doubt = self.partners.organiser(name)
            indexes.append(index)
            if doubt is not None:
                other, place = (
                    self.partners.book.name_of(doubt.index),
                    self.partners.book.place_of(doubt.index),
                )
                notes.ask(
                    ImportCode.SAME_PARTNER, F.ORGANISER, text=name, other=other, place=place, other_row=0
                )
        return tuple(dict.fromkeys(indexes))

    def _occurrences(self, notes: RowNotes, reading: ActivityReading) -> tuple[OccurrenceCandidate, ...]:
        venues: list[int | None] = []
        for venue in reading.venues:
            index, doubt = self.venues.place(venue)
            venues.append(index)
            if doubt is not None:
                other = self.venues.candidates[doubt].record
                notes.ask(
                    ImportCode.SAME_VENUE,
                    F.VENUE,
                    text=venue.name,
                    other=other.name,
                    place=other.place,
                    other_row=0,
                )
        moments = reading.moments or ((ParsedMoment(),) if venues else ())
        return tuple(
            OccurrenceCandidate(moment=moment, venue=venue)
            for moment in moments
            for venue in (venues or [None])
        )


def _own_names(table: SourceTable, mapping: ColumnMapping) -> frozenset[str]:
    """Names that fill a cell on their own somewhere in the list: evidence when they stand in company."""
    places = [*mapping.places_of(F.VENUE), *mapping.places_of(F.ORGANISER)]
    return frozenset(
        strict_key(row.cells[at].text)
        for row in table.rows
        if row.role is RowRole.DATA
        for at in places
        if row.cells[at].text and is_single(row.cells[at].text)
    )
