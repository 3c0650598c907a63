"""Work in the background, shown in the status line, with the way to stop it."""

from PySide6.QtCore import QObject

from coalitiedesk.ui.jobs import Job, JobRunner, JobStep
from coalitiedesk.ui.widgets.status_bar import StatusLine


class JobLine(QObject):
    """Listens to the runner and tells the status line."""

    def __init__(self, jobs: JobRunner, status: StatusLine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._status = status
        status.cancel_requested.connect(jobs.cancel_all)
        jobs.started.connect(self._on_started)
        jobs.ended.connect(self._on_ended)

    def _on_started(self, job: Job) -> None:
        job.progressed.connect(self._on_progressed)

    def _on_progressed(self, step: JobStep) -> None:
        self._status.show_job(step.text, step.done, step.total)

    def _on_ended(self, _job: Job) -> None:
        self._status.hide_job()
