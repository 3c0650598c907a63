"""The list at the door: who is invited, a box for who is there, and columns to write in."""

from reportlab.lib.units import mm

from coalitiedesk.dutch.meeting_words import meeting_when
from coalitiedesk.printouts.evaluation.frame import WIDTH, heading, one_block, paragraph, space
from coalitiedesk.printouts.kit.fit import fit_text
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Block, Piece
from coalitiedesk.printouts.kit.style import Scale
from coalitiedesk.printouts.kit.text import PaperText, paper_text
from coalitiedesk.printouts.meeting_kit.content import MeetingKitContent

_LINE = 10 * mm
_BOX = 5 * mm
_NAME, _WHENCE, _MAIL = 12 * mm, 68 * mm, 114 * mm
_TITLES = (("Er is", 0.0), ("Naam", _NAME), ("Van", _WHENCE), ("Mail of telefoon (mag leeg)", _MAIL))
_CELL = Scale(preferred=11.5, floor=8)
_EXTRA, _FULL_PAGE = 5, 20
_WORDS = (
    "Vink aan wie er is. Wie meekomt, schrijft zelf een naam op. Een mailadres hoeft niet. "
    "Gooi de lijst weg na het verslag."
)


def attendance_blocks(content: MeetingKitContent) -> list[Block]:
    """A line for each who may come, and empty ones up to who is expected, at least a page full."""
    coming = content.guests
    empty = max(_EXTRA, max(content.expected, _FULL_PAGE) - len(coming))
    lines = [*(_line(guest.who, guest.whence) for guest in coming), *(_line("", "") for _ in range(empty))]
    meeting = content.meeting
    facts = " · ".join(part for part in (meeting_when(meeting), meeting.place) if part) if meeting else ""
    head = [heading("Presentielijst", size=18), *([paragraph(facts, size=11.5)] if facts else [])]
    head += [paragraph(_WORDS, size=9.5, is_quiet=True), space(2 * mm)]
    return [one_block(*head, _titles(), lines[0], gap=0), *(one_block(line, gap=0) for line in lines[1:])]


def _titles() -> Piece:
    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.content("P"):
            for words, at in _TITLES:
                text = PaperText(f"{words} ")
                pen.put(text, x + at, top - 5 * mm, face=BOLD, size=10, colour=pen.inks.primary)

    return Piece(7 * mm, draw)


def _line(who: str, whence: str) -> Piece:
    room = _LINE - 2 * mm
    name = fit_text(
        (paper_text(who),), width=_WHENCE - _NAME - 4 * mm, height=room, scale=_CELL, leading=1.15
    )
    place = fit_text(
        (paper_text(whence),), width=_MAIL - _WHENCE - 4 * mm, height=room, scale=_CELL, leading=1.15
    )
    height = max(_LINE, max(name.height, place.height) + 2 * mm)

    def draw(pen: Pen, x: float, top: float) -> None:
        canvas = pen.canvas
        with canvas.artifact():
            pen.rule(x, top - height, x + WIDTH, colour=pen.inks.hairline, weight=0.6)
            canvas.line(x + _MAIL - 2.5 * mm, top, x + _MAIL - 2.5 * mm, top - height)
            canvas.setStrokeColor(pen.inks.primary)
            canvas.setLineWidth(1)
            bottom = top - height / 2 - _BOX / 2
            canvas.roundRect(x + 1 * mm, bottom, _BOX, _BOX, 0.8 * mm, stroke=1, fill=0)
        if who:
            with canvas.content("P"):
                pen.block(name, x + _NAME, top - (height - name.height) / 2)
                pen.block(place, x + _WHENCE, top - (height - place.height) / 2)

    return Piece(height, draw)
