"""Programme versions as the buttons above Drukwerk know them: keep one, and see what changed since."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.services.releases import changes_since, latest_release, release_programme
from coalitiedesk.ui.dialogs.programme_changes_dialog import ProgrammeChangesDialog
from coalitiedesk.ui.dialogs.release_dialog import ReleaseDialog
from coalitiedesk.ui.tab_context import TabContext

if TYPE_CHECKING:
    from coalitiedesk.domain.editions import Edition, Release
    from coalitiedesk.domain.programme_changes import ProgrammeChange


class ReleaseActions(QObject):
    """Knows the newest version of one Week."""

    told = Signal(str)  # what just happened
    activity_requested = Signal(int)  # id of an activity that changed

    def __init__(self, context: TabContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._window = context, parent
        self._edition: Edition | None = None
        self._release: Release | None = None
        self._changes: tuple[ProgrammeChange, ...] = ()

    @property
    def release(self) -> "Release | None":
        """The newest version; None before the first."""
        return self._release

    @property
    def changes(self) -> "tuple[ProgrammeChange, ...]":
        """What is different since."""
        return self._changes

    def look_at(self, edition: "Edition") -> None:
        """Read the newest version of a Week and what changed since."""
        self._edition = edition
        self._release = latest_release(self._context.desk, edition.id)
        self._changes = changes_since(self._context.desk, self._release) if self._release else ()

    def ask_to_keep(self) -> None:
        """Let the user keep the programme as the next version."""
        number = self._release.number + 1 if self._release else 1
        dialog = ReleaseDialog(number, plain_date(self._context.today()))
        dialog.kept.connect(self._on_dialog_kept)
        self._open(dialog)

    def show_changes(self) -> None:
        """Show what is different since the version."""
        if self._release is not None:
            dialog = ProgrammeChangesDialog(self._release, self._changes)
            dialog.activity_requested.connect(self.activity_requested)
            self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        dialog.setParent(self._window, dialog.windowFlags())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_dialog_kept(self, note: str) -> None:
        if self._edition is None:
            return
        number = self._release.number + 1 if self._release else 1
        today = self._context.today()
        release_programme(self._context.desk, self._edition.id, released_on=today, note=note)
        self.told.emit(f"Programmaversie {number} is vastgelegd.")
