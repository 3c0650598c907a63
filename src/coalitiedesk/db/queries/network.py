"""Who takes part, and what they did together."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries.partners import other_areas
from coalitiedesk.db.queries.records import fetch
from coalitiedesk.db.tables import (
    ActivityOrganiserRow,
    ActivityRow,
    CommitmentRow,
    EditionRow,
    MeetingGuestRow,
    MeetingRow,
    OccurrenceRow,
    PartnerRow,
    VenueRow,
)
from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.meetings import GuestState
from coalitiedesk.domain.network import Network, NetworkPartner, SharedDoing, TieKind
from coalitiedesk.domain.partners import PartnerKind, all_areas

MOST_TOGETHER = 15
"""A meeting of more says that everybody came, not who works with whom."""
_WORD = re.compile(r"[^\W_]+")
_CAME = (GuestState.ATTENDED.value, GuestState.COMING.value)


def network(session: Session) -> Network:
    """Partners that take part, by name, and every activity, meeting and promise that two of them share."""
    partners = network_partners(session)
    known = {partner.id for partner in partners}
    shared = [*_activities(session), *_meetings(session)]
    found = [_among(one, known) for one in shared]
    found += _commitments(session, partners)
    return Network(partners=partners, shared=tuple(one for one in found if len(one.partners) > 1))


def network_partners(session: Session) -> tuple[NetworkPartner, ...]:
    """Partners that take part, by name; who stands on the longlist does not yet."""
    table = PartnerRow.__table__.columns
    query = select(table.id, table.name, table.kind, table.area_id).where(
        table.is_active, table.stage != EngagementStage.PREPARE.value
    )
    rows = fetch(session, query.order_by(table.sort_name, table.id))
    also = other_areas(session)
    return tuple(
        NetworkPartner(
            id=PartnerId(key), name=name, kind=PartnerKind(kind), areas=all_areas(area, also.get(key, ()))
        )
        for key, name, kind, area in rows
    )


def _among(one: SharedDoing, known: set[PartnerId]) -> SharedDoing:
    return SharedDoing(kind=one.kind, partners=one.partners & known, year=one.year)


def _activities(session: Session) -> Iterator[SharedDoing]:
    """Who organises an activity, and whose place it is in; what does not go on does not count."""
    owner = VenueRow.__table__.alias()
    organisers = (
        select(ActivityRow.id, EditionRow.year, ActivityOrganiserRow.partner_id)
        .join(EditionRow, EditionRow.id == ActivityRow.edition_id)
        .join(ActivityOrganiserRow, ActivityOrganiserRow.activity_id == ActivityRow.id)
    )
    hosts = (
        select(ActivityRow.id, EditionRow.year, VenueRow.partner_id)
        .join(EditionRow, EditionRow.id == ActivityRow.edition_id)
        .join(OccurrenceRow, OccurrenceRow.activity_id == ActivityRow.id)
        .join(VenueRow, VenueRow.id == OccurrenceRow.venue_id)
    )
    landlords = (
        select(ActivityRow.id, EditionRow.year, owner.c.partner_id)
        .join(EditionRow, EditionRow.id == ActivityRow.edition_id)
        .join(OccurrenceRow, OccurrenceRow.activity_id == ActivityRow.id)
        .join(VenueRow, VenueRow.id == OccurrenceRow.venue_id)
        .join(owner, owner.c.id == VenueRow.part_of_id)
    )
    goes_on = ActivityRow.status != ActivityStatus.CANCELLED.value
    rows = [row for query in (organisers, hosts, landlords) for row in fetch(session, query.where(goes_on))]
    return _grouped(TieKind.ACTIVITY, rows)


def _meetings(session: Session) -> Iterator[SharedDoing]:
    """Who came, or is to come."""
    query = (
        select(MeetingRow.id, MeetingRow.day, MeetingGuestRow.partner_id)
        .join(MeetingGuestRow, MeetingGuestRow.meeting_id == MeetingRow.id)
        .where(MeetingGuestRow.state.in_(_CAME))
    )
    rows = [(key, day.year if day else None, partner) for key, day, partner in fetch(session, query)]
    found = _grouped(TieKind.MEETING, rows)
    return (one for one in found if len(one.partners) <= MOST_TOGETHER)


def _grouped(kind: TieKind, rows: Iterable[Any]) -> Iterator[SharedDoing]:
    years: dict[int, int | None] = {}
    members: defaultdict[int, set[PartnerId]] = defaultdict(set)
    for key, year, partner_id in rows:
        if partner_id is not None:
            years[key] = year
            members[key].add(PartnerId(partner_id))
    return (
        SharedDoing(kind=kind, partners=frozenset(group), year=years[key]) for key, group in members.items()
    )


def _commitments(session: Session, partners: Iterable[NetworkPartner]) -> Iterator[SharedDoing]:
    """Promises that name another partner: *brengt soep bij De Brug*."""
    names: defaultdict[str, list[tuple[tuple[str, ...], PartnerId]]] = defaultdict(list)
    known = set()
    for partner in partners:
        known.add(partner.id)
        words = _words(partner.name)
        if words:
            names[words[0]].append((words, partner.id))
    query = select(CommitmentRow.partner_id, CommitmentRow.text, CommitmentRow.made_on)
    for partner_id, text, made_on in fetch(session, query):
        named = frozenset(_named(_words(text), names)) - {partner_id}
        if partner_id in known and named:
            year = made_on.year if made_on else None
            yield SharedDoing(kind=TieKind.COMMITMENT, partners=named | {PartnerId(partner_id)}, year=year)


def _named(
    words: tuple[str, ...], names: dict[str, list[tuple[tuple[str, ...], PartnerId]]]
) -> Iterator[PartnerId]:
    for at, word in enumerate(words):
        for name, partner_id in names.get(word, ()):
            if words[at : at + len(name)] == name:
                yield partner_id


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))
