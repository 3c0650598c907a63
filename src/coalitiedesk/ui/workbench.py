"""The window at work: opens and closes coalitions, and connects tabs, undo, search and keeping.

Nothing here draws; ``app`` makes one of these. The services are imported after the first paint.
"""

import datetime as dt
import gc
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget

from coalitiedesk import paths
from coalitiedesk.domain.changes import ChangeSet, Direction
from coalitiedesk.ui.changes import ChangeNotifier
from coalitiedesk.ui.dialogs.ask import tell_error
from coalitiedesk.ui.dialogs.ask_file import FileKind, ask_file_to_open, ask_file_to_save
from coalitiedesk.ui.jobs import JobRunner, JobStep, Progress
from coalitiedesk.ui.keeper import Keeper
from coalitiedesk.ui.main_window import MainWindow
from coalitiedesk.ui.menus import SEPARATOR, Entry, MenuEntry
from coalitiedesk.ui.recent_files import RecentFiles
from coalitiedesk.ui.start_screen import NewCoalition, StartScreen
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tab_makers import tab_specs
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.widgets.search_results import SearchResults

if TYPE_CHECKING:
    from coalitiedesk.services.desk import Desk

COALITION_FILE = FileKind(words="Coalitiebestand", endings=("coalitie",))
_TAB_OF_KIND = {
    "partner": "partners",
    "activity": "week",
    "venue": "week",
    "task": "plan",
    "story": "evaluation",
    "lesson": "evaluation",
}
_DIALOG_TARGETS = ("edition", "attention", "import", "import_partners", "import_activities", "coalition")


