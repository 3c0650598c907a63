"""One activity on the week poster: time at the left, title and place beside it.

Measured at a scale of 1.35 down to 0.89. Lengths are points.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from coalitiedesk.domain.activities import Facility, SignUp
from coalitiedesk.dutch.formats import NO_BREAK, clock, short_date
from coalitiedesk.printouts.agenda import Entry, SectionKind
from coalitiedesk.printouts.agenda_words import entry_times, place_words, time_words
from coalitiedesk.printouts.content import ActivityContent, MomentContent
from coalitiedesk.printouts.kit.fit import TextBlock, text_block, title_block
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR, text_width
from coalitiedesk.printouts.kit.icons import Icon, place_icon
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.text import EMPTY, PaperText, joined, paper_text, unbroken

CANCELLED = PaperText("GAAT NIET DOOR")
ICON_WORDS = {
    Icon.WHEELCHAIR: "rolstoel welkom",
    Icon.HEARING_LOOP: "ringleiding",
    Icon.SIGN_UP: "eerst aanmelden",
}
_TITLE, _DETAIL = 18.0, 16.0
_TITLE_LEADING, _DETAIL_LEADING = 1.12, 1.16
_GAP = 2.5 * mm
_TIME_WIDTH = {SectionKind.DAY: 21 * mm}
_DATE_WIDTH = 25 * mm
_ICON_GAP = 2.6 * mm
_ICON_STEP = 1.2
_END_SHARE = 0.92
_LONG_TITLE = 3
# A longer price is a sentence and stands with the place.
_PRICE_SHARE = 0.35


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One entry, measured.

    Attributes:
        time: Large, and ``under_time`` below it; the latter may take two lines.
        bold_note: Where it moved to.
        price: Behind the icons.
        height: With the white below it.
    """

    entry: Entry
    indent: float
    time: PaperText
    under_time: tuple[PaperText, ...]
    title: TextBlock
    detail: TextBlock
    bold_note: TextBlock
    icons: tuple[Icon, ...]
    price: PaperText
    icons_below: bool
    scale: float
    height: float

    @property
    def has_long_title(self) -> bool:
        """Takes more lines than reads well, and not because the type is larger than usual."""
        return self.scale <= 1 and len(self.title.lines) > _LONG_TITLE


def set_line(entry: Entry, kind: SectionKind, *, width: float, scale: float, tells_free: bool) -> Line:
    """Measure an entry; ``tells_free`` when "gratis" cannot be left to the legend."""
    indent = _TIME_WIDTH.get(kind, _DATE_WIDTH) * max(1.0, scale)
    room = width - indent
    title_size, size = _TITLE * scale, _DETAIL * scale
    activity = entry.activity
    title = title_block(paper_text(activity.title), width=room, size=title_size, leading=_TITLE_LEADING)
    icons = () if entry.is_cancelled else icons_of(activity)
    price = EMPTY if entry.is_cancelled else _price(activity, tells_free=tells_free)
    words = EMPTY if entry.is_cancelled else _detail_words(entry, kind)
    if text_width(price, BOLD, size) > room * _PRICE_SHARE:
        words, price = joined((words, price.replace(NO_BREAK, " "))), EMPTY
    detail = text_block(words, width=room, size=size, leading=_DETAIL_LEADING)
    moved = joined(moment.moved_note for moment in entry.moments)
    note = text_block(moved, width=room, size=size, face=BOLD, leading=_DETAIL_LEADING)
    last = text_width(detail.lines[-1], REGULAR, size) if detail.lines else 0
    needed = _icons_width(icons, price, size)
    below = bool(needed) and bool(detail.lines) and last + needed > room
    text_lines = len(detail.lines) + below
    if not text_lines and (needed or entry.is_cancelled):
        text_lines = 1
    time, under = _times(entry, kind)
    side = title_size * _TITLE_LEADING + size * _DETAIL_LEADING * len(under)
    body = title.height + (text_lines + len(note.lines)) * size * _DETAIL_LEADING
    return Line(
        entry=entry,
        indent=indent,
        time=time,
        under_time=under,
        title=title,
        detail=detail,
        bold_note=note,
        icons=icons,
        price=price,
        icons_below=below,
        scale=scale,
        height=max(body, side) + _GAP * scale,
    )


def icons_of(activity: ActivityContent) -> tuple[Icon, ...]:
    """What the legend explains."""
    found = [
        icon
        for icon, facility in (
            (Icon.WHEELCHAIR, Facility.WHEELCHAIR),
            (Icon.HEARING_LOOP, Facility.HEARING_LOOP),
        )
        if facility in activity.facilities
    ]
    return (*found, Icon.SIGN_UP) if activity.sign_up is SignUp.REQUIRED else tuple(found)


def is_priced(activity: ActivityContent) -> bool:
    """An amount is printed with it."""
    return bool(activity.price.strip()) and activity.price.strip().casefold() != "gratis"


def draw_line(pen: Pen, line: Line, x: float, y: float) -> None:
    """Draw an entry below ``y`` as an item of a list."""
    is_off = line.entry.is_cancelled
    size = _DETAIL * line.scale
    with pen.canvas.element("LI"):
        if line.time or line.under_time:
            _draw_time(pen, line, x, y)
        with pen.canvas.element("LBody"):
            left = x + line.indent
            with pen.canvas.content("P"):
                below = pen.block(line.title, left, y, colour=pen.inks.grey if is_off else None)
            if is_off:
                with pen.canvas.artifact():
                    pen.strike_block(line.title, left, y)
                with pen.canvas.content("P"):
                    pen.status_tag(CANCELLED, left, below - size * 0.88 + 0.5, size=size * 0.8)
                return
            _draw_detail(pen, line, left, below)


