"""The picture of the network: partners in a ring by family, a line between those who do things together.

Names stand level at both sides, so that sixty can be read. Families are told apart by shape before colour.
What the lines say is also written below, and who stands in no line at all.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot, sqrt

from reportlab.lib.units import mm

from coalitiedesk.domain.network import NetworkView, RingEntry, ring_halves
from coalitiedesk.domain.partner_families import PartnerFamily
from coalitiedesk.dutch.labels import label
from coalitiedesk.dutch.network_words import alone_words, how_to_read, strongest_words, view_words
from coalitiedesk.printouts.kit.document import (
    PrintResult,
    Progress,
    SilentProgress,
    Target,
    document,
    result,
)
from coalitiedesk.printouts.kit.fit import fit_text
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR, text_width
from coalitiedesk.printouts.kit.paper import A3, Paper
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.style import Scale
from coalitiedesk.printouts.kit.text import PaperText, paper_text
from coalitiedesk.printouts.network_content import NetworkContent
from coalitiedesk.printouts.network_signs import draw_sign, sign_colour
from coalitiedesk.printouts.plan.frame import LYING_A4, PlanFrame, draw_foot, draw_title
from coalitiedesk.printouts.remarks import about_identity

LYING_A3 = Paper(name="A3", width=A3.height, height=A3.width, text_margin=14 * mm, panel_radius=6 * mm)
_LARGEST, _SMALLEST = 11.0, 6.5
_ROW = 1.28  # of the size of the names
_RING = 0.25  # half of the ring, of the width of the paper
_STEEPEST = 0.97  # the ring stays open at the top and at the bottom
_THICKEST = 5.0  # times that a line may be wider
_LEAST_PULL, _PULL = 0.3, 0.62  # how far a line bends towards the middle
_NAMED = 3
_LEGEND, _NOTE = 8 * mm, 15 * mm


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkPictureOptions:
    """Choices."""

    one_ink: bool = False
    is_large: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seat:
    """A place in the ring: a partner, or the name of the family that follows."""

    entry: RingEntry
    x: float
    y: float
    is_left: bool

    @property
    def words(self) -> PaperText:
        """What stands beside it."""
        partner = self.entry.partner
        return paper_text(partner.name if partner else label(self.entry.family))


def render(
    content: NetworkContent,
    options: NetworkPictureOptions,
    target: Target,
    *,
    progress: Progress | None = None,
) -> PrintResult:
    """Make the picture, on one page.

    Raises:
        PrintError: The file could not be written.
    """
    paper = LYING_A3 if options.is_large else LYING_A4
    below = " · ".join(part for part in (content.edition.identity.name, content.words) if part)
    frame = PlanFrame(
        edition=content.edition,
        printed_on=content.printed_on,
        title="Wie werkt met wie?",
        above="Ons netwerk",
        below=below,
        paper=paper,
    )
    with document(target, about=frame.about, paper=paper, inks=frame.inks(one_ink=options.one_ink)) as pen:
        draw_title(pen, frame)
        bottom = frame.bottom + _NOTE + _LEGEND
        _draw_ring(pen, content, paper, frame.first_top + 6 * mm, bottom)
        _draw_legend(pen, content.view, paper, bottom)
        _draw_note(pen, content, paper, frame.bottom + _NOTE)
        draw_foot(pen, frame, 1, 1)
        pen.canvas.showPage()
    (progress or SilentProgress()).step(1, 1)
    return result(pen, target, tuple(about_identity(content.edition)))


# -- the ring -----------------------------------------------------------------------------


def _draw_ring(pen: Pen, content: NetworkContent, paper: Paper, top: float, bottom: float) -> None:
    left, right = ring_halves(content.view.partners)
    rows = max(len(left), len(right), 1)
    size = min(_LARGEST * paper.height / LYING_A4.height, (top - bottom) / rows / _ROW)
    size = max(_SMALLEST, size)
    seats = [
        *_seats(left, paper, top, bottom, is_left=True),
        *_seats(right, paper, top, bottom, is_left=False),
    ]
    places = {seat.entry.partner.id: seat for seat in seats if seat.entry.partner}
    with pen.canvas.artifact():
        for link in reversed(content.view.drawn):  # the heaviest on top
            extra = content.view.thickness(link, _THICKEST)
            _draw_link(pen, extra, places[link.first], places[link.second], top, bottom)
        for seat in places.values():
            draw_sign(pen, seat.entry.family, seat.x, seat.y, size * 0.34)
    for seat in seats:
        _draw_name(pen, seat, paper, size)


def _seats(
    entries: Sequence[RingEntry], paper: Paper, top: float, bottom: float, *, is_left: bool
) -> list[_Seat]:
    """From top to bottom, along one half of the ring."""
    middle, room = (top + bottom) / 2, top - bottom
    step = room / max(len(entries), 1)
    seats: list[_Seat] = []
    for at, entry in enumerate(entries):
        y = top - (at + 0.5) * step
        out = sqrt(1 - ((y - middle) / (room / 2) * _STEEPEST) ** 2) * paper.width * _RING
        x = paper.width / 2 + (-out if is_left else out)
        seats.append(_Seat(entry=entry, x=x, y=y, is_left=is_left))
    return seats


def _draw_link(pen: Pen, extra: float, first: _Seat, second: _Seat, top: float, bottom: float) -> None:
    """A line that bends towards the middle; the nearer the two, the less. ``extra`` ties make it thicker."""
    canvas, centre, middle = pen.canvas, pen.paper.width / 2, (top + bottom) / 2
    canvas.setLineWidth(0.5 + 0.75 * extra)
    canvas.setStrokeColor(pen.inks.primary if extra else pen.inks.sage)
    canvas.setLineCap(1)
    apart = hypot(first.x - second.x, first.y - second.y)
    pull = _LEAST_PULL + (_PULL - _LEAST_PULL) * min(1, apart / (top - bottom))
    x1, y1 = first.x + (centre - first.x) * pull, first.y + (middle - first.y) * pull
    x2, y2 = second.x + (centre - second.x) * pull, second.y + (middle - second.y) * pull
    canvas.bezier(first.x, first.y, x1, y1, x2, y2, second.x, second.y)


def _draw_name(pen: Pen, seat: _Seat, paper: Paper, size: float) -> None:
    is_head = seat.entry.partner is None
    face, gap = (BOLD, 0.0) if is_head else (REGULAR, size * 0.8)
    room = (seat.x - gap if seat.is_left else paper.width - seat.x - gap) - paper.text_margin
    fitting = min(size, size * room / max(text_width(seat.words, face, size), 1))
    baseline = seat.y - size * 0.34
    colour = sign_colour(pen.inks, seat.entry.family) if is_head else pen.inks.text
    with pen.canvas.content("P"):
        if seat.is_left:
            pen.put(seat.words, seat.x - gap, baseline, face=face, size=fitting, colour=colour, align="right")
        else:
            pen.put(seat.words, seat.x + gap, baseline, face=face, size=fitting, colour=colour)


# -- what it says, in words ---------------------------------------------------------------


def _draw_legend(pen: Pen, view: NetworkView, paper: Paper, top: float) -> None:
    """The sign of every family that is there, and a thin and a thick line."""
    shown = {partner.family for partner in view.partners}
    x, y, size = paper.text_margin, top - 5 * mm, 9.5
    for family in PartnerFamily:
        if family not in shown:
            continue
        words = paper_text(f"{label(family)} ")
        with pen.canvas.artifact():
            draw_sign(pen, family, x + 1.6 * mm, y + 1.1 * mm, 1.5 * mm)
        with pen.canvas.content("P"):
            pen.put(words, x + 4.5 * mm, y, size=size)
        x += 4.5 * mm + text_width(words, REGULAR, size) + 4 * mm
    if not view.links:
        return
    for weight, text in ((0.6, f"{view.least} keer "), (3.2, "vaker ")):
        with pen.canvas.artifact():
            colour = pen.inks.sage if weight < 1 else pen.inks.primary
            pen.rule(x, y + 1.1 * mm, x + 8 * mm, colour=colour, weight=weight)
        with pen.canvas.content("P"):
            pen.put(PaperText(text), x + 9.5 * mm, y, size=size)
        x += 9.5 * mm + text_width(PaperText(text), REGULAR, size) + 4 * mm


def _draw_note(pen: Pen, content: NetworkContent, paper: Paper, top: float) -> None:
    view = content.view
    sentences = (how_to_read(), view_words(view), strongest_words(view, _NAMED), alone_words(view.alone, 12))
    words = paper_text(" ".join(sentence for sentence in sentences if sentence))
    height = _NOTE - 2 * mm
    scale = Scale(preferred=10, floor=7)
    block = fit_text((words,), width=paper.text_width, height=height, scale=scale, leading=1.25)
    with pen.canvas.content("P"):
        pen.block(block, paper.text_margin, top - 1 * mm)
