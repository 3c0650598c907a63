"""The window at work: opens and closes coalitions, and connects tabs, undo, search and keeping.

Nothing here draws; ``app`` makes one of these. The services are imported after the first paint.
"""

import datetime as dt
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from coalitiedesk import paths
from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.ui.arriving import Arriving
from coalitiedesk.ui.changes import ChangeNotifier
from coalitiedesk.ui.dialogs.ask import tell_error
from coalitiedesk.ui.dialogs.ask_file import ask_file_to_open
from coalitiedesk.ui.file_menu import FileMenu
from coalitiedesk.ui.file_wishes import CAN_BE_OPENED, FileWishes
from coalitiedesk.ui.job_line import JobLine
from coalitiedesk.ui.jobs import JobRunner
from coalitiedesk.ui.keeper import Keeper
from coalitiedesk.ui.keeping import Keeping
from coalitiedesk.ui.loading_services import load_services, loading_first_tab, loading_next_tab
from coalitiedesk.ui.main_window import MainWindow
from coalitiedesk.ui.open_coalition import OpenCoalition
from coalitiedesk.ui.opening_aside import OpenedAside, OpeningAside
from coalitiedesk.ui.opening_packages import PackageOpening
from coalitiedesk.ui.recent_files import RecentFiles
from coalitiedesk.ui.search_answers import SearchAnswers
from coalitiedesk.ui.start_wishes import StartWishes
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tab_makers import tab_specs
from coalitiedesk.ui.tab_wishes import TabWishes
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.turns import Turns
from coalitiedesk.ui.undo_answers import UndoAnswers
from coalitiedesk.ui.viewing import Viewing
from coalitiedesk.ui.widgets.cards import column, panel, row
from coalitiedesk.ui.widgets.labels import title

if TYPE_CHECKING:
    from coalitiedesk.services.desk import Desk
    from coalitiedesk.services.first_screen import FirstScreen

_LOG = logging.getLogger(__name__)
_PART_MISSING = (
    "Een deel van CoalitieDesk kan niet worden geladen. Je bestanden zijn niet aangeraakt. "
    "Zet het programma opnieuw op deze computer, of stuur het logboek naar de helpdesk."
)


