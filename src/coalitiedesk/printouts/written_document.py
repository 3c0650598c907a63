"""A document in words on paper: chapters one after the other, with a cover and its contents if wanted."""

from collections.abc import Iterator
from dataclasses import dataclass

from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.domain.problem import Problem
from coalitiedesk.domain.written import (
    Chapter,
    ChapterPart,
    Listing,
    Passage,
    Subheading,
    WordTable,
    WrittenDocument,
)
from coalitiedesk.printouts.evaluation.frame import one_block, paragraph
from coalitiedesk.printouts.kit.document import (
    PrintResult,
    Progress,
    SilentProgress,
    Target,
    document,
    result,
)
from coalitiedesk.printouts.kit.text import lost_characters
from coalitiedesk.printouts.plan.column import Item, fill, page_of
from coalitiedesk.printouts.plan.frame import PlanFrame, draw_pages
from coalitiedesk.printouts.plan.parts import CHAPTER_SIZE, chapter_items
from coalitiedesk.printouts.plan.plan_cover import draw_cover
from coalitiedesk.printouts.remarks import about_identity
from coalitiedesk.printouts.written_content import WrittenContent

_SMALL_SIZE = 15.0


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDocumentOptions:
    """Choices."""

    one_ink: bool = False


def render(
    content: WrittenContent,
    options: WrittenDocumentOptions,
    target: Target,
    *,
    progress: Progress | None = None,
) -> PrintResult:
    """Make the pages.

    Raises:
        PrintError: The file could not be written.
    """
    waiting, words = progress or SilentProgress(), content.document
    own = content.edition.identity
    frame = PlanFrame(
        edition=content.edition,
        printed_on=content.printed_on,
        title=words.title,
        above=words.above,
        below=own.name,
    )
    first_room = frame.room if words.has_cover else frame.first_room
    pages = fill(_items(words), first_room=first_room, room=frame.room)
    total = len(pages) + words.has_cover
    with document(
        target, about=frame.about, paper=frame.paper, inks=frame.inks(one_ink=options.one_ink)
    ) as pen:
        if words.has_cover:
            at = [(one.title, page_of(pages, one.title) + 2) for one in words.written]
            draw_cover(pen, frame, at, total)
            waiting.step(1, total)
        first = 2 if words.has_cover else 1
        draw_pages(pen, frame, pages, step=waiting.step, first_number=first, total=total)
    return result(pen, target, (*_remarks(words), *about_identity(content.edition)))


def _items(words: WrittenDocument) -> list[Item]:
    size = CHAPTER_SIZE if words.has_cover else _SMALL_SIZE
    found = [item for chapter in words.written for item in chapter_items(chapter, size=size)]
    return found or [one_block(paragraph(words.empty_words, size=13))]


def _remarks(words: WrittenDocument) -> Iterator[Problem]:
    if words.written:
        yield from (Problem(code=PrintCode.CHAPTER_EMPTY, subject=title) for title in words.left_out)
    for chapter in words.written:
        if lost := lost_characters("\n".join(_texts(chapter))):
            yield Problem(
                code=PrintCode.LOST_CHARACTERS, subject=chapter.title, facts={"characters": " ".join(lost)}
            )


def _texts(chapter: Chapter) -> Iterator[str]:
    for part in chapter.parts:
        yield from _part_texts(part)


def _part_texts(part: ChapterPart) -> Iterator[str]:
    if isinstance(part, Passage | Subheading):
        yield part.text
    elif isinstance(part, Listing):
        for line in part.lines:
            yield from (line.text, line.detail, line.note)
    elif isinstance(part, WordTable):
        for row in part.rows:
            yield from row
