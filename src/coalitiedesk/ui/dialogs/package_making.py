"""Asks where a package goes, and makes it in the background: with a way to stop, and nothing left behind."""

import datetime as dt
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk import paths
from coalitiedesk.domain.handover import HandoverPackage
from coalitiedesk.services.file_trouble import DocumentError
from coalitiedesk.services.handover import package_name
from coalitiedesk.services.handover_package import PackageWish, PackageWork, begin_package, package_path
from coalitiedesk.services.sentences import sentence_for
from coalitiedesk.ui.dialogs.ask import Choice, ask
from coalitiedesk.ui.dialogs.ask_file import FileKind, ask_file_to_save
from coalitiedesk.ui.jobs import Job, JobStep
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.handover.choice_pane import PackageChoice


class PackageMaking(QObject):
    """After ``begin`` one of the last three signals comes once."""

    progressed = Signal(object)  # JobStep
    made = Signal(object)  # HandoverPackage: written, and opened again to check it
    failed = Signal(str)  # why not, in a sentence
    stopped = Signal()  # by the user; nothing was written

    def __init__(self, context: TabContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._folder = paths.documents_folder()
        self._job: Job | None = None
        self._work: PackageWork | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a package is being made."""
        return self._job is not None

    def proposal(self, *, is_locked: bool) -> Path:
        """Where a package would go, with the name that it would have."""
        name = package_name(self._context.desk, today=self._context.today())
        return package_path(self._folder / name, is_locked=is_locked)

    def ask_and_begin(self, choice: PackageChoice, window: QWidget) -> None:
        """Let the user say where, and begin; nothing happens when the user thought better of it."""
        is_locked = bool(choice.passphrase)
        kind = FileKind(words="Overdrachtspakket", endings=("coalitie.age" if is_locked else "coalitie",))
        asked = ask_file_to_save(window, "Waar komt het pakket?", [kind], self.proposal(is_locked=is_locked))
        if asked is None:
            return
        target = package_path(asked, is_locked=is_locked)
        if target != asked and target.exists() and not _may_replace(target, window):
            return  # the system asked about another name than the one that it gets
        self._folder = target.parent
        moment = dt.datetime.now(dt.UTC)
        self.begin(
            PackageWish(target=target, made_at=moment, scope=choice.scope, passphrase=choice.passphrase)
        )

    def begin(self, wish: PackageWish) -> None:
        """Begin; the quick half here, the rest in the background."""
        try:
            self._work = begin_package(self._context.desk, wish)
        except DocumentError as error:
            self.failed.emit(sentence_for(error))
            return
        self._job = self._context.jobs.start(self._work.run, "Pakket maken…")
        self._job.progressed.connect(self.progressed)
        self._job.finished.connect(self._on_finished)
        self._job.failed.connect(self._on_failed)
        self._job.cancelled.connect(self._on_cancelled)
        self.progressed.emit(JobStep(done=0, total=0, text="Pakket maken…"))

    def stop(self) -> None:
        """Ask the work to stop at its next step."""
        if self._job is not None:
            self._job.cancel()

    def _end(self) -> None:
        if self._work is not None:
            self._work.discard()  # stopped while it waited, the work itself has cleaned up nothing
        self._job = self._work = None

    def _on_finished(self, package: HandoverPackage) -> None:
        self._end()
        self.made.emit(package)

    def _on_failed(self, error: object) -> None:
        self._end()
        self.failed.emit(sentence_for(error))

    def _on_cancelled(self) -> None:
        self._end()
        self.stopped.emit()


def _may_replace(target: Path, window: QWidget) -> bool:
    question = f"Er staat al een bestand ‘{target.name}’. Wil je het vervangen?"
    return ask(window, question, (Choice(key="replace", words="Vervang het"),)) == "replace"
