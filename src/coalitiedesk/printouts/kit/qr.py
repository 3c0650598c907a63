"""QR codes as squares: ReportLab's own widget would pull an unembedded font into the file."""

from functools import lru_cache
from typing import Any

from reportlab.graphics.barcode.qr import QrCodeWidget

from coalitiedesk.printouts.kit.mark import fill
from coalitiedesk.printouts.kit.tagged import TaggedCanvas

QUIET_MODULES = 4  # of white around the code (ISO/IEC 18004)


@lru_cache(maxsize=64)
def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """The dark squares of the code, row by row from the top; error correction M (15 %)."""
    widget: Any = QrCodeWidget(text, barLevel="M")
    code = widget.qr
    if not code.dataList:
        code.addData(text)
    code.make()
    count = code.getModuleCount()
    return tuple(tuple(bool(code.isDark(row, column)) for column in range(count)) for row in range(count))


def web_target(address: str) -> str:
    """What a phone opens for a web address as people write it."""
    return address if "://" in address else f"https://{address}"


def draw_qr(c: TaggedCanvas, address: str, x: float, y: float, side: float) -> None:
    """Draw the code for a web address with its lower left corner at (x, y), quiet zone included."""
    rows = modules(web_target(address))
    unit = side / (len(rows) + 2 * QUIET_MODULES)
    with c.tagged("Figure", alt=f"QR-code naar {address}"):
        c.saveState()
        fill(c, "inkt")
        for at, row in enumerate(rows):
            top = y + side - (at + QUIET_MODULES + 1) * unit
            for start, length in _stretches(row):
                c.rect(x + (start + QUIET_MODULES) * unit, top, length * unit, unit * 1.01, stroke=0, fill=1)
        c.restoreState()


def _stretches(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Start and length of each run of dark squares."""
    found: list[tuple[int, int]] = []
    for at, is_dark in enumerate(row):
        if not is_dark:
            continue
        if found and sum(found[-1]) == at:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((at, 1))
    return found
