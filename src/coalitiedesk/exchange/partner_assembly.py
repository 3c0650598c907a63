"""Partners of a proposal: those in the file, those of the list, and which may be the same."""

from dataclasses import replace

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.partners import Partner
from coalitiedesk.exchange.name_book import Finding, NameBook
from coalitiedesk.exchange.names import Likeness
from coalitiedesk.exchange.partner_merge import Merge, fill_partner
from coalitiedesk.exchange.proposal import MergeProposal, PartnerCandidate, RecordKind


class PartnerAssembly:
    """Partners while a list is read, each under its index."""

    def __init__(self, known: tuple[Partner, ...]) -> None:
        self.book = NameBook()
        self.merges: list[MergeProposal] = []
        self._candidates: list[PartnerCandidate] = []
        for partner in known:
            self.book.add(partner.name, partner.place)
            self._candidates.append(
                PartnerCandidate(record=partner, existing_id=partner.id, is_changed=False)
            )

    @property
    def candidates(self) -> tuple[PartnerCandidate, ...]:
        """All partners, those of the file first."""
        return tuple(self._candidates)

    def find(self, partner: Partner) -> int | None:
        """The same partner, if it is there."""
        return self.book.exact(partner.name, partner.place)

    def is_existing(self, index: int) -> bool:
        """Whether the partner was in the file before this list."""
        return self._candidates[index].existing_id is not None

    def fill(self, index: int, partner: Partner, *, area: str) -> Merge:
        """Fill blanks of a partner with another row; tells whether that added anything."""
        candidate = self._candidates[index]
        merge = fill_partner(candidate.record, partner)
        has_area = bool(candidate.area or candidate.record.area_id)
        if merge.adds or (area and not has_area):
            self._candidates[index] = replace(
                candidate, record=merge.partner, area=candidate.area or area, is_changed=True
            )
        return merge

    def add(self, partner: Partner, *, area: str) -> tuple[int, tuple[Finding, ...]]:
        """Add a partner; tells which others it may be."""
        alike = self.book.alike(partner.name, partner.place)
        index = self.book.add(partner.name, partner.place)
        self._candidates.append(PartnerCandidate(record=partner, area=area))
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
        index, alike = self.add(Partner(id=PartnerId(0), name=name), area="")
        near = [finding for finding in alike if finding.likeness is Likeness.NEAR]
        return index, near[0] if near else None
