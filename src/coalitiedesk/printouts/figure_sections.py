"""What the pages with figures say: which numbers are large, a chart per series, sources, and one table."""

from collections.abc import Sequence

from reportlab.lib.units import mm

from coalitiedesk.domain.figure_topics import has_bar, scale_end, share_of
from coalitiedesk.domain.figures import WHOLE, Figure, RegionLevel, level_of
from coalitiedesk.domain.national_figures import NationalFigure, ReferenceGroup
from coalitiedesk.dutch.figure_words import (
    ESTIMATE,
    contradiction_words,
    margin_words,
    measure_title,
    national_value,
    national_year,
    people_words,
    region_words,
    series_words,
    value_words,
)
from coalitiedesk.dutch.labels import label
from coalitiedesk.printouts.evaluation.frame import WIDTH, heading, one_block, paragraph, space
from coalitiedesk.printouts.figure_pieces import MOST_LARGE, BarLine, LargeNumber, bar_line, large_numbers
from coalitiedesk.printouts.figures_content import FiguresContent, TopicContent
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.stack import Block, Piece
from coalitiedesk.printouts.kit.style import Inks
from coalitiedesk.printouts.kit.table import Column, Table, make_table
from coalitiedesk.printouts.kit.text import PaperText, paper_text

_BESIDE = (ReferenceGroup.ADULTS, ReferenceGroup.YOUNG_ADULTS, ReferenceGroup.OVER_75)
_MOST_NATIONAL = 4
_MOST_TOGETHER = 14
_NATIONAL = "Landelijk, uit andere onderzoeken: om ernaast te leggen, niet om mee te rekenen"
_LEGEND = "Een gestreepte balk is een schatting, een open balk een landelijk cijfer. Er is niets gemiddeld."
_NONE = "Er staan nog geen cijfers in de coalitie. Haal een tabel binnen bij stap 2 van het plan."
_COLUMNS = (
    Column(title=PaperText("Waarover en van wie"), width=WIDTH * 0.28, face=BOLD),
    Column(title=PaperText("Gebied"), width=WIDTH * 0.25),
    Column(title=PaperText("Jaar"), width=WIDTH * 0.08),
    Column(title=PaperText("Cijfer"), width=WIDTH * 0.19),
    Column(title=PaperText("Marge"), width=WIDTH * 0.12),
    Column(title=PaperText("Bron"), width=WIDTH * 0.08),
)


def figure_blocks(content: FiguresContent, inks: Inks) -> list[Block]:
    """Large numbers, a chart per topic and the sources."""
    if not content.topics:
        return [one_block(paragraph(_NONE), gap=0)]
    large = _large(content)
    blocks = [one_block(large_numbers(large), gap=0)] if large else []
    for topic in content.topics:
        blocks += _topic(topic, content, inks)
    return [*blocks, *_sources(content)]


def figure_table(content: FiguresContent) -> Table:
    """Every figure in one line, with the number of its source."""
    numbers = {source: str(at) for at, source in enumerate(_source_names(content), start=1)}
    rows = [
        [
            paper_text(f"{measure_title(one)}, {people_words(one)}"),
            paper_text(region_words(one, content.areas)),
            paper_text(str(one.year or "–")),
            paper_text(f"{value_words(one)} {ESTIMATE}" if one.is_estimate else value_words(one)),
            paper_text(margin_words(one) or "–"),
            paper_text(numbers[one.source]),
        ]
        for one in _all(content)
    ]
    return make_table(_COLUMNS, rows, size=9.5)


def _large(content: FiguresContent) -> list[LargeNumber]:
    """Of each measure the newest figure of the whole municipality; contradicting ones stand side by side."""
    found: list[Figure] = []
    measures: set[tuple[str, str]] = set()
    for each in content.topics:
        whole = [one for one in each.topic.figures if _is_whole(one) and one.thousandths is not None]
        measure = (each.topic.first.measure.value, measure_title(each.topic.first))
        if whole and measure not in measures:
            measures.add(measure)
            found += [one for one in whole if one.year == whole[0].year]
    if not found:
        found = [one for one in content.topics[0].topic.figures[:1] if one.thousandths is not None]
    return [_large_number(one, content) for one in found[:MOST_LARGE]]


