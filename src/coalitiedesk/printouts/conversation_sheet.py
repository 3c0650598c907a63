"""The sheet for a conversation: one A4 with what is known, and five parts with room to write.

It is never two pages: first the letters become smaller, then the hints go, then what is known is shortened,
and that is told.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from coalitiedesk.domain.conversation import ConversationGuide
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.formats import fold
from coalitiedesk.dutch.labels import label
from coalitiedesk.printouts.conversation_content import ConversationContent
from coalitiedesk.printouts.conversation_facts import KnownFact, known_facts
from coalitiedesk.printouts.evaluation.frame import REPORT_PAPER
from coalitiedesk.printouts.kit.document import (
    PrintResult,
    Progress,
    SilentProgress,
    Target,
    document,
    result,
)
from coalitiedesk.printouts.kit.fit import TextBlock, text_block
from coalitiedesk.printouts.kit.fonts import BOLD
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.text import PaperText, lost_characters, paper_text
from coalitiedesk.printouts.plan.frame import PlanFrame, draw_foot, draw_title
from coalitiedesk.printouts.remarks import about_identity

_LEFT, _WIDTH = REPORT_PAPER.text_margin, REPORT_PAPER.text_width
_NAME, _PAD, _FACT_GAP = 28 * mm, 3.5 * mm, 1.1 * mm
_ASK, _COLUMN_GAP, _PART_GAP = 78 * mm, 7 * mm, 2.6 * mm
_LINE, _FEWEST_LINES = 8 * mm, 2
_LEADING = 1.24


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationSheetOptions:
    """Choices; without people the sheet may be left lying about."""

    one_ink: bool = False
    with_people: bool = True


@dataclass(frozen=True, slots=True)
class _Look:
    """Sizes in points of what is known and what to ask, and whether the hints stand there too."""

    known: float
    ask: float
    has_hints: bool


_LOOKS = (
    _Look(11, 10, True),
    _Look(10.5, 9.5, True),
    _Look(10, 9, True),
    _Look(9.5, 9, True),
    _Look(10, 10, False),
    _Look(9.5, 9.5, False),
    _Look(9, 9, False),
)


@dataclass(frozen=True, slots=True)
class _Fact:
    name: TextBlock
    value: TextBlock
    is_empty: bool

    @property
    def height(self) -> float:
        return max(self.name.height, _LINE if self.is_empty else self.value.height) + _FACT_GAP


@dataclass(frozen=True, slots=True)
class _Part:
    title: TextBlock
    hint: TextBlock
    questions: tuple[TextBlock, ...]

    @property
    def height(self) -> float:
        asked = sum(one.height for one in self.questions)
        return max(self.title.height + self.hint.height + asked, _FEWEST_LINES * _LINE) + _PART_GAP


@dataclass(frozen=True, slots=True)
class _Sheet:
    facts: tuple[_Fact, ...]
    parts: tuple[_Part, ...]

    @property
    def known_height(self) -> float:
        return sum(one.height for one in self.facts) + 2 * _PAD

    @property
    def height(self) -> float:
        return self.known_height + _PART_GAP + sum(one.height for one in self.parts)


def render(
    content: ConversationContent,
    options: ConversationSheetOptions,
    target: Target,
    *,
    progress: Progress | None = None,
) -> PrintResult:
    """Make the sheet, always one page.

    Raises:
        PrintError: The file could not be written.
    """
    frame = PlanFrame(
        edition=content.edition,
        printed_on=content.printed_on,
        title=content.partner.name,
        above="Gespreksblad",
        below=_about(content),
    )
    facts = known_facts(content, with_people=options.with_people)
    sheet, kept = _fitting(facts, content.guides, frame.first_room)
    with document(
        target, about=frame.about, paper=REPORT_PAPER, inks=frame.inks(one_ink=options.one_ink)
    ) as pen:
        draw_title(pen, frame)
        y = _draw_known(pen, sheet, frame.first_top)
        _draw_parts(pen, sheet, y - _PART_GAP, frame.first_room - sheet.height)
        draw_foot(pen, frame, 1, 1)
        pen.canvas.showPage()
        (progress or SilentProgress()).step(1, 1)
    return result(pen, target, tuple(_problems(content, facts, kept)))


def _about(content: ConversationContent) -> str:
    partner = content.partner
    kind = "" if partner.kind is PartnerKind.UNKNOWN else label(partner.kind)
    sector = "" if fold(partner.sector) == fold(kind) else partner.sector
    return " · ".join(part for part in (kind, sector, content.area) if part)


def _problems(
    content: ConversationContent, facts: Sequence[KnownFact], kept: Sequence[KnownFact]
) -> list[Problem]:
    found = list(about_identity(content.edition))
    if any(one.left_out for one in kept):
        found.append(Problem(code=PrintCode.DETAILS_DO_NOT_FIT, subject=content.partner.name))
    lost = lost_characters("\n".join([content.partner.name, *(line for one in facts for line in one.items)]))
    if lost:
        facts_of = {"characters": " ".join(lost)}
        found.append(Problem(code=PrintCode.LOST_CHARACTERS, subject=content.partner.name, facts=facts_of))
    return found


# -- what fits -----------------------------------------------------------------------


def _fitting(
    facts: Sequence[KnownFact], guides: Sequence[ConversationGuide], room: float
) -> tuple[_Sheet, tuple[KnownFact, ...]]:
    """The sheet at the largest letters at which it fits one page, and what is known on it."""
    for look in _LOOKS:
        sheet = _set(facts, guides, look)
        if sheet.height <= room:
            return sheet, tuple(facts)
    look, kept = _LOOKS[-1], list(facts)
    while sheet.height > room and any(one.items for one in kept):
        tallest = max(range(len(kept)), key=lambda at: _tallness(kept[at], sheet.facts[at]))
        kept[tallest] = kept[tallest].shorter()
        sheet = _set(kept, guides, look)
    return sheet, tuple(kept)


def _tallness(fact: KnownFact, drawn: _Fact) -> float:
    return drawn.height if fact.items else 0


def _set(facts: Sequence[KnownFact], guides: Sequence[ConversationGuide], look: _Look) -> _Sheet:
    return _Sheet(
        tuple(_fact(one, look) for one in facts),
        tuple(_part(number, one, look) for number, one in enumerate(guides, start=1)),
    )


def _fact(fact: KnownFact, look: _Look) -> _Fact:
    name = text_block((paper_text(fact.name),), width=_NAME, size=look.known, face=BOLD, leading=_LEADING)
    lines = tuple(paper_text(line) for line in fact.lines)
    room = _WIDTH - 2 * _PAD - _NAME
    value = text_block(lines, width=room, size=look.known, leading=_LEADING)
    return _Fact(name, value, not lines)


def _part(number: int, guide: ConversationGuide, look: _Look) -> _Part:
    title = paper_text(f"{number}. {label(guide.part)}")
    hint = (paper_text(guide.text),) if look.has_hints else ()
    return _Part(
        text_block((title,), width=_ASK, size=look.ask + 2, face=BOLD, leading=1.3),
        text_block(hint, width=_ASK, size=look.ask - 0.5, leading=_LEADING),
        tuple(
            text_block((paper_text(f"– {one}"),), width=_ASK, size=look.ask, leading=1.3)
            for one in guide.questions
        ),
    )


# -- drawing -------------------------------------------------------------------------


def _draw_known(pen: Pen, sheet: _Sheet, top: float) -> float:
    height = sheet.known_height
    with pen.canvas.artifact():
        pen.panel(_LEFT, top - height, _WIDTH, height, fill=pen.inks.cool_panel, radius=2.5 * mm)
    y = top - _PAD
    for fact in sheet.facts:
        with pen.canvas.content("P"):
            pen.block(fact.name, _LEFT + _PAD, y, colour=pen.inks.primary)
            pen.put(PaperText(" "), _LEFT + _PAD, y, size=1)
            pen.block(fact.value, _LEFT + _PAD + _NAME, y)
        if fact.is_empty:
            with pen.canvas.artifact():
                low = y - _LINE + 2 * mm
                pen.rule(_LEFT + _PAD + _NAME, low, _LEFT + _WIDTH - _PAD, colour=pen.inks.grey, weight=0.5)
        y -= fact.height
    return top - height


def _draw_parts(pen: Pen, sheet: _Sheet, top: float, spare: float) -> None:
    """The parts share what room is left."""
    more = spare / len(sheet.parts)
    for part in sheet.parts:
        height = part.height + more
        _draw_asked(pen, part, top)
        _draw_lines(pen, top, height - _PART_GAP)
        top -= height


def _draw_asked(pen: Pen, part: _Part, top: float) -> None:
    with pen.canvas.content("H2"):
        y = pen.block(part.title, _LEFT, top, colour=pen.inks.primary)
    if part.hint.lines:
        with pen.canvas.content("P"):
            y = pen.block(part.hint, _LEFT, y, colour=pen.inks.grey)
    with pen.canvas.element("L"):
        for question in part.questions:
            with pen.canvas.element("LI"), pen.canvas.content("LBody"):
                y = pen.block(question, _LEFT, y)


def _draw_lines(pen: Pen, top: float, height: float) -> None:
    """Lines to write on, as many as there is room for."""
    left, right = _LEFT + _ASK + _COLUMN_GAP, _LEFT + _WIDTH
    with pen.canvas.artifact():
        for number in range(1, int((height + 0.01) // _LINE) + 1):
            pen.rule(left, top - number * _LINE, right, colour=pen.inks.grey, weight=0.5)
