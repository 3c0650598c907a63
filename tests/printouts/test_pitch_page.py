import datetime as dt
from dataclasses import replace

import pytest

from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.domain.problem import Problem
from coalitiedesk.printouts.pitch_content import PitchAsk, PitchContent, PitchNumber
from coalitiedesk.printouts.pitch_page import PitchPageOptions, render
from tests.printouts.page_checks import SAFE_MM, has_colour, pictures, unmarked_operators, white_margins_mm
from tests.printouts.pdf_reading import Printed, assert_accessible
from tests.printouts.programme_samples import EDITION

GOAL = "Over vier jaar is er in elke wijk een plek waar je <zo> binnen kunt lopen."
CONTENT = PitchContent(
    edition=EDITION,
    printed_on=dt.date(2026, 11, 22),
    reader="Voor de wethouder",
    goal=GOAL,
    why_now=("Na verkiezingen.", "Een fonds."),
    gains=("Mensen doen mee.",),
    numbers=(
        PitchNumber(value="49,2 %", what="Eenzaam", how=("RIVM, schatting.", "In Nederland: 47 %.")),
        PitchNumber(value="", what="Sterk eenzaam", how=("Nog niet bekend.",)),
        PitchNumber(value="1.097", what="bezoeken", how=("51 activiteiten gingen door.",)),
    ),
    asks=(PitchAsk(text="Zet het in het akkoord."), PitchAsk(text="Geef geld.", reason="Nog € 650 nodig.")),
    coordinator="Mirthe van Oosten",
    sources=("Naar: oproep",),
)


def printed(content: PitchContent = CONTENT, **options: bool) -> Printed:
    return Printed(render, content, PitchPageOptions(**options))


def test_page_tells_why_shows_numbers_and_asks_on_one_sheet() -> None:
    found = printed()
    text = found.text()

    assert_accessible(found)
    assert unmarked_operators(found.data) == []
    assert found.result.pages == 1
    order = [
        "Voor de wethouder",
        "Samen tegen eenzaamheid in",
        GOAL,
        "Na verkiezingen.",
        "49,2 % Eenzaam RIVM, schatting. In Nederland: 47 %.",
        "1.097",
        "Mensen doen mee.",
        "1 Zet het in het akkoord.",
        "2 Geef geld. Nog € 650 nodig.",
        "Mirthe van Oosten",
        "Naar: oproep.",
    ]
    places = [text.find(words) for words in order]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize("times", [3, 12])
def test_long_goal_makes_the_rest_smaller_and_the_gains_give_way(times: int) -> None:
    found = printed(replace(CONTENT, goal=GOAL * times, why_now=("Een reden in een zin. " * 8,) * 4))

    assert found.result.pages == 1
    assert "Mensen doen mee." not in found.text()
    assert GOAL in found.text()


def test_goal_that_never_fits_is_left_off_and_told() -> None:
    found = printed(replace(CONTENT, goal=f"{GOAL}\n" * 40))

    assert found.result.pages == 1
    assert GOAL not in found.text()
    assert found.result.problems == (Problem(code=PrintCode.TEXT_LEFT_OFF, subject="Wat we willen bereiken"),)


def test_page_without_a_way_to_answer_says_so() -> None:
    bare = replace(EDITION, identity=replace(EDITION.identity, phone="", email=""))

    assert [one.code for one in printed(replace(CONTENT, edition=bare)).result.problems] == [
        PrintCode.NO_CONTACT
    ]


def test_margins_are_kept_and_one_ink_has_no_colour() -> None:
    (picture,) = pictures(printed(one_ink=True).data)

    assert white_margins_mm(picture) >= SAFE_MM
    assert not has_colour(picture)
