"""The password of a package on a sheet of its own: large, with how to keep it apart."""

import datetime as dt
from dataclasses import dataclass, replace

from reportlab.lib.units import mm

from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.printouts.content import EditionContent
from coalitiedesk.printouts.kit.document import About, PrintResult, Target, document, result
from coalitiedesk.printouts.kit.fit import text_block
from coalitiedesk.printouts.kit.fonts import BOLD, text_width
from coalitiedesk.printouts.kit.footer import draw_footer
from coalitiedesk.printouts.kit.mark import place_mark
from coalitiedesk.printouts.kit.paper import A4
from coalitiedesk.printouts.kit.style import inks_for
from coalitiedesk.printouts.kit.text import PaperText, paper_text

LEFT, WIDTH, TOP = A4.text_margin, A4.text_width, A4.height - A4.text_margin
_ADVICE = (
    "Geef dit blad aan je opvolger, maar niet samen met het pakket. Of lees de woorden voor aan de telefoon.",
    "Hoofdletters, streepjes en spaties maken niet uit; de volgorde van de woorden wel.",
    "Zonder deze woorden kan niemand het pakket openen, ook wij niet.",
    "Staat het werk op de computer van je opvolger? Gooi dit blad dan weg.",
)
_COLUMNS, _STEP = 2, 17 * mm
_LARGEST = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PassphraseSheet:
    """The words in order, and the name of the package they open."""

    edition: EditionContent
    words: tuple[str, ...]
    package: str
    printed_on: dt.date


def render(content: PassphraseSheet, target: Target) -> PrintResult:
    """Make the sheet.

    Raises:
        PrintError: The file could not be written.
    """
    own = content.edition.identity
    inks = inks_for(own.primary_colour, own.accent_colour)
    about = About(title="Wachtwoord van het overdrachtspakket", author=own.name, made_on=content.printed_on)
    numbered = [paper_text(f"{number}. {word}") for number, word in enumerate(content.words, start=1)]
    room = WIDTH / _COLUMNS - 14 * mm
    size = min([_LARGEST, *(_LARGEST * room / text_width(word, BOLD, _LARGEST) for word in numbered)])
    rows = (len(numbered) + 1) // _COLUMNS
    with document(target, about=about, paper=A4, inks=inks) as pen:
        with pen.canvas.artifact():
            place_mark(pen, LEFT + WIDTH - 8 * mm, TOP - 7.5 * mm, 15 * mm)
            height = rows * _STEP + 12 * mm
            pen.panel(LEFT - 4 * mm, TOP - 34 * mm - height, WIDTH + 8 * mm, height, fill=inks.warm_panel)
        with pen.canvas.content("H1"):
            pen.put(
                PaperText("Wachtwoord van het pakket"),
                LEFT,
                TOP - 8 * mm,
                face=BOLD,
                size=26,
                colour=inks.primary,
            )
        with pen.canvas.content("P"):
            pen.put(paper_text(content.package), LEFT, TOP - 17 * mm, size=13)
        for at, word in enumerate(numbered):
            x = LEFT + 4 * mm + at // rows * (WIDTH / _COLUMNS)
            with pen.canvas.content("P"):
                pen.put(word, x, TOP - 51 * mm - at % rows * _STEP, face=BOLD, size=size)
        y = TOP - 46 * mm - height
        for text in _ADVICE:
            block = text_block((paper_text(text),), width=WIDTH, size=13)
            with pen.canvas.content("P"):
                y = pen.block(block, LEFT, y) - 3 * mm
        bare = replace(content.edition, version=None, version_date=None, logos=())
        draw_footer(pen, bare, extra=paper_text(plain_date(content.printed_on)))
        pen.canvas.showPage()
    return result(pen, target, ())
