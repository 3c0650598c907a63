"""QR codes as vectors; always beside the address in words."""

from functools import lru_cache
from hashlib import sha256
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from coalitiedesk.printouts.kit.pen import Pen
from coalitiedesk.printouts.kit.stamp import Stamp, drawn
from coalitiedesk.printouts.kit.text import PaperText

_QUIET_ZONE = 4
_OVERLAP = 0.02  # viewers leave hairlines between areas that only touch


def web_url(address: str) -> str:
    """A printed web address as one that a telephone opens."""
    bare = address.strip()
    return bare if "://" in bare else f"https://{bare}"


def place_qr(pen: Pen, address: PaperText, x: float, y: float, size: float) -> None:
    """Draw the code of a web address as a figure; quiet zone included, lower left corner at a point."""
    url = web_url(address)
    stamp, modules = _code(url)
    with pen.canvas.content("Figure", alt=f"QR-code naar {address}", box=(x, y, x + size, y + size)):
        pen.canvas.setFillColor(pen.inks.text)
        pen.stamp(f"qr-{sha256(url.encode()).hexdigest()[:16]}", stamp, x, y, scale=size / modules)


def quiet_zone(address: PaperText) -> float:
    """Width of the white edge as a share of the whole."""
    return _QUIET_ZONE / _code(web_url(address))[1]


@lru_cache(maxsize=32)
def _code(url: str) -> tuple[Stamp, int]:
    # Imported when first used, and without its widget, which brings a fifth of ReportLab with it.
    from reportlab.graphics.barcode import qrencoder

    code: Any = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    code.addData(url)
    code.make()
    count = code.getModuleCount()
    total = count + 2 * _QUIET_ZONE

    def draw(canvas: Canvas) -> None:
        for row in range(count):
            bottom = total - _QUIET_ZONE - row - 1
            for left, width in _dark_runs([code.isDark(row, column) for column in range(count)]):
                canvas.rect(left + _QUIET_ZONE, bottom, width + _OVERLAP, 1 + _OVERLAP, stroke=0, fill=1)

    return drawn(draw, left=0, bottom=0, right=total, top=total), total


def _dark_runs(modules: list[bool]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for column, is_dark in enumerate(modules):
        if is_dark and runs and sum(runs[-1]) == column:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif is_dark:
            runs.append((column, 1))
    return runs
