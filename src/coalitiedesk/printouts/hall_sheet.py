"""What happens today in this house: one sheet per place and day, for the door and the desk.

Rooms instead of addresses. What was cancelled or moved stays where people look for it.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.lib.units import mm

from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.formats import clock, long_date, sort_key
from coalitiedesk.printouts.content import ActivityContent, EditionContent, MomentContent
from coalitiedesk.printouts.hall_rows import COLUMN, HallRow, HallSizes, draw_row, measure
from coalitiedesk.printouts.kit.document import (
    About,
    PrintResult,
    Progress,
    SilentProgress,
    Target,
    document,
    result,
)
from coalitiedesk.printouts.kit.fit import fit_title
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR
from coalitiedesk.printouts.kit.footer import draw_footer, footer_height
from coalitiedesk.printouts.kit.mark import place_mark, place_open_seat
from coalitiedesk.printouts.kit.paper import A4, SAFE_MARGIN
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.style import Inks, Scale, inks_for
from coalitiedesk.printouts.kit.text import EMPTY, PaperText, paper_text
from coalitiedesk.printouts.programme_content import ProgrammeContent
from coalitiedesk.printouts.remarks import about_identity, about_texts

HEAD_HEIGHT = 52 * mm
_PANEL, _PANEL_GAP = 20 * mm, 5 * mm
_TITLE = Scale(preferred=24, floor=20)


@dataclass(frozen=True, slots=True, kw_only=True)
class HallSheetOptions:
    """Choices.

    Attributes:
        venue: Only this place; empty for all.
        day: Only this day; None for all.
        call, offer: The two lines of the panel at the foot.
    """

    venue: str = ""
    day: dt.date | None = None
    one_ink: bool = False
    call: str = "Kom erbij. Je hoeft niets te kunnen."
    offer: str = "Weet je het niet? Vraag het aan de balie."


@dataclass(frozen=True, slots=True, kw_only=True)
class HallDay:
    """One place on one day, with its rows in order of time."""

    venue: str
    day: dt.date
    rows: tuple[HallRow, ...]


def hall_days(content: ProgrammeContent, options: HallSheetOptions) -> tuple[HallDay, ...]:
    """All places and days that are asked for: by place, then by day."""
    found: dict[tuple[str, dt.date], list[HallRow]] = {}
    for activity in content.activities:
        for moment in activity.moments:
            for day in _days_of(moment, content.edition):
                if moment.venue.strip() and _is_asked(moment, day, options):
                    found.setdefault((moment.venue, day), []).append(_row(activity, moment))
    keys = sorted(found, key=lambda key: (sort_key(key[0]), key[1]))
    return tuple(
        HallDay(venue=venue, day=day, rows=tuple(sorted(found[venue, day], key=_order)))
        for venue, day in keys
    )


def render(
    content: ProgrammeContent,
    options: HallSheetOptions,
    target: Target,
    *,
    progress: Progress | None = None,
) -> PrintResult:
    """Make the sheets in one file; a sheet without activities when there is nothing to print.

    Raises:
        PrintError: The file could not be written.
    """
    edition, waiting = content.edition, progress or SilentProgress()
    days = hall_days(content, options) or (
        HallDay(
            venue=options.venue, day=options.day or edition.first_day or dt.date(edition.year, 1, 1), rows=()
        ),
    )
    inks = inks_for(edition.identity.primary_colour, edition.identity.accent_colour, one_ink=options.one_ink)
    about = About(
        title=_title(days, edition),
        author=edition.identity.name,
        subject=edition.name,
        made_on=edition.version_date,
    )
    with document(target, about=about, paper=A4, inks=inks) as pen:
        for done, hall_day in enumerate(days, start=1):
            _draw_day(pen, edition, hall_day, options)
            waiting.step(done, len(days))
    return result(pen, target, _problems(content))


def _draw_day(pen: Pen, edition: EditionContent, hall_day: HallDay, options: HallSheetOptions) -> None:
    foot = footer_height(edition, A4.text_width)
    top, bottom = A4.height - SAFE_MARGIN - HEAD_HEIGHT - 4 * mm, foot + _PANEL + _PANEL_GAP + 3 * mm
    sheets = _divide(hall_day.rows, top - bottom)
    for number, rows in enumerate(sheets, start=1):
        _draw_head(pen, hall_day, number)
        _draw_rows(pen, rows, top, bottom)
        _draw_panel(pen, options, foot + _PANEL_GAP)
        page = paper_text(f"Blad {number} van {len(sheets)}") if len(sheets) > 1 else EMPTY
        draw_footer(pen, edition, page=page)
        pen.canvas.showPage()


def _divide(rows: Sequence[HallRow], room: float) -> list[list[tuple[HallRow, HallSizes]]]:
    """All rows on one sheet when they fit at the smallest size, else over as many as it takes."""
    size = _TITLE.preferred
    while size > _TITLE.floor and _height(rows, size) > room:
        size -= 0.5
    sheets: list[list[tuple[HallRow, HallSizes]]] = [[]]
    used = 0.0
    for row in rows:
        sizes = measure(row, size)
        if sheets[-1] and used + sizes.height > room:
            sheets.append([])
            used = 0.0
        sheets[-1].append((row, sizes))
        used += sizes.height
    return sheets


def _height(rows: Sequence[HallRow], size: float) -> float:
    return sum(measure(row, size).height for row in rows)


def _draw_head(pen: Pen, hall_day: HallDay, number: int) -> None:
    inks, top = pen.inks, A4.height - SAFE_MARGIN
    left, room = A4.text_margin + 1 * mm, A4.text_width - 46 * mm
    day = fit_title(
        paper_text(long_date(hall_day.day).capitalize()),
        width=room,
        scale=Scale(preferred=29, floor=22),
        max_lines=1,
    )
    venue = fit_title(
        paper_text(hall_day.venue), width=room, scale=Scale(preferred=22, floor=14), max_lines=2, face=REGULAR
    )
    with pen.canvas.artifact():
        pen.panel(SAFE_MARGIN, top - HEAD_HEIGHT, A4.width - 2 * SAFE_MARGIN, HEAD_HEIGHT, fill=inks.primary)
        light = Pen(pen.canvas, paper=pen.paper, inks=_reversed(inks))
        place_mark(light, A4.width - A4.text_margin - 21 * mm, top - HEAD_HEIGHT / 2 + 1.2 * mm, 34 * mm)
    with pen.canvas.content("H1") if number == 1 else pen.canvas.artifact("Pagination"):
        pen.put(PaperText("Vandaag in dit huis"), left, top - 20 * mm, face=BOLD, size=40, colour=inks.paper)
    with pen.canvas.content("P") if number == 1 else pen.canvas.artifact("Pagination"):
        y = pen.block(day, left, top - 24 * mm, colour=inks.paper)
        pen.block(venue, left, y - 1.6 * mm, colour=inks.paper)


def _reversed(inks: Inks) -> Inks:
    """For the mark on a dark ground."""
    return replace(
        inks,
        key=f"{inks.key}-reversed",
        is_one_ink=False,
        primary=inks.paper,
        accent=inks.honey,
        accent_fill=inks.primary,
    )


def _draw_rows(pen: Pen, rows: Sequence[tuple[HallRow, HallSizes]], top: float, bottom: float) -> None:
    """Spread over the sheet, but not further apart than the eye can follow."""
    if not rows:
        _draw_nothing(pen, top)
        return
    spare = (top - bottom - sum(sizes.height for _, sizes in rows)) / len(rows)
    extra = min(max(spare, 0.0), 14 * mm)
    y = top
    for index, (row, sizes) in enumerate(rows):
        if index:
            with pen.canvas.artifact():
                pen.rule(A4.text_margin, y, A4.text_margin + COLUMN, colour=pen.inks.hairline)
        draw_row(pen, row, sizes, A4.text_margin, y - extra / 2)
        y -= sizes.height + extra


def _draw_nothing(pen: Pen, top: float) -> None:
    words = fit_title(
        PaperText("Vandaag is hier niets te doen."), width=A4.text_width, scale=_TITLE, max_lines=2
    )
    with pen.canvas.content("P"):
        pen.block(words, A4.text_margin, top - 8 * mm)


def _draw_panel(pen: Pen, options: HallSheetOptions, y: float) -> None:
    room = A4.text_width - 22 * mm
    call = fit_title(paper_text(options.call), width=room, scale=Scale(preferred=20, floor=14), max_lines=1)
    offer = fit_title(
        paper_text(options.offer), width=room, scale=Scale(preferred=18, floor=12), max_lines=1, face=REGULAR
    )
    with pen.canvas.artifact():
        pen.panel(
            SAFE_MARGIN, y, A4.width - 2 * SAFE_MARGIN, _PANEL, fill=pen.inks.accent_fill, radius=4 * mm
        )
        place_open_seat(pen, A4.text_margin + 7 * mm, y + _PANEL / 2, 12 * mm, angle=315)
    with pen.canvas.content("P"):
        below = pen.block(call, A4.text_margin + 19 * mm, y + _PANEL - 2.2 * mm)
        pen.block(offer, A4.text_margin + 19 * mm, below - 0.4 * mm)


def _days_of(moment: MomentContent, edition: EditionContent) -> list[dt.date]:
    """Every day on which a moment is there; the whole Week is every day of it."""
    first, last = moment.day, moment.last_day or moment.day
    if moment.whole_week:
        first, last = edition.first_day, edition.last_day
    if first is None or last is None:
        return []
    return [first + dt.timedelta(days=offset) for offset in range((last - first).days + 1)]


def _is_asked(moment: MomentContent, day: dt.date, options: HallSheetOptions) -> bool:
    return (not options.venue or moment.venue == options.venue) and options.day in (None, day)


def _row(activity: ActivityContent, moment: MomentContent) -> HallRow:
    return HallRow(
        start="" if moment.start is None else clock(moment.start),
        until=_until(moment),
        title=activity.title,
        room=moment.room,
        facilities=activity.facilities,
        is_off=activity.is_cancelled or moment.is_cancelled,
        note=moment.moved_note or (activity.cancelled_reason if activity.is_cancelled else ""),
        is_moved=bool(moment.moved_note.strip()),
        order=-1
        if moment.whole_week or moment.all_day
        else 24 * 60
        if moment.start is None
        else moment.start,
    )


def _until(moment: MomentContent) -> str:
    if moment.end is not None:
        return f"tot {clock(moment.end)} uur"
    if moment.start is not None:
        return "begin"
    return "hele dag" if moment.whole_week or moment.all_day or moment.last_day else "tijd volgt"


def _order(row: HallRow) -> tuple[int, str]:
    return row.order, sort_key(row.title)


def _title(days: Sequence[HallDay], edition: EditionContent) -> str:
    if len(days) == 1:
        return f"Vandaag in {days[0].venue or 'dit huis'}: {long_date(days[0].day)}"
    return f"Zaalbladen {edition.name} {edition.year}"


def _problems(content: ProgrammeContent) -> list[Problem]:
    found = list(about_identity(content.edition))
    for activity in content.activities:
        found += about_texts(activity)
    return found
