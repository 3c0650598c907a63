"""Rows of a list of partners, one after the other, against the partners that are known by then."""

from collections.abc import Sequence
from dataclasses import replace

from coalitiedesk.domain.import_codes import ImportCode
from coalitiedesk.domain.import_fields import ImportField as F
from coalitiedesk.domain.import_updates import Difference, FactKey, UpdateWay, UpdateWishes
from coalitiedesk.domain.imports import RowOutcome
from coalitiedesk.dutch.update_words import differences_words
from coalitiedesk.exchange.headings import ColumnMapping
from coalitiedesk.exchange.name_book import Finding
from coalitiedesk.exchange.names import Likeness
from coalitiedesk.exchange.partner_assembly import PartnerAssembly
from coalitiedesk.exchange.partner_merge import is_aside
from coalitiedesk.exchange.partner_rows import PartnerReading, read_partner
from coalitiedesk.exchange.proposal import KnownRecords, MergeProposal, RecordKind
from coalitiedesk.exchange.row_notes import RowNotes
from coalitiedesk.exchange.source_table import SourceTable

_Result = tuple[RowOutcome, tuple[RecordKind, int] | None]


class PartnerReader:
    """Reads the rows of a list of partners; what they become stands in ``partners``."""

    scope = "partners"

    def __init__(self, known: KnownRecords, wishes: UpdateWishes) -> None:
        self.partners = PartnerAssembly(known)
        self._earlier, self._wishes = known.fingerprints, wishes
        self._first_row: dict[str, int] = {}
        self._rows: dict[int, int] = {}
        self._replaced: set[tuple[int, FactKey]] = set()

    @property
    def merges(self) -> tuple[MergeProposal, ...]:
        """Names that may be the same."""
        return tuple(self.partners.merges)

    def begin(self, table: SourceTable, mapping: ColumnMapping, *, title: str) -> None:
        """A next table starts; nothing is carried over for partners."""

    def read(self, notes: RowNotes, key: str) -> _Result:
        """What one row becomes."""
        if key in self._earlier:
            return self._earlier_row(notes)
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
        index, alike = self.partners.add(reading.partner, area=reading.area, also_in=reading.also_in)
        self._rows[index] = notes.row.number
        self._ask_likeness(notes, reading.partner.name, alike)
        return notes.outcome, (RecordKind.PARTNER, index)

    def _earlier_row(self, notes: RowNotes) -> _Result:
        """A row that came in before adds nothing by itself, but the list may be asked to count once more."""
        reading = read_partner(replace(notes, problems=[]))
        index = self.partners.find(reading.partner) if reading else None
        notes.tell(ImportCode.DUPLICATE_EARLIER, F.NAME, text=notes.text(F.NAME))
        if reading is None or index is None or not self.partners.is_existing(index):
            return RowOutcome.DUPLICATE, None
        decided = self._decided(notes, index, reading)
        if self._wishes.is_silent(notes.row_key):
            decided = tuple(
                one if one.way is UpdateWay.TAKE else replace(one, way=UpdateWay.LEAVE) for one in decided
            )
        notes.differences = decided
        if not self.partners.update(index, reading.partner, decided, with_rest=False):
            return RowOutcome.DUPLICATE, (RecordKind.PARTNER, index)
        notes.problems.clear()
        self._tell_of(notes, reading.partner.name, decided)
        return notes.outcome, (RecordKind.PARTNER, index)

    def _known(self, notes: RowNotes, reading: PartnerReading, index: int) -> _Result:
        """The same partner once more: a double, or one that fills its blanks or replaces what was there."""
        name, record = reading.partner.name, (RecordKind.PARTNER, index)
        is_existing = self.partners.is_existing(index)
        if is_existing:
            decided = self._decided(notes, index, reading)
            notes.differences = decided
        else:
            decided = self.partners.differences(index, reading)
        is_left = is_existing and self._wishes.of_row(notes.row_key) is UpdateWay.LEAVE
        if not self.partners.update(index, reading.partner, decided, with_rest=not is_left):
            self._tell_double(notes, name, index, is_left=is_existing and bool(decided))
            return RowOutcome.DUPLICATE, record
        self._rows.setdefault(index, notes.row.number)
        self._tell_of(notes, name, decided)
        return notes.outcome, record

    def _decided(self, notes: RowNotes, index: int, reading: PartnerReading) -> tuple[Difference, ...]:
        """What becomes of each difference; what the list itself has two words for is replaced only once."""
        found = self.partners.differences(index, reading)
        decided = []
        for difference in found:
            one, fact = self._wishes.decide(notes.row_key, difference), (index, difference.key)
            is_second = one.is_replaced and fact in self._replaced
            decided.append(replace(one, way=UpdateWay.FILL) if is_second else one)
            self._replaced |= {fact} if one.is_written else set()
        return tuple(decided)

    def _tell_double(self, notes: RowNotes, name: str, index: int, *, is_left: bool) -> None:
        if is_left:
            notes.tell(ImportCode.LEFT_ALONE, F.NAME, text=name)
        elif self.partners.is_existing(index) and index not in self._rows:
            notes.tell(ImportCode.DUPLICATE_EARLIER, F.NAME, text=name)
        else:
            notes.tell(ImportCode.DUPLICATE_IN_LIST, F.NAME, text=name, other=self._rows.get(index, 0))

    def _tell_of(self, notes: RowNotes, name: str, decided: Sequence[Difference]) -> None:
        replaced = [one for one in decided if one.is_replaced]
        aside = [one for one in decided if is_aside(one)]
        if replaced:
            notes.tell(ImportCode.REPLACES, F.NAME, text=name, values=differences_words(replaced))
        if aside:
            notes.ask(ImportCode.DIFFERS, F.NAME, text=name, values=differences_words(aside))
        if not replaced and not aside:
            notes.tell(ImportCode.FILLS_BLANKS, F.NAME, text=name)

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
