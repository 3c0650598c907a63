"""Questions that wait under *Aandacht nodig*."""

from coalitiedesk.db.queries import imports as queries
from coalitiedesk.db.tables import AttentionRow
from coalitiedesk.domain.ids import AttentionId
from coalitiedesk.domain.imports import AttentionItem
from coalitiedesk.services.desk import Desk


def list_attention(desk: Desk) -> tuple[AttentionItem, ...]:
    """Open questions in the order they came."""
    with desk.read() as session:
        return queries.attention_items(session)


def resolve_attention(desk: Desk, item_id: AttentionId, *, initiator: str | None = None) -> None:
    """Mark a question as answered; the original text stays in the file."""
    with desk.change("vraag afhandelen", initiator=initiator) as session:
        session.get_one(AttentionRow, item_id).is_resolved = True
