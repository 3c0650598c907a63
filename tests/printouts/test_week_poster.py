from dataclasses import replace

import pytest

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.printouts import week_poster
from coalitiedesk.printouts.agenda import Entry, ProgrammeOrder, SectionKind
from coalitiedesk.printouts.week_poster import WeekPosterOptions
from coalitiedesk.printouts.week_posters.lines import set_line
from tests.printouts.page_checks import has_colour, pictures, unmarked_operators, white_margins_mm
from tests.printouts.pdf_reading import Printed, assert_accessible
from tests.printouts.programme_samples import LONG_TITLE, ODD, ORDINARY, activity, at, many, programme


def printed(content, **options):
    return Printed(week_poster.render, content, WeekPosterOptions(**options))


def codes(made):
    return [problem.code for problem in made.result.problems]


def test_week_poster_has_every_activity_on_one_sheet():
    made = printed(programme(*ORDINARY))

    text = made.text()
    assert_accessible(made)
    assert made.sizes == {(297, 420)}
    assert made.result.pages == 1
    assert codes(made) == []
    for words in (
        "Week van de Ontmoeting in Voorbeeldrecht",
        "donderdag 1 t/m donderdag 8 oktober 2026",
        "Donderdag 1 oktober",
        "10.00 – 12.00 Opening met koffie en appeltaart Buurthuis De Linde",
        "20.00 begin Dansen op muziek van vroeger Theater De Schuur € 3",
        "Hele week, elke dag Kletskassa: afrekenen zonder haast Supermarkt De Hoek",
        "eerst aanmelden: bel 0123 – 45 67 89",
        "Geen prijs? Dan is het gratis.",
        "Programmaversie 3 · 14 september 2026",
    ):
        assert words in text


@pytest.mark.parametrize("order", list(ProgrammeOrder))
@pytest.mark.parametrize("one_ink", [False, True])
def test_week_poster_survives_everything_odd(order, one_ink):
    made = printed(programme(*ORDINARY, *ODD), order=order, one_ink=one_ink)

    assert unmarked_operators(made.data) == []
    assert all(made.fonts.values())
    assert "■" not in made.text()
    for picture in pictures(made.data, dots_per_inch=40):
        assert white_margins_mm(picture, dots_per_inch=40) >= 7.5
        assert has_colour(picture) is not one_ink


def test_week_poster_is_read_day_by_day():
    made = printed(programme(*ORDINARY))

    headings = [tag for tag in made.tags if tag in ("H1", "H2")]
    assert headings == ["H1"] + ["H2"] * 5
    assert "rolstoel welkom, ringleiding" in made.descriptions


def test_week_poster_per_area_names_the_areas():
    text = printed(programme(*ORDINARY), order=ProgrammeOrder.AREA).text()

    assert text.index("Centrum") < text.index("Havenwijk") < text.index("Lindebuurt")
    assert "do 1 okt" in text


def test_week_poster_does_not_promise_free_what_may_cost_money():
    unknown = replace(ORDINARY[0], is_free=None)
    text = printed(programme(unknown, *ORDINARY[1:])).text()

    assert "Geen prijs?" not in text
    assert "Kerkzaal De Ark gratis" in text


def test_week_poster_of_sixty_on_one_day_goes_on_where_it_stopped():
    made = printed(
        programme(*(activity(n, f"Nummer {n} van de dag", at(0, 8 + n * 0.2, 20)) for n in range(60)))
    )

    text = made.text()
    assert made.result.pages == 2
    assert codes(made) == [PrintCode.MORE_SHEETS]
    assert [n for n in range(60) if f"Nummer {n} van" not in text] == []
    assert "(vervolg)" in text
    assert "blad 2 van 2" in text


@pytest.mark.parametrize(("count", "days"), [(1, 1), (11, 11), (70, 11), (300, 9)])
def test_week_poster_loses_nothing(count, days):
    made = printed(many(count, days=days))

    text = made.text()
    assert [n for n in range(1, count + 1) if f"Activiteit {n}:" not in text] == []


def test_week_poster_of_two_sheets_begins_a_new_one_at_a_new_day():
    made = printed(many(48, days=8))

    assert made.result.pages == 2
    assert "(vervolg)" not in made.text()
    assert "Maandag 5 oktober" in made.text(1)


def test_week_poster_strikes_what_is_off_in_its_place():
    off = replace(ORDINARY[2], status=ActivityStatus.CANCELLED)
    text = printed(programme(*ORDINARY[:2], off, *ORDINARY[3:])).text()

    assert "Spreekuur telefoon en tablet GAAT NIET DOOR" in text


@pytest.mark.parametrize(("scale", "is_long"), [(1.0, True), (1.35, False)])
def test_week_poster_finds_a_title_long_only_at_its_usual_size(scale, is_long):
    entry = Entry(
        activity=activity(1, LONG_TITLE + " en van alle straten en pleinen"), moments=(at(0, 10, 12),)
    )
    line = set_line(entry, SectionKind.DAY, width=365, scale=scale, tells_free=False)

    assert line.has_long_title is is_long
    assert len(line.title.lines) > 3


def test_week_poster_of_only_the_whole_week_lists_it():
    made = printed(programme(ORDINARY[7]))

    assert "De hele week elke dag Kletskassa" in made.text()


def test_week_poster_of_nothing_says_so():
    made = printed(programme())

    assert_accessible(made)
    assert codes(made) == [PrintCode.NOTHING_TO_PRINT]
    assert "Het programma volgt nog" in made.text()


def test_week_poster_of_the_same_content_has_the_same_bytes():
    assert printed(programme(*ORDINARY)).data == printed(programme(*ORDINARY)).data
