"""Partners of a proposal: those in the file, those of the list, and which may be the same."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from coalitiedesk.domain.ids import AreaId, PartnerId
from coalitiedesk.domain.import_fields import ImportField as F
from coalitiedesk.domain.import_updates import Difference
from coalitiedesk.domain.partners import Partner
from coalitiedesk.exchange.name_book import Finding, NameBook
from coalitiedesk.exchange.names import Likeness
from coalitiedesk.exchange.partner_merge import differences, fill_rest, is_alike, update_partner
from coalitiedesk.exchange.partner_rows import PartnerReading
from coalitiedesk.exchange.proposal import KnownRecords, MergeProposal, PartnerCandidate, RecordKind

_BETWEEN = "; "


class PartnerAssembly:
    """Partners while a list is read, each under its index."""

    def __init__(self, known: KnownRecords) -> None:
        self.book = NameBook()
        self._areas: Mapping[AreaId | None, str] = known.areas
        self.merges: list[MergeProposal] = []
        self._candidates: list[PartnerCandidate] = []
        for partner in known.partners:
            self.book.add(partner.name, partner.place)
            self._candidates.append(
                PartnerCandidate(record=partner, existing_id=partner.id, is_changed=False)
            )

    @property
    def candidates(self) -> tuple[PartnerCandidate, ...]:
        """All partners, those of the file first."""
        return tuple(self._candidates)

    def find(self, partner: Partner) -> int | None:
        """The same partner, if it is there.

        A list often leaves out the place, and the file may not know it: then the only one of the file that
        has this name is the same.
        """
        found = self.book.exact(partner.name, partner.place)
        if found is not None:
            return found
        only = self.book.only_one(partner.name)
        if only is None or not self.is_existing(only):
            return None
        return None if partner.place and self.book.place_of(only) else only

    def is_existing(self, index: int) -> bool:
        """Whether the partner was in the file before this list."""
        return self._candidates[index].existing_id is not None

    def differences(self, index: int, reading: PartnerReading) -> tuple[Difference, ...]:
        """What another row knows more of a partner, or has otherwise; nothing is decided yet."""
        found = differences(self._candidates[index].record, reading.partner)
        present = self._area_names(index)
        if reading.area and not _is_among(reading.area, present):
            found += (Difference(field=F.AREA, old=present[0] if present else "", new=reading.area),)
        more = [one for one in reading.also_in if not _is_among(one, [*present, reading.area])]
        return (*found, Difference(field=F.ALSO_IN, new=_BETWEEN.join(more))) if more else found

    def update(self, index: int, partner: Partner, decided: Sequence[Difference], *, with_rest: bool) -> bool:
        """Write what was decided; tells whether that changed anything.

        Args:
            index: Of the partner.
            partner: The other row.
            decided: Where they differ, with what becomes of it.
            with_rest: Also what is no single fact: remarks, and the kind while that is open.
        """
        candidate = self._candidates[index]
        record = update_partner(candidate.record, partner, decided)
        if with_rest:
            record = fill_rest(record, partner)
        written = {one.field: one.new for one in decided if one.is_written}
        area, more = written.get(F.AREA, ""), written.get(F.ALSO_IN, "")
        if area:
            record = replace(record, area_id=None)
        if record == candidate.record and not area and not more:
            return False
        self._candidates[index] = replace(
            candidate,
            record=record,
            area=area or candidate.area,
            also_in=(*candidate.also_in, *(more.split(_BETWEEN) if more else ())),
            is_changed=True,
        )
        return True

    def _area_names(self, index: int) -> list[str]:
        """Where it works: its own area first."""
        candidate = self._candidates[index]
        known = [self._areas[key] for key in candidate.record.areas if key in self._areas]
        return [*filter(None, (candidate.area,)), *known, *candidate.also_in]

    def add(
        self, partner: Partner, *, area: str = "", also_in: Sequence[str] = ()
    ) -> tuple[int, tuple[Finding, ...]]:
        """Add a partner; tells which others it may be."""
        alike = self.book.alike(partner.name, partner.place)
        index = self.book.add(partner.name, partner.place)
        self._candidates.append(PartnerCandidate(record=partner, area=area, also_in=tuple(also_in)))
        for finding in alike[:1]:
            self.merges.append(
                MergeProposal(
                    kind=RecordKind.PARTNER, index=index, other=finding.index, likeness=finding.likeness
                )
            )
        return index, alike

    def organiser(self, name: str) -> tuple[int, Finding | None]:
        """The partner that a programme names, added when it is new; with the one that it may be instead."""
        found = self.book.exact(name, "")
        found = self.book.only_one(name) if found is None else found
        if found is not None:
            return found, None
        index, alike = self.add(Partner(id=PartnerId(0), name=name))
        near = [finding for finding in alike if finding.likeness is Likeness.NEAR]
        return index, near[0] if near else None


def _is_among(area: str, present: Sequence[str]) -> bool:
    return any(is_alike(F.AREA, one, area) for one in present if one)
