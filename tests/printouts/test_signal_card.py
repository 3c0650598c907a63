import datetime as dt
from dataclasses import replace

import pytest

from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.printouts.signal_card import SignalCardOptions, SignalPaper, render
from coalitiedesk.printouts.signal_content import PhoneLine, SignalContent
from tests.printouts.page_checks import SAFE_MM, has_colour, pictures, unmarked_operators, white_margins_mm
from tests.printouts.pdf_reading import Printed, assert_accessible
from tests.printouts.programme_samples import EDITION

LONG = "Stichting Welzijn & Zorg voor <alle> inwoners van de gemeente en de dorpen eromheen"
CONTENT = SignalContent(
    edition=EDITION,
    printed_on=dt.date(2026, 11, 22),
    notice=("Iemand komt vaak alleen.", "Een vaste gast blijft weg."),
    say=("‘Hoe gaat het met je?’",),
    know=("Vraag het eerst.",),
    phones=(PhoneLine(name="Wijkteam", phone="0123 45 67 89", hours="ma t/m do"),),
)


def printed(content: SignalContent = CONTENT, **options: object) -> Printed:
    return Printed(render, content, SignalCardOptions(**options))


def test_card_says_what_to_notice_what_to_say_and_whom_to_call() -> None:
    found = printed(paper=SignalPaper.A6)
    text = found.text()

    assert_accessible(found)
    assert unmarked_operators(found.data) == []
    assert found.sizes == {(105, 149)}
    order = [
        "Valt je iets op?",
        "Iemand komt vaak alleen.",
        "Wat je kunt zeggen ‘Hoe gaat het met je?’ Vraag het eerst.",
        "Wie je kunt bellen",
        "0123 45 67 89",
        "Wijkteam, ma t/m do",
        "Bel 112",
        "22 november 2026",
    ]
    places = [text.find(words) for words in order]
    assert -1 not in places
    assert places == sorted(places)
    assert "eenza" not in text.casefold()


def test_four_cards_on_one_sheet_are_read_once() -> None:
    found = printed()

    assert_accessible(found)
    assert unmarked_operators(found.data) == []
    assert (found.result.pages, found.sizes) == (1, {(210, 297)})
    assert found.text().count("Iemand komt vaak alleen.") == 4
    assert found.tags.count("H2") == 2


def test_card_without_a_number_has_a_line_to_write_on_and_says_so() -> None:
    found = printed(replace(CONTENT, phones=()))

    assert [problem.code for problem in found.result.problems] == [PrintCode.NO_CONTACT]
    assert "Wie je kunt bellen" in found.text()


def test_long_names_make_the_text_smaller_and_what_never_fits_is_told() -> None:
    three = tuple(PhoneLine(name=LONG, phone=f"0123 45 67 8{at}", hours=LONG) for at in range(3))
    assert printed(replace(CONTENT, phones=three[:2])).result.problems == ()

    full = replace(CONTENT, phones=three, notice=(LONG * 2,) * 4, say=(LONG * 2,) * 3)
    assert [problem.code for problem in printed(full).result.problems] == [PrintCode.DETAILS_DO_NOT_FIT]


@pytest.mark.parametrize("paper", list(SignalPaper))
def test_margins_are_kept_and_one_ink_has_no_colour(paper: SignalPaper) -> None:
    (picture,) = pictures(printed(paper=paper, one_ink=True).data)

    assert white_margins_mm(picture) >= SAFE_MM
    assert not has_colour(picture)
