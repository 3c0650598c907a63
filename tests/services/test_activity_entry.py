import datetime as dt
from dataclasses import replace

import pytest

from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId
from coalitiedesk.services.activities import get_activity, list_activities
from coalitiedesk.services.activity_entry import (
    ActivityEntry,
    as_occurrence,
    keep_entry,
    place_words,
    read_when,
)
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import save_edition
from coalitiedesk.services.partners import list_partners, save_partner
from coalitiedesk.services.venues import list_venues, save_venue
from tests.builders import a_partner, a_venue, an_activity, an_occurrence

WEEK = Edition(
    id=EditionId(0),
    name="Week",
    year=2026,
    first_day=dt.date(2026, 10, 1),
    last_day=dt.date(2026, 10, 8),
    dates_confirmed=True,
)


@pytest.fixture
def edition_id(desk: Desk) -> EditionId:
    return save_edition(desk, WEEK)


@pytest.mark.parametrize(
    ("day", "time", "found"),
    [
        ("do 1-10", "14 tot 16 uur", [(dt.date(2026, 10, 1), 840, 960)]),
        ("do 1 okt", "10.00–12.00", [(dt.date(2026, 10, 1), 600, 720)]),
        ("1 en 2 oktober", "9u30", [(dt.date(2026, 10, 1), 570, None), (dt.date(2026, 10, 2), 570, None)]),
        ("", "", []),
    ],
)
def test_day_and_time_are_read_as_people_write_them(
    day: str, time: str, found: list[tuple[dt.date, int, int | None]]
) -> None:
    reading = read_when(day, time, WEEK)

    assert [(one.day, one.start, one.end) for one in reading.moments if one.day] == found
    assert reading.is_clear


def test_words_nobody_understands_stay() -> None:
    reading = read_when("na de vakantie", "", WEEK)

    assert not reading.is_clear
    assert reading.moments[0].when_text == "na de vakantie"


def test_moment_keeps_what_day_and_time_do_not_say() -> None:
    before = an_occurrence(is_cancelled=True, moved_note="nu in De Brug")
    parsed = read_when("vr 2 okt", "", WEEK).moments[0]

    after = as_occurrence(parsed, before)

    assert (after.day, after.start) == (dt.date(2026, 10, 2), None)
    assert (after.is_cancelled, after.moved_note) == (True, "nu in De Brug")


def test_new_names_become_partner_and_place_in_one_step(desk: Desk, edition_id: EditionId) -> None:
    activity = an_activity(edition_id=edition_id, occurrences=(an_occurrence(),))
    entry = ActivityEntry(activity=activity, organisers=("’t Trefpunt", " "), places=("De Linde",))

    activity_id = keep_entry(desk, entry)

    kept = get_activity(desk, activity_id)
    assert kept is not None
    assert [line.name for line in list_partners(desk)] == ["’t Trefpunt"]
    assert [venue.name for venue in list_venues(desk)] == ["De Linde"]
    assert len(kept.organiser_ids) == 1
    desk.undo()
    assert (list_partners(desk), list_venues(desk), list_activities(desk, edition_id)) == ((), (), ())


def test_known_names_are_recognised_however_they_are_written(desk: Desk, edition_id: EditionId) -> None:
    partner_id = save_partner(desk, a_partner(name="’t Trefpunt"))
    venue_id = save_venue(desk, a_venue(name="De Linde", place="Lindermeer"))
    activity = an_activity(edition_id=edition_id, occurrences=(an_occurrence(),))
    entry = ActivityEntry(activity=activity, organisers=("‘t trefpunt ",), places=("de linde (lindermeer)",))

    kept = get_activity(desk, keep_entry(desk, entry))

    assert kept is not None
    assert (kept.organiser_ids, kept.occurrences[0].venue_id) == ((partner_id,), venue_id)


def test_entry_of_what_is_gone_is_refused(desk: Desk, edition_id: EditionId) -> None:
    gone = replace(an_activity(edition_id=edition_id), id=77)

    with pytest.raises(LookupError):
        keep_entry(desk, ActivityEntry(activity=gone))


def test_places_of_one_name_are_told_apart() -> None:
    assert place_words(a_venue(name="Dorpshuis", place="Wold")) == "Dorpshuis (Wold)"
    assert place_words(a_venue(name="Dorpshuis")) == "Dorpshuis"
