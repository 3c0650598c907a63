"""A form to count visitors on paper: a seat to cross out for everybody who comes. It asks for no names.

One form for each moment with a day and place; the host hands it in, and the number goes into the evaluation.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from coalitiedesk.dutch.formats import long_date, sort_key, time_range
from coalitiedesk.printouts.attendance_seats import INDENT, PER_ROW, draw_seats
from coalitiedesk.printouts.content import ActivityContent, EditionContent, MomentContent
from coalitiedesk.printouts.kit.document import (
    About,
    PrintResult,
    Progress,
    SilentProgress,
    Target,
    document,
    result,
)
from coalitiedesk.printouts.kit.fit import TextBlock, fit_title
from coalitiedesk.printouts.kit.flow import draw_rich, rich_block
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR
from coalitiedesk.printouts.kit.footer import draw_footer, footer_height
from coalitiedesk.printouts.kit.mark import place_mark
from coalitiedesk.printouts.kit.paper import A4
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.style import Scale, inks_for
from coalitiedesk.printouts.kit.text import PaperText, joined, paper_text, unbroken
from coalitiedesk.printouts.programme_content import ProgrammeContent
from coalitiedesk.printouts.remarks import about_identity

LEFT, RIGHT, WIDTH = A4.text_margin, A4.width - A4.text_margin, A4.text_width
VISITOR_ROWS, FIRST_TIMER_ROWS = 6, 2
_TITLE = Scale(preferred=16, floor=10)
_QUESTIONS = ("Ging goed", "Kan beter", "Mooi moment")
# Rows of seats that a crowd may need are on the back; 60 in front.
_SEATS = VISITOR_ROWS * PER_ROW


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceFormOptions:
    """Choices.

    Attributes:
        venue: Only this place; empty for all.
        day: Only this day; None for all.
        hand_in: How the form comes back, in words ("vóór vrijdag 9 oktober aan de balie").
    """

    venue: str = ""
    day: dt.date | None = None
    one_ink: bool = False
    hand_in: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    activity: ActivityContent
    moment: MomentContent
    number: int


def render(
    content: ProgrammeContent,
    options: AttendanceFormOptions,
    target: Target,
    *,
    progress: Progress | None = None,
) -> PrintResult:
    """Make the forms in one file; an empty form to fill in by hand when there is no moment to count.

    Raises:
        PrintError: The file could not be written.
    """
    edition, waiting = content.edition, progress or SilentProgress()
    forms: Sequence[_Form | None] = _forms(content, options) or (None,)
    inks = inks_for(edition.identity.primary_colour, edition.identity.accent_colour, one_ink=options.one_ink)
    about = About(
        title=f"Turflijsten {edition.name} {edition.year}",
        author=edition.identity.name,
        subject=edition.name,
        made_on=edition.version_date,
    )
    with document(target, about=about, paper=A4, inks=inks) as pen:
        for done, form in enumerate(forms, start=1):
            _draw_form(pen, edition, form, options)
            pen.canvas.showPage()
            waiting.step(done, len(forms))
    return result(pen, target, tuple(about_identity(edition)))


def _forms(content: ProgrammeContent, options: AttendanceFormOptions) -> tuple[_Form, ...]:
    """A form for each moment that takes place, by place, day and time."""
    pairs = [
        (activity, moment)
        for activity in content.activities
        for moment in activity.moments
        if not (activity.is_cancelled or moment.is_cancelled)
        and (not options.venue or moment.venue == options.venue)
        and options.day in (None, moment.day)
    ]
    pairs.sort(key=lambda pair: (sort_key(pair[1].venue), pair[1].day or dt.date.max, pair[1].start or 0))
    return tuple(
        _Form(activity=activity, moment=moment, number=number)
        for number, (activity, moment) in enumerate(pairs, start=1)
    )


def _draw_form(pen: Pen, edition: EditionContent, form: _Form | None, options: AttendanceFormOptions) -> None:
    y = _draw_head(pen, A4.height - A4.text_margin)
    y = _draw_activity(pen, form, y)
    y = _draw_step(
        pen,
        "1",
        "Zet een kruis door een stoel voor elke bezoeker",
        f"Jij en de vrijwilligers tellen niet mee. Meer dan {_SEATS}? Turf achterop.",
        y,
        has_total=True,
    )
    y = draw_seats(pen, y, VISITOR_ROWS)
    y = _draw_step(
        pen,
        "2",
        "Wie is hier voor het eerst?",
        "Zet een kruis voor elk ‘ja’. Niet gevraagd? Laat dan alles leeg.",
        y - 1 * mm,
        has_total=True,
    )
    y = draw_seats(pen, y, FIRST_TIMER_ROWS)
    y = _draw_step(
        pen,
        "3",
        "In een paar woorden",
        "Schrijf geen namen op, ook niet bij een mooi verhaal.",
        y - 1 * mm,
        has_total=False,
    )
    foot = footer_height(edition, WIDTH)
    _draw_questions(pen, y, foot + 17 * mm)
    _draw_hand_in(pen, edition, options, foot + 3.5 * mm)
    draw_footer(pen, edition)


def _draw_head(pen: Pen, top: float) -> float:
    with pen.canvas.artifact():
        place_mark(pen, RIGHT - 8 * mm, top - 7.5 * mm, 15 * mm)
    with pen.canvas.content("H1"):
        pen.put(PaperText("Turflijst"), LEFT, top - 8 * mm, face=BOLD, size=26, colour=pen.inks.primary)
    with pen.canvas.content("P"):
        words = PaperText("Voor de gastvrouw of gastheer. Wij tellen mensen, geen namen.")
        pen.put(words, LEFT, top - 15.4 * mm, size=12)
    return top - 21 * mm


def _draw_activity(pen: Pen, form: _Form | None, y: float) -> float:
    """Which moment it is; lines to fill in when that is not known beforehand."""
    height, room = 22 * mm, WIDTH - 30 * mm
    with pen.canvas.artifact():
        pen.panel(LEFT, y - height, WIDTH, height, fill=pen.inks.cool_panel, radius=3 * mm)
    if form is None:
        _draw_blanks(pen, y)
        return y - height - 8 * mm
    title = fit_title(paper_text(form.activity.title), width=room, scale=_TITLE, max_lines=2, leading=1.12)
    when = _one_or_two_lines(_when_and_where(form.moment), room + 18 * mm)
    top = y - max(2 * mm, (height - title.height - when.height - 1.5 * mm) / 2)
    with pen.canvas.content("H2"):
        below = pen.block(title, LEFT + 5 * mm, top)
    with pen.canvas.content("P"):
        pen.block(when, LEFT + 5 * mm, below - 1.5 * mm)
    with pen.canvas.content("P"):
        number = paper_text(f"nr. {form.number}")
        pen.put(
            number,
            RIGHT - 5 * mm,
            y - 9 * mm,
            face=BOLD,
            size=13,
            colour=pen.inks.primary,
            align="right",
        )
    return y - height - 8 * mm


def _one_or_two_lines(text: PaperText, width: float) -> TextBlock:
    return fit_title(
        text, width=width, scale=Scale(preferred=12.5, floor=9), max_lines=1, face=REGULAR, leading=1.2
    )


def _when_and_where(moment: MomentContent) -> PaperText:
    day = "de hele week" if moment.whole_week else long_date(moment.day) if moment.day else moment.when_text
    parts = (
        day[:1].upper() + day[1:],
        time_range(moment.start, moment.end),
        ", ".join(part for part in (moment.venue, moment.room) if part.strip()),
    )
    return joined(parts, " · ")


def _draw_blanks(pen: Pen, y: float) -> None:
    for row, words in enumerate(("Activiteit", "Dag en plek")):
        baseline = y - 9 * mm - row * 8.5 * mm
        with pen.canvas.content("P"):
            pen.put(paper_text(words), LEFT + 5 * mm, baseline, face=BOLD, size=12)
        with pen.canvas.artifact():
            pen.rule(LEFT + 34 * mm, baseline - 1 * mm, RIGHT - 5 * mm, colour=pen.inks.grey, weight=0.8)


def _draw_step(pen: Pen, number: str, title: str, explanation: str, y: float, *, has_total: bool) -> float:
    """A numbered question, with a box for the sum where there is something to count."""
    inks = pen.inks
    with pen.canvas.artifact():
        pen.canvas.setFillColor(inks.primary)
        pen.canvas.circle(LEFT + 3.6 * mm, y - 1.6 * mm, 3.6 * mm, stroke=0, fill=1)
    with pen.canvas.content("H2"):
        pen.put(
            paper_text(number),
            LEFT + 3.6 * mm,
            y - 3.2 * mm,
            face=BOLD,
            size=13,
            colour=inks.paper,
            align="centre",
        )
        pen.put(paper_text(title), LEFT + INDENT, y - 3.3 * mm, face=BOLD, size=15)
    with pen.canvas.content("P"):
        pen.put(paper_text(explanation), LEFT + INDENT, y - 9 * mm, size=11.5)
    if has_total:
        with pen.canvas.content("P"):
            pen.put(PaperText("Samen"), RIGHT - 21 * mm, y - 5.4 * mm, face=BOLD, size=12, align="right")
        with pen.canvas.artifact():
            pen.canvas.setStrokeColor(inks.text)
            pen.canvas.setLineWidth(1.4)
            pen.canvas.roundRect(RIGHT - 18 * mm, y - 9.6 * mm, 18 * mm, 10.6 * mm, 2 * mm)
    return y - 13 * mm


def _draw_questions(pen: Pen, y: float, bottom: float) -> None:
    """Lines to write on, as many as there is room for."""
    lines = max(len(_QUESTIONS), int((y - bottom) // (9.6 * mm)))
    for line in range(lines):
        if line < len(_QUESTIONS):
            with pen.canvas.content("P"):
                pen.put(paper_text(_QUESTIONS[line]), LEFT + INDENT, y - 5 * mm, face=BOLD, size=12)
        with pen.canvas.artifact():
            pen.rule(LEFT + 42 * mm, y - 6 * mm, RIGHT, colour=pen.inks.grey, weight=0.8)
        y -= 9.6 * mm


def _draw_hand_in(pen: Pen, edition: EditionContent, options: AttendanceFormOptions, bottom: float) -> None:
    phone = edition.identity.phone
    where = (
        f"Geef deze lijst {options.hand_in}." if options.hand_in.strip() else "Geef deze lijst aan ons terug."
    )
    parts = [(PaperText("Klaar?"), BOLD), (paper_text(where), REGULAR)]
    if phone.strip():
        parts += [(PaperText("Vragen:"), REGULAR), (unbroken(phone), BOLD)]
    size = 12.0
    block = rich_block(parts, width=WIDTH - 10 * mm, size=size, leading=1.2)
    while len(block.lines) > 1 and size > 9:
        size -= 0.5
        block = rich_block(parts, width=WIDTH - 10 * mm, size=size, leading=1.2)
    height = max(11 * mm, block.height + 4 * mm)
    with pen.canvas.artifact():
        pen.panel(LEFT, bottom, WIDTH, height, fill=pen.inks.accent_fill, radius=3 * mm)
    with pen.canvas.content("P"):
        draw_rich(pen, block, LEFT + 5 * mm, bottom + (height + block.height) / 2)
