import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import event

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId, PartnerId
from coalitiedesk.domain.pictures import NewPicture
from coalitiedesk.services.activities import save_activity
from coalitiedesk.services.coalition import add_area, get_picture
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import save_edition
from coalitiedesk.services.partners import (
    PartnerName,
    all_partners,
    delete_partners,
    get_partner,
    list_partner_activities,
    list_partner_names,
    list_partners,
    owner_of,
    owners_of,
    save_partner,
    store_partners,
)
from coalitiedesk.services.stages import tick_stage_item
from tests.builders import a_contact, a_partner, an_activity, an_occurrence
from tests.questions import many_partners, questions

LOGO = NewPicture(name="logo.png", media_type="image/jpeg", content=b"logo", width=1, height=1)


def names(desk: Desk, *added: str) -> tuple[PartnerName, ...]:
    for name in added:
        save_partner(desk, a_partner(name=name))
    return list_partner_names(desk)


def test_list_stands_in_the_order_of_a_dutch_list(desk: Desk) -> None:
    names(desk, "De Wilg", "’t Anker", "Buurthuis")

    assert [line.name for line in list_partners(desk)] == ["’t Anker", "Buurthuis", "De Wilg"]


def test_line_shows_the_first_person_and_knows_all(desk: Desk) -> None:
    people = (a_contact(name="Wil", phone="06-1"), a_contact(name="Şenol", phone="06-2"))
    save_partner(desk, a_partner(contacts=people))

    line = list_partners(desk)[0]

    assert (line.contact_name, line.phone, line.contact_names) == ("Wil", "06-1", "Wil, Şenol")


def test_partner_with_a_new_logo_is_one_step(desk: Desk) -> None:
    partner_id = save_partner(desk, a_partner())
    partner = get_partner(desk, partner_id)
    assert partner is not None

    save_partner(desk, partner, logo=LOGO)

    changed = get_partner(desk, partner_id)
    assert changed is not None
    assert get_picture(desk, changed.logo_id) == b"logo"
    desk.undo()
    assert get_partner(desk, partner_id) == partner


def test_many_partners_go_and_come_back_in_one_step(desk: Desk) -> None:
    found = names(desk, "Een", "Twee", "Drie")

    delete_partners(desk, [found[0].id, found[2].id])

    assert [line.name for line in list_partners(desk)] == ["Een"]
    desk.undo()
    assert len(list_partners(desk)) == 3


def test_what_hangs_on_a_partner_knows_whose_it_is(desk: Desk) -> None:
    partner_id = save_partner(desk, a_partner(contacts=(a_contact(),), labels=("kernteam",)))
    partner = get_partner(desk, partner_id)
    assert partner is not None
    person = partner.contacts[0].id

    assert owner_of(desk, "contact", person) == partner_id
    assert owners_of(desk, "contact", (person, 999)) == {person: partner_id}
    assert list(owners_of(desk, "partner_label", range(9)).values()) == [partner_id]
    assert owner_of(desk, "contact", 999) is None


def test_partner_works_in_its_own_and_other_areas(desk: Desk) -> None:
    centre, east, west = (add_area(desk, name) for name in ("Centrum", "Oost", "West"))
    partner_id = save_partner(desk, a_partner(area_id=east, also_in=(west, centre, east)))

    found, (line,) = get_partner(desk, partner_id), list_partners(desk)
    assert found is not None
    assert found.area_id == line.area_id == east
    assert found.also_in == line.also_in == (centre, west)  # by name; its own is not named twice
    assert found.areas == line.areas == (east, centre, west)

    save_partner(desk, replace(found, also_in=(west,)))
    assert list_partners(desk)[0].also_in == (west,)
    desk.undo()
    assert list_partners(desk)[0].also_in == (centre, west)


def test_activities_of_a_partner_start_with_the_latest_year(desk: Desk) -> None:
    partner_id = save_partner(desk, a_partner())
    for year in (2025, 2026):
        edition_id = save_edition(desk, Edition(id=EditionId(0), name="Week", year=year))
        for title, day in (("Later", dt.date(year, 10, 2)), ("Eerder", dt.date(year, 10, 1)), ("Ooit", None)):
            save_activity(
                desk,
                an_activity(
                    title=title,
                    edition_id=edition_id,
                    organiser_ids=(partner_id,),
                    occurrences=(an_occurrence(day=day),),
                ),
            )

    found = list_partner_activities(desk, partner_id)

    assert [(activity.year, activity.title) for activity in found] == [
        (year, title) for year in (2026, 2025) for title in ("Eerder", "Later", "Ooit")
    ]
    assert (found[0].day, found[0].status) == (dt.date(2026, 10, 1), ActivityStatus.CONFIRMED)
    assert list_partner_activities(desk, PartnerId(99)) == ()


def test_changing_many_partners_asks_no_more_than_changing_a_few(desk: Desk) -> None:
    def questions(amount: int) -> int:
        people = [
            a_partner(name=f"Partner {at}", contacts=(a_contact(name="Wil"),), labels=("vrijwilligers",))
            for at in range(amount)
        ]
        asked: list[str] = []
        with desk.change("proef") as session:
            ids = store_partners(session, people)
        known = [partner for partner in all_partners(desk) if partner.id in ids]
        with desk.change("proef") as session:
            connection = session.connection()
            event.listen(connection, "before_cursor_execute", lambda *args: asked.append(args[2]))
            store_partners(session, [replace(one, labels=("kerk",)) for one in known])
        return sum(statement.startswith("SELECT") for statement in asked)

    assert questions(3) == questions(60)


def test_stored_partners_keep_their_order_people_and_labels(desk: Desk) -> None:
    first = save_partner(desk, a_partner(name="Anker", labels=("oud", "Kerk")))
    wanted = [
        a_partner(name="Zonnebloem", contacts=(a_contact(name="Wil"), a_contact(name="An"))),
        a_partner(id=first, name="Anker", labels=("kerk", "nieuw"), contacts=(a_contact(name="Bo"),)),
    ]

    with desk.change("proef") as session:
        ids = store_partners(session, wanted)

    found = {partner.id: partner for partner in all_partners(desk)}
    assert ids[1] == first
    assert [
        (found[key].name, [one.name for one in found[key].contacts], found[key].labels) for key in ids
    ] == [
        ("Zonnebloem", ["Wil", "An"], ()),
        ("Anker", ["Bo"], ("Kerk", "nieuw")),
    ]


def test_storing_a_partner_that_is_gone_changes_nothing(desk: Desk) -> None:
    gone = a_partner(id=PartnerId(99), name="Weg")

    with pytest.raises(LookupError), desk.change("proef") as session:
        store_partners(session, [a_partner(name="Nieuw"), gone])

    assert list_partners(desk) == ()


def test_undo_tells_whose_row_is_gone(desk: Desk) -> None:
    first, second = (save_partner(desk, a_partner(name=name)) for name in ("Een", "Twee"))
    told: list[set[int]] = []
    desk.subscribe(lambda change: told.append(set(change.partners)))

    tick_stage_item(desk, second, "goal", is_done=True, today=dt.date(2026, 3, 1))
    save_partner(desk, a_partner(id=first, name="Een", labels=("kerk",)))
    desk.undo()
    desk.undo()

    assert told == [{second}, {first}, {first}, {second}]


def test_many_are_removed_with_few_questions_and_come_back(desk: Desk) -> None:
    ids = many_partners(desk, 600)
    before = list_partners(desk)

    with questions(desk) as asked:
        delete_partners(desk, ids)
    after = list_partners(desk)
    desk.undo()

    assert len(asked) < 12
    assert (after, list_partners(desk)) == ((), before)
