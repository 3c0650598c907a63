"""The script with its times, and the sheet for whoever leads: what to do and say in each part."""

from collections.abc import Iterator, Sequence

from reportlab.lib.units import mm

from coalitiedesk.domain.agenda import ScriptPart
from coalitiedesk.domain.meeting_formats import MeetingFormat
from coalitiedesk.dutch.formats import clock, count
from coalitiedesk.printouts.evaluation.frame import WIDTH, heading, one_block, paragraph, space
from coalitiedesk.printouts.handover.pieces import fact_lines
from coalitiedesk.printouts.kit.fit import text_block
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.mark import place_full_seat
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Block, Piece
from coalitiedesk.printouts.kit.text import paper_text
from coalitiedesk.printouts.meeting_kit.content import MeetingKitContent

_TIME_WIDTH, _SIZE = 30 * mm, 12.5
_PAD = 5 * mm
_STEP_INDENT = 7 * mm
_LEADING_WORDS = (
    "Houd dit blad bij je. Loopt een deel uit? Maak het volgende korter, en het einde nooit. "
    "Schrijf mee in de woorden van de mensen, niet in die van jou."
)


def script_blocks(content: MeetingKitContent) -> list[Block]:
    """What it is for, the question, and every part with when it begins."""
    found, blocks = content.format, list[Block]()
    if found is not None:
        facts = (
            ("Doel", (paper_text(found.goal),)),
            ("Wie", (paper_text(found.people),)),
            ("Hoeveel", (paper_text(_people_words(found)),)),
            ("Hoe lang", (paper_text(_length_words(content.parts, found)),)),
            ("Opbrengst", (paper_text(found.outcome),)),
        )
        blocks.append(one_block(*fact_lines(facts, size=11.5, name_width=28 * mm), gap=0))
        ask = (heading("De vraag op tafel", size=14), space(1.5 * mm), _ask(found.ask))
        blocks.append(one_block(*ask, gap=5 * mm))
    lines = list(_script(content))
    blocks.append(one_block(heading("Draaiboek", size=14), space(2 * mm), *lines[:2], gap=6 * mm))
    blocks += [one_block(line, gap=0) for line in lines[2:]]
    return blocks


def leading_blocks(content: MeetingKitContent) -> list[Block]:
    """For whoever leads: step by step, each part whole on a page."""
    head = (
        heading("Voor de gespreksleider", size=18),
        paragraph(_LEADING_WORDS, size=11, is_quiet=True),
        space(3 * mm),
    )
    parts = [one_block(*_leading(part), gap=2.6 * mm) for part in content.parts]
    return [one_block(*head, *(parts[0].pieces if parts else ()), gap=0), *parts[1:]]


def _people_words(found: MeetingFormat) -> str:
    if found.fewest == found.most:
        return f"{found.most} mensen"
    return f"{found.fewest} tot {found.most} mensen"


def _length_words(parts: Sequence[ScriptPart], found: MeetingFormat) -> str:
    """Of the agenda as it is, when every part has a length; else of the format."""
    lengths = [part.minutes for part in parts if part.minutes is not None]
    minutes = sum(lengths) if len(lengths) == len(parts) else found.minutes
    hours, rest = divmod(minutes, 60)
    words = (count(hours, "uur", "uur") if hours else "", f"{rest} minuten" if rest else "")
    return " en ".join(part for part in words if part)


def _script(content: MeetingKitContent) -> Iterator[Piece]:
    """Each part with the time of the clock, or with minutes since the beginning."""
    at: int | None = 0
    end: int | None = None
    for part in content.parts:
        yield _part(_when(part.start, at), part)
        at = at + part.minutes if at is not None and part.minutes is not None else None
        end = part.start + part.minutes if part.start is not None and part.minutes is not None else None
    words = _when(end, at)
    if words:
        yield _end(words)


def _when(start: int | None, passed: int | None) -> str:
    if start is not None:
        return clock(start)
    if passed is None:
        return ""
    return f"na {passed} min" if passed else "begin"


