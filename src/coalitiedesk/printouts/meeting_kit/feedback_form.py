"""How was it? A form without names, and cards for who wants to be called."""

from reportlab.lib.units import mm

from coalitiedesk.printouts.evaluation.frame import WIDTH, heading, one_block, paragraph, space
from coalitiedesk.printouts.kit.fit import text_block
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Block, Piece
from coalitiedesk.printouts.kit.text import PaperText, paper_text
from coalitiedesk.printouts.meeting_kit.content import MeetingKitContent

_USUAL = (
    "Ik heb gehoord wat ik wilde weten.",
    "Ik weet wat ik zelf ga doen.",
    "Ik kom een volgende keer weer.",
)
_ANSWERS = ("Ja", "Een beetje", "Nee")
_ANSWER_WIDTH, _BOX = 24 * mm, 6 * mm
_LINE = 10.5 * mm
_OPEN = (
    ("Wat neem je mee naar huis?", 4),
    ("Wat kan een volgende keer beter?", 4),
    ("Wie missen we aan tafel?", 2),
)


def feedback_blocks(content: MeetingKitContent) -> list[Block]:
    """Statements to tick, and questions to write under."""
    statements = content.format.evaluation if content.format else _USUAL
    intro = f"{content.title}. Je naam hoeft er niet op." if content.title else "Je naam hoeft er niet op."
    blocks = [
        one_block(
            heading("Hoe was het?", size=24), paragraph(intro, size=12.5), space(6 * mm), _answers(), gap=0
        )
    ]
    blocks += [one_block(_statement(text), gap=0) for text in statements]
    for question, lines in _OPEN:
        rules = (_writing_line() for _ in range(lines))
        blocks.append(one_block(heading(question, size=14), *rules, gap=9 * mm))
    thanks = "Dank je wel! Stop het formulier in de doos bij de deur."
    blocks.append(one_block(paragraph(thanks, size=12), gap=9 * mm))
    return blocks


def _answers() -> Piece:
    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.content("P"):
            for at, words in enumerate(_ANSWERS):
                middle = x + WIDTH - (len(_ANSWERS) - at - 0.5) * _ANSWER_WIDTH
                pen.put(
                    PaperText(words),
                    middle,
                    top - 4 * mm,
                    face=BOLD,
                    size=11,
                    colour=pen.inks.primary,
                    align="centre",
                )

    return Piece(6.5 * mm, draw)


def _statement(text: str) -> Piece:
    room = WIDTH - len(_ANSWERS) * _ANSWER_WIDTH - 4 * mm
    words = text_block((paper_text(text),), width=room, size=13, leading=1.25)
    height = max(words.height, _BOX) + 7 * mm

    def draw(pen: Pen, x: float, top: float) -> None:
        canvas = pen.canvas
        with canvas.artifact():
            pen.rule(x, top, x + WIDTH, colour=pen.inks.hairline, weight=0.7)
            canvas.setStrokeColor(pen.inks.primary)
            canvas.setLineWidth(1.1)
            for at in range(len(_ANSWERS)):
                middle = x + WIDTH - (len(_ANSWERS) - at - 0.5) * _ANSWER_WIDTH
                bottom = top - height / 2 - _BOX / 2
                canvas.roundRect(middle - _BOX / 2, bottom, _BOX, _BOX, 1 * mm, stroke=1, fill=0)
        with canvas.content("P"):
            pen.block(words, x, top - (height - words.height) / 2)

    return Piece(height, draw)


def _writing_line() -> Piece:
    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.artifact():
            pen.rule(x, top - _LINE, x + WIDTH, colour=pen.inks.grey, weight=0.6)

    return Piece(_LINE, draw)
