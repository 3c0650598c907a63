"""The sheet of the coverage: what there is laid out in squares, with the blank spots by name.

Lies across the paper, so that eight areas stand beside each other.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from coalitiedesk.domain.coverage import Cover, CoverageSquare
from coalitiedesk.dutch.coverage_words import (
    EVERYWHERE,
    amounts_sentence,
    headline,
    left_out_sentences,
    verdict_sentences,
    view_words,
)
from coalitiedesk.dutch.formats import enumerate_words
from coalitiedesk.printouts.coverage_content import CoverageContent
from coalitiedesk.printouts.evaluation.frame import heading, one_block, paragraph, space
from coalitiedesk.printouts.kit.document import (
    PrintResult,
    Progress,
    SilentProgress,
    Target,
    document,
    result,
)
from coalitiedesk.printouts.kit.fit import text_block
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.mark import place_open_seat
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Piece
from coalitiedesk.printouts.kit.text import PaperText, paper_text
from coalitiedesk.printouts.plan.column import Item, fill
from coalitiedesk.printouts.plan.frame import LYING_A4, PlanFrame, draw_pages
from coalitiedesk.printouts.plan.squares import bands, legend
from coalitiedesk.printouts.remarks import about_identity

_WIDTH = LYING_A4.text_width
_NAME = 62 * mm
_NOTHING = "Er staat nog geen aanbod in de lijst. Schrijf bij stap 3 op wat er al is. Dan vult dit blad zich."
_NO_SQUARES = {
    True: "Er zijn nog geen doelgroepen. Zet ze bij het aanbod, dan komen hier de vakjes.",
    False: "Er zijn nog geen wijken. Vul ze in bij de gegevens van de coalitie, dan komen hier de vakjes.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageSheetOptions:
    """Choices."""

    one_ink: bool = False


def render(
    content: CoverageContent,
    options: CoverageSheetOptions,
    target: Target,
    *,
    progress: Progress | None = None,
) -> PrintResult:
    """Make the sheet.

    Raises:
        PrintError: The file could not be written.
    """
    waiting = progress or SilentProgress()
    frame = PlanFrame(
        edition=content.edition,
        printed_on=content.printed_on,
        title=f"Wat er is: {view_words(content.matrix.view).lower()}",
        above="Hoe dekkend is het aanbod?",
        below=content.edition.identity.name,
        paper=LYING_A4,
    )
    pages = fill(_items(content), first_room=frame.first_room, room=frame.room)
    with document(target, about=frame.about, paper=LYING_A4, inks=frame.inks(one_ink=options.one_ink)) as pen:
        draw_pages(pen, frame, pages, step=waiting.step)
    return result(pen, target, tuple(about_identity(content.edition)))


def _items(content: CoverageContent) -> list[Item]:
    if not content.verdict.amount:
        return [one_block(_text(_NOTHING, size=13))]
    found: list[Item] = [one_block(*_verdict(content), gap=0)]
    if content.rows and content.columns:
        found.append(one_block(legend(_WIDTH), gap=5 * mm))
        found += bands(content, _WIDTH)
        found += _named(content, Cover.BLANK, "Witte vlekken: hier is niets")
        found += _named(content, Cover.THIN, "Dun: hier doet één organisator alles")
    else:
        found.append(one_block(_text(_NO_SQUARES[not content.rows], size=12)))
    return found


def _verdict(content: CoverageContent) -> list[Piece]:
    matrix = content.matrix
    squares = (
        amounts_sentence(matrix),
        *left_out_sentences(len(matrix.everywhere), len(matrix.unplaced)),
    )
    title = heading(headline(matrix), size=15)
    lines = (" ".join(part for part in squares if part), " ".join(verdict_sentences(content.verdict)))
    return [title, *(_text(line, size=11) for line in lines if line)]


def _named(content: CoverageContent, cover: Cover, title: str) -> list[Item]:
    """Every square that is so, row by row, to talk about without the picture."""
    columns, found = len(content.columns), []
    words = _blank_words if cover is Cover.BLANK else _thin_words
    for at, row in enumerate(content.rows):
        squares = content.matrix.squares[at * columns : (at + 1) * columns]
        chosen = [(place, one) for place, one in enumerate(squares) if one.cover is cover]
        if chosen:
            found.append(_name_line(row, words(content, chosen), has_seat=cover is Cover.BLANK))
    if not found:
        return []
    first, *others = found
    lead = one_block(heading(title, size=13), space(1 * mm), first, gap=9 * mm)
    return [lead, *(one_block(piece, gap=1.2 * mm) for piece in others)]


def _blank_words(content: CoverageContent, chosen: Sequence[tuple[int, CoverageSquare]]) -> str:
    names = [content.columns[place] for place, _ in chosen]
    return EVERYWHERE if len(names) == len(content.columns) > 1 else enumerate_words(names)


def _thin_words(content: CoverageContent, chosen: Sequence[tuple[int, CoverageSquare]]) -> str:
    """``Noord en Zuid (De Linde); West (De Kerk)``; each organiser once."""
    places: dict[str, list[str]] = {}
    for place, square in chosen:
        places.setdefault(content.organisers[square.own[0]], []).append(content.columns[place])
    return "; ".join(
        f"{enumerate_words(names)} ({who})" if who else enumerate_words(names)
        for who, names in places.items()
    )


def _name_line(name: str, words: str, *, has_seat: bool) -> Piece:
    indent = 8 * mm
    title = text_block((paper_text(name),), width=_NAME - indent - 3 * mm, size=11, face=BOLD, leading=1.25)
    text = text_block((paper_text(words),), width=_WIDTH - _NAME, size=11, leading=1.25)

    def draw(pen: Pen, x: float, top: float) -> None:
        if has_seat:
            with pen.canvas.artifact():
                place_open_seat(pen, x + 2.8 * mm, top - 2.6 * mm, 4.8 * mm, angle=90)
        with pen.canvas.content("P"):
            pen.block(title, x + indent, top)
            pen.put(PaperText(": "), x + indent, top, size=1)
            pen.block(text, x + _NAME, top)

    return Piece(max(title.height, text.height), draw)


def _text(words: str, *, size: float) -> Piece:
    return paragraph(words, size=size, leading=1.34, width=_WIDTH)
