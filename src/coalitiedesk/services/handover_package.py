"""The package for a successor: a new, sealed file, with or without people, with or without a password.

In two halves, because only the first needs the open coalition: ``begin_package`` makes a copy on this
computer, ``run`` of what it gives back does the rest in any thread. What was written is read back, opened
like any stranger's file, and counted; only then it is a package.
"""

import datetime as dt
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session

from coalitiedesk.db.engine import make_engine
from coalitiedesk.db.migrations.driver import DOCUMENT_ID
from coalitiedesk.db.queries.handover import MADE_AT, SCOPE, SEEN, SENDER
from coalitiedesk.db.tables import CoalitionRow, MetaRow
from coalitiedesk.document.backups import row_counts
from coalitiedesk.document.checks import examine
from coalitiedesk.document.disk import remove_quietly, sha256_of
from coalitiedesk.document.errors import DocumentError, Place, explain_os_error
from coalitiedesk.document.opening import resolved
from coalitiedesk.document.publish import Snapshot, copy_out, deliver, seal_copy
from coalitiedesk.document.quarantine import quarantine
from coalitiedesk.domain.document_codes import DocumentCode
from coalitiedesk.domain.handover import HandoverPackage, HandoverScope
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.handover_reducing import take_people_out
from coalitiedesk.services.opening import FILE_FORMAT, SUFFIX, own_folder

LOCKED_SUFFIX = ".age"
_STEPS = 5


