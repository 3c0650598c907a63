"""The programme in large print: A4, one column, nothing below 18 points but the footer, no icon alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from coalitiedesk.dutch.formats import count
from coalitiedesk.printouts.agenda import ProgrammeOrder, Section, sections_of
from coalitiedesk.printouts.agenda_words import when_and_where
from coalitiedesk.printouts.content import EditionContent
from coalitiedesk.printouts.entry_style import LARGE_PRINT
from coalitiedesk.printouts.kit.document import (
    About,
    PrintResult,
    Progress,
    SilentProgress,
    Target,
    document,
    result,
)
from coalitiedesk.printouts.kit.fit import fit_title, text_block
from coalitiedesk.printouts.kit.flow import draw_rich, rich_block
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR, text_width
from coalitiedesk.printouts.kit.footer import draw_footer, footer_height
from coalitiedesk.printouts.kit.icons import Icon, place_icon
from coalitiedesk.printouts.kit.mark import place_mark
from coalitiedesk.printouts.kit.paper import A4, SAFE_MARGIN
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Block, Piece, StackPage, draw_page, stack
from coalitiedesk.printouts.kit.style import Scale, inks_for
from coalitiedesk.printouts.kit.text import PaperText, paper_text, unbroken
from coalitiedesk.printouts.page_index import PageIndex
from coalitiedesk.printouts.programme_content import ProgrammeContent, programme_remarks
from coalitiedesk.printouts.section_pages import Column, SectionPage, Slice, lay_out, places_in, section_key

FLOOR = 18.0
LEFT, TOP, WIDTH = A4.text_margin, A4.height - A4.text_margin, A4.text_width
_HEAD = 25 * mm
_PANEL_GAP = 5 * mm
_PANEL_ONE_LINE, _PANEL_TWO_LINES = 15 * mm, 23 * mm
_DAY = Scale(preferred=36, floor=22)
_TITLE = Scale(preferred=44, floor=26)


@dataclass(frozen=True, slots=True, kw_only=True)
class LargePrintOptions:
    """Choices; ``order`` is per day or per area."""

    order: ProgrammeOrder = ProgrammeOrder.DAY
    one_ink: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """What every page has: the foot, and above it a panel (of height 0 without a phone number)."""

    edition: EditionContent
    total: int
    foot: float
    panel: float


def render(
    content: ProgrammeContent,
    options: LargePrintOptions,
    target: Target,
    *,
    progress: Progress | None = None,
) -> PrintResult:
    """Make the programme in large print.

    Raises:
        PrintError: The file could not be written.
    """
    edition, index, waiting = content.edition, PageIndex(), progress or SilentProgress()
    foot = footer_height(edition, WIDTH)
    panel = _panel_height(edition)
    bottom = foot + (2 * _PANEL_GAP + panel if panel else 6 * mm)
    column = Column(width=WIDTH, height=TOP - _HEAD - bottom, head=_HEAD, gap=12 * mm)
    sections = sections_of(content.activities, options.order)
    pages = lay_out(sections, LARGE_PRINT, column, index)
    fronts = _front_pages(edition, pages, bottom)
    index.fill(places_in(pages, len(fronts) + 1))
    total = len(fronts) + len(pages)
    frame = _Frame(edition=edition, total=total, foot=foot, panel=panel)
    inks = inks_for(edition.identity.primary_colour, edition.identity.accent_colour, one_ink=options.one_ink)
    with document(target, about=_about(edition), paper=A4, inks=inks) as pen:
        everything: list[StackPage | SectionPage] = [*fronts, *pages]
        for number, page in enumerate(everything, start=1):
            if isinstance(page, StackPage):
                draw_page(pen, page, LEFT, TOP)
            else:
                _draw_programme(pen, page)
            _draw_foot(pen, frame, number)
            pen.canvas.showPage()
            waiting.step(number, total)
    return result(pen, target, programme_remarks(content))


def _about(edition: EditionContent) -> About:
    return About(
        title=f"Programma in grote letters: {edition.name} {edition.year}",
        author=edition.identity.name,
        subject=edition.name,
        made_on=edition.version_date,
    )


def _front_pages(edition: EditionContent, pages: Sequence[SectionPage], bottom: float) -> list[StackPage]:
    """The title and what stands where."""
    starts = [
        (part.section, at) for at, page in enumerate(pages) for part in page.slices if not part.is_continued
    ]
    shift = [0]  # pages before the programme, known after the first division
    blocks = [_title_block(edition)]
    blocks += [Block(pieces=(_contents_line(section, at, shift),)) for section, at in starts]
    if not starts:
        words = "Er staan nog geen activiteiten in het programma. Ze volgen zo snel mogelijk."
        blocks.append(Block(pieces=(_words(words, 22),)))
    room = TOP - bottom
    stacked = stack(blocks, first_room=room, room=room)
    shift[0] = len(stacked) + 1
    return stacked


def _title_block(edition: EditionContent) -> Block:
    room = WIDTH - 34 * mm
    name = fit_title(paper_text(edition.name), width=room, scale=_TITLE, max_lines=3, leading=1.12)
    when = text_block((paper_text(when_and_where(edition)),), width=WIDTH, size=22, leading=1.3)
    height = max(name.height, 30 * mm) + when.height + 20 * mm

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.artifact():
            place_mark(pen, x + WIDTH - 14 * mm, top - 14 * mm, 26 * mm)
        with pen.canvas.content("P"):
            pen.put(PaperText("Kom erbij"), x, top - 8 * mm, face=BOLD, size=22, colour=pen.inks.accent)
        with pen.canvas.content("H1"):
            y = pen.block(name, x, top - 11 * mm, colour=pen.inks.primary)
        with pen.canvas.content("P"):
            pen.block(when, x, y - 1 * mm)
        with pen.canvas.artifact():
            pen.rule(x, top - height + 5 * mm, x + WIDTH, weight=4)

    return Block(pieces=(Piece(height, draw),))


def _contents_line(section: Section, at: int, shift: list[int]) -> Piece:
    parts = [(paper_text(section.name), BOLD), (paper_text(section.detail), REGULAR)]
    block = rich_block([part for part in parts if part[0]], width=WIDTH - 62 * mm, size=20, leading=1.3)
    height = block.height + 5 * mm

    def draw(pen: Pen, x: float, top: float) -> None:
        baseline = top - 2.5 * mm - 20 * 0.95
        entries = paper_text(count(len(section.entries), "activiteit", "activiteiten"))
        number = str(at + shift[0])
        with pen.canvas.element("TOC"), pen.canvas.element("TOCI"), pen.canvas.element("Link"):
            with pen.canvas.drawing():
                draw_rich(pen, block, x, top - 2.5 * mm)
                pen.put(entries, x + WIDTH - 16 * mm, baseline, size=FLOOR, align="right")
                pen.put(paper_text(number), x + WIDTH, baseline, face=BOLD, size=20, align="right")
            box = (x, top - height, x + WIDTH, top)
            pen.canvas.link_inside(section_key(section), box, words=f"{section.name}, bladzijde {number}")
        with pen.canvas.artifact():
            pen.rule(x, top - height, x + WIDTH, colour=pen.inks.hairline, weight=1.2)

    return Piece(height, draw)


def _words(text: str, size: float) -> Piece:
    block = text_block((paper_text(text),), width=WIDTH, size=size)

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.content("P"):
            pen.block(block, x, top)

    return Piece(block.height, draw)


def _draw_programme(pen: Pen, page: SectionPage) -> None:
    for part in page.slices:
        _draw_heading(pen, part, TOP - part.offset)
        draw_page(pen, part.stack, LEFT, TOP - _HEAD - part.offset)


def _draw_heading(pen: Pen, part: Slice, top: float) -> None:
    name, detail = paper_text(part.section.name), paper_text(part.section.detail)
    more = PaperText(" (vervolg)" if part.is_continued else "")
    size = _DAY.preferred
    while size > _DAY.floor and _heading_width(name, detail, more, size) > WIDTH:
        size -= 1
    if not part.is_continued:
        pen.canvas.bookmarkPage(section_key(part.section))
        pen.canvas.addOutlineEntry(f"{name} {detail}".strip(), section_key(part.section))
    with pen.canvas.artifact("Pagination") if part.is_continued else pen.canvas.content("H2"):
        x = LEFT + pen.put(name, LEFT, top - 11 * mm, face=BOLD, size=size, colour=pen.inks.primary)
        if detail:
            x += pen.put(PaperText(f" {detail}"), x, top - 11 * mm, size=size, colour=pen.inks.primary)
        if more:
            pen.put(more, x, top - 11 * mm, size=FLOOR)
    with pen.canvas.artifact():
        pen.rule(LEFT, top - 17 * mm, LEFT + WIDTH, weight=4)


def _heading_width(name: PaperText, detail: PaperText, more: PaperText, size: float) -> float:
    wide = text_width(name, BOLD, size) + text_width(more, REGULAR, FLOOR)
    return wide + (text_width(f" {detail}", REGULAR, size) if detail else 0)


def _draw_foot(pen: Pen, frame: _Frame, number: int) -> None:
    page = paper_text(f"Bladzijde {number} van {frame.total}")
    draw_footer(pen, frame.edition, page=page, extra=PaperText("grote letters"), is_read=number == 1)
    if frame.panel:
        _draw_phone(pen, frame)


def _panel_height(edition: EditionContent) -> float:
    """High enough for the number, and for the hours beside or below it."""
    if not edition.identity.phone.strip():
        return 0.0
    call = text_width(f"Bellen: {unbroken(edition.identity.phone)}", BOLD, 20)
    hours = text_width(paper_text(edition.identity.phone_hours), REGULAR, FLOOR)
    return _PANEL_ONE_LINE if 12 * mm + call + 6 * mm + hours <= WIDTH else _PANEL_TWO_LINES


def _draw_phone(pen: Pen, frame: _Frame) -> None:
    """On every page: whoever reads this may rather call."""
    identity, y = frame.edition.identity, frame.foot + _PANEL_GAP
    hours = paper_text(identity.phone_hours)
    is_high = frame.panel > _PANEL_ONE_LINE
    first = y + frame.panel - (9.4 if is_high else 9.8) * mm
    with pen.canvas.artifact("Pagination"):
        pen.panel(
            SAFE_MARGIN,
            y,
            A4.width - 2 * SAFE_MARGIN,
            frame.panel,
            fill=pen.inks.cool_panel,
            radius=4 * mm,
        )
        place_icon(pen, Icon.PHONE, LEFT, y + frame.panel / 2 - 4 * mm, 8 * mm)
        x = LEFT + 12 * mm
        x += pen.put(PaperText("Bellen: "), x, first, size=20)
        pen.put(unbroken(identity.phone), x, first, face=BOLD, size=20)
        if is_high:
            pen.put(hours, LEFT + 12 * mm, y + 5.4 * mm, size=FLOOR)
        else:
            pen.put(hours, LEFT + WIDTH, first, size=FLOOR, align="right")
