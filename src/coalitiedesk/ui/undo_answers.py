"""Take back and make again: the two buttons of the window, and what they say."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from coalitiedesk.domain.changes import ChangeSet, Direction
from coalitiedesk.ui.jobs import JobRunner
from coalitiedesk.ui.main_window import MainWindow

if TYPE_CHECKING:
    from coalitiedesk.services.desk import Desk
    from coalitiedesk.ui.long_changes import InPortions


class UndoAnswers(QObject):
    """Works on the coalition that it serves; without one it does nothing."""

    def __init__(self, window: MainWindow, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window, self._jobs = window, jobs
        self._desk: Desk | None = None
        window.undo_requested.connect(self._on_undo_requested)
        window.redo_requested.connect(self._on_redo_requested)

    def serve(self, desk: "Desk | None") -> None:
        """Work on another coalition, or on none."""
        self._desk = desk
        self.show_labels()

    def show_labels(self) -> None:
        """Say in menu and buttons what can be taken back now."""
        if self._desk is None:
            self._window.show_undo("", "")
        else:
            self._window.show_undo(self._desk.undo_label, self._desk.redo_label)

    def tell(self, changes: ChangeSet) -> None:
        """Say what was taken back or made again; any other change takes the last message away."""
        self.show_labels()
        if changes.direction is Direction.UNDO:
            self._window.tell(f"Ongedaan gemaakt: {changes.label}.", can_undo=False)
        elif changes.direction is Direction.REDO:
            self._window.tell(f"Opnieuw gedaan: {changes.label}.")
        else:
            self._window.hush()

    def _on_undo_requested(self) -> None:
        if self._desk is not None:
            self._turn(self._desk.undoing(), self._desk.undo_size, "Ongedaan maken…")

    def _on_redo_requested(self) -> None:
        if self._desk is not None:
            self._turn(self._desk.redoing(), self._desk.redo_size, "Opnieuw doen…")

    def _turn(self, portions: "InPortions", amount: int, title: str) -> None:
        from coalitiedesk.ui.long_changes import carry_out

        carry_out(self._jobs, portions, amount=amount, title=title, then=_tell_nothing)


def _tell_nothing(_changes: object) -> None:
    """The notice of the change says it all; see ``UndoAnswers.tell``."""
