"""What an activity lacks before it goes on paper."""

from coalitiedesk.domain.activities import Facility, Openness, SignUp
from coalitiedesk.domain.completeness import NeededForPrint, needs_for_print
from coalitiedesk.domain.ids import VenueId
from tests.builders import a_venue, an_activity, an_occurrence

BUILDING = a_venue(id=VenueId(1), facilities=frozenset({Facility.WHEELCHAIR}))
HALL = a_venue(id=VenueId(2), part_of=VenueId(1))


def missing(**changes: object) -> list[NeededForPrint]:
    activity = an_activity(**changes)
    return [need.what for need in needs_for_print(activity, [BUILDING, HALL]) if not need.is_known]


def test_complete_activity_needs_nothing() -> None:
    assert (
        missing(
            description="Koffie met appeltaart.",
            sign_up=SignUp.NOT_NEEDED,
            is_free=True,
            openness=Openness.OPEN,
            occurrences=(an_occurrence(venue_id=VenueId(2)),),
        )
        == []
    )


def test_sign_up_asks_how_only_when_it_is_asked_for() -> None:
    assert NeededForPrint.SIGN_UP_CONTACT in missing(sign_up=SignUp.REQUIRED)
    assert NeededForPrint.SIGN_UP_CONTACT not in missing(sign_up=SignUp.REQUIRED, contact_phone="0123-456789")
    assert NeededForPrint.SIGN_UP_CONTACT not in missing(sign_up=SignUp.NOT_NEEDED)


def test_whole_week_needs_no_day_or_time() -> None:
    found = missing(occurrences=(an_occurrence(day=None, start=None, end=None, whole_week=True),))

    assert NeededForPrint.DAY not in found
    assert NeededForPrint.TIME not in found
    assert NeededForPrint.VENUE in found
