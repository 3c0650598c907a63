"""The picture of the network: partners in a ring by kind, a line between those who do things together.

Names stand level at both sides, so that sixty can be read. What the lines say is also written below.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from math import sqrt

from reportlab.lib.units import mm

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.network import NetworkLink, NetworkPartner
from coalitiedesk.dutch.formats import count
from coalitiedesk.dutch.labels import label
from coalitiedesk.printouts.kit.document import (
    PrintResult,
    Progress,
    SilentProgress,
    Target,
    document,
    result,
)
from coalitiedesk.printouts.kit.fit import text_block
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR, text_width
from coalitiedesk.printouts.kit.paper import A3, Paper
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.text import PaperText, paper_text
from coalitiedesk.printouts.network_content import NetworkContent
from coalitiedesk.printouts.plan.frame import LYING_A4, PlanFrame, draw_foot, draw_title
from coalitiedesk.printouts.remarks import about_identity

LYING_A3 = Paper(name="A3", width=A3.height, height=A3.width, text_margin=14 * mm, panel_radius=6 * mm)
_LARGEST, _SMALLEST = 11.0, 6.5
_ROW = 1.28  # of the size of the names
_RING = 0.27  # half of the ring, of the width of the paper
_STEEPEST = 0.97  # the ring stays open at the top and at the bottom
_THICKEST = 6  # things in common; more is drawn as thick
_PULL = 0.62  # how far a line bends towards the middle
_NAMED = 3
_NOTE = 15 * mm


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkPictureOptions:
    """Choices."""

    one_ink: bool = False
    is_large: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seat:
    """A place in the ring: a partner, or without one the name of the kind that follows."""

    words: PaperText
    partner_id: PartnerId | None
    x: float
    y: float
    is_left: bool


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
    frame = PlanFrame(
        edition=content.edition,
        printed_on=content.printed_on,
        title="Wie werkt met wie?",
        above="Ons netwerk",
        below=content.edition.identity.name,
        paper=paper,
    )
    with document(target, about=frame.about, paper=paper, inks=frame.inks(one_ink=options.one_ink)) as pen:
        draw_title(pen, frame)
        _draw_ring(pen, content, paper, frame.first_top, frame.bottom + _NOTE)
        _draw_note(pen, content, paper, frame.bottom + _NOTE)
        draw_foot(pen, frame, 1, 1)
        pen.canvas.showPage()
    (progress or SilentProgress()).step(1, 1)
    return result(pen, target, tuple(about_identity(content.edition)))


# -- the ring -----------------------------------------------------------------------------


def _draw_ring(pen: Pen, content: NetworkContent, paper: Paper, top: float, bottom: float) -> None:
    entries = _entries(content.partners)
    half = _half(entries)
    size = min(
        _LARGEST * paper.height / LYING_A4.height, (top - bottom) / max(half, len(entries) - half, 1) / _ROW
    )
    size = max(_SMALLEST, size)
    seats = [
        *_seats(entries[:half], paper, top, bottom, is_left=True),
        *_seats(entries[half:], paper, top, bottom, is_left=False),
    ]
    places = {seat.partner_id: seat for seat in seats if seat.partner_id is not None}
    with pen.canvas.artifact():
        for link in reversed(content.links):  # the heaviest on top
            _draw_link(pen, link, places[link.first], places[link.second], (top + bottom) / 2)
        for seat in places.values():
            pen.canvas.setFillColor(pen.inks.primary)
            pen.canvas.circle(seat.x, seat.y, size * 0.24, stroke=0, fill=1)
    for seat in seats:
        _draw_name(pen, seat, paper, size)


def _entries(partners: Sequence[NetworkPartner]) -> list[tuple[PaperText, PartnerId | None]]:
    found: list[tuple[PaperText, PartnerId | None]] = []
    for kind, members in groupby(partners, key=lambda partner: partner.kind):
        found.append((paper_text(label(kind)), None))
        found += [(paper_text(member.name), member.id) for member in members]
    return found


def _half(entries: Sequence[tuple[PaperText, PartnerId | None]]) -> int:
    """Where the second half begins: with a kind, as near the middle as can be."""
    heads = [at for at, (_, key) in enumerate(entries) if key is None]
    middle = len(entries) / 2
    return min(heads[1:], key=lambda at: abs(at - middle), default=len(entries))


def _seats(
    entries: Sequence[tuple[PaperText, PartnerId | None]],
    paper: Paper,
    top: float,
    bottom: float,
    *,
    is_left: bool,
) -> list[_Seat]:
    """From top to bottom, along one half of the ring."""
    middle, room = (top + bottom) / 2, top - bottom
    step = room / max(len(entries), 1)
    seats: list[_Seat] = []
    for at, (words, key) in enumerate(entries):
        y = top - (at + 0.5) * step
        out = sqrt(1 - ((y - middle) / (room / 2) * _STEEPEST) ** 2) * paper.width * _RING
        x = paper.width / 2 + (-out if is_left else out)
        seats.append(_Seat(words=words, partner_id=key, x=x, y=y, is_left=is_left))
    return seats


def _draw_link(pen: Pen, link: NetworkLink, first: _Seat, second: _Seat, middle: float) -> None:
    canvas, centre = pen.canvas, pen.paper.width / 2
    canvas.setLineWidth(0.35 + 0.75 * (min(link.weight, _THICKEST) - 1))
    canvas.setStrokeColor(pen.inks.primary if link.weight > 1 else pen.inks.grey)
    canvas.setLineCap(1)
    x1, y1 = _towards(first.x, centre), _towards(first.y, middle)
    x2, y2 = _towards(second.x, centre), _towards(second.y, middle)
    canvas.bezier(first.x, first.y, x1, y1, x2, y2, second.x, second.y)


def _towards(value: float, middle: float) -> float:
    return value + (middle - value) * _PULL


def _draw_name(pen: Pen, seat: _Seat, paper: Paper, size: float) -> None:
    is_kind = seat.partner_id is None
    face, gap = (BOLD, 0.0) if is_kind else (REGULAR, size * 0.6)
    room = (seat.x - gap if seat.is_left else paper.width - seat.x - gap) - paper.text_margin
    fitting = min(size, size * room / max(text_width(seat.words, face, size), 1))
    baseline = seat.y - size * 0.34
    colour = pen.inks.primary if is_kind else pen.inks.text
    with pen.canvas.content("P"):
        if seat.is_left:
            pen.put(seat.words, seat.x - gap, baseline, face=face, size=fitting, colour=colour, align="right")
        else:
            pen.put(seat.words, seat.x + gap, baseline, face=face, size=fitting, colour=colour)


# -- what it says, in words ---------------------------------------------------------------


def _draw_note(pen: Pen, content: NetworkContent, paper: Paper, top: float) -> None:
    block = text_block((paper_text(" ".join(_sentences(content))),), width=paper.text_width, size=10)
    with pen.canvas.content("P"):
        pen.block(block, paper.text_margin, top - 3 * mm)


def _sentences(content: NetworkContent) -> list[str]:
    names = {partner.id: partner.name for partner in content.partners}
    linked = {key for link in content.links for key in (link.first, link.second)}
    alone = len(names) - len(linked)
    found = ["Een lijn: samen een activiteit of bijeenkomst. Hoe dikker, hoe vaker."]
    if content.links:
        strongest = [
            f"{names[link.first]} en {names[link.second]} ({link.weight})" for link in content.links[:_NAMED]
        ]
        found.append(f"Het vaakst samen: {'; '.join(strongest)}.")
    if alone:
        found.append(f"{count(alone, 'partner staat', 'partners staan')} nog los.".capitalize())
    if content.left_out:
        fewer = count(content.left_out, "partner met minder banden staat", "partners met minder banden staan")
        found.append(f"{fewer} er niet op.".capitalize())
    return found
