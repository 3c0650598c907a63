"""Charts, drawn once: on paper as they are, on screen as SVG.

A missing number is an open seat, never a bar of no height; an estimate is a dashed bar. What each chart shows
is also said in words (:func:`columns_in_words` and its like), for whoever cannot see it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportlab.graphics import renderSVG
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import Color
from reportlab.lib.units import mm

from coalitiedesk.dutch.formats import number
from coalitiedesk.printouts.chart_marks import (
    ChartInk,
    Measure,
    bar,
    open_seat,
    outlined_bar,
    rule,
    sheet,
    size_that_fits,
    words,
    wrap,
)
from coalitiedesk.printouts.evaluation_figures import Coverage, PillarScore, VisitTally

COLUMN_HEIGHT = 36 * mm
ROW_HEIGHT = 9.2 * mm
BAR_HEIGHT = 5 * mm
SMALL_LEADING = 4 * mm
LABEL_WIDTH = 49 * mm
SCALE_MIDDLE = 3
SCALE_HIGH = 5
TOP_SCORE = 5
MISSING = "geen getal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """One bar.

    Attributes:
        label: Short, under or before the bar.
        note: Smaller, under the label.
        spoken: The label in full, for the description; ``label`` when empty.
        tally: The number and how it came about.
        is_emphasised: Drawn in the main colour.
    """

    label: str
    tally: VisitTally
    note: str = ""
    spoken: str = ""
    is_emphasised: bool = False

    @property
    def value_words(self) -> str:
        """``212``, ``ca. 40`` when (partly) estimated, with a star when moments are missing."""
        if self.tally.visitors is None:
            return MISSING
        about = "ca. " if self.tally.estimated_moments else ""
        return f"{about}{number(self.tally.visitors)}{'*' if self.tally.missing_moments else ''}"


def column_chart(amounts: Sequence[Amount], *, width: float, ink: ChartInk) -> Drawing:
    """Standing bars with the number on top, for at most two weeks of days."""
    foot, head = 11 * mm, 6 * mm
    drawing = sheet(width, COLUMN_HEIGHT + foot + head, ink)
    step = width / max(1, len(amounts))
    highest = _highest(amounts)
    inner = step - 1.2 * mm
    label_size = size_that_fits([amount.label for amount in amounts], ink.bold, 11, 8, inner)
    value_size = size_that_fits([_on_top(amount) for amount in amounts], ink.bold, 12, 8, inner)
    note_size = size_that_fits([amount.note for amount in amounts], ink.regular, 9.5, 7.5, inner)
    for index, amount in enumerate(amounts):
        left, middle = index * step + step * 0.19, (index + 0.5) * step
        top = foot + _column(drawing, left, foot, step * 0.62, COLUMN_HEIGHT / highest, amount, ink)
        if amount.tally.visitors is None:
            open_seat(drawing, (middle, foot + 4 * mm), min(8 * mm, step * 0.6), ink)
        words(
            drawing, middle, top + 1.6 * mm, _on_top(amount), ink.bold, value_size, ink.ink, anchor="middle"
        )
        words(drawing, middle, foot - 5 * mm, amount.label, ink.bold, label_size, ink.ink, anchor="middle")
        words(
            drawing, middle, foot - 9.4 * mm, amount.note, ink.regular, note_size, ink.grey, anchor="middle"
        )
    rule(drawing, (0, foot), (width, foot), ink.ink)
    return drawing


def bar_chart(
    amounts: Sequence[Amount], *, width: float, ink: ChartInk, label_width: float = 62 * mm
) -> Drawing:
    """Lying bars, one row each, the number behind the bar; for names."""
    labels = [_label_lines(amount.label, label_width - 3 * mm, ink) for amount in amounts]
    heights = [_row_height(lines) for lines in labels]
    drawing = sheet(width, sum(heights) or ROW_HEIGHT, ink)
    value_width = 22 * mm
    scale = (width - label_width - value_width) / _highest(amounts)
    y = drawing.height
    for amount, lines, height in zip(amounts, labels, heights, strict=True):
        y -= height
        middle = y + height / 2
        _row_label(drawing, middle, lines, label_width - 3 * mm, ink)
        end = label_width + _lying(drawing, label_width, middle - BAR_HEIGHT / 2, scale, amount, ink)
        if amount.tally.visitors is None:
            open_seat(drawing, (label_width + 4.5 * mm, middle), 6.4 * mm, ink)
            words(drawing, label_width + 10 * mm, middle - 1.4 * mm, MISSING, ink.regular, 10, ink.grey)
        else:
            words(drawing, end + 2 * mm, middle - 1.4 * mm, amount.value_words, ink.bold, 11, ink.ink)
    rule(drawing, (label_width, 0), (label_width, drawing.height), ink.ink)
    return drawing


def coverage_chart(coverage: Coverage, *, width: float, ink: ChartInk) -> Drawing:
    """Activities per group and area; where there is nothing to do stands an open seat."""
    head, legend = 12 * mm, 10 * mm
    labels = [_label_lines(row.group, LABEL_WIDTH - 2 * mm, ink) for row in coverage.rows]
    drawing = sheet(width, head + legend + sum(_row_height(lines) for lines in labels), ink)
    cell = (width - LABEL_WIDTH) / max(1, len(coverage.areas))
    top = drawing.height - head
    for column, area in enumerate(coverage.areas):
        _column_head(drawing, LABEL_WIDTH + (column + 0.5) * cell, top + 2.2 * mm, area, cell, ink)
    for row, lines in zip(coverage.rows, labels, strict=True):
        height = _row_height(lines)
        top -= height
        _row_label(drawing, top + height / 2, lines, LABEL_WIDTH - 2 * mm, ink)
        for column, amount in enumerate(row.counts):
            _cell(drawing, LABEL_WIDTH + column * cell, top + (height - ROW_HEIGHT) / 2, cell, amount, ink)
    _coverage_legend(drawing, ink)
    return drawing


def pillar_chart(pillars: Sequence[PillarScore], *, width: float, ink: ChartInk) -> Drawing:
    """The five pillars, 1 to 5: broad is now, narrow the year before."""
    foot, right = 6 * mm, 20 * mm
    drawing = sheet(width, foot + ROW_HEIGHT * len(pillars), ink)
    unit = (width - LABEL_WIDTH - right) / TOP_SCORE
    for step in range(1, TOP_SCORE + 1):
        x = LABEL_WIDTH + unit * step
        rule(drawing, (x, foot), (x, drawing.height), ink.hair, 0.6)
        words(drawing, x, foot - 4.2 * mm, str(step), ink.regular, 9.5, ink.grey, anchor="middle")
    y = drawing.height
    for pillar in pillars:
        y -= ROW_HEIGHT
        _pillar_row(drawing, y, pillar, unit, ink)
    rule(drawing, (LABEL_WIDTH, foot), (LABEL_WIDTH, drawing.height), ink.ink)
    return drawing


def columns_in_words(what: str, amounts: Sequence[Amount]) -> str:
    """The numbers of a column or bar chart, for the description of the figure."""
    parts = [f"{amount.spoken or amount.label}: {amount.value_words.rstrip('*')}" for amount in amounts]
    return f"{what}. {'; '.join(parts)}." if parts else f"{what}. Nog geen gegevens."


def coverage_in_words(coverage: Coverage) -> str:
    """The numbers of the coverage, row by row."""
    rows = []
    for row in coverage.rows:
        cells = (
            f"{area} {amount or 'niets'}" for area, amount in zip(coverage.areas, row.counts, strict=True)
        )
        rows.append(f"{row.group}: {', '.join(cells)}")
    return f"Aantal activiteiten per doelgroep en gebied. {'; '.join(rows)}."


def pillars_in_words(pillars: Sequence[PillarScore]) -> str:
    """The scores, each with that of the year before where there is one."""
    parts = [
        f"{pillar.name}: {score_words(pillar.score)}"
        + ("" if pillar.before is None else f", vorig jaar {score_words(pillar.before)}")
        for pillar in pillars
    ]
    return f"Oordeel per pijler, van 1 tot 5. {'; '.join(parts)}."


def score_words(score: float) -> str:
    """``3,6``."""
    return f"{score:.1f}".replace(".", ",")


def drawing_to_svg(drawing: Drawing, *, families: Mapping[str, Mapping[str, str]] | None = None) -> bytes:
    """The drawing for the screen, UTF-8.

    Args:
        drawing: As made here.
        families: For each face of the drawing the CSS ``family`` and ``weight`` that the screen knows.
    """
    hacks = {face: dict(css) for face, css in (families or SCREEN_FACES).items()}
    return str(renderSVG.drawToString(drawing, fontHacks=hacks)).encode("utf-8")


SCREEN_FACES: Mapping[str, Mapping[str, str]] = {}


def _highest(amounts: Sequence[Amount]) -> int:
    return max((amount.tally.visitors or 0 for amount in amounts), default=0) or 1


def _on_top(amount: Amount) -> str:
    """What stands above a column; nothing above an open seat."""
    return "" if amount.tally.visitors is None else amount.value_words


def _column(
    drawing: Drawing, x: float, y: float, width: float, scale: float, amount: Amount, ink: ChartInk
) -> float:
    """Draw the counted part and on it the estimated part; returns the height of both."""
    solid, dashed = amount.tally.counted * scale, amount.tally.estimated * scale
    fill = ink.main if amount.is_emphasised else ink.quiet
    if solid:
        bar(drawing, x, y, width, solid, fill)
    if dashed:
        outlined_bar(drawing, x, y + solid, width, dashed, ink.ink, ink.faint)
    return solid + dashed


def _lying(drawing: Drawing, x: float, y: float, scale: float, amount: Amount, ink: ChartInk) -> float:
    solid, dashed = amount.tally.counted * scale, amount.tally.estimated * scale
    if solid:
        bar(drawing, x, y, solid, BAR_HEIGHT, ink.main if amount.is_emphasised else ink.quiet)
    if dashed:
        outlined_bar(drawing, x + solid, y, dashed, BAR_HEIGHT, ink.ink, ink.faint)
    return solid + dashed


def _label_lines(text: str, width: float, ink: ChartInk) -> list[str]:
    """One line at 11 pt, or as many as a long name takes at 9.5 pt, four at most."""
    if Measure(ink.regular, 11)(text) <= width:
        return [text]
    return wrap(text, width, Measure(ink.regular, 9.5), most=4)


def _row_height(lines: Sequence[str]) -> float:
    return max(ROW_HEIGHT, len(lines) * SMALL_LEADING + 1.8 * mm)


def _row_label(drawing: Drawing, middle: float, lines: Sequence[str], width: float, ink: ChartInk) -> None:
    preferred = 11.0 if len(lines) == 1 and Measure(ink.regular, 11)(lines[0]) <= width else 9.5
    size = size_that_fits(lines, ink.regular, preferred, 5.5, width)
    for index, line in enumerate(reversed(lines)):
        offset = (index - (len(lines) - 1) / 2) * SMALL_LEADING
        words(drawing, 0, middle - size * 0.35 + offset, line, ink.regular, size, ink.ink)


def _column_head(drawing: Drawing, x: float, y: float, text: str, width: float, ink: ChartInk) -> None:
    lines = wrap(text, width - 1 * mm, Measure(ink.bold, 10))
    size = size_that_fits(lines, ink.bold, 10, 6, width - 1 * mm)
    for index, line in enumerate(reversed(lines)):
        words(drawing, x, y + index * 4.2 * mm, line, ink.bold, size, ink.ink, anchor="middle")


def _cell(drawing: Drawing, x: float, y: float, width: float, amount: int, ink: ChartInk) -> None:
    middle = x + width / 2
    if not amount:
        open_seat(drawing, (middle, y + ROW_HEIGHT / 2), min(8 * mm, width - 1.6 * mm), ink)
        return
    gap = 0.8 * mm
    fill, colour = _step(amount, ink)
    bar(drawing, x + gap, y + gap, width - 2 * gap, ROW_HEIGHT - 2 * gap, fill, radius=1.6 * mm)
    words(
        drawing, middle, y + ROW_HEIGHT / 2 - 1.5 * mm, number(amount), ink.bold, 12, colour, anchor="middle"
    )


def _step(amount: int, ink: ChartInk) -> tuple[Color, Color]:
    """Fill and text of one of three steps; the number itself is in the cell."""
    if amount >= SCALE_HIGH:
        return ink.main, ink.main_text
    return (ink.quiet, ink.ink) if amount >= SCALE_MIDDLE else (ink.faint, ink.ink)


def _coverage_legend(drawing: Drawing, ink: ChartInk) -> None:
    y = 1.6 * mm
    open_seat(drawing, (4 * mm, y + 1.2 * mm), 6.4 * mm, ink)
    words(drawing, 10 * mm, y, "lege plek: niets te doen", ink.regular, 10, ink.ink)
    x = 56 * mm
    for fill, text in ((ink.faint, "1–2"), (ink.quiet, "3–4"), (ink.main, "5 of meer")):
        bar(drawing, x, y - 0.8 * mm, 6 * mm, 4 * mm, fill, radius=1 * mm)
        words(drawing, x + 8 * mm, y, text, ink.regular, 10, ink.ink)
        x += 14 * mm + Measure(ink.regular, 10)(text)


def _pillar_row(drawing: Drawing, y: float, pillar: PillarScore, unit: float, ink: ChartInk) -> None:
    lines = _label_lines(pillar.name, LABEL_WIDTH - 2 * mm, ink)
    _row_label(drawing, y + ROW_HEIGHT / 2, lines, LABEL_WIDTH - 2 * mm, ink)
    bar(drawing, LABEL_WIDTH, y + 4.4 * mm, unit * pillar.score, 4.2 * mm, ink.main)
    base = y + ROW_HEIGHT / 2 - 1.3 * mm
    words(
        drawing, drawing.width - 11 * mm, base, score_words(pillar.score), ink.bold, 12, ink.ink, anchor="end"
    )
    if pillar.before is None:
        return
    bar(drawing, LABEL_WIDTH, y + 2.2 * mm, unit * pillar.before, 2 * mm, ink.before)
    change = pillar.score - pillar.before
    text = f"{'–' if change < 0 else '+'}{score_words(abs(change))}"
    face, colour = (ink.bold, ink.accent) if change < 0 else (ink.regular, ink.grey)
    words(drawing, drawing.width, base, text, face, 10.5, colour, anchor="end")
