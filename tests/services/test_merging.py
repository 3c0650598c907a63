import dataclasses
import datetime as dt
from pathlib import Path

import pytest
from sqlalchemy import select

from coalitiedesk.db.tables import BudgetLineRow, LetterSentRow, ProvisionRow
from coalitiedesk.domain.activities import Facility
from coalitiedesk.domain.engagement import EngagementMotive, EngagementStage, Means
from coalitiedesk.domain.ids import AttentionId, OfferId, PartnerId, TaskId, VenueId
from coalitiedesk.domain.imports import ImportKind
from coalitiedesk.domain.offers import Offer, OfferDirection
from coalitiedesk.domain.partner_merge import MergeChoice
from coalitiedesk.domain.partners import ContactLevel, PartnerKind
from coalitiedesk.domain.plan import Task
from coalitiedesk.services.activities import get_activity, list_activities, save_activity
from coalitiedesk.services.attention import list_attention
from coalitiedesk.services.coalition import add_area
from coalitiedesk.services.contact_log import (
    get_log,
    let_rest,
    log_interaction,
    save_commitment,
    set_account_holder,
    set_interval,
)
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import add_proposed_edition
from coalitiedesk.services.importing import apply_import, preview_import
from coalitiedesk.services.merging import merge_as_asked, merge_partners, merge_venues
from coalitiedesk.services.offers import get_interests, save_offer, tick_trait
from coalitiedesk.services.partners import all_partners, get_partner, list_partners, save_partner
from coalitiedesk.services.plan import list_tasks, save_task
from coalitiedesk.services.shortlist import add_criterion, get_shortlist, set_cross
from coalitiedesk.services.stages import get_stage, move_to_stage, tick_stage_item
from coalitiedesk.services.venues import list_venues, save_venue
from tests.builders import (
    THURSDAY,
    a_commitment,
    a_contact,
    a_partner,
    a_venue,
    an_activity,
    an_interaction,
    an_occurrence,
)


def test_merged_partner_has_everything_of_both(desk: Desk) -> None:
    edition_id = add_proposed_edition(desk, 2027)
    keep = save_partner(
        desk, a_partner(name="Humanitas", phone="0123-1", contacts=(a_contact(name="Jan", phone=""),))
    )
    gone = save_partner(
        desk,
        a_partner(
            name="humanitas afd. Proefstad",
            kind=PartnerKind.VOLUNTEERS,
            phone="0123-2",
            email="info@humanitas.test",
            contacts=(a_contact(name="jan", phone="06-1"), a_contact(name="Els")),
        ),
    )
    both = save_activity(desk, an_activity(edition_id=edition_id, title="A", organiser_ids=(keep, gone)))
    one = save_activity(desk, an_activity(edition_id=edition_id, title="B", organiser_ids=(gone,)))
    save_task(desk, Task(id=TaskId(0), title="Bellen", owner_partner_id=gone))

    merge_partners(desk, keep, gone)

    merged = get_partner(desk, keep)
    assert merged is not None
    assert [line.id for line in list_partners(desk)] == [keep]
    assert (merged.kind, merged.phone, merged.email) == (
        PartnerKind.VOLUNTEERS,
        "0123-1",
        "info@humanitas.test",
    )
    assert [(contact.name, contact.phone) for contact in merged.contacts] == [("Jan", "06-1"), ("Els", "")]
    assert merged.note == "Ook bekend als: humanitas afd. Proefstad\nOok genoemd: 0123-2"
    organisers = [activity.organiser_ids for activity in list_activities(desk, edition_id)]
    assert organisers == [(keep,), (keep,)]
    assert [task.owner_partner_id for task in list_tasks(desk)] == [keep]
    assert [get_activity(desk, activity_id) is None for activity_id in (both, one)] == [False, False]


