"""How many pages each kind has and what its first page looks like, found out while nothing else is asked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from coalitiedesk.services.printing import PrintJob
from coalitiedesk.ui.jobs import Job, JobRunner, Progress
from coalitiedesk.ui.page_images import PreviewDocument, draw_pages, make_preview
from coalitiedesk.ui.widgets.printing.kind_list import KindFacts

_HEIGHT = 68  # pixels: twice what is shown, for dense screens
Collect = Callable[[str], PrintJob | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Surveyed:
    """What was found out of a kind."""

    key: str
    facts: KindFacts


class KindSurvey(QObject):
    """Makes the kinds one by one; stops as soon as something else is wanted."""

    surveyed = Signal(object)  # Surveyed

    def __init__(self, jobs: JobRunner, collect: Collect, parent: QObject | None = None) -> None:
        """Make one.

        Args:
            jobs: The background.
            collect: Reads a kind by its key; None when it cannot be made.
            parent: Owner.
        """
        super().__init__(parent)
        self._jobs, self._collect = jobs, collect
        self._wanted: list[str] = []
        self._job: Job | None = None
        self._key = ""

    @property
    def is_busy(self) -> bool:
        """Whether a kind is being made."""
        return self._job is not None

    def want(self, keys: Sequence[str]) -> None:
        """Find out about these, after all others that were asked for are known or dropped."""
        self._wanted = list(keys)

    def drop(self, key: str) -> None:
        """This one is known already."""
        self._wanted = [one for one in self._wanted if one != key]

    def go_on(self) -> None:
        """Begin with the next, unless one is being made."""
        while self._job is None and self._wanted:
            self._key = self._wanted[0]
            found = self._collect(self._key)
            if found is None:
                self.drop(self._key)
                continue
            self._job = self._jobs.start(partial(_survey, found), "Drukwerk bekijken…")
            self._job.finished.connect(self._on_finished)
            self._job.failed.connect(self._on_given_up)
            self._job.cancelled.connect(self._on_given_up)

    def pause(self) -> None:
        """Let something else go first; what was not finished is made again later."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _on_finished(self, facts: KindFacts) -> None:
        if self.sender() is not self._job:
            return
        self._job = None
        self.drop(self._key)
        self.surveyed.emit(Surveyed(key=self._key, facts=facts))
        self.go_on()

    def _on_given_up(self, *_error: object) -> None:
        if self.sender() is self._job:
            self._job = None
            self.drop(self._key)
            self.go_on()


def facts_of(document: PreviewDocument, image: QImage | None = None) -> KindFacts:
    """What the list shows of a document."""
    return KindFacts(
        size=document.job.size_words(document.result.pages),
        trouble=len(document.result.problems),
        image=image,
    )


def _survey(job: PrintJob, progress: Progress) -> KindFacts:
    document = make_preview(job, progress)
    size = document.sizes[0]
    scale = _HEIGHT / max(size.width, size.height)
    return facts_of(document, draw_pages(document.content, [(0, scale)], progress)[0].image)
