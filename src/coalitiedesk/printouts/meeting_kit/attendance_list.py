"""The list at the door: who is invited, a box for who is there, and lines for who comes along."""

from collections.abc import Sequence

from reportlab.lib.units import mm

from coalitiedesk.domain.meetings import Guest, GuestState
from coalitiedesk.printouts.evaluation.frame import WIDTH, heading, one_block, paragraph, space
from coalitiedesk.printouts.kit.fit import text_block
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Block, Piece
from coalitiedesk.printouts.kit.text import PaperText, paper_text

_LINE = 9.6 * mm
_BOX = 5 * mm
_NAME, _WHENCE = 12 * mm, 92 * mm
_EXTRA, _FULL_PAGE = 5, 20
_WORDS = "Vink aan wie er is. Wie meekomt, schrijft zelf een naam op. Gooi de lijst weg na het verslag."


def attendance_blocks(guests: Sequence[Guest], *, expected: int) -> list[Block]:
    """A line for each who did not decline, and empty ones up to ``expected``, at least a page full."""
    coming = [guest for guest in guests if guest.state is not GuestState.DECLINED]
    empty = max(_EXTRA, max(expected, _FULL_PAGE) - len(coming))
    lines = [*(_line(guest.who, guest.whence) for guest in coming), *(_line("", "") for _ in range(empty))]
    head = (heading("Presentielijst", size=15), paragraph(_WORDS, size=10.5, is_quiet=True), space(3 * mm))
    return [one_block(*head, _titles(), lines[0], gap=0), *(one_block(line, gap=0) for line in lines[1:])]


def _titles() -> Piece:
    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.content("P"):
            for words, at in (("Er is", 0), ("Naam", _NAME), ("Van", _WHENCE)):
                pen.put(
                    PaperText(f"{words} "), x + at, top - 5 * mm, face=BOLD, size=10, colour=pen.inks.primary
                )

    return Piece(7 * mm, draw)


def _line(who: str, whence: str) -> Piece:
    name = text_block((paper_text(who),), width=_WHENCE - _NAME - 4 * mm, size=11.5, leading=1.15)
    place = text_block((paper_text(whence),), width=WIDTH - _WHENCE, size=11.5, leading=1.15)
    height = max(_LINE, max(name.height, place.height) + 4 * mm)

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.artifact():
            pen.rule(x, top - height, x + WIDTH, colour=pen.inks.hairline, weight=0.6)
            pen.canvas.setStrokeColor(pen.inks.primary)
            pen.canvas.setLineWidth(1)
            pen.canvas.roundRect(
                x + 1 * mm, top - height / 2 - _BOX / 2, _BOX, _BOX, 0.8 * mm, stroke=1, fill=0
            )
        if who:
            with pen.canvas.content("P"):
                pen.block(name, x + _NAME, top - (height - name.height) / 2)
                pen.block(place, x + _WHENCE, top - (height - place.height) / 2)

    return Piece(height, draw)
