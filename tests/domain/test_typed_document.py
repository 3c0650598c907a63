"""A text that somebody typed, as a document in words."""

from hypothesis import given
from hypothesis import strategies as st

from coalitiedesk.domain.typed_document import document_of_text
from coalitiedesk.domain.written import Chapter, Listing, ListLine, Passage, WrittenDocument

TEXT = """Nieuws uit Proefstad

Hallo allemaal.
Wat fijn dat je leest.

Dit is gedaan:
- Startbijeenkomst
– Poster
Tot snel!
"""


def all_words(document: WrittenDocument) -> str:
    found = [document.title]
    for chapter in document.chapters:
        found.append(chapter.title)
        for part in chapter.parts:
            found += [line.text for line in part.lines] if isinstance(part, Listing) else [part.text]  # type: ignore[union-attr]
    return "\n".join(found)


def test_title_headings_lists_and_paragraphs_are_told_apart() -> None:
    assert document_of_text(TEXT, above="Nieuwsbrief") == WrittenDocument(
        title="Nieuws uit Proefstad",
        above="Nieuwsbrief",
        chapters=(
            Chapter(title="", parts=(Passage(text="Hallo allemaal.\nWat fijn dat je leest."),)),
            Chapter(
                title="Dit is gedaan",
                parts=(
                    Listing(lines=(ListLine(text="Startbijeenkomst"), ListLine(text="Poster"))),
                    Passage(text="Tot snel!"),
                ),
            ),
        ),
    )


def test_heading_without_anything_below_it_stays_as_a_line() -> None:
    document = document_of_text("Nieuws\nTot slot:")

    assert document.chapters == (Chapter(title="", parts=(Passage(text="Tot slot:"),)),)


def test_long_first_line_is_a_paragraph_and_nothing_typed_has_a_title_too() -> None:
    long = "Wat een jaar was dit, met zoveel mensen die elkaar vonden " * 3

    assert document_of_text(long, untitled="Nieuwsbrief").title == "Nieuwsbrief"
    assert document_of_text(long).chapters[0].parts == (Passage(text=long.strip()),)
    assert document_of_text(" \n", untitled="Nieuwsbrief") == WrittenDocument(title="Nieuwsbrief")


@given(st.lists(st.text(alphabet="abc:-–• \t", max_size=12), max_size=8))
def test_no_letter_that_was_typed_is_left_out(lines: list[str]) -> None:
    text = "\n".join(lines)

    kept = all_words(document_of_text(text))

    assert [char for char in kept if char.isalpha()] == [char for char in text if char.isalpha()]
