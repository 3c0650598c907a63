"""From pages to a file: whole or not at all, with progress, and the same bytes for the same content."""

import datetime as dt
import errno
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from coalitiedesk.domain.output_codes import OutputFault
from coalitiedesk.domain.problem import Problem
from coalitiedesk.printouts.kit.paper import Paper
from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.style import Inks
from coalitiedesk.printouts.kit.tagged import TaggedCanvas

# A path, or an open file (in memory, for a preview).
Target = Path | BinaryIO

_ATTEMPTS = 4
_WAIT = 0.15
_WINDOWS_SHARING = (5, 32, 33)
_FAULTS = {
    errno.ENOSPC: OutputFault.DISK_FULL,
    errno.EFBIG: OutputFault.DISK_FULL,
    errno.EACCES: OutputFault.NO_RIGHTS,
    errno.EPERM: OutputFault.NO_RIGHTS,
    errno.EROFS: OutputFault.NO_RIGHTS,
    errno.EISDIR: OutputFault.IS_A_FOLDER,
    errno.ENOENT: OutputFault.FOLDER_MISSING,
    errno.ENOTDIR: OutputFault.FOLDER_MISSING,
    errno.ENAMETOOLONG: OutputFault.NAME_TOO_LONG,
    errno.EBUSY: OutputFault.IN_USE,
}
# Windows has no such number.
if hasattr(errno, "EDQUOT"):
    _FAULTS[errno.EDQUOT] = OutputFault.DISK_FULL


class PrintError(OSError):
    """The file could not be written; what stood there before is untouched.

    Attributes:
        code: Why; ``dutch.output_messages`` holds a sentence for each.
        facts: ``name`` and ``folder`` of the target and a technical ``detail``.
    """

    def __init__(self, code: OutputFault, target: Path, error: OSError) -> None:
        super().__init__(error.errno or 0, error.strerror or str(error), str(target))
        self.code = code
        self.facts = {
            "name": target.name,
            "folder": str(target.parent.absolute()),
            "detail": error.strerror or str(error),
        }


class Progress(Protocol):
    """Told of every finished page or file; a call that raises stops the work and leaves no file."""

    def step(self, done: int, total: int, text: str = "") -> None:
        """Tell how far it is; total 0 when nobody knows."""


class SilentProgress:
    """Nobody waits for it."""

    def step(self, done: int, total: int, text: str = "") -> None:
        """Say nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintResult:
    """What was made.

    Attributes:
        pages: Over all files.
        problems: What to look at, in the order of the pages.
        files: Paths that were written; empty when the target was no path.
    """

    pages: int
    problems: tuple[Problem, ...] = ()
    files: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Properties of the file.

    Attributes:
        made_on: Of the programme version; never the clock.
    """

    title: str
    author: str = ""
    subject: str = ""
    made_on: dt.date | None = None


@contextmanager
def document(target: Target, *, about: About, paper: Paper, inks: Inks) -> Iterator[Pen]:
    """Draw pages with the pen; the file is there when the block ends well.

    Raises:
        PrintError: The file could not be written.
    """
    canvas = TaggedCanvas(
        size=paper.size,
        title=about.title,
        author=about.author,
        subject=about.subject,
        made_on=about.made_on,
    )
    yield Pen(canvas, paper=paper, inks=inks)
    write_whole(target, canvas.finish())


def result(pen: Pen, target: Target, problems: Sequence[Problem]) -> PrintResult:
    """What to give back for one finished document."""
    files = (target,) if isinstance(target, Path) else ()
    return PrintResult(pages=pen.canvas.page_count, problems=each_once(problems), files=files)


def each_once(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The problems without repeats, in order."""
    kept: list[Problem] = []
    for problem in problems:
        if problem not in kept:
            kept.append(problem)
    return tuple(kept)


def write_whole(target: Target, content: bytes) -> None:
    """Write all bytes under a temporary name beside the target, then put them in its place.

    Raises:
        PrintError: The file could not be written.
    """
    if not isinstance(target, Path):
        target.write(content)
        return
    temporary = target.parent / f".{os.urandom(6).hex()}.part"
    try:
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, "is a directory", str(target))
        # No fsync: a page can be printed again, and on a slow disk 200 posters would wait for it 200 times.
        temporary.write_bytes(content)
        _replace(temporary, target)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise PrintError(_fault(error), target, error) from error


def _replace(temporary: Path, target: Path) -> None:
    """Virus scanners and previews hold a file for a moment on Windows: try again before giving up."""
    for attempt in range(_ATTEMPTS):
        try:
            temporary.replace(target)
            return
        except PermissionError:
            if attempt == _ATTEMPTS - 1:
                raise
            time.sleep(_WAIT)


def _fault(error: OSError) -> OutputFault:
    if getattr(error, "winerror", None) in _WINDOWS_SHARING:
        return OutputFault.IN_USE
    return _FAULTS.get(error.errno or 0, OutputFault.FAILED)
