"""A canvas whose pages say what they are: headings, paragraphs, lists, tables and figures in reading order.

Everything drawn stands either in :meth:`TaggedCanvas.content`, where a screen reader meets it, or in
:meth:`TaggedCanvas.artifact`, where it does not. Follows ISO 14289-1 (PDF/UA-1) as far as a writer can.
"""

import datetime as dt
import io
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas

from coalitiedesk.printouts.kit.fonts import REGULAR, ensure_fonts
from coalitiedesk.printouts.kit.stamp import Stamp
from coalitiedesk.printouts.kit.structure import ROOT_NAME, Box, Element, pdf_string

LANGUAGE = "nl-NL"
PRODUCER = "CoalitieDesk"
PDF_VERSION = (1, 7)
# Numbers in the parent tree: pages from 0, links from here.
_LINKS_FROM = 100_000
_XMP = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
    ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<pdfuaid:part>1</pdfuaid:part>"
    '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'
    "<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>"
    f"<dc:language><rdf:Bag><rdf:li>{LANGUAGE}</rdf:li></rdf:Bag></dc:language>"
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)
# ReportLab's page record writes only the keys it knows.
for _key in ("StructParents", "Tabs"):
    if _key not in pdfdoc.PDFPage.__NoDefault__:
        pdfdoc.PDFPage.__NoDefault__ = [*pdfdoc.PDFPage.__NoDefault__, _key]


