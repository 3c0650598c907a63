"""The figures of the example; each source says itself that it was made up."""

import tomllib
from collections.abc import Mapping
from typing import Any

from coalitiedesk import resources
from coalitiedesk.db.tables import FigureRow
from coalitiedesk.domain.figures import WHOLE, FigureMeasure, FigureUnit
from coalitiedesk.dutch.labels import label
from coalitiedesk.services.demo.row_book import RowBook
from coalitiedesk.services.demo.weeks import DemoWeek

_ABOUT = ("source", "method", "is_estimate", "years", "group")


def add_figures(book: RowBook, area_ids: Mapping[str, int], *, newest: DemoWeek) -> None:
    """Add every figure; a place that is no area of the coalition is the whole municipality.

    Raises:
        ValueError: A measure does not exist.
    """
    stored = tomllib.loads(resources.read_text("demo/figures.toml"))
    for one in stored["sets"]:
        for code, values in one.items():
            if code not in _ABOUT:
                _add_measure(book, FigureMeasure(code), values, area_ids, one, newest.year - one["years"])


def _add_measure(
    book: RowBook,
    measure: FigureMeasure,
    values: Mapping[str, float],
    area_ids: Mapping[str, int],
    about: Mapping[str, Any],
    year: int,
) -> None:
    for place, percent in values.items():
        is_area = place in area_ids
        book.add(
            FigureRow,
            measure=measure,
            measure_words=label(measure),
            unit=FigureUnit.PERCENT,
            thousandths=round(percent * WHOLE),
            year=year,
            group_words=about["group"],
            region_name=place if is_area else "",
            area_id=area_ids.get(place),
            source=about["source"],
            method_words=about["method"],
            is_estimate=about["is_estimate"],
        )
