"""What is worth a look in a place before it is kept; nothing here blocks."""

import re
from collections.abc import Sequence

from coalitiedesk.domain.ids import VenueId
from coalitiedesk.domain.venues import Venue

_POSTCODE = re.compile(r"[1-9]\d{3} ?[A-Za-z]{2}")


def is_postcode(text: str) -> bool:
    """Whether this is a Dutch postcode (``1234 AB``); the letters SA, SD and SS are not given out."""
    return bool(_POSTCODE.fullmatch(text.strip())) and text.strip()[-2:].upper() not in ("SA", "SD", "SS")


def possible_buildings(venues: Sequence[Venue], venue_id: VenueId) -> tuple[Venue, ...]:
    """Buildings that this place can be a hall of: no halls, no web meetings, and not itself.

    A building with halls of its own can be no hall.
    """
    if venue_id and any(venue.part_of == venue_id for venue in venues):
        return ()
    return tuple(
        venue for venue in venues if venue.part_of is None and not venue.is_online and venue.id != venue_id
    )
