"""Write the records of a proposal within one open transaction."""

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from coalitiedesk.domain.activities import Activity, Occurrence
from coalitiedesk.domain.ids import ActivityId, AreaId, EditionId, OccurrenceId, PartnerId, VenueId
from coalitiedesk.domain.imports import ImportKind
from coalitiedesk.exchange.proposal import ActivityCandidate, ImportProposal, OccurrenceCandidate, RecordKind
from coalitiedesk.services.activities import add_activities, store_activity
from coalitiedesk.services.coalition import store_area
from coalitiedesk.services.partners import store_partner
from coalitiedesk.services.venues import store_venue


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
        ids: dict[RecordKind, dict[int, int]] = {
            RecordKind.PARTNER: {**self.partners},
            RecordKind.VENUE: {**self.venues},
            RecordKind.ACTIVITY: {**self.activities},
        }
        return kind.value, ids[kind].get(index)


def write_proposal(session: Session, proposal: ImportProposal, *, edition_id: EditionId | None) -> Written:
    """Add what is new and fill the blanks of what was there; nothing that was there is replaced."""
    partners = _write_partners(session, proposal)
    venues = _write_venues(session, proposal)
    activities = (
        {} if edition_id is None else _write_activities(session, proposal, edition_id, partners, venues)
    )
    return Written(partners=partners, venues=venues, activities=activities)


def _area(session: Session, name: str, present: AreaId | None) -> AreaId | None:
    return store_area(session, name) if name and present is None else present


def _write_partners(session: Session, proposal: ImportProposal) -> dict[int, PartnerId]:
    is_list = proposal.kind is ImportKind.PARTNERS
    ids: dict[int, PartnerId] = {}
    for index, candidate in enumerate(proposal.partners):
        if candidate.existing_id is not None:
            ids[index] = candidate.existing_id
        if candidate.is_changed and (is_list or candidate.existing_id is None):
            area_id = _area(session, candidate.area, candidate.record.area_id)
            ids[index] = store_partner(session, replace(candidate.record, area_id=area_id))
    return ids


def _write_venues(session: Session, proposal: ImportProposal) -> dict[int, VenueId]:
    ids: dict[int, VenueId] = {}
    for index, candidate in enumerate(proposal.venues):
        if candidate.existing_id is not None:
            ids[index] = candidate.existing_id
        if candidate.is_changed:
            part_of = ids[candidate.building] if candidate.building is not None else None
            area_id = _area(session, candidate.area, candidate.record.area_id)
            ids[index] = store_venue(session, replace(candidate.record, part_of=part_of, area_id=area_id))
    return ids


def _write_activities(
    session: Session,
    proposal: ImportProposal,
    edition_id: EditionId,
    partners: dict[int, PartnerId],
    venues: dict[int, VenueId],
) -> dict[int, ActivityId]:
    ids: dict[int, ActivityId] = {}
    fresh: dict[int, Activity] = {}
    for index, candidate in enumerate(proposal.activities):
        if candidate.existing_id is None:
            fresh[index] = _record(candidate, edition_id, partners, venues)
        elif candidate.is_changed:
            ids[index] = store_activity(session, _record(candidate, edition_id, partners, venues))
        else:
            ids[index] = candidate.existing_id
    return ids | dict(zip(fresh, add_activities(session, tuple(fresh.values())), strict=True))


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
