"""Puts the kit together: reading pages first, then what is cut."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from reportlab.lib.units import mm

from coalitiedesk.domain.meeting_formats import RoleCard
from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.formats import enumerate_words, plain_date
from coalitiedesk.dutch.meeting_words import meeting_when
from coalitiedesk.printouts.evaluation.frame import (
    LATER_TOP,
    LEFT,
    LOGO_HEIGHT,
    REPORT_PAPER,
    RIGHT,
    TOP,
    WIDTH,
)
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
from coalitiedesk.printouts.kit.stack import Block, StackPage, draw_page, stack
from coalitiedesk.printouts.kit.style import Scale, inks_for
from coalitiedesk.printouts.kit.text import paper_text
from coalitiedesk.printouts.letter_content import LetterContent
from coalitiedesk.printouts.letter_paper import draw_letter
from coalitiedesk.printouts.meeting_kit.attendance_list import attendance_blocks
from coalitiedesk.printouts.meeting_kit.call_cards import draw_call_cards
from coalitiedesk.printouts.meeting_kit.checklists import (
    after_blocks,
    before_blocks,
    invitation_blocks,
    material_blocks,
    thanks_blocks,
)
from coalitiedesk.printouts.meeting_kit.content import KitPart, MeetingKitContent
from coalitiedesk.printouts.meeting_kit.feedback_form import feedback_blocks
from coalitiedesk.printouts.meeting_kit.name_tags import (
    LABELS,
    TAGS_ON_SHEET,
    TO_CUT,
    NameTag,
    TagSheet,
    draw_name_tags,
    name_tags,
)
from coalitiedesk.printouts.meeting_kit.role_cards import CARDS_ON_SHEET, draw_role_cards
from coalitiedesk.printouts.meeting_kit.script import leading_blocks, script_blocks
from coalitiedesk.printouts.meeting_kit.wall_sheets import (
    draw_flip,
    flip_texts,
    programme_blocks,
    story_blocks,
)
from coalitiedesk.printouts.remarks import about_identity, remark

_Card = TypeVar("_Card")
_TITLE = Scale(preferred=28, floor=16)
_FIRST_TOP, _FOOT_GAP = TOP - 38 * mm, 6 * mm
_WITH_HEADING = (KitPart.ALL, KitPart.SCRIPT)  # a sheet apart has its own


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingKitOptions:
    """Choices.

    Attributes:
        part: What of the kit; everything without.
        on_labels: Name tags for a sheet of sticky labels; else to cut.
    """

    part: KitPart = KitPart.ALL
    on_labels: bool = False
    one_ink: bool = False


def render(
    content: MeetingKitContent,
    options: MeetingKitOptions,
    target: Target,
    *,
    progress: Progress | None = None,
) -> PrintResult:
    """Make the pages.

    Raises:
        PrintError: The file could not be written.
    """
    own, waiting = content.edition.identity, progress or SilentProgress()
    inks = inks_for(own.primary_colour, own.accent_colour, one_ink=options.one_ink)
    about = About(title=content.title, author=own.name, made_on=content.printed_on)
    pages, sheets = _reading_pages(content, options.part), list(_sheets(content, options))
    total = len(pages) + len(sheets)
    with document(target, about=about, paper=REPORT_PAPER, inks=inks) as pen:
        for number, page in enumerate(pages, start=1):
            _draw_reading_page(pen, content, options.part, page, number, len(pages))
            waiting.step(number, total)
        for number, draw in enumerate(sheets, start=len(pages) + 1):
            draw(pen)
            waiting.step(number, total)
        if not total:
            pen.canvas.showPage()
    return result(pen, target, tuple(_problems(content)))


def _blocks(content: MeetingKitContent) -> dict[KitPart, tuple[list[Block], ...]]:
    """The pages to read, by part; each list begins on a page of its own."""
    return {
        KitPart.SCRIPT: (
            script_blocks(content),
            leading_blocks(content) if content.format else [],
            [*before_blocks(content), *material_blocks(content)],
            after_blocks(content),
        ),
        KitPart.INVITATIONS: (invitation_blocks(content),),
        KitPart.PROGRAMME: (programme_blocks(content),),
        KitPart.ROLES: (story_blocks(content),),
        KitPart.ATTENDANCE: (attendance_blocks(content),),
        KitPart.FORM: (feedback_blocks(content),),
        KitPart.THANKS: (thanks_blocks(content),),
    }


def _reading_pages(content: MeetingKitContent, part: KitPart) -> list[StackPage]:
    bottom = footer_height(content.edition, WIDTH, logo_height=LOGO_HEIGHT) + _FOOT_GAP
    first_room, room = _FIRST_TOP - bottom, LATER_TOP - bottom
    pages: list[StackPage] = []
    for key, lists in _blocks(content).items():
        if key is not part and (part is not KitPart.ALL or key is KitPart.THANKS):
            continue  # nobody is thanked beforehand
        if key is KitPart.INVITATIONS and part is key and content.letters:
            continue  # one for each is asked for; the text to paste comes with the whole kit
        for blocks in lists:
            if blocks:
                is_first = not pages and part in _WITH_HEADING
                pages += stack(blocks, first_room=first_room if is_first else room, room=room)
    return pages


def _sheets(content: MeetingKitContent, options: MeetingKitOptions) -> Iterator[Callable[[Pen], None]]:
    """Everything without heading and foot: to hang, to cut, to send."""
    part, own = options.part, content.edition.identity
    if part in (KitPart.ALL, KitPart.FLIPS):
        yield from (partial(_draw_flip, lines=lines) for lines in flip_texts(content))
    if part in (KitPart.ALL, KitPart.ROLES):
        yield from (partial(_draw_roles, cards=cards) for cards in _divided(content.roles, CARDS_ON_SHEET))
    if part in (KitPart.ALL, KitPart.FORM) and content.format and content.format.has_call_cards:
        yield _draw_calls
    if part in (KitPart.ALL, KitPart.TAGS):
        sheet = LABELS if options.on_labels else TO_CUT
        for tags in _divided(name_tags(content.guests), TAGS_ON_SHEET):
            yield partial(_draw_tags, tags=tags, coalition=own.name, sheet=sheet)
    letters = content.thanks_letters if part is KitPart.THANKS else content.letters
    if part in (KitPart.ALL, KitPart.INVITATIONS, KitPart.THANKS):
        own_letters = LetterContent(edition=content.edition, printed_on=content.printed_on)
        yield from (partial(draw_letter, content=own_letters, letter=letter) for letter in letters)


def _draw_flip(pen: Pen, *, lines: Sequence[str]) -> None:
    draw_flip(pen, lines)
    pen.canvas.showPage()


def _draw_roles(pen: Pen, *, cards: Sequence[RoleCard]) -> None:
    draw_role_cards(pen, cards)
    pen.canvas.showPage()


def _draw_calls(pen: Pen) -> None:
    draw_call_cards(pen)
    pen.canvas.showPage()


def _draw_tags(pen: Pen, *, tags: Sequence[NameTag], coalition: str, sheet: TagSheet) -> None:
    draw_name_tags(pen, tags, coalition, sheet)
    pen.canvas.showPage()


def _divided(cards: Sequence[_Card], amount: int) -> list[Sequence[_Card]]:
    return [cards[at : at + amount] for at in range(0, len(cards), amount)]


def _problems(content: MeetingKitContent) -> Iterator[Problem]:
    if content.missing:
        yield remark(PrintCode.LEFT_BLANK, words=enumerate_words(content.missing))
    yield from about_identity(content.edition)


def _draw_reading_page(
    pen: Pen, content: MeetingKitContent, part: KitPart, page: StackPage, number: int, amount: int
) -> None:
    has_heading = number == 1 and part in _WITH_HEADING
    if has_heading:
        _draw_first_heading(pen, content)
    else:
        _draw_later_heading(pen, content, is_read=number == 1)
    draw_page(pen, page, LEFT, _FIRST_TOP if has_heading else LATER_TOP)
    bare = replace(content.edition, version=None, version_date=None, logos=())
    draw_footer(
        pen,
        bare,
        page=paper_text(f"{number} van {amount}"),
        extra=paper_text(plain_date(content.printed_on)),
        logo_height=LOGO_HEIGHT,
        is_read=number == 1,
    )
    pen.canvas.showPage()


def _draw_later_heading(pen: Pen, content: MeetingKitContent, *, is_read: bool) -> None:
    """One line above each page; on a sheet apart it says what the document is about."""
    words = paper_text(" · ".join(part for part in (content.edition.identity.name, content.title) if part))
    with pen.canvas.content("H1") if is_read else pen.canvas.artifact("Pagination"):
        pen.put(words, LEFT, TOP - 4 * mm, size=11, colour=pen.inks.grey)
    with pen.canvas.artifact("Pagination"):
        pen.rule(LEFT, TOP - 8 * mm, RIGHT, weight=2.4)


def _draw_first_heading(pen: Pen, content: MeetingKitContent) -> None:
    meeting = content.meeting
    title = fit_title(paper_text(content.title), width=WIDTH - 26 * mm, scale=_TITLE, max_lines=1)
    where = " · ".join(part for part in (meeting_when(meeting), meeting.place) if part) if meeting else ""
    with pen.canvas.artifact():
        place_mark(pen, RIGHT - 10.5 * mm, TOP - 10 * mm, 20 * mm)
        pen.rule(LEFT, TOP - 31 * mm, RIGHT, weight=2.4)
    with pen.canvas.content("P"):
        kind = content.format.title if content.format and content.meeting else "Bijeenkomst"
        words = paper_text(f"{kind} · {content.edition.identity.name}")
        pen.put(words, LEFT, TOP - 3 * mm, size=11, colour=pen.inks.grey)
    with pen.canvas.content("H1"):
        y = pen.block(title, LEFT, TOP - 6.4 * mm, colour=pen.inks.primary)
    with pen.canvas.content("P"):
        pen.put(paper_text(where or "Nog niet gepland"), LEFT, y - 5 * mm, size=12)
