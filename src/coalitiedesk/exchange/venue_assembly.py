"""Places of a proposal: buildings and halls, those in the file and those of the list."""

from dataclasses import replace

from coalitiedesk.domain.ids import VenueId
from coalitiedesk.domain.venues import Venue
from coalitiedesk.exchange.name_book import Finding, NameBook
from coalitiedesk.exchange.names import Likeness, place_key, strict_key
from coalitiedesk.exchange.proposal import MergeProposal, RecordKind, VenueCandidate
from coalitiedesk.exchange.venue_words import VenueRef


class VenueAssembly:
    """Places while a list is read, each under its index."""

    def __init__(self, known: tuple[Venue, ...]) -> None:
        self.book = NameBook()
        self.merges: list[MergeProposal] = []
        self._candidates: list[VenueCandidate] = []
        self._of_book: list[int] = []
        self._halls: dict[tuple[int, str], int] = {}
        self._add_known(known)

    @property
    def candidates(self) -> tuple[VenueCandidate, ...]:
        """All places, those of the file first; a building before its halls."""
        return tuple(self._candidates)

    def place(self, venue: VenueRef) -> tuple[int, int | None]:
        """The place that a row names, added when it is new; with the index of the one it may be instead."""
        found = self._find(venue)
        doubt = None
        if found is None:
            found, doubt = self._add(venue)
        else:
            self._fill(found, venue)
        if venue.hall and not _is_hall_of_itself(venue):
            found = self._hall(found, venue.hall)
        return found, doubt

    def _add_known(self, known: tuple[Venue, ...]) -> None:
        indexes: dict[VenueId, int] = {}
        buildings = [venue for venue in known if venue.part_of is None]
        for venue in [*buildings, *(venue for venue in known if venue.part_of is not None)]:
            index = len(self._candidates)
            indexes[venue.id] = index
            building = indexes.get(venue.part_of) if venue.part_of is not None else None
            self._candidates.append(
                VenueCandidate(record=venue, building=building, existing_id=venue.id, is_changed=False)
            )
            if building is None:
                self.book.add(venue.name, venue.place)
                self._of_book.append(index)
            else:
                self._halls[building, strict_key(venue.name)] = index

    def _find(self, venue: VenueRef) -> int | None:
        found = self.book.exact(venue.name, venue.place)
        if found is None and not venue.place:
            found = self.book.only_one(venue.name)
        if found is None and venue.place:
            found = self._without_place(venue)
        return None if found is None else self._of_book[found]

    def _without_place(self, venue: VenueRef) -> int | None:
        """The one namesake whose village is unknown, when its address does not contradict."""
        found = self.book.exact(venue.name, "")
        if found is None:
            return None
        record = self._candidates[self._of_book[found]].record
        fits = bool(record.address) and strict_key(record.address) == strict_key(venue.address)
        return found if fits and not record.place else None

    def _add(self, venue: VenueRef) -> tuple[int, int | None]:
        alike = [
            finding for finding in self.book.alike(venue.name, venue.place) if self._is_doubt(finding, venue)
        ]
        index = len(self._candidates)
        record = Venue(
            id=VenueId(0),
            name=venue.name,
            address=venue.address,
            postcode=venue.postcode,
            place=venue.place,
            is_online=venue.is_online,
        )
        self._candidates.append(VenueCandidate(record=record, area=venue.area))
        self.book.add(venue.name, venue.place)
        self._of_book.append(index)
        if not alike:
            return index, None
        other = self._of_book[alike[0].index]
        self.merges.append(
            MergeProposal(kind=RecordKind.VENUE, index=index, other=other, likeness=alike[0].likeness)
        )
        return index, other

    def _is_doubt(self, finding: Finding, venue: VenueRef) -> bool:
        """The same name in another village is another building; nothing to ask then."""
        if finding.likeness is not Likeness.NEAR or venue.is_online:
            return False
        record = self._candidates[self._of_book[finding.index]].record
        return not record.is_online

    def _fill(self, index: int, venue: VenueRef) -> None:
        candidate = self._candidates[index]
        record = candidate.record
        filled = replace(
            record,
            address=record.address or venue.address,
            postcode=record.postcode or venue.postcode,
            place=record.place or (venue.place if place_key(venue.place) else ""),
        )
        area = candidate.area or ("" if record.area_id else venue.area)
        if filled != record or area != candidate.area:
            self._candidates[index] = replace(candidate, record=filled, area=area, is_changed=True)

    def _hall(self, building: int, name: str) -> int:
        key = (building, strict_key(name))
        if key not in self._halls:
            self._halls[key] = len(self._candidates)
            record = Venue(id=VenueId(0), name=name)
            self._candidates.append(VenueCandidate(record=record, building=building))
        return self._halls[key]


def _is_hall_of_itself(venue: VenueRef) -> bool:
    return strict_key(venue.hall) == strict_key(venue.name)