class Workbench(QObject):
    """Owns the window; holds at most one open coalition."""

    opened = Signal(str)  # path of the coalition that is now open
    ready = Signal()  # the services are loaded

    def __init__(self, theme: Theme, settings: QSettings, window: MainWindow | None = None) -> None:
        super().__init__()
        self._settings = settings
        self._recent = RecentFiles(settings)
        self._coalition: OpenCoalition | None = None
        self._wanted: Path | None = None
        self._reading: FirstScreen | None = None  # until the first screen takes it
        self._is_ready = False
        self.jobs = JobRunner(self)
        self._turns = Turns(self)
        self.notifier = ChangeNotifier(self)
        self._menu = FileMenu(self)
        self.window = (window or MainWindow()).furnish(
            (), theme, file_entries=self._menu.file_entries, help_entries=self._menu.help_entries
        )
        self._tab_wishes = TabWishes(self.window, self)
        self._file_wishes = FileWishes(self.window, self.jobs, self._opened_now, self)
        self._keeping = Keeping(self.window, self.jobs, self)
        self._search = SearchAnswers(self.window, self)
        self._undo = UndoAnswers(self.window, self.jobs, self)
        self._viewing = Viewing(self.window, self)
        self._arriving = Arriving(self.window, self.go, self)
        self._packages = PackageOpening(self.window, self.jobs, self._opened_now, self)
        self._aside = OpeningAside(self.jobs, self)
        self._start_wishes = StartWishes(self.window, self.jobs, self)
        JobLine(self.jobs, self.window.status, self)
        self._connect()
        self._connect_menu()

    @property
    def desk(self) -> "Desk | None":
        """The open coalition."""
        return self._coalition.desk if self._coalition else None

    @property
    def keeper(self) -> Keeper | None:
        """Who writes the open coalition to its file."""
        return self._coalition.keeper if self._coalition else None

    def start(self, path: Path | None = None) -> None:
        """Show the window; a file that was named is opened as soon as the first picture stands."""
        self._wanted = path
        if path is None:
            self.show_start()
        else:
            self._show_opening(path)
        if not self.window.isVisible():
            if not self.window.restore_place(self._settings):
                self.window.showMaximized()
            self.window.show()
        QTimer.singleShot(0, self._load_services)

    def show_start(self) -> None:
        """Put the start screen in front."""
        self.window.show_name("")
        self.window.show_in_front(self._start_wishes.screen(self._recent.files()))

    def _show_opening(self, path: Path) -> None:
        """Say which file is on its way; the start screen would only flash by."""
        words = title(f"‘{path.stem}’ wordt geopend…")
        self.window.show_in_front(panel(column(1, row(1, words, 1), 1)))

    def come_forward(self, path: Path | None = None) -> None:
        """Another start of the programme: stand in front, and open the file that it was given."""
        self.window.come_forward()
        if path is None or (self.desk is not None and self.desk.path == path.absolute()):
            return
        if QApplication.activeModalWidget() is not None:
            self.window.tell(f"Sluit eerst wat openstaat, en open dan ‘{path.name}’.", can_undo=False)
        elif self._is_ready:
            self.open_path(path)
        else:
            self._wanted = path

    def go(self, target: str, record_id: int) -> None:
        """Bring a tab or dialog in front; see :meth:`TabWishes.go`."""
        self._tab_wishes.go(target, record_id)

    # -- opening and closing ----------------------------------------------------------

    def open_path(self, path: Path) -> bool:
        """Open a coalition file; says in a sentence why not, and False, when it cannot be opened."""
        from coalitiedesk.services.arrival import is_locked_package
        from coalitiedesk.ui.opening_files import open_with_questions

        if is_locked_package(path):
            if self._coalition is None and self._wanted is not None:
                self.show_start()
            self._packages.begin(path)  # asks for a password and a place; what is open stays open meanwhile
            return False
        was_open = self._coalition is not None
        if not self.close_desk():
            return False
        found = open_with_questions(self.window, path)
        if found.desk is not None:
            self._attach(found.desk)
            return True
        if was_open or self._wanted is not None:
            self.show_start()
        if found.wants_versions:
            self._file_wishes.show_versions_of(path)
        return False

    def ask_to_open(self) -> None:
        """Let the user choose a file."""
        path = ask_file_to_open(self.window, "Open een coalitie", CAN_BE_OPENED, paths.documents_folder())
        if path is not None:
            self.open_path(path)

    def close_desk(self) -> bool:
        """Write what is left and let go of the file; False when the user stays."""
        from coalitiedesk.ui.closing_files import close_with_questions

        if self._coalition is None:
            return True
        self.window.setFocus()  # a field that is being typed in keeps its text
        self._coalition.keeper.settle()
        if not close_with_questions(self.window, self._coalition.desk):
            self._coalition.keeper.write_soon()
            return False
        self._coalition.desk.unsubscribe(self.notifier.publish)
        self._keeping.end()
        self._coalition = None
        self._tab_wishes.serve(None)
        self._search.serve(None)
        self._undo.serve(None)
        self._arriving.serve(None)
        self.window.allow_editing(can_edit=True)
        self._viewing.switch(is_on=False)
        self.window.set_tabs(())
        return True

    def _opened_now(self) -> OpenCoalition | None:
        return self._coalition

    def _attach(self, desk: "Desk") -> None:
        for _ in self._attaching(desk):
            pass

    def _attaching(self, desk: "Desk") -> Iterator[None]:
        """Take a coalition over, in steps that may be turns; it may be closed again between two of them."""
        context = TabContext(desk=desk, notifier=self.notifier, jobs=self.jobs)
        desk.subscribe(self.notifier.publish)
        coalition = OpenCoalition(desk=desk, context=context, keeper=self._keeping.begin(desk))
        self._coalition = coalition
        self._tab_wishes.serve(context)
        self._search.serve(desk)
        for step in (
            self._set_tabs,
            self._build_tab,
            self._show_place,
            self._show_tabs,
            self._tell_notices,
            self._tell_arrival,
        ):
            step(coalition)
            yield
            if self._coalition is not coalition:
                return
        self.opened.emit(str(desk.path))
        self._turns.take(loading_next_tab())

    def _show_coalition(self, coalition: OpenCoalition) -> None:
        """Build everything anew, when every record may be another."""
        self._search.serve(coalition.desk)
        in_front = self.window.deck.key
        self._set_tabs(coalition)
        self._build_tab(coalition)
        self._show_tabs(coalition)
        if in_front:
            self.window.show_tab(in_front)
        self._show_place(coalition)

    def _set_tabs(self, coalition: OpenCoalition) -> None:
        can_edit = coalition.desk.can_edit
        self.window.allow_editing(can_edit=can_edit)
        self._viewing.switch(is_on=not can_edit)
        self.window.deck.set_specs(tab_specs(coalition.context, self._welcome))

    def _build_tab(self, _coalition: OpenCoalition) -> None:
        """The first one, behind what stands in front."""
        if self.window.isVisible():
            self.window.deck.wake()

    def _show_tabs(self, coalition: OpenCoalition) -> None:
        self.window.show_in_front(None)
        self._undo.serve(coalition.desk)

    def _welcome(self, tab: QWidget) -> None:
        """A tab was built and comes up next; what was read ahead is for the first one."""
        self._tab_wishes.listen(tab)
        reading, self._reading = self._reading, None
        begin_with = getattr(tab, "begin_with", None)
        if reading is not None and begin_with is not None:
            begin_with(reading)

    def _show_place(self, coalition: OpenCoalition) -> None:
        from coalitiedesk.services.coalition import get_coalition

        name = get_coalition(coalition.desk).name
        self.window.show_name(name)
        coalition.keeper.tell()
        self._recent.remember(coalition.desk.path, name, dt.datetime.now())  # noqa: DTZ005 - shown as local time

    def _tell_notices(self, coalition: OpenCoalition) -> None:
        from coalitiedesk.services.sentences import notice_sentence

        desk = coalition.desk
        if desk.notices:
            self.window.tell(" ".join(notice_sentence(one) for one in desk.notices), can_undo=False)
            coalition.keeper.write()

    def _tell_arrival(self, coalition: OpenCoalition) -> None:
        self._arriving.serve(coalition.context, coalition.keeper)

    def _load_services(self) -> None:
        job = self.jobs.start(load_services, "CoalitieDesk klaarzetten…")
        job.finished.connect(self._on_services_loaded)
        job.failed.connect(self._on_services_failed)

    def _on_services_failed(self, error: BaseException) -> None:
        """Without the services there is no sentence to ask them for."""
        _LOG.error("A part of the programme could not be loaded", exc_info=error)
        self._wanted = None
        self.show_start()
        tell_error(self.window, _PART_MISSING)

    def _on_services_loaded(self, _result: object) -> None:
        self._is_ready = True
        self.ready.emit()
        if self._wanted is not None:
            self._aside.begin(self._wanted)
        else:
            self._offer_recovery()
        self._turns.take(loading_first_tab())

    def _on_opened_aside(self, found: OpenedAside) -> None:
        if self._coalition is not None:  # the user opened another meanwhile
            found.desk.close()
            return
        self._wanted, self._reading = None, found.reading
        steps = self._attaching(found.desk)
        next(steps)  # from here on no other can come between
        self._turns.take(steps)

    def _on_not_opened_aside(self) -> None:
        """Try once more with whoever can be asked."""
        path, still_closed = self._wanted, self._coalition is None
        if path is not None and still_closed:
            self.open_path(path)
        self._wanted = None

    def _offer_recovery(self) -> None:
        """Work that never reached its file is offered at once, before anything else."""
        from coalitiedesk.ui.opening_files import resume_with_questions

        desk = resume_with_questions(self.window)
        if desk is not None:
            self._attach(desk)

    # -- wishes of the start screen and menu --------------------------------------------

    def _on_new_requested(self) -> None:
        if self.close_desk():
            self.show_start()

    def _on_package_kept(self, path: Path) -> None:
        if not self.open_path(path) and self._coalition is not None:
            self.window.tell(f"De coalitie staat in {path}.", can_undo=False)

    def _on_moved(self) -> None:
        if self._coalition is None:
            return
        if self.window.can_edit:
            self._show_place(self._coalition)  # tabs stay, with what is being typed in them
        else:
            self._show_coalition(self._coalition)

    def _on_restored(self, sentence: str) -> None:
        if self._coalition is not None:
            self._show_coalition(self._coalition)
            self._coalition.keeper.write_soon()
            self.window.tell(sentence, can_undo=False)

    # -- connections ------------------------------------------------------------------------

    def _connect(self) -> None:
        self.window.closed.connect(self._on_window_closed)
        self.window.ask_before_closing(self.close_desk)
        self._search.chosen.connect(self.go)
        self.notifier.changed.connect(self._on_changed)
        self._keeping.moved.connect(self._on_moved)
        self._file_wishes.moved.connect(self._on_moved)
        self._file_wishes.restored.connect(self._on_restored)
        self._file_wishes.path_requested.connect(self.open_path)
        self._packages.kept.connect(self._on_package_kept)
        self._start_wishes.made.connect(self._attach)
        self._start_wishes.path_requested.connect(self.open_path)
        self._start_wishes.choice_requested.connect(self.ask_to_open)
        self._aside.opened.connect(self._on_opened_aside)
        self._aside.failed.connect(self._on_not_opened_aside)

    def _connect_menu(self) -> None:
        self._menu.new_requested.connect(self._on_new_requested)
        self._menu.open_requested.connect(self.ask_to_open)
        self._menu.dialog_requested.connect(self.go)
        self._menu.write_requested.connect(self._file_wishes.write)
        self._menu.copy_requested.connect(self._file_wishes.copy)
        self._menu.move_requested.connect(self._file_wishes.move)
        self._menu.edit_requested.connect(self._file_wishes.edit)
        self._menu.versions_requested.connect(self._file_wishes.show_versions)
        self._menu.logbook_requested.connect(self._file_wishes.show_logbook)
        self._menu.arrival_requested.connect(self._arriving.show)
        self._menu.help_requested.connect(self._file_wishes.show_help)
        self._menu.about_requested.connect(self._file_wishes.show_about)

    def _on_changed(self, changes: ChangeSet) -> None:
        if self._coalition is not None:
            self._coalition.keeper.on_changed(changes)
        self._undo.tell(changes)

    def tell_unforeseen(self, error: BaseException) -> None:
        """Say what went wrong in a slot; what was committed is safe."""
        from coalitiedesk.ui.trouble import tell_trouble

        tell_trouble(self.window, error)

    def _on_window_closed(self) -> None:
        self.window.keep_place(self._settings)
        self.jobs.close()
        self._packages.end()
        self._aside.end()
