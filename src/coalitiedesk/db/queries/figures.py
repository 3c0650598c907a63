"""Facts and figures."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries.records import CodeBook, columns, fetch
from coalitiedesk.db.tables import FigureRow
from coalitiedesk.domain.figures import Figure, FigureMeasure, FigureUnit
from coalitiedesk.domain.ids import AreaId, FigureId

_FIELDS = (
    *("id", "measure", "measure_words", "unit", "thousandths", "low_thousandths", "high_thousandths"),
    *("year", "group_words", "region_name", "region_code", "area_id"),
    *("source", "method_words", "is_estimate", "note"),
)
_MEASURES = CodeBook(FigureMeasure)
_UNITS = CodeBook(FigureUnit)


def figures(session: Session) -> tuple[Figure, ...]:
    """All of them in the order they came; one query."""
    table = FigureRow.__table__.columns
    rows = fetch(session, select(*columns(FigureRow, *_FIELDS)).order_by(table.id))
    return tuple(
        Figure(
            id=FigureId(row.id),
            measure=_MEASURES[row.measure],
            measure_words=row.measure_words,
            unit=_UNITS[row.unit],
            thousandths=row.thousandths,
            low_thousandths=row.low_thousandths,
            high_thousandths=row.high_thousandths,
            year=row.year,
            group_words=row.group_words,
            region_name=row.region_name,
            region_code=row.region_code,
            area_id=None if row.area_id is None else AreaId(row.area_id),
            source=row.source,
            method_words=row.method_words,
            is_estimate=bool(row.is_estimate),
            note=row.note,
        )
        for row in rows
    )
