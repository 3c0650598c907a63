import datetime as dt
from dataclasses import replace

import pytest

from coalitiedesk.printouts.pillar_content import PillarContent
from coalitiedesk.printouts.pillar_profile import PillarProfileOptions, render
from tests.printouts.page_checks import SAFE_MM, has_colour, pictures, unmarked_operators, white_margins_mm
from tests.printouts.pdf_reading import Printed, assert_accessible
from tests.printouts.pillar_samples import pillar_scan
from tests.printouts.programme_samples import EDITION

TODAY = dt.date(2026, 11, 22)


def printed(*, years: int = 3, **options: bool) -> Printed:
    content = PillarContent(edition=EDITION, printed_on=TODAY, scan=pillar_scan(years=years))
    return Printed(render, content, PillarProfileOptions(**options))


def test_profile_tells_what_stands_out_then_every_answer_beside_that_of_the_year_before() -> None:
    found = printed()
    text = found.text()

    assert_accessible(found)
    assert unmarked_operators(found.data) == []
    order = [
        "Vijf pijlers 2026",
        "Wat opvalt",
        "1 vraag is nog open en telt niet mee.",
        "Nog niet telt als 0 %, deels als 50 % en ja als 100 %.",
        "We vergelijken alleen met onszelf",
        "Steun van het bestuur: ",
        "Is er geld en tijd voor meer dan één jaar?",
        "Nota <samen> & verder",
        "Beslissen mensen met eigen ervaring mee?",
        "Nog niet ingevuld",
        "Veranderen we het plan met wat we leerden?",
        "Actieprogramma Eén tegen eenzaamheid",
    ]
    places = [text.find(words) for words in order]
    assert -1 not in places
    assert places == sorted(places)
    assert "2025: nog niet" in text


def test_first_scan_compares_with_nothing() -> None:
    assert "2025" not in printed(years=1).text()


def test_proof_longer_than_a_page_goes_on_over_the_next() -> None:
    scan = pillar_scan()
    standing = scan.standings[0]
    line = replace(
        standing.lines[0], now=replace(standing.lines[0].now, proof="Heel veel uitleg. " * 600 + "Einde.")
    )
    first = replace(standing, lines=(line, *standing.lines[1:]))
    content = PillarContent(
        edition=EDITION, printed_on=TODAY, scan=replace(scan, standings=(first, *scan.standings[1:]))
    )

    found = Printed(render, content, PillarProfileOptions())

    assert "Einde." in found.text()
    assert min(white_margins_mm(picture) for picture in pictures(found.data)) >= SAFE_MM


def test_empty_form_has_every_question_with_its_answers_and_no_answer_filled_in() -> None:
    found = printed(is_empty_form=True)
    text = found.text()

    assert_accessible(found)
    assert text.count("Waaraan zie je dat?") == 21
    assert text.count("Deels: ") == 21
    assert "Wat opvalt" not in text


@pytest.mark.parametrize("options", [{}, {"is_empty_form": True}, {"one_ink": True}])
def test_pages_keep_their_margins(options: dict[str, bool]) -> None:
    seen = pictures(printed(**options).data)

    assert min(white_margins_mm(picture) for picture in seen) >= SAFE_MM
    assert has_colour(seen[0]) is not options.get("one_ink", False)