class PackageProgress(Protocol):
    """Told of every step until the writing; a call that raises stops the work and leaves no file."""

    def step(self, done: int, total: int, text: str = "") -> None:
        """Tell how far it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageWish:
    """What the coordinator chose.

    Attributes:
        target: Where it goes; see ``package_path`` for the ending.
        passphrase: Without one anybody who has the file can open it.
        made_at: UTC.
    """

    target: Path
    made_at: dt.datetime
    scope: HandoverScope = HandoverScope.EVERYTHING
    passphrase: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageWork:
    """A copy on this computer on its way to the package; ``run`` or ``discard`` it, once."""

    wish: PackageWish
    copy: Path
    target: Path
    _stack: ExitStack

    def run(self, progress: PackageProgress | None = None) -> HandoverPackage:
        """Write the package and check it; may run in any thread.

        Raises:
            DocumentError: It could not be written or does not open; what was there before is as it was,
                and no half package stays behind.
        """
        tell = progress or _Silent()
        with self._stack, _explained(self.copy):
            tell.step(0, _STEPS, "Kopie klaarmaken…")
            self._fill()
            tell.step(1, _STEPS, "Kopie verzegelen…")
            snapshot = self._sealed()
            expected = row_counts(snapshot.path)
            tell.step(2, _STEPS, "Op slot doen…" if self.wish.passphrase else "Kopie verzegelen…")
            sent = self._locked(snapshot) if self.wish.passphrase else snapshot
            tell.step(3, _STEPS, "Pakket schrijven…")
            deliver(sent, self.target, private=self._folder)
            self._check(sent, expected)
            return HandoverPackage(
                name=self.target.name,
                folder=str(self.target.parent),
                scope=self.wish.scope,
                is_locked=bool(self.wish.passphrase),
                made_at=self.wish.made_at,
                size_bytes=sent.size_bytes,
                sha256=sent.sha256,
                counts=expected,
            )

    def discard(self) -> None:
        """Remove the copy; nothing was written."""
        self._stack.close()

    @property
    def _folder(self) -> Path:
        return self.copy.parent

    def _fill(self) -> None:
        engine = make_engine(self.copy)
        try:
            with Session(engine) as session, session.begin():
                if self.wish.scope is HandoverScope.WITHOUT_PEOPLE:
                    sender = ""
                    take_people_out(session)
                else:
                    sender = session.scalar(select(CoalitionRow.coordinator)) or ""
                _mark(session, self.wish, sender or session.scalar(select(CoalitionRow.name)) or "")
            copy_out(engine, self._folder, name="package.db")
        finally:
            engine.dispose()

    def _sealed(self) -> Snapshot:
        remove_quietly(self.copy)
        return seal_copy(self._folder / "package.db")

    def _locked(self, snapshot: Snapshot) -> Snapshot:
        import pyrage

        path = self._folder / "package.age"
        path.write_bytes(pyrage.passphrase.encrypt(snapshot.path.read_bytes(), self.wish.passphrase))
        return Snapshot(path=path, sha256=sha256_of(path), seal=snapshot.seal, size_bytes=path.stat().st_size)

    def _check(self, sent: Snapshot, expected: Mapping[str, int]) -> None:
        """Open what was written as a stranger would; what does not open is no package and goes."""
        try:
            is_right = sha256_of(self.target) == sent.sha256
        except OSError as error:
            raise explain_os_error(error, self.target) from error
        if not (is_right and self._opens(sent, expected)):
            remove_quietly(self.target)
            raise DocumentError(DocumentCode.MEDIUM_FAILING, {"name": self.target.name})

    def _opens(self, sent: Snapshot, expected: Mapping[str, int]) -> bool:
        found = self.target
        with quarantine(own_folder()) as outer, quarantine(own_folder()) as inner:
            if self.wish.passphrase:
                found = unlocked_copy(self.target, self.wish.passphrase, outer)
            examined = examine(found, inner, FILE_FORMAT, allow_large=True)
            is_same = examined.is_sealed and examined.seal == sent.seal
            return is_same and row_counts(examined.copy) == expected


class WrongPassphraseError(Exception):
    """The package does not open with these words."""


def begin_package(desk: Desk, wish: PackageWish) -> PackageWork:
    """Copy the open coalition to a private folder on this computer; quick, on the thread of the file.

    Raises:
        DocumentError: The package would take the place of the open file, or this computer's disk is full.
    """
    target = resolved(package_path(wish.target, is_locked=bool(wish.passphrase)))
    if target == desk.path:
        raise DocumentError(DocumentCode.TARGET_EXISTS, {"name": target.name})
    root = own_folder()
    with ExitStack() as stack, _explained(root):
        folder = stack.enter_context(quarantine(root))
        copy = desk.copy_out(folder)
        return PackageWork(wish=wish, copy=copy, target=target, _stack=stack.pop_all())


def package_path(path: Path, *, is_locked: bool) -> Path:
    """The path with the ending that belongs to the package: ``.coalitie`` or ``.coalitie.age``."""
    name = path.name.removesuffix(LOCKED_SUFFIX)
    name = name if name.endswith(SUFFIX) else name + SUFFIX
    return path.with_name(name + LOCKED_SUFFIX if is_locked else name)


def unlocked_copy(path: Path, passphrase: str, folder: Path) -> Path:
    """Decrypt a package into a private folder.

    Raises:
        WrongPassphraseError: These are not the words.
        DocumentError: It cannot be read, is damaged, or this computer's disk is full.
    """
    import pyrage

    try:
        locked = path.read_bytes()
    except OSError as error:
        raise explain_os_error(error, path) from error
    try:
        content = pyrage.passphrase.decrypt(locked, passphrase)
    except pyrage.DecryptError as error:
        if "Decryption failed" in str(error):
            raise WrongPassphraseError from None
        raise DocumentError(DocumentCode.DAMAGED, {"name": path.name, "detail": "age"}) from error
    copy = folder / (path.name.removesuffix(LOCKED_SUFFIX) or "package")
    try:
        copy.write_bytes(content)
    except OSError as error:
        raise explain_os_error(error, copy, place=Place.LOCAL) from error
    return copy


class _Silent:
    def step(self, done: int, total: int, text: str = "") -> None:
        """Say nothing."""


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Trouble of this computer's disk as one sentence; our own mistakes come through."""
    try:
        yield
    except IntegrityError:
        raise
    except (OSError, sqlite3.Error, DBAPIError) as error:
        raise explain_os_error(error, path, place=Place.LOCAL) from error


def _mark(session: Session, wish: PackageWish, sender: str) -> None:
    """A file of its own, that says where it comes from."""
    values = {
        DOCUMENT_ID: uuid4().hex,
        MADE_AT: wish.made_at.astimezone(dt.UTC).replace(microsecond=0).isoformat(),
        SENDER: sender,
        SCOPE: wish.scope.value,
        SEEN: "",
    }
    for key, value in values.items():
        session.merge(MetaRow(key=key, value=value))