def _part(when: str, part: ScriptPart) -> Piece:
    room = WIDTH - _TIME_WIDTH
    title = text_block((paper_text(part.title),), width=room, size=_SIZE, face=BOLD, leading=1.25)
    text = (paper_text(part.item.text),) if part.item else ()
    words = text_block(text, width=room, size=11.5, leading=1.3)
    length = f"{part.minutes} minuten" if part.minutes is not None else ""
    height = max(title.height + words.height + 3.4 * mm, 12 * mm)

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.artifact():
            pen.rule(x, top - 0.5, x + WIDTH, colour=pen.inks.hairline, weight=0.7)
        with pen.canvas.content("P"):
            pen.put(paper_text(f"{when} "), x, top - 5.6 * mm, face=BOLD, size=_SIZE, colour=pen.inks.primary)
        if length:
            with pen.canvas.content("P"):
                pen.put(paper_text(f"{length} "), x, top - 10.6 * mm, size=10, colour=pen.inks.grey)
        with pen.canvas.content("P"):
            y = pen.block(title, x + _TIME_WIDTH, top - 1.6 * mm)
        if text:
            with pen.canvas.content("P"):
                pen.block(words, x + _TIME_WIDTH, y)

    return Piece(height, draw)


def _end(when: str) -> Piece:
    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.artifact():
            pen.rule(x, top - 0.5, x + WIDTH, colour=pen.inks.hairline, weight=0.7)
        with pen.canvas.content("P"):
            pen.put(paper_text(f"{when} "), x, top - 5.6 * mm, face=BOLD, size=_SIZE, colour=pen.inks.primary)
        with pen.canvas.content("P"):
            pen.put(paper_text("Einde"), x + _TIME_WIDTH, top - 5.6 * mm, face=BOLD, size=_SIZE)

    return Piece(8 * mm, draw)


def _ask(text: str) -> Piece:
    words = text_block((paper_text(text),), width=WIDTH - 2 * _PAD, size=13.5, face=BOLD, leading=1.3)

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.artifact():
            height = words.height + 2 * _PAD
            pen.panel(x, top - height, WIDTH, height, fill=pen.inks.accent_fill, radius=4 * mm)
        with pen.canvas.content("P"):
            pen.block(words, x + _PAD, top - _PAD)

    return Piece(words.height + 2 * _PAD, draw)


def _leading(part: ScriptPart) -> list[Piece]:
    """Title with its time and whether there is a text for the flip-over, and the steps."""
    has_flip = part.item is not None and bool(part.item.flip)
    facts = (
        clock(part.start) if part.start is not None else "",
        f"{part.minutes} minuten" if part.minutes is not None else "",
        "flip-over" if has_flip else "",
    )
    when = ", ".join(fact for fact in facts if fact)
    pieces = [_leading_title(part.title, when)]
    steps = part.item.lead if part.item else ()
    pieces += [_step(text) for text in steps]
    if not steps:
        pieces.append(paragraph("Eigen onderdeel.", size=10.5, indent=_STEP_INDENT, is_quiet=True))
    return pieces


def _leading_title(title: str, when: str) -> Piece:
    words = text_block((paper_text(title),), width=WIDTH - 62 * mm, size=13, face=BOLD, leading=1.2)

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.artifact():
            pen.rule(x, top, x + WIDTH, colour=pen.inks.hairline, weight=0.7)
        with pen.canvas.content("H3"):
            pen.block(words, x, top - 2 * mm, colour=pen.inks.primary)
        if when:
            with pen.canvas.content("P"):
                at = top - 2 * mm - 13
                pen.put(paper_text(when), x + WIDTH, at, size=10.5, colour=pen.inks.grey, align="right")

    return Piece(words.height + 3 * mm, draw)


def _step(text: str) -> Piece:
    words = text_block((paper_text(text),), width=WIDTH - _STEP_INDENT, size=11.5, leading=1.24)

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.artifact():
            place_full_seat(pen, x + 2.2 * mm, top - 2.8 * mm, 3.6 * mm, angle=90)
        with pen.canvas.element("L"), pen.canvas.element("LI"), pen.canvas.content("LBody"):
            pen.block(words, x + _STEP_INDENT, top)

    return Piece(words.height + 1.1 * mm, draw)
