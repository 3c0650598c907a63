"""Drawings made once per process and placed on any page: icons, the mark, pictures.

A stamp holds the finished (compressed) stream: neither drawing nor compressing is repeated for the next file.
"""

import io
import zlib
from collections.abc import Callable
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject
from reportlab.pdfgen.canvas import Canvas

from coalitiedesk.printouts.kit.fonts import REGULAR, ensure_fonts


class Stamp:
    """One finished drawing or picture.

    Args:
        entries: What its dictionary says beside the length of the content, in PDF's own notation.
        content: As it stands in the file.
    """

    def __init__(self, *, entries: str, content: bytes) -> None:
        head = f"<<{entries}/Length {len(content)}>>\nstream\n".encode("ascii")
        self._bytes = head + content + b"\nendstream\n"

    def stream(self) -> PDFObject:
        """A new object for one file."""
        return _Stream(self._bytes)


class _Stream(PDFObject):
    """Written as it is: ReportLab would format every entry again for every file."""

    __RefOnly__ = 1

    def __init__(self, content: bytes) -> None:
        self._content = content

    def format(self, _document: Any) -> bytes:
        return self._content


def drawn(draw: Callable[[Canvas], None], *, left: float, bottom: float, right: float, top: float) -> Stamp:
    """Record a drawing without text; what lies outside the box is not shown."""
    ensure_fonts()
    sketch = Canvas(
        io.BytesIO(),
        initialFontName=REGULAR,  # type: ignore[arg-type]  # the stub says float
    )
    draw(sketch)
    operators = "\n".join(_operators(sketch))
    box = " ".join(f"{side:.3f}" for side in (left, bottom, right, top))
    return Stamp(
        entries=f"/Type/XObject/Subtype/Form/BBox[{box}]/Resources<<>>/Filter/FlateDecode",
        content=zlib.compress(operators.encode("ascii"), 9),
    )


def _operators(sketch: Any) -> list[str]:
    operators: list[str] = sketch._code  # noqa: SLF001  # the only way to get at what was drawn
    return operators
