"""The profile of the five pillars: what stands out, the chart over the years, every answer with its proof.

The same pages without answers are a form to fill in together.
"""

from dataclasses import dataclass, replace

from reportlab.lib.units import mm

from coalitiedesk.domain.pillars import PillarScan, PillarStanding
from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.dutch.labels import label
from coalitiedesk.dutch.pillar_words import (
    SCALE_WORDS,
    headline,
    percent_words,
    scan_in_words,
    stands_out,
    unanswered_words,
)
from coalitiedesk.dutch.source_words import source_words
from coalitiedesk.printouts.evaluation.figures import picture_piece
from coalitiedesk.printouts.evaluation.frame import (
    FIRST_TOP,
    LATER_TOP,
    LEFT,
    LOGO_HEIGHT,
    REPORT_PAPER,
    RIGHT,
    TOP,
    WIDTH,
    heading,
    one_block,
    paragraph,
    space,
)
from coalitiedesk.printouts.handover.pieces import seat_line
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
from coalitiedesk.printouts.kit.footer import draw_footer, footer_height
from coalitiedesk.printouts.kit.mark import place_mark
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Block, Piece, draw_page, stack
from coalitiedesk.printouts.kit.style import Inks, Scale, inks_for
from coalitiedesk.printouts.kit.text import paper_text
from coalitiedesk.printouts.pillar_chart import pillar_chart
from coalitiedesk.printouts.pillar_content import PillarContent
from coalitiedesk.printouts.pillar_lines import answered_line, empty_line
from coalitiedesk.printouts.remarks import about_identity

