"""One page for council and alderman: why now, our numbers beside the national ones, what we ask."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.domain.problem import Problem
from coalitiedesk.printouts.evaluation.frame import heading, one_block, paragraph, space
from coalitiedesk.printouts.handover.pieces import seat_line
from coalitiedesk.printouts.kit.document import (
    PrintResult,
    Progress,
    SilentProgress,
    Target,
    document,
    result,
)
from coalitiedesk.printouts.kit.stack import Block, stack
from coalitiedesk.printouts.kit.text import paragraphs
from coalitiedesk.printouts.pitch_content import PitchContent
from coalitiedesk.printouts.plan.frame import PlanFrame, draw_pages
from coalitiedesk.printouts.plan.pitch_pieces import ask_piece, contact_piece, number_panels
from coalitiedesk.printouts.remarks import about_identity

_GOAL_TITLE = "Wat we willen bereiken"
_SIZES = (12.0, 11.5, 11.0, 10.5, 10.0)
_GAP, _TIGHT = 6 * mm, 4 * mm


@dataclass(frozen=True, slots=True, kw_only=True)
class PitchPageOptions:
    """Choices."""

    one_ink: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Layout:
    """What stands on the page, and how large."""

    size: float
    gap: float = _GAP
    has_gains: bool = False
    has_goal: bool = True


_LAYOUTS = (
    _Layout(size=_SIZES[0], has_gains=True),
    *(_Layout(size=size) for size in _SIZES),
    _Layout(size=_SIZES[-1], gap=_TIGHT),
    _Layout(size=_SIZES[1], has_goal=False),
    _Layout(size=_SIZES[-1], gap=_TIGHT, has_goal=False),
)
"""From roomy to full: first what everybody can say goes, then the size, then our own long text."""


def render(
    content: PitchContent,
    options: PitchPageOptions,
    target: Target,
    *,
    progress: Progress | None = None,
) -> PrintResult:
    """Make the page.

    Raises:
        PrintError: The file could not be written.
    """
    waiting, own = progress or SilentProgress(), content.edition.identity
    place = own.municipality.strip()
    frame = PlanFrame(
        edition=content.edition,
        printed_on=content.printed_on,
        title=f"Samen tegen eenzaamheid in {place}" if place else "Samen tegen eenzaamheid",
        above=content.reader,
        below=own.name,
    )
    layout = next(
        (one for one in _LAYOUTS if _height(_blocks(content, one)) <= frame.first_room), _LAYOUTS[-1]
    )
    pages = stack(_blocks(content, layout), first_room=frame.first_room, room=frame.room)
    with document(
        target, about=frame.about, paper=frame.paper, inks=frame.inks(one_ink=options.one_ink)
    ) as pen:
        draw_pages(pen, frame, pages, step=waiting.step)
    return result(pen, target, (*_remarks(content, layout), *about_identity(content.edition)))


def _blocks(content: PitchContent, layout: _Layout) -> list[Block]:
    size, gap = layout.size, layout.gap
    found: list[Block] = []
    if layout.has_goal and content.goal.strip():
        texts = [paragraph(text, size=size, leading=1.34) for text in paragraphs(content.goal)]
        found.append(one_block(heading(_GOAL_TITLE, size=14), *texts, gap=gap))
    found.append(_lines("Waarom nu", content.why_now, size, gap))
    if content.numbers:
        found.append(one_block(number_panels(content.numbers), gap=gap))
    if layout.has_gains and content.gains:
        found.append(_lines("Wat het oplevert", content.gains, size, gap))
    asks = [ask_piece(number, ask, size) for number, ask in enumerate(content.asks, start=1)]
    found.append(one_block(heading("Wat we vragen", size=14), space(1.2 * mm), *asks, gap=gap))
    found.append(one_block(contact_piece(content.edition.identity, content.coordinator), gap=gap))
    if content.sources:
        words = paragraph(". ".join(content.sources) + ".", size=8.5, leading=1.28, is_quiet=True)
        found.append(one_block(words, gap=_TIGHT))
    return found


def _lines(title: str, texts: Sequence[str], size: float, gap: float) -> Block:
    return one_block(heading(title, size=14), *(seat_line(text, size=size) for text in texts), gap=gap)


def _height(blocks: Sequence[Block]) -> float:
    return sum(block.height + (block.gap if at else 0) for at, block in enumerate(blocks))


def _remarks(content: PitchContent, layout: _Layout) -> Iterator[Problem]:
    own = content.edition.identity
    if content.goal.strip() and not layout.has_goal:
        yield Problem(code=PrintCode.TEXT_LEFT_OFF, subject=_GOAL_TITLE)
    if not (own.phone.strip() or own.email.strip()):
        yield Problem(code=PrintCode.NO_CONTACT, subject=own.name)
