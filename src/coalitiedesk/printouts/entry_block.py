"""One activity in a programme: icon, time, title, description, place, facilities, signing up, questions.

Measured first, drawn later: the booklet and the large-print programme share it and differ in sizes only.
Lengths are points.
"""

import re
from collections.abc import Sequence

from reportlab.lib.units import mm

from coalitiedesk.printouts.agenda import Entry, SectionKind
from coalitiedesk.printouts.agenda_words import (
    contact_words,
    entry_times,
    facility_words,
    place_words,
    sign_up_words,
)
from coalitiedesk.printouts.entry_style import EntryStyle
from coalitiedesk.printouts.kit.fit import TextBlock, text_block, title_block
from coalitiedesk.printouts.kit.flow import RichBlock, draw_rich, rich_block
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR, text_width
from coalitiedesk.printouts.kit.icons import Icon, icon_of_kind, place_icon, place_icon_disc
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Block, Draw, Piece
from coalitiedesk.printouts.kit.style import SNUG
from coalitiedesk.printouts.kit.text import PaperText, joined, paper_text, paragraphs
from coalitiedesk.printouts.page_index import PageIndex

CANCELLED = PaperText("GAAT NIET DOOR")
MOVED = PaperText("VERPLAATST")
_TIME_LEADING = 1.27
# A paragraph longer than this may be cut between pages, in parts of so many lines.
_LONG, _PART = 24, 8
# In large print the dash of a time is a word.
_DASH = re.compile(r"(?<=\d)–(?=\d)")


def entry_block(
    entry: Entry,
    kind: SectionKind,
    style: EntryStyle,
    *,
    width: float,
    page_of: PageIndex,
    first_gap: float | None = None,
) -> Block:
    """Lay one activity out in a column.

    Args:
        entry: What to print.
        kind: Of its section: decides how the time is said.
        style: Sizes.
        width: Of the column, icon included.
        page_of: Page on which an activity stands in full, asked while drawing.
        first_gap: Instead of the style's gap.
    """
    room = width - style.indent
    pieces = [_head(entry, kind, style, room)]
    if entry.is_repeat:
        pieces += _place(entry, style, room)
        pieces.append(_reference(entry, style, page_of))
    else:
        pieces += _status(entry, style, room)
        pieces += _description(entry, style, room)
        pieces += _place(entry, style, room)
        pieces += _facilities(entry, style, room)
        pieces += _lines(entry, style, room)
    gap = style.gap if first_gap is None else first_gap
    return Block(
        pieces=tuple(pieces),
        gap=gap,
        between=_hairline(style, width, gap),
        key=None if entry.is_repeat else entry.activity.id,
    )


def _head(entry: Entry, kind: SectionKind, style: EntryStyle, room: float) -> Piece:
    title = title_block(paper_text(entry.activity.title), width=room, size=style.title, leading=SNUG)
    times = text_block(
        [_time_text(time, style) for time in entry_times(entry, kind)],
        width=room,
        size=style.time,
        face=BOLD,
        leading=_TIME_LEADING,
    )
    icon, is_off = icon_of_kind(entry.activity.kind), entry.is_cancelled

    def draw(pen: Pen, x: float, top: float) -> None:
        canvas, inks, left = pen.canvas, pen.inks, x + style.indent
        if style.disc:
            with canvas.artifact():
                place_icon_disc(pen, icon, x, top - style.disc, style.disc)
        # The heading first: who listens wants to know what before when.
        with canvas.content("H3"):
            pen.block(title, left, top - times.height, colour=inks.grey if is_off else inks.text)
        with canvas.content("P"):
            pen.block(times, left, top, colour=inks.grey if is_off else inks.primary)
        if is_off:
            with canvas.artifact():
                pen.strike_block(title, left, top - times.height)

    return Piece(max(style.disc, times.height + title.height), draw)


def _time_text(words: str, style: EntryStyle) -> PaperText:
    return paper_text(_DASH.sub(" tot ", words) if style.is_large else words)


def _status(entry: Entry, style: EntryStyle, room: float) -> list[Piece]:
    """Cancelled or moved, as a tag with the reason or the new place."""
    notes = joined(dict.fromkeys(moment.moved_note for moment in entry.moments), separator="; ")
    if not (entry.is_cancelled or notes):
        return []
    word = CANCELLED if entry.is_cancelled else MOVED
    reason = notes or paper_text(entry.activity.cancelled_reason if entry.is_cancelled else "")
    size = style.detail
    words = text_block(reason, width=room, size=size, face=BOLD, leading=style.body_leading)
    tag_height = size * 1.9

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.content("P"):
            pen.status_tag(word, x + style.indent, top - size * 1.45, size=size)
        if words.lines:
            with pen.canvas.content("P"):
                pen.block(words, x + style.indent, top - tag_height)

    return [Piece(tag_height + words.height, draw)]


