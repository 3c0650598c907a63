"""What a successor reads: first days, letter, partners, plan, open ends and lessons."""

from collections.abc import Sequence

from reportlab.lib.units import mm

from coalitiedesk.domain.handover import OpenEndKind
from coalitiedesk.domain.plan import PlanStep, StepProgress
from coalitiedesk.dutch.formats import count, plain_date
from coalitiedesk.dutch.handover_words import open_end_reason, open_end_title
from coalitiedesk.dutch.labels import label
from coalitiedesk.printouts.evaluation.frame import WIDTH, heading, one_block, paragraph, space
from coalitiedesk.printouts.handover.pieces import INDENT, seat_line, text_pieces, tick_line
from coalitiedesk.printouts.handover_content import GivenAnswer, HandoverContent, KnownPartner
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.stack import Block, Piece
from coalitiedesk.printouts.kit.table import CellText, Column, Table, make_table
from coalitiedesk.printouts.kit.text import PaperText, paper_text, paragraphs

_WITH_PEOPLE = (
    Column(title=PaperText("Partner"), width=WIDTH * 0.22, face=BOLD),
    Column(title=PaperText("Mensen"), width=WIDTH * 0.27),
    Column(title=PaperText("Contact"), width=WIDTH * 0.21),
    Column(title=PaperText("Goed om te weten"), width=WIDTH * 0.3),
)
_WITHOUT = (
    Column(title=PaperText("Partner"), width=WIDTH * 0.4, face=BOLD),
    Column(title=PaperText("Soort"), width=WIDTH * 0.35),
    Column(title=PaperText("Wat ze doen"), width=WIDTH * 0.25),
)
_STEP_INDENT = INDENT - 3 * mm
_NO_LETTER = "Je voorganger schreef geen brief. Bel gerust: vragen mag."


def first_days_blocks(content: HandoverContent) -> list[Block]:
    """The list to tick off, part after part."""
    return [
        one_block(heading(part.title), space(1.5 * mm), *(tick_line(text) for text in part.texts), gap=7 * mm)
        for part in content.first_days
    ]


def letter_blocks(content: HandoverContent) -> list[Block]:
    """What only the predecessor knew."""
    if not content.letter.strip():
        return [one_block(paragraph(_NO_LETTER))]
    pieces = text_pieces(paragraphs(content.letter))
    if content.coordinator:
        pieces += [space(4 * mm), paragraph(content.coordinator, face=BOLD)]
    return [Block(pieces=tuple(pieces))]


def partner_table(content: HandoverContent) -> Table:
    """Who is who, and what to know of them."""
    row = _row_with_people if content.has_people else _row_without
    return make_table(
        _WITH_PEOPLE if content.has_people else _WITHOUT,
        [row(partner) for partner in content.partners],
        size=10,
    )


def plan_blocks(content: HandoverContent) -> list[Block]:
    """The six steps with where they stand, and the notes and agreements in them."""
    return [
        _step(number, progress, [one for one in content.answers if one.step is progress.step])
        for number, progress in enumerate(content.steps, start=1)
    ]


def open_end_blocks(content: HandoverContent) -> list[Block]:
    """Kind after kind; a kind without anything is left out."""
    blocks: list[Block] = []
    for kind in OpenEndKind:
        found = [one for one in content.open_ends if one.kind is kind]
        lines = [
            one_block(tick_line(open_end_title(one), open_end_reason(one, content.printed_on)), gap=1 * mm)
            for one in found
        ]
        if found:
            # The heading never stands alone at the foot of a page.
            head = one_block(heading(f"{label(kind)} ({len(found)})"), *lines[0].pieces, gap=7 * mm)
            blocks += [head, *lines[1:]]
    return blocks or [one_block(paragraph("Er staat niets open. Mooi!"))]


def lesson_blocks(content: HandoverContent) -> list[Block]:
    """What was learned, Week after Week."""
    blocks: list[Block] = []
    week = ""
    for lesson in content.lessons:
        line = seat_line(lesson.text)
        if lesson.week == week:
            blocks.append(one_block(line, gap=1 * mm))
        else:
            blocks.append(one_block(heading(lesson.week), space(1 * mm), line, gap=7 * mm))
        week = lesson.week
    return blocks or [one_block(paragraph("Er zijn nog geen lessen opgeschreven."))]


def _step(number: int, progress: StepProgress, answers: Sequence[GivenAnswer]) -> Block:
    title = heading(f"{number}. {label(PlanStep(progress.step))}")
    note = [
        paragraph(text, size=11.5, leading=1.34, indent=_STEP_INDENT, below=1 * mm)
        for text in paragraphs(progress.note)
    ]
    return one_block(
        title,
        paragraph(_state_words(progress), size=11, is_quiet=True),
        *note,
        *_answers(answers),
        gap=6 * mm,
    )


def _answers(answers: Sequence[GivenAnswer]) -> list[Piece]:
    """Every question with its newest answer below it."""
    pieces: list[Piece] = []
    for one in answers:
        pieces.append(paragraph(one.question, size=10.5, leading=1.3, indent=_STEP_INDENT, is_quiet=True))
        lines = paragraphs(one.text)
        pieces += [
            paragraph(text, size=11.5, leading=1.34, indent=_STEP_INDENT, below=1.6 * mm) for text in lines
        ]
    return pieces


def _state_words(progress: StepProgress) -> str:
    dates = [
        f"{words} {plain_date(day)}"
        for words, day in (("begonnen op", progress.started_on), ("klaar op", progress.finished_on))
        if day
    ]
    return ", ".join([label(progress.state), *dates])


def _row_with_people(partner: KnownPartner) -> list[CellText]:
    promised = tuple(paper_text(line) for line in partner.promises)
    known = (*promised, *paragraphs(partner.note), paper_text(_status(partner)))
    return [
        paper_text(partner.name),
        tuple(paper_text(line) for line in partner.people) or PaperText("geen naam bekend"),
        tuple(paper_text(line) for line in partner.contact) or PaperText("–"),
        known if any(known) else PaperText("–"),
    ]


def _row_without(partner: KnownPartner) -> list[CellText]:
    return [paper_text(partner.name), paper_text(partner.kind), paper_text(_status(partner) or "–")]


def _status(partner: KnownPartner) -> str:
    if not partner.is_active:
        return "Doet niet meer mee."
    return f"Deed {count(partner.amount, 'activiteit', 'activiteiten')}." if partner.amount else ""
