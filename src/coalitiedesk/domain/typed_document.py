"""A text that somebody typed, as a document in words.

The first line is the title, unless it is a whole paragraph. A line that ends with a colon is a heading for
what follows, a line that begins with a dash stands in a list, and all else is a paragraph. Nothing that
was typed is left out.
"""

from itertools import groupby

from coalitiedesk.domain.written import (
    Chapter,
    ChapterPart,
    Listing,
    ListLine,
    Passage,
    WrittenDocument,
)

_DASHES = ("- ", "– ", "• ", "* ")
_LONGEST_HEADING, _LONGEST_TITLE = 80, 100  # letters; a longer line is a sentence


def document_of_text(text: str, *, above: str = "", untitled: str = "") -> WrittenDocument:
    """The document.

    Args:
        text: As it was typed.
        above: Small words above the title.
        untitled: The title when the text has none.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    has_title = bool(lines) and len(lines[0]) <= _LONGEST_TITLE
    title, rest = (lines[0], lines[1:]) if has_title else (untitled, lines)
    return WrittenDocument(
        title=title, above=above, chapters=tuple(_chapter(*one) for one in _chapters(rest))
    )


def _chapter(heading: str, lines: list[str]) -> Chapter:
    """A heading with nothing below it is a line like any other."""
    if not lines:
        return Chapter(title="", parts=(Passage(text=f"{heading}:"),))
    return Chapter(title=heading, parts=_parts(lines))


def _chapters(lines: list[str]) -> list[tuple[str, list[str]]]:
    """Headings with the lines below them; what stands above the first heading has none."""
    found: list[tuple[str, list[str]]] = [("", [])]
    for line in lines:
        if _is_heading(line):
            found.append((line.removesuffix(":").strip(), []))
        else:
            found[-1][1].append(line)
    return found if found[0][1] else found[1:]


def _is_heading(line: str) -> bool:
    return line.endswith(":") and len(line) <= _LONGEST_HEADING and not line.startswith(_DASHES)


def _parts(lines: list[str]) -> tuple[ChapterPart, ...]:
    parts: list[ChapterPart] = []
    for is_list, run in groupby(lines, key=lambda line: line.startswith(_DASHES)):
        if is_list:
            parts.append(Listing(lines=tuple(ListLine(text=line[2:].strip()) for line in run)))
        else:
            parts.append(Passage(text="\n".join(run)))
    return tuple(parts)
