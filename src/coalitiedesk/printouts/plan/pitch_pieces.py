"""What the page for council and alderman is set with: numbers in panels, what is asked, whom to call."""

from collections.abc import Sequence

from reportlab.lib.units import mm

from coalitiedesk.printouts.content import CoalitionIdentity
from coalitiedesk.printouts.evaluation.frame import WIDTH
from coalitiedesk.printouts.kit.fit import TextBlock, fit_title, text_block
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.mark import place_full_seat, place_open_seat
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Piece
from coalitiedesk.printouts.kit.style import Scale
from coalitiedesk.printouts.kit.text import PaperText, joined, paper_text, unbroken
from coalitiedesk.printouts.pitch_content import PitchAsk, PitchNumber

_GUTTER, _PAD, _RADIUS = 5 * mm, 5 * mm, 3.5 * mm
_NUMBER = Scale(preferred=36, floor=20)
_NUMBER_ROOM = 19 * mm
_ASK_INDENT, _CONTACT_INDENT = 14 * mm, 22 * mm
_COME = "Kom eens aan tafel. We vertellen er graag meer over."


def number_panels(numbers: Sequence[PitchNumber]) -> Piece:
    """Numbers beside each other, an open seat where one is not known yet."""
    width = (WIDTH - _GUTTER * (len(numbers) - 1)) / len(numbers)
    inner = width - 2 * _PAD
    measured = [
        (
            fit_title(paper_text(one.value), width=inner, scale=_NUMBER, max_lines=1),
            text_block((paper_text(one.what),), width=inner, size=12, face=BOLD, leading=1.2),
            text_block(tuple(map(paper_text, one.how)), width=inner, size=9.5, leading=1.3),
        )
        for one in numbers
    ]
    what_height = max(what.height for _, what, _ in measured)
    height = _NUMBER_ROOM + what_height + max(how.height for _, _, how in measured) + 8 * mm

    def draw(pen: Pen, x: float, top: float) -> None:
        for figure, what, how in measured:
            with pen.canvas.artifact():
                pen.panel(x, top - height, width, height, fill=pen.inks.warm_panel, radius=_RADIUS)
            _draw_number(pen, x + _PAD, top, figure)
            with pen.canvas.content("P"):
                pen.block(what, x + _PAD, top - _NUMBER_ROOM)
            y = top - _NUMBER_ROOM - what_height - 2 * mm
            with pen.canvas.artifact():
                pen.rule(x + _PAD, y, x + _PAD + 12 * mm, colour=pen.inks.honey, weight=2)
            with pen.canvas.content("P"):
                pen.block(how, x + _PAD, y - 1.4 * mm)
            x += width + _GUTTER

    return Piece(height, draw)


def ask_piece(number: int, ask: PitchAsk, size: float) -> Piece:
    """Something that is asked, its number on a seat."""
    width = WIDTH - _ASK_INDENT
    title = text_block((paper_text(ask.text),), width=width, size=size, face=BOLD, leading=1.24)
    reason = (paper_text(ask.reason),) if ask.reason else ()
    more = text_block(reason, width=width, size=size - 0.5, leading=1.28)

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.artifact():
            place_full_seat(pen, x + 4.6 * mm, top - 3.6 * mm, 9 * mm, angle=90)
        with pen.canvas.element("L"), pen.canvas.element("LI"):
            with pen.canvas.content("Lbl"):
                colour, middle = pen.inks.paper, x + 4.6 * mm
                words = PaperText(f"{number} ")
                pen.put(words, middle, top - 5 * mm, face=BOLD, size=11, colour=colour, align="centre")
            with pen.canvas.content("LBody"):
                y = pen.block(title, x + _ASK_INDENT, top)
                pen.block(more, x + _ASK_INDENT, y)

    return Piece(max(8 * mm, title.height + more.height) + 2 * mm, draw)


def contact_piece(own: CoalitionIdentity, coordinator: str) -> Piece:
    """Whom to call, beside an open seat: here is a place for you."""
    width = WIDTH - _CONTACT_INDENT - _PAD
    ways = joined((coordinator, unbroken(own.phone), own.phone_hours, own.email, own.web_address), " · ")
    title = text_block((PaperText(_COME),), width=width, size=12.5, face=BOLD, leading=1.24)
    more = text_block((ways,) if ways else (), width=width, size=11, leading=1.28)
    height = max(15 * mm, title.height + more.height + 5 * mm)

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.artifact():
            pen.panel(x, top - height, WIDTH, height, fill=pen.inks.accent_fill, radius=_RADIUS)
            place_open_seat(pen, x + 10 * mm, top - height / 2, 10.4 * mm, angle=90)
        with pen.canvas.content("P"):
            y = pen.block(title, x + _CONTACT_INDENT, top - (height - title.height - more.height) / 2)
        if more.lines:
            with pen.canvas.content("P"):
                pen.block(more, x + _CONTACT_INDENT, y)

    return Piece(height, draw)


def _draw_number(pen: Pen, x: float, top: float, figure: TextBlock) -> None:
    if not figure.lines:
        with pen.canvas.artifact():
            place_open_seat(pen, x + 7 * mm, top - 11 * mm, 12 * mm, angle=90)
        return
    with pen.canvas.content("P"):
        pen.block(figure, x, top - _NUMBER_ROOM + figure.height + 1.5 * mm, colour=pen.inks.primary)
