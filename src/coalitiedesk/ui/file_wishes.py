"""What the menu can do with the open file: write now, copy, go on elsewhere, earlier versions, logbook."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from coalitiedesk import paths
from coalitiedesk.ui.dialogs.ask_file import FileKind, ask_file_to_open, ask_file_to_save
from coalitiedesk.ui.jobs import JobRunner
from coalitiedesk.ui.main_window import MainWindow

if TYPE_CHECKING:
    from coalitiedesk.services.versions import EarlierVersion
    from coalitiedesk.ui.open_coalition import OpenCoalition

COALITION_FILE = FileKind(words="Coalitiebestand", endings=("coalitie",))
CAN_BE_OPENED = (
    FileKind(words="Coalitie of overdrachtspakket", endings=("coalitie", "age")),
    FileKind(words="Alle bestanden", endings=("*",)),
)


class FileWishes(QObject):
    """Answers for whatever coalition is open at the moment."""

    moved = Signal()  # the work goes on in another file, or in this one after all
    restored = Signal(str)  # the content is that of an earlier version; what happened in words
    path_requested = Signal(object)  # Path of a file to open in the window

    def __init__(
        self,
        window: MainWindow,
        jobs: JobRunner,
        opened: Callable[[], "OpenCoalition | None"],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._jobs, self._opened = window, jobs, opened

    def write(self) -> None:
        """Write to the file now, and tell again if it does not work."""
        opened = self._opened()
        if opened is not None:
            opened.keeper.write_now()

    def copy(self) -> None:
        """A copy somewhere else; from a file that is only looked at, work can go on there."""
        from coalitiedesk.ui.closing_files import goes_on_in_copy, save_copy

        opened = self._opened()
        if opened is None:
            return
        target = self._ask_for_copy("Kopie opslaan als", opened.desk.path, "kopie")
        if target is None or not save_copy(self._window, opened.desk, target):
            return
        if not opened.desk.can_edit and goes_on_in_copy(self._window, target):
            self.path_requested.emit(target)
        else:
            self._window.tell(f"De kopie staat in {target.parent}.", can_undo=False)

    def move(self) -> None:
        """Go on at another place: the stick is gone, or the file may not be written there."""
        from coalitiedesk.ui.closing_files import move_desk

        opened = self._opened()
        if opened is None:
            return
        opened.keeper.settle()
        target = self._ask_for_copy("Verder op een andere plek", opened.desk.path, "verder")
        if target is not None and move_desk(self._window, opened.desk, target):
            self.moved.emit()
            self._window.tell(f"Je werkt nu verder in {target}.", can_undo=False)

    def edit(self) -> None:
        """Change after all what is only looked at: after a check when its seal is broken, else in a copy."""
        from coalitiedesk.ui.opening_files import accept_with_questions

        opened = self._opened()
        if opened is None or opened.desk.can_edit:
            return
        if not opened.desk.can_accept:
            self.copy()
        elif accept_with_questions(self._window, opened.desk):
            self.moved.emit()

    def show_versions(self) -> None:
        """Earlier versions of the open file, or of one that the user names."""
        opened = self._opened()
        if opened is not None:
            opened.keeper.settle()
            self._show_versions(opened.desk.path, opened)
            return
        path = ask_file_to_open(
            self._window,
            "Van welk bestand zoek je een eerdere versie?",
            [COALITION_FILE],
            paths.documents_folder(),
        )
        if path is not None:
            self.show_versions_of(path)

    def show_versions_of(self, path: Path) -> None:
        """Earlier versions of a file that is not open, for example because it is damaged."""
        self._show_versions(path, None)

    def show_logbook(self) -> None:
        """What was changed when."""
        from coalitiedesk.ui.dialogs.logbook_dialog import LogbookDialog

        opened = self._opened()
        if opened is not None:
            self._open(LogbookDialog(opened.context))

    def show_help(self) -> None:
        """How the main job goes."""
        from coalitiedesk.ui.dialogs.help_dialog import HelpDialog

        self._open(HelpDialog())

    def show_about(self) -> None:
        """What this programme is."""
        from coalitiedesk.ui.dialogs.about_dialog import AboutDialog

        self._open(AboutDialog())

    def _show_versions(self, path: Path, opened: "OpenCoalition | None") -> None:
        from coalitiedesk.ui.dialogs.versions_dialog import VersionsDialog

        dialog = VersionsDialog(path, self._jobs, opened.context if opened else None)
        dialog.restore_requested.connect(self._on_restore_requested)
        dialog.copy_requested.connect(self._on_version_copy_requested)
        dialog.told.connect(self._window.tell)
        self._open(dialog)

    def _on_restore_requested(self, path: Path, version: "EarlierVersion") -> None:
        from coalitiedesk.ui.restoring import put_back, restore_open

        opened = self._opened()
        if opened is not None and opened.desk.path == path:
            said = restore_open(self._window, opened, version)
            if said:
                self.restored.emit(said)
        elif put_back(self._window, version, path):
            self.path_requested.emit(path)

    def _on_version_copy_requested(self, path: Path, version: "EarlierVersion") -> None:
        from coalitiedesk.ui.restoring import copy_elsewhere, name_of_copy

        proposal = path.with_name(name_of_copy(path, version))
        target = ask_file_to_save(
            self._window, "Waar komt de kopie van deze versie?", [COALITION_FILE], proposal
        )
        if target is not None and copy_elsewhere(self._window, version, target):
            self.path_requested.emit(target)

    def _ask_for_copy(self, title: str, path: Path, addition: str) -> Path | None:
        proposal = path.with_name(f"{path.stem} {addition}{path.suffix}")
        return ask_file_to_save(self._window, title, [COALITION_FILE], proposal)

    def _open(self, dialog: QDialog) -> None:
        dialog.setParent(self._window, dialog.windowFlags())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