def test_contact_log_moves_along_and_keeps_its_persons(desk: Desk) -> None:
    keep = save_partner(desk, a_partner(name="Humanitas", contacts=(a_contact(name="Jan"),)))
    gone = save_partner(desk, a_partner(name="humanitas", contacts=(a_contact(name="jan"),)))
    jan, other_jan = (partner.contacts[0].id for partner in all_partners(desk))
    log_interaction(desk, an_interaction(partner_id=gone, contact_id=other_jan))
    save_commitment(desk, a_commitment(partner_id=gone))
    set_account_holder(desk, gone, "Mirthe")
    let_rest(desk, gone, dt.date(2026, 12, 1), "verbouwing")

    merge_partners(desk, keep, gone)

    log = get_log(desk, keep)
    assert log is not None
    assert [one.contact_id for one in log.interactions] == [jan]
    assert len(log.commitments) == 1
    assert (log.upkeep.account_holder, log.upkeep.rest_until, log.upkeep.rest_reason) == (
        "Mirthe",
        dt.date(2026, 12, 1),
        "verbouwing",
    )


def test_stages_of_both_become_one_history(desk: Desk) -> None:
    keep = save_partner(desk, a_partner(name="Humanitas"))
    gone = save_partner(desk, a_partner(name="humanitas"))
    earlier = THURSDAY - dt.timedelta(days=30)
    move_to_stage(desk, [keep], EngagementStage.CONNECT, day=earlier)
    move_to_stage(desk, [gone], EngagementStage.ENTICE, day=THURSDAY)
    for key, items in ((keep, ("connect_visited",)), (gone, ("connect_visited", "connect_motive"))):
        for item in items:
            tick_stage_item(desk, key, item, is_done=True, today=THURSDAY)

    merge_partners(desk, keep, gone)

    found = get_stage(desk, keep)
    assert found is not None
    assert (found.stage, found.since) == (EngagementStage.ENTICE, THURSDAY)
    assert [change.stage for change in found.changes] == [EngagementStage.ENTICE, EngagementStage.CONNECT]
    assert found.ticked == {"connect_visited", "connect_motive"}


def test_crosses_of_both_stand_once(desk: Desk) -> None:
    keep = save_partner(desk, a_partner(name="Humanitas"))
    gone = save_partner(desk, a_partner(name="humanitas"))
    add_criterion(desk, "Op loopafstand")
    criteria = get_shortlist(desk).criteria
    for key, crossed in ((keep, criteria[:2]), (gone, (criteria[1], criteria[5], criteria[6]))):
        for criterion in crossed:
            set_cross(desk, key, criterion, is_on=True)

    merge_partners(desk, keep, gone)

    expected = {criteria[at].key for at in (0, 1, 5, 6)}
    assert [one.crosses for one in get_shortlist(desk).candidates] == [expected]


def test_merge_is_one_step_that_can_be_taken_back(desk: Desk) -> None:
    keep = save_partner(desk, a_partner(name="Humanitas"))
    gone = save_partner(desk, a_partner(name="humanitas ", contacts=(a_contact(),)))
    before = get_partner(desk, gone)

    merge_partners(desk, keep, gone)
    desk.undo()

    assert get_partner(desk, gone) == before


def test_merged_venue_takes_moments_and_halls_along(desk: Desk) -> None:
    edition_id = add_proposed_edition(desk, 2027)
    keep = save_venue(desk, a_venue(name="’t Trefpunt"))
    gone = save_venue(
        desk, a_venue(name="‘t Trefpunt", address="Kerkpad 1", facilities=frozenset({Facility.WHEELCHAIR}))
    )
    hall = save_venue(desk, a_venue(name="Zaal 1", part_of=gone))
    save_activity(desk, an_activity(edition_id=edition_id, occurrences=(an_occurrence(venue_id=gone),)))

    merge_venues(desk, keep, gone)

    venues = {venue.id: venue for venue in list_venues(desk)}
    assert set(venues) == {keep, hall}
    assert (venues[keep].address, venues[keep].facilities) == ("Kerkpad 1", frozenset({Facility.WHEELCHAIR}))
    assert venues[hall].part_of == keep
    assert list_activities(desk, edition_id)[0].occurrences[0].venue_id == keep


