from coalitiedesk.printouts.attendance_form import AttendanceFormOptions, render
from tests.printouts.pdf_reading import Printed, assert_accessible
from tests.printouts.programme_samples import ODD, ORDINARY, day, programme


def test_form_asks_for_numbers_and_no_names():
    printed = Printed(
        render,
        programme(*ORDINARY),
        AttendanceFormOptions(venue="Bibliotheek Marktplein", hand_in="vóór vrijdag 9 oktober aan de balie"),
    )

    text = printed.text()
    assert_accessible(printed)
    assert printed.result.pages == 1
    for words in (
        "Spreekuur telefoon en tablet",
        "Donderdag 1 oktober · 14.00–16.00 uur · Bibliotheek Marktplein",
        "Wij tellen mensen, geen namen.",
        "Geef deze lijst vóór vrijdag 9 oktober aan de balie.",
        "0123 – 45 67 89",
    ):
        assert words in text
    assert printed.descriptions[0] == "60 stoelen om door te kruisen, tien op een rij"


def test_form_for_each_moment_that_takes_place():
    printed = Printed(render, programme(*ORDINARY, *ODD), AttendanceFormOptions(day=day(3)))

    assert "Varen over de Plas" not in printed.text()
    assert "Bewegen op muziek" not in printed.text()


def test_form_to_fill_in_by_hand_when_there_is_nothing():
    printed = Printed(render, programme(), AttendanceFormOptions(one_ink=True))

    assert "Dag en plek" in printed.text()
