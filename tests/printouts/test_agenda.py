from coalitiedesk.printouts.agenda import SectionKind, by_area, by_day
from coalitiedesk.printouts.agenda_words import entry_times
from coalitiedesk.printouts.content import MomentContent
from tests.printouts.programme_samples import ODD, ORDINARY, activity, at, day


def names(sections):
    return [(section.name, section.detail, len(section.entries)) for section in sections]


def test_by_day_begins_with_the_whole_week_and_ends_with_the_unknown():
    sections = by_day((*ORDINARY, *ODD))

    kinds = [section.kind for section in sections]
    assert kinds[0] is SectionKind.SPANNING
    assert kinds[-1] is SectionKind.UNDATED
    assert [section.day for section in sections[1:-1]] == sorted(section.day for section in sections[1:-1])


def test_by_day_lists_an_activity_once_a_day_with_all_its_times():
    sections = by_day([activity(1, "Inloop", at(0, 14, 15), at(0, 10, 11), at(1, 10, 11))])

    assert names(sections) == [("Donderdag", "1 oktober", 1), ("Vrijdag", "2 oktober", 1)]
    assert [entry.is_repeat for section in sections for entry in section.entries] == [False, True]
    assert entry_times(sections[0].entries[0], SectionKind.DAY) == ("10.00–11.00 en 14.00–15.00\u00a0uur",)


def test_by_day_keeps_two_places_apart():
    sections = by_day([activity(1, "Inloop", at(0, 10, 11), at(0, 10, 11, venue="Het Anker"))])

    assert len(sections[0].entries) == 2


def test_by_area_puts_the_rest_last():
    sections = by_area(
        [activity(1, "Een", at(0, 10)), activity(2, "Twee", at(0, 9, area="")), activity(3, "Drie")]
    )

    assert names(sections) == [("Centrum", "", 1), ("Op andere plekken", "", 2)]


def test_unknown_times_come_after_known_ones():
    sections = by_day([activity(1, "Onbekend", at(0)), activity(2, "Laat", at(0, 23))])

    assert [entry.activity.title for entry in sections[0].entries] == ["Laat", "Onbekend"]


def test_times_of_a_series_are_told_once_per_time():
    moments = tuple(at(offset, 9.5, 11) for offset in (0, 1, 2))
    sections = by_area([activity(1, "Wandelen", *moments)])

    assert entry_times(sections[0].entries[0], SectionKind.AREA) == (
        "do\u00a01, vr\u00a02 en za\u00a03 oktober, 9.30–11.00\u00a0uur",
    )


def test_a_span_of_days_needs_no_time():
    moment = MomentContent(day=day(1), last_day=day(4))
    section = by_day([activity(1, "Tentoonstelling", moment)])[0]

    assert section.name == "Meer dagen achter elkaar"
    assert entry_times(section.entries[0], section.kind) == ("vrijdag 2 t/m maandag 5 oktober",)
