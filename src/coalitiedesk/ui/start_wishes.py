"""What the start screen wishes: a new coalition, the example, one of last time."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from coalitiedesk.ui.dialogs.ask import tell_error
from coalitiedesk.ui.jobs import JobRunner
from coalitiedesk.ui.main_window import MainWindow
from coalitiedesk.ui.start_screen import NewCoalition, RecentFile, StartScreen


class StartWishes(QObject):
    """Makes start screens and answers them, with questions over the window."""

    made = Signal(object)  # Desk of a coalition that did not exist before
    path_requested = Signal(object)  # Path of a coalition to open
    choice_requested = Signal()  # the user wants to choose a file to open

    def __init__(self, window: MainWindow, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window, self._jobs = window, jobs

    def screen(self, recent: Sequence[RecentFile]) -> StartScreen:
        """A start screen that offers these files of last time."""
        found = StartScreen(recent)
        found.create_requested.connect(self._on_create_requested)
        found.open_requested.connect(self.choice_requested)
        found.example_requested.connect(self._on_example_requested)
        found.recent_requested.connect(self._on_recent_requested)
        return found

    def _on_create_requested(self, wish: NewCoalition) -> None:
        from coalitiedesk.ui.opening_files import create_with_questions

        desk = create_with_questions(self._window, wish)
        if desk is not None:
            self.made.emit(desk)

    def _on_example_requested(self) -> None:
        from coalitiedesk.ui.opening_files import make_example

        job = self._jobs.start(make_example, "Het voorbeeld maken…")
        job.finished.connect(self.path_requested)
        job.failed.connect(self._on_example_failed)

    def _on_example_failed(self, error: object) -> None:
        from coalitiedesk.services.sentences import sentence_for

        tell_error(self._window, sentence_for(error))

    def _on_recent_requested(self, path: str) -> None:
        self.path_requested.emit(Path(path))
