"""What a file is, by its first bytes and never by its name, decided before anything is read into memory."""

import re
import stat
import unicodedata
import zipfile
from enum import StrEnum
from pathlib import Path

from coalitiedesk.domain.import_codes import SourceFault
from coalitiedesk.exchange.source_error import SourceError

MAX_BYTES = 20 * 1024 * 1024
MAX_ROWS = 100_000
# A list of 100,000 rows unpacks to far less; beyond this a zip is a mistake or an attack.
MAX_UNPACKED_BYTES = 250 * 1024 * 1024
MAX_ZIP_MEMBERS = 2000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_KNOWN_OTHERS = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"BM", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"{\\rtf", "document"),
    (b"SQLite format 3\x00", "database"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"\x7fELF", "program"),
    (b"MZ", "program"),
    (b"ID3", "sound"),
    (b"OggS", "sound"),
)
_TEXT_OTHERS = (
    (re.compile(rb"\s*<(!doctype|html|table|\?xml|svg|kml)", re.IGNORECASE), "web_page"),
    (re.compile(rb"\s*BEGIN:VCALENDAR", re.IGNORECASE), "calendar"),
    (re.compile(rb"\s*BEGIN:VCARD", re.IGNORECASE), "address_card"),
    (re.compile(rb"\s*[{\[]\s*[\"{\[]"), "data"),
    (re.compile(rb"(From|Return-Path|Received|MIME-Version): ?", re.IGNORECASE), "mail"),
)


class SourceFormat(StrEnum):
    """Formats that can hold a list."""

    TEXT = "text"
    WORKBOOK = "workbook"


def name_of(path: Path) -> str:
    """The file's name in composed Unicode, as messages and records show it."""
    return unicodedata.normalize("NFC", path.name) or str(path)


