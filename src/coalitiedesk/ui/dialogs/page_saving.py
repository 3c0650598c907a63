"""One printed thing that a dialog shows, into a PDF: asked where, written in the background."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk import paths
from coalitiedesk.services.printing import PrintJob, render
from coalitiedesk.services.sentences import sentence_for
from coalitiedesk.ui.dialogs.ask import tell_error
from coalitiedesk.ui.dialogs.ask_file import FileKind, ask_file_to_save
from coalitiedesk.ui.jobs import Job, JobRunner

_PDF = FileKind(words="PDF-bestand", endings=("pdf",))


class PageSaving(QObject):
    """Keeps the folder for the next time."""

    told = Signal(str)  # where it is

    def __init__(self, jobs: JobRunner, window: QWidget) -> None:
        super().__init__(window)
        self._jobs, self._window = jobs, window
        self._folder = paths.documents_folder()

    def save(self, job: PrintJob) -> None:
        """Ask where, and write one PDF."""
        proposal = self._folder / f"{job.file_stem}.pdf"
        target = ask_file_to_save(self._window, f"{job.kind.title} bewaren", [_PDF], proposal)
        if target is None:
            return
        self._folder = target.parent
        work: Job = self._jobs.start(partial(render, job, target), f"{job.kind.title} bewaren…")
        work.finished.connect(partial(self._on_saved, target))
        work.failed.connect(self._on_failed)

    def _on_saved(self, target: Path, _result: object) -> None:
        self.told.emit(f"‘{target.name}’ staat in {target.parent}.")

    def _on_failed(self, error: object) -> None:
        tell_error(self._window, sentence_for(error))
