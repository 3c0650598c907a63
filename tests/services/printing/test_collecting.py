import datetime as dt

import pytest

from coalitiedesk.domain.activities import Facility
from coalitiedesk.domain.evaluation import Attendance, Consent, CountMethod, Story
from coalitiedesk.domain.ids import EditionId, StoryId
from coalitiedesk.domain.print_codes import LeftOff, PrintFault
from coalitiedesk.services.activities import list_activities
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import add_release
from coalitiedesk.services.evaluation import record_attendance, save_story
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.printing import PrintChoiceError, PrintJob, collect
from coalitiedesk.services.venues import list_venues
from tests.builders import a_contact, a_partner
from tests.services.printing.conftest import TODAY
from tests.services.printing.small_week import fill_small_week


def titles(job: PrintJob) -> list[str]:
    return [activity.title for activity in job.activities]


def number_of(desk: Desk, edition_id: EditionId, title: str) -> str:
    return str(next(one.id for one in list_activities(desk, edition_id) if one.title == title))


def test_only_what_is_sure_and_open_is_printed(desk: Desk, edition_id: EditionId) -> None:
    job = collect(desk, "booklet", edition_id=edition_id, today=TODAY)

    assert titles(job) == ["Soep en een praatje"]
    assert job.left_off_counts == {LeftOff.CANCELLED: 1, LeftOff.CLOSED: 1, LeftOff.UNCONFIRMED: 2}
    assert {(one.title, one.reason) for one in job.left_off} == {
        ("Breicafé", LeftOff.UNCONFIRMED),
        ("Nachtwandeling", LeftOff.UNCONFIRMED),
        ("Lotgenoten", LeftOff.CLOSED),
        ("Varen", LeftOff.CANCELLED),
    }


@pytest.mark.parametrize(
    ("options", "more"),
    [
        ({"include": "promised"}, ["Breicafé"]),
        ({"include": "all"}, ["Breicafé", "Nachtwandeling"]),
        ({"include_closed": "yes"}, ["Lotgenoten"]),
        ({"include_cancelled": "yes"}, ["Varen"]),
    ],
)
def test_what_is_asked_for_comes_along(
    desk: Desk, edition_id: EditionId, options: dict[str, str], more: list[str]
) -> None:
    job = collect(desk, "booklet", edition_id=edition_id, options=options, today=TODAY)

    assert titles(job) == ["Soep en een praatje", *more]
    assert len(job.left_off) == 4 - len(more)


def test_an_activity_that_is_named_is_printed_whatever_it_is(desk: Desk, edition_id: EditionId) -> None:
    number = number_of(desk, edition_id, "Varen")

    job = collect(desk, "poster", edition_id=edition_id, options={"activity": number}, today=TODAY)

    assert titles(job) == ["Varen"]
    assert job.left_off == ()


def test_only_the_day_that_was_asked_for(desk: Desk, edition_id: EditionId) -> None:
    options = {"day": "2026-10-02", "include": "all"}

    job = collect(desk, "hall_sheet", edition_id=edition_id, options=options, today=TODAY)

    assert titles(job) == ["Breicafé", "Nachtwandeling"]
    assert job.day == dt.date(2026, 10, 2)


def test_a_building_that_is_asked_for_includes_its_halls(desk: Desk, edition_id: EditionId) -> None:
    house = next(venue for venue in list_venues(desk) if venue.name == "Buurthuis De Brug")
    hall = next(venue for venue in list_venues(desk) if venue.name == "Grote zaal")
    options = {"include": "promised"}

    in_house = collect(
        desk, "hall_sheet", edition_id=edition_id, options={**options, "venue": str(house.id)}, today=TODAY
    )
    in_hall = collect(
        desk, "hall_sheet", edition_id=edition_id, options={**options, "venue": str(hall.id)}, today=TODAY
    )

    assert titles(in_house) == ["Soep en een praatje", "Breicafé"]
    assert titles(in_hall) == ["Breicafé"]
    assert in_hall.venue == "Buurthuis De Brug"