def _draw_time(pen: Pen, line: Line, x: float, y: float) -> None:
    is_off = line.entry.is_cancelled
    size, small = _TITLE * line.scale, _DETAIL * line.scale
    baseline = y - size * 0.86
    room = line.indent - 2 * mm
    with pen.canvas.content("Lbl"):
        fitted = min(size, size * room / max(text_width(line.time, BOLD, size), 1))
        if line.time:
            pen.put(
                PaperText(f"{line.time} "),
                x,
                baseline,
                face=BOLD,
                size=fitted,
                colour=pen.inks.grey if is_off else pen.inks.primary,
            )
        if not is_off:
            under = small * _END_SHARE
            y -= size * _TITLE_LEADING if line.time else 0
            for words in line.under_time:
                shown = min(under, under * room / max(text_width(words, REGULAR, under), 1))
                pen.put(PaperText(f"{words} "), x, y - small * 0.88, size=shown, colour=pen.inks.grey)
                y -= small * _DETAIL_LEADING
    if is_off and line.time:
        with pen.canvas.artifact():
            pen.strike(x, baseline, text_width(line.time, BOLD, fitted), size=size)


def _draw_detail(pen: Pen, line: Line, x: float, y: float) -> None:
    size = _DETAIL * line.scale
    if line.bold_note.lines:
        with pen.canvas.content("P"):
            y = pen.block(line.bold_note, x, y)
    left = x
    if line.detail.lines:
        with pen.canvas.content("P"):
            y = pen.block(line.detail, x, y)
        if not line.icons_below:
            y += size * _DETAIL_LEADING
            left = x + text_width(line.detail.lines[-1], REGULAR, size) + _ICON_GAP
    baseline = y - size * 0.88
    if line.icons:
        words = ", ".join(ICON_WORDS[icon] for icon in line.icons)
        right = left + len(line.icons) * size * _ICON_STEP
        with pen.canvas.content("Figure", alt=words, box=(left, baseline, right, baseline + size)):
            for icon in line.icons:
                place_icon(pen, icon, left, baseline - size * 0.20, size)
                left += size * _ICON_STEP
    if line.price:
        with pen.canvas.content("P"):
            pen.put(line.price, left + 1, baseline, face=BOLD, size=size)


def _icons_width(icons: Sequence[Icon], price: PaperText, size: float) -> float:
    words = text_width(price, BOLD, size) + 1 if price else 0
    return _ICON_GAP + len(icons) * size * _ICON_STEP + words if icons or price else 0


def _price(activity: ActivityContent, *, tells_free: bool) -> PaperText:
    if is_priced(activity):
        return unbroken(activity.price)
    return PaperText("gratis") if tells_free and (activity.is_free or activity.price.strip()) else EMPTY


def _times(entry: Entry, kind: SectionKind) -> tuple[PaperText, tuple[PaperText, ...]]:
    """Time in the column: start with the end below it under a day, the day elsewhere."""
    first = entry.moments[0] if entry.moments else MomentContent()
    if kind is not SectionKind.DAY:
        return _dates(entry, first)
    if first.start is not None:
        end = f"–{NO_BREAK}{clock(first.end)}" if first.end is not None else "begin"
        return paper_text(clock(first.start)), (paper_text(end),)
    if first.end is not None:
        return EMPTY, (PaperText("tot"), paper_text(clock(first.end)))
    if first.all_day:
        return PaperText("hele dag"), ()
    return EMPTY, () if first.when_text.strip() else (PaperText("tijd nog"), PaperText("onbekend"))


def _dates(entry: Entry, first: MomentContent) -> tuple[PaperText, tuple[PaperText, ...]]:
    if len(entry.moments) > 1:
        return paper_text(f"{len(entry.moments)} keer"), ()
    if first.whole_week:
        return PaperText("elke dag"), ()
    if first.day is None:
        return EMPTY, () if first.when_text.strip() else (PaperText("dag nog"), PaperText("onbekend"))
    if first.last_day and first.last_day > first.day:
        return unbroken(short_date(first.day)), (unbroken(f"t/m {short_date(first.last_day)}"),)
    return unbroken(short_date(first.day)), ()


def _detail_words(entry: Entry, kind: SectionKind) -> PaperText:
    place, address = place_words(entry)
    first = entry.moments[0] if entry.moments else MomentContent()
    if kind is SectionKind.DAY:
        others = [time_words(moment) for moment in entry.moments[1:]]
        told = first.when_text if first.start is None and not first.all_day else ""
        doors = "" if first.doors_open is None else f"inloop {clock(first.doors_open)}{NO_BREAK}uur"
        return joined((told, place or address, doors, *(f"ook {time}" for time in others)))
    if len(entry.moments) > 1:
        return joined(("; ".join(entry_times(entry, kind)), place or address))
    is_unknown = first.day is None and not first.whole_week and not first.when_text.strip()
    return joined(("" if is_unknown else time_words(first), place or address))
