import io
import re
import time

import pytest

from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.printouts.agenda import ProgrammeOrder
from coalitiedesk.printouts.booklet import BookletForm, BookletOptions, render
from tests.printouts.pdf_reading import Printed, assert_accessible
from tests.printouts.programme_samples import ODD, ORDINARY, many, programme


def booklet(content, **options):
    return Printed(render, content, BookletOptions(**options))


def test_booklet_has_every_activity_with_its_facts():
    printed = booklet(programme(*ORDINARY))

    text = printed.text()
    assert_accessible(printed)
    assert printed.sizes == {(148, 210)}
    for words in (
        "Programmaversie 3 · 14 september 2026",
        "Kom erbij",
        "1 t/m 8 oktober 2026 in Voorbeeldrecht",
        "Opening met koffie en appeltaart",
        "10.00–12.00 uur",
        "Buurthuis De Linde, Lindelaan 12",
        "rolstoel welkom",
        "€ 2,50",
        "Aanmelden: bel Welzijn De Linde, 0123 – 45 67 80, t/m maandag 28 september",
        "vanaf 20.00 uur",
        "De hele week",
        "Bel gerust",
        "voorbeeldrecht.test/komerbij",
    ):
        assert words in text


def test_booklet_names_the_page_of_a_repeated_activity():
    printed = booklet(programme(*ORDINARY))

    texts = [printed.text(at) for at in range(printed.result.pages)]
    in_full = next(at for at, text in enumerate(texts) if "rustig rondje" in text) + 1
    assert sum(text.count(f"Lees meer op bladzijde {in_full}.") for text in texts) == 2


def test_booklet_contents_name_the_right_pages():
    printed = booklet(programme(*ORDINARY))

    lines = re.findall(
        r"(Donderdag 1|Vrijdag 2|Maandag 5) oktober \d activiteit(?:en)? (\d+)", printed.text(1)
    )
    assert len(lines) == 3
    for day, number in lines:
        assert f"{day} oktober" in printed.text(int(number) - 1)


def test_booklet_is_tagged_in_reading_order():
    printed = booklet(programme(*ORDINARY))

    headings = [tag for tag in printed.tags if tag in ("H1", "H2", "H3", "TOC")]
    assert headings[:6] == ["H1", "H2", "TOC", "H2", "H3", "H3"]
    assert {"P", "L", "LI", "LBody", "TOCI", "Link", "Figure"} <= set(printed.tags)
    assert printed.descriptions[-1].startswith("QR-code naar")


def test_booklet_without_activities_says_that_they_follow():
    printed = booklet(programme())

    assert_accessible(printed)
    assert "Het programma volgt" in printed.text()


@pytest.mark.parametrize("order", list(ProgrammeOrder))
@pytest.mark.parametrize("one_ink", [False, True])
def test_booklet_survives_everything_odd(order, one_ink):
    printed = booklet(programme(*ORDINARY, *ODD), order=order, one_ink=one_ink)

    text = printed.text()
    assert_accessible(printed)
    for words in ("’t Hooft & Şenol", "Noardeast-Fryslân", "<b>R&D", "22.00–1.30 uur", "GAAT NIET DOOR"):
        assert words in text
    assert PrintCode.LOST_CHARACTERS in {problem.code for problem in printed.result.problems}


def test_booklet_tells_the_dates_per_area():
    text = booklet(programme(*ORDINARY), order=ProgrammeOrder.AREA).text()

    assert "vr 2, ma 5 en wo 7 oktober, 9.30–11.00 uur" in text
    assert "Havenwijk" in text
    assert "elke dag" in text


def test_stapled_booklet_puts_the_back_beside_the_cover():
    printed = booklet(programme(*ORDINARY), form=BookletForm.STAPLING)

    assert_accessible(printed)
    assert printed.sizes == {(297, 210)}
    assert "Bel gerust" in printed.text(0)
    assert "Kom erbij" in printed.text(0)
    assert printed.catalogue["/ViewerPreferences"]["/Duplex"] == "/DuplexFlipShortEdge"


@pytest.mark.parametrize("count", [1, 5, 9, 13, 18])
def test_stapled_booklet_fills_its_sheets(count):
    reading = booklet(many(count))
    stapled = booklet(many(count), form=BookletForm.STAPLING)

    sheets_of_four = -(-reading.result.pages // 4)
    assert stapled.result.pages == 2 * sheets_of_four


def test_booklet_is_the_same_twice():
    assert booklet(programme(*ORDINARY)).data == booklet(programme(*ORDINARY)).data


def test_sixty_on_one_day_all_stand_there():
    text = booklet(many(60, days=1)).text()

    assert all(f"Activiteit {number}:" in text for number in range(1, 61))


def test_booklet_grows_in_step_with_the_programme():
    """Twice the activities at most 2.2 times the pages and, with a wide margin, the time."""
    render(many(20), BookletOptions(), io.BytesIO())
    seconds = []
    for count in (100, 200):
        content = many(count)
        begin = time.perf_counter()
        render(content, BookletOptions(), io.BytesIO())
        seconds.append(time.perf_counter() - begin)

    assert seconds[1] < seconds[0] * 4