def _large_number(figure: Figure, content: FiguresContent) -> LargeNumber:
    where = region_words(figure, content.areas)
    return LargeNumber(
        value=value_words(figure),
        what=f"{measure_title(figure)}, {people_words(figure)}",
        how=". ".join(part for part in (f"{where}, {series_words(figure)}", figure.source) if part),
    )


def _is_whole(figure: Figure) -> bool:
    is_named = bool(figure.region_name or figure.region_code or figure.area_id)
    return level_of(figure.region_code) is RegionLevel.MUNICIPALITY or not is_named


def _topic(each: TopicContent, content: FiguresContent, inks: Inks) -> list[Block]:
    """A chart per series and the national figures; together on one page when they are few."""
    topic = each.topic
    beside = _beside(each.national)
    end = scale_end(topic.figures, [one.percent or 0 for one in beside])
    charts = [
        (series_words(series.first), [_own(one, content, end) for one in series.figures])
        for series in topic.series
    ]
    if beside:
        charts.append((_NATIONAL, [_national(one, end) for one in beside]))
    title = heading(f"{measure_title(topic.first)}: {people_words(topic.first)}", size=15)
    parts = [[_head(words), *(bar_line(line, inks) for line in lines)] for words, lines in charts]
    parts[0].insert(0, title)
    blocks = [block for at, pieces in enumerate(parts) for block in _chart(pieces, is_first=at == 0)]
    if sum(len(lines) for _, lines in charts) <= _MOST_TOGETHER:
        spaced = [part if at == 0 else [space(4 * mm), *part] for at, part in enumerate(parts)]
        blocks = [one_block(*(piece for part in spaced for piece in part))]
    return [*blocks, *_contradictions(each, content)]


def _head(text: str) -> Piece:
    return paragraph(text, size=10.5, leading=1.3, is_quiet=True, below=1.5 * mm)


def _chart(pieces: Sequence[Piece], *, is_first: bool) -> list[Block]:
    """The heading never stands alone at the foot of a page; after that a row may go to the next."""
    start = 4 if is_first else 3
    lead = one_block(*pieces[:start], gap=8 * mm if is_first else 4 * mm)
    return [lead, *(one_block(piece, gap=0) for piece in pieces[start:])]


def _contradictions(each: TopicContent, content: FiguresContent) -> list[Block]:
    texts = [
        f"Bronnen spreken elkaar tegen. {contradiction_words(together, content.areas)}"
        for together in each.topic.contradictions
    ]
    return [one_block(paragraph(text, size=11, leading=1.3), gap=3 * mm) for text in texts]


def _own(figure: Figure, content: FiguresContent, most: int) -> BarLine:
    value = value_words(figure)
    return BarLine(
        label=region_words(figure, content.areas),
        value=f"{value} ({ESTIMATE})" if figure.is_estimate else value,
        share=share_of(figure.thousandths, most) if has_bar(figure) else None,
        is_estimate=figure.is_estimate,
    )


def _national(one: NationalFigure, most: int) -> BarLine:
    return BarLine(
        label=f"{label(one.group)} ({national_year(one)})",
        value=national_value(one),
        share=share_of((one.percent or 0) * WHOLE, most),
        is_national=True,
    )


def _beside(national: Sequence[NationalFigure]) -> list[NationalFigure]:
    """The newest measured figure of each large group; the window shows all of them."""
    found: dict[ReferenceGroup, NationalFigure] = {}
    for one in national:
        if one.group in _BESIDE:
            found.setdefault(one.group, one)
    return list(found.values())[:_MOST_NATIONAL]


def _sources(content: FiguresContent) -> list[Block]:
    lines = [f"{at}. {source or 'zonder bron'}" for at, source in enumerate(_source_names(content), start=1)]
    national = {
        f"{national_year(one)}: {one.study or label(one.provenance.document)}"
        for each in content.topics
        for one in _beside(each.national)
    }
    if national:
        lines.append(f"Landelijk: {'; '.join(sorted(national))}.")
    legend = paragraph(_LEGEND, size=10, leading=1.3, is_quiet=True, below=1.5 * mm)
    first, *others = (paragraph(line, size=10, leading=1.3, below=0.6 * mm) for line in lines)
    return [one_block(heading("Bronnen"), legend, first), *(one_block(one, gap=0) for one in others)]


def _source_names(content: FiguresContent) -> list[str]:
    return list(dict.fromkeys(one.source for one in _all(content)))


def _all(content: FiguresContent) -> list[Figure]:
    return [one for each in content.topics for one in each.topic.figures]
