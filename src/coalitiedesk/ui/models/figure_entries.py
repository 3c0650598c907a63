"""Lines of the table of one topic: per series a heading and its figures, then the national ones.

The bars of one topic share a scale from nought. A count of a whole country and a score have none.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coalitiedesk.domain.figure_topics import FigureTopic, has_bar, scale_end, share_of
from coalitiedesk.domain.figures import WHOLE, Figure
from coalitiedesk.domain.ids import AreaId
from coalitiedesk.domain.national_figures import NationalFigure
from coalitiedesk.dutch.figure_words import (
    ESTIMATE,
    margin_words,
    national_value,
    national_year,
    region_words,
    series_words,
    value_words,
)
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.models.lines_model import RowId

NATIONAL_HEAD = "Landelijk, uit andere onderzoeken: om ernaast te leggen, niet om mee te rekenen"


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureEntry:
    """One line.

    Attributes:
        key: The figure's id; other text for a heading or a national figure.
        share: Length of the bar from 0 to 1; None without a bar.
        low: Where the margin begins on the same scale; None without one.
        is_own: Of the coalition's file; else national.
    """

    key: RowId
    title: str
    value: str = ""
    share: float | None = None
    low: float | None = None
    high: float | None = None
    margin: str = ""
    source: str = ""
    is_heading: bool = False
    is_own: bool = True
    is_estimate: bool = False


def entries_of(
    topic: FigureTopic, national: Sequence[NationalFigure], areas: Mapping[AreaId, str]
) -> list[FigureEntry]:
    """All lines of a topic, in the order to read them."""
    most = scale_end(topic.figures, [one.percent or 0 for one in national])
    entries: list[FigureEntry] = []
    for at, series in enumerate(topic.series):
        entries.append(FigureEntry(key=f"series{at}", title=series_words(series.first), is_heading=True))
        entries += [_own(one, areas, most) for one in series.figures]
    if national:
        entries.append(FigureEntry(key="national", title=NATIONAL_HEAD, is_heading=True))
        entries += [_national(one, most) for one in national]
    return entries


def _own(figure: Figure, areas: Mapping[AreaId, str], most: int) -> FigureEntry:
    estimate = f" · {ESTIMATE}" if figure.is_estimate else ""
    is_drawn = has_bar(figure)
    return FigureEntry(
        key=figure.id,
        title=region_words(figure, areas),
        value=f"{value_words(figure)}{estimate}",
        share=share_of(figure.thousandths, most) if is_drawn else None,
        low=share_of(figure.low_thousandths, most) if is_drawn else None,
        high=share_of(figure.high_thousandths, most) if is_drawn else None,
        margin=margin_words(figure),
        source=figure.source,
        is_estimate=figure.is_estimate,
    )


def _national(one: NationalFigure, most: int) -> FigureEntry:
    return FigureEntry(
        key=one.key,
        title=word_of(one.group),
        value=national_value(one),
        share=share_of((one.percent or 0) * WHOLE, most),
        source=f"{national_year(one)}, {one.study or word_of(one.provenance.document)}",
        is_own=False,
    )
