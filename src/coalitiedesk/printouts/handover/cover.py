"""The cover sheet: which package belongs to this paper, how to know it is whole, how to open it."""

from collections.abc import Sequence

from reportlab.lib.units import mm

from coalitiedesk.domain.handover import HandoverPackage
from coalitiedesk.dutch.formats import enumerate_words, plain_date
from coalitiedesk.dutch.handover_words import amount_words, checksum_words, scope_words, size_words
from coalitiedesk.printouts.evaluation.frame import LEFT, TOP, WIDTH, heading, paragraph, space
from coalitiedesk.printouts.handover.pieces import fact_lines
from coalitiedesk.printouts.handover_content import HandoverContent
from coalitiedesk.printouts.kit.fit import fit_title, text_block
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.mark import place_mark
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Piece
from coalitiedesk.printouts.kit.style import Scale
from coalitiedesk.printouts.kit.text import PaperText, paper_text

_PAD, _LOWEST = 7 * mm, 32 * mm
_TITLE = Scale(preferred=30, floor=20)
_NO_PACKAGE = (
    "Bij dit dossier hoort nog geen pakket. Maak er een voor je opvolger. "
    "Kies daarvoor in CoalitieDesk: Bestand, Overdragen."
)
_LOCKED = (
    "Er zit een wachtwoord op. Dat staat met opzet niet op dit blad: je krijgt het apart.",
    "Open CoalitieDesk, kies Bestand, Openen, en kies het pakket.",
    "Vul het wachtwoord in en kies een vaste plek op je eigen computer.",
)
_OPEN = (
    "Er zit geen wachtwoord op: wie het bestand heeft, kan alles lezen. Bewaar het goed.",
    "Zet het bestand op een vaste plek op je eigen computer.",
    "Open CoalitieDesk, kies Bestand, Openen, en kies het bestand.",
)
_WHOLE = "Klopt het controlegetal niet met dat van het bestand? Vraag dan om een nieuw pakket."


def draw_cover(pen: Pen, content: HandoverContent, parts: Sequence[tuple[str, int]]) -> None:
    """Draw the first page, save for its foot; ``parts`` are titles with the page where they begin."""
    own = content.edition.identity
    with pen.canvas.artifact():
        place_mark(pen, LEFT + 17 * mm, TOP - 19 * mm, 34 * mm)
    title = fit_title(paper_text(own.name), width=WIDTH, scale=_TITLE, max_lines=3)
    y = TOP - 44 * mm
    with pen.canvas.content("P"):
        pen.put(PaperText("Overdrachtsdossier"), LEFT, y, size=16, colour=pen.inks.grey)
    with pen.canvas.content("H1"):
        y = pen.block(title, LEFT, y - 4 * mm, colour=pen.inks.primary)
    with pen.canvas.content("P"):
        pen.put(paper_text(_below(content)), LEFT, y - 7 * mm, size=13)
    y = _panel(pen, _package_pieces(content), y - 15 * mm)
    for pieces in (_how_pieces(content), _contents_pieces(parts)):
        if y - sum(piece.height for piece in pieces) < _LOWEST:
            break  # a long name and a long list: the pages themselves have titles too
        for piece in pieces:
            piece.draw(pen, LEFT, y)
            y -= piece.height


def _below(content: HandoverContent) -> str:
    sender = f"van {content.coordinator}" if content.coordinator else ""
    parts = (content.edition.identity.municipality, sender, plain_date(content.printed_on))
    return " · ".join(part for part in parts if part.strip())


def _package_pieces(content: HandoverContent) -> list[Piece]:
    package = content.package
    if package is None:
        return [heading("Het pakket"), paragraph(_NO_PACKAGE, size=11.5, width=WIDTH - 2 * _PAD)]
    amounts = [f"{amount} {words}" for amount, words in amount_words(package.counts)]
    return [
        heading("Het pakket"),
        space(1 * mm),
        *fact_lines(
            (
                ("Bestand", (paper_text(package.name),)),
                ("Gemaakt op", (paper_text(_moment(package)),)),
                ("Grootte", (paper_text(size_words(package.size_bytes)),)),
                ("Inhoud", (paper_text(scope_words(package.scope).capitalize()),)),
                ("Hierin zitten", (paper_text(enumerate_words(amounts)),)),
                ("Controlegetal", _checksum(package)),
            )
        ),
    ]


def _how_pieces(content: HandoverContent) -> list[Piece]:
    package = content.package
    if package is None:
        return []
    steps = _LOCKED if package.is_locked else _OPEN
    lines = [_numbered(number, step) for number, step in enumerate(steps, start=1)]
    return [
        space(8 * mm),
        heading("Zo open je het"),
        space(1 * mm),
        *lines,
        space(2 * mm),
        paragraph(_WHOLE, size=10.5, is_quiet=True),
    ]


def _contents_pieces(parts: Sequence[tuple[str, int]]) -> list[Piece]:
    lines = [_part(title, page) for title, page in parts]
    return [space(6 * mm), heading("In dit dossier"), space(1 * mm), *lines]


def _part(title: str, page: int) -> Piece:
    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.content("P"):
            pen.put(PaperText(f"{page} "), x, top - 11.6, face=BOLD, size=12, colour=pen.inks.primary)
            pen.put(paper_text(title), x + 9 * mm, top - 11.6, size=12)

    return Piece(5.6 * mm, draw)


def _numbered(number: int, text: str) -> Piece:
    words = text_block((paper_text(text),), width=WIDTH - 9 * mm, size=12, leading=1.3)

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.element("L"), pen.canvas.element("LI"), pen.canvas.content("LBody"):
            pen.put(PaperText(f"{number} "), x, top - 11.6, face=BOLD, size=12, colour=pen.inks.primary)
            pen.block(words, x + 7 * mm, top)

    return Piece(words.height + 1.4 * mm, draw)


def _panel(pen: Pen, pieces: list[Piece], top: float) -> float:
    height = sum(piece.height for piece in pieces) + 2 * _PAD
    with pen.canvas.artifact():
        pen.panel(LEFT - 2 * mm, top - height, WIDTH + 4 * mm, height, fill=pen.inks.cool_panel)
    y = top - _PAD
    for piece in pieces:
        piece.draw(pen, LEFT + _PAD - 2 * mm, y)
        y -= piece.height
    return top - height


def _moment(package: HandoverPackage) -> str:
    at = package.made_at.astimezone()
    return f"{plain_date(at.date())} om {at:%H.%M} uur"


def _checksum(package: HandoverPackage) -> tuple[PaperText, ...]:
    words = checksum_words(package.sha256)
    middle = len(words) // 2
    return paper_text(words[:middle]), paper_text(words[middle:])
