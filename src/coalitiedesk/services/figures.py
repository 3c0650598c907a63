"""Facts and figures of the coalition: list, keep, tie to an own area, and put beside national ones."""

from collections.abc import Sequence

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from coalitiedesk.db.queries import figures as queries
from coalitiedesk.db.tables import FigureRow
from coalitiedesk.domain.figure_topics import same_region
from coalitiedesk.domain.figures import Figure, FigureMeasure
from coalitiedesk.domain.ids import FigureId
from coalitiedesk.domain.national_figures import NationalFigure, NationalMeasure, ReferenceGroup
from coalitiedesk.dutch.formats import count
from coalitiedesk.knowledge.national_figures import national_figures
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.rows import assign

FIGURE_FIELDS = (
    *("measure", "measure_words", "unit", "thousandths", "low_thousandths", "high_thousandths"),
    *("year", "group_words", "region_name", "region_code", "area_id"),
    *("source", "method_words", "is_estimate", "note"),
)
_NATIONAL = {
    FigureMeasure.LONELY: NationalMeasure.LONELY,
    FigureMeasure.STRONGLY_LONELY: NationalMeasure.STRONGLY_LONELY,
}


def list_figures(desk: Desk) -> tuple[Figure, ...]:
    """All of them in the order they came; see ``domain.figure_topics`` for the order to read them."""
    with desk.read() as session:
        return queries.figures(session)


def save_figure(
    desk: Desk, figure: Figure, *, for_whole_region: bool = False, initiator: str | None = None
) -> FigureId:
    """Add it (id 0) or change it.

    Args:
        desk: The open coalition.
        figure: As it should be.
        for_whole_region: Tie every figure of its region to the same own area; what was published stays.
        initiator: See :meth:`Desk.change`.

    Raises:
        LookupError: It was removed meanwhile.
    """
    with desk.change(f"cijfer {'wijzigen' if figure.id else 'toevoegen'}", initiator=initiator) as session:
        key = store_figure(session, figure)
        if for_whole_region:
            others = [one.id for one in same_region(figure, queries.figures(session))]
            session.execute(update(FigureRow).where(FigureRow.id.in_(others)).values(area_id=figure.area_id))
        return key


def store_figure(session: Session, figure: Figure) -> FigureId:
    """Write it within an open transaction; see :func:`save_figure`."""
    row = session.get(FigureRow, figure.id) if figure.id else FigureRow()
    if row is None:
        raise LookupError(figure.id)
    assign(row, figure, FIGURE_FIELDS)
    session.add(row)
    session.flush()
    return FigureId(row.id)


def delete_figures(desk: Desk, ids: Sequence[FigureId], *, initiator: str | None = None) -> None:
    """Take figures out of the file."""
    with desk.change(f"{count(len(ids), 'cijfer', 'cijfers')} verwijderen", initiator=initiator) as session:
        session.execute(delete(FigureRow).where(FigureRow.id.in_(ids)))


def national_beside(figure: Figure) -> tuple[NationalFigure, ...]:
    """National figures of the same measure, adults first and then newest first; none for other measures.

    They come from other studies: to put beside one's own, never to reckon with.
    """
    measure = _NATIONAL.get(figure.measure)
    found = [one for one in national_figures() if one.measure is measure and one.percent is not None]
    groups = list(ReferenceGroup)
    return tuple(sorted(found, key=lambda one: (groups.index(one.group), -(one.year or 0))))
