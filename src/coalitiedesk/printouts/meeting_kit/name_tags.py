"""Name tags: to cut for holders of 90 × 54 mm, or on sheets of sticky labels of 80 × 50 mm.

The first name stands large, the rest of the name below it as one piece, so that *van der* stays with what
belongs to it. A long name gets smaller; it is never cut off.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from coalitiedesk.domain.meetings import Guest
from coalitiedesk.printouts.kit.fit import fit_text, fit_title
from coalitiedesk.printouts.kit.fonts import REGULAR
from coalitiedesk.printouts.kit.mark import place_mark
from coalitiedesk.printouts.kit.paper import A4
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.style import Scale
from coalitiedesk.printouts.kit.text import paper_text

TAGS_ON_SHEET = 10
_COLUMNS, _ROWS = 2, 5
_PAD = 6 * mm
_TICK = 3 * mm
_FIRST, _WHOLE = Scale(preferred=28, floor=13), Scale(preferred=24, floor=11)
_REST, _SMALL = Scale(preferred=16, floor=8), Scale(preferred=11.5, floor=7)
_ADDRESSED = (
    *("burgemeester", "de", "dhr", "dr", "drs", "fam", "familie", "heer", "het", "ir", "meneer", "mevr"),
    *("mevrouw", "mr", "mw", "pastoor", "prof", "wethouder", "zr", "zuster"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TagSheet:
    """Ten tags on an A4; lengths are points.

    Attributes:
        gap: Between the two columns; ``row_gap`` is between the rows.
        has_ticks: To cut along; a sheet of labels is cut already.
    """

    width: float
    height: float
    gap: float = 0.0
    row_gap: float = 0.0
    has_ticks: bool = True

    @property
    def left(self) -> float:
        """Of the first column; the whole stands in the middle of the paper."""
        return (A4.width - _COLUMNS * self.width - (_COLUMNS - 1) * self.gap) / 2

    @property
    def bottom(self) -> float:
        """Of the last row."""
        return (A4.height - _ROWS * self.height - (_ROWS - 1) * self.row_gap) / 2


TO_CUT = TagSheet(width=90 * mm, height=54 * mm)
# Avery Zweckform L4785 and whatever has the same measures; in the middle of the sheet both ways.
LABELS = TagSheet(width=80 * mm, height=50 * mm, gap=15 * mm, row_gap=5 * mm, has_ticks=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameTag:
    """What stands on a tag; an empty name is a line to write on, also where only the partner is known."""

    name: str = ""
    whence: str = ""


def name_tags(guests: Sequence[Guest]) -> tuple[NameTag, ...]:
    """One for each, and empty ones to fill the last sheet; one empty sheet without guests.

    A partner that is invited as such gets a tag to write on, unless somebody of it is invited by name.
    """
    named = {guest.partner_id for guest in guests if guest.contact or guest.name}
    found = [
        NameTag(name=guest.contact or guest.name, whence=guest.partner)
        for guest in guests
        if guest.contact or guest.name or guest.partner_id not in named
    ]
    rest = -len(found) % TAGS_ON_SHEET if found else TAGS_ON_SHEET
    return (*found, *(NameTag() for _ in range(rest)))


def divided_name(name: str) -> tuple[str, str]:
    """``Fatima`` and ``van den Berg``; a name that begins with a title, and one word, stays whole."""
    first, _, rest = " ".join(name.split()).partition(" ")
    if not rest or first.rstrip(".").casefold() in _ADDRESSED or first.startswith(("'", "’", "‘")):
        return f"{first} {rest}".strip(), ""
    words = rest.split()
    while words and _is_initial(words[0]):  # Jan P. de Vries
        first = f"{first} {words.pop(0)}"
    return (first, " ".join(words)) if words else (first, "")


def draw_name_tags(pen: Pen, tags: Sequence[NameTag], coalition: str, sheet: TagSheet = TO_CUT) -> None:
    """Up to ten tags."""
    if sheet.has_ticks:
        _draw_ticks(pen, sheet)
    for at, tag in enumerate(tags):
        x = sheet.left + at % _COLUMNS * (sheet.width + sheet.gap)
        top = A4.height - sheet.bottom - at // _COLUMNS * (sheet.height + sheet.row_gap)
        _draw_tag(pen, tag, coalition, x, top, sheet)


def _is_initial(word: str) -> bool:
    return len(word) <= 2 and word.endswith(".")


def _draw_ticks(pen: Pen, sheet: TagSheet) -> None:
    canvas, left, bottom = pen.canvas, sheet.left, sheet.bottom
    with canvas.artifact():
        canvas.setStrokeColor(pen.inks.grey)
        canvas.setLineWidth(0.6)
        for column in range(_COLUMNS + 1):
            x = left + column * sheet.width
            for y in (bottom - _TICK, A4.height - bottom):
                canvas.line(x, y, x, y + _TICK)
        for at in range(_ROWS + 1):
            y = bottom + at * sheet.height
            for x in (left - _TICK, A4.width - left):
                canvas.line(x, y, x + _TICK, y)
            middle = left + sheet.width - _TICK / 2
            canvas.line(middle, y, middle + _TICK, y)


def _draw_tag(pen: Pen, tag: NameTag, coalition: str, x: float, top: float, sheet: TagSheet) -> None:
    left, room = x + _PAD, sheet.width - 2 * _PAD
    bottom = top - sheet.height + 5 * mm
    with pen.canvas.artifact():
        place_mark(pen, x + sheet.width - _PAD - 5 * mm, top - _PAD - 3.5 * mm, 9 * mm)
    scale = Scale(preferred=9, floor=7)
    own = fit_text((paper_text(coalition),), width=room - 14 * mm, height=8 * mm, scale=scale, leading=1.15)
    with pen.canvas.content("P"):
        pen.block(own, left, top - _PAD - 0.5 * mm, colour=pen.inks.grey)
    if not tag.name:
        with pen.canvas.artifact():
            pen.rule(left, bottom + 15 * mm, left + room, colour=pen.inks.grey, weight=0.7)
            if not tag.whence:
                pen.rule(left, bottom + 4 * mm, left + room, colour=pen.inks.hairline, weight=0.7)
        y = bottom + 14 * mm
    else:
        y = _draw_name(pen, tag.name, left, top - _PAD - 10 * mm, room)
    if tag.whence:
        height = y - bottom - 1 * mm
        whence = fit_text((paper_text(tag.whence),), width=room, height=height, scale=_SMALL, leading=1.12)
        with pen.canvas.content("P"):
            pen.block(whence, left, y - 1 * mm, colour=pen.inks.grey)


def _draw_name(pen: Pen, name: str, left: float, y: float, room: float) -> float:
    """The name below ``y``; returns where it ends."""
    first, rest = divided_name(name)
    scale, lines, height = (_FIRST, 1, 11 * mm) if rest else (_WHOLE, 3, 20 * mm)
    large = fit_title(
        paper_text(first), width=room, scale=scale, max_lines=lines, max_height=height, leading=1.08
    )
    with pen.canvas.content("P"):
        y = pen.block(large, left, y, colour=pen.inks.primary)
    if rest:
        small = fit_title(
            paper_text(rest),
            width=room,
            scale=_REST,
            max_lines=2,
            max_height=11 * mm,
            leading=1.1,
            face=REGULAR,
        )
        with pen.canvas.content("P"):
            y = pen.block(small, left, y - 0.5 * mm, colour=pen.inks.text)
    return y
