"""A letter or certificate as it comes out of the printer, drawn in the background."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coalitiedesk.domain.letters import LetterKind
from coalitiedesk.services.letter_output import LetterFile, letters_pdf
from coalitiedesk.services.sentences import sentence_for
from coalitiedesk.ui.jobs import Job, JobRunner, Progress
from coalitiedesk.ui.page_images import PageImage, PageSize, draw_pages
from coalitiedesk.ui.widgets.printing.page_view import PageView

_SHORT, _LONG = 595.28, 841.89  # sides of an A4 in points
_STANDING, _LYING = PageSize(width=_SHORT, height=_LONG), PageSize(width=_LONG, height=_SHORT)


class LetterPage(QWidget):
    """Shows the first page of what it is given; the newest wish wins."""

    def __init__(self, jobs: JobRunner) -> None:
        super().__init__()
        self._runner = jobs
        self._file: LetterFile | None = None
        self._job: Job | None = None
        self._view = PageView()
        self._view.setAccessibleName("De brief op papier")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)
        self.setProperty("clear", "true")
        self._view.image_requested.connect(self._draw)

    @property
    def is_busy(self) -> bool:
        """Whether a page is still being drawn."""
        return self._job is not None

    def show_file(self, file: LetterFile | None) -> None:
        """Show its first letter; None shows nothing."""
        self.stop()
        self._file = file
        if file is None or not file.letters:
            self._view.show_words("")
            return
        self._view.show_size(_LYING if file.kind is LetterKind.CERTIFICATE else _STANDING)

    def stop(self) -> None:
        """Draw no more: nobody looks."""
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def _draw(self) -> None:
        if self._file is None:
            return
        self.stop()
        self._job = self._runner.start(partial(_drawn, self._file, self._view.wanted_scale), "Brief tekenen…")
        self._job.finished.connect(self._on_drawn)
        self._job.failed.connect(self._on_failed)

    def _on_drawn(self, page: PageImage) -> None:
        if self.sender() is self._job:
            self._job = None
            self._view.show_image(page.image)

    def _on_failed(self, error: object) -> None:
        if self.sender() is self._job:
            self._job = None
            self._view.show_words(sentence_for(error))


def _drawn(file: LetterFile, scale: float, progress: Progress) -> PageImage:
    return draw_pages(letters_pdf(file), [(0, scale)], progress)[0]
