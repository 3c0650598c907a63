"""Rows of a list of partners, one after the other, against the partners that are known by then."""

from coalitiedesk.domain.import_codes import ImportCode
from coalitiedesk.domain.import_fields import ImportField as F
from coalitiedesk.domain.imports import RowOutcome
from coalitiedesk.exchange.headings import ColumnMapping
from coalitiedesk.exchange.name_book import Finding
from coalitiedesk.exchange.names import Likeness
from coalitiedesk.exchange.partner_assembly import PartnerAssembly
from coalitiedesk.exchange.partner_rows import PartnerReading, read_partner
from coalitiedesk.exchange.proposal import KnownRecords, MergeProposal, RecordKind
from coalitiedesk.exchange.row_notes import RowNotes
from coalitiedesk.exchange.source_table import SourceTable

_Result = tuple[RowOutcome, tuple[RecordKind, int] | None]


class PartnerReader:
    """Reads the rows of a list of partners; what they become stands in ``partners``."""

    scope = "partners"

    def __init__(self, known: KnownRecords) -> None:
        self.partners = PartnerAssembly(known.partners)
        self._earlier = known.fingerprints
        self._first_row: dict[str, int] = {}
        self._rows: dict[int, int] = {}

    @property
    def merges(self) -> tuple[MergeProposal, ...]:
        """Names that may be the same."""
        return tuple(self.partners.merges)

    def begin(self, table: SourceTable, mapping: ColumnMapping, *, title: str) -> None:
        """A next table starts; nothing is carried over for partners."""

    def read(self, notes: RowNotes, key: str) -> _Result:
        """What one row becomes."""
        if key in self._earlier:
            notes.tell(ImportCode.DUPLICATE_EARLIER, F.NAME, text=notes.text(F.NAME))
            return RowOutcome.DUPLICATE, None
        if key in self._first_row:
            notes.tell(
                ImportCode.DUPLICATE_IN_LIST, F.NAME, text=notes.text(F.NAME), other=self._first_row[key]
            )
            return RowOutcome.DUPLICATE, None
        self._first_row[key] = notes.row.number
        reading = read_partner(notes)
        if reading is None:
            return RowOutcome.NEEDS_ATTENTION, None
        index = self.partners.find(reading.partner)
        if index is not None:
            return self._known(notes, reading, index)
        index, alike = self.partners.add(reading.partner, area=reading.area)
        self._rows[index] = notes.row.number
        self._ask_likeness(notes, reading.partner.name, alike)
        return notes.outcome, (RecordKind.PARTNER, index)

    def _known(self, notes: RowNotes, reading: PartnerReading, index: int) -> _Result:
        """The same partner once more: a double, or the one that fills its blanks."""
        name = reading.partner.name
        merge = self.partners.fill(index, reading.partner, area=reading.area)
        record = (RecordKind.PARTNER, index)
        if not merge.adds:
            if self.partners.is_existing(index) and index not in self._rows:
                notes.tell(ImportCode.DUPLICATE_EARLIER, F.NAME, text=name)
            else:
                notes.tell(ImportCode.DUPLICATE_IN_LIST, F.NAME, text=name, other=self._rows.get(index, 0))
            return RowOutcome.DUPLICATE, record
        if merge.differing:
            values = ", ".join(value for _, value in merge.differing)
            notes.ask(ImportCode.DIFFERS, F.NAME, text=name, values=values)
        else:
            notes.tell(ImportCode.FILLS_BLANKS, F.NAME, text=name)
        return notes.outcome, record

    def _ask_likeness(self, notes: RowNotes, name: str, alike: tuple[Finding, ...]) -> None:
        for finding in alike[:1]:
            other, place = (
                self.partners.book.name_of(finding.index),
                self.partners.book.place_of(finding.index),
            )
            code = ImportCode.SAME_PARTNER if finding.likeness is Likeness.NEAR else ImportCode.SAME_ELSEWHERE
            notes.ask(
                code, F.NAME, text=name, other=other, place=place, other_row=self._rows.get(finding.index, 0)
            )
