"""Letters on their way: into a file, into the mail program, or onto the clipboard."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget

from coalitiedesk import paths
from coalitiedesk.domain.letters import Letter, LetterWay
from coalitiedesk.dutch.formats import count
from coalitiedesk.services.letter_output import (
    LetterFile,
    MailAddress,
    bcc_addresses,
    letters_pdf,
    mail_address,
    save_letters_as_pdf,
    save_letters_as_word,
)
from coalitiedesk.services.sentences import sentence_for
from coalitiedesk.ui import outside
from coalitiedesk.ui.dialogs import ask_printer
from coalitiedesk.ui.dialogs.ask import tell_error
from coalitiedesk.ui.dialogs.ask_file import FileKind, ask_file_to_save
from coalitiedesk.ui.jobs import Job, JobRunner, Progress
from coalitiedesk.ui.page_images import PageSize, page_sizes
from coalitiedesk.ui.paper_printer import PrinterError, prepare, print_pages

_PDF = FileKind(words="PDF-bestand", endings=("pdf",))
_WORD = FileKind(words="Word-document", endings=("docx",))
_NO_MAIL = "Deze computer opent geen mailprogramma. Kies ‘Kopieer’ en plak de tekst in je mail."
_NOT_ALL = "Je drukte niet alles. Leg met ‘Is verstuurd’ vast wie een brief kreeg."
_COPIED = "De tekst is gekopieerd. Plak hem met Ctrl+V. Is hij weg? Kies ‘Is verstuurd’."
_PASTE_BCC = "Je mailprogramma is open. Plak de adressen met Ctrl+V bij Bcc, dan ziet niemand ze van elkaar."
_PASTE = "Je mailprogramma is open. De tekst was te lang om mee te geven: plak hem met Ctrl+V."


class LetterSending(QObject):
    """Asks with the system's own windows; files are written in the background."""

    sent = Signal(str, object)  # LetterWay and the letters (tuple), once they are there
    told = Signal(str)  # what happened
    ended = Signal()  # a file is there, or it failed

    def __init__(self, jobs: JobRunner, window: QWidget) -> None:
        super().__init__(window)
        self._jobs, self._window = jobs, window
        self._folder = paths.documents_folder()

    def print_on_paper(self, file: LetterFile) -> None:
        """Make the pages, then let the user choose printer, pages and copies."""
        job: Job = self._jobs.start(partial(_printable, file), "Brieven maken…")
        job.finished.connect(partial(self._on_printable, file))
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self.ended)

    def save_pdf(self, file: LetterFile) -> bool:
        """Ask where, and write one PDF; False when the user thought better of it."""
        return self._save(file, _PDF, save_letters_as_pdf)

    def save_word(self, file: LetterFile) -> bool:
        """Ask where, and write one file for a word processor; False when the user thought better of it."""
        return self._save(file, _WORD, save_letters_as_word)

    def mail(self, letter: Letter) -> None:
        """Open the mail program with one letter; a long text goes over the clipboard."""
        found = mail_address(letter)
        if not outside.open_address(QUrl(found.address, QUrl.ParsingMode.StrictMode)):
            tell_error(self._window, _NO_MAIL)
            return
        if not found.is_whole:
            QApplication.clipboard().setText(letter.text)
        self.sent.emit(LetterWay.MAIL.value, (letter,))
        self.told.emit("Je mailprogramma is open met deze mail." if found.is_whole else _PASTE)

    def mail_all(self, letters: Sequence[Letter], address: MailAddress) -> None:
        """Open the mail program with one mail to everybody, unseen by each other."""
        if not outside.open_address(QUrl(address.address, QUrl.ParsingMode.StrictMode)):
            tell_error(self._window, _NO_MAIL)
            return
        addresses = bcc_addresses(letters)
        if not address.is_whole:
            QApplication.clipboard().setText("; ".join(addresses))
        reached = tuple(one for one in letters if one.recipient.email.strip())
        self.sent.emit(LetterWay.MAIL.value, reached)
        who = f"{count(len(addresses), 'adres staat', 'adressen staan')} bij Bcc"
        self.told.emit(f"Je mailprogramma is open; {who}." if address.is_whole else _PASTE_BCC)

    def copy(self, letter: Letter) -> None:
        """Put one letter on the clipboard; whether it is sent, nobody knows."""
        QApplication.clipboard().setText(f"{letter.subject}\n\n{letter.text}")
        self.told.emit(_COPIED)

    def _save(self, file: LetterFile, kind: FileKind, write: Callable[..., None]) -> bool:
        proposal = self._folder / f"{file.file_stem}.{kind.endings[0]}"
        target = ask_file_to_save(self._window, "Brieven bewaren", [kind], proposal)
        if target is None:
            return False
        self._folder = target.parent

        def work(progress: Progress) -> None:
            write(file, target, progress)

        job: Job = self._jobs.start(work, "Brieven bewaren…")
        words = count(len(file.letters), "brief staat", "brieven staan").capitalize()
        said = f"{words} in ‘{target.name}’ in {target.parent}."
        job.finished.connect(partial(self._on_saved, file.letters, said))
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self.ended)
        return True

    def _on_printable(self, file: LetterFile, made: tuple[bytes, tuple[PageSize, ...]]) -> None:
        content, sizes = made
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        prepare(printer, sizes[0], file.file_stem, len(sizes))
        if not ask_printer.printer_window(printer, self._window):
            self.ended.emit()
            return
        job: Job = self._jobs.start(partial(print_pages, content, printer), "Afdrukken…")
        job.finished.connect(partial(self._on_printed, file.letters, len(sizes)))
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self.ended)

    def _on_printed(self, letters: tuple[Letter, ...], amount: int, sheets: int) -> None:
        """Of some pages only nobody knows whose they are: then the user says who got a letter."""
        is_whole = sheets >= amount
        if is_whole:
            self.sent.emit(LetterWay.PAPER.value, letters)
        rest = "" if is_whole else f" {_NOT_ALL}"
        self.told.emit(f"{count(sheets, 'blad is', 'bladen zijn').capitalize()} naar de printer.{rest}")
        self.ended.emit()

    def _on_saved(self, letters: tuple[Letter, ...], said: str, _result: object) -> None:
        self.sent.emit(LetterWay.PAPER.value, letters)
        self.told.emit(said)
        self.ended.emit()

    def _on_failed(self, error: object) -> None:
        is_printer = isinstance(error, PrinterError)
        tell_error(self._window, ask_printer.NO_PRINTER if is_printer else sentence_for(error))
        self.ended.emit()


def _printable(file: LetterFile, progress: Progress) -> tuple[bytes, tuple[PageSize, ...]]:
    content = letters_pdf(file, progress)
    return content, page_sizes(content)
