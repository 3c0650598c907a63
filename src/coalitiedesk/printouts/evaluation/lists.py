"""What stands in words and rows after the charts: all activities, the stories, the lessons."""

from reportlab.lib.units import mm

from coalitiedesk.domain.visit_figures import VisitTally
from coalitiedesk.dutch.formats import count, number
from coalitiedesk.printouts.evaluation.frame import WIDTH, heading, one_block, space
from coalitiedesk.printouts.evaluation.method_words import total_words
from coalitiedesk.printouts.evaluation.summary import quote
from coalitiedesk.printouts.evaluation_content import EvaluationContent, LessonContent
from coalitiedesk.printouts.evaluation_figures import ActivityFigures
from coalitiedesk.printouts.kit.fit import text_block
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.mark import place_full_seat
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stack import Block, Piece
from coalitiedesk.printouts.kit.table import Column, Table, make_table
from coalitiedesk.printouts.kit.text import PaperText, paper_text

_COLUMNS = (
    Column(title=PaperText("Activiteit"), width=WIDTH * 0.33, face=BOLD),
    Column(title=PaperText("Waar"), width=WIDTH * 0.21),
    Column(title=PaperText("Bezoeken"), width=WIDTH * 0.12, align="right"),
    Column(title=PaperText("Hoe geteld"), width=WIDTH * 0.2),
    Column(title=PaperText("Eerste keer"), width=WIDTH * 0.14, align="right"),
)


def activity_table(content: EvaluationContent) -> Table:
    """All activities in the order of the programme."""
    return make_table(_COLUMNS, [_row(item) for item in content.activities], size=9.5)


def story_blocks(content: EvaluationContent) -> list[Block]:
    """The stories after the first, and all lessons."""
    blocks: list[Block] = []
    for order, story in enumerate(content.printable_stories[1:]):
        head = [heading("Meer verhalen"), space(1 * mm)] if order == 0 else []
        blocks.append(one_block(*head, quote(story), gap=6 * mm))
    for order, lesson in enumerate(content.lessons):
        head = [heading("Wat we leerden"), space(1 * mm)] if order == 0 else []
        blocks.append(one_block(*head, _lesson(lesson), gap=9 * mm if order == 0 else 1.5 * mm))
    return blocks


def _row(item: ActivityFigures) -> list[PaperText]:
    where = ", ".join(part for part in (item.venue, item.area) if part.strip())
    if item.is_cancelled:
        return [
            paper_text(item.title),
            paper_text(where),
            PaperText("–"),
            PaperText("ging niet door"),
            PaperText("–"),
        ]
    first = item.first_timers
    return [
        paper_text(item.title),
        paper_text(where),
        paper_text(_visitors(item.tally)),
        paper_text(_method(item)),
        paper_text(number(first.people) if first.asked_moments else "niet gevraagd"),
    ]


def _visitors(tally: VisitTally) -> str:
    words = total_words(tally)
    return f"{words}{'*' if tally.missing_moments else ''}" if words else "onbekend"


def _method(item: ActivityFigures) -> str:
    """``3 keer geteld, 1 keer geschat; ‘druk’``."""
    tally = item.tally
    parts = [
        f"{_times(amount)} {how}"
        for amount, how in (
            (tally.counted_moments, "geteld"),
            (tally.estimated_moments, "geschat"),
            (tally.missing_moments, "geen aantal"),
        )
        if amount
    ]
    if tally.moments == 1 and parts:
        parts = [parts[0].removeprefix("1 keer ")]
    quoted = "; ".join(f"‘{words}’" for words in item.words if words.strip())
    return "; ".join(part for part in (", ".join(parts), quoted) if part)


def _times(amount: int) -> str:
    return count(amount, "keer", "keer")


def _lesson(lesson: LessonContent) -> Piece:
    room = WIDTH - 9 * mm
    words = text_block((paper_text(lesson.text),), width=room, size=12, leading=1.3)
    notes = [
        part
        for part in (lesson.activity_title, "staat op de lijst voor de volgende keer" * lesson.is_task)
        if part
    ]
    note = text_block((paper_text(" · ".join(notes)),) if notes else (), width=room, size=10, leading=1.25)

    def draw(pen: Pen, x: float, top: float) -> None:
        with pen.canvas.artifact():
            place_full_seat(pen, x + 2.6 * mm, top - 2.9 * mm, 4.6 * mm, angle=90)
        with pen.canvas.element("L"), pen.canvas.element("LI"), pen.canvas.content("LBody"):
            y = pen.block(words, x + 9 * mm, top)
            pen.block(note, x + 9 * mm, y, colour=pen.inks.grey)

    return Piece(words.height + note.height + 1.5 * mm, draw)
