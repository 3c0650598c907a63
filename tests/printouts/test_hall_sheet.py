from coalitiedesk.printouts.content import MomentContent
from coalitiedesk.printouts.hall_sheet import HallSheetOptions, hall_days, render
from tests.printouts.pdf_reading import Printed
from tests.printouts.programme_samples import ODD, ORDINARY, activity, at, day, many, programme

MOVED = activity(
    50,
    "Bewegen op muziek",
    MomentContent(
        day=day(0),
        start=930,
        venue="Buurthuis De Linde",
        is_cancelled=True,
        moved_note="maandag 5 okt. 15.30 uur",
    ),
)


def sheet(content, **options):
    return Printed(render, content, HallSheetOptions(**options))


def test_hall_sheet_of_one_house_and_day():
    content = programme(activity(1, "Kaarten", at(0, 13.5, 15, room="Zaal 2")), MOVED)

    printed = sheet(content, venue="Buurthuis De Linde", day=day(0))

    text = printed.text()
    assert printed.sizes == {(210, 297)}
    assert printed.result.pages == 1
    assert text.index("Kaarten") < text.index("Bewegen op muziek")
    for words in (
        "Donderdag 1 oktober",
        "Buurthuis De Linde",
        "13.30",
        "tot 15.00 uur",
        "Zaal 2",
        "NIET VANDAAG",
    ):
        assert words in text
    assert "Lindelaan" not in text
    assert all(printed.fonts.values())


def test_hall_days_are_ordered_by_place_and_day():
    found = [(item.venue, item.day) for item in hall_days(programme(*ORDINARY), HallSheetOptions())]

    assert found[0][0] == "Buurttuin De Akker" or found[0][0] < found[-1][0]
    assert ("Supermarkt De Hoek", day(7)) in found
    assert len(found) == len(set(found))


def test_hall_sheet_keeps_sixty_on_one_day():
    printed = sheet(many(60, days=1))

    text = printed.text()
    assert all(f"Activiteit {number}:" in text for number in range(1, 61))
    assert f"Blad 1 van {printed.result.pages}" in text


def test_hall_sheet_survives_nothing_and_everything():
    assert "Vandaag is hier niets te doen." in sheet(programme()).text()
    for one_ink in (False, True):
        assert "GAAT NIET DOOR" in sheet(programme(*ODD), one_ink=one_ink).text()
