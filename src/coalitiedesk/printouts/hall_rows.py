"""One line of the hall sheet: when it begins, what it is, in which room."""

from dataclasses import dataclass

from reportlab.lib.units import mm

from coalitiedesk.domain.activities import Facility
from coalitiedesk.dutch.labels import label
from coalitiedesk.printouts.kit.fit import TextBlock, text_block, title_block
from coalitiedesk.printouts.kit.fonts import BOLD, text_width
from coalitiedesk.printouts.kit.icons import icon_of_facility, place_icon
from coalitiedesk.printouts.kit.paper import A4
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.text import PaperText, joined, paper_text

COLUMN = A4.text_width
TIME_WIDTH = 43 * mm
DETAIL = 18.0
NOT_TODAY, CANCELLED = PaperText("NIET VANDAAG"), PaperText("GAAT NIET DOOR")
_LEADING, _DETAIL_LEADING = 1.12, 1.22
_PADDING = 7 * mm
_TAG = 15.0
_ICON = 19.0


@dataclass(frozen=True, slots=True, kw_only=True)
class HallRow:
    """What one line says.

    Attributes:
        start: Largest on the line; empty when unknown.
        until: Below it ("tot 12.00 uur", "begin").
        is_off: Cancelled here; struck through, but in its place.
        is_moved: It takes place at another time or place, which ``note`` tells.
        order: Place in the day, in minutes.
    """

    start: str
    until: str
    title: str
    room: str = ""
    facilities: frozenset[Facility] = frozenset()
    is_off: bool = False
    note: str = ""
    is_moved: bool = False
    order: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class HallSizes:
    """A line, measured at one size of its title."""

    size: float
    title: TextBlock
    room: TextBlock
    note: TextBlock
    tag: PaperText
    has_icons: bool = False

    @property
    def is_note_beside(self) -> bool:
        """The note fits on the line of the tag."""
        room = COLUMN - TIME_WIDTH - text_width(self.tag, BOLD, _TAG) - 1.1 * _TAG - 4 * mm
        return bool(self.tag) and len(self.note.lines) == 1 and self.note.width <= room

    @property
    def height(self) -> float:
        """With the space above and below it."""
        return max(self._left, self._right) + _PADDING

    @property
    def _left(self) -> float:
        return (self.size + 6) * 1.1 + DETAIL * _DETAIL_LEADING

    @property
    def _right(self) -> float:
        tag = 1.75 * _TAG if self.tag else 0
        note = 0 if self.is_note_beside else self.note.height
        icons = DETAIL * _DETAIL_LEADING if self.has_icons else 0
        return self.title.height + max(self.room.height, icons) + tag + note


def measure(row: HallRow, size: float) -> HallSizes:
    """Break the texts of a line."""
    width = COLUMN - TIME_WIDTH
    icons = len(row.facilities) * (_ICON + 2 * mm)
    room = paper_text("" if row.is_off and row.is_moved else row.room)
    return HallSizes(
        size=size,
        title=title_block(paper_text(row.title), width=width, size=size, leading=_LEADING),
        room=text_block(
            (room,) if room else (),
            width=max(width * 0.4, width - icons - 4 * mm),
            size=DETAIL,
            leading=_DETAIL_LEADING,
        ),
        note=text_block(
            (paper_text(row.note),) if row.note.strip() else (),
            width=width,
            size=DETAIL,
            face=BOLD,
            leading=_DETAIL_LEADING,
        ),
        tag=_tag(row),
        has_icons=bool(row.facilities) and not row.is_off,
    )


def draw_row(pen: Pen, row: HallRow, sizes: HallSizes, x: float, top: float) -> None:
    """Draw a line below ``top``."""
    inks, top = pen.inks, top - _PADDING / 2
    quiet = inks.grey if row.is_off else inks.text
    left, baseline = x + TIME_WIDTH, top - sizes.size * 0.86
    with pen.canvas.content("H2"):
        y = pen.block(sizes.title, left, top, colour=quiet)
    _draw_time(pen, row, sizes, x, top, baseline)
    if row.is_off:
        with pen.canvas.artifact():
            pen.strike_block(sizes.title, left, top)
    _draw_room(pen, row, sizes, left, _draw_status(pen, sizes, left, y))


def _draw_status(pen: Pen, sizes: HallSizes, left: float, y: float) -> float:
    """The tag with its note beside or below it; returns where they end."""
    if sizes.tag:
        with pen.canvas.content("P"):
            width = pen.status_tag(sizes.tag, left + 1, y - 1.3 * _TAG, size=_TAG)
            if sizes.is_note_beside:
                pen.put(sizes.note.lines[0], left + width + 4 * mm, y - 1.3 * _TAG, face=BOLD, size=DETAIL)
        y -= 1.75 * _TAG
    if sizes.note.lines and not sizes.is_note_beside:
        with pen.canvas.content("P"):
            y = pen.block(sizes.note, left, y)
    return y


def _draw_time(pen: Pen, row: HallRow, sizes: HallSizes, x: float, top: float, baseline: float) -> None:
    inks, large = pen.inks, sizes.size + 6
    start = paper_text(row.start)
    second = top - sizes.size * _LEADING - DETAIL * 0.95
    with pen.canvas.content("P"):
        width = pen.put(
            start, x, baseline, face=BOLD, size=large, colour=inks.grey if row.is_off else inks.primary
        )
        if not row.is_off:
            pen.put(paper_text(row.until), x, second if start else baseline, size=DETAIL, colour=inks.grey)
    if row.is_off and width:
        with pen.canvas.artifact():
            pen.strike(x, baseline, width, size=large)


def _draw_room(pen: Pen, row: HallRow, sizes: HallSizes, left: float, y: float) -> None:
    words = joined(label(facility) for facility in Facility if facility in row.facilities)
    if sizes.room.lines:
        with pen.canvas.content("P"):
            pen.block(sizes.room, left, y)
    if row.is_off or not words:
        return
    last = sizes.room.lines[0] if sizes.room.lines else ""
    icon_x = left + (text_width(last, sizes.room.face, DETAIL) + 4 * mm if last else 0)
    if len(sizes.room.lines) > 1:
        icon_x = left + sizes.room.width + 4 * mm
    box = (left, y - 1.2 * DETAIL, left + COLUMN - TIME_WIDTH, y)
    with pen.canvas.content("Figure", alt=words, box=box):
        for facility in Facility:
            if facility in row.facilities:
                place_icon(pen, icon_of_facility(facility), icon_x, y - 1.15 * DETAIL, _ICON)
                icon_x += _ICON + 2 * mm


def _tag(row: HallRow) -> PaperText:
    """Not today when it has another moment, cancelled when it has none, moved when only the place changed."""
    if row.is_off:
        return NOT_TODAY if row.is_moved else CANCELLED
    return PaperText("VERPLAATST") if row.is_moved else PaperText("")
