"""The sheet for a conversation: one A4 with what is known, and five parts with room to write.

It is never two pages: first the letters become smaller, then the hints go, then long notes are cut and end in
dots, then only the first of many things stands there. That is told, on the page and beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

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
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR, text_width
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.text import PaperText, lost_characters, paper_text
from coalitiedesk.printouts.plan.frame import PlanFrame, draw_foot, draw_title
from coalitiedesk.printouts.remarks import about_identity

_LEFT, _WIDTH = REPORT_PAPER.text_margin, REPORT_PAPER.text_width
_NAME, _PAD, _FACT_GAP = 28 * mm, 3.5 * mm, 1.1 * mm
_ASK, _COLUMN_GAP, _PART_GAP = 78 * mm, 7 * mm, 2.6 * mm
_LINE, _LEAST_LINE, _FEWEST_LINES = 8 * mm, 7.2 * mm, 2
_VALUE = _WIDTH - 2 * _PAD - _NAME
_LEADING = 1.24


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationSheetOptions:
    """Choices; without people the sheet may be left lying about."""

    one_ink: bool = False
    with_people: bool = True


@dataclass(frozen=True, slots=True)
class _Look:
    """How the sheet is set.

    Attributes:
        known: Size in points of what is known.
        ask: Size of what to ask.
        has_hints: The hints stand there too.
        most: Lines for one thing that is known, before it is cut.
    """

    known: float
    ask: float
    has_hints: bool
    most: int = 1000


_LOOKS = (
    _Look(11, 10, True),
    _Look(10.5, 9.5, True),
    _Look(10, 9, True),
    _Look(9.5, 9, True),
    _Look(10, 10, False),
    _Look(9.5, 9.5, False),
    _Look(9, 9, False),
    _Look(9.5, 9, True, most=2),
    _Look(9, 9, False, most=3),
    _Look(9, 9, False, most=2),
    _Look(9, 9, False, most=1),
)
_CUT = "Wat niet past, is afgekort met … of geteld. Alles staat in CoalitieDesk."


@dataclass(frozen=True, slots=True)
class _Fact:
    name: TextBlock
    value: TextBlock
    is_empty: bool
    is_cut: bool = False

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
    remark: TextBlock

    @property
    def known_height(self) -> float:
        return sum(one.height for one in self.facts) + self.remark.height + 2 * _PAD

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
    sheet = _fitting(facts, content.guides, frame.first_room)
    with document(
        target, about=frame.about, paper=REPORT_PAPER, inks=frame.inks(one_ink=options.one_ink)
    ) as pen:
        draw_title(pen, frame)
        y = _draw_known(pen, sheet, frame.first_top)
        _draw_parts(pen, sheet, y - _PART_GAP, frame.first_room - sheet.height)
        draw_foot(pen, frame, 1, 1)
        pen.canvas.showPage()
        (progress or SilentProgress()).step(1, 1)
    return result(pen, target, tuple(_problems(content, facts, sheet)))


def _about(content: ConversationContent) -> str:
    partner = content.partner
    kind = "" if partner.kind is PartnerKind.UNKNOWN else label(partner.kind)
    sector = "" if fold(partner.sector) == fold(kind) else partner.sector
    return " · ".join(part for part in (kind, sector, content.area) if part)


def _problems(content: ConversationContent, facts: Sequence[KnownFact], sheet: _Sheet) -> list[Problem]:
    found = list(about_identity(content.edition))
    if sheet.remark.lines:
        found.append(Problem(code=PrintCode.NOTES_CUT, subject=content.partner.name))
    lost = lost_characters("\n".join([content.partner.name, *(line for one in facts for line in one.items)]))
    if lost:
        facts_of = {"characters": " ".join(lost)}
        found.append(Problem(code=PrintCode.LOST_CHARACTERS, subject=content.partner.name, facts=facts_of))
    return found


# -- what fits -----------------------------------------------------------------------


def _fitting(facts: Sequence[KnownFact], guides: Sequence[ConversationGuide], room: float) -> _Sheet:
    """At the largest letters at which it fits one page."""
    for look in _LOOKS:
        sheet = _set(facts, guides, look)
        if sheet.height <= room:
            return sheet
    look, kept = _LOOKS[-1], list(facts)
    while sheet.height > room and any(len(one.items) > 1 for one in kept):
        longest = max(range(len(kept)), key=lambda at: len(kept[at].items))
        kept[longest] = kept[longest].shorter()
        sheet = _set(kept, guides, look)
    return sheet


def _set(facts: Sequence[KnownFact], guides: Sequence[ConversationGuide], look: _Look) -> _Sheet:
    drawn = tuple(_fact(one, look) for one in facts)
    is_cut = any(one.is_cut for one in drawn) or any(one.left_out for one in facts)
    remark = (paper_text(_CUT),) if is_cut else ()
    return _Sheet(
        drawn,
        tuple(_part(number, one, look) for number, one in enumerate(guides, start=1)),
        text_block(remark, width=_WIDTH - 2 * _PAD, size=8, leading=_LEADING),
    )


def _fact(fact: KnownFact, look: _Look) -> _Fact:
    name = text_block((paper_text(fact.name),), width=_NAME, size=look.known, face=BOLD, leading=_LEADING)
    lines: list[PaperText] = []
    is_cut = False
    for number, item in enumerate(fact.items, start=1):
        rest = fact.rest if number == len(fact.items) else ""
        found = _lines(item, rest, look)
        is_cut = is_cut or found[-1].endswith(f"…{rest}")
        lines += found
    value = replace(text_block((), width=_VALUE, size=look.known, leading=_LEADING), lines=tuple(lines))
    return _Fact(name, value, not lines, is_cut)


@lru_cache(maxsize=1024)  # the same things are set again and again until all fits
def _lines(item: str, rest: str, look: _Look) -> tuple[PaperText, ...]:
    """One thing that is known, cut after so many lines."""
    lines = text_block((paper_text(f"{item}{rest}"),), width=_VALUE, size=look.known).lines
    if len(lines) <= look.most:
        return lines
    whole = text_block((paper_text(item),), width=_VALUE, size=look.known).lines
    last = " ".join(whole[look.most - 1 : look.most + 1])
    words = last
    while words and text_width(paper_text(f"{words}…{rest}"), REGULAR, look.known) > _VALUE:
        words = words[:-1].rstrip()
    return (*lines[: look.most - 1], paper_text(f"{words}…{rest}"))


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
    if sheet.remark.lines:
        with pen.canvas.content("P"):
            pen.block(sheet.remark, _LEFT + _PAD, y, colour=pen.inks.grey)
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
    """Lines to write on, as many as there is room for, evenly spread."""
    left, right = _LEFT + _ASK + _COLUMN_GAP, _LEFT + _WIDTH
    amount = max(1, int((height + 0.01) // _LEAST_LINE))
    with pen.canvas.artifact():
        for number in range(1, amount + 1):
            pen.rule(left, top - number * height / amount, right, colour=pen.inks.grey, weight=0.5)
