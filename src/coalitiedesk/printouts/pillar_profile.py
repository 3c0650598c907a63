"""The profile of the five pillars: what stands out, the chart over the years, every answer with its proof.

The same pages without answers are a form to fill in together.
"""

from dataclasses import dataclass, replace

from reportlab.lib.units import mm

from coalitiedesk.domain.pillars import PillarScan, PillarStanding
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
    WIDTH,
    heading,
    one_block,
    paragraph,
    space,
)
from coalitiedesk.printouts.handover.pieces import seat_line
from coalitiedesk.printouts.kit.document import (
    PrintResult,
    Progress,
    SilentProgress,
    Target,
    document,
    result,
)
from coalitiedesk.printouts.kit.stack import Block, Piece, stack
from coalitiedesk.printouts.kit.style import Inks
from coalitiedesk.printouts.pillar_chart import pillar_chart
from coalitiedesk.printouts.pillar_content import PillarContent
from coalitiedesk.printouts.pillar_lines import answered_line, empty_line
from coalitiedesk.printouts.plan.frame import PlanFrame, draw_pages
from coalitiedesk.printouts.remarks import about_identity

_LINE_GAP, _PILLAR_GAP = 1 * mm, 7 * mm
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
    waiting = progress or SilentProgress()
    frame = PlanFrame(
        edition=content.edition,
        printed_on=content.printed_on,
        title=_title(content.scan, options),
        above="Hoe staat onze aanpak ervoor?",
        below=content.edition.identity.name,
    )
    inks = frame.inks(one_ink=options.one_ink)
    if options.is_empty_form:
        pages = stack(_form(content.scan), first_room=frame.first_room, room=frame.room)
    else:
        pages = stack(_profile(content.scan, inks), first_room=frame.first_room, room=frame.room)
        pages += stack(_answers(content.scan), first_room=frame.room, room=frame.room)
    with document(target, about=frame.about, paper=frame.paper, inks=inks) as pen:
        draw_pages(pen, frame, pages, step=waiting.step)
    return result(pen, target, tuple(about_identity(content.edition)))


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
