"""Opens the file that was named at the start, in the background, so that the window goes on answering.

What takes time at opening is done there: checking, copying, connecting, watching for changes, and the first
reading of what the first screen shows. It asks nothing: a file about which something must be asked is opened
by ``opening_files``.
"""

import datetime as dt
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from coalitiedesk.ui.jobs import JobRunner, Progress
from coalitiedesk.ui.loading_services import made_to_stay

if TYPE_CHECKING:
    from coalitiedesk.services.desk import Desk
    from coalitiedesk.services.first_screen import FirstScreen


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedAside:
    """A coalition that nobody works with yet, and what its first screen shows."""

    desk: "Desk"
    reading: "FirstScreen"


class OpeningAside(QObject):
    """Opens one file."""

    opened = Signal(object)  # OpenedAside, to be taken over by the window
    failed = Signal()  # it cannot be opened, or not without a question

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._found: list[OpenedAside] = []  # the thread adds, the window takes away

    def begin(self, path: Path) -> None:
        """Open a file; one of the signals follows."""
        job = self._jobs.start(partial(_open, path, self._found), "Bestand openen…")
        job.finished.connect(self._on_job_finished)
        job.failed.connect(self._on_job_failed)

    def end(self) -> None:
        """Let go of what nobody took; for when the window is gone and the jobs have stopped."""
        for one in self._found:
            one.desk.leave()
        self._found.clear()

    def _on_job_finished(self, _result: object) -> None:
        if self._found:
            self.opened.emit(self._found.pop())

    def _on_job_failed(self, _error: object) -> None:
        self.failed.emit()


def _open(path: Path, found: list[OpenedAside], _progress: Progress) -> None:
    from coalitiedesk.services.first_screen import read_first_screen
    from coalitiedesk.services.opening import open_coalition

    with made_to_stay():
        desk = open_coalition(path)
        try:
            reading = read_first_screen(desk, today=dt.date.today())  # noqa: DTZ011 - a day on the wall
            desk.let_go()
        except BaseException:
            desk.leave()
            raise
        found.append(OpenedAside(desk=desk, reading=reading))
