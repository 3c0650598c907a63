import datetime as dt
from dataclasses import replace

from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.handover import HandoverNote, OpenEndKind
from coalitiedesk.domain.ids import EditionId, TaskId
from coalitiedesk.domain.plan import Task
from coalitiedesk.services.activities import list_activities, save_activity
from coalitiedesk.services.coalition import get_coalition, save_coalition
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import save_edition
from coalitiedesk.services.handover import (
    advice,
    list_notes,
    list_open_ends,
    note_about,
    package_name,
    write_note,
)
from coalitiedesk.services.merging import merge_partners
from coalitiedesk.services.partners import delete_partners, save_partner
from coalitiedesk.services.plan import save_task
from coalitiedesk.services.releases import release_programme
from tests.builders import THURSDAY, a_partner, an_activity, an_occurrence

TODAY = dt.date(2026, 9, 6)


def test_letter_and_notes_are_kept_changed_and_taken_back(desk: Desk) -> None:
    partner = save_partner(desk, a_partner())
    write_note(desk, "Bel de wethouder.")
    write_note(desk, "Graag op dinsdag", partner_id=partner)
    write_note(desk, "Graag op woensdag ", partner_id=partner)

    letter, note = HandoverNote(text="Bel de wethouder."), "Graag op woensdag"
    assert list_notes(desk) == (letter, HandoverNote(text=note, partner_id=partner))
    assert note_about(desk, partner) == note

    desk.undo()
    assert list_notes(desk)[1].text == "Graag op dinsdag"
    write_note(desk, "", partner_id=partner)
    assert list_notes(desk) == (letter,)
    assert note_about(desk, partner) == ""
    write_note(desk, "")
    write_note(desk, "  ")
    assert list_notes(desk) == ()
    assert desk.undo_label == "brief aan opvolger"


def test_note_goes_with_its_partner_and_moves_when_two_become_one(desk: Desk) -> None:
    one, other = save_partner(desk, a_partner()), save_partner(desk, a_partner(name="De Brug"))
    write_note(desk, "Eerste", partner_id=one)
    write_note(desk, "Tweede", partner_id=other)

    merge_partners(desk, one, other)

    assert list_notes(desk) == (HandoverNote(text="Eerste\nTweede", partner_id=one),)
    assert note_about(desk, one) == "Eerste\nTweede"
    write_note(desk, "Samen", partner_id=one)
    assert list_notes(desk) == (HandoverNote(text="Samen", partner_id=one),)
    delete_partners(desk, [one])
    assert list_notes(desk) == ()


def test_open_ends_are_those_of_the_week_at_hand(desk: Desk) -> None:
    week = save_edition(
        desk, Edition(id=EditionId(0), name="Week", year=2026, first_day=THURSDAY, last_day=THURSDAY)
    )
    save_activity(desk, an_activity(edition_id=week, occurrences=(an_occurrence(),)))
    release_programme(desk, week, released_on=TODAY)
    partner = save_partner(desk, a_partner())
    save_task(desk, Task(id=TaskId(0), title="Zaal vragen", owner_partner_id=partner))

    assert [(one.kind, one.detail) for one in list_open_ends(desk, today=TODAY)] == [
        (OpenEndKind.TASK, "Buurthuis De Brug")
    ]

    (activity,) = list_activities(desk, week)
    save_activity(desk, an_activity(id=activity.id, edition_id=week, title="Thee"))
    kinds = [one.kind for one in list_open_ends(desk, today=TODAY)]
    assert kinds == [OpenEndKind.TASK, OpenEndKind.WITHOUT_DAY, OpenEndKind.UNPRINTED]


def test_empty_coalition_has_no_open_ends_and_advice_all_the_same(desk: Desk) -> None:
    assert list_open_ends(desk, today=TODAY) == ()
    assert len(advice().wheel) == 12


def test_name_of_a_package_says_whose_and_when(desk: Desk) -> None:
    save_coalition(desk, replace(get_coalition(desk), name="Samen: één/twee"))

    assert package_name(desk, today=dt.date(2026, 9, 6)) == "Overdracht Samen één twee 6 september 2026"
