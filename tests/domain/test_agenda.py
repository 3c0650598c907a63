from coalitiedesk.domain.agenda import AgendaLine, ScriptPart, read_agenda, script_of
from coalitiedesk.domain.meeting_formats import AgendaItem

HELLO = AgendaItem(key="hello", minutes=10, title="Welkom", text="Dag", lead=("Zeg dag.",))
TALK = AgendaItem(key="talk", minutes=20, title="Praten", text="Praat", lead=("Praat.",))


def test_line_is_read_with_its_time_and_without_its_number() -> None:
    text = "1. 14.00 Welkom\n\n- 14:30 uur Praten\n* 2 vragen van Jan\n25.90 euro in kas"

    assert read_agenda(text) == (
        AgendaLine(title="Welkom", start=840),
        AgendaLine(title="Praten", start=870),
        AgendaLine(title="2 vragen van Jan"),
        AgendaLine(title="25.90 euro in kas"),
    )


def test_without_an_agenda_the_format_is_the_script() -> None:
    found = script_of((HELLO, TALK), start=600)

    assert [(part.start, part.minutes, part.item) for part in found] == [(600, 10, HELLO), (610, 20, TALK)]
    assert [part.start for part in script_of((HELLO, TALK))] == [None, None]


def test_agenda_that_was_changed_is_followed() -> None:
    found = script_of((HELLO, TALK), "10.00 welkom\n10.15 Taart\n10.20 Praten", start=600, end=660)

    assert found == (
        ScriptPart(title="welkom", start=600, minutes=15, item=HELLO),
        ScriptPart(title="Taart", start=615, minutes=5),
        ScriptPart(title="Praten", start=620, minutes=40, item=TALK),
    )


def test_agenda_without_times_is_reckoned_from_the_beginning_as_far_as_it_goes() -> None:
    found = script_of((HELLO, TALK), "Welkom\nTaart\nPraten", start=600)

    assert [part.start for part in found] == [600, 610, None]
