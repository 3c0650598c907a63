"""The charts of the report: each under its conclusion, with how it was counted and what is missing."""

from collections.abc import Sequence
from math import ceil

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing
from reportlab.lib.units import mm

from coalitiedesk.domain.visit_figures import together
from coalitiedesk.dutch.formats import WEEKDAYS_SHORT, count, long_date
from coalitiedesk.dutch.pillar_words import SCALE_WORDS, headline, scan_in_words
from coalitiedesk.printouts import charts
from coalitiedesk.printouts.chart_words import (
    Amount,
    columns_in_words,
    coverage_in_words,
)
from coalitiedesk.printouts.evaluation import conclusions
from coalitiedesk.printouts.evaluation.frame import WIDTH, heading, one_block, paragraph, space
from coalitiedesk.printouts.evaluation.method_words import missing_words
from coalitiedesk.printouts.evaluation_content import EvaluationContent
from coalitiedesk.printouts.evaluation_figures import Coverage, CoverageRow, DayFigures
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Block, Piece
from coalitiedesk.printouts.kit.style import Inks
from coalitiedesk.printouts.pillar_chart import pillar_chart

MOST_COLUMNS = 14
MOST_BARS = 12
MOST_AREAS = 8


def figure_blocks(content: EvaluationContent, inks: Inks) -> list[Block]:
    """All charts for which there is something to show."""
    return [
        *_days(content, inks),
        *_areas(content, inks),
        *_coverage(content.coverage, inks),
        *_pillars(content, inks),
        *_earlier(content, inks),
        *_activities(content, inks),
    ]


def day_amounts(days: Sequence[DayFigures]) -> list[Amount]:
    """The days as bars; the busiest stand out."""
    most = max((day.tally.visitors or 0 for day in days), default=0)
    return [
        Amount(
            label=f"{WEEKDAYS_SHORT[day.day.weekday()]} {day.day.day}" if day.day else "hele week",
            note=f"{day.held} act.",
            spoken=long_date(day.day) if day.day else "hele week of zonder vaste dag",
            tally=day.tally,
            is_emphasised=bool(most) and day.tally.visitors == most,
        )
        for day in days
    ]


def _days(content: EvaluationContent, inks: Inks) -> list[Block]:
    if not content.days:
        return []
    amounts = day_amounts(content.days)
    chart = charts.column_chart if len(amounts) <= MOST_COLUMNS else charts.bar_chart
    return [
        _figure(
            conclusions.about_days(content.days, content.total),
            f"Bezoeken per dag. Onder de dag het aantal activiteiten dat doorging.{_legend(amounts)}",
            chart(amounts, width=WIDTH, inks=inks),
            columns_in_words("Bezoeken per dag", amounts),
            _starred(amounts),
        )
    ]


def _areas(content: EvaluationContent, inks: Inks) -> list[Block]:
    areas = content.areas
    if not areas:
        return []
    most = max((area.tally.visitors or 0 for area in areas), default=0)
    amounts = [
        Amount(
            label=f"{area.name or 'Gebied onbekend'} ({count(area.held, 'activiteit', 'activiteiten')})",
            tally=area.tally,
            is_emphasised=bool(most) and area.tally.visitors == most,
        )
        for area in areas
    ]
    return [
        _figure(
            conclusions.about_areas(areas),
            f"Bezoeken per gebied, met het aantal activiteiten dat doorging.{_legend(amounts)}",
            charts.bar_chart(amounts, width=WIDTH, inks=inks),
            columns_in_words("Bezoeken per gebied", amounts),
            _starred(amounts),
        )
    ]


def _coverage(coverage: Coverage, inks: Inks) -> list[Block]:
    """Six areas next to each other; more in a second chart below."""
    if not coverage.rows or not coverage.areas:
        return []
    blocks = []
    charts_needed = ceil(len(coverage.areas) / MOST_AREAS)
    per_chart = ceil(len(coverage.areas) / charts_needed)
    for first in range(0, len(coverage.areas), per_chart):
        part = _areas_of(coverage, first, per_chart)
        title = conclusions.about_coverage(coverage)
        blocks.append(
            _figure(
                title if first == 0 else f"{title} (vervolg)",
                "Aantal activiteiten per doelgroep en gebied. Een activiteit kan voor meer groepen tellen.",
                charts.coverage_chart(part, width=WIDTH, inks=inks),
                coverage_in_words(part),
                "",
            )
        )
    return blocks


