"""Makes previews in the background: the newest wish wins, first pages first, thumbnails after the page."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from coalitiedesk.services.printing import PrintJob
from coalitiedesk.ui.jobs import Job, JobRunner
from coalitiedesk.ui.page_images import PageImage, PreviewDocument, draw_pages, make_preview

_THUMBS_AT_ONCE = 6


class PreviewLoader(QObject):
    """One preview at a time; what was asked before and is not wanted any more is stopped."""

    opened = Signal(object)  # PreviewDocument, when its pages are known
    page_drawn = Signal(object)  # PageImage that was asked for
    thumbs_drawn = Signal(object)  # some PageImages, from the first page on
    completed = Signal()  # nothing is left to draw
    failed = Signal(object)  # the exception

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = jobs
        self._document: PreviewDocument | None = None
        self._making: Job | None = None
        self._page: Job | None = None
        self._thumbs: Job | None = None
        self._waiting: list[tuple[int, float]] = []

    @property
    def document(self) -> PreviewDocument | None:
        """What is shown now."""
        return self._document

    @property
    def is_making(self) -> bool:
        """Whether what is shown is about to be replaced."""
        return self._making is not None

    @property
    def is_busy(self) -> bool:
        """Whether something is still being made or drawn."""
        return bool(self._making or self._page or self._thumbs)

    def load(self, job: PrintJob) -> None:
        """Make the pages of a job."""
        self.stop()
        self._making = self._start(partial(make_preview, job), "Voorbeeld maken…")
        self._making.finished.connect(self._on_made)

    def draw_page(self, index: int, scale: float) -> None:
        """Draw a page at a scale in pixels per point; an earlier wish that waits is dropped."""
        if self._document is None:
            return
        if self._page is not None:
            self._page.cancel()
        self._page = self._start(
            partial(draw_pages, self._document.content, [(index, scale)]), "Blad tekenen…"
        )
        self._page.finished.connect(self._on_page_drawn)

    def draw_thumbs(self, wanted: Sequence[tuple[int, float]]) -> None:
        """Draw small pictures, some at a time so that a page can go before."""
        self._waiting = list(wanted)
        if self._thumbs is None:
            self._draw_next_thumbs()

    def stop(self) -> None:
        """Drop everything that is not drawn yet."""
        for job in (self._making, self._page, self._thumbs):
            if job is not None:
                job.cancel()
        self._making = self._page = self._thumbs = None
        self._waiting.clear()

    def _start(self, work: object, title: str) -> Job:
        job = self._runner.start(work, title)  # type: ignore[arg-type]  # partials of Progress functions
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        return job

    def _draw_next_thumbs(self) -> None:
        part, self._waiting = self._waiting[:_THUMBS_AT_ONCE], self._waiting[_THUMBS_AT_ONCE:]
        if not part or self._document is None:
            self._thumbs = None
            self._tell_when_complete()
            return
        self._thumbs = self._start(partial(draw_pages, self._document.content, part), "Bladen tekenen…")
        self._thumbs.finished.connect(self._on_thumbs_drawn)

    def _tell_when_complete(self) -> None:
        if not self.is_busy:
            self.completed.emit()

    def _on_made(self, document: PreviewDocument) -> None:
        if self.sender() is self._making:
            self._making, self._document = None, document
            self.opened.emit(document)

    def _on_page_drawn(self, images: tuple[PageImage, ...]) -> None:
        if self.sender() is self._page:
            self._page = None
            self.page_drawn.emit(images[0])
            self._tell_when_complete()

    def _on_thumbs_drawn(self, images: tuple[PageImage, ...]) -> None:
        if self.sender() is self._thumbs:
            self.thumbs_drawn.emit(images)
            self._draw_next_thumbs()

    def _on_failed(self, error: object) -> None:
        if self.sender() in (self._making, self._page, self._thumbs):
            self.stop()
            self.failed.emit(error)

    def _on_cancelled(self) -> None:
        """Stopped from the status bar, not by a newer wish: there is nothing to wait for."""
        if self.sender() in (self._making, self._page, self._thumbs):
            self.stop()
            self.completed.emit()
