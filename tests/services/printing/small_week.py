"""A Week of five activities, for tests of what is printed."""

import datetime as dt
from dataclasses import replace

from coalitiedesk.domain.activities import ActivityStatus, Facility, Openness
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId
from coalitiedesk.services.activities import save_activity
from coalitiedesk.services.coalition import add_area, get_coalition, save_coalition
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import save_edition
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.venues import save_venue
from tests.builders import a_partner, a_venue, an_activity, an_occurrence

THURSDAY, FRIDAY = dt.date(2026, 10, 1), dt.date(2026, 10, 2)


def fill_small_week(desk: Desk, *, year: int = 2026) -> EditionId:
    """Make the Week of 1 to 8 October with its places, partner and activities."""
    edition_id = save_edition(
        desk,
        Edition(
            id=EditionId(0),
            name="Week van de Ontmoeting",
            year=year,
            first_day=THURSDAY.replace(year=year),
            last_day=THURSDAY.replace(year=year, day=8),
            dates_confirmed=True,
        ),
    )
    area_id = add_area(desk, "Centrum")
    save_coalition(desk, replace(get_coalition(desk), phone="0123-456789"))
    house = save_venue(
        desk,
        a_venue(
            name="Buurthuis De Brug",
            address="Brugweg 1",
            place="Proefstad",
            area_id=area_id,
            facilities=frozenset({Facility.WHEELCHAIR}),
        ),
    )
    hall = save_venue(
        desk,
        a_venue(name="Grote zaal", part_of=house, facilities=frozenset({Facility.HEARING_LOOP})),
    )
    host = save_partner(desk, a_partner(name="Stichting De Brug", on_print=True))

    def add(title: str, **changes: object) -> None:
        moment = an_occurrence(day=FRIDAY.replace(year=year), venue_id=hall)
        values = {"occurrences": (moment,), "organiser_ids": (host,), "edition_id": edition_id, **changes}
        save_activity(desk, an_activity(title=title, **values))

    early = an_occurrence(day=THURSDAY.replace(year=year), start=9 * 60, venue_id=house)
    add("Soep en een praatje", occurrences=(early,))
    add("Breicafé", status=ActivityStatus.PROMISED)
    add("Nachtwandeling", status=ActivityStatus.IDEA)
    add("Lotgenoten", openness=Openness.CLOSED)
    add("Varen", status=ActivityStatus.CANCELLED)
    return edition_id