def _areas_of(coverage: Coverage, first: int, amount: int) -> Coverage:
    last = first + amount
    return Coverage(
        areas=coverage.areas[first:last],
        rows=tuple(CoverageRow(group=row.group, counts=row.counts[first:last]) for row in coverage.rows),
    )


def _activities(content: EvaluationContent, inks: Inks) -> list[Block]:
    """The busiest; the table after the charts has them all."""
    known = [item for item in content.activities if item.tally.visitors is not None]
    if not known:
        return []
    busiest = sorted(known, key=lambda item: -(item.tally.visitors or 0))[:MOST_BARS]
    most = busiest[0].tally.visitors
    amounts = [
        Amount(label=item.title, tally=item.tally, is_emphasised=item.tally.visitors == most)
        for item in busiest
    ]
    shown = (
        "Bezoeken per activiteit."
        if len(busiest) == len(known)
        else f"Bezoeken per activiteit: de {len(busiest)} drukste. Alle aantallen staan in de tabel hierna."
    )
    unknown = sum(item.tally.visitors is None and not item.is_cancelled for item in content.activities)
    missing = f"Van {count(unknown, 'activiteit', 'activiteiten')} is geen aantal bekend." if unknown else ""
    return [
        _figure(
            conclusions.about_activities(content.activities),
            shown + _legend(amounts),
            charts.bar_chart(amounts, width=WIDTH, inks=inks),
            columns_in_words("Bezoeken per activiteit", amounts),
            " ".join(part for part in (_starred(amounts), missing) if part),
        )
    ]


def _earlier(content: EvaluationContent, inks: Inks) -> list[Block]:
    if not content.earlier:
        return []
    edition = content.edition
    amounts = [
        Amount(
            label=str(year.year),
            note=f"{year.held} act.",
            spoken=f"{year.name} {year.year}",
            tally=year.tally,
        )
        for year in content.earlier[-(MOST_COLUMNS - 1) :]
    ]
    amounts.append(
        Amount(
            label=str(edition.year),
            note=f"{content.held} act.",
            spoken=f"{edition.name} {edition.year}",
            tally=content.total,
            is_emphasised=True,
        )
    )
    return [
        _figure(
            conclusions.about_earlier(edition.name, edition.year, content.total, content.earlier),
            f"Bezoeken per jaar. Onder het jaar het aantal activiteiten.{_legend(amounts)}",
            charts.column_chart(amounts, width=WIDTH, inks=inks),
            columns_in_words("Bezoeken per jaar", amounts),
            _starred(amounts),
        )
    ]


def _pillars(content: EvaluationContent, inks: Inks) -> list[Block]:
    if content.pillars is None:
        return []
    return [
        _figure(
            headline(content.pillars),
            f"Eigen oordeel van de coalitie. {SCALE_WORDS}",
            pillar_chart(content.pillars, width=WIDTH, inks=inks),
            scan_in_words(content.pillars),
            "",
        )
    ]


def _legend(amounts: Sequence[Amount]) -> str:
    """What the special bars mean, for as far as they occur."""
    words = ""
    if any(amount.tally.estimated_moments for amount in amounts):
        words += " Een stippelrand is een schatting."
    if any(amount.tally.visitors is None for amount in amounts):
        words += " Een open stoel: geen aantal bekend."
    return words


def _starred(amounts: Sequence[Amount]) -> str:
    """What the stars and open seats stand for."""
    missing = missing_words(together(amount.tally for amount in amounts))
    return f"* {missing}" if missing else ""


def _figure(title: str, explanation: str, drawing: Drawing, spoken: str, missing: str) -> Block:
    pieces = [
        heading(title, size=14),
        paragraph(explanation, size=10, leading=1.3, is_quiet=True),
        space(3 * mm),
        picture_piece(drawing, spoken),
    ]
    if missing:
        pieces += [space(1.5 * mm), paragraph(missing, size=9.5, leading=1.3, is_quiet=True)]
    return one_block(*pieces, gap=11 * mm)


def picture_piece(drawing: Drawing, spoken: str) -> Piece:
    """A drawing as wide as the text, with what it says for whoever cannot see it."""
    height = drawing.height

    def draw(pen: Pen, x: float, top: float) -> None:
        box = (x, top - height, x + WIDTH, top)
        with pen.canvas.content("Figure", alt=spoken, box=box):
            renderPDF.draw(drawing, pen.canvas, x, top - height)

    return Piece(height, draw)
