"""The successor's side: open a package, put it in a place of one's own, and see what arrived."""

import re
import sqlite3
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError

from coalitiedesk.db.queries import handover as queries
from coalitiedesk.db.tables import MetaRow, metadata
from coalitiedesk.document.checks import examine
from coalitiedesk.document.disk import sha256_of
from coalitiedesk.document.errors import DocumentError, Place, explain_os_error
from coalitiedesk.document.header import LIMIT_BYTES, is_encrypted
from coalitiedesk.document.opening import resolved
from coalitiedesk.document.publish import Snapshot, deliver
from coalitiedesk.document.quarantine import quarantine
from coalitiedesk.domain.document_codes import DocumentCode
from coalitiedesk.domain.handover import HandoverArrival, HandoverScope
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.handover_package import WrongPassphraseError, package_path, unlocked_copy
from coalitiedesk.services.opening import FILE_FORMAT, own_folder
from coalitiedesk.services.passphrase import spellings

__all__ = [
    "UnlockedPackage",
    "WrongPassphraseError",
    "arrival_of",
    "check_package",
    "is_locked_package",
    "mark_arrival_seen",
    "place_of",
    "unlock",
]

# What a try costs, as a power of two: our own packages take 17 or so, which is a second. Every step doubles
# time and memory, 20 takes 1 GB, and a damaged or forged file may ask for hours.
# https://age-encryption.org/v1, "The scrypt recipient"
_HARDEST = 20
_HEAD_BYTES = 200
_PASSWORD = b"scrypt"
_LOCK = re.compile(rb"age-encryption\.org/v1\n-> (\S+) ?([^\n]*)\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlockedPackage:
    """What was in a package, readable, in a private folder of this computer; ``discard`` it when done."""

    name: str
    copy: Path
    _stack: ExitStack

    def put_at(self, target: Path) -> Path:
        """Write the coalition where the successor keeps it; a file there goes.

        Raises:
            DocumentError: It could not be written; what was there is as it was.
        """
        path = place_of(target)
        try:
            size = self.copy.stat().st_size
            snapshot = Snapshot(path=self.copy, sha256=sha256_of(self.copy), seal="", size_bytes=size)
        except OSError as error:
            raise explain_os_error(error, self.copy, place=Place.LOCAL) from error
        deliver(snapshot, path, private=self.copy.parent)
        return path

    def discard(self) -> None:
        """Leave nothing readable behind on this computer."""
        self._stack.close()


def place_of(target: Path) -> Path:
    """Where a coalition goes that the successor wants to keep here: the real file, with our ending."""
    return resolved(package_path(target, is_locked=False))


def is_locked_package(path: Path) -> bool:
    """Whether this is a package with a password, whatever its name says; False when it cannot be read."""
    return is_encrypted(path)


def check_package(path: Path) -> None:
    """Look whether a password can open it at all, before anybody types one; quick.

    Raises:
        DocumentError: It cannot be read, is too large, cut off, or locked in another way than ours.
    """
    _refuse_huge(path)
    if _kind_of_lock(path) != _PASSWORD:
        raise DocumentError(DocumentCode.OTHER_PROGRAM, {"name": path.name})


def unlock(path: Path, typed: str) -> UnlockedPackage:
    """Decrypt a package and check it like any stranger's file; takes seconds, and may run in any thread.

    Raises:
        WrongPassphraseError: These are not the words, however they are spelled.
        DocumentError: It cannot be read, is damaged, or holds something else.
    """
    _refuse_huge(path)
    _kind_of_lock(path)
    root = own_folder()
    try:
        with ExitStack() as stack:
            folder = stack.enter_context(quarantine(root))
            copy = _first_that_opens(path, typed, folder)
            with quarantine(root) as inner:
                examine(copy, inner, FILE_FORMAT, allow_large=True, view_only=True)
            return UnlockedPackage(name=copy.name, copy=copy, _stack=stack.pop_all())
    except (OSError, sqlite3.Error, DBAPIError) as error:
        raise explain_os_error(error, root, place=Place.LOCAL) from error


def arrival_of(desk: Desk) -> HandoverArrival | None:
    """What arrived, with what there is of it now; None for a file that nobody handed over."""
    with desk.read() as session:
        found = queries.origin(session)
        made_at = queries.moment_of(found.get(queries.MADE_AT, ""))
        if made_at is None:
            return None
        amounts = {
            name: session.scalar(select(func.count()).select_from(table)) or 0
            for name, table in metadata.tables.items()
        }
        letter = next((note.text for note in queries.notes(session) if note.partner_id is None), "")
    is_reduced = found.get(queries.SCOPE) == HandoverScope.WITHOUT_PEOPLE.value
    return HandoverArrival(
        sender=found.get(queries.SENDER, ""),
        made_at=made_at,
        scope=HandoverScope.WITHOUT_PEOPLE if is_reduced else HandoverScope.EVERYTHING,
        counts=amounts,
        letter=letter,
        is_seen=bool(found.get(queries.SEEN)),
    )


def mark_arrival_seen(desk: Desk) -> None:
    """Do not show by itself again what arrived; no step that can be taken back."""
    if desk.can_edit:
        with desk.change("overdracht bekeken") as session:
            session.merge(MetaRow(key=queries.SEEN, value="1"))
        desk.mark_changed()


def _first_that_opens(path: Path, typed: str, folder: Path) -> Path:
    for words in spellings(typed):
        try:
            return unlocked_copy(path, words, folder)
        except WrongPassphraseError:
            continue
    raise WrongPassphraseError


def _refuse_huge(path: Path) -> None:
    try:
        size = path.stat().st_size
    except OSError as error:
        raise explain_os_error(error, path) from error
    if size > LIMIT_BYTES:
        raise DocumentError(DocumentCode.TOO_LARGE, {"name": path.name, "size_bytes": size})


def _kind_of_lock(path: Path) -> bytes:
    """What opens it; refuses what is no lock, or would cost too much to try."""
    try:
        with path.open("rb") as file:
            found = _LOCK.match(file.read(_HEAD_BYTES))
    except OSError as error:
        raise explain_os_error(error, path) from error
    settings = found[2].split() if found else []
    is_costly = len(settings) != 2 or not settings[1].isdigit() or int(settings[1]) > _HARDEST
    if found is None or (found[1] == _PASSWORD and is_costly):
        raise DocumentError(DocumentCode.DAMAGED, {"name": path.name, "detail": "age"})
    return found[1]