def check_source(path: Path) -> SourceFormat:
    """Say in which way a file is to be read.

    Raises:
        SourceError: It is missing, a folder, empty, too large, locked with a password, or no list.
    """
    facts = {"name": name_of(path)}
    try:
        found = path.stat()
    except FileNotFoundError:
        raise SourceError(SourceFault.MISSING, facts) from None
    except PermissionError:
        raise SourceError(SourceFault.NO_RIGHTS, facts) from None
    except (OSError, ValueError):
        raise SourceError(SourceFault.UNREADABLE, facts) from None
    if stat.S_ISDIR(found.st_mode):
        raise SourceError(SourceFault.FOLDER, facts)
    if not stat.S_ISREG(found.st_mode):
        raise SourceError(SourceFault.NOT_A_TABLE, {**facts, "found": "device"})
    if found.st_size == 0:
        raise SourceError(SourceFault.EMPTY, facts)
    if found.st_size > MAX_BYTES:
        limit = {"limit": MAX_BYTES // 1024 // 1024, "found": found.st_size // 1024 // 1024}
        raise SourceError(SourceFault.TOO_LARGE, {**facts, **limit})
    return _format_of(path, facts)


def read_bytes(path: Path) -> bytes:
    """The whole file.

    Raises:
        SourceError: It cannot be opened or read.
    """
    facts = {"name": name_of(path)}
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise SourceError(SourceFault.MISSING, facts) from None
    except PermissionError:
        raise SourceError(SourceFault.NO_RIGHTS, facts) from None
    except OSError:
        raise SourceError(SourceFault.UNREADABLE, facts) from None


def _format_of(path: Path, facts: dict[str, str]) -> SourceFormat:
    content = read_bytes(path)
    if content.startswith(_OLE):
        return _ole_format(content, facts)
    if content.startswith(_ZIP):
        return _zip_format(path, facts)
    for magic, what in _KNOWN_OTHERS:
        is_also_a_word = magic.isalnum() and len(magic) <= 3
        if content.startswith(magic) and not (is_also_a_word and _mostly_words(content)):
            raise SourceError(SourceFault.NOT_A_TABLE, {**facts, "found": what})
    return _text_format(content, facts)


def _ole_format(content: bytes, facts: dict[str, str]) -> SourceFormat:
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise SourceError(SourceFault.PASSWORD, facts)
    if any(name.encode("utf-16-le") in content for name in ("Workbook", "Book")):
        return SourceFormat.WORKBOOK
    raise SourceError(SourceFault.NOT_A_TABLE, {**facts, "found": "document"})


def _zip_format(path: Path, facts: dict[str, str]) -> SourceFormat:
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            if len(members) > MAX_ZIP_MEMBERS or sum(m.file_size for m in members) > MAX_UNPACKED_BYTES:
                limit = {"limit": MAX_BYTES // 1024 // 1024, "found": MAX_UNPACKED_BYTES // 1024 // 1024}
                raise SourceError(SourceFault.TOO_LARGE, {**facts, **limit})
            names = {member.filename for member in members}
            if any(member.flag_bits & 0x1 for member in members):
                raise SourceError(SourceFault.PASSWORD, facts)
            return _archive_format(archive, names, facts)
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        EOFError,
        KeyError,
        NotImplementedError,
        ValueError,
        OSError,
    ):
        raise SourceError(SourceFault.DAMAGED, facts) from None


def _archive_format(archive: zipfile.ZipFile, names: set[str], facts: dict[str, str]) -> SourceFormat:
    if names & {"xl/workbook.xml", "xl/workbook.bin"}:
        return SourceFormat.WORKBOOK
    if "mimetype" in names:
        mimetype = archive.open("mimetype").read(200).decode("ascii", "replace")
        if "spreadsheet" in mimetype:
            if _is_locked_ods(archive, names):
                raise SourceError(SourceFault.PASSWORD, facts)
            return SourceFormat.WORKBOOK
    if any(name.startswith("word/") for name in names) or "mimetype" in names:
        raise SourceError(SourceFault.NOT_A_TABLE, {**facts, "found": "document"})
    found = "slides" if any(name.startswith("ppt/") for name in names) else "archive"
    raise SourceError(SourceFault.NOT_A_TABLE, {**facts, "found": found})


def _is_locked_ods(archive: zipfile.ZipFile, names: set[str]) -> bool:
    if "META-INF/manifest.xml" not in names:
        return False
    return b"encryption-data" in archive.open("META-INF/manifest.xml").read(2_000_000)


def _text_format(content: bytes, facts: dict[str, str]) -> SourceFormat:
    for pattern, what in _TEXT_OTHERS:
        if pattern.match(content.removeprefix(b"\xef\xbb\xbf")[:400]):
            raise SourceError(SourceFault.NOT_A_TABLE, {**facts, "found": what})
    if not _mostly_words(content):
        raise SourceError(SourceFault.NOT_A_TABLE, {**facts, "found": "binary"})
    if content.count(b"\n") + content.count(b"\r") - content.count(b"\r\n") > MAX_ROWS + 100:
        raise SourceError(SourceFault.TOO_MANY_ROWS, {**facts, "limit": MAX_ROWS})
    return SourceFormat.TEXT


def _mostly_words(content: bytes) -> bool:
    sample = content[:65536]
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")) or looks_like_utf16(sample):
        return True
    odd = sum(sample.count(bytes((code,))) for code in (*range(9), 11, *range(14, 32), 127))
    return odd * 100 <= len(sample) and not (odd and b"\x00" in sample[:512])


def looks_like_utf16(sample: bytes) -> str:
    """``utf-16-le`` or ``utf-16-be`` when every other byte is zero, as in Latin text; else empty."""
    if len(sample) < 4:
        return ""
    even, odd = sample[0::2], sample[1::2]
    if odd.count(0) > 0.7 * len(odd) and even.count(0) < 0.05 * len(even):
        return "utf-16-le"
    if even.count(0) > 0.7 * len(even) and odd.count(0) < 0.05 * len(odd):
        return "utf-16-be"
    return ""
