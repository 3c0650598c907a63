"""What a finished PDF says of itself: pages, fonts, tags, text."""

import io
from collections.abc import Callable, Iterator

import pypdf
from reportlab.lib.units import mm

from coalitiedesk.printouts.kit.document import PrintResult


class Printed:
    """A document that was just rendered."""

    def __init__(self, render: Callable[..., PrintResult], content: object, options: object) -> None:
        buffer = io.BytesIO()
        self.result = render(content, options, buffer)
        self.data = buffer.getvalue()
        self.reader = pypdf.PdfReader(io.BytesIO(self.data))

    @property
    def sizes(self) -> set[tuple[int, int]]:
        """Width and height of the pages in whole millimetres."""
        return {
            (round(page.mediabox.width / mm), round(page.mediabox.height / mm)) for page in self.reader.pages
        }

    def text(self, *pages: int) -> str:
        """Words of all pages, or of some counted from 0, in drawing order."""
        chosen = pages or range(len(self.reader.pages))
        return " ".join(" ".join(self.reader.pages[at].extract_text().split()) for at in chosen)

    @property
    def fonts(self) -> dict[str, bool]:
        """Base name of every font and whether it is embedded."""
        found: dict[str, bool] = {}
        for page in self.reader.pages:
            for font in (page["/Resources"].get("/Font") or {}).values():
                record = font.get_object()
                descriptor = record.get("/FontDescriptor")
                found[record["/BaseFont"].split("+")[-1]] = bool(
                    descriptor and "/FontFile2" in descriptor.get_object()
                )
        return found

    @property
    def tags(self) -> list[str]:
        """Structure types in reading order."""
        return [element["/S"].removeprefix("/") for element in self._elements()]

    @property
    def descriptions(self) -> list[str]:
        """Alternative texts of figures."""
        return [element["/Alt"] for element in self._elements() if "/Alt" in element]

    @property
    def catalogue(self) -> pypdf.generic.DictionaryObject:
        return self.reader.trailer["/Root"].get_object()

    def _elements(self) -> Iterator[pypdf.generic.DictionaryObject]:
        stack = [self.catalogue["/StructTreeRoot"]["/K"].get_object()]
        while stack:
            element = stack.pop()
            if not isinstance(element, dict) or "/S" not in element:
                continue
            yield element
            kids = element.get("/K", [])
            kids = kids if isinstance(kids, list) else [kids]
            stack += [kid.get_object() for kid in reversed(kids)]


def assert_accessible(printed: Printed) -> None:
    """What holds for every document: language, title, tags, embedded fonts, no sign for a missing glyph."""
    catalogue = printed.catalogue
    assert catalogue["/Lang"] == "nl-NL"
    assert catalogue["/MarkInfo"]["/Marked"]
    assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"]
    assert printed.reader.metadata.title
    assert printed.tags[0] == "Document"
    assert printed.tags.count("H1") == 1
    assert printed.fonts
    assert all(printed.fonts.values()), printed.fonts
    assert not {name for name in printed.fonts if name.startswith(("Helvetica", "Times", "Courier"))}
    assert "■" not in printed.text()
    assert printed.result.pages == len(printed.reader.pages)
