import datetime as dt

import pytest
from sqlalchemy import select

from coalitiedesk.db.tables import AttentionRow, ImportRow
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.evaluation import Consent, Story
from coalitiedesk.domain.ids import EditionId, GuestId, MeetingId, PartnerId, StoryId, TaskId
from coalitiedesk.domain.meetings import Guest, Meeting
from coalitiedesk.domain.plan import Task
from coalitiedesk.domain.retention import DataKind
from coalitiedesk.services.activities import save_activity
from coalitiedesk.services.contact_log import get_log, log_interaction
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import save_edition
from coalitiedesk.services.evaluation import list_stories, save_story
from coalitiedesk.services.meetings import list_invitables, list_meetings, save_meeting
from coalitiedesk.services.partners import all_partners, save_partner
from coalitiedesk.services.plan import list_tasks, save_task
from coalitiedesk.services.privacy import erase_due, list_due, list_purposes, person_overview, set_term
from tests.builders import a_contact, a_partner, an_activity, an_interaction

LONG_AGO = dt.date(2020, 10, 4)


@pytest.fixture
def full(desk: Desk) -> Desk:
    """A coalition that holds something of every kind, no longer in use."""
    people = (a_contact(name="Zoë Voorbeeld", phone="06-12 34 56 78", email="zoe@voorbeeld.nl"),)
    save_partner(desk, a_partner(name="De Oude Brug", is_active=False, contacts=people))
    save_partner(desk, a_partner(name="De Nieuwe Brug", contacts=(a_contact(name="Ali Voorbeeld"),)))
    week = save_edition(desk, Edition(id=EditionId(0), name="Week", year=2020, last_day=LONG_AGO))
    activity = an_activity(edition_id=week, contact_name="Zoe Voorbeeld", contact_phone="0612345678")
    save_activity(desk, activity)
    told = Story(id=StoryId(0), edition_id=week, text="Zoë kwam elke dag.", consent=Consent.WITHOUT_NAME)
    save_story(desk, told)
    save_task(desk, Task(id=TaskId(0), title="Bel rond", owner="Zoë", due=LONG_AGO, is_done=True))
    save_task(desk, Task(id=TaskId(0), title="Bel zoe@voorbeeld.nl", owner="Ali"))
    guests = (Guest(id=GuestId(0), name="Zoë"), *list_invitables(desk))
    save_meeting(desk, Meeting(id=MeetingId(0), title="Start", day=LONG_AGO, guests=guests))
    save_meeting(desk, Meeting(id=MeetingId(0), title="Ooit", guests=guests))
    log_interaction(desk, an_interaction(day=LONG_AGO, text="Zoë stopt ermee", by_whom="Ali"))
    waits = an_interaction(day=LONG_AGO, text="Zoë weet het nog niet", follow_up_on=LONG_AGO)
    log_interaction(desk, waits)
    with desk.change("lijst inlezen") as session:
        session.add(
            ImportRow(
                id=1,
                kind="partners",
                source_name="lijst.xlsx",
                imported_at=dt.datetime(2020, 9, 1, tzinfo=dt.UTC),
            )
        )
        session.flush()
        for key, resolved in ((1, True), (2, False)):
            session.add(
                AttentionRow(
                    id=key,
                    import_id=1,
                    code="x",
                    question="Wie is dit?",
                    cells='{"Naam": "Zoë"}',
                    is_resolved=resolved,
                )
            )
    return desk


def due(desk: Desk, today: dt.date) -> dict[DataKind, list[str]]:
    found: dict[DataKind, list[str]] = {}
    for one in list_due(desk, today=today):
        found.setdefault(one.kind, []).append(one.words)
    return found


def test_every_kind_has_a_purpose_and_a_term(desk: Desk) -> None:
    assert [purpose.kind for purpose in list_purposes(desk)] == list(DataKind)


def test_term_of_the_coalition_replaces_the_proposal(desk: Desk) -> None:
    set_term(desk, DataKind.STORIES, 6)
    set_term(desk, DataKind.STORIES, 7)

    assert {purpose.kind: purpose.months for purpose in list_purposes(desk)}[DataKind.STORIES] == 7


def test_senseless_term_is_refused(desk: Desk) -> None:
    with pytest.raises(ValueError, match="0"):
        set_term(desk, DataKind.STORIES, 0)


