"""Write the records of a proposal within one open transaction."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from coalitiedesk.domain.activities import Activity, Occurrence
from coalitiedesk.domain.ids import ActivityId, AreaId, EditionId, OccurrenceId, PartnerId, VenueId
from coalitiedesk.domain.imports import ImportKind
from coalitiedesk.exchange.proposal import ActivityCandidate, ImportProposal, OccurrenceCandidate, RecordKind
from coalitiedesk.services.activities import add_activities, store_activity
from coalitiedesk.services.coalition import store_area
from coalitiedesk.services.partners import store_partners
from coalitiedesk.services.portions import Done, Portions, portions
from coalitiedesk.services.venues import store_venue

if TYPE_CHECKING:
    from coalitiedesk.domain.partners import Partner


class _Areas:
    """Areas by their name, each asked for once; a new one is made."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._found: dict[str, AreaId] = {}

    def of(self, name: str, present: AreaId | None) -> AreaId | None:
        """The area that it has, or else the one of this name."""
        if not name or present is not None:
            return present
        if name not in self._found:
            self._found[name] = store_area(self._session, name)
        return self._found[name]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """Ids of the records, by their index in the proposal."""

    partners: dict[int, PartnerId]
    venues: dict[int, VenueId]
    activities: dict[int, ActivityId]

    def record_of(self, record: tuple[RecordKind, int] | None) -> tuple[str, int | None]:
        """Table name and id of the record that a row became; empty and None when it became none."""
        if record is None:
            return "", None
        kind, index = record
        ids: Mapping[RecordKind, Mapping[int, int]] = {
            RecordKind.PARTNER: self.partners,
            RecordKind.VENUE: self.venues,
            RecordKind.ACTIVITY: self.activities,
        }
        return kind.value, ids[kind].get(index)


def writing_proposal(
    session: Session, proposal: ImportProposal, *, edition_id: EditionId | None
) -> Portions[Written]:
    """Add what is new, and fill or replace what was there as the proposal has it; in portions."""
    areas = _Areas(session)
    partners = yield from _writing_partners(session, proposal, areas)
    venues = _write_venues(session, proposal, areas)
    yield None
    activities: dict[int, ActivityId] = {}
    if edition_id is not None:
        activities = yield from _writing_activities(session, proposal, edition_id, partners, venues)
    return Written(partners=partners, venues=venues, activities=activities)


def _writing_partners(
    session: Session, proposal: ImportProposal, areas: _Areas
) -> Portions[dict[int, PartnerId]]:
    is_list = proposal.kind is ImportKind.PARTNERS
    ids: dict[int, PartnerId] = {}
    changed: list[tuple[int, Partner]] = []
    for index, candidate in enumerate(proposal.partners):
        if candidate.existing_id is not None:
            ids[index] = candidate.existing_id
        if candidate.is_changed and (is_list or candidate.existing_id is None):
            area_id = areas.of(candidate.area, candidate.record.area_id)
            more = [found for name in candidate.also_in if (found := areas.of(name, None)) is not None]
            also_in = (*candidate.record.also_in, *more)
            changed.append((index, replace(candidate.record, area_id=area_id, also_in=also_in)))
    for done, some in portions(changed):
        written = store_partners(session, [partner for _, partner in some])
        ids |= dict(zip((index for index, _ in some), written, strict=True))
        yield Done(done=done, total=len(changed))
    return ids


def _write_venues(session: Session, proposal: ImportProposal, areas: _Areas) -> dict[int, VenueId]:
    ids: dict[int, VenueId] = {}
    for index, candidate in enumerate(proposal.venues):
        if candidate.existing_id is not None:
            ids[index] = candidate.existing_id
        if candidate.is_changed:
            part_of = ids[candidate.building] if candidate.building is not None else None
            area_id = areas.of(candidate.area, candidate.record.area_id)
            ids[index] = store_venue(session, replace(candidate.record, part_of=part_of, area_id=area_id))
    return ids


def _writing_activities(
    session: Session,
    proposal: ImportProposal,
    edition_id: EditionId,
    partners: dict[int, PartnerId],
    venues: dict[int, VenueId],
) -> Portions[dict[int, ActivityId]]:
    ids: dict[int, ActivityId] = {}
    fresh: list[tuple[int, Activity]] = []
    for index, candidate in enumerate(proposal.activities):
        if candidate.existing_id is None:
            fresh.append((index, _record(candidate, edition_id, partners, venues)))
        elif candidate.is_changed:
            ids[index] = store_activity(session, _record(candidate, edition_id, partners, venues))
        else:
            ids[index] = candidate.existing_id
    for done, some in portions(fresh):
        written = add_activities(session, [activity for _, activity in some])
        ids |= dict(zip((index for index, _ in some), written, strict=True))
        yield Done(done=done, total=len(fresh))
    return ids


def _record(
    candidate: ActivityCandidate,
    edition_id: EditionId,
    partners: dict[int, PartnerId],
    venues: dict[int, VenueId],
) -> Activity:
    fresh = tuple(_occurrence(one, venues) for one in candidate.occurrences)
    return replace(
        candidate.record,
        edition_id=edition_id,
        organiser_ids=candidate.record.organiser_ids
        or tuple(partners[index] for index in candidate.organisers),
        occurrences=(*candidate.record.occurrences, *fresh),
    )


def _occurrence(candidate: OccurrenceCandidate, venues: dict[int, VenueId]) -> Occurrence:
    moment = candidate.moment
    return Occurrence(
        id=OccurrenceId(0),
        activity_id=ActivityId(0),
        day=moment.day,
        last_day=moment.last_day,
        start=moment.start,
        end=moment.end,
        doors_open=moment.doors_open,
        venue_id=venues[candidate.venue] if candidate.venue is not None else None,
        whole_week=moment.whole_week,
        all_day=moment.all_day,
        when_text=moment.when_text,
    )