def _description(entry: Entry, style: EntryStyle, room: float) -> list[Piece]:
    pieces: list[Piece] = []
    for number, text in enumerate(paragraphs(entry.activity.description)):
        block = text_block(text, width=room, size=style.body, leading=style.body_leading)
        above = 1 * mm if number == 0 else style.body * 0.4
        if len(block.lines) <= _LONG:
            pieces.append(_paragraph(block, style.indent, above))
            continue
        for start in range(0, len(block.lines), _PART):
            part = TextBlock(
                lines=block.lines[start : start + _PART],
                size=block.size,
                leading=block.leading,
                face=block.face,
            )
            pieces.append(_paragraph(part, style.indent, 0 if start else above))
    return pieces


def _paragraph(block: TextBlock, indent: float, above: float) -> Piece:
    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.content("P"):
            pen.block(block, x + indent, top - above)

    return Piece(block.height + above, draw)


def _place(entry: Entry, style: EntryStyle, room: float) -> list[Piece]:
    name, address = place_words(entry)
    parts = [(text, face) for text, face in ((joined([name]), BOLD), (joined([address]), REGULAR)) if text]
    if not parts:
        return []
    if len(parts) == 2:
        parts[0] = (PaperText(f"{parts[0][0]},"), BOLD)
    return [
        _icon_row(
            Icon.PLACE, parts, style, room, size=style.detail + 0.5 * (not style.is_large), extra=0.8 * mm
        )
    ]


def _lines(entry: Entry, style: EntryStyle, room: float) -> list[Piece]:
    """Getting in, signing up, questions and the web address, each after its icon."""
    activity = entry.activity
    rows = (
        (Icon.INFORMATION, activity.accessibility),
        (Icon.SIGN_UP, sign_up_words(activity)),
        (Icon.PHONE if activity.contact_phone.strip() else Icon.MAIL, contact_words(activity)),
        (Icon.INFORMATION, activity.web_address),
    )
    return [
        _icon_row(icon, [(paper_text(words), REGULAR)], style, room, size=style.detail)
        for icon, words in rows
        if words.strip()
    ]


def _icon_row(
    icon: Icon,
    parts: Sequence[tuple[PaperText, str]],
    style: EntryStyle,
    room: float,
    *,
    size: float,
    extra: float = 0.0,
) -> Piece:
    shift = style.icon + 1.2 * mm
    block = rich_block(parts, width=room - shift, size=size, leading=1.25)  # type: ignore[arg-type]
    above = (style.row - size * 1.25) * 0.75 + extra
    below = (style.row - size * 1.25) * 0.25

    def draw(pen: Pen, x: float, top: float) -> None:
        left = x + style.indent
        _icon_beside(pen, icon, left, top - above, block, style)
        with pen.canvas.content("P"):
            draw_rich(pen, block, left + shift, top - above)

    return Piece(above + block.height + below, draw)


def _icon_beside(pen: Pen, icon: Icon, left: float, top: float, block: RichBlock, style: EntryStyle) -> None:
    """An icon level with the first line."""
    middle = top - block.size * block.leading / 2
    with pen.canvas.artifact():
        place_icon(pen, icon, left - 0.6 * mm, middle - style.icon / 2, style.icon)


def _facilities(entry: Entry, style: EntryStyle, room: float) -> list[Piece]:
    """Icons with their words, as many on a row as fit."""
    shift = style.icon + 1.2 * mm
    rows: list[list[tuple[float, Icon, RichBlock]]] = []
    used = room
    for icon, words in facility_words(entry.activity):
        text = paper_text(words[:1].upper() + words[1:] if style.is_large else words)
        block = rich_block([(text, REGULAR)], width=room - shift, size=style.detail, leading=1.25)
        wide = shift + min(room - shift, text_width(text, REGULAR, style.detail))
        if not rows or used + style.chip_gap + wide > room:
            rows.append([(0.0, icon, block)])
            used = wide
        else:
            rows[-1].append((used + style.chip_gap, icon, block))
            used += style.chip_gap + wide
    return [_facility_row(row, style, shift) for row in rows]


def _facility_row(row: Sequence[tuple[float, Icon, RichBlock]], style: EntryStyle, shift: float) -> Piece:
    spare = style.row - style.detail * 1.25
    height = spare + max(block.height for _, _, block in row)

    def draw(pen: Pen, x: float, top: float) -> None:
        top -= spare * 0.75
        with pen.canvas.element("L"):
            for offset, icon, block in row:
                left = x + style.indent + offset
                _icon_beside(pen, icon, left, top, block, style)
                with pen.canvas.element("LI"), pen.canvas.content("LBody"):
                    draw_rich(pen, block, left + shift, top)

    return Piece(height, draw)


def _reference(entry: Entry, style: EntryStyle, page_of: PageIndex) -> Piece:
    """Where a repeated activity stands in full."""
    height = style.detail * 1.6

    def draw(pen: Pen, x: float, top: float) -> None:
        words = paper_text(f"Lees meer op bladzijde {page_of(entry.activity.id)}.")
        with pen.canvas.content("P"):
            pen.put(
                words,
                x + style.indent,
                top - height + style.detail * 0.35,
                size=style.detail,
                colour=pen.inks.grey,
            )

    return Piece(height, draw)


def _hairline(style: EntryStyle, width: float, gap: float) -> Draw:
    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.artifact():
            pen.rule(x + style.indent, top - gap * 0.36, x + width, colour=pen.inks.hairline, weight=0.8)

    return draw