def test_a_hall_has_the_address_and_facilities_of_its_building(desk: Desk, edition_id: EditionId) -> None:
    job = collect(desk, "booklet", edition_id=edition_id, options={"include": "promised"}, today=TODAY)

    activity = job.activities[1]
    moment = activity.moments[0]
    assert (moment.venue, moment.room) == ("Buurthuis De Brug", "Grote zaal")
    assert (moment.address, moment.place, moment.area) == ("Brugweg 1", "Proefstad", "Centrum")
    assert activity.facilities == {Facility.WHEELCHAIR, Facility.HEARING_LOOP}
    assert activity.organisers == ("Stichting De Brug",)


def test_paper_carries_the_version_or_else_the_day(desk: Desk, edition_id: EditionId) -> None:
    before = collect(desk, "booklet", edition_id=edition_id, today=TODAY)
    add_release(desk, edition_id, released_on=dt.date(2026, 9, 1), snapshot="{}")

    after = collect(desk, "booklet", edition_id=edition_id, today=TODAY)

    assert (before.edition.version, before.edition.version_date) == (None, TODAY)
    assert (after.edition.version, after.edition.version_date) == (1, dt.date(2026, 9, 1))
    assert after.file_stem == "Week van de Ontmoeting 2026 - Programmaboekje - 1 september 2026"


def test_logos_come_along_only_when_wanted(desk: Desk, edition_id: EditionId) -> None:
    plain = collect(desk, "booklet", edition_id=edition_id, options={"logos": "no"}, today=TODAY)
    usual = collect(desk, "booklet", edition_id=edition_id, today=TODAY)

    assert plain.edition.logos == ()
    assert [logo.name for logo in usual.edition.logos] == ["Stichting De Brug"]


def test_without_a_number_the_newest_week_is_printed(desk: Desk, edition_id: EditionId) -> None:
    fill_small_week(desk, year=2027)

    assert collect(desk, "booklet", today=TODAY).edition.year == 2027


def test_without_a_week_only_the_partners_can_be_printed(desk: Desk) -> None:
    save_partner(desk, a_partner(name="Bakkerij", contacts=(a_contact(),)))
    save_partner(desk, a_partner(name="Weg", is_active=False))

    with pytest.raises(PrintChoiceError) as caught:
        collect(desk, "booklet", today=TODAY)
    present = collect(desk, "partner_list", today=TODAY)
    everybody = collect(desk, "partner_list", options={"partners": "all"}, today=TODAY)

    assert caught.value.code is PrintFault.NO_EDITION
    assert [partner.name for partner in present.partners] == ["Bakkerij"]
    assert [partner.name for partner in everybody.partners] == ["Bakkerij", "Weg"]


@pytest.mark.parametrize(("key", "option"), [("poster", "activity"), ("hall_sheet", "venue")])
def test_a_record_that_is_not_there_is_refused(
    desk: Desk, edition_id: EditionId, key: str, option: str
) -> None:
    with pytest.raises(PrintChoiceError) as caught:
        collect(desk, key, edition_id=edition_id, options={option: "999"}, today=TODAY)

    assert caught.value.code is PrintFault.NO_SUCH_RECORD


def test_report_counts_what_took_place(desk: Desk, edition_id: EditionId) -> None:
    activities = {one.title: one for one in list_activities(desk, edition_id)}
    soup = activities["Soep en een praatje"].occurrences[0].id
    record_attendance(
        desk, Attendance(occurrence_id=soup, visitors=23, first_timers=4, method=CountMethod.COUNTED)
    )
    save_story(
        desk,
        Story(id=StoryId(0), edition_id=edition_id, text="Het was fijn.", consent=Consent.WITHOUT_NAME),
    )

    report = collect(desk, "evaluation_report", edition_id=edition_id, today=TODAY).evaluation

    assert report is not None
    assert (report.announced, report.held) == (4, 3)
    assert report.total.visitors == 23
    assert report.first_timers.people == 4
    assert [(day.day, day.held) for day in report.days] == [
        (dt.date(2026, 10, 1), 1),
        (dt.date(2026, 10, 2), 2),
    ]
    assert [(area.name, area.held) for area in report.areas] == [("Centrum", 3)]
    assert [story.text for story in report.stories] == ["Het was fijn."]
    assert report.reader == "Voor de wethouder"
