"""Look into an earlier version, and bring one partner or activity from it back into the present."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.engine import make_engine
from coalitiedesk.db.queries import activities as activity_queries
from coalitiedesk.db.queries import coalition as coalition_queries
from coalitiedesk.db.queries import editions as edition_queries
from coalitiedesk.db.queries import partners as partner_queries
from coalitiedesk.db.queries import venues as venue_queries
from coalitiedesk.db.tables import ActivityRow, EditionRow, OccurrenceRow, PartnerRow, PictureRow
from coalitiedesk.document.opening import checked_version
from coalitiedesk.domain.ids import (
    ActivityId,
    AreaId,
    ContactId,
    EditionId,
    OccurrenceId,
    PartnerId,
    PictureId,
    VenueId,
)
from coalitiedesk.dutch.formats import count, fold, sort_key
from coalitiedesk.services.activities import store_activity
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import store_edition
from coalitiedesk.services.opening import document_context
from coalitiedesk.services.partners import store_partner
from coalitiedesk.services.versions import EarlierVersion


class RecordKind(StrEnum):
    """What can be put back from an earlier version."""

    PARTNER = "partner"
    ACTIVITY = "activity"


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionRecord:
    """A partner or activity in an earlier version.

    Attributes:
        record_id: Its id in that version; the present may use the number for something else.
        detail: What tells it from a namesake.
        is_gone: Whether the present has none of that name.
    """

    kind: RecordKind
    record_id: int
    title: str
    detail: str
    is_gone: bool


def records_in(version: EarlierVersion) -> tuple[VersionRecord, ...]:
    """Partners and activities in a version, by name. Needs no open coalition, so any thread may.

    Raises:
        DocumentError: The version cannot be opened.
    """
    with _opened(version) as session:
        return tuple(sorted(_records(session), key=lambda record: sort_key(record.title)))


def gone_first(desk: Desk, records: Sequence[VersionRecord]) -> tuple[VersionRecord, ...]:
    """The same records compared with the present: first what is gone since."""
    with desk.read() as session:
        now = {_identity(record) for record in _records(session)}
    found = (replace(record, is_gone=_identity(record) not in now) for record in records)
    return tuple(sorted(found, key=lambda record: not record.is_gone))


def put_back(desk: Desk, version: EarlierVersion, record: VersionRecord) -> int:
    """Copy one partner or activity from a version into the present, as something new that can be undone.

    Places, areas, organisers and the Week are found by their names; what the present does not have is left
    out, save the Week of an activity, which is made.

    Returns:
        The id in the present.

    Raises:
        DocumentError: The version cannot be opened, or the change could not be kept.
        LookupError: The record is not in that version.
    """
    is_partner = record.kind is RecordKind.PARTNER
    with _opened(version) as old, desk.change(f"{_word(record.kind)} terugzetten") as present:
        if is_partner:
            return _put_partner_back(old, present, PartnerId(record.record_id))
        return _put_activity_back(old, present, ActivityId(record.record_id))


@contextmanager
def _opened(version: EarlierVersion) -> Iterator[Session]:
    with checked_version(version.path, document_context()) as ready:
        engine = make_engine(ready)
        try:
            with Session(engine) as session:
                yield session
        finally:
            engine.dispose()


def _word(kind: RecordKind) -> str:
    return "partner" if kind is RecordKind.PARTNER else "activiteit"


def _identity(record: VersionRecord) -> tuple[RecordKind, str, str]:
    """Names, not ids: a number that was freed may be another record by now."""
    year = record.detail.partition(",")[0] if record.kind is RecordKind.ACTIVITY else ""
    return record.kind, fold(record.title), year


def _records(session: Session) -> Iterator[VersionRecord]:
    columns = select(PartnerRow.id, PartnerRow.name, PartnerRow.place)
    for key, name, place in session.execute(columns):
        yield VersionRecord(kind=RecordKind.PARTNER, record_id=key, title=name, detail=place, is_gone=False)
    moments: dict[int, int] = {}
    for key in session.scalars(select(OccurrenceRow.activity_id)):
        moments[key] = moments.get(key, 0) + 1
    titles = select(ActivityRow.id, ActivityRow.title, EditionRow.year).join(
        EditionRow, EditionRow.id == ActivityRow.edition_id
    )
    for key, title, year in session.execute(titles):
        detail = f"Week van {year}, {count(moments.get(key, 0), 'moment', 'momenten')}"
        yield VersionRecord(
            kind=RecordKind.ACTIVITY, record_id=key, title=title, detail=detail, is_gone=False
        )


def _put_partner_back(old: Session, present: Session, partner_id: PartnerId) -> int:
    partner = partner_queries.partner(old, partner_id)
    if partner is None:
        raise LookupError(partner_id)
    areas = {area.name: area.id for area in coalition_queries.areas(present)}
    names = {area.id: area.name for area in coalition_queries.areas(old)}
    contacts = tuple(
        replace(contact, id=ContactId(0), partner_id=PartnerId(0)) for contact in partner.contacts
    )
    fresh = replace(
        partner,
        id=PartnerId(0),
        contacts=contacts,
        area_id=_area_id(areas, names.get(partner.area_id) if partner.area_id else None),
        logo_id=_picture_copied(old, present, partner.logo_id),
    )
    return store_partner(present, fresh)


def _put_activity_back(old: Session, present: Session, activity_id: ActivityId) -> int:
    activity = activity_queries.activity(old, activity_id)
    if activity is None:
        raise LookupError(activity_id)
    venue_names = {venue.id: fold(venue.name) for venue in venue_queries.venues(old)}
    venues = {fold(venue.name): venue.id for venue in venue_queries.venues(present)}
    moments = tuple(
        replace(
            moment,
            id=OccurrenceId(0),
            activity_id=ActivityId(0),
            venue_id=_venue_id(venues, venue_names, moment.venue_id),
        )
        for moment in activity.occurrences
    )
    fresh = replace(
        activity,
        id=ActivityId(0),
        edition_id=_edition_id(old, present, activity.edition_id),
        occurrences=moments,
        organiser_ids=_organiser_ids(old, present, activity.organiser_ids),
        photo_id=_picture_copied(old, present, activity.photo_id),
    )
    return store_activity(present, fresh)


def _area_id(areas: Mapping[str, AreaId], name: str | None) -> AreaId | None:
    return areas.get(name) if name is not None else None


def _venue_id(
    venues: Mapping[str, VenueId], names: Mapping[VenueId, str], venue_id: VenueId | None
) -> VenueId | None:
    return venues.get(names.get(venue_id, "")) if venue_id is not None else None


def _organiser_ids(
    old: Session, present: Session, organiser_ids: tuple[PartnerId, ...]
) -> tuple[PartnerId, ...]:
    known = {folded: key for key, _, folded in partner_queries.partner_names(present)}
    names = {key: folded for key, _, folded in partner_queries.partner_names(old, organiser_ids)}
    return tuple(known[names[key]] for key in organiser_ids if names.get(key) in known)


def _edition_id(old: Session, present: Session, edition_id: EditionId) -> EditionId:
    wanted = next(edition for edition in edition_queries.editions(old) if edition.id == edition_id)
    for edition in edition_queries.editions(present):
        if edition.year == wanted.year:
            return edition.id
    return store_edition(present, replace(wanted, id=EditionId(0)))


def _picture_copied(old: Session, present: Session, picture_id: PictureId | None) -> PictureId | None:
    row = old.get(PictureRow, picture_id) if picture_id is not None else None
    if row is None:
        return None
    copied = PictureRow(name=row.name, media_type=row.media_type, content=row.content)
    present.add(copied)
    present.flush()
    return PictureId(copied.id)
