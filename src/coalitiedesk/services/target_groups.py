"""Target groups by name: an activity or provision names them, and the file keeps each once."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.tables import TargetGroupRow
from coalitiedesk.services.rows import clean


def clean_names(names: Sequence[str]) -> list[str]:
    """Each name once, without blanks around it."""
    return list(dict.fromkeys(name for text in names if (name := clean(text))))


def target_group_ids(session: Session, names: Sequence[str]) -> dict[str, int]:
    """Ids by name, within an open transaction; a group that is not there yet is added."""
    wanted = clean_names(names)
    query = select(TargetGroupRow).where(TargetGroupRow.name.in_(wanted))
    present = {row.name: row for row in session.scalars(query)} if wanted else {}
    for name in wanted:
        if name not in present:
            present[name] = TargetGroupRow(name=name)
            session.add(present[name])
    session.flush()
    return {name: row.id for name, row in present.items()}
