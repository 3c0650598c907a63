"""From a package with a password to a coalition of one's own: the password, a place, and nothing left behind.

What is decrypted lies in a private folder of this computer, from the moment
the password fits until the coalition stands in its place or the user thinks better of it.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from coalitiedesk import paths
from coalitiedesk.domain.document_codes import DocumentCode
from coalitiedesk.ui.dialogs.ask import tell_error
from coalitiedesk.ui.dialogs.ask_file import ask_file_to_save
from coalitiedesk.ui.file_wishes import COALITION_FILE
from coalitiedesk.ui.jobs import Job, JobCancelledError, JobRunner, Progress
from coalitiedesk.ui.main_window import MainWindow

if TYPE_CHECKING:
    from coalitiedesk.services.arrival import UnlockedPackage
    from coalitiedesk.ui.dialogs.passphrase_dialog import PassphraseDialog
    from coalitiedesk.ui.open_coalition import OpenCoalition

_WHERE = "Waar bewaar je de coalitie?"


class PackageOpening(QObject):
    """Opens one package at a time."""

    kept = Signal(object)  # Path of the coalition, which stands in its place and can be opened

    def __init__(
        self,
        window: MainWindow,
        jobs: JobRunner,
        opened: Callable[[], "OpenCoalition | None"],
        parent: QObject | None = None,
    ) -> None:
        """Remember who is asked.

        Args:
            window: Dialogs belong to it.
            jobs: Decrypting takes seconds.
            opened: The coalition that is open now; nothing may be put in its place.
            parent: Owner in the sense of Qt.
        """
        super().__init__(parent)
        self._window, self._jobs, self._opened = window, jobs, opened
        self._path = Path()
        self._dialog: PassphraseDialog | None = None
        self._job: Job | None = None
        self._unlocked: list[UnlockedPackage] = []  # the thread adds, the window takes away

    def begin(self, path: Path) -> None:
        """Ask for the password of a package, unless nothing can open it."""
        from coalitiedesk.services.arrival import check_package
        from coalitiedesk.services.file_trouble import DocumentError
        from coalitiedesk.ui.dialogs.passphrase_dialog import PassphraseDialog

        if self._dialog is not None or self._unlocked:
            return
        try:
            check_package(path)
        except DocumentError as error:
            self._tell(error)
            return
        self._path = path
        self._dialog = dialog = PassphraseDialog(path.name)
        dialog.setParent(self._window, dialog.windowFlags())
        dialog.tried.connect(self._on_dialog_tried)
        dialog.finished.connect(self._on_dialog_finished)
        dialog.open()

    def end(self) -> None:
        """Leave nothing readable behind; also for when the window is gone and the jobs have stopped."""
        for package in self._unlocked:
            package.discard()
        self._unlocked.clear()

    def _on_dialog_tried(self, words: str) -> None:
        work = partial(_unlock, self._path, words, self._unlocked)
        self._job = job = self._jobs.start(work, "Pakket openen…")
        job.finished.connect(self._on_unlocked)
        job.failed.connect(self._on_not_unlocked)
        job.cancelled.connect(self._on_job_cancelled)

    def _on_unlocked(self, _package: object) -> None:
        self._job = None
        if self._dialog is None:  # the user left while it was opening
            self.end()
            return
        self._dialog.accept()
        QTimer.singleShot(0, self._ask_for_place)

    def _on_not_unlocked(self, error: object) -> None:
        from coalitiedesk.services.arrival import WrongPassphraseError

        self._job = None
        if self._dialog is None:
            return
        if isinstance(error, WrongPassphraseError):
            self._dialog.show_wrong()
            return
        self._dialog.reject()
        self._tell(error)

    def _on_job_cancelled(self) -> None:
        self._job = None
        if self._dialog is not None:
            self._dialog.reject()

    def _on_dialog_finished(self, _result: int) -> None:
        if self._job is not None:
            self._job.cancel()
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None

    def _ask_for_place(self) -> None:
        from coalitiedesk.services.arrival import place_of
        from coalitiedesk.services.file_trouble import DocumentError

        if not self._unlocked:
            return
        package = self._unlocked[-1]
        proposal = _free(place_of(paths.documents_folder() / package.name))
        target = ask_file_to_save(self._window, _WHERE, [COALITION_FILE], proposal)
        if target is None:
            self.end()
            return
        place = place_of(target)
        if self._is_taken(place, target):
            self._on_not_kept(DocumentError(DocumentCode.TARGET_EXISTS, {"name": place.name}))
            return
        job = self._jobs.start(partial(_put, package, place), "Coalitie op haar plek zetten…")
        job.finished.connect(self._on_kept)
        job.failed.connect(self._on_not_kept)
        job.cancelled.connect(self.end)

    def _on_kept(self, place: Path) -> None:
        self.end()
        self.kept.emit(place)

    def _on_not_kept(self, error: object) -> None:
        """Another place may do."""
        self._tell(error)
        QTimer.singleShot(0, self._ask_for_place)

    def _is_taken(self, place: Path, named: Path) -> bool:
        """The system's own window has asked about the file that was named, and about no other."""
        opened = self._opened()
        is_open = opened is not None and opened.desk.path == place
        return is_open or (place.name != named.name and place.exists())

    def _tell(self, error: object) -> None:
        from coalitiedesk.services.sentences import sentence_for

        tell_error(self._window, sentence_for(error))


def _unlock(path: Path, words: str, found: "list[UnlockedPackage]", progress: Progress) -> None:
    from coalitiedesk.services.arrival import unlock

    package = unlock(path, words)
    try:
        progress.raise_if_cancelled()
    except JobCancelledError:
        package.discard()
        raise
    found.append(package)


def _put(package: "UnlockedPackage", target: Path, _progress: Progress) -> Path:
    return package.put_at(target)


def _free(path: Path) -> Path:
    """A name that nobody has yet: ``Samen Sterk 2.coalitie``."""
    number, found = 2, path
    while found.exists():
        found = path.with_name(f"{path.stem} {number}{path.suffix}")
        number += 1
    return found
