"""Write a document whole or not at all, with progress, and collect what does not fit."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import BinaryIO, Protocol

from coalitiedesk.domain.problem import Problem
from coalitiedesk.printouts.content import EditionContent, PrintResult
from coalitiedesk.printouts.kit.paper import Paper
from coalitiedesk.printouts.kit.style import Palette, palette_for
from coalitiedesk.printouts.kit.tagged import TaggedCanvas


class Progress(Protocol):
    """What a long document tells while it is made."""

    def step(self, done: int, total: int, text: str = "") -> None:
        """Tell how far it is; raises when the person has stopped it."""


@dataclass(slots=True, kw_only=True)
class Document:
    """A document being made.

    Attributes:
        c: The canvas; pages end with ``next_page``.
        problems: What does not fit or is missing, in order, each once.
    """

    c: TaggedCanvas
    paper: Paper
    progress: Progress | None = None
    pages: int = 0
    problems: list[Problem] = field(default_factory=list)

    def next_page(self, *, total: int = 0) -> None:
        """Finish the page and tell how far we are."""
        self.c.showPage()
        self.pages += 1
        if self.progress is not None:
            self.progress.step(self.pages, total)

    def report(self, problem: Problem) -> None:
        """Keep a problem, once."""
        if problem not in self.problems:
            self.problems.append(problem)

    def result(self) -> PrintResult:
        """Number of pages and problems."""
        return PrintResult(pages=self.pages, problems=tuple(self.problems))


@contextmanager
def document(
    target: BinaryIO,
    *,
    paper: Paper,
    title: str,
    edition: EditionContent,
    is_mono: bool = False,
    palette: Palette | None = None,
    progress: Progress | None = None,
    invariant: bool = False,
) -> Iterator[Document]:
    """Make a PDF in memory and give it to ``target`` when it is complete.

    Args:
        target: Open binary file; gets nothing when making the document fails.
        paper: Size of the pages.
        title: Title of the document.
        edition: Whose identity and colours it carries.
        is_mono: One ink.
        palette: Instead of the coalition's own.
        progress: Hears of every page.
        invariant: See ``TaggedCanvas``.
    """
    identity = edition.identity
    colours = palette or palette_for(
        primary=identity.primary_colour, accent=identity.accent_colour, is_mono=is_mono
    )
    buffer = io.BytesIO()
    canvas = TaggedCanvas(
        buffer, size=paper.size, title=title, author=identity.name, palette=colours, invariant=invariant
    )
    made = Document(c=canvas, paper=paper, progress=progress)
    yield made
    canvas.save()
    target.write(buffer.getvalue())
