"""What to do before and after, what to take along, what to copy, and the invitation to send."""

import datetime as dt
from collections.abc import Sequence

from reportlab.lib.units import mm

from coalitiedesk.domain.meeting_formats import Chore
from coalitiedesk.dutch.formats import count, long_date
from coalitiedesk.dutch.source_words import source_words
from coalitiedesk.printouts.evaluation.frame import WIDTH, heading, one_block, paragraph, space
from coalitiedesk.printouts.handover.pieces import tick_line
from coalitiedesk.printouts.kit.fit import text_block
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Block, Piece
from coalitiedesk.printouts.kit.style import BODY
from coalitiedesk.printouts.kit.text import PaperText, paper_text
from coalitiedesk.printouts.meeting_kit.content import MeetingKitContent

_PAD = 5 * mm
_DAYS_IN_WEEK = 7
_DECIDED = (("Wat", 0.0), ("Waarom", 100 * mm))
_AGREED = (("Wat", 0.0), ("Wie", 90 * mm), ("Vóór welke dag", 130 * mm))
_DECISION_LINES, _TASK_LINES = 3, 5
_WRITTEN_LINE = 11 * mm
_FOLLOW_WORDS = (
    "Neem het over in CoalitieDesk: Plan, Bijeenkomsten, ‘Wat volgt’. Dan staan de taken op je lijst "
    "en krijgt elke partner die er was een contactmoment."
)
_THANK_WORDS = (
    "Om in een mail te plakken. Hierna komt een brief voor elke genodigde die op ‘Was er’ staat, met de naam."
)
_USUAL_AFTER = (
    Chore(days=1, text="Zet in CoalitieDesk wie er was, wat is besloten en wie wat doet."),
    Chore(days=3, text="Bedank iedereen die er was, met de afspraken op een rij."),
    Chore(days=30, text="Vraag hoe het gaat met de taken."),
)
_SEND_WORDS = (
    "Om in een mail te plakken. Met genodigden erbij drukt CoalitieDesk er een per persoon, met de naam."
)


def before_blocks(content: MeetingKitContent) -> list[Block]:
    """What to do before, to tick off, each with its day as soon as that of the meeting is known."""
    if content.format is None:
        return []
    return _ticked("Voorbereiden", content.format.before, _day(content), is_after=False)


def after_blocks(content: MeetingKitContent) -> list[Block]:
    """What to do afterwards, with room to write down what was decided and who does what by when."""
    chores = content.format.after if content.format else _USUAL_AFTER
    return [
        one_block(heading("Besloten", size=18), *_written_table(_DECIDED, _DECISION_LINES), gap=0),
        one_block(heading("Wie doet wat?", size=18), *_written_table(_AGREED, _TASK_LINES), gap=9 * mm),
        one_block(paragraph(_FOLLOW_WORDS, size=10.5, is_quiet=True), gap=3 * mm),
        *_ticked("Na afloop", chores, _day(content), is_after=True),
    ]


def _day(content: MeetingKitContent) -> dt.date | None:
    return content.meeting.day if content.meeting else None


def material_blocks(content: MeetingKitContent) -> list[Block]:
    """What to take along, and how often each sheet of the kit is needed."""
    if content.format is None:
        return []
    words = f"De minuten en dagen zijn ons voorstel. {source_words(content.format.provenance)}."
    note = (space(3 * mm), paragraph(words, size=9, leading=1.25, is_quiet=True))
    taken = _together("Meenemen en klaarzetten", content.format.materials, size=18)
    return [
        one_block(*taken, gap=8 * mm),
        one_block(*_together("Uit dit pakket", _copies(content)), *note, gap=6 * mm),
    ]


def _together(title: str, lines: Sequence[str], *, size: float = 15) -> list[Piece]:
    """A list that stays on one page."""
    ticks = [piece for line in lines for piece in (tick_line(line), space(0.7 * mm))]
    return [heading(title, size=size), space(2 * mm), *ticks]


