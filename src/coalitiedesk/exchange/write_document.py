"""A document in words out, as .docx: real headings, lists and tables, so that everybody can work on it.

What a person typed stays text: characters that a file of this kind cannot hold are left out.
"""

import datetime as dt
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from coalitiedesk.domain.written import (
    ChapterPart,
    Listing,
    ListLine,
    Passage,
    Subheading,
    WordTable,
    WrittenDocument,
)
from coalitiedesk.dutch.formats import plain_date

if TYPE_CHECKING:
    from docx.document import Document

LANGUAGE = "nl-NL"
_FACE = "Calibri"
_PAGE_CM, _MARGIN_CM = (21.0, 29.7), 2.2
_TEXT_CM = _PAGE_CM[0] - 2 * _MARGIN_CM
_QUIET = "Kleine tekst"
_EMPTY_CELL, _HEADING_FILL = "–", "E2EDE8"
_FORBIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who signs the document.

    Attributes:
        colour: ``#rrggbb`` of the headings, dark enough to read.
        picture: Bytes of a logo; left out when a word processor cannot show it.
    """

    name: str
    municipality: str = ""
    colour: str = "#1D4B44"
    picture: bytes | None = None


def document_bytes(words: WrittenDocument, sender: Sender, *, made_on: dt.date) -> bytes:
    """The document as .docx; the date in it and in its properties is ``made_on``."""
    import docx

    found = docx.Document()
    _prepare_page(found, words, sender, made_on)
    _prepare_styles(found, sender.colour)
    _write_cover(found, words, sender, made_on)
    for chapter in words.written:
        if chapter.title:
            found.add_heading(clean_text(chapter.title), level=1)
        for part in chapter.parts:
            _write_part(found, part)
    if not words.written:
        found.add_paragraph(clean_text(words.empty_words))
    target = io.BytesIO()
    found.save(target)
    return target.getvalue()


def clean_text(text: str) -> str:
    """One line without what cannot stand in a file; tabs and line breaks become spaces."""
    return " ".join(_FORBIDDEN.sub("", text).split())


def _paragraphs(text: str) -> list[str]:
    return [line for part in _FORBIDDEN.sub("", text).splitlines() if (line := clean_text(part))]


def _prepare_page(found: "Document", words: WrittenDocument, sender: Sender, made_on: dt.date) -> None:
    """Size, margins, what stands above and below every page, and the properties."""
    from docx.shared import Cm

    section = found.sections[0]
    section.page_width, section.page_height = (Cm(side) for side in _PAGE_CM)
    section.left_margin = section.right_margin = Cm(_MARGIN_CM)
    section.top_margin = section.bottom_margin = Cm(2.4)
    section.different_first_page_header_footer = words.has_cover
    title, name = clean_text(words.title), clean_text(sender.name)
    section.header.paragraphs[0].text = f"{name} · {title[:1].lower()}{title[1:]}"
    foot = section.footer.paragraphs[0]
    foot.text = f"{title} · {plain_date(made_on)} · bladzijde "
    _add_field(foot, "PAGE")
    about = found.core_properties
    about.title, about.author, about.last_modified_by = title, name, name
    about.language, about.comments, about.keywords = LANGUAGE, "", ""
    about.created = about.modified = dt.datetime.combine(made_on, dt.time())
    about.revision = 1


def _prepare_styles(found: "Document", colour: str) -> None:
    """Language, typeface and colours for the whole document, so that a reader changes them in one place."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt, RGBColor

    styles: Any = found.styles
    ink = RGBColor.from_string(colour.lstrip("#").upper())
    sizes = {
        "Normal": 11,
        "Title": 30,
        "Subtitle": 14,
        "Heading 1": 18,
        "Heading 2": 13,
        "Header": 9,
        "Footer": 9,
    }
    for name, size in sizes.items():
        style = styles[name]
        style.font.size = Pt(size)
        _set_face(style)
        if name.startswith(("Title", "Heading")):
            style.font.color.rgb, style.font.bold = ink, True
    styles["Normal"].paragraph_format.space_after = Pt(6)
    styles["Subtitle"].font.italic = False
    styles["Heading 1"].paragraph_format.space_before = Pt(24)
    quiet = styles.add_style(_QUIET, WD_STYLE_TYPE.PARAGRAPH)
    quiet.base_style, quiet.font.size = styles["Normal"], Pt(9.5)
    quiet.font.color.rgb = RGBColor(0x5B, 0x58, 0x50)
    _set_language(styles)


def _set_face(style: Any) -> None:
    """For every script; the theme of the template would go before it."""
    from docx.oxml.ns import qn

    style.font.name = _FACE
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{key}"), None)
    for key in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{key}"), _FACE)


