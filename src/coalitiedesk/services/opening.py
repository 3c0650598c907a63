"""Make a coalition, open one that is there, or go on with what a crash left."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from coalitiedesk import paths
from coalitiedesk.db.migrations.driver import FileFormat
from coalitiedesk.db.tables import SCHEMA_VERSION, metadata
from coalitiedesk.document.context import DocumentContext, OpenChoices, account_name, dated_name
from coalitiedesk.document.errors import Place, explain_os_error
from coalitiedesk.document.open_document import OpenDocument
from coalitiedesk.domain.coalition import Coalition
from coalitiedesk.services.coalition import store_coalition
from coalitiedesk.services.desk import Desk

if TYPE_CHECKING:
    from coalitiedesk.document.working_copy import Leftover

SUFFIX = ".coalitie"
Fill = Callable[[Session], None]
"""Writes into a new coalition within the transaction in which it is made."""
FILE_FORMAT = FileFormat(metadata=metadata, version=SCHEMA_VERSION, min_reader_version=1)


def create_coalition(
    path: Path,
    *,
    name: str,
    municipality: str = "",
    replace_existing: bool = False,
    fill: Fill | None = None,
) -> Desk:
    """Make a new coalition file and open it; the suffix is added where it is missing.

    Args:
        path: Where the coordinator keeps the file.
        name: Of the coalition, as on paper.
        municipality: Where it works.
        replace_existing: The person has just agreed that the file there goes.
        fill: Writes more in the same transaction.

    Raises:
        DocumentError: There is a file already, or it cannot be written there; nothing remains.
    """

    def initialise(session: Session) -> None:
        store_coalition(session, Coalition(name=name, municipality=municipality))
        if fill is not None:
            fill(session)

    document = OpenDocument.create(
        with_suffix(path), initialise, document_context(), replace_existing=replace_existing
    )
    return Desk(document)


def open_coalition(
    path: Path, *, view_only: bool = False, despite_holder: bool = False, allow_large: bool = False
) -> Desk:
    """Open a coalition file; changes that a crash left on this computer come along.

    Args:
        path: The coordinator's file.
        view_only: Look at it, change nothing.
        despite_holder: Edit although another computer has the file open.
        allow_large: Open a file of more than 200 MB.

    Raises:
        DocumentError: It cannot be opened, or not without one of these choices.
    """
    choices = OpenChoices(view_only=view_only, despite_holder=despite_holder, allow_large=allow_large)
    return Desk(OpenDocument.open(path, document_context(), choices))


def recoverable() -> "tuple[Leftover, ...]":
    """Work on this computer that never reached its file, newest first."""
    return tuple(OpenDocument.recoverable(document_context()))


def resume(leftover: "Leftover") -> Desk:
    """Go on with what a crash or a missing stick left on this computer.

    Raises:
        DocumentError: It cannot be read; it stays where it is.
    """
    return Desk(OpenDocument.resume(leftover, document_context()))


def document_context() -> DocumentContext:
    """This program, this computer and this person, for everything that touches a file.

    Raises:
        DocumentError: Our own folders cannot be made on this computer.
    """
    return DocumentContext(
        file_format=FILE_FORMAT,
        work_folder=own_folder(paths.data_folder),
        backup_folder=own_folder(paths.backup_folder),
        person=account_name(),
        found_place=_found_place,
    )


def own_folder(make: Callable[[], Path] = paths.data_folder) -> Path:
    """A folder of our own, made when it is not there.

    Raises:
        DocumentError: It cannot be made.
    """
    try:
        return make()
    except OSError as error:
        raise explain_os_error(error, Path.home(), place=Place.LOCAL) from error


def _found_place(changed_at: dt.datetime) -> Path:
    """Work of which nobody can tell whose it is becomes a file among the documents."""
    folder = paths.documents_folder()
    place = folder if folder.is_dir() else Path.home()
    return place / (dated_name("Teruggevonden werk", changed_at) + SUFFIX)


def with_suffix(path: Path) -> Path:
    """The path with our suffix; a name that has it keeps it."""
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
