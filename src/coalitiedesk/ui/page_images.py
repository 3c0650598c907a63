"""Pages of a PDF as pictures. For the background: everything here is slow, and PDFium wants one thread.

ReportLab and PDFium are imported when the first page is made.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from coalitiedesk.services.printing import PrintJob, PrintResult, render
from coalitiedesk.ui.jobs import Progress

if TYPE_CHECKING:
    import pypdfium2

POINTS_PER_INCH = 72
MOST_PIXELS = 16_000_000
"""More than any screen shows; a page that is asked for larger is drawn less sharp."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSize:
    """Width and height of a page in points."""

    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewDocument:
    """A PDF in memory with what is known of it."""

    job: PrintJob
    content: bytes
    sizes: tuple[PageSize, ...]
    result: PrintResult


@dataclass(frozen=True, slots=True, kw_only=True)
class PageImage:
    """One page as a picture; ``scale`` is in pixels per point."""

    index: int
    scale: float
    image: QImage


def make_preview(job: PrintJob, progress: Progress) -> PreviewDocument:
    """Print into memory."""
    made = io.BytesIO()
    result = render(job, made, _Quiet(progress))
    content = made.getvalue()
    return PreviewDocument(job=job, content=content, sizes=page_sizes(content), result=result)


def page_sizes(content: bytes) -> tuple[PageSize, ...]:
    """Of every page of a PDF that is in memory."""
    with opened_pdf(content) as pdf:
        return tuple(PageSize(width=width, height=height) for width, height in _sizes(pdf))


def draw_pages(
    content: bytes, wanted: Sequence[tuple[int, float]], progress: Progress
) -> tuple[PageImage, ...]:
    """Draw pages, each at its own scale in pixels per point."""
    found = []
    with opened_pdf(content) as pdf:
        for index, scale in wanted:
            progress.raise_if_cancelled()
            page = pdf[index]
            width, height = page.get_size()
            fitting = min(scale, (MOST_PIXELS / (width * height)) ** 0.5)
            found.append(PageImage(index=index, scale=fitting, image=picture_of(page, fitting)))
    return tuple(found)


def picture_of(
    page: "pypdfium2.PdfPage", scale: float, crop: tuple[float, float, float, float] = (0, 0, 0, 0)
) -> QImage:
    """Draw one page, or what is left of it after cropping.

    Args:
        page: Of an open PDF.
        scale: Pixels per point.
        crop: Points to leave off at the left, bottom, right and top.
    """
    bitmap = page.render(scale=scale, crop=crop, prefer_bgrx=True)
    picture = QImage(
        bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
    )
    return picture.copy()  # the first one borrows the bytes


def opened_pdf(content: bytes) -> "pypdfium2.PdfDocument":
    """Open a PDF that is in memory; to be closed."""
    import pypdfium2

    return pypdfium2.PdfDocument(content)


def _sizes(pdf: "pypdfium2.PdfDocument") -> list[tuple[float, float]]:
    return [pdf.get_page_size(index) for index in range(len(pdf))]


class _Quiet:
    """Listens whether to stop; a preview is too quick to tell about."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def step(self, done: int, total: int, text: str = "") -> None:  # noqa: ARG002 - nobody is told
        self._progress.raise_if_cancelled()
