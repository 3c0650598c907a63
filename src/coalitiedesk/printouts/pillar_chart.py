"""The five pillars over the years: of each pillar a broad bar for now below narrow ones for earlier years.

A year in which nothing was answered is an open seat, never a bar of no length.
"""

from reportlab.graphics.shapes import Drawing
from reportlab.lib.units import mm

from coalitiedesk.domain.pillars import PillarScan, PillarScore, PillarStanding
from coalitiedesk.dutch.labels import label
from coalitiedesk.dutch.pillar_words import NOTHING, percent_words, unanswered_words
from coalitiedesk.printouts.chart_marks import bar, open_seat, rule, sheet, words
from coalitiedesk.printouts.charts import LABEL_WIDTH, draw_row_label, row_label_lines
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR, text_width
from coalitiedesk.printouts.kit.style import Inks

MOST_EARLIER = 3
"""Earlier years that are drawn; older ones stand in the description only."""
_NOW, _EARLIER, _GAP = 5.6 * mm, 4.4 * mm, 4 * mm
_NOW_BAR, _EARLIER_BAR = 4.4 * mm, 2.4 * mm
_YEAR_WIDTH, _VALUE_WIDTH, _FOOT = 11 * mm, 15 * mm, 6 * mm
_TICKS = (0, 25, 50, 75, 100)
_SMALL = 9.5


def pillar_chart(scan: PillarScan, *, width: float, inks: Inks) -> Drawing:
    """All pillars on one scale of 0 to 100 per cent."""
    rows = min(len(scan.earlier), MOST_EARLIER)
    height = rows * _EARLIER + _NOW
    drawing = sheet(width, _FOOT + len(scan.standings) * (height + _GAP))
    left = LABEL_WIDTH + _YEAR_WIDTH
    unit = (width - left - _VALUE_WIDTH) / 100
    for tick in _TICKS:
        x = left + unit * tick
        rule(drawing, (x, _FOOT), (x, drawing.height), inks.text if not tick else inks.hairline, 0.6)
        words(drawing, x, _FOOT - 4.2 * mm, f"{tick} %", REGULAR, _SMALL, inks.grey, anchor="middle")
    top = drawing.height - _GAP / 2
    for standing in scan.standings:
        _draw_standing(drawing, standing, top, height, unit, inks)
        top -= height + _GAP
    return drawing


def _draw_standing(
    drawing: Drawing, standing: PillarStanding, top: float, height: float, unit: float, inks: Inks
) -> None:
    lines = row_label_lines(label(standing.guide.pillar), LABEL_WIDTH - 2 * mm)
    draw_row_label(drawing, top - height / 2, lines, LABEL_WIDTH - 2 * mm, inks)
    for earlier in standing.earlier[-MOST_EARLIER:]:
        _draw_year(drawing, earlier, top - _EARLIER, _EARLIER, unit, inks, is_now=False)
        top -= _EARLIER
    _draw_year(drawing, standing.score, top - _NOW, _NOW, unit, inks, is_now=True)


def _draw_year(
    drawing: Drawing,
    score: PillarScore,
    bottom: float,
    height: float,
    unit: float,
    inks: Inks,
    *,
    is_now: bool,
) -> None:
    left, face = LABEL_WIDTH + _YEAR_WIDTH, BOLD if is_now else REGULAR
    base = bottom + height / 2 - 1.2 * mm
    colour = inks.text if is_now else inks.grey
    words(drawing, left - 1.6 * mm, base, str(score.year), face, _SMALL, colour, anchor="end")
    if score.percent is None:
        open_seat(drawing, (left + 3.4 * mm, bottom + height / 2), 4.4 * mm, inks)
        words(drawing, left + 7.4 * mm, base, NOTHING, REGULAR, _SMALL, inks.grey)
        return
    thick = _NOW_BAR if is_now else _EARLIER_BAR
    fill = inks.primary if is_now else inks.honey
    length = unit * score.percent
    if length:
        bar(drawing, left, bottom + (height - thick) / 2, length, thick, fill)
    value = percent_words(score)
    size = 11 if is_now else _SMALL
    x = left + length + 1.8 * mm
    words(drawing, x, base, value, face, size, colour)
    note = unanswered_words(score) if is_now else ""
    x += text_width(value, face, size) + 2.4 * mm
    if note and x + text_width(note, REGULAR, _SMALL) <= drawing.width:
        words(drawing, x, base, note, REGULAR, _SMALL, inks.grey)
