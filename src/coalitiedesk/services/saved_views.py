"""Lists of partners that the coordinator keeps under a name."""

import json
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from coalitiedesk.db.tables import SavedViewRow
from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import AreaId, SavedViewId
from coalitiedesk.domain.partner_filter import PartnerFilter
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.saved_views import USUAL_COLUMNS, PartnerColumn, SavedView
from coalitiedesk.domain.warmth import Warmth
from coalitiedesk.dutch.formats import fold
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.rows import clean

_Code = TypeVar("_Code")


def list_saved_views(desk: Desk) -> tuple[SavedView, ...]:
    """Every list that was kept, by name."""
    with desk.read() as session:
        return saved_views(session)


def saved_views(session: Session) -> tuple[SavedView, ...]:
    """See :func:`list_saved_views`, within an open session."""
    found = (_view(row) for row in session.scalars(_named()))
    return tuple(sorted(found, key=lambda view: fold(view.name)))


def save_view(desk: Desk, view: SavedView, *, initiator: str | None = None) -> SavedViewId:
    """Keep a list (id 0); one that had this name already is replaced.

    Raises:
        ValueError: It has no name.
    """
    name = clean(view.name)
    if not name:
        raise ValueError(view.name)
    with desk.change("lijst bewaren", initiator=initiator) as session:
        rows = session.scalars(_named()).all()
        row = next((one for one in rows if fold(one.name) == fold(name)), None) or SavedViewRow()
        row.name, row.content = name, _content(view)
        session.add(row)
        session.flush()
        return SavedViewId(row.id)


def usual_columns(desk: Desk) -> tuple[PartnerColumn, ...]:
    """The columns that the coordinator chose to see, or else those that everybody sees."""
    with desk.read() as session:
        row = session.scalar(select(SavedViewRow).where(SavedViewRow.is_default))
        return _view(row).columns if row is not None else USUAL_COLUMNS


def save_columns(desk: Desk, columns: tuple[PartnerColumn, ...], *, initiator: str | None = None) -> None:
    """Show these columns from now on."""
    with desk.change("kolommen kiezen", initiator=initiator) as session:
        row = session.scalar(select(SavedViewRow).where(SavedViewRow.is_default))
        row = row or SavedViewRow(name="", is_default=True)
        row.content = _content(SavedView(id=SavedViewId(0), name="", columns=columns))
        session.add(row)


def remove_view(desk: Desk, view_id: SavedViewId, *, initiator: str | None = None) -> None:
    """Forget a list; the partners stay."""
    with desk.change("bewaarde lijst verwijderen", initiator=initiator) as session:
        row = session.get(SavedViewRow, view_id)
        if row is not None:
            session.delete(row)


def _named() -> Select[SavedViewRow]:
    return select(SavedViewRow).where(~SavedViewRow.is_default)


def _content(view: SavedView) -> str:
    found = view.filter
    content = {
        "words": found.words,
        "kinds": sorted(found.kinds),
        "labels": sorted(found.labels),
        "warmths": sorted(found.warmths),
        "areas": sorted(int(key or 0) for key in found.areas),
        "stages": sorted(found.stages),
        "holders": sorted(found.holders),
        "columns": list(view.columns),
        **({"interval_days": view.interval_days} if view.interval_days else {}),
    }
    return json.dumps(content, ensure_ascii=False)


def _view(row: SavedViewRow) -> SavedView:
    """What an other version of the programme wrote and this one does not know is left out."""
    try:
        content: dict[str, Any] = json.loads(row.content or "{}")
    except ValueError:
        content = {}
    columns = set(_known(PartnerColumn, content.get("columns", ()))) | {PartnerColumn.NAME}
    return SavedView(
        id=SavedViewId(row.id),
        name=row.name,
        filter=PartnerFilter(
            words=str(content.get("words", "")),
            kinds=frozenset(_known(PartnerKind, content.get("kinds", ()))),
            labels=frozenset(str(one) for one in content.get("labels", ())),
            warmths=frozenset(_known(Warmth, content.get("warmths", ()))),
            areas=frozenset(AreaId(int(key)) if key else None for key in content.get("areas", ())),
            stages=frozenset(_known(EngagementStage, content.get("stages", ()))),
            holders=frozenset(str(one) for one in content.get("holders", ())),
        ),
        columns=tuple(column for column in PartnerColumn if column in columns),
        interval_days=content.get("interval_days") or None,
    )


def _known(kind: Callable[[str], _Code], codes: Iterable[str]) -> list[_Code]:
    found: list[_Code] = []
    for code in codes:
        try:
            found.append(kind(code))
        except ValueError:
            continue
    return found
