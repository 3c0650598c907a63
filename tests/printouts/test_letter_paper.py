import pypdfium2
import pytest
from reportlab.lib.units import mm

from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.printouts.letter_content import LetterPage
from coalitiedesk.printouts.letter_paper import LetterPaperOptions, render
from tests.printouts.letter_samples import LONG_NAME, ODD, PLAIN, letters
from tests.printouts.page_checks import SAFE_MM, has_colour, pictures, unmarked_operators, white_margins_mm
from tests.printouts.pdf_reading import Printed, assert_accessible


def printed(*pages: LetterPage, one_ink: bool = False, missing: tuple[str, ...] = ()) -> Printed:
    return Printed(render, letters(*pages, missing=missing), LetterPaperOptions(one_ink=one_ink))


def box_of(found: Printed, words: str) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of words on the first page, in points."""
    page = pypdfium2.PdfDocument(found.data)[0]
    text = page.get_textpage()
    start, amount = text.search(words).get_next()
    boxes = [text.get_charbox(at) for at in range(start, start + amount)]
    return boxes[0][0], min(box[1] for box in boxes), boxes[-1][2], max(box[3] for box in boxes)


def test_letter_has_address_date_subject_and_text_as_they_were_written() -> None:
    found = printed(PLAIN)
    text = found.text()

    assert_accessible(found)
    assert unmarked_operators(found.data) == []
    order = ["Buurthuis De Brug", "1234 AB", "12 oktober 2026", "Dank je wel", "<b>{naam}</b>", "Noor"]
    places = [text.find(words) for words in order]
    assert -1 not in places
    assert places == sorted(places)


def test_every_letter_begins_on_a_page_of_its_own() -> None:
    found = printed(PLAIN, ODD, PLAIN)

    assert found.result.pages == 4
    assert "Buurthuis De Brug" in found.text(0)
    assert LONG_NAME.split()[1] in found.text(1)
    assert "2 van 2" in found.text(2)
    assert "Buurthuis De Brug" in found.text(3)


@pytest.mark.parametrize("page", [PLAIN, ODD])
def test_address_is_seen_through_the_window_wherever_the_paper_slides(page: LetterPage) -> None:
    found = printed(page)
    height = 297 * mm
    first, last = box_of(found, page.address[0].split()[0]), box_of(found, page.address[-1].split()[0])

    # It slides 11 mm up and down in the envelope and 10 mm to the side: see the module.
    assert first[3] <= height - 52 * mm
    assert last[1] >= height - 80 * mm
    assert first[0] >= 20 * mm


def test_more_empty_lines_leave_room_to_sign() -> None:
    close = LetterPage(text="Groet,\nNoor")
    open_ = LetterPage(text="Groet,\n\n\n\nNoor")

    def gap(page: LetterPage) -> float:
        found = printed(page)
        return box_of(found, "Groet,")[1] - box_of(found, "Noor")[1]

    assert gap(open_) - gap(close) > 12 * mm


def test_what_is_not_filled_in_is_told() -> None:
    found = printed(PLAIN, missing=("telefoon", "dagen"))

    problem = next(one for one in found.result.problems if one.code == PrintCode.LEFT_BLANK)
    assert problem.facts == {"words": "telefoon en dagen"}


@pytest.mark.parametrize("one_ink", [False, True])
def test_pages_keep_their_margins(*, one_ink: bool) -> None:
    seen = pictures(printed(PLAIN, ODD, one_ink=one_ink).data)

    assert min(white_margins_mm(picture) for picture in seen) >= SAFE_MM
    assert has_colour(seen[0]) is not one_ink


def test_without_anybody_there_is_an_empty_page() -> None:
    assert printed().result.pages == 1
