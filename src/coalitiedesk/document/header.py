"""What the first hundred bytes tell, before SQLite sees the file.

Layout of the header: https://www.sqlite.org/fileformat2.html#the_database_header
"""

import stat
import zipfile
from dataclasses import dataclass
from pathlib import Path

from coalitiedesk.db.engine import APPLICATION_ID
from coalitiedesk.document.errors import DocumentError, Fact, explain_os_error
from coalitiedesk.domain.document_codes import DocumentCode

MAGIC = b"SQLite format 3\0"
HEADER_BYTES = 100
LARGE_BYTES = 200_000_000
LIMIT_BYTES = 1_000_000_000

_AGE = b"age-encryption.org/v1"
_KINDS = (
    (b"%PDF-", "pdf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"\xd0\xcf\x11\xe0", "office"),
    (b"{\\rtf", "word"),
)
_INSIDE_ZIP = (("xl/", "excel"), ("word/", "word"), ("content.xml", "office"))
_FORGETTING = frozenset(range(1, 9)) | frozenset(range(14, 32))


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The facts of a database file that can be read without SQL."""

    page_size: int
    page_count: int
    version: int
    size_bytes: int


def read_header(path: Path, *, allow_large: bool = False) -> Header:
    """Judge a file by size and first bytes.

    Raises:
        DocumentError: It is not there, empty, too large, cut off, or not a coalition file; the facts
            tell what it looks like instead.
    """
    try:
        size = _regular_size(path)
        with path.open("rb") as file:
            head = file.read(HEADER_BYTES)
    except OSError as error:
        raise explain_os_error(error, path) from error
    facts: dict[str, Fact] = {"name": path.name, "size_bytes": size}
    if size == 0:
        raise DocumentError(DocumentCode.EMPTY_FILE, facts)
    _refuse_other_kinds(path, head)
    if size > LIMIT_BYTES:
        raise DocumentError(DocumentCode.TOO_LARGE, facts)
    if size > LARGE_BYTES and not allow_large:
        raise DocumentError(DocumentCode.LARGE_FILE, facts)
    return _parsed(path, head, size)


def is_encrypted(path: Path) -> bool:
    """Whether it begins as an encrypted package does; False when it cannot be read."""
    if not path.is_file():  # reading from a pipe or a device may never end
        return False
    try:
        with path.open("rb") as file:
            return file.read(len(_AGE)) == _AGE
    except OSError:
        return False


def guessed_kind(path: Path, head: bytes) -> str:
    """``pdf``, ``picture``, ``excel``, ``word``, ``office``, ``zip``, ``text`` or ``unknown``."""
    for magic, kind in _KINDS:
        if head.startswith(magic):
            return kind
    if head.startswith(b"PK"):
        return _kind_inside_zip(path)
    is_text = bool(head) and not any(byte in _FORGETTING or byte == 0 for byte in head)
    return "text" if is_text else "unknown"


def _regular_size(path: Path) -> int:
    found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        raise DocumentError(DocumentCode.IS_A_FOLDER, {"name": path.name})
    if not stat.S_ISREG(found.st_mode):  # reading from a pipe or a device may never end
        raise DocumentError(DocumentCode.NOT_OURS, {"name": path.name, "kind": "unknown"})
    return found.st_size


def _refuse_other_kinds(path: Path, head: bytes) -> None:
    if head.startswith(_AGE):
        raise DocumentError(DocumentCode.ENCRYPTED_PACKAGE, {"name": path.name})
    if not any(head):  # allocated but never filled: a copy that was broken off
        raise DocumentError(DocumentCode.DAMAGED, {"name": path.name, "detail": "zeros"})
    if not head.startswith(MAGIC):
        raise DocumentError(DocumentCode.NOT_OURS, {"name": path.name, "kind": guessed_kind(path, head)})


def _parsed(path: Path, head: bytes, size: int) -> Header:
    def number(offset: int, length: int = 4) -> int:
        return int.from_bytes(head[offset : offset + length], "big")

    if len(head) < HEADER_BYTES:
        raise DocumentError(DocumentCode.DAMAGED, {"name": path.name, "detail": "header"})
    if number(68) != APPLICATION_ID:
        raise DocumentError(DocumentCode.OTHER_PROGRAM, {"name": path.name})
    page_size = 65536 if number(16, 2) == 1 else number(16, 2)
    header = Header(page_size=page_size, page_count=number(28), version=number(60), size_bytes=size)
    is_power_of_two = page_size >= 512 and page_size & (page_size - 1) == 0
    # SQLite itself trusts the page count only when it was written together with the change counter.
    is_counted = number(24) == number(92)
    if not is_power_of_two or (is_counted and size < page_size * header.page_count):
        raise DocumentError(DocumentCode.DAMAGED, {"name": path.name, "detail": "cut off"})
    return header


def _kind_inside_zip(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as package:
            names = package.namelist()
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError):
        return "zip"
    for start, kind in _INSIDE_ZIP:
        if any(name.startswith(start) for name in names):
            return kind
    return "zip"
