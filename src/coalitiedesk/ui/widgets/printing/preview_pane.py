"""The middle of Drukwerk: the page, its neighbours in small, and how large it is shown."""

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from coalitiedesk.dutch.print_messages import print_sentence
from coalitiedesk.services.printing import PrintJob
from coalitiedesk.ui.jobs import JobRunner
from coalitiedesk.ui.page_images import PageImage, PreviewDocument
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.buttons import Segments, plain_button
from coalitiedesk.ui.widgets.cards import column, row, show_instead
from coalitiedesk.ui.widgets.labels import name
from coalitiedesk.ui.widgets.printing.page_view import FREE, TRUE, WHOLE, WIDTH, PageView
from coalitiedesk.ui.widgets.printing.preview_loader import PreviewLoader
from coalitiedesk.ui.widgets.printing.thumb_strip import ThumbStrip, thumb_scale
from coalitiedesk.ui.widgets.spoken import announce

_SLOW_MS = 500  # a preview that takes longer says so


class PreviewPane(QFrame):
    """Shows what the loader makes; tells what was made."""

    opened = Signal(object)  # PreviewDocument that is now shown
    settled = Signal()  # nothing is left to draw
    failed = Signal(object)  # the exception

    def __init__(self, jobs: JobRunner) -> None:
        super().__init__()
        self._loader = PreviewLoader(jobs, self)
        self._index = 0
        self._wanted_index = 0
        self._title = ""
        self._view = PageView()
        self._strip = ThumbStrip()
        self._before = plain_button("Vorige", tip="Vorig blad (Page Up)")
        self._after = plain_button("Volgende", tip="Volgend blad (Page Down)")
        self._place = name("")
        self._fits = Segments(
            ((WHOLE, "Heel blad"), (WIDTH, "Breedte"), (TRUE, "Ware grootte")),
            spoken_name="Hoe groot zie je het blad?",
        )
        self._larger = plain_button("Groter", tip="Groter (Ctrl en muiswiel)")
        self._slow = QTimer(self)
        self._build()
        self._connect()

    @property
    def view(self) -> PageView:
        """The page."""
        return self._view

    @property
    def strip(self) -> ThumbStrip:
        """The small pictures."""
        return self._strip

    @property
    def document(self) -> PreviewDocument | None:
        """What is shown."""
        return self._loader.document

    @property
    def index(self) -> int:
        """Which page is shown, from 0."""
        return self._index

    @property
    def is_making(self) -> bool:
        """Whether what is shown is about to be replaced."""
        return self._loader.is_making

    @property
    def is_busy(self) -> bool:
        """Whether something is still being made or drawn."""
        return self._loader.is_busy

    def load(self, job: PrintJob, title: str, *, keeps_page: bool) -> None:
        """Make a preview; what is shown stays until it is there."""
        self._title = title
        self._wanted_index = self._index if keeps_page else 0
        if self.document is None:
            self._view.show_words("Het voorbeeld wordt gemaakt…")
        self._loader.load(job)
        self._slow.start(_SLOW_MS)

    def stop(self) -> None:
        """Draw nothing more."""
        self._loader.stop()

    def show_words(self, words: str) -> None:
        """Say why there is no page."""
        self._loader.stop()
        self._strip.hide()
        self._view.show_words(words)
        self._show_place(0)

    def show_page(self, index: int) -> None:
        """Turn to a page, counted from 0; what is beyond the ends is the end."""
        document = self.document
        if document is None or not document.sizes:
            return
        self._index = min(max(0, index), len(document.sizes) - 1)
        self._view.show_size(document.sizes[self._index], self._strip.pages.image(self._index))
        self._strip.show_page(self._index)
        self._show_place(len(document.sizes))

    # -- building ---------------------------------------------------------------------

    def _build(self) -> None:
        self.setProperty("card", "flat")
        middle: QHBoxLayout = row(self._strip, self._view, gap="s")
        middle.setStretch(1, 1)
        feet = row(self._before, self._place, self._after, 1, self._larger, self._fits, gap="m")
        inside = column(middle, feet, gap="s", margins=("m", "m", "m", "m"))
        inside.setStretch(0, 1)
        self.setLayout(inside)
        self._slow.setSingleShot(True)
        self._strip.hide()
        self._show_place(0)
        self.arrange()

    def arrange(self) -> None:
        """At large text there is room for the page only."""
        is_wide = look.is_wide_text
        pages = len(self.document.sizes) if self.document else 0
        many = [self._fits, *([self._strip] if pages > 1 else [])]
        if is_wide or pages <= 1:
            self._strip.hide()
        show_instead(*(([self._larger], many) if is_wide else (many, [self._larger])))

    def _connect(self) -> None:
        self._slow.timeout.connect(self._on_slow_timeout)
        self._loader.opened.connect(self._on_loader_opened)
        self._loader.page_drawn.connect(self._on_loader_page_drawn)
        self._loader.thumbs_drawn.connect(self._on_loader_thumbs_drawn)
        self._loader.completed.connect(self.settled)
        self._loader.failed.connect(self._on_loader_failed)
        self._view.image_requested.connect(self._on_view_image_requested)
        self._view.page_step_requested.connect(self._on_page_step_requested)
        self._view.page_requested.connect(self._on_page_requested)
        self._view.fit_changed.connect(self._on_view_fit_changed)
        self._strip.page_chosen.connect(self.show_page)
        self._before.clicked.connect(self._on_before_clicked)
        self._after.clicked.connect(self._on_after_clicked)
        self._fits.chosen.connect(self._view.set_fit)
        self._larger.clicked.connect(self._on_larger_clicked)

    def _show_place(self, pages: int) -> None:
        word = self._page_word()
        self._place.setText(f"{word} {self._index + 1} van {pages}" if pages else "")
        self._before.setEnabled(pages > 0 and self._index > 0)
        self._after.setEnabled(self._index + 1 < pages)
        self._view.setAccessibleName(f"Voorbeeld van {self._title}, {self._place.text().lower()}")

    def _page_word(self) -> str:
        return self.document.job.kind.page_words[0].capitalize() if self.document else "Blad"

    # -- slots ------------------------------------------------------------------------

    def _on_slow_timeout(self) -> None:
        if self._loader.is_making:
            self._place.setText("Voorbeeld maken…")

    def _on_loader_opened(self, document: PreviewDocument) -> None:
        self._strip.pages.show_pages(document.sizes, page_names(document), page_warnings(document))
        self.arrange()
        self.show_page(self._wanted_index)
        ratio = self.devicePixelRatioF()
        self._loader.draw_thumbs([(at, thumb_scale(size, ratio)) for at, size in enumerate(document.sizes)])
        self.opened.emit(document)

    def _on_view_image_requested(self) -> None:
        self._loader.draw_page(self._index, self._view.wanted_scale)

    def _on_loader_page_drawn(self, drawn: PageImage) -> None:
        if drawn.index == self._index:
            self._view.show_image(drawn.image)

    def _on_loader_thumbs_drawn(self, drawn: tuple[PageImage, ...]) -> None:
        self._strip.pages.show_images(drawn)

    def _on_loader_failed(self, error: object) -> None:
        self.failed.emit(error)
        self.settled.emit()

    def _on_page_step_requested(self, steps: int) -> None:
        self._turn(self._index + steps)

    def _on_page_requested(self, index: int) -> None:
        pages = len(self.document.sizes) if self.document else 0
        self._turn(index if index >= 0 else pages + index)

    def _on_before_clicked(self) -> None:
        self._turn(self._index - 1)

    def _on_after_clicked(self) -> None:
        self._turn(self._index + 1)

    def _turn(self, index: int) -> None:
        before = self._index
        self.show_page(index)
        if self._index != before:
            announce(self, self._place.text())

    def _on_view_fit_changed(self, fit: str) -> None:
        if fit == FREE:
            self._fits.choose_none()
        else:
            self._fits.choose(fit)

    def _on_larger_clicked(self) -> None:
        self._view.zoom(1)


def page_names(document: PreviewDocument) -> Mapping[int, str]:
    """What stands on each page, where a page is one activity."""
    activities = document.job.activities
    if document.job.kind.key != "poster" or len(activities) != len(document.sizes):
        return {}
    return {at: activity.title for at, activity in enumerate(activities)}


def page_warnings(document: PreviewDocument) -> Mapping[int, str]:
    """What to look at on each page, where a page is one activity."""
    if not page_names(document):
        return {}
    pages = {activity.id: at for at, activity in enumerate(document.job.activities)}
    found: dict[int, str] = {}
    for problem in document.result.problems:
        if problem.record_id in pages:
            at = pages[problem.record_id]
            found[at] = "\n".join(part for part in (found.get(at, ""), print_sentence(problem)) if part)
    return found
