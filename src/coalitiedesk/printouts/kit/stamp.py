"""Drawings made once per process and placed on any page: icons, the mark, pictures.

A stamp holds the finished (compressed) stream: neither drawing nor compressing is repeated for the next file.
"""

import io
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas

from coalitiedesk.printouts.kit.fonts import REGULAR, ensure_fonts


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """One finished drawing or picture; ``entries`` are what its dictionary says beside the content."""

    entries: tuple[tuple[str, Any], ...]
    content: bytes

    def stream(self) -> PDFStream:
        """A new object for one file."""
        # ReportLab writes "endstream" straight after the content.
        return PDFStream(
            dictionary=PDFDictionary(dict(self.entries)), content=self.content + b"\n", filters=[]
        )


def drawn(draw: Callable[[Canvas], None], *, left: float, bottom: float, right: float, top: float) -> Stamp:
    """Record a drawing without text; what lies outside the box is not shown."""
    ensure_fonts()
    sketch = Canvas(
        io.BytesIO(),
        initialFontName=REGULAR,  # type: ignore[arg-type]  # the stub says float
    )
    draw(sketch)
    operators = "\n".join(_operators(sketch))
    return Stamp(
        entries=(
            ("Type", PDFName("XObject")),
            ("Subtype", PDFName("Form")),
            ("BBox", PDFArray([left, bottom, right, top])),
            ("Resources", PDFDictionary({})),
            ("Filter", PDFName("FlateDecode")),
        ),
        content=zlib.compress(operators.encode("ascii"), 9),
    )


def _operators(sketch: Any) -> list[str]:
    operators: list[str] = sketch._code  # noqa: SLF001  # the only way to get at what was drawn
    return operators
