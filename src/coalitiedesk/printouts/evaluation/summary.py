"""The first page: what was promised, three numbers, one story, what is asked."""

from collections.abc import Sequence
from dataclasses import replace

from reportlab.lib.units import mm

from coalitiedesk.domain.evaluation import Consent
from coalitiedesk.dutch.formats import number
from coalitiedesk.printouts.evaluation.frame import WIDTH, heading, one_block, paragraph, space
from coalitiedesk.printouts.evaluation.method_words import (
    how_asked,
    how_counted,
    how_held,
    total_words,
)
from coalitiedesk.printouts.evaluation_content import EvaluationContent, Request, StoryContent
from coalitiedesk.printouts.kit.fit import TextBlock, fit_title, text_block
from coalitiedesk.printouts.kit.fonts import BOLD, ITALIC
from coalitiedesk.printouts.kit.mark import place_full_seat, place_open_seat
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Block, Piece
from coalitiedesk.printouts.kit.style import Scale
from coalitiedesk.printouts.kit.text import EMPTY, PaperText, paper_text

_GUTTER = 6 * mm
_PANEL_WIDTH = (WIDTH - 2 * _GUTTER) / 3
_INNER = _PANEL_WIDTH - 9 * mm
_NUMBER = Scale(preferred=44, floor=22)
_QUOTE_LEADING = 1.36


def summary_blocks(content: EvaluationContent, *, tightness: float = 1.0) -> list[Block]:
    """Everything of the first page but the decision; ``tightness`` multiplies the space between blocks."""
    blocks = _blocks(content)
    return [replace(block, gap=block.gap * tightness) for block in blocks]


def _blocks(content: EvaluationContent) -> list[Block]:
    blocks: list[Block] = []
    if content.promise.strip():
        blocks.append(
            one_block(heading("Wat we beloofden"), paragraph(content.promise, leading=1.38), gap=8 * mm)
        )
    blocks.append(one_block(_facts(content), gap=7 * mm))
    stories = content.printable_stories
    if stories:
        blocks.append(one_block(heading("Eén verhaal"), quote(stories[0]), gap=8 * mm))
    blocks += _requests(content.requests)
    return blocks


def decision_piece(content: EvaluationContent) -> Piece | None:
    """The decision asked for, beside an open seat; None when there is none."""
    if not content.decision.strip():
        return None
    room = WIDTH - 22 * mm
    title = text_block((paper_text(content.decision),), width=room, size=12, face=BOLD, leading=1.25)
    note = paper_text(content.decision_note)
    more = text_block((note,) if note else (), width=room, size=11, leading=1.25)
    height = max(15 * mm, title.height + more.height + 6 * mm)

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.artifact():
            pen.panel(x, top - height, WIDTH, height, fill=pen.inks.accent_fill, radius=3.5 * mm)
            place_open_seat(pen, x + 9 * mm, top - height / 2, 10.4 * mm, angle=90)
        y = top - (height - title.height - more.height) / 2
        with pen.canvas.content("P"):
            y = pen.block(title, x + 18 * mm, y)
            pen.block(more, x + 18 * mm, y)

    return Piece(height, draw)


def quote(story: StoryContent) -> Piece:
    """A story behind a bar, with who tells it and whether a name may be used."""
    text = story.text.strip().strip("‘’'\"“”")
    words = text_block(
        (paper_text(f"‘{text}’"),),
        width=WIDTH - 9 * mm,
        size=_quote_size(text),
        face=ITALIC,
        leading=_QUOTE_LEADING,
    )
    consent = "Met toestemming" if story.consent is Consent.WITH_NAME else "Met toestemming, zonder naam"
    teller = ", ".join(part for part in (story.teller, story.activity_title) if part.strip())
    source = text_block(
        (paper_text(f"{teller}. {consent}." if teller else f"{consent}."),),
        width=WIDTH - 9 * mm,
        size=10,
        leading=1.3,
    )
    height = words.height + source.height + 4 * mm

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.artifact():
            pen.canvas.setFillColor(pen.inks.accent)
            pen.canvas.rect(x, top - height + 1 * mm, 1.6 * mm, height - 2 * mm, stroke=0, fill=1)
        with pen.canvas.content("BlockQuote"):
            y = pen.block(words, x + 7 * mm, top)
        with pen.canvas.content("P"):
            pen.block(source, x + 7 * mm, y - 1.5 * mm, colour=pen.inks.grey)

    return Piece(height, draw)


def _quote_size(text: str) -> float:
    return 16.0 if len(text) <= 280 else 13.0 if len(text) <= 700 else 11.0


