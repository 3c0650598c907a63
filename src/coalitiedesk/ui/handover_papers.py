"""The paper of a handover: dossier and password sheet, as files and from the printer."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from coalitiedesk import paths
from coalitiedesk.domain.handover import HandoverPackage
from coalitiedesk.services.handover_printing import dossier_job, passphrase_page, print_passphrase
from coalitiedesk.services.output import OutputError
from coalitiedesk.services.passphrase import new_passphrase
from coalitiedesk.services.printing import PrintJob, PrintResult, render
from coalitiedesk.services.sentences import sentence_for
from coalitiedesk.ui.dialogs.ask import tell_error
from coalitiedesk.ui.dialogs.ask_file import ask_file_to_save
from coalitiedesk.ui.dialogs.handover_dialog import HandoverDialog
from coalitiedesk.ui.page_images import PageSize, PreviewDocument, make_preview
from coalitiedesk.ui.print_actions import PDF, PrintActions
from coalitiedesk.ui.tab_context import TabContext

_SHEET_TITLE = "Wachtwoord"
_A4 = PageSize(width=595.28, height=841.89)


def handover_window(context: TabContext, passphrases: Callable[[], str] = new_passphrase) -> HandoverDialog:
    """*Overdragen*, with all that its buttons for paper do; ``passphrases`` gives a password at each call."""
    dialog = HandoverDialog(context, passphrases)
    HandoverPapers(context, dialog)
    return dialog


class HandoverPapers(QObject):
    """Answers the wishes of one window, in the background where it takes long; says there what happened."""

    def __init__(self, context: TabContext, window: HandoverDialog) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._printing = PrintActions(context.jobs, window)
        self._target = Path()
        self._printing.told.connect(window.say)
        window.dossier_save_requested.connect(self.save_dossier)
        window.dossier_elsewhere_requested.connect(self.save_dossier_elsewhere)
        window.dossier_print_requested.connect(self.print_dossier)
        window.sheet_save_requested.connect(self.save_sheet)
        window.sheet_print_requested.connect(self.print_sheet)

    def save_dossier(self, package: HandoverPackage) -> None:
        """Write the dossier beside the package; what stands there already stays."""
        job = self._job(package)
        self._save(job, _free(Path(package.folder) / f"{job.file_stem}.pdf"))

    def save_dossier_elsewhere(self, package: HandoverPackage) -> None:
        """Ask where, and write the dossier there."""
        job = self._job(package)
        proposal = paths.documents_folder() / f"{job.file_stem}.pdf"
        target = ask_file_to_save(self._window, "Waar komt het dossier?", [PDF], proposal)
        if target is not None:
            self._save(job, target)

    def print_dossier(self, package: HandoverPackage) -> None:
        """Make the pages, and let the user choose a printer."""
        self._window.show_papers_busy(is_busy=True)
        made = self._context.jobs.start(partial(make_preview, self._job(package)), "Dossier maken…")
        made.finished.connect(self._on_pages_made)
        made.failed.connect(self._on_failed)
        made.cancelled.connect(self._on_cancelled)

    def save_sheet(self, passphrase: str, package: str) -> None:
        """Ask where, and write the sheet with the password."""
        proposal = paths.documents_folder() / f"{_SHEET_TITLE} {_stem(package)}.pdf"
        target = ask_file_to_save(self._window, "Waar komt het blad met het wachtwoord?", [PDF], proposal)
        if target is None:
            return
        today = self._context.today()
        try:
            print_passphrase(self._context.desk, passphrase, package, target, today=today)
        except OutputError as error:
            tell_error(self._window, sentence_for(error))
            return
        self._window.show_sheet(package)
        self._window.say(
            f"Het blad ‘{target.name}’ staat in {target.parent}. Bewaar het niet bij het pakket."
        )

    def print_sheet(self, passphrase: str, package: str) -> None:
        """Let the user choose a printer for the sheet with the password."""
        content = passphrase_page(self._context.desk, passphrase, package, today=self._context.today())
        if self._printing.print_pdf(content, (_A4,), _SHEET_TITLE):
            self._window.show_sheet(package)

    def _job(self, package: HandoverPackage) -> PrintJob:
        return dossier_job(self._context.desk, package, today=self._context.today())

    def _save(self, job: PrintJob, target: Path) -> None:
        self._target = target
        self._window.show_papers_busy(is_busy=True)
        writing = self._context.jobs.start(partial(render, job, target), "Dossier maken…")
        writing.finished.connect(self._on_dossier_saved)
        writing.failed.connect(self._on_failed)
        writing.cancelled.connect(self._on_cancelled)

    def _on_dossier_saved(self, _result: PrintResult) -> None:
        self._window.show_papers_busy(is_busy=False)
        self._window.show_dossier(self._target)

    def _on_pages_made(self, document: PreviewDocument) -> None:
        self._window.show_papers_busy(is_busy=False)
        self._printing.print_on_paper(document)

    def _on_failed(self, error: object) -> None:
        self._window.show_papers_busy(is_busy=False)
        tell_error(self._window, sentence_for(error))

    def _on_cancelled(self) -> None:
        self._window.show_papers_busy(is_busy=False)
        self._window.say("Gestopt. Er is niets half geschreven.")


def _free(path: Path) -> Path:
    """This name, or with the first number behind it that is free."""
    number, found = 2, path
    while found.exists():
        found, number = path.with_name(f"{path.stem} {number}{path.suffix}"), number + 1
    return found


def _stem(package: str) -> str:
    return package.removesuffix(".age").removesuffix(".coalitie")