def _set_language(styles: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for properties in styles.element.iter(qn("w:rPr")):
        for old in properties.findall(qn("w:lang")):
            properties.remove(old)
    defaults = styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    language = OxmlElement("w:lang")
    for key in ("val", "eastAsia", "bidi"):
        language.set(qn(f"w:{key}"), LANGUAGE if key == "val" else "ar-SA" if key == "bidi" else "en-US")
    defaults.append(language)


def _write_cover(found: "Document", words: WrittenDocument, sender: Sender, made_on: dt.date) -> None:
    """Logo, title, sender and day; with a cover also the contents, and then a new page."""
    from docx.enum.text import WD_BREAK
    from docx.shared import Cm

    if sender.picture is not None and is_picture(sender.picture):
        found.add_picture(io.BytesIO(sender.picture), height=Cm(2.2))
    found.add_paragraph(clean_text(words.title), style="Title")
    below = (sender.name, sender.municipality, plain_date(made_on))
    found.add_paragraph(" · ".join(part for one in below if (part := clean_text(one))), style="Subtitle")
    if words.has_cover and words.written:
        found.add_paragraph("Wat staat waar", style="Heading 2")
        _write_contents(found, [clean_text(one.title) for one in words.written])
        found.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def is_picture(content: bytes) -> bool:
    """Whether a word processor can show it."""
    from docx.image.exceptions import (
        InvalidImageStreamError,
        UnexpectedEndOfFileError,
        UnrecognizedImageError,
    )
    from docx.image.image import Image

    try:
        Image.from_blob(content)
    except (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError):
        return False
    return True


def _write_contents(found: "Document", titles: Sequence[str]) -> None:
    """A table of contents that the word processor can fill with page numbers; until then the titles."""
    first, *others = [found.add_paragraph(title) for title in titles]
    last = others[-1] if others else first
    _add_field(first, 'TOC \\o "1-1" \\h \\z \\u', last=last)


def _add_field(paragraph: Any, code: str, *, last: Any = None) -> None:
    """A field at the end of a paragraph, or round this paragraph up to ``last``."""
    begin, middle, end = (_field_mark(kind) for kind in ("begin", "separate", "end"))
    instruction = _instruction(code)
    if last is None:
        for mark in (begin, instruction, middle):
            paragraph._p.append(mark)  # noqa: SLF001 - python-docx knows no fields
        paragraph.add_run("1")
        paragraph._p.append(end)  # noqa: SLF001
        return
    text = paragraph.runs[0]._r  # noqa: SLF001
    for mark in (begin, instruction, middle):
        text.addprevious(mark)
    last._p.append(end)  # noqa: SLF001


def _field_mark(kind: str) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    run, mark = OxmlElement("w:r"), OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    run.append(mark)
    return run


def _instruction(code: str) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    run, text = OxmlElement("w:r"), OxmlElement("w:instrText")
    text.set(qn("xml:space"), "preserve")
    text.text = f" {code} "
    run.append(text)
    return run


def _write_part(found: "Document", part: ChapterPart) -> None:
    if isinstance(part, Subheading):
        found.add_heading(clean_text(part.text), level=2)
    elif isinstance(part, Passage):
        for text in _paragraphs(part.text):
            found.add_paragraph(text, style=_QUIET if part.is_quiet else None)
    elif isinstance(part, Listing):
        for line in part.lines:
            _write_line(found, line)
    else:
        _write_table(found, part)


def _write_line(found: "Document", line: ListLine) -> None:
    from docx.shared import Cm

    bullet = found.add_paragraph(style="List Bullet")
    bullet.add_run(clean_text(line.text)).bold = bool(line.detail or line.note)
    below: list[tuple[str, str | None]] = [(text, None) for text in _paragraphs(line.detail)]
    below += [(text, _QUIET) for text in _paragraphs(line.note)]
    for text, style in below:
        found.add_paragraph(text, style=style).paragraph_format.left_indent = Cm(0.63)


def _write_table(found: "Document", part: WordTable) -> None:
    """A table whose heading returns on every page and whose rows stay whole."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm

    table = found.add_table(rows=1, cols=len(part.columns), style="Table Grid")
    table.autofit = False
    rows = [tuple(column.title for column in part.columns), *part.rows]
    for at, texts in enumerate(rows):
        row = table.rows[0] if at == 0 else table.add_row()
        _keep_row(row, is_heading=at == 0)
        for cell, column, text in zip(row.cells, part.columns, texts, strict=True):
            cell.width = Cm(_TEXT_CM * column.share)
            paragraph = cell.paragraphs[0]
            run = paragraph.add_run(clean_text(text) or _EMPTY_CELL)
            run.bold = at == 0 or column is part.columns[0]
            paragraph.paragraph_format.space_after = Cm(0.1)
            if at == 0:
                _shade(cell)
            if column.is_amount:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    found.add_paragraph()


def _shade(cell: Any) -> None:
    """A quiet ground for a heading, as on paper; the words are bold as well."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    shade = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", _HEADING_FILL)):
        shade.set(qn(f"w:{key}"), value)
    cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001 - python-docx knows no ground


def _keep_row(row: Any, *, is_heading: bool) -> None:
    from docx.oxml import OxmlElement

    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx knows neither mark
    properties.append(OxmlElement("w:cantSplit"))
    if is_heading:
        properties.append(OxmlElement("w:tblHeader"))
