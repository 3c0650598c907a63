"""One question of the self-scan on paper: filled in with its proof, or empty to fill in together."""

from dataclasses import replace

from reportlab.lib.units import mm

from coalitiedesk.domain.pillars import PillarAnswer, PillarQuestion, ScanLine
from coalitiedesk.dutch.labels import label
from coalitiedesk.printouts.evaluation.frame import WIDTH, space
from coalitiedesk.printouts.kit.fit import TextBlock, text_block
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR, Face
from coalitiedesk.printouts.kit.mark import place_open_seat
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Piece
from coalitiedesk.printouts.kit.text import PaperText, paper_text

_INDENT, _ANSWER_WIDTH, _GUTTER = 9 * mm, 35 * mm, 5 * mm
_TEXT_WIDTH = WIDTH - _INDENT - _ANSWER_WIDTH - _GUTTER
_MARK, _BELOW = 2.3 * mm, 3.4 * mm
_BOX, _WRITING_LINE, _WRITING_LINES = 4.2 * mm, 8.5 * mm, 2
_ANSWERS = (PillarAnswer.NOT_YET, PillarAnswer.PARTLY, PillarAnswer.YES)
_SMALL, _LEADING = 10.5, 1.3
_TOGETHER = 6  # lines of a proof that stay with their question
_NO_PROOF = "Nog niet opgeschreven waaraan je het ziet."


def answered_line(line: ScanLine) -> tuple[Piece, ...]:
    """The question, what the answer looks like and what shows it; beside it the answer now and before.

    A long proof goes on line by line, over the page if it must.
    """
    question = _block(line.question.text, BOLD, 11.5)
    looks = _block(line.question.looks_like(line.now.answer), REGULAR, _SMALL)
    proof = text_block(_proof_lines(line), width=_TEXT_WIDTH, size=_SMALL, leading=_LEADING)
    first, rest = replace(proof, lines=proof.lines[:_TOGETHER]), proof.lines[_TOGETHER:]
    answer = text_block(
        (paper_text(label(line.now.answer)),), width=_ANSWER_WIDTH, size=11.5, face=BOLD, leading=_LEADING
    )
    before = text_block(_before_lines(line), width=_ANSWER_WIDTH, size=10, leading=_LEADING)
    height = max(question.height + looks.height + first.height, answer.height + before.height)

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.artifact():
            _draw_mark(pen, x + _MARK + 0.8 * mm, top - 2.9 * mm, line.now.answer)
        right = x + _INDENT + _TEXT_WIDTH + _GUTTER
        with pen.canvas.element("L"), pen.canvas.element("LI"), pen.canvas.content("LBody"):
            y = pen.block(question, x + _INDENT, top)
            below = pen.block(answer, right, top)
            is_worse = line.change < 0
            pen.block(before, right, below, colour=pen.inks.accent if is_worse else pen.inks.grey)
            y = pen.block(looks, x + _INDENT, y, colour=pen.inks.grey)
            pen.block(first, x + _INDENT, y, colour=pen.inks.grey if not line.now.proof else None)

    goes_on = [_proof_line(replace(proof, lines=(one,))) for one in rest]
    return (Piece(height + (0 if goes_on else _BELOW), draw), *goes_on, *([space(_BELOW)] if goes_on else []))


def empty_line(question: PillarQuestion) -> Piece:
    """The question with a box for every answer and room to write what shows it."""
    head = text_block((paper_text(question.text),), width=WIDTH, size=11.5, face=BOLD, leading=1.3)
    choices = [
        text_block(
            (paper_text(f"{label(answer)}: {_small_first(question.looks_like(answer))}"),),
            width=WIDTH - _INDENT,
            size=10.5,
            leading=1.3,
        )
        for answer in _ANSWERS
    ]
    ask = text_block(
        (paper_text(f"Waaraan zie je dat? {question.evidence_hint}"),), width=WIDTH, size=10, leading=1.3
    )
    gap = 1.2 * mm
    height = head.height + sum(one.height + gap for one in choices) + gap + ask.height
    height += _WRITING_LINES * _WRITING_LINE

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.content("P"):
            y = pen.block(head, x, top) - gap
        for choice in choices:
            with pen.canvas.artifact():
                _draw_box(pen, x + 1.2 * mm, y - 0.5 * mm)
            with pen.canvas.content("P"):
                y = pen.block(choice, x + _INDENT, y) - gap
        with pen.canvas.content("P"):
            y = pen.block(ask, x, y - gap, colour=pen.inks.grey)
        with pen.canvas.artifact():
            for number in range(1, _WRITING_LINES + 1):
                pen.rule(x, y - number * _WRITING_LINE, x + WIDTH, weight=0.6)

    return Piece(height + _BELOW, draw)


def _proof_line(block: TextBlock) -> Piece:
    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.content("P"):
            pen.block(block, x + _INDENT, top)

    return Piece(block.height, draw)


def _block(text: str, face: Face, size: float) -> TextBlock:
    words = (paper_text(text),) if text else ()
    return text_block(words, width=_TEXT_WIDTH, size=size, face=face, leading=_LEADING)


def _proof_lines(line: ScanLine) -> tuple[PaperText, ...]:
    if line.now.proof:
        return tuple(paper_text(part) for part in line.now.proof.splitlines() if part.strip())
    return (paper_text(_NO_PROOF),) if line.lacks_proof else ()


def _before_lines(line: ScanLine) -> tuple[PaperText, ...]:
    if line.before is None:
        return ()
    words = f"{line.before.year}: {label(line.before.answer).lower()}"
    return (paper_text(words), *((paper_text("minder dan toen"),) if line.change < 0 else ()))


def _draw_mark(pen: Pen, x: float, y: float, answer: PillarAnswer) -> None:
    """A ring that fills up; no answer is the open seat."""
    if answer is PillarAnswer.UNKNOWN:
        place_open_seat(pen, x, y, 4.8 * mm, angle=90)
        return
    canvas = pen.canvas
    canvas.setStrokeColor(pen.inks.primary)
    canvas.setFillColor(pen.inks.primary)
    canvas.setLineWidth(1.2)
    canvas.circle(x, y, _MARK, stroke=1, fill=1 if answer is PillarAnswer.YES else 0)
    if answer is PillarAnswer.PARTLY:
        canvas.wedge(x - _MARK, y - _MARK, x + _MARK, y + _MARK, 90, 180, stroke=0, fill=1)


def _draw_box(pen: Pen, x: float, top: float) -> None:
    pen.canvas.setStrokeColor(pen.inks.primary)
    pen.canvas.setLineWidth(1.1)
    pen.canvas.roundRect(x, top - _BOX, _BOX, _BOX, 0.8 * mm, stroke=1, fill=0)


def _small_first(words: str) -> str:
    return words[:1].lower() + words[1:]
