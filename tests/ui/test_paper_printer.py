import io
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from reportlab.pdfgen.canvas import Canvas

from coalitiedesk.ui import paper_printer
from coalitiedesk.ui.jobs import JobCancelledError
from coalitiedesk.ui.page_images import PageSize
from coalitiedesk.ui.paper_printer import PrinterError, prepare, print_pages
from tests.ui.test_page_images import Patient, Stopped

A4, A3 = PageSize(width=595.28, height=841.89), PageSize(width=841.89, height=1190.55)


def document(size: PageSize, pages: int) -> bytes:
    """Each page has a black square of 72 points at 72 points from its left and lower edge."""
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=(size.width, size.height))
    for _ in range(pages):
        canvas.rect(72, 72, 72, 72, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def printer_to(target: Path, size: PageSize, pages: int) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setResolution(150)
    prepare(printer, size, "Proef", pages)
    return printer


def is_dark(target: Path, x: float, y: float, page: int = 0) -> bool:
    """Whether the paper is black at a spot, in points from the left and lower edge."""
    with pypdfium2.PdfDocument(target) as pdf:
        picture = pdf[page].render(scale=1).to_pil()
    return picture.convert("L").getpixel((round(x), picture.height - round(y))) < 60


@pytest.mark.parametrize("strip_bytes", [16_000_000, 60_000])
def test_pages_are_printed_in_true_size_whatever_the_strips(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, strip_bytes: int
) -> None:
    monkeypatch.setattr(paper_printer, "_STRIP_BYTES", strip_bytes)
    target = tmp_path / "uit.pdf"

    sheets = print_pages(document(A4, 2), printer_to(target, A4, 2), Patient())

    page = PdfReader(target).pages[1]
    assert sheets == 2
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
    assert is_dark(target, 76, 76)
    assert is_dark(target, 140, 140)
    assert not is_dark(target, 68, 76)
    assert not is_dark(target, 148, 140)


def test_a_landscape_page_lies_on_landscape_paper(qapp: QApplication, tmp_path: Path) -> None:
    size = PageSize(width=A4.height, height=A4.width)
    target = tmp_path / "uit.pdf"

    print_pages(document(size, 1), printer_to(target, size, 1), Patient())

    page = PdfReader(target).pages[0]
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (842, 595)
    assert is_dark(target, 100, 100)


def test_a_page_that_is_too_large_is_made_to_fit(qapp: QApplication, tmp_path: Path) -> None:
    target = tmp_path / "uit.pdf"
    printer = printer_to(target, A3, 1)
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    printer.setPageLayout(QPageLayout(a4, QPageLayout.Orientation.Portrait, QMarginsF()))
    printer.setFullPage(True)

    print_pages(document(A3, 1), printer, Patient())

    assert is_dark(target, 54, 54)
    assert not is_dark(target, 120, 120)


def test_only_the_chosen_pages_are_printed(qapp: QApplication, tmp_path: Path) -> None:
    printer = printer_to(tmp_path / "uit.pdf", A4, 5)
    printer.setFromTo(2, 3)

    assert print_pages(document(A4, 5), printer, Patient()) == 2


def test_printing_stops_when_asked(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(JobCancelledError):
        print_pages(document(A4, 1), printer_to(tmp_path / "uit.pdf", A4, 1), Stopped())


def test_a_printer_that_does_not_start_is_named(qapp: QApplication, tmp_path: Path) -> None:
    printer = printer_to(tmp_path / "weg" / "uit.pdf", A4, 1)

    with pytest.raises(PrinterError):
        print_pages(document(A4, 1), printer, Patient())
