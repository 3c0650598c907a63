import datetime as dt
import io

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from PIL import Image

from coalitiedesk.domain.written import (
    Chapter,
    Listing,
    ListLine,
    Passage,
    Subheading,
    WordColumn,
    WordTable,
    WrittenDocument,
)
from coalitiedesk.exchange.write_document import Sender, clean_text, document_bytes

TODAY = dt.date(2026, 11, 22)
COLUMNS = (WordColumn(title="Post", share=0.7), WordColumn(title="Begroot", share=0.3, is_amount=True))
WORDS = WrittenDocument(
    title="Plan van aanpak",
    chapters=(
        Chapter(title="Waarom", parts=(Passage(text="Eén.\x07\n\nTwee <b> & drie."),)),
        Chapter(title="Leeg"),
        Chapter(
            title="Geld",
            parts=(
                Subheading(text="Begroting 2027"),
                WordTable(columns=COLUMNS, rows=(("Soep\x00\ufffe", "€ 12"), ("Zaal", ""))),
                Listing(lines=(ListLine(text="Maatjes", detail="Omdat het helpt.", note="Ouderen"),)),
                Passage(text="Bron: eigen telling", is_quiet=True),
            ),
        ),
    ),
    has_cover=True,
    empty_words="Nog leeg.",
)


def one_pixel() -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (1, 1)).save(made, "PNG")
    return made.getvalue()


SENDER = Sender(name="Samen <Lindermeer>", municipality="Lindermeer", colour="#123456")


def read(words: WrittenDocument = WORDS, sender: Sender = SENDER) -> Document:
    return docx.Document(io.BytesIO(document_bytes(words, sender, made_on=TODAY)))


def styled(found: Document, style: str) -> list[str]:
    return [one.text for one in found.paragraphs if one.style.name == style]


def test_chapters_are_real_headings_lists_and_tables() -> None:
    found = read()

    assert styled(found, "Title") == ["Plan van aanpak"]
    assert styled(found, "Heading 1") == ["Waarom", "Geld"]
    assert styled(found, "Heading 2") == ["Wat staat waar", "Begroting 2027"]
    assert styled(found, "List Bullet") == ["Maatjes"]
    assert styled(found, "Kleine tekst") == ["Ouderen", "Bron: eigen telling"]
    assert "Omdat het helpt." in styled(found, "Normal")
    (table,) = found.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Post", "Begroot"],
        ["Soep", "€ 12"],
        ["Zaal", "–"],
    ]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_text_is_kept_as_typed_without_what_a_file_cannot_hold() -> None:
    assert {"Eén.", "Twee <b> & drie."} <= set(styled(read(), "Normal"))
    assert clean_text("a\x00b\ud800\uffff\tc\nd") == "ab c d"


def test_document_is_dutch_and_names_sender_and_day() -> None:
    found = read()
    defaults = found.styles.element.find(qn("w:docDefaults"))

    assert [one.get(qn("w:val")) for one in defaults.iter(qn("w:lang"))] == ["nl-NL"]
    about = found.core_properties
    assert (about.language, about.title, about.author) == ("nl-NL", "Plan van aanpak", "Samen <Lindermeer>")
    assert about.created.date() == TODAY
    section = found.sections[0]
    assert section.header.paragraphs[0].text == "Samen <Lindermeer> · plan van aanpak"
    assert section.footer.paragraphs[0].text.startswith("Plan van aanpak · 22 november 2026 · bladzijde")
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (21.0, 29.7)
    assert str(found.styles["Heading 1"].font.color.rgb) == "123456"


def test_contents_can_be_filled_by_the_word_processor() -> None:
    codes = [one.text for one in read().element.iter(qn("w:instrText"))]

    assert codes == [' TOC \\o "1-1" \\h \\z \\u ']


def test_empty_document_says_what_to_do() -> None:
    found = read(WrittenDocument(title="Plan", has_cover=True, empty_words="Nog leeg."))

    assert "Nog leeg." in styled(found, "Normal")
    assert styled(found, "Heading 1") == []


@pytest.mark.parametrize(("picture", "amount"), [(one_pixel(), 1), (b"<svg/>", 0), (None, 0)])
def test_logo_is_shown_when_a_word_processor_can(picture: bytes | None, amount: int) -> None:
    assert len(read(sender=Sender(name="Samen", picture=picture)).inline_shapes) == amount
