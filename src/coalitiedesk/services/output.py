"""Files that people ask for: complete under their own name, or not there at all."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from coalitiedesk.document.disk import flush_folder, remove_quietly, replace_patiently, temporary_name
from coalitiedesk.document.errors import explain_os_error
from coalitiedesk.domain.document_codes import DocumentCode
from coalitiedesk.domain.output_codes import OutputFault
from coalitiedesk.resources import MissingResourceError

_FAULTS = {
    DocumentCode.TARGET_DISK_FULL: OutputFault.DISK_FULL,
    DocumentCode.WRITE_LIMIT: OutputFault.DISK_FULL,
    DocumentCode.READ_ONLY: OutputFault.NO_RIGHTS,
    DocumentCode.NO_ACCESS: OutputFault.NO_RIGHTS,
    DocumentCode.IS_A_FOLDER: OutputFault.IS_A_FOLDER,
    DocumentCode.TARGET_GONE: OutputFault.FOLDER_MISSING,
    DocumentCode.NOT_FOUND: OutputFault.NO_RIGHTS,  # the folder is there and yet nothing can be made in it
    DocumentCode.HELD_BY_OTHER: OutputFault.IN_USE,
    DocumentCode.NAME_TOO_LONG: OutputFault.NAME_TOO_LONG,
}


class OutputError(Exception):
    """An output could not be written; what stood there before is untouched.

    Attributes:
        code: Why; ``dutch.output_messages`` holds a sentence for each.
        facts: ``name`` and ``folder`` of the output, and a technical ``detail`` for the log.
    """

    def __init__(self, code: OutputFault, facts: Mapping[str, str]) -> None:
        super().__init__(f"{code}: {dict(facts)}")
        self.code = code
        self.facts = dict(facts)


@contextmanager
def output_file(target: Path) -> Iterator[Path]:
    """A temporary file beside the target that takes its place when all went well.

    The temporary file does not exist yet; leaving it unmade writes nothing.

    Raises:
        OutputError: It could not be written or put in place.
    """
    if os.path.isdir(target):  # noqa: PTH112 - pathlib raises over a name that is too long
        raise OutputError(OutputFault.IS_A_FOLDER, _facts(target))
    temporary = target.parent / f"{temporary_name()}{target.suffix}"
    try:
        yield temporary
        if temporary.exists():
            _flush(temporary)
            replace_patiently(temporary, target)
            flush_folder(target.parent)
    except MissingResourceError:
        raise
    except OSError as error:
        # Explained before cleaning up: afterwards the disk is no longer full.
        raise _explained(error, target) from error
    finally:
        remove_quietly(temporary)


def write_output(target: Path, content: bytes) -> None:
    """Write bytes to a file as a whole.

    Raises:
        OutputError: It could not be written.
    """
    with output_file(target) as temporary:
        temporary.write_bytes(content)


def output_folder(folder: Path) -> Path:
    """Make the folder in which outputs come, if it is not there yet, and return it.

    Raises:
        OutputError: It cannot be made, or a file has its name.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _explained(error, folder) from error
    return folder


def _explained(error: OSError, target: Path) -> OutputError:
    found = explain_os_error(error, target)
    code = _FAULTS.get(found.code, OutputFault.FAILED)
    return OutputError(code, _facts(target, detail=str(found.facts.get("detail", ""))))


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _facts(target: Path, *, detail: str = "") -> dict[str, str]:
    return {"name": target.name, "folder": str(target.parent.absolute()), "detail": detail}