def test_person_who_left_a_partner_that_stays_is_due_a_year_later(desk: Desk) -> None:
    gone = a_contact(name="Ali Weg", active_until=dt.date(2026, 1, 31))
    save_partner(desk, a_partner(contacts=(a_contact(name="Zoë Blijft"), gone)))

    assert due(desk, dt.date(2027, 1, 30)) == {}
    assert due(desk, dt.date(2027, 1, 31)) == {DataKind.CONTACTS: ["Ali Weg (Buurthuis De Brug)"]}


def test_what_is_out_of_use_for_long_is_due(full: Desk) -> None:
    assert due(full, dt.date(2099, 1, 1)) == {
        DataKind.CONTACTS: ["Zoë Voorbeeld (De Oude Brug)"],
        DataKind.SOURCE_CELLS: ["Wie is dit?"],
        DataKind.ACTIVITY_CONTACTS: ["Koffie in de buurt"],
        DataKind.INTERACTIONS: ["De Oude Brug: Zoë stopt ermee"],
        DataKind.STORIES: ["Zoë kwam elke dag."],
        DataKind.TASK_OWNERS: ["Zoë: Bel rond"],
        DataKind.MEETING_GUESTS: ["Ali Voorbeeld: Start", "Zoë: Start"],
    }


def test_what_is_recent_is_not_due(full: Desk) -> None:
    assert due(full, LONG_AGO) == {}


def test_a_longer_term_takes_it_off_the_list(full: Desk) -> None:
    set_term(full, DataKind.STORIES, 120)

    assert DataKind.STORIES not in due(full, dt.date(2023, 1, 1))


def test_clearing_up_takes_only_people_and_can_be_taken_back(full: Desk) -> None:
    erase_due(full, list_due(full, today=dt.date(2099, 1, 1)))

    assert due(full, dt.date(2099, 1, 1)) == {}
    assert [len(partner.contacts) for partner in all_partners(full)] == [1, 0]
    assert [task.owner for task in list_tasks(full)] == ["Ali", ""]
    assert list_stories(full, EditionId(1)) == ()
    with full.read() as session:
        cells = session.scalars(select(AttentionRow.cells).order_by(AttentionRow.id)).all()
    assert cells == ["{}", '{"Naam": "Zoë"}']

    assert [[guest.who for guest in meeting.guests] for meeting in list_meetings(full)] == [
        ["Zoë", "De Nieuwe Brug", "Ali Voorbeeld"],
        ["De Nieuwe Brug", "De Nieuwe Brug"],
    ]

    full.undo()
    assert len(due(full, dt.date(2099, 1, 1))) == 7


def test_of_an_old_contact_moment_only_the_day_stays(full: Desk) -> None:
    erase_due(full, list_due(full, today=dt.date(2099, 1, 1)))

    log = get_log(full, PartnerId(1))
    assert log is not None
    assert sorted(one.text for one in log.interactions) == ["", "Zoë weet het nog niet"]
    assert {one.by_whom for one in log.interactions} == {""}
    assert log.upkeep.last_contact == LONG_AGO


def test_overview_finds_a_person_whatever_the_accents(full: Desk) -> None:
    found = person_overview(full, "ZOE voorbeeld")

    assert [(one.contact.name, one.partner) for one in found.contacts] == [("Zoë Voorbeeld", "De Oude Brug")]
    assert sorted((one.kind, one.field) for one in found.mentions) == [
        ("activity", "contact_name"),
        ("activity", "contact_phone"),
        ("task", "title"),
    ]


def test_overview_names_the_meetings_a_contact_was_invited_to(full: Desk) -> None:
    found = person_overview(full, "Ali Voorbeeld")

    invited = [one.text for one in found.mentions if one.field == "contact_id"]
    assert invited == ["Ooit", "Start (2020-10-04)"]


def test_overview_of_a_first_name_finds_all_texts(full: Desk) -> None:
    found = person_overview(full, "Zoë")

    assert {(one.kind, one.field) for one in found.mentions} == {
        ("activity", "contact_name"),
        ("activity", "contact_phone"),
        ("attention", "cells"),
        ("meeting_guest", "name"),
        ("interaction", "text"),
        ("story", "text"),
        ("task", "owner"),
        ("task", "title"),
    }


def test_overview_of_a_single_letter_is_empty(full: Desk) -> None:
    assert person_overview(full, "Z").mentions == ()
