"""Open a coalition for one command, and write it back when the command changed it."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from coalitiedesk.cli.exit_code import ExitCode
from coalitiedesk.cli.failures import CommandFailedError

if TYPE_CHECKING:
    from coalitiedesk.services.desk import Desk
    from coalitiedesk.services.file_trouble import DocumentError


@contextmanager
def reading(path: Path) -> "Iterator[Desk]":
    """The coalition, only to look at; another window may have it open meanwhile.

    Raises:
        DocumentError: It cannot be opened.
    """
    from coalitiedesk.services.opening import open_coalition

    desk = open_coalition(path, view_only=True)
    try:
        yield desk
    finally:
        desk.close()


@contextmanager
def changing(path: Path) -> "Iterator[Desk]":
    """The coalition, to change it; written and checked at the end, and not when the command failed.

    Raises:
        DocumentError: It cannot be opened.
        CommandFailedError: It could not be written.
    """
    from coalitiedesk.services.opening import open_coalition

    desk = open_coalition(path)
    try:
        yield desk
    except BaseException:
        desk.leave()
        raise
    close_written(desk)


@contextmanager
def copied(path: Path) -> "Iterator[Desk]":
    """A copy of the coalition under its own name in a folder that goes afterwards, free to change.

    Raises:
        DocumentError: It cannot be opened.
    """
    from coalitiedesk.services.opening import open_coalition

    with TemporaryDirectory(prefix="coalitiedesk-") as folder:
        copy = Path(folder) / path.name
        with reading(path) as desk:
            desk.save_copy_as(copy)
        desk = open_coalition(copy)
        try:
            yield desk
        finally:
            desk.close()


def has_screen() -> bool:
    """Whether a window can open here."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def close_written(desk: "Desk") -> None:
    """Write the coalition to its file and close it.

    Raises:
        CommandFailedError: It could not be written; the work waits on this computer.
    """
    from coalitiedesk.services.file_trouble import DocumentError

    try:
        desk.close()
    except DocumentError as error:
        desk.leave()
        raise not_written(error) from error


def not_written(error: "DocumentError") -> CommandFailedError:
    """The failure of a command whose coalition file could not be written."""
    from coalitiedesk.services.sentences import sentence_for

    return CommandFailedError(ExitCode.NOT_WRITTEN, sentence_for(error))
