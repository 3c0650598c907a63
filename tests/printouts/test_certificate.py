import pytest

from coalitiedesk.printouts.certificate import CertificateOptions, render
from coalitiedesk.printouts.letter_content import LetterPage
from tests.printouts.letter_samples import LONG_NAME, letters
from tests.printouts.page_checks import SAFE_MM, has_colour, pictures, unmarked_operators, white_margins_mm
from tests.printouts.pdf_reading import Printed, assert_accessible

WORDS = "maakte mee mogelijk: de Week van de Ontmoeting 2026.\n\nJullie hielden een plek vrij."
SHORT = LetterPage(subject="Dank je wel", text=f"De Brug {{1}}\n\n{WORDS}")
LONG = LetterPage(
    subject="Heel hartelijk dank voor jullie hulp en gastvrijheid", text=f"{LONG_NAME}\n\n{WORDS * 4}"
)


def printed(*pages: LetterPage, one_ink: bool = False) -> Printed:
    return Printed(render, letters(*pages), CertificateOptions(one_ink=one_ink))


def test_certificate_names_who_it_is_for_and_who_signs() -> None:
    found = printed(SHORT)
    text = found.text()

    assert_accessible(found)
    assert unmarked_operators(found.data) == []
    order = ["Certificaat van deelname", "Dank je wel", "De Brug {1}", "maakte mee mogelijk", "Noor Janssen"]
    places = [text.find(words) for words in order]
    assert -1 not in places
    assert places == sorted(places)


def test_each_has_a_page_on_its_side() -> None:
    found = printed(SHORT, LONG)
    sizes = [picture.size for picture in pictures(found.data)]

    assert len(sizes) == 2
    assert all(width > height for width, height in sizes)
    assert "Lindermeer-Noord" in found.text(1)


@pytest.mark.parametrize("page", [SHORT, LONG], ids=["short", "long"])
@pytest.mark.parametrize("one_ink", [False, True])
def test_page_keeps_its_margins_and_its_ink(page: LetterPage, *, one_ink: bool) -> None:
    seen = pictures(printed(page, one_ink=one_ink).data)[0]

    assert white_margins_mm(seen) >= SAFE_MM
    assert has_colour(seen) is not one_ink
