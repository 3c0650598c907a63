"""The pages to work with: the script with its minutes, what to do before and after, and the invitation."""

from collections.abc import Iterator

from reportlab.lib.units import mm

from coalitiedesk.domain.meeting_formats import AgendaItem, MeetingFormat
from coalitiedesk.dutch.formats import clock, count
from coalitiedesk.dutch.source_words import source_words
from coalitiedesk.printouts.evaluation.frame import WIDTH, heading, one_block, paragraph, space
from coalitiedesk.printouts.handover.pieces import fact_lines, tick_line
from coalitiedesk.printouts.kit.fit import text_block
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Block, Piece
from coalitiedesk.printouts.kit.style import BODY
from coalitiedesk.printouts.kit.text import paper_text
from coalitiedesk.printouts.meeting_kit.content import MeetingKitContent

_TIME_WIDTH, _SIZE = 30 * mm, 13
_PAD = 5 * mm


def script_blocks(content: MeetingKitContent) -> list[Block]:
    """What it is for, the question, and every part with when it begins."""
    found = content.format
    facts = (
        ("Doel", (paper_text(found.goal),)),
        ("Wie", (paper_text(found.people),)),
        ("Hoeveel", (paper_text(_people_words(found)),)),
        ("Hoe lang", (paper_text(_length_words(found)),)),
        ("Opbrengst", (paper_text(found.outcome),)),
    )
    blocks = [one_block(*fact_lines(facts, size=12, name_width=28 * mm), gap=0)]
    blocks.append(
        one_block(heading("De vraag op tafel", size=15), space(1.5 * mm), _ask(found.ask), gap=6 * mm)
    )
    start = content.meeting.start if content.meeting else None
    lines = list(_agenda(found.items, start))
    blocks.append(one_block(heading("Draaiboek", size=15), space(2 * mm), *lines[:2], gap=7 * mm))
    blocks += [one_block(line, gap=0) for line in lines[2:]]
    words = f"De minuten zijn ons voorstel. {source_words(found.provenance)}."
    blocks.append(one_block(paragraph(words, size=9.5, leading=1.3, is_quiet=True), gap=5 * mm))
    return blocks


def checklist_blocks(content: MeetingKitContent) -> list[Block]:
    """What to do before and after, to tick off."""
    found = content.format
    blocks: list[Block] = []
    for title, lines in (("Voorbereiden", found.preparation), ("Na afloop", found.follow_up)):
        first, *others = (tick_line(line) for line in lines)
        gap = 9 * mm if blocks else 0
        blocks.append(one_block(heading(title, size=15), space(2 * mm), first, gap=gap))
        blocks += [one_block(line, gap=1.5 * mm) for line in others]
    return blocks


def invitation_blocks(content: MeetingKitContent) -> list[Block]:
    """The text to send; what is not known yet stands in it between brackets."""
    return [one_block(heading("Uitnodiging", size=15), space(2 * mm), _boxed(content.invitation), gap=0)]


def _people_words(found: MeetingFormat) -> str:
    if found.fewest == found.most:
        return f"{found.most} mensen"
    return f"{found.fewest} tot {found.most} mensen"


def _length_words(found: MeetingFormat) -> str:
    minutes = sum(item.minutes for item in found.items)
    hours, rest = divmod(minutes, 60)
    words = " en ".join(
        part
        for part in (count(hours, "uur", "uur") if hours else "", f"{rest} minuten" if rest else "")
        if part
    )
    if found.longest_minutes > minutes:
        return f"{words}; met pauze en napraten tot {found.longest_minutes // 60} uur"
    return words


def _agenda(items: tuple[AgendaItem, ...], start: int | None) -> Iterator[Piece]:
    """Each part with the time of the clock, or with minutes since the beginning."""
    at = 0
    for item in items:
        when = clock(start + at) if start is not None else f"na {at} min" if at else "begin"
        yield _part(when, item)
        at += item.minutes
    yield _end(clock(start + at) if start is not None else f"na {at} min")


def _part(when: str, item: AgendaItem) -> Piece:
    words = text_block((paper_text(item.text),), width=WIDTH - _TIME_WIDTH, size=_SIZE, leading=1.3)
    height = max(words.height + 7 * mm, 14 * mm)

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.artifact():
            pen.rule(x, top - 0.5, x + WIDTH, colour=pen.inks.hairline, weight=0.7)
        with pen.canvas.content("P"):
            pen.put(paper_text(when), x, top - 6.2 * mm, face=BOLD, size=_SIZE, colour=pen.inks.primary)
        with pen.canvas.content("P"):
            pen.put(paper_text(f"{item.minutes} minuten"), x, top - 11 * mm, size=10, colour=pen.inks.grey)
        with pen.canvas.content("P"):
            pen.block(words, x + _TIME_WIDTH, top - 2.2 * mm)

    return Piece(height, draw)


def _end(when: str) -> Piece:
    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.artifact():
            pen.rule(x, top - 0.5, x + WIDTH, colour=pen.inks.hairline, weight=0.7)
        with pen.canvas.content("P"):
            pen.put(paper_text(when), x, top - 6.2 * mm, face=BOLD, size=_SIZE, colour=pen.inks.primary)
        with pen.canvas.content("P"):
            pen.put(paper_text("Einde"), x + _TIME_WIDTH, top - 6.2 * mm, size=_SIZE)

    return Piece(9 * mm, draw)


def _ask(text: str) -> Piece:
    words = text_block((paper_text(text),), width=WIDTH - 2 * _PAD, size=14, face=BOLD, leading=1.3)

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.artifact():
            height = words.height + 2 * _PAD
            pen.panel(x, top - height, WIDTH, height, fill=pen.inks.accent_fill, radius=4 * mm)
        with pen.canvas.content("P"):
            pen.block(words, x + _PAD, top - _PAD)

    return Piece(words.height + 2 * _PAD, draw)


def _boxed(text: str) -> Piece:
    """A letter in a panel, with its own line breaks."""
    blocks = [
        text_block((paper_text(line),), width=WIDTH - 2 * _PAD, size=12, leading=BODY)
        for line in text.split("\n")
    ]
    height = sum(block.height or 12 * 0.7 for block in blocks) + 2 * _PAD

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.artifact():
            pen.panel(x, top - height, WIDTH, height, fill=pen.inks.warm_panel, radius=4 * mm)
        y = top - _PAD
        for block in blocks:
            if block.lines and block.lines[0]:
                with pen.canvas.content("P"):
                    y = pen.block(block, x + _PAD, y)
            else:
                y -= 12 * 0.7

    return Piece(height, draw)