@pytest.mark.parametrize(("keep", "gone"), [(1, 99), (99, 1)])
def test_merge_with_what_is_gone_changes_nothing(desk: Desk, keep: int, gone: int) -> None:
    partner_id = save_partner(desk, a_partner())
    before = get_partner(desk, partner_id)

    with pytest.raises(LookupError):
        merge_partners(desk, PartnerId(keep), PartnerId(gone))
    with pytest.raises(LookupError):
        merge_venues(desk, VenueId(keep), VenueId(gone))
    with pytest.raises(LookupError):
        merge_as_asked(desk, AttentionId(77))

    assert get_partner(desk, partner_id) == before


def test_question_about_sameness_is_answered_by_merging(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "partners.csv"
    source.write_text("Organisatie;Plaats\nDe Skûle Welzijn;Franeker\nDe Skule Welzijn;Franeker\n", "utf-8")
    apply_import(desk, preview_import(desk, source, ImportKind.PARTNERS))
    question = list_attention(desk)[0]

    merge_as_asked(desk, question.id)

    assert question.merge_kind == "partner"
    assert [line.name for line in list_partners(desk)] == ["De Skûle Welzijn"]
    assert list_attention(desk) == ()
    desk.undo()
    assert len(list_partners(desk)) == 2
    assert dataclasses.replace(list_attention(desk)[0]) == question


def test_merged_partner_has_what_moves_both_and_their_offers(desk: Desk) -> None:
    keep = save_partner(desk, a_partner(name="Bakker", labels=("Horeca",)))
    gone = save_partner(desk, a_partner(name="bakker", labels=("horeca", "centrum")))
    for partner, note in ((keep, "straat"), (gone, "buurt")):
        tick_trait(desk, partner, EngagementMotive.SOCIAL, is_on=True, note=note)
        save_offer(
            desk,
            Offer(
                id=OfferId(0),
                partner_id=partner,
                direction=OfferDirection.OFFER,
                kind=Means.GOODS,
                text=f"Koek uit de {note}",
            ),
        )
    tick_trait(desk, gone, EngagementMotive.PERSONAL, is_on=True)

    merge_partners(desk, keep, gone)

    found = get_interests(desk, keep)
    assert found is not None
    assert found.motives == {EngagementMotive.PERSONAL: "", EngagementMotive.SOCIAL: "straat; buurt"}
    assert [one.text for one in found.offers] == ["Koek uit de straat", "Koek uit de buurt"]
    assert get_partner(desk, keep).labels == ("centrum", "Horeca")  # type: ignore[union-attr]


def test_everything_that_points_at_a_partner_or_person_moves_along(desk: Desk) -> None:
    keep = save_partner(desk, a_partner(name="Humanitas", contacts=(a_contact(name="Jan"),)))
    gone = save_partner(desk, a_partner(name="humanitas", contacts=(a_contact(name="jan"),)))
    jan, other_jan = (partner.contacts[0].id for partner in all_partners(desk))
    with desk.change("brief") as session:
        session.add(BudgetLineRow(title="Bijdrage", year=2026, kind="money", partner_id=gone))
        session.add(ProvisionRow(name="Koffie", partner_id=gone))
        session.add(
            LetterSentRow(partner_id=gone, contact_id=other_jan, name="Bedankt", way="mail", day=THURSDAY)
        )

    merge_partners(desk, keep, gone)

    with desk.read() as session:
        owners = [session.scalars(select(row.partner_id)).all() for row in (BudgetLineRow, ProvisionRow)]
        letters = session.execute(select(LetterSentRow.partner_id, LetterSentRow.contact_id)).all()
    assert owners == [[keep], [keep]]
    assert [tuple(letter) for letter in letters] == [(keep, jan)]


def test_chosen_values_stay_and_the_rest_is_in_the_note(desk: Desk) -> None:
    keep = save_partner(desk, a_partner(name="Bieb", kind=PartnerKind.LIBRARY, phone="1", is_active=False))
    gone = save_partner(desk, a_partner(name="De Bieb", kind=PartnerKind.CULTURE, phone="2"))
    choices = {
        "name": MergeChoice.THEIRS,
        "kind": MergeChoice.THEIRS,
        "phone": MergeChoice.BOTH,
    }

    merge_partners(desk, keep, gone, choices=choices)

    found = get_partner(desk, keep)
    assert found is not None
    assert (found.name, found.kind, found.phone) == ("De Bieb", PartnerKind.CULTURE, "1 / 2")
    assert (found.note, found.is_active) == ("Ook bekend als: Bieb", True)


def test_merged_partner_works_where_either_did_and_owns_the_places_of_both(desk: Desk) -> None:
    centre, east, west = (add_area(desk, name) for name in ("Centrum", "Oost", "West"))
    keep = save_partner(desk, a_partner(name="Humanitas", area_id=centre, also_in=(west,)))
    gone = save_partner(desk, a_partner(name="Humanitas Oost", area_id=east, also_in=(centre, west)))
    hall = save_venue(desk, a_venue(name="Het Honk", partner_id=gone))

    merge_partners(desk, keep, gone)
    merged = get_partner(desk, keep)
    assert merged is not None
    assert (merged.area_id, merged.also_in) == (centre, (east, west))
    assert [(one.id, one.partner_id) for one in list_venues(desk)] == [(hall, keep)]

    desk.undo()
    assert [one.also_in for one in all_partners(desk)] == [(west,), (centre, west)]
    assert list_venues(desk)[0].partner_id == gone


def test_person_at_both_is_one_and_nothing_of_either_is_lost(desk: Desk) -> None:
    year = dt.date(2024, 1, 1)
    ours = (
        a_contact(name="Jan", phone="1", email="jan@proef.test"),
        a_contact(name="", phone="3"),
        a_contact(name="Els", active_until=year),
    )
    theirs = (
        a_contact(
            name="Jan de Wit",
            phone="2",
            email="JAN@proef.test",
            level=ContactLevel.BOARD,
            active_from=year,
        ),
        a_contact(name="", phone="4"),
        a_contact(name="els", role="voorzitter"),
    )
    keep = save_partner(desk, a_partner(name="Humanitas", contacts=ours))
    gone = save_partner(desk, a_partner(name="humanitas", contacts=theirs))
    before = [get_partner(desk, one) for one in (keep, gone)]

    merge_partners(desk, keep, gone)

    found = get_partner(desk, keep)
    assert found is not None
    people = [(one.name, one.phone, one.role, one.level, one.active_from, one.note) for one in found.contacts]
    assert people == [
        ("Jan de Wit", "1", "", ContactLevel.BOARD, year, "Ook genoemd: 2"),
        ("", "3", "", ContactLevel.UNKNOWN, None, ""),
        ("Els", "", "voorzitter", ContactLevel.UNKNOWN, None, ""),
        ("", "4", "", ContactLevel.UNKNOWN, None, ""),
    ]
    assert found.contacts[2].active_until is None
    desk.undo()
    assert [get_partner(desk, one) for one in (keep, gone)] == before


def test_whoever_keeps_contact_and_how_often_is_a_choice_too(desk: Desk) -> None:
    keep, gone = (save_partner(desk, a_partner(name=name)) for name in ("Bieb", "bieb"))
    for partner, who, days in ((keep, "Mirthe", 30), (gone, "Joost", 90)):
        set_account_holder(desk, partner, who)
        set_interval(desk, partner, days)

    merge_partners(desk, keep, gone, choices={"account_holder": MergeChoice.THEIRS})

    log = get_log(desk, keep)
    assert log is not None
    assert (log.upkeep.account_holder, log.upkeep.interval_days) == ("Joost", 30)
