"""A document in words: chapters of text, lists and tables, the same for paper and for a word processor."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Running text; every line is a paragraph.

    Attributes:
        is_quiet: Beside the point: how it was counted, where it comes from.
    """

    text: str
    is_quiet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Subheading:
    """A heading within a chapter."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListLine:
    """Something in a list.

    Attributes:
        detail: Why, or how; may be empty, and every line is a paragraph.
        note: Small facts about it.
        is_open: Still to be done, or still empty.
    """

    text: str
    detail: str = ""
    note: str = ""
    is_open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Lines below each other."""

    lines: tuple[ListLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordColumn:
    """A column of a table; ``share`` is the part of the width that it takes."""

    title: str
    share: float
    is_amount: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WordTable:
    """A table of words; the first cell of a row says what the row is about."""

    columns: tuple[WordColumn, ...]
    rows: tuple[tuple[str, ...], ...]


ChapterPart = Passage | Subheading | Listing | WordTable


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A chapter with what stands in it; without parts there is nothing to say, without title no heading."""

    title: str
    parts: tuple[ChapterPart, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDocument:
    """A whole document.

    Attributes:
        above: What kind of document it is, in small words above the title.
        chapters: In order; those without parts are left out.
        has_cover: Whether a cover with the contents goes before it.
        empty_words: What to say when no chapter has anything.
    """

    title: str
    above: str = ""
    chapters: tuple[Chapter, ...] = ()
    has_cover: bool = False
    empty_words: str = ""

    @property
    def written(self) -> tuple[Chapter, ...]:
        """Chapters that say something."""
        return tuple(one for one in self.chapters if one.parts)

    @property
    def left_out(self) -> tuple[str, ...]:
        """Titles of the chapters that do not."""
        return tuple(one.title for one in self.chapters if not one.parts)