class TaggedCanvas(Canvas):
    """Draws pages and keeps the tree of what they mean. The same calls give the same bytes.

    Args:
        made_on: Date in the document's properties; never the clock.
    """

    # What the stubs leave out.
    _absRect: Any  # noqa: N815  # ReportLab's names, here and below
    _addAnnotation: Any  # noqa: N815
    _bookmarkReference: Any  # noqa: N815
    _code: list[str]
    _doc: Any
    _pageNumber: int  # noqa: N815

    def __init__(
        self, *, size: tuple[float, float], title: str, author: str, subject: str, made_on: dt.date | None
    ) -> None:
        ensure_fonts()
        super().__init__(
            io.BytesIO(),
            pagesize=size,
            pageCompression=1,
            invariant=1,
            pdfVersion=PDF_VERSION,
            initialFontName=REGULAR,  # type: ignore[arg-type]  # the stub says float
            lang=LANGUAGE,
        )
        self.setTitle(title)
        self.setAuthor(author)
        self.setSubject(subject)
        self.setCreator(PRODUCER)
        self.setProducer(PRODUCER)
        self.setViewerPreference("DisplayDocTitle", "true")
        self._description = _XMP.format(title=escape(title), author=escape(author))
        if made_on:
            stamp = self._doc._timeStamp  # noqa: SLF001  # ReportLab has no other way to set the date
            stamp.YMDhms = (made_on.year, made_on.month, made_on.day, 0, 0, 0)
        self._root = Element("Document")
        self._current = self._root
        self._marked: list[Element] = []
        self._page_owners: list[list[Element]] = []
        self._link_owners: list[Element] = []
        self._is_marking = False

    @contextmanager
    def element(self, tag: str, *, alt: str = "", scope: str = "", span: int = 1) -> Iterator[None]:
        """A part that holds other parts: ``Sect``, ``L``, ``LI``, ``Table``, ``TR``, ``TOC``, ``Link``.

        ``alt`` says what it shows; of a ``TH``, ``scope`` is ``Row`` or ``Column``; ``span`` counts columns.
        """
        outer = self._current
        self._current = Element(tag, parent=outer, alt=alt, scope=scope, span=span)
        try:
            yield
        finally:
            self._current = outer

    @contextmanager
    def content(
        self, tag: str, *, alt: str = "", box: Box | None = None, scope: str = "", span: int = 1
    ) -> Iterator[None]:
        """A part that is drawn: ``H1``, ``P``, ``Lbl``, ``LBody``, ``TH``, ``TD``, ``Figure``.

        A ``Figure`` needs ``alt`` (what it shows) and ``box`` (where); the rest is as for :meth:`element`.
        """
        outer = self._current
        on_page = tuple(self._absRect(box, relative=1)) if box else None
        self._current = Element(tag, parent=outer, alt=alt, box=on_page, scope=scope, span=span)
        try:
            with self.drawing():
                yield
        finally:
            self._current = outer

    @contextmanager
    def drawing(self) -> Iterator[None]:
        """Draw for the element that is open: for one whose parts stand apart or on several pages."""
        self._begin_mark(f"/{self._current.tag} <</MCID {len(self._marked)}>> BDC")
        self._current.add_mark(page=self._pageNumber, number=len(self._marked))
        self._marked.append(self._current)
        try:
            yield
        finally:
            self._end_mark()

    @contextmanager
    def artifact(self, kind: str = "Layout") -> Iterator[None]:
        """Decoration (``Layout``) or what returns on every page (``Pagination``); not read aloud."""
        self._begin_mark(f"/Artifact <</Type /{kind}>> BDC")
        try:
            yield
        finally:
            self._end_mark()

    def link(self, url: str, box: Box, *, words: str) -> None:
        """Make an area lead to a web address; call within ``element("Link")``, whose text was just drawn."""
        action = PDFDictionary({"S": PDFName("URI"), "URI": pdf_string(url)})
        self._annotate({"A": action}, box, words)

    def link_inside(self, key: str, box: Box, *, words: str) -> None:
        """Make an area lead to the page that was or will be marked with ``bookmarkPage(key)``."""
        self._annotate({"Dest": self._bookmarkReference(key)}, box, words)

    def showPage(self) -> None:  # noqa: N802  # ReportLab's name
        """Finish the page."""
        document = self._doc
        add_page = document.addPage

        def add(page: Any) -> None:
            page.StructParents = len(self._page_owners)
            page.Tabs = PDFName("S")
            self._page_owners.append(self._marked)
            self._marked = []
            add_page(page)

        document.addPage = add
        try:
            super().showPage()
        finally:
            document.addPage = add_page

    def finish(self) -> bytes:
        """Close the document and return the file."""
        if self._code:
            self.showPage()
        self._write_tree()
        data: bytes = self._doc.GetPDFData(self)
        return data

    @property
    def page_count(self) -> int:
        """Pages that are finished."""
        return len(self._page_owners)

    def place(self, name: str, stamp: Stamp) -> None:
        """Draw something that was made before, in the current coordinates; the file holds it once."""
        if not self.hasForm(name):
            self._doc.addForm(name, stamp.stream())
        self.doForm(name)

    def _begin_mark(self, operator: str) -> None:
        if self._is_marking:
            raise RuntimeError("marked content does not nest")  # a page that screen readers misread
        self._is_marking = True
        self._code.append(operator)

    def _end_mark(self) -> None:
        self._is_marking = False
        self._code.append("EMC")

    def _annotate(self, target: dict[str, Any], box: Box, words: str) -> None:
        self._link_owners.append(self._current)
        name = f"Link{len(self._link_owners)}"
        values = {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Link"),
            "Rect": PDFArray(list(self._absRect(box, relative=1))),
            "Border": PDFArray([0, 0, 0]),
            "Contents": pdf_string(words),
            "F": 4,
            "StructParent": _LINKS_FROM + len(self._link_owners) - 1,
        }
        self._addAnnotation(PDFDictionary({**values, **target}), name)
        self._current.add_link(page=self._pageNumber, annotation=self._doc.annotationName(name))

    def _write_tree(self) -> None:
        document = self._doc
        self._root.register(document)
        owners = [PDFArray([element.reference for element in marks]) for marks in self._page_owners]
        entries: list[Any] = []
        for number, marks in enumerate(owners):
            entries += [number, document.Reference(marks, f"Marks{number}")]
        for number, element in enumerate(self._link_owners, start=_LINKS_FROM):
            entries += [number, element.reference]
        tree = document.Reference(PDFDictionary({"Nums": PDFArray(entries)}), "ParentTree")
        root = PDFDictionary(
            {
                "Type": PDFName("StructTreeRoot"),
                "K": self._root.reference,
                "ParentTree": tree,
                "ParentTreeNextKey": _LINKS_FROM + len(self._link_owners),
            }
        )
        catalogue = document.Catalog
        catalogue.StructTreeRoot = document.Reference(root, ROOT_NAME)
        catalogue.MarkInfo = PDFDictionary({"Marked": "true"})
        about = PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")})
        catalogue.Metadata = document.Reference(
            PDFStream(dictionary=about, content=self._description.encode() + b"\n", filters=[]), "About"
        )
