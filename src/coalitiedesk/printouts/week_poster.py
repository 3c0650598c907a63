"""The week poster, A3: the whole programme, day by day or area by area, to hang where people wait."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.domain.problem import Problem
from coalitiedesk.printouts.agenda import ProgrammeOrder, Section, SectionKind, sections_of
from coalitiedesk.printouts.content import ActivityContent, EditionContent
from coalitiedesk.printouts.kit.document import (
    About,
    PrintResult,
    Progress,
    SilentProgress,
    Target,
    document,
    result,
)
from coalitiedesk.printouts.kit.fit import text_block, title_block
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.footer import draw_footer, footer_height
from coalitiedesk.printouts.kit.paper import A3, SAFE_MARGIN
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.style import inks_for
from coalitiedesk.printouts.kit.text import EMPTY, PaperText, paper_text, unbroken
from coalitiedesk.printouts.programme_content import ProgrammeContent
from coalitiedesk.printouts.remarks import about_identity, about_texts, remark
from coalitiedesk.printouts.week_posters.columns import COLUMNS, SECTION_GAP, Column, Part, lay_out
from coalitiedesk.printouts.week_posters.frame import (
    HEADER,
    LEGEND,
    Band,
    draw_band,
    draw_header,
    draw_legend,
    set_band,
    week_name,
)
from coalitiedesk.printouts.week_posters.lines import draw_line, is_priced

LOGO_HEIGHT = 8.5 * mm
_GUTTER = 11 * mm
_BAND_MOST = 6
_LARGEST_EXTRA_GAP = 14 * mm


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekPosterOptions:
    """Choices."""

    order: ProgrammeOrder = ProgrammeOrder.DAY
    one_ink: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """What stands on every sheet.

    Attributes:
        foot: Height that the footer takes.
        top: Where the columns begin; ``bottom`` is where they end.
        tells_free: Each free activity says so itself, because of others it is not known.
    """

    foot: float
    top: float
    bottom: float
    band: Band | None
    tells_free: bool


def render(
    content: ProgrammeContent,
    options: WeekPosterOptions,
    target: Target,
    *,
    progress: Progress | None = None,
) -> PrintResult:
    """Make the week poster: one sheet, or more when the programme asks for it.

    Raises:
        PrintError: The file could not be written.
    """
    edition, activities = content.edition, content.activities
    own = edition.identity
    about = About(
        title=f"Weekposter {week_name(edition)} {edition.year}",
        author=own.name,
        subject=edition.name,
        made_on=edition.version_date,
    )
    inks = inks_for(own.primary_colour, own.accent_colour, one_ink=options.one_ink)
    problems = [*about_identity(edition), *(told for one in activities for told in about_texts(one))]
    with document(target, about=about, paper=A3, inks=inks) as pen:
        if activities:
            problems += _draw_all(pen, content, options, progress or SilentProgress())
        else:
            problems.append(remark(PrintCode.NOTHING_TO_PRINT))
            _draw_nothing(pen, edition)
    return result(pen, target, problems)


def _draw_all(
    pen: Pen, content: ProgrammeContent, options: WeekPosterOptions, progress: Progress
) -> list[Problem]:
    edition, activities = content.edition, content.activities
    sections = list(sections_of(activities, options.order))
    band = _band(sections, pen.paper.text_width)
    listed = [section for section in sections if band is None or section.kind is not SectionKind.SPANNING]
    frame = _frame(edition, activities, band)
    width = (pen.paper.text_width - _GUTTER) / COLUMNS
    layout = lay_out(listed, width=width, height=frame.top - frame.bottom, tells_free=frame.tells_free)
    for number, columns in enumerate(layout.sheets, start=1):
        count = len(layout.sheets)
        _draw_sheet(
            pen, content, frame, columns, PaperText(f"blad {number} van {count}") if count > 1 else EMPTY
        )
        progress.step(number, count)
    lines = [line for sheet in layout.sheets for column in sheet for part in column for line in part.lines]
    told = [remark(PrintCode.LONG_TITLE, line.entry.activity) for line in lines if line.has_long_title]
    if len(layout.sheets) > 1:
        told.append(remark(PrintCode.MORE_SHEETS, number=len(layout.sheets)))
    return told


def _band(sections: Sequence[Section], width: float) -> Band | None:
    """The band of what lasts all week; a long list of that kind stands among the days instead."""
    spanning = [section for section in sections if section.kind is SectionKind.SPANNING]
    if not spanning or len(spanning) == len(sections) or len(spanning[0].entries) > _BAND_MOST:
        return None
    name = "Hele week, elke dag" if spanning[0].name == "De hele week" else spanning[0].name
    return set_band(spanning[0].entries, name, width=width)


def _frame(edition: EditionContent, activities: Sequence[ActivityContent], band: Band | None) -> _Frame:
    foot = footer_height(edition, A3.text_width, logo_height=LOGO_HEIGHT)
    bottom = foot + 5 * mm + LEGEND
    return _Frame(
        foot=foot,
        top=A3.height - SAFE_MARGIN - HEADER - 6 * mm,
        bottom=bottom + (band.height + 2 * mm if band else 0),
        band=band,
        tells_free=any(not is_priced(one) and not one.is_free and not one.price for one in activities),
    )


def _draw_sheet(
    pen: Pen, content: ProgrammeContent, frame: _Frame, columns: Sequence[Column], sheet: PaperText
) -> None:
    edition, paper = content.edition, pen.paper
    draw_header(pen, edition, top=paper.height - SAFE_MARGIN)
    width = (paper.text_width - _GUTTER) / COLUMNS
    gap = _even_gap(columns, frame.top - frame.bottom)
    for index, column in enumerate(columns):
        y = frame.top
        for part in column:
            _draw_part(pen, part, paper.text_margin + index * (width + _GUTTER), y, width)
            y -= part.height + gap
    if frame.band:
        draw_band(pen, frame.band, y=frame.foot + 5 * mm + LEGEND)
    draw_legend(pen, edition, content.activities, y=frame.foot + 5 * mm, is_free_told=frame.tells_free)
    draw_footer(pen, edition, extra=sheet, logo_height=LOGO_HEIGHT)
    pen.canvas.showPage()


def _even_gap(columns: Sequence[Column], height: float) -> float:
    """White between days, the same in both columns: what is left over, within reason."""
    spare = [
        (height - sum(part.height for part in column)) / (len(column) - 1)
        for column in columns
        if len(column) > 1
    ]
    return max(SECTION_GAP, min([*spare, SECTION_GAP + _LARGEST_EXTRA_GAP]))


def _draw_part(pen: Pen, part: Part, x: float, y: float, width: float) -> None:
    size = part.heading_size
    with pen.canvas.element("Sect"):
        with pen.canvas.artifact():
            pen.rule(x, y, x + width, weight=3)
        _draw_heading(pen, part, x, y - size * 1.12, width)
        y -= part.heading_height
        with pen.canvas.element("L"):
            for line in part.lines:
                draw_line(pen, line, x, y)
                y -= line.height


def _draw_heading(pen: Pen, part: Part, x: float, baseline: float, width: float) -> None:
    section = part.section
    detail = " ".join(word for word in (section.detail, "(vervolg)" if part.is_continued else "") if word)
    name = title_block(paper_text(section.name), width=width, size=part.heading_size)
    with pen.canvas.content("H2"):
        size = min(part.heading_size, part.heading_size * width / max(name.width, 1)) / len(name.lines)
        reached = pen.put(
            paper_text(section.name), x, baseline, face=BOLD, size=size, colour=pen.inks.primary
        )
        if detail:
            pen.put(PaperText(f" {detail}"), x + reached, baseline, size=size, colour=pen.inks.primary)


def _draw_nothing(pen: Pen, edition: EditionContent) -> None:
    """A sheet without activities that says so and where to turn."""
    paper = pen.paper
    draw_header(pen, edition, top=paper.height - SAFE_MARGIN)
    y = paper.height - SAFE_MARGIN - HEADER - 30 * mm
    title = title_block(PaperText("Het programma volgt nog"), width=paper.text_width, size=48)
    with pen.canvas.content("H2"):
        y = pen.block(title, paper.text_margin, y, colour=pen.inks.primary)
    phone = unbroken(edition.identity.phone)
    words = f"Heb je een goed idee, of wil je meedoen? Bel {phone}." if phone else "Er is nog niets bekend."
    with pen.canvas.content("P"):
        block = text_block(paper_text(words), width=paper.text_width, size=24)
        pen.block(block, paper.text_margin, y - 6 * mm)
    draw_footer(pen, edition, logo_height=LOGO_HEIGHT)
    pen.canvas.showPage()
