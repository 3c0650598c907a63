"""Pieces of the pages with figures: large numbers, and one row of a chart.

A row is drawn by itself, so that a chart of forty areas goes on over the page. An estimate has a dashed bar,
a national figure an open one; the number stands behind it in words.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing, Rect
from reportlab.lib.units import mm

from coalitiedesk.printouts.chart_marks import bar, outlined_bar, rule, sheet, words
from coalitiedesk.printouts.charts import BAR_HEIGHT, SMALL_LEADING, draw_row_label, row_label_lines
from coalitiedesk.printouts.evaluation.figures import picture_piece
from coalitiedesk.printouts.evaluation.frame import WIDTH
from coalitiedesk.printouts.kit.fit import TextBlock, fit_title, text_block
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Piece
from coalitiedesk.printouts.kit.style import Inks, Scale
from coalitiedesk.printouts.kit.text import paper_text

LABEL_WIDTH = 68 * mm
_VALUE_WIDTH = 42 * mm
_ROW_HEIGHT = 7.6 * mm
_NUMBER = Scale(preferred=40, floor=20)
_GUTTER, _PAD = 4 * mm, 4 * mm
MOST_LARGE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class BarLine:
    """One row of a chart.

    Attributes:
        share: Length from 0 to 1; None when there is nothing to draw a bar of.
    """

    label: str
    value: str
    share: float | None
    is_estimate: bool = False
    is_national: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LargeNumber:
    """A figure that a reader remembers, with what it is and where it comes from."""

    value: str
    what: str
    how: str


def bar_line(line: BarLine, inks: Inks) -> Piece:
    """Name, bar and number."""
    lines = row_label_lines(line.label, LABEL_WIDTH - 3 * mm)
    height = max(_ROW_HEIGHT, len(lines) * SMALL_LEADING + 1.6 * mm)
    drawing = sheet(WIDTH, height)
    middle = drawing.height / 2
    draw_row_label(drawing, middle, lines, LABEL_WIDTH - 3 * mm, inks)
    length = (WIDTH - LABEL_WIDTH - _VALUE_WIDTH) * (line.share or 0)
    if line.share is not None:
        _bar(drawing, middle, length, line, inks)
    face = REGULAR if line.is_national else BOLD
    words(drawing, LABEL_WIDTH + length + 2 * mm, middle - 1.4 * mm, line.value, face, 11, inks.text)
    rule(drawing, (LABEL_WIDTH, 0), (LABEL_WIDTH, drawing.height), inks.text)
    return picture_piece(drawing, f"{line.label}: {line.value}")


def large_numbers(numbers: Sequence[LargeNumber]) -> Piece:
    """At most three panels beside each other."""
    shown = numbers[:MOST_LARGE]
    width = (WIDTH - _GUTTER * (len(shown) - 1)) / len(shown)
    inner = width - 2 * _PAD
    measured = [_measure(one, inner) for one in shown]
    what_height = max(what.height for _, what, _ in measured)
    height = 22 * mm + what_height + 2 * mm + max(how.height for _, _, how in measured) + 4 * mm

    def draw(pen: Pen, x: float, top: float) -> None:
        for value, what, how in measured:
            with pen.canvas.artifact():
                pen.panel(x, top - height, width, height, fill=pen.inks.cool_panel, radius=4 * mm)
            with pen.canvas.content("P"):
                pen.block(value, x + _PAD, top - 4 * mm, colour=pen.inks.primary)
                pen.block(what, x + _PAD, top - 22 * mm)
                pen.block(how, x + _PAD, top - 22 * mm - what_height - 2 * mm, colour=pen.inks.grey)
            x += width + _GUTTER

    return Piece(height, draw)


def _bar(drawing: Drawing, middle: float, length: float, line: BarLine, inks: Inks) -> None:
    bottom = middle - BAR_HEIGHT / 2
    if line.is_national:
        shape = Rect(LABEL_WIDTH, bottom, max(length, 0.5), BAR_HEIGHT)
        shape.fillColor, shape.strokeColor, shape.strokeWidth = inks.paper, inks.primary, 1
        drawing.add(shape)
    elif line.is_estimate:
        outlined_bar(drawing, LABEL_WIDTH, bottom, length, BAR_HEIGHT, inks.text, inks.sage)
    else:
        bar(drawing, LABEL_WIDTH, bottom, length, BAR_HEIGHT, inks.primary)


def _measure(one: LargeNumber, width: float) -> tuple[TextBlock, TextBlock, TextBlock]:
    return (
        fit_title(paper_text(one.value), width=width, scale=_NUMBER, max_lines=1),
        text_block((paper_text(one.what),), width=width, size=12.5, face=BOLD, leading=1.2),
        text_block((paper_text(one.how),), width=width, size=9.5, leading=1.32),
    )