class Workbench(QObject):
    """Owns the window; holds at most one open coalition."""

    opened = Signal(str)  # path of the coalition that is now open
    ready = Signal()  # the services are loaded

    def __init__(self, theme: Theme, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings
        self._recent = RecentFiles(settings)
        self._desk: Desk | None = None
        self._context: TabContext | None = None
        self._keeper: Keeper | None = None
        self._wanted: Path | None = None
        self._is_ready = False
        self.jobs = JobRunner(self)
        self.notifier = ChangeNotifier(self)
        self.window = MainWindow(
            (), theme, file_entries=self._file_entries(), help_entries=self._help_entries()
        )
        self._results = SearchResults(self.window)
        self._connect()

    @property
    def desk(self) -> "Desk | None":
        """The open coalition."""
        return self._desk

    def start(self, path: Path | None = None) -> None:
        """Show the window; a file that was named is opened as soon as the first picture stands."""
        self._wanted = path
        if not self.window.restore_place(self._settings):
            self.window.showMaximized()
        self.show_start()
        self.window.show()
        QTimer.singleShot(0, self._load_services)

    def show_start(self) -> None:
        """Put the start screen in front."""
        screen = StartScreen(self._recent.files())
        screen.create_requested.connect(self._on_create_requested)
        screen.open_requested.connect(self.ask_to_open)
        screen.example_requested.connect(self._on_example_requested)
        screen.recent_requested.connect(self._on_recent_requested)
        self.window.show_name("")
        self.window.show_in_front(screen)

    # -- opening and closing ----------------------------------------------------------

    def open_path(self, path: Path) -> bool:
        """Open a coalition file; says in a sentence why not, and False, when it cannot be opened."""
        from coalitiedesk.ui.opening_files import open_with_questions

        if not self.close_desk():
            return False
        desk = open_with_questions(self.window, path)
        if desk is None:
            return False
        self._attach(desk)
        return True

    def ask_to_open(self) -> None:
        """Let the user choose a file."""
        path = ask_file_to_open(self.window, "Open een coalitie", [COALITION_FILE], paths.documents_folder())
        if path is not None:
            self.open_path(path)

    def close_desk(self) -> bool:
        """Write what is left and let go of the file; False when the user stays."""
        from coalitiedesk.ui.opening_files import close_with_questions

        if self._desk is None:
            return True
        self.window.setFocus()  # a field that is being typed in keeps its text
        if self._keeper is not None:
            self._keeper.settle()
        if not close_with_questions(self.window, self._desk):
            return False
        self._desk.unsubscribe(self.notifier.publish)
        self._desk = self._context = self._keeper = None
        self.window.set_tabs(())
        return True

    def _attach(self, desk: "Desk") -> None:
        from coalitiedesk.services.coalition import get_coalition

        self._desk = desk
        self._context = TabContext(desk=desk, notifier=self.notifier, jobs=self.jobs)
        desk.subscribe(self.notifier.publish)
        self._keeper = Keeper(desk, self.jobs, self)
        self._keeper.status_changed.connect(self._on_status_changed)
        self._keeper.failed.connect(self._on_keeping_failed)
        name = get_coalition(desk).name
        self.window.show_name(name)
        self.window.set_tabs(tab_specs(self._context, self._listen_to_tab))
        self.window.show_in_front(None)
        self._show_undo()
        self._keeper.tell()
        self._tell_notices(desk)
        self._recent.remember(desk.path, name, dt.datetime.now())  # noqa: DTZ005 - shown as local time
        self.opened.emit(str(desk.path))

    def _tell_notices(self, desk: "Desk") -> None:
        from coalitiedesk.services.sentences import notice_sentence

        if desk.notices:
            self.window.tell(" ".join(notice_sentence(one) for one in desk.notices), can_undo=False)
            if self._keeper is not None:
                self._keeper.write()

    def _load_services(self) -> None:
        job = self.jobs.start(_import_services, "CoalitieDesk klaarzetten…")
        job.finished.connect(self._on_services_loaded)

    def _on_services_loaded(self, _result: object) -> None:
        self._is_ready = True
        self.ready.emit()
        if self._wanted is not None:
            self.open_path(self._wanted)
        else:
            self._offer_recovery()

    def _offer_recovery(self) -> None:
        """Work that never reached its file is offered at once, before anything else."""
        from coalitiedesk.ui.opening_files import resume_with_questions

        desk = resume_with_questions(self.window)
        if desk is not None:
            self._attach(desk)

    # -- wishes of the start screen and menu --------------------------------------------

    def _file_entries(self) -> tuple[Entry, ...]:
        return (
            MenuEntry(words="&Nieuwe coalitie…", called=self._on_new_chosen),
            MenuEntry(words="&Openen…", called=self.ask_to_open, keys=("Ctrl+O",)),
            SEPARATOR,
            MenuEntry(words="Lijst &binnenhalen…", called=self._on_import_chosen, keys=("Ctrl+I",)),
            MenuEntry(words="&Gegevens van de coalitie…", called=self._on_coalition_chosen),
            MenuEntry(words="&Week en dagen…", called=self._on_edition_chosen),
            SEPARATOR,
            MenuEntry(words="Nu naar bestand &schrijven", called=self._on_write_chosen, keys=("Ctrl+S",)),
            MenuEntry(words="&Kopie opslaan als…", called=self._on_copy_chosen, keys=("Ctrl+Shift+S",)),
        )

    def _help_entries(self) -> tuple[Entry, ...]:
        return (
            MenuEntry(words="&Zo werkt het", called=self._on_help_chosen),
            MenuEntry(words="&Over CoalitieDesk", called=self._on_about_chosen),
        )

    def _on_help_chosen(self) -> None:
        from coalitiedesk.ui.dialogs.help_dialog import HelpDialog

        self._open_dialog(HelpDialog())

    def _on_about_chosen(self) -> None:
        from coalitiedesk.ui.dialogs.about_dialog import AboutDialog

        self._open_dialog(AboutDialog())

    def _open_dialog(self, dialog: QDialog) -> None:
        dialog.setParent(self.window, dialog.windowFlags())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_new_chosen(self) -> None:
        if self.close_desk():
            self.show_start()

    def _on_create_requested(self, wish: NewCoalition) -> None:
        from coalitiedesk.ui.opening_files import create_with_questions

        desk = create_with_questions(self.window, wish)
        if desk is not None:
            self._attach(desk)

    def _on_example_requested(self) -> None:
        from coalitiedesk.ui.opening_files import make_example

        job = self.jobs.start(make_example, "Het voorbeeld maken…")
        job.finished.connect(self._on_example_made)
        job.failed.connect(self._on_job_failed)

    def _on_example_made(self, path: Path) -> None:
        self.open_path(path)

    def _on_recent_requested(self, path: str) -> None:
        self.open_path(Path(path))

    def _on_write_chosen(self) -> None:
        if self._keeper is not None:
            self._keeper.write()
            self._keeper.tell()

    def _on_copy_chosen(self) -> None:
        from coalitiedesk.ui.opening_files import save_copy

        if self._desk is None:
            return
        proposal = self._desk.path.with_name(f"{self._desk.path.stem} kopie{self._desk.path.suffix}")
        target = ask_file_to_save(self.window, "Kopie opslaan als", [COALITION_FILE], proposal)
        if target is not None and save_copy(self.window, self._desk, target):
            self.window.tell(f"De kopie staat in {target.parent}.", can_undo=False)

    def _on_import_chosen(self) -> None:
        self.go("import", 0)

    def _on_coalition_chosen(self) -> None:
        self.go("coalition", 0)

    def _on_edition_chosen(self) -> None:
        self.go("edition", 0)

    # -- wishes of tabs -------------------------------------------------------------------

    def go(self, target: str, record_id: int) -> None:
        """Bring a tab or dialog in front; ``printing:poster`` names a part of a tab."""
        from coalitiedesk.ui.desk_dialogs import Owner, show_dialog

        if self._context is None:
            return
        if target in _DIALOG_TARGETS:
            show_dialog(
                target,
                record_id,
                self._context,
                Owner(window=self.window, tell=self.window.tell, go=self.go),
            )
            return
        key, _, part = target.partition(":")
        key = {"step": "plan", "week_day": "week"}.get(key, key)
        tab = self.window.show_tab(_TAB_OF_KIND.get(key, key))
        show = getattr(tab, "show_record", None)
        if show is not None and (record_id or part):
            show(part or target, record_id)

    def _listen_to_tab(self, tab: QWidget) -> None:
        for name, slot in (
            ("told", self.window.tell),
            ("go_requested", self.go),
            ("record_requested", self.go),
            ("import_requested", self._on_tab_import_requested),
        ):
            signal = getattr(tab, name, None)
            if signal is not None:
                signal.connect(slot)

    def _on_tab_import_requested(self) -> None:
        kind = "import_partners" if self.window.deck.key == "partners" else "import_activities"
        self.go(kind, 0)

    # -- connections ------------------------------------------------------------------------

    def _connect(self) -> None:
        self.window.undo_requested.connect(self._on_undo_requested)
        self.window.redo_requested.connect(self._on_redo_requested)
        self.window.search_requested.connect(self._on_search_requested)
        self.window.search_left_downwards.connect(self._results.take_keyboard)
        self.window.tab_shown.connect(self._on_tab_shown)
        self.window.closed.connect(self._on_window_closed)
        self.window.ask_before_closing(self.close_desk)
        self.window.status.cancel_requested.connect(self.jobs.cancel_all)
        self._results.chosen.connect(self.go)
        self.notifier.changed.connect(self._on_changed)
        self.jobs.started.connect(self._on_job_started)
        self.jobs.ended.connect(self._on_job_ended)

    def _on_changed(self, changes: ChangeSet) -> None:
        if self._keeper is not None:
            self._keeper.on_changed(changes)
        self._show_undo()
        if changes.direction is Direction.UNDO:
            self.window.tell(f"Ongedaan gemaakt: {changes.label}.", can_undo=False)
        elif changes.direction is Direction.REDO:
            self.window.tell(f"Opnieuw gedaan: {changes.label}.")
        else:
            self.window.hush()

    def _show_undo(self) -> None:
        if self._desk is not None:
            self.window.show_undo(self._desk.undo_label, self._desk.redo_label)

    def _on_undo_requested(self) -> None:
        if self._desk is not None:
            self._desk.undo()

    def _on_redo_requested(self) -> None:
        if self._desk is not None:
            self._desk.redo()

    def _on_search_requested(self, words: str) -> None:
        from coalitiedesk.services.search import search_everything

        if self._desk is not None:
            found = search_everything(self._desk, words) if words else ()
            self._results.show_found(found, words, self.window.header.search)

    def _on_tab_shown(self, _key: str) -> None:
        self._results.hide()

    def _on_status_changed(self, sentence: str, is_safe: bool) -> None:
        self.window.status.show_saved(sentence, is_safe=is_safe)

    def _on_keeping_failed(self, error: object) -> None:
        from coalitiedesk.ui.opening_files import sentence_for

        self.window.tell(sentence_for(error), can_undo=False)

    def _on_job_failed(self, error: object) -> None:
        from coalitiedesk.ui.opening_files import sentence_for

        tell_error(self.window, sentence_for(error))

    def tell_unforeseen(self, error: BaseException) -> None:
        """Say what went wrong in a slot; what was committed is safe."""
        from coalitiedesk.services.sentences import sentence_for

        self.window.tell(sentence_for(error), can_undo=False)

    def _on_job_started(self, job: QObject) -> None:
        job.progressed.connect(self._on_job_progressed)  # type: ignore[attr-defined]  # a Job

    def _on_job_progressed(self, step: JobStep) -> None:
        self.window.status.show_job(step.text, step.done, step.total)

    def _on_job_ended(self, _job: QObject) -> None:
        self.window.status.hide_job()

    def _on_window_closed(self) -> None:
        self.window.keep_place(self._settings)
        self.jobs.close()


def _import_services(_progress: Progress) -> None:
    """Load what the first paint did not need; the collector is off meanwhile, which halves the stalls."""
    gc.disable()
    try:
        import coalitiedesk.services.opening
        import coalitiedesk.services.overview  # noqa: F401
    finally:
        gc.enable()