_TITLE = Scale(preferred=28, floor=16)
_FOOT_GAP, _LINE_GAP, _PILLAR_GAP = 6 * mm, 1 * mm, 7 * mm
_OWN_WORDS = "Het is ons eigen oordeel. We vergelijken alleen met onszelf, niet met andere gemeenten."
_FORM_WORDS = (
    "Vul dit samen in. Kies per vraag één antwoord en schrijf op waaraan je het ziet. "
    "Schrijf geen namen van mensen op."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PillarProfileOptions:
    """Choices; an empty form has the questions only."""

    one_ink: bool = False
    is_empty_form: bool = False


def render(
    content: PillarContent,
    options: PillarProfileOptions,
    target: Target,
    *,
    progress: Progress | None = None,
) -> PrintResult:
    """Make the pages.

    Raises:
        PrintError: The file could not be written.
    """
    edition, waiting = content.edition, progress or SilentProgress()
    own = edition.identity
    inks = inks_for(own.primary_colour, own.accent_colour, one_ink=options.one_ink)
    title = _title(content.scan, options)
    about = About(title=f"{title}, {own.name}", author=own.name, made_on=content.printed_on)
    bottom = footer_height(edition, WIDTH, logo_height=LOGO_HEIGHT) + _FOOT_GAP
    first_room, room = FIRST_TOP - bottom, LATER_TOP - bottom
    if options.is_empty_form:
        pages = stack(_form(content.scan), first_room=first_room, room=room)
    else:
        pages = stack(_profile(content.scan, inks), first_room=first_room, room=room)
        pages += stack(_answers(content.scan), first_room=room, room=room)
    with document(target, about=about, paper=REPORT_PAPER, inks=inks) as pen:
        for number, page in enumerate(pages, start=1):
            if number == 1:
                _draw_first_heading(pen, content, title)
            else:
                _draw_running_head(pen, content, title)
            draw_page(pen, page, LEFT, FIRST_TOP if number == 1 else LATER_TOP)
            _draw_foot(pen, content, number, len(pages))
            pen.canvas.showPage()
            waiting.step(number, len(pages))
    return result(pen, target, tuple(about_identity(edition)))


def _title(scan: PillarScan, options: PillarProfileOptions) -> str:
    return f"Vijf pijlers {scan.year}" + (": samen invullen" if options.is_empty_form else "")


def _profile(scan: PillarScan, inks: Inks) -> list[Block]:
    found = [
        one_block(heading("Wat opvalt", size=15), *(seat_line(text) for text in stands_out(scan)), gap=0)
    ]
    found.append(
        one_block(
            heading(headline(scan), size=15),
            paragraph(SCALE_WORDS, size=10, leading=1.3, is_quiet=True),
            space(2 * mm),
            picture_piece(pillar_chart(scan, width=WIDTH, inks=inks), scan_in_words(scan)),
            space(1 * mm),
            paragraph(_OWN_WORDS, size=10, leading=1.3, is_quiet=True),
            gap=6 * mm,
        )
    )
    return found


def _answers(scan: PillarScan) -> list[Block]:
    found = []
    for standing in scan.standings:
        first, *others = (answered_line(line) for line in standing.lines)
        found.append(one_block(*_head(standing, _score_words(standing)), *first, gap=_PILLAR_GAP))
        found += [one_block(*pieces, gap=_LINE_GAP) for pieces in others]
    return [*found, _source(scan)]


def _form(scan: PillarScan) -> list[Block]:
    found = [one_block(paragraph(_FORM_WORDS, size=12), gap=0)]
    for standing in scan.standings:
        first, *others = (empty_line(question) for question in standing.guide.questions)
        found.append(one_block(*_head(standing, ""), first, gap=_PILLAR_GAP))
        found += [one_block(piece, gap=3 * mm) for piece in others]
    return [*found, _source(scan)]


def _head(standing: PillarStanding, score_words: str) -> tuple[Piece, ...]:
    title = label(standing.guide.pillar)
    return (
        heading(f"{title}: {score_words}" if score_words else title, size=15),
        paragraph(standing.guide.meaning, size=10.5, leading=1.3, is_quiet=True, below=3 * mm),
    )


def _score_words(standing: PillarStanding) -> str:
    """``63 %, in 2025 50 %, 1 vraag nog open``."""
    before = standing.earlier[-1] if standing.earlier else None
    parts = [
        percent_words(standing.score),
        f"in {before.year} {percent_words(before)}" if before else "",
        unanswered_words(standing.score) if standing.score.answered else "",
    ]
    return ", ".join(part for part in parts if part)


def _source(scan: PillarScan) -> Block:
    source = source_words(replace(scan.standings[0].guide.provenance, place="hoofdstuk 4, vijf pijlers"))
    words = f"De vragen zijn van CoalitieDesk. {source}."
    return one_block(paragraph(words, size=9.5, leading=1.3, is_quiet=True), gap=_PILLAR_GAP)


def _draw_first_heading(pen: Pen, content: PillarContent, title: str) -> None:
    own = content.edition.identity
    block = fit_title(paper_text(title), width=WIDTH - 26 * mm, scale=_TITLE, max_lines=1)
    with pen.canvas.artifact():
        place_mark(pen, RIGHT - 10.5 * mm, TOP - 10 * mm, 20 * mm)
        pen.rule(LEFT, TOP - 27 * mm, RIGHT, weight=2.4)
    with pen.canvas.content("P"):
        words = paper_text("Hoe staat onze aanpak ervoor?")
        pen.put(words, LEFT, TOP - 3 * mm, size=11, colour=pen.inks.grey)
    with pen.canvas.content("H1"):
        y = pen.block(block, LEFT, TOP - 6.4 * mm, colour=pen.inks.primary)
    with pen.canvas.content("P"):
        pen.put(paper_text(own.name), LEFT, y - 5 * mm, size=12)


def _draw_running_head(pen: Pen, content: PillarContent, title: str) -> None:
    words = f"{content.edition.identity.name} · {title[:1].lower()}{title[1:]}"
    with pen.canvas.artifact("Pagination"):
        pen.put(paper_text(words), LEFT, TOP - 4 * mm, size=11, colour=pen.inks.grey)
        pen.rule(LEFT, TOP - 8 * mm, RIGHT, weight=2.4)


def _draw_foot(pen: Pen, content: PillarContent, number: int, amount: int) -> None:
    bare = replace(content.edition, version=None, version_date=None, logos=())
    draw_footer(
        pen,
        bare,
        page=paper_text(f"{number} van {amount}"),
        extra=paper_text(f"Vijf pijlers {content.scan.year} · {plain_date(content.printed_on)}"),
        logo_height=LOGO_HEIGHT,
        is_read=number == 1,
    )
