import pytest

from coalitiedesk.domain.ids import VenueId
from coalitiedesk.domain.venue_checks import is_postcode, possible_buildings
from tests.builders import a_venue


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("1234 AB", True),
        ("1234ab", True),
        (" 9999 ZZ ", True),
        ("0123 AB", False),
        ("1234 SS", False),
        ("1234", False),
    ],
)
def test_postcode_is_four_figures_and_two_letters(text: str, is_right: bool) -> None:
    assert is_postcode(text) is is_right


def test_hall_can_be_in_a_building_only() -> None:
    building = a_venue(id=VenueId(1))
    hall = a_venue(id=VenueId(2), name="Zaal 1", part_of=VenueId(1))
    online = a_venue(id=VenueId(3), name="Zoom", is_online=True)
    other = a_venue(id=VenueId(4), name="Kerk")

    assert possible_buildings((building, hall, online, other), hall.id) == (building, other)
    assert possible_buildings((building, hall, online, other), building.id) == ()
