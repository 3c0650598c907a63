"""Charts, drawn once: on paper as they are, on screen as SVG.

A missing number is an open seat, never a bar of no height; an estimate is a dashed bar. What each chart shows
is also said in words (:mod:`.chart_words`), for whoever cannot see it.
"""

from collections.abc import Mapping, Sequence

from reportlab.graphics import renderSVG
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import Color
from reportlab.lib.units import mm

from coalitiedesk.dutch.formats import number
from coalitiedesk.printouts.chart_marks import (
    bar,
    label_lines,
    open_seat,
    outlined_bar,
    rule,
    sheet,
    size_that_fits,
    words,
)
from coalitiedesk.printouts.chart_words import MISSING, Amount
from coalitiedesk.printouts.evaluation_figures import Coverage
from coalitiedesk.printouts.kit.fonts import BOLD, ITALIC, REGULAR, text_width
from coalitiedesk.printouts.kit.style import Inks

COLUMN_HEIGHT = 36 * mm
ROW_HEIGHT = 9.2 * mm
BAR_HEIGHT = 5 * mm
SMALL_LEADING = 4 * mm
LABEL_WIDTH = 49 * mm
SCALE_MIDDLE = 3
SCALE_HIGH = 5
_HOUSE, _SPARE = "Atkinson Hyperlegible", "Fira Sans"
_SCREEN_FACES: Mapping[str, Mapping[str, str]] = {
    REGULAR: {"family": _HOUSE},
    BOLD: {"family": _HOUSE, "weight": "bold"},
    ITALIC: {"family": _HOUSE, "style": "italic"},
    "Spare-Regular": {"family": _SPARE},
    "Spare-Bold": {"family": _SPARE, "weight": "bold"},
}


def column_chart(amounts: Sequence[Amount], *, width: float, inks: Inks) -> Drawing:
    """Standing bars with the number on top, for at most two weeks of days."""
    foot, head = 11 * mm, 6 * mm
    drawing = sheet(width, COLUMN_HEIGHT + foot + head)
    step = width / max(1, len(amounts))
    highest = _highest(amounts)
    inner = step - 1.2 * mm
    label_size = size_that_fits(
        [amount.label for amount in amounts], BOLD, preferred=11, floor=8, width=inner
    )
    value_size = size_that_fits(
        [_on_top(amount) for amount in amounts], BOLD, preferred=12, floor=8, width=inner
    )
    note_size = size_that_fits(
        [amount.note for amount in amounts], REGULAR, preferred=9.5, floor=7.5, width=inner
    )
    for index, amount in enumerate(amounts):
        left, middle = index * step + step * 0.19, (index + 0.5) * step
        top = foot + _column(drawing, left, foot, step * 0.62, COLUMN_HEIGHT / highest, amount, inks)
        if amount.tally.visitors is None:
            open_seat(drawing, (middle, foot + 4 * mm), min(8 * mm, step * 0.6), inks)
        words(drawing, middle, top + 1.6 * mm, _on_top(amount), BOLD, value_size, inks.text, anchor="middle")
        words(drawing, middle, foot - 5 * mm, amount.label, BOLD, label_size, inks.text, anchor="middle")
        words(drawing, middle, foot - 9.4 * mm, amount.note, REGULAR, note_size, inks.grey, anchor="middle")
    rule(drawing, (0, foot), (width, foot), inks.text)
    return drawing


def bar_chart(
    amounts: Sequence[Amount], *, width: float, inks: Inks, label_width: float = 62 * mm
) -> Drawing:
    """Lying bars, one row each, the number behind the bar; for names."""
    labels = [row_label_lines(amount.label, label_width - 3 * mm) for amount in amounts]
    heights = [_row_height(lines) for lines in labels]
    drawing = sheet(width, sum(heights) or ROW_HEIGHT)
    value_width = 22 * mm
    scale = (width - label_width - value_width) / _highest(amounts)
    y = drawing.height
    for amount, lines, height in zip(amounts, labels, heights, strict=True):
        y -= height
        middle = y + height / 2
        draw_row_label(drawing, middle, lines, label_width - 3 * mm, inks)
        end = label_width + _lying(drawing, label_width, middle - BAR_HEIGHT / 2, scale, amount, inks)
        if amount.tally.visitors is None:
            open_seat(drawing, (label_width + 4.5 * mm, middle), 6.4 * mm, inks)
            words(drawing, label_width + 10 * mm, middle - 1.4 * mm, MISSING, REGULAR, 10, inks.grey)
        else:
            words(drawing, end + 2 * mm, middle - 1.4 * mm, amount.value_words, BOLD, 11, inks.text)
    rule(drawing, (label_width, 0), (label_width, drawing.height), inks.text)
    return drawing


def coverage_chart(coverage: Coverage, *, width: float, inks: Inks) -> Drawing:
    """Activities per group and area; where there is nothing to do stands an open seat."""
    head, legend = 12 * mm, 10 * mm
    labels = [row_label_lines(row.group, LABEL_WIDTH - 2 * mm) for row in coverage.rows]
    drawing = sheet(width, head + legend + sum(_row_height(lines) for lines in labels))
    cell = (width - LABEL_WIDTH) / max(1, len(coverage.areas))
    top = drawing.height - head
    for column, area in enumerate(coverage.areas):
        _column_head(drawing, LABEL_WIDTH + (column + 0.5) * cell, top + 2.2 * mm, area, cell, inks)
    for row, lines in zip(coverage.rows, labels, strict=True):
        height = _row_height(lines)
        top -= height
        draw_row_label(drawing, top + height / 2, lines, LABEL_WIDTH - 2 * mm, inks)
        for column, amount in enumerate(row.counts):
            _cell(drawing, LABEL_WIDTH + column * cell, top + (height - ROW_HEIGHT) / 2, cell, amount, inks)
    _coverage_legend(drawing, inks)
    return drawing