def _facts(content: EvaluationContent) -> Piece:
    """Three numbers next to each other; an open seat where one is unknown."""
    first = content.first_timers
    facts = [
        (
            number(content.held) if content.announced else "",
            _held_words(content),
            how_held(content) if content.announced else "Er staan nog geen activiteiten in het programma.",
        ),
        (
            total_words(content.total),
            _visit_words(content),
            how_counted(content.total),
        ),
        (
            number(first.people) if first.asked_moments else "",
            "keer ‘voor het eerst hier’" if first.asked_moments else "Eerste keer: niet gevraagd",
            how_asked(first),
        ),
    ]
    measured = [_measure(*fact) for fact in facts]
    what_height = max(what.height for _, what, _ in measured)
    height = 22.5 * mm + what_height + 9 * mm + max(how.height for _, _, how in measured) + 4 * mm

    def draw(pen: Pen, x: float, top: float) -> None:
        for figure, what, how in measured:
            _draw_fact(pen, x, top, height, what_height, figure, what, how)
            x += _PANEL_WIDTH + _GUTTER

    return Piece(height, draw)


def _held_words(content: EvaluationContent) -> str:
    if not content.announced:
        return "Aantal activiteiten nog niet bekend"
    return "activiteit ging door" if content.held == 1 else "activiteiten gingen door"


def _visit_words(content: EvaluationContent) -> str:
    if content.total.visitors is None:
        return "Aantal bezoeken nog niet bekend"
    return "bezoek" if content.total.visitors == 1 else "bezoeken"


def _measure(figure: str, what: str, how: str) -> tuple[TextBlock, TextBlock, TextBlock]:
    return (
        fit_title(paper_text(figure) if figure else EMPTY, width=_INNER, scale=_NUMBER, max_lines=1),
        text_block(
            (paper_text(what),),
            width=_INNER,
            size=12.5,
            face=BOLD,
            leading=1.2,
        ),
        text_block((paper_text(how),), width=_INNER, size=9.5, leading=1.32),
    )


def _draw_fact(
    pen: Pen,
    x: float,
    top: float,
    height: float,
    what_height: float,
    figure: TextBlock,
    what: TextBlock,
    how: TextBlock,
) -> None:
    left = x + 5 * mm
    with pen.canvas.artifact():
        pen.panel(x, top - height, _PANEL_WIDTH, height, fill=pen.inks.warm_panel, radius=3.5 * mm)
        if not figure.lines:
            place_open_seat(pen, left + 8 * mm, top - 12 * mm, 14 * mm, angle=90)
    if figure.lines:
        with pen.canvas.content("P"):
            pen.block(figure, left, top - 4.5 * mm, colour=pen.inks.primary)
    with pen.canvas.content("P"):
        pen.block(what, left, top - 21 * mm)
    y = top - 21 * mm - what_height - 3 * mm
    with pen.canvas.artifact():
        pen.rule(left, y, left + 12 * mm, colour=pen.inks.honey, weight=2)
    with pen.canvas.content("P"):
        pen.put(PaperText("Hoe geteld"), left, y - 5.4 * mm, face=BOLD, size=9.5, colour=pen.inks.grey)
    with pen.canvas.content("P"):
        pen.block(how, left, y - 6.6 * mm)


def _requests(requests: Sequence[Request]) -> list[Block]:
    """What is asked, numbered on seats."""
    blocks = []
    for order, request in enumerate(requests, start=1):
        piece = _request(order, request)
        if order == 1:
            blocks.append(one_block(heading("Wat we vragen"), space(2 * mm), piece, gap=8 * mm))
        else:
            blocks.append(one_block(piece, gap=0))
    return blocks


def _request(order: int, request: Request) -> Piece:
    room = WIDTH - 15 * mm
    title = text_block((paper_text(request.text),), width=room, size=12, face=BOLD, leading=1.3)
    reason = paper_text(request.reason)
    more = text_block((reason,) if reason else (), width=room, size=11, leading=1.3)
    height = max(10 * mm, title.height + more.height) + 4.2 * mm

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.artifact():
            place_full_seat(pen, x + 5.2 * mm, top - 5 * mm, 10.4 * mm, angle=90)
        with pen.canvas.element("L"), pen.canvas.element("LI"):
            with pen.canvas.content("Lbl"):
                pen.put(
                    paper_text(str(order)),
                    x + 5.2 * mm,
                    top - 6.7 * mm,
                    face=BOLD,
                    size=13,
                    colour=pen.inks.paper,
                    align="centre",
                )
            with pen.canvas.content("LBody"):
                y = pen.block(title, x + 15 * mm, top)
                pen.block(more, x + 15 * mm, y)

    return Piece(height, draw)
