"""What an export writes, the import reads back into an empty coalition."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from coalitiedesk.domain.activities import Activity, Occurrence
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import AreaId, EditionId, VenueId
from coalitiedesk.domain.imports import ImportKind
from coalitiedesk.domain.partners import Partner
from coalitiedesk.domain.venues import Venue
from coalitiedesk.services.activities import list_activities
from coalitiedesk.services.coalition import list_areas
from coalitiedesk.services.demo import fill_demo
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import list_editions, save_edition
from coalitiedesk.services.exporting import export_to_file
from coalitiedesk.services.importing import apply_import, preview_import
from coalitiedesk.services.opening import create_coalition
from coalitiedesk.services.partners import all_partners
from coalitiedesk.services.venues import list_venues


def partner_facts(partner: Partner, areas: Mapping[AreaId, str]) -> tuple[object, ...]:
    people = [(person.name, person.role, person.phone, person.email) for person in partner.contacts]
    own = (partner.sector, partner.address, partner.postcode, partner.place, partner.phone, partner.email)
    return (
        *own,
        partner.web_address,
        partner.since,
        partner.note,
        people,
        [areas[key] for key in partner.areas],
    )


def all_partner_facts(desk: Desk) -> dict[str, tuple[object, ...]]:
    areas = {area.id: area.name for area in list_areas(desk)}
    return {partner.name: partner_facts(partner, areas) for partner in all_partners(desk)}


def moment_facts(moment: Occurrence, venues: dict[VenueId, Venue]) -> tuple[object, ...]:
    venue = venues[moment.venue_id] if moment.venue_id else None
    building = venues[venue.part_of] if venue and venue.part_of else None
    place = (building.name if building else "", venue.name if venue else "")
    when = (moment.day, moment.last_day, moment.start, moment.end, moment.doors_open)
    return (*when, moment.whole_week, moment.all_day, moment.when_text, place)


def activity_facts(desk: Desk) -> dict[str, tuple[object, ...]]:
    venues = {venue.id: venue for venue in list_venues(desk)}
    names = {partner.id: partner.name for partner in all_partners(desk)}

    def facts(activity: Activity) -> tuple[object, ...]:
        return (
            activity.description,
            activity.status,
            activity.novelty,
            activity.openness,
            activity.sign_up,
            activity.sign_up_until,
            activity.capacity,
            activity.contact_name,
            activity.contact_phone,
            activity.contact_email,
            activity.target_groups,
            [names[key] for key in activity.organiser_ids],
            [moment_facts(moment, venues) for moment in activity.occurrences],
        )

    edition = list_editions(desk)[0]
    return {activity.title: facts(activity) for activity in list_activities(desk, edition.id)}


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[Desk]:
    opened = create_coalition(tmp_path / "kopie", name="Kopie")
    yield opened
    opened.close()


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_export_is_read_back(desk: Desk, copy: Desk, tmp_path: Path, suffix: str) -> None:
    fill_demo(desk)
    save_edition(copy, _as_new(list_editions(desk)[0]))
    for kind in (ImportKind.PARTNERS, ImportKind.ACTIVITIES):
        target = tmp_path / f"{kind}{suffix}"
        export_to_file(desk, kind.value, target)
        apply_import(copy, preview_import(copy, target, kind, year=2027))

    assert all_partner_facts(copy) == all_partner_facts(desk)
    assert activity_facts(copy) == activity_facts(desk)


def _as_new(edition: Edition) -> Edition:
    return replace(edition, id=EditionId(0))
