"""The tree of what a document's parts mean, as objects in the file."""

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject, PDFObjectReference

# Left, bottom, right, top in points.
Box = tuple[float, float, float, float]

ROOT_NAME = "StructTreeRoot"
_NAME = "Tag{}"


class Element(PDFObject):
    """One node. Its kids are other nodes, numbers of marked content on a page, and links.

    Written by hand instead of as dictionaries of dictionaries: a booklet has thousands of them.
    """

    __RefOnly__ = 1

    def __init__(
        self,
        tag: str,
        *,
        parent: "Element | None" = None,
        alt: str = "",
        box: Box | None = None,
        scope: str = "",
        span: int = 1,
    ) -> None:
        self.tag = tag
        self.parent = parent
        self._alt = alt
        self._box = box
        self._scope = scope
        self._span = span
        self.kids: list[Element | tuple[int, int] | tuple[int, str]] = []
        self.number = 0
        if parent:
            parent.kids.append(self)

    def add_mark(self, *, page: int, number: int) -> None:
        """Own a piece of marked content; pages count from 1."""
        self.kids.append((page, number))

    def add_link(self, *, page: int, annotation: str) -> None:
        """Own a link annotation, by the name under which the document keeps it."""
        self.kids.append((page, annotation))

    @property
    def reference(self) -> PDFObjectReference:
        """For other objects to point here."""
        return PDFObjectReference(_NAME.format(self.number))

    def register(self, document: Any) -> None:
        """Give this node and all below it an object number, in reading order."""
        queue: list[Element] = [self]
        counter = 0
        while queue:
            element = queue.pop()
            element.number = counter
            counter += 1
            document.Reference(element, _NAME.format(element.number))
            queue.extend(reversed([kid for kid in element.kids if isinstance(kid, Element)]))

    def format(self, document: Any) -> bytes:
        """The node as the file has it."""
        numbers = document.idToObjectNumberAndVersion
        above = _NAME.format(self.parent.number) if self.parent else ROOT_NAME
        page = next((kid[0] for kid in self.kids if isinstance(kid, tuple)), 0)
        parts = [f"<</Type/StructElem/S/{self.tag}/P {numbers[above][0]} 0 R"]
        if page:
            parts.append(f"/Pg {numbers[f'Page{page}'][0]} 0 R")
        if self._alt:
            parts.append(f"/Alt {pdf_string(self._alt)}")
        if attributes := self._attributes():
            parts.append(f"/A<<{attributes}>>")
        kids = [self._kid(kid, page, numbers) for kid in self.kids]
        parts.append(f"/K {kids[0]}>>" if len(kids) == 1 else f"/K[{' '.join(kids)}]>>")
        return "".join(parts).encode("ascii")

    def _attributes(self) -> str:
        if self._box:
            box = " ".join(f"{side:.1f}" for side in self._box)
            return f"/O/Layout/Placement/Block/BBox[{box}]"
        table = f"/Scope/{self._scope}" if self._scope else ""
        if self._span > 1:
            table += f"/ColSpan {self._span}"
        return f"/O/Table{table}" if table else ""

    @staticmethod
    def _kid(
        kid: "Element | tuple[int, int] | tuple[int, str]", page: int, numbers: dict[str, tuple[int, int]]
    ) -> str:
        if isinstance(kid, Element):
            return f"{numbers[_NAME.format(kid.number)][0]} 0 R"
        on_page, what = kid
        page_number = numbers[f"Page{on_page}"][0]
        if isinstance(what, str):
            return f"<</Type/OBJR/Pg {page_number} 0 R/Obj {numbers[what][0]} 0 R>>"
        return str(what) if on_page == page else f"<</Type/MCR/Pg {page_number} 0 R/MCID {what}>>"


def pdf_string(text: str) -> str:
    """Text as a string object that any reader decodes: UTF-16 in hexadecimal digits."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
