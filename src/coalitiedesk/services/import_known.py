"""What the file holds already, for an import to recognise."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries import activities as activity_queries
from coalitiedesk.db.queries import coalition as coalition_queries
from coalitiedesk.db.queries import partners as partner_queries
from coalitiedesk.db.queries import venues as venue_queries
from coalitiedesk.db.tables import ActivityRow, ImportRow, ImportSourceRow, PartnerRow
from coalitiedesk.domain.ids import EditionId
from coalitiedesk.domain.imports import ImportKind
from coalitiedesk.exchange.proposal import KnownRecords, RecordKind


def known_records(session: Session, kind: ImportKind, *, edition_id: EditionId | None) -> KnownRecords:
    """Partners for a list of partners; for a programme also the places and the activities of its Week."""
    is_programme = kind is ImportKind.ACTIVITIES
    activities = (
        activity_queries.activities(session, edition_id=edition_id) if is_programme and edition_id else ()
    )
    return KnownRecords(
        partners=partner_queries.partners(session),
        venues=venue_queries.venues(session) if is_programme else (),
        activities=activities,
        fingerprints=_fingerprints(session, kind),
        areas={area.id: area.name for area in coalition_queries.areas(session)},
    )


def _fingerprints(session: Session, kind: ImportKind) -> frozenset[str]:
    """Of source rows that came in before and whose record is still there: what was removed may come back."""
    query = (
        select(ImportSourceRow.fingerprint, ImportSourceRow.record_kind, ImportSourceRow.record_id)
        .join(ImportRow, ImportRow.id == ImportSourceRow.import_id)
        .where(ImportRow.kind == kind.value)
    )
    present = {
        RecordKind.PARTNER.value: set(session.scalars(select(PartnerRow.id))),
        RecordKind.ACTIVITY.value: set(session.scalars(select(ActivityRow.id))),
    }
    return frozenset(
        fingerprint
        for fingerprint, record_kind, record_id in session.execute(query)
        if record_id is None or record_id in present.get(record_kind, ())
    )
