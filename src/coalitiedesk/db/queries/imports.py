"""Lists that were brought in, and the questions that wait."""

import json
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.tables import AttentionRow, ImportRow, ImportSourceRow
from coalitiedesk.domain.ids import AttentionId, ImportId
from coalitiedesk.domain.imports import AttentionItem, ImportBatch, ImportKind


def batches(session: Session) -> tuple[ImportBatch, ...]:
    """Lists that were brought in, newest first."""
    rows = session.scalars(select(ImportRow).order_by(ImportRow.id.desc()))
    return tuple(
        ImportBatch(
            id=ImportId(row.id),
            kind=ImportKind(row.kind),
            source_name=row.source_name,
            imported_at=row.imported_at,
        )
        for row in rows
    )


def known_fingerprints(session: Session, kind: ImportKind) -> frozenset[str]:
    """Fingerprints of all source rows of this kind that became something in an earlier import."""
    query = (
        select(ImportSourceRow.fingerprint)
        .join(ImportRow, ImportRow.id == ImportSourceRow.import_id)
        .where(ImportRow.kind == kind.value)
    )
    return frozenset(session.scalars(query))


def attention_items(session: Session, *, include_resolved: bool = False) -> tuple[AttentionItem, ...]:
    """Questions that wait, in the order they came."""
    query = select(AttentionRow).order_by(AttentionRow.id)
    if not include_resolved:
        query = query.where(AttentionRow.is_resolved.is_(False))
    return tuple(_items(session.scalars(query)))


def _items(rows: Iterable[AttentionRow]) -> Iterable[AttentionItem]:
    for row in rows:
        yield AttentionItem(
            id=AttentionId(row.id),
            code=row.code,
            question=row.question,
            record_kind=row.record_kind,
            record_id=row.record_id,
            source_name=row.source_name,
            row=row.row,
            cells=json.loads(row.cells),
            is_resolved=row.is_resolved,
            merge_kind=row.merge_kind,
            merge_id=row.merge_id,
            merge_with_id=row.merge_with_id,
        )
