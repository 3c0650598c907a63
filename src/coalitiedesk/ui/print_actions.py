"""What the buttons of Drukwerk do: onto paper, into one file, into a file for each poster."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from coalitiedesk import paths
from coalitiedesk.dutch.formats import count
from coalitiedesk.services.printing import (
    ROW_SUFFIXES,
    WORD_SUFFIX,
    PrintJob,
    PrintResult,
    print_posters_to_folder,
    render,
    save_as_rows,
    save_as_word,
)
from coalitiedesk.services.sentences import sentence_for
from coalitiedesk.ui.dialogs.ask import tell_error
from coalitiedesk.ui.dialogs.ask_file import FileKind, ask_file_to_save, ask_folder
from coalitiedesk.ui.dialogs.ask_printer import ask_printer
from coalitiedesk.ui.jobs import Job, JobRunner, Progress
from coalitiedesk.ui.page_images import PageSize, PreviewDocument
from coalitiedesk.ui.paper_printer import PrinterError, prepare, print_pages

WORD = FileKind(words="Word-document", endings=(WORD_SUFFIX.lstrip("."),))
SHEET = FileKind(words="Excel-bestand", endings=(ROW_SUFFIXES[0].lstrip("."),))
ROWS = FileKind(words="Lijst als tekst", endings=(ROW_SUFFIXES[1].lstrip("."),))
PDF = FileKind(words="PDF-bestand", endings=("pdf",))
_NO_PRINTER = "De printer doet het niet. Kijk of hij aanstaat, of kies ‘Opslaan als PDF…’."


class PrintActions(QObject):
    """Asks with the system's own windows and works in the background."""

    told = Signal(str)  # what just happened
    made = Signal(object)  # PrintJob that is now on paper or in a file
    ended = Signal()  # something that was begun is done, stopped or failed

    def __init__(self, jobs: JobRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs, self._window = jobs, parent
        self._folder = paths.documents_folder()
        self._target = Path()
        self._job: PrintJob | None = None
        self._amount = 0  # of pages there are to print

    def save(self, job: PrintJob) -> None:
        """Ask where, and write one PDF."""
        target = ask_file_to_save(
            self._window, f"{job.kind.title} opslaan", [PDF], self._folder / f"{job.file_stem}.pdf"
        )
        if target is None:
            return
        self._target, self._folder, self._job = target, target.parent, job
        self._start(partial(render, job, target), f"{job.kind.title} opslaan…", self._on_saved)

    def save_words(self, job: PrintJob) -> None:
        """Ask where, and write a file for a word processor."""
        target = ask_file_to_save(
            self._window,
            f"{job.kind.title} bewaren als Word",
            [WORD],
            self._folder / f"{job.file_stem}{WORD_SUFFIX}",
        )
        if target is None:
            return
        self._target, self._folder, self._job = target, target.parent, job
        self._start(partial(save_as_word, job, target), f"{job.kind.title} bewaren…", self._on_saved)

    def save_rows(self, job: PrintJob) -> None:
        """Ask where, and write a file for a spreadsheet."""
        proposal = self._folder / f"{job.file_stem}{ROW_SUFFIXES[0]}"
        target = ask_file_to_save(self._window, f"{job.kind.title} bewaren", [SHEET, ROWS], proposal)
        if target is None:
            return
        self._target, self._folder, self._job = target, target.parent, job
        self._start(partial(save_as_rows, job, target), f"{job.kind.title} bewaren…", self._on_saved)

    def save_each(self, job: PrintJob) -> None:
        """Ask for a folder, and write a PDF for each poster."""
        folder = ask_folder(self._window, "In welke map komen de posters?", self._folder)
        if folder is None:
            return
        self._target = self._folder = folder
        self._start(partial(print_posters_to_folder, job, folder), "Posters opslaan…", self._on_each_saved)

    def print_on_paper(self, document: PreviewDocument) -> None:
        """Let the user choose printer, pages and copies, and print."""
        if self.print_pdf(document.content, document.sizes, document.job.file_stem):
            self._job = document.job

    def print_pdf(self, content: bytes, sizes: Sequence[PageSize], title: str) -> bool:
        """Let the user choose printer, pages and copies, and print; False when the user thought better of it.

        Args:
            content: A whole PDF.
            sizes: Of its pages.
            title: For the line of the printer.
        """
        self._job, self._amount = None, len(sizes)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        prepare(printer, sizes[0], title, len(sizes))
        if not printer_window(printer, self._window):
            return False
        self._start(partial(_print, content, printer), "Afdrukken…", self._on_printed)
        return True

    def _start(self, work: Callable[[Progress], object], title: str, done: Callable[[Any], None]) -> None:
        job: Job = self._jobs.start(work, title)
        job.finished.connect(done)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)

    def _on_saved(self, _result: PrintResult | None) -> None:
        self.told.emit(f"‘{self._target.name}’ staat in {self._target.parent}.")
        self._finish()

    def _on_each_saved(self, result: PrintResult) -> None:
        amount = count(len(result.files), "poster staat", "posters staan").capitalize()
        self.told.emit(f"{amount} in {self._target}.")
        self.ended.emit()

    def _on_printed(self, sheets: int) -> None:
        self.told.emit(f"{count(sheets, 'blad is', 'bladen zijn').capitalize()} naar de printer.")
        if sheets < self._amount:  # some pages only: nobody knows whose
            self._job = None
        self._finish()

    def _finish(self) -> None:
        if self._job is not None:
            self.made.emit(self._job)
        self.ended.emit()

    def _on_failed(self, error: object) -> None:
        tell_error(self._window, _NO_PRINTER if isinstance(error, PrinterError) else sentence_for(error))
        self.ended.emit()

    def _on_cancelled(self) -> None:
        self.told.emit("Gestopt. Er is niets half geschreven.")
        self.ended.emit()


def _print(content: bytes, printer: QPrinter, progress: Progress) -> int:
    return print_pages(content, printer, progress)


printer_window: Callable[[QPrinter, QWidget], bool] = ask_printer  # tests put their answer here