def drawing_to_svg(drawing: Drawing) -> bytes:
    """The drawing for the screen, UTF-8; the faces are named as the window knows them."""
    # renderSVG adds to the records it gets.
    hacks = {face: dict(css) for face, css in _SCREEN_FACES.items()}
    # Without useClip it writes a clip path, which QtSvg paints as a black ground.
    return str(renderSVG.drawToString(drawing, fontHacks=hacks, useClip=True)).encode("utf-8")


def _highest(amounts: Sequence[Amount]) -> int:
    return max((amount.tally.visitors or 0 for amount in amounts), default=0) or 1


def _on_top(amount: Amount) -> str:
    """What stands above a column; nothing above an open seat."""
    return "" if amount.tally.visitors is None else amount.value_words


def _column(
    drawing: Drawing, x: float, y: float, width: float, scale: float, amount: Amount, inks: Inks
) -> float:
    """Draw the counted part and on it the estimated part; returns the height of both."""
    solid, dashed = amount.tally.counted * scale, amount.tally.estimated * scale
    fill = inks.primary if amount.is_emphasised else inks.sage
    if solid:
        bar(drawing, x, y, width, solid, fill)
    if dashed:
        outlined_bar(drawing, x, y + solid, width, dashed, inks.text, inks.cool_panel)
    return solid + dashed


def _lying(drawing: Drawing, x: float, y: float, scale: float, amount: Amount, inks: Inks) -> float:
    solid, dashed = amount.tally.counted * scale, amount.tally.estimated * scale
    if solid:
        bar(drawing, x, y, solid, BAR_HEIGHT, inks.primary if amount.is_emphasised else inks.sage)
    if dashed:
        outlined_bar(drawing, x + solid, y, dashed, BAR_HEIGHT, inks.text, inks.cool_panel)
    return solid + dashed


def row_label_lines(text: str, width: float) -> list[str]:
    """One line at 11 pt, or as many as a long name takes at 9.5 pt, four at most."""
    if text_width(text, REGULAR, 11) <= width:
        return [text]
    return label_lines(text, REGULAR, 9.5, width, most=4)


def _row_height(lines: Sequence[str]) -> float:
    return max(ROW_HEIGHT, len(lines) * SMALL_LEADING + 1.8 * mm)


def draw_row_label(drawing: Drawing, middle: float, lines: Sequence[str], width: float, inks: Inks) -> None:
    """The name before a row, one line larger than several."""
    preferred = 11.0 if len(lines) == 1 and text_width(lines[0], REGULAR, 11) <= width else 9.5
    size = size_that_fits(lines, REGULAR, preferred=preferred, floor=5.5, width=width)
    for index, line in enumerate(reversed(lines)):
        offset = (index - (len(lines) - 1) / 2) * SMALL_LEADING
        words(drawing, 0, middle - size * 0.35 + offset, line, REGULAR, size, inks.text)


def _column_head(drawing: Drawing, x: float, y: float, text: str, width: float, inks: Inks) -> None:
    lines = label_lines(text, BOLD, 10, width - 1 * mm, most=2)
    size = size_that_fits(lines, BOLD, preferred=10, floor=6, width=width - 1 * mm)
    for index, line in enumerate(reversed(lines)):
        words(drawing, x, y + index * 4.2 * mm, line, BOLD, size, inks.text, anchor="middle")


def _cell(drawing: Drawing, x: float, y: float, width: float, amount: int, inks: Inks) -> None:
    middle = x + width / 2
    if not amount:
        open_seat(drawing, (middle, y + ROW_HEIGHT / 2), min(8 * mm, width - 1.6 * mm), inks)
        return
    gap = 0.8 * mm
    fill, colour = _step(amount, inks)
    bar(drawing, x + gap, y + gap, width - 2 * gap, ROW_HEIGHT - 2 * gap, fill, radius=1.6 * mm)
    words(drawing, middle, y + ROW_HEIGHT / 2 - 1.5 * mm, number(amount), BOLD, 12, colour, anchor="middle")


def _step(amount: int, inks: Inks) -> tuple[Color, Color]:
    """Fill and text of one of three steps; the number itself is in the cell."""
    if amount >= SCALE_HIGH:
        return inks.primary, inks.paper
    return (inks.sage, inks.text) if amount >= SCALE_MIDDLE else (inks.cool_panel, inks.text)


def _coverage_legend(drawing: Drawing, inks: Inks) -> None:
    y = 1.6 * mm
    open_seat(drawing, (4 * mm, y + 1.2 * mm), 6.4 * mm, inks)
    words(drawing, 10 * mm, y, "lege plek: niets te doen", REGULAR, 10, inks.text)
    x = 56 * mm
    for fill, text in ((inks.cool_panel, "1–2"), (inks.sage, "3–4"), (inks.primary, "5 of meer")):
        bar(drawing, x, y - 0.8 * mm, 6 * mm, 4 * mm, fill, radius=1 * mm)
        words(drawing, x + 8 * mm, y, text, REGULAR, 10, inks.text)
        x += 14 * mm + text_width(text, REGULAR, 10)
