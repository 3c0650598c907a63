import pytest

from coalitiedesk.domain.ids import EditionId
from coalitiedesk.services.activities import save_activity
from coalitiedesk.services.coalition import add_area
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import add_proposed_edition
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.venues import save_venue
from coalitiedesk.services.visits import visit_lines
from coalitiedesk.services.week_view import week_view
from tests.builders import a_partner, a_venue, an_activity, an_occurrence


@pytest.fixture
def edition_id(desk: Desk) -> EditionId:
    return add_proposed_edition(desk, 2026)


def test_view_tells_places_areas_and_organisers(desk: Desk, edition_id: EditionId) -> None:
    area_id = add_area(desk, "Centrum")
    building = save_venue(desk, a_venue(name="De Brug", area_id=area_id))
    hall = save_venue(desk, a_venue(name="Zaal 1", part_of=building))
    partner_id = save_partner(desk, a_partner(name="Welzijn"))
    save_activity(
        desk,
        an_activity(
            edition_id=edition_id, organiser_ids=(partner_id,), occurrences=(an_occurrence(venue_id=hall),)
        ),
    )

    view = week_view(desk, edition_id)

    (activity,) = view.activities
    assert view.organisers(activity) == ("Welzijn",)
    assert (view.place(hall), view.place_in_full(hall)) == ("Zaal 1", "Zaal 1, De Brug")
    assert view.area_of(hall) == area_id
    assert (view.place(None), view.area_of(None)) == ("", None)


def test_clash_is_told_beside_both_moments(desk: Desk, edition_id: EditionId) -> None:
    hall = save_venue(desk, a_venue(name="Zaal 1"))
    for title in ("Koffie", "Bingo"):
        save_activity(
            desk,
            an_activity(edition_id=edition_id, title=title, occurrences=(an_occurrence(venue_id=hall),)),
        )

    view = week_view(desk, edition_id)

    told = {view.moments[key][0].title: words for key, (words,) in view.clash_words.items()}
    assert {title: words.reason for title, words in told.items()} == {
        "Koffie": "‘Bingo’ is ook in Zaal 1, 14.00–16.00\u00a0uur.",
        "Bingo": "‘Koffie’ is ook in Zaal 1, 14.00–16.00\u00a0uur.",
    }


def test_visits_stand_in_the_order_of_the_programme(desk: Desk, edition_id: EditionId) -> None:
    late, early = an_occurrence(start=20 * 60, end=25 * 60), an_occurrence(start=9 * 60, end=None)
    unknown = an_occurrence(day=None, start=None, end=None)
    save_activity(desk, an_activity(edition_id=edition_id, title="Bingo", occurrences=(late, unknown)))
    save_activity(
        desk, an_activity(edition_id=edition_id, title="Koffie", status="cancelled", occurrences=(early,))
    )

    lines = visit_lines(desk, edition_id)

    assert [(line.title, line.time, line.is_cancelled) for line in lines] == [
        ("Koffie", "vanaf 9.00", True),
        ("Bingo", "20.00–1.00", False),
        ("Bingo", "tijd nog onbekend", False),
    ]