def invitation_blocks(content: MeetingKitContent) -> list[Block]:
    """The text to send; what is not known yet stands in it between brackets."""
    if not content.invitation:
        return []
    head = (heading("Uitnodiging", size=18), paragraph(_SEND_WORDS, size=10.5, is_quiet=True), space(3 * mm))
    return [one_block(*head, _boxed(content.invitation), gap=0)]


def thanks_blocks(content: MeetingKitContent) -> list[Block]:
    """The text to send to who was there, with what was agreed."""
    if not content.thanks_letters:
        return []
    head = (heading("Dank je wel", size=18), paragraph(_THANK_WORDS, size=10.5, is_quiet=True), space(3 * mm))
    return [one_block(*head, _boxed(content.thanks), gap=0)]


def _ticked(title: str, chores: Sequence[Chore], day: dt.date | None, *, is_after: bool) -> list[Block]:
    first, *others = (tick_line(chore.text, _when(chore, day, is_after=is_after)) for chore in chores)
    head = one_block(heading(title, size=18), space(2 * mm), first, gap=9 * mm if is_after else 0)
    return [head, *(one_block(line, gap=1.2 * mm) for line in others)]


def _when(chore: Chore, day: dt.date | None, *, is_after: bool) -> str:
    """``uiterlijk donderdag 2 september, 6 weken ervoor``; without a day of the meeting only the second."""
    days = chore.days
    if not days:
        return long_date(day) if day else "op de dag zelf"
    weeks, rest = divmod(days, _DAYS_IN_WEEK)
    span = count(days, "dag", "dagen") if rest or not weeks else count(weeks, "week", "weken")
    words = f"{span} {'erna' if is_after else 'ervoor'}"
    if day is None:
        return words
    return f"uiterlijk {long_date(chore.due(day, is_after=is_after))}, {words}"


def _copies(content: MeetingKitContent) -> list[str]:
    found, amount = content.format, content.expected
    flips = any(part.item and part.item.flip for part in content.parts)
    lines = [
        "Voor de gespreksleider: één voor elke tafel",
        "Programma: twee keer, voor op de deur en op tafel",
        "Presentielijst: één keer, met een pen eraan",
        f"Naamkaartjes: {count(len(content.guests), 'kaartje', 'kaartjes')}, en lege om op te schrijven"
        if content.guests
        else "Naamkaartjes: één blad met tien lege kaartjes",
        f"Formulier ‘Hoe was het?’: kopieer het {amount} keer",
    ]
    if flips:
        lines.append("Flip-over: schrijf de teksten groot over, of druk ze af op A3")
    if found and found.story:
        lines.append("Het verhaal en de rolkaarten: één voor elke tafel; knip de kaarten op de streep")
    return lines


def _written_table(columns: Sequence[tuple[str, float]], lines: int) -> list[Piece]:
    """Empty lines under headings, to write in."""

    def draw_titles(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.content("P"):
            for words, at in columns:
                text = PaperText(f"{words} ")
                pen.put(text, x + at, top - 5 * mm, face=BOLD, size=10, colour=pen.inks.primary)

    def draw_line(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.artifact():
            pen.rule(x, top - _WRITTEN_LINE, x + WIDTH, colour=pen.inks.grey, weight=0.6)
            for _, at in columns[1:]:
                pen.canvas.line(x + at - 2.5 * mm, top - 2 * mm, x + at - 2.5 * mm, top - _WRITTEN_LINE)

    return [Piece(6 * mm, draw_titles), *(Piece(_WRITTEN_LINE, draw_line) for _ in range(lines))]


def _boxed(text: str) -> Piece:
    """A letter in a panel, with its own line breaks."""
    blocks = [
        text_block((paper_text(line),), width=WIDTH - 2 * _PAD, size=12, leading=BODY)
        for line in text.split("\n")
    ]
    height = sum(block.height or 12 * 0.7 for block in blocks) + 2 * _PAD

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.artifact():
            pen.panel(x, top - height, WIDTH, height, fill=pen.inks.warm_panel, radius=4 * mm)
        y = top - _PAD
        for block in blocks:
            if block.lines and block.lines[0]:
                with pen.canvas.content("P"):
                    y = pen.block(block, x + _PAD, y)
            else:
                y -= 12 * 0.7

    return Piece(height, draw)
