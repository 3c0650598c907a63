"""What stands on a poster's footer: for whom, by whom, what is there, and the QR code.

Lengths are points.
"""

from dataclasses import dataclass

from reportlab.lib.units import mm

from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.qr import place_qr, quiet_zone
from coalitiedesk.printouts.kit.stack import Piece
from coalitiedesk.printouts.kit.text import PaperText
from coalitiedesk.printouts.posters.facts import PosterFacts
from coalitiedesk.printouts.posters.pieces import chips_piece, credit_piece

_QR = 24 * mm
_BELOW_CHIPS = 4.1 * mm
_BELOW_QR = 1 * mm
_CREDIT_GAP = 3.5 * mm
_WHITE_ABOVE = 4 * mm


@dataclass(frozen=True, slots=True, kw_only=True)
class Foot:
    """Measured; ``height`` counts from the footer's hairline and includes white above."""

    credit: Piece
    chips: Piece
    web: PaperText
    width: float

    @property
    def height(self) -> float:
        """What it takes above the footer."""
        words = self.chips.height + self.credit.height
        words += _BELOW_CHIPS if words else 0
        words += _CREDIT_GAP if self.chips.height and self.credit.height else 0
        return max(words, _QR + _BELOW_QR if self.web else 0) + _WHITE_ABOVE


def set_foot(facts: PosterFacts, *, width: float) -> Foot:
    """Measure it."""
    room = width - _QR - 2 * mm if facts.web else width
    return Foot(
        credit=credit_piece(facts.credit, width=room),
        chips=chips_piece(facts.chips, width=room),
        web=facts.web,
        width=width,
    )


def draw_foot(pen: Pen, foot: Foot, *, x: float, y: float) -> None:
    """Draw it standing on the footer's hairline at ``y``."""
    top = y + _BELOW_CHIPS + foot.chips.height
    gap = _CREDIT_GAP if foot.chips.height else 0
    foot.credit.draw(pen, x, top + gap + foot.credit.height)
    foot.chips.draw(pen, x, top)
    if foot.web:
        # The code itself, not its quiet zone, stands on the margin.
        shift = quiet_zone(foot.web) * _QR
        place_qr(pen, foot.web, x + foot.width - _QR + shift, y + _BELOW_QR - shift / 2, _QR)
