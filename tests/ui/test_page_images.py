import io

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor
from reportlab.pdfgen.canvas import Canvas

from coalitiedesk.ui.jobs import JobCancelledError
from coalitiedesk.ui.page_images import MOST_PIXELS, draw_pages, opened_pdf, picture_of

RED, BLUE = QColor(255, 0, 0), QColor(0, 0, 255)


class Patient:
    """A progress that nobody stops."""

    def step(self, done: int, total: int, text: str = "") -> None:
        pass

    def raise_if_cancelled(self) -> None:
        pass


class Stopped(Patient):
    def raise_if_cancelled(self) -> None:
        raise JobCancelledError


@pytest.fixture(scope="module")
def content() -> bytes:
    """Two pages of 200 × 100 points: red left and white right; then blue above."""
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=(200, 100))
    canvas.setFillColorRGB(1, 0, 0)
    canvas.rect(0, 0, 100, 100, stroke=0, fill=1)
    canvas.showPage()
    canvas.setFillColorRGB(0, 0, 1)
    canvas.rect(0, 50, 200, 50, stroke=0, fill=1)
    canvas.showPage()
    canvas.save()
    return made.getvalue()


def test_pages_are_drawn_at_their_own_scale_and_colours(content: bytes) -> None:
    first, second = draw_pages(content, [(0, 1.0), (1, 2.0)], Patient())

    assert (first.image.width(), first.image.height()) == (200, 100)
    assert (second.image.width(), second.image.height()) == (400, 200)
    assert first.image.pixelColor(10, 50) == RED
    assert first.image.pixelColor(190, 50) == QColor("white")
    assert second.image.pixelColor(200, 10) == BLUE


def test_a_huge_picture_is_made_less_sharp(content: bytes) -> None:
    drawn = draw_pages(content, [(0, 100.0)], Patient())[0]

    assert drawn.image.width() * drawn.image.height() <= MOST_PIXELS * 1.01
    assert drawn.scale < 100


def test_a_strip_is_the_same_as_that_part_of_the_page(content: bytes) -> None:
    with opened_pdf(content) as pdf:
        whole = picture_of(pdf[1], 2.0)
        strip = picture_of(pdf[1], 2.0, (0, 40, 0, 20))

    assert strip == whole.copy(QRect(0, 40, 400, 80))


def test_drawing_stops_when_asked(content: bytes) -> None:
    with pytest.raises(JobCancelledError):
        draw_pages(content, [(0, 1.0)], Stopped())
