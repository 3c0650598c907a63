"""Pages that fill the last sheet of a stapled booklet with something of use."""

import datetime as dt
from collections.abc import Sequence

from reportlab.lib.units import mm

from coalitiedesk.dutch.formats import long_date
from coalitiedesk.printouts.booklet.frame import (
    BOTTOM,
    COLUMN_HEIGHT,
    COLUMN_TOP,
    LEFT,
    RIGHT,
    Heading,
    Leaf,
    draw_foot,
    draw_heading,
)
from coalitiedesk.printouts.content import EditionContent
from coalitiedesk.printouts.kit.fit import text_block
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.mark import place_open_seat
from coalitiedesk.printouts.kit.motif import place_motif
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.text import PaperText, paper_text

_WRITING = 9 * mm
_MOST_DAYS = 12


def fillers(edition: EditionContent, days: Sequence[dt.date], amount: int) -> list[Leaf]:
    """As many useful pages as are asked for, three at most."""
    pages = [_my_week(edition, days), _bring_someone(edition), _notes(edition)]
    order = {0: (), 1: (0,), 2: (1, 0), 3: (1, 0, 2)}
    return [pages[index] for index in order[amount]]


def _my_week(edition: EditionContent, days: Sequence[dt.date]) -> Leaf:
    """A line for every day: what do I want to go to?"""
    if not 0 < len(days) <= _MOST_DAYS:
        return _notes(edition)

    def draw(pen: Pen, number: int) -> None:
        draw_heading(pen, Heading(name=PaperText("Mijn week")))
        y = _intro(pen, "Schrijf hier op waar je heen wilt. Hang het op de koelkast.")
        step = (y - BOTTOM - 6 * mm) / len(days)
        for day in days:
            with pen.canvas.artifact():
                place_open_seat(pen, LEFT + 3 * mm, y - 4.6 * mm, 5.4 * mm, angle=90)
            with pen.canvas.content("P"):
                pen.put(
                    paper_text(long_date(day).capitalize()),
                    LEFT + 9 * mm,
                    y - 6 * mm,
                    face=BOLD,
                    size=12,
                    colour=pen.inks.primary,
                )
            with pen.canvas.artifact():
                for line in range(max(1, int((step - 8 * mm) // (7.5 * mm)))):
                    below = y - 14 * mm - line * 7.5 * mm if step >= 14 * mm else y - step + 1 * mm
                    pen.rule(LEFT + 9 * mm, below, RIGHT, colour=pen.inks.grey, weight=0.6)
            y -= step
        draw_foot(pen, edition, number)

    return draw


def _bring_someone(edition: EditionContent) -> Leaf:
    """An invitation to fill in and give away."""

    def draw(pen: Pen, number: int) -> None:
        draw_heading(pen, Heading(name=PaperText("Neem iemand mee")))
        y = _intro(pen, "Vul in en geef deze bladzijde aan je buur, je zus of je kapper.") - 6 * mm
        height, width = y - BOTTOM - 6 * mm, RIGHT - LEFT
        with pen.canvas.artifact():
            pen.panel(LEFT, y - height, width, height, fill=pen.inks.warm_panel)
            with pen.clipped(LEFT, y - height, width, height, radius=4 * mm):
                place_motif(pen, RIGHT - 22 * mm, y - height + 18 * mm, 25 * mm, open_at=142)
        with pen.canvas.content("P"):
            pen.put(
                PaperText("Ik nodig je uit"),
                LEFT + 7 * mm,
                y - 16 * mm,
                face=BOLD,
                size=24,
                colour=pen.inks.accent,
            )
        below = y - 28 * mm
        for words in ("Voor", "Wat we gaan doen", "Wanneer", "Waar we afspreken"):
            with pen.canvas.content("P"):
                pen.put(paper_text(words), LEFT + 7 * mm, below, size=11.5)
            with pen.canvas.artifact():
                pen.rule(LEFT + 7 * mm, below - 9 * mm, RIGHT - 7 * mm, colour=pen.inks.grey, weight=0.7)
            below -= 16 * mm
        draw_foot(pen, edition, number)

    return draw


def _notes(edition: EditionContent) -> Leaf:
    """Room to write."""

    def draw(pen: Pen, number: int) -> None:
        draw_heading(pen, Heading(name=PaperText("Om op te schrijven")))
        with pen.canvas.artifact():
            for line in range(1, int(COLUMN_HEIGHT // _WRITING)):
                pen.rule(LEFT, COLUMN_TOP - line * _WRITING, RIGHT, colour=pen.inks.grey, weight=0.6)
        draw_foot(pen, edition, number)

    return draw


def _intro(pen: Pen, words: str) -> float:
    block = text_block((paper_text(words),), width=RIGHT - LEFT, size=12)
    with pen.canvas.content("P"):
        return pen.block(block, LEFT, COLUMN_TOP + 2 * mm) - 4 * mm
