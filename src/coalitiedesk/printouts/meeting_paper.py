"""The agenda of a meeting to lay on the table, and its report with who was there and what follows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.lib.units import mm

from coalitiedesk.domain.agenda import read_agenda
from coalitiedesk.domain.meetings import Guest, GuestState, guests_in
from coalitiedesk.dutch.formats import clock, long_date, plain_date
from coalitiedesk.dutch.meeting_words import meeting_when
from coalitiedesk.printouts.evaluation.frame import (
    LATER_TOP,
    LEFT,
    LOGO_HEIGHT,
    REPORT_PAPER,
    RIGHT,
    TOP,
    WIDTH,
    heading,
    one_block,
    paragraph,
    space,
)
from coalitiedesk.printouts.handover.pieces import seat_line, text_pieces, tick_line
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
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR, text_width
from coalitiedesk.printouts.kit.footer import draw_footer, footer_height
from coalitiedesk.printouts.kit.mark import place_mark
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Block, Piece, draw_page, stack
from coalitiedesk.printouts.kit.style import Scale, inks_for
from coalitiedesk.printouts.kit.text import PaperText, paper_text, paragraphs
from coalitiedesk.printouts.meeting_content import AgreedTask, MeetingContent
from coalitiedesk.printouts.remarks import about_identity

_FOOT_GAP, _FIRST_TOP = 6 * mm, TOP - 42 * mm
_TITLE = Scale(preferred=28, floor=16)
_MARK_ROOM = 26 * mm
_NUMBER_WIDTH, _TIME_WIDTH, _WRITING_LINE = 12 * mm, 22 * mm, 9 * mm
_FEWEST_WRITING_LINES = 4
_NO_AGENDA = "Er staat nog niets op de agenda."
_NO_REPORT = "Er is nog geen verslag geschreven."


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPaperOptions:
    """Choices.

    Attributes:
        is_report: What was said, decided and agreed; else the agenda to lay on the table.
        with_people: Names of who is invited or was there.
    """

    is_report: bool = False
    with_people: bool = True
    one_ink: bool = False


def render(
    content: MeetingContent,
    options: MeetingPaperOptions,
    target: Target,
    *,
    progress: Progress | None = None,
) -> PrintResult:
    """Make the pages.

    Raises:
        PrintError: The file could not be written.
    """
    edition, waiting = content.edition, progress or SilentProgress()
    own = edition.identity
    inks = inks_for(own.primary_colour, own.accent_colour, one_ink=options.one_ink)
    kind = "Verslag" if options.is_report else "Agenda"
    about = About(title=f"{kind} {content.meeting.title}", author=own.name, made_on=content.printed_on)
    bottom = footer_height(edition, WIDTH, logo_height=LOGO_HEIGHT) + _FOOT_GAP
    blocks = _report(content, options) if options.is_report else _agenda(content, options)
    pages = stack(blocks, first_room=_FIRST_TOP - bottom, room=LATER_TOP - bottom)
    with document(target, about=about, paper=REPORT_PAPER, inks=inks) as pen:
        for number, page in enumerate(pages, start=1):
            if number == 1:
                _draw_first_heading(pen, content, kind)
            else:
                _draw_later_heading(pen, content, kind)
            draw_page(pen, page, LEFT, _FIRST_TOP if number == 1 else LATER_TOP)
            _draw_foot(pen, content, number, len(pages))
            pen.canvas.showPage()
            waiting.step(number, len(pages))
    return result(pen, target, tuple(about_identity(edition)))


# -- what stands on them -------------------------------------------------------------


def _agenda(content: MeetingContent, options: MeetingPaperOptions) -> list[Block]:
    lines = _points(content.meeting.agenda)
    head = heading("Agenda", size=16)
    blocks = [one_block(head, space(2 * mm), *(lines[:1] or [paragraph(_NO_AGENDA)]))]
    blocks += [one_block(line, gap=1.5 * mm) for line in lines[1:]]
    if options.with_people:
        guests = content.meeting.guests
        blocks += _people("Wie komen er?", guests_in(guests, GuestState.COMING, GuestState.ATTENDED))
        blocks += _people("Uitgenodigd", guests_in(guests, GuestState.INVITED))
    writing = [_writing_line() for _ in range(_FEWEST_WRITING_LINES)]
    blocks.append(one_block(heading("Om op te schrijven"), *writing, gap=8 * mm))
    return blocks


def _points(agenda: str) -> list[Piece]:
    """Numbered, or with the times where there are any."""
    found = read_agenda(agenda)
    if not any(line.start is not None for line in found):
        return [_point(f"{number}.", line.title, _NUMBER_WIDTH) for number, line in enumerate(found, start=1)]
    times = ("" if line.start is None else f"{clock(line.start)} " for line in found)
    return [_point(time, line.title, _TIME_WIDTH) for time, line in zip(times, found, strict=True)]


def _report(content: MeetingContent, options: MeetingPaperOptions) -> list[Block]:
    guests, blocks = content.meeting.guests, list[Block]()
    if options.with_people:
        blocks += _people("Wie waren er?", guests_in(guests, GuestState.ATTENDED))
        blocks += _people("Afgemeld", guests_in(guests, GuestState.DECLINED))
    else:
        amount = len(guests_in(guests, GuestState.ATTENDED))
        words = "Er was 1 genodigde." if amount == 1 else f"Er waren {amount} genodigden."
        blocks += [one_block(paragraph(words))] if amount else []
    blocks += _text_blocks("Wat is besproken?", paragraphs(content.meeting.report))
    for decision in content.decisions:
        line = seat_line(decision.title, decision.reason)
        head = [heading("Besloten"), space(1 * mm)] if decision is content.decisions[0] else []
        blocks.append(one_block(*head, line, gap=8 * mm if head else 1 * mm))
    for task in content.tasks:
        head = [heading("Afgesproken"), space(1 * mm)] if task is content.tasks[0] else []
        blocks.append(one_block(*head, _task(task), gap=8 * mm if head else 1 * mm))
    return blocks


def _text_blocks(title: str, texts: Sequence[PaperText], *, size: float = 12) -> list[Block]:
    """A long text may go on over the page; its heading stays with the first lines."""
    pieces = text_pieces(texts, size=size) or [paragraph(_NO_REPORT, is_quiet=True)]
    return [
        one_block(heading(title), space(1 * mm), *pieces[:2]),
        *(one_block(piece, gap=0) for piece in pieces[2:]),
    ]


def _people(title: str, guests: Sequence[Guest]) -> list[Block]:
    """In one running text: a list of thirty names would be a page."""
    if not guests:
        return []
    words = paper_text(f"{', '.join(_who(guest) for guest in guests)}.")
    return _text_blocks(title, [words], size=11.5)


def _who(guest: Guest) -> str:
    return f"{guest.who} ({guest.whence})" if guest.whence else guest.who


def _task(task: AgreedTask) -> Piece:
    parts = (task.owner or "nog niemand", f"vóór {long_date(task.due)}" if task.due else "")
    note = ", ".join(part for part in (*parts, "gedaan" if task.is_done else "") if part)
    return tick_line(task.title, note[:1].upper() + note[1:])


def _point(mark: str, text: str, width: float) -> Piece:
    block = text_block((paper_text(text),), width=WIDTH - width, size=13.5, leading=1.35)

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.element("L"), pen.canvas.element("LI"), pen.canvas.content("LBody"):
            base = top - 13.5
            if mark:
                pen.put(paper_text(mark), x, base, face=BOLD, size=13.5, colour=pen.inks.primary)
            pen.block(block, x + width, top)

    return Piece(block.height + 1.5 * mm, draw)


def _writing_line() -> Piece:
    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.artifact():
            pen.rule(x, top - _WRITING_LINE, x + WIDTH, weight=0.6)

    return Piece(_WRITING_LINE, draw)


# -- heading and foot ----------------------------------------------------------------


def _draw_first_heading(pen: Pen, content: MeetingContent, kind: str) -> None:
    meeting = content.meeting
    title = fit_title(paper_text(meeting.title), width=WIDTH - _MARK_ROOM, scale=_TITLE, max_lines=2)
    where = " · ".join(part for part in (meeting_when(meeting), meeting.place) if part)
    facts = text_block((paper_text(where),), width=WIDTH - _MARK_ROOM, size=12, leading=1.3)
    with pen.canvas.artifact():
        place_mark(pen, RIGHT - 10.5 * mm, TOP - 10 * mm, 20 * mm)
        pen.rule(LEFT, TOP - 35 * mm, RIGHT, weight=2.4)
    with pen.canvas.content("P"):
        pen.put(
            paper_text(f"{kind} · {content.edition.identity.name}"),
            LEFT,
            TOP - 3 * mm,
            size=11,
            colour=pen.inks.grey,
        )
    with pen.canvas.content("H1"):
        y = pen.block(title, LEFT, TOP - 6.4 * mm, colour=pen.inks.primary)
    if where:
        with pen.canvas.content("P"):
            pen.block(facts, LEFT, y - 1.5 * mm)


def _draw_later_heading(pen: Pen, content: MeetingContent, kind: str) -> None:
    words = paper_text(f"{kind} · {content.meeting.title}")
    if text_width(words, REGULAR, 11) > WIDTH:
        words = paper_text(kind)
    with pen.canvas.artifact("Pagination"):
        pen.put(words, LEFT, TOP - 4 * mm, size=11, colour=pen.inks.grey)
        pen.rule(LEFT, TOP - 8 * mm, RIGHT, weight=2.4)


def _draw_foot(pen: Pen, content: MeetingContent, number: int, amount: int) -> None:
    bare = replace(content.edition, version=None, version_date=None, logos=())
    draw_footer(
        pen,
        bare,
        page=paper_text(f"{number} van {amount}"),
        extra=paper_text(plain_date(content.printed_on)),
        logo_height=LOGO_HEIGHT,
        is_read=number == 1,
    )
