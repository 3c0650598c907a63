"""Large sheets: the programme for the door, the flip-over texts, and the story to read together."""

from collections.abc import Sequence

from reportlab.lib.units import mm

from coalitiedesk.domain.agenda import ScriptPart
from coalitiedesk.dutch.formats import clock
from coalitiedesk.dutch.meeting_words import meeting_when
from coalitiedesk.printouts.evaluation.frame import WIDTH, heading, one_block, paragraph, space
from coalitiedesk.printouts.kit.fit import fit_text, fit_title, text_block
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.mark import place_mark, place_open_seat
from coalitiedesk.printouts.kit.paper import A4
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Block, Piece
from coalitiedesk.printouts.kit.style import Scale
from coalitiedesk.printouts.kit.text import PaperText, paper_text, paragraphs
from coalitiedesk.printouts.meeting_kit.content import MeetingKitContent

_EDGE = 20 * mm
_ROOM = A4.width - 2 * _EDGE
_LINE = Scale(preferred=30, floor=16)
_TIME_WIDTH = 34 * mm


def programme_blocks(content: MeetingKitContent) -> list[Block]:
    """What happens when, large enough to hang on the door; no word about who may come."""
    if not content.parts:
        return []
    meeting = content.meeting
    facts = " · ".join(part for part in (meeting_when(meeting), meeting.place) if part) if meeting else ""
    head = [heading("Programma", size=24), heading(content.title, size=17)]
    head += [paragraph(facts, size=13)] if facts else []
    has_times = any(part.start is not None for part in content.parts)
    parts = content.parts
    last = parts[-1]
    if last.start is not None and last.minutes is not None:
        parts = (*parts, ScriptPart(title="Einde", start=last.start + last.minutes))
    lines = [_programme_line(part, has_time=has_times) for part in parts]
    return [
        one_block(*head, space(6 * mm), lines[0], gap=0),
        *(one_block(line, gap=0) for line in lines[1:]),
    ]


def story_blocks(content: MeetingKitContent) -> list[Block]:
    """Large: it goes round the tables."""
    found = content.format
    if found is None or not found.story:
        return []
    head = heading("Lees dit samen: een stad die niet bestaat", size=20)
    pieces = [
        piece
        for text in paragraphs(found.story)
        if text
        for piece in (paragraph(text, size=18, leading=1.5), space(5 * mm))
    ]
    return [one_block(head, space(6 * mm), *pieces, gap=0)]


def flip_texts(content: MeetingKitContent) -> list[Sequence[str]]:
    """The texts for the flip-over, in the order of the parts."""
    return [part.item.flip for part in content.parts if part.item and part.item.flip]


def draw_flip(pen: Pen, lines: Sequence[str]) -> None:
    """One flip-over: a heading, and lines with room to write between them."""
    title, *rest = lines
    head = fit_title(paper_text(title), width=_ROOM, scale=Scale(preferred=46, floor=24), max_lines=2)
    with pen.canvas.content("H2"):
        y = pen.block(head, _EDGE, A4.height - 24 * mm, colour=pen.inks.primary) - 4 * mm
    with pen.canvas.artifact():
        pen.rule(_EDGE, y, A4.width - _EDGE, weight=2.4)
    y -= 10 * mm
    step = (y - 28 * mm) / max(len(rest), 1)
    for at, line in enumerate(rest):
        _draw_flip_line(pen, paper_text(line), y - at * step, step)
    with pen.canvas.artifact():
        place_mark(pen, A4.width - _EDGE - 6 * mm, 18 * mm, 12 * mm)
    with pen.canvas.content("P"):
        words = PaperText("Schrijf over op een groot vel, of druk af op A3.")
        pen.put(words, _EDGE, 16 * mm, size=9, colour=pen.inks.grey)


def _draw_flip_line(pen: Pen, text: PaperText, top: float, height: float) -> None:
    indent = 14 * mm
    words = fit_text((text,), width=_ROOM - indent, height=height - 4 * mm, scale=_LINE, leading=1.15)
    with pen.canvas.artifact():
        place_open_seat(pen, _EDGE + 4 * mm, top - 5.4 * mm, 8 * mm, angle=90)
    with pen.canvas.content("P"):
        pen.block(words, _EDGE + indent, top)


def _programme_line(part: ScriptPart, *, has_time: bool) -> Piece:
    left = _TIME_WIDTH if has_time else 0
    words = text_block((paper_text(part.title),), width=WIDTH - left, size=18, leading=1.25)

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.artifact():
            pen.rule(x, top, x + WIDTH, colour=pen.inks.hairline, weight=0.8)
        with pen.canvas.content("P"):
            if part.start is not None:
                at = top - 3.5 * mm - 18
                pen.put(
                    paper_text(f"{clock(part.start)} "), x, at, face=BOLD, size=18, colour=pen.inks.primary
                )
            pen.block(words, x + left, top - 3.5 * mm)

    return Piece(words.height + 8 * mm, draw)
