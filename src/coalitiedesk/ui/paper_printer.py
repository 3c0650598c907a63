"""Pages onto paper: true size, as pictures at the printer's own sharpness, a strip at a time.

A whole A3 page at 600 dots per inch is 280 MB; strips keep it below 20. Painting on a printer is allowed
outside the thread of the window.
"""

from PySide6.QtCore import QMarginsF, QRect, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from coalitiedesk.ui.jobs import Progress
from coalitiedesk.ui.page_images import PageSize, opened_pdf, picture_of

_POINTS_PER_INCH = 72
_SHARPEST = 600  # dots per inch; the eye sees no more
_STRIP_BYTES = 16_000_000
_BYTES_PER_PIXEL = 4
_TOLERANCE = 6.0  # points: printers name A4 a hair differently


class PrinterError(Exception):
    """The printer takes no pages."""


def prepare(printer: QPrinter, size: PageSize, title: str, pages: int) -> None:
    """Propose the paper of the document, before the user sees the system's own window."""
    printer.setFullPage(True)
    printer.setDocName(title)
    printer.setFromTo(1, pages)
    is_wide = size.width > size.height
    upright = QSizeF(min(size.width, size.height), max(size.width, size.height))
    paper = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    orientation = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(paper, orientation, QMarginsF()))
    printer.setFullPage(True)


def print_pages(content: bytes, printer: QPrinter, progress: Progress) -> int:
    """Print the chosen pages and return how many sheets that were; for the background.

    Raises:
        PrinterError: The printer could not be started.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterError(printer.printerName())
    try:
        return _paint_all(content, painter, printer, progress)
    finally:
        painter.end()


def _paint_all(content: bytes, painter: QPainter, printer: QPrinter, progress: Progress) -> int:
    with opened_pdf(content) as pdf:
        order = _order(printer, len(pdf))
        for done, index in enumerate(order):
            progress.step(done, len(order), "Afdrukken…")
            if done and not printer.newPage():
                raise PrinterError(printer.printerName())
            _paint_page(painter, printer, pdf[index], progress)
        return len(order)


def _order(printer: QPrinter, pages: int) -> list[int]:
    """Pages in the order in which they leave the printer, copies included where the printer makes none."""
    first = max(1, printer.fromPage())
    last = min(pages, printer.toPage() or pages)
    chosen = list(range(first - 1, last))
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        chosen.reverse()
    copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    if printer.collateCopies():
        return chosen * copies
    return [index for index in chosen for _ in range(copies)]


def _paint_page(painter: QPainter, printer: QPrinter, page: object, progress: Progress) -> None:
    width, height = page.get_size()  # type: ignore[attr-defined]  # a PdfPage
    dots = min(printer.resolution(), _SHARPEST)
    scale = dots / _POINTS_PER_INCH
    to_device = printer.resolution() / _POINTS_PER_INCH
    paper = printer.pageLayout().fullRectPoints()
    # Never larger than true; smaller only when the paper in the printer is.
    shrink = min(1.0, (paper.width() + _TOLERANCE) / width, (paper.height() + _TOLERANCE) / height)
    left = max(0.0, (paper.width() - width * shrink) / 2) * to_device
    top = max(0.0, (paper.height() - height * shrink) / 2) * to_device
    rows = max(64, _STRIP_BYTES // (_BYTES_PER_PIXEL * max(1, round(width * scale))))
    total = round(height * scale)
    for first in range(0, total, rows):
        progress.raise_if_cancelled()
        amount = min(rows, total - first)
        below = max(0.0, height - (first + amount) / scale)
        strip = picture_of(page, scale, (0, below, 0, first / scale))
        source = QRect(0, 0, strip.width(), min(amount, strip.height()))
        target = QRectF(
            left,
            top + first / scale * shrink * to_device,
            strip.width() / scale * shrink * to_device,
            source.height() / scale * shrink * to_device,
        )
        painter.drawImage(target, strip, QRectF(source))
