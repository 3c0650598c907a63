from dataclasses import replace

from coalitiedesk.domain.coalition import Area
from coalitiedesk.domain.ids import AreaId
from coalitiedesk.domain.pictures import NewPicture
from coalitiedesk.services.coalition import (
    add_area,
    get_coalition,
    get_picture,
    list_areas,
    save_coalition,
)
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.partners import get_partner, save_partner
from tests.builders import a_partner

LOGO = NewPicture(name="logo.png", media_type="image/jpeg", content=b"logo", width=1, height=1)


def new_area(name: str) -> Area:
    return Area(id=AreaId(0), name=name)


def test_details_logo_and_areas_are_one_step(desk: Desk) -> None:
    before = get_coalition(desk)

    save_coalition(desk, replace(before, phone="0123"), logo=LOGO, areas=[new_area("Noord")])

    assert get_coalition(desk).phone == "0123"
    assert get_picture(desk, get_coalition(desk).logo_id) == b"logo"
    desk.undo()
    assert get_coalition(desk) == before
    assert list_areas(desk) == ()


def test_areas_may_swap_names(desk: Desk) -> None:
    north, south = add_area(desk, "Noord"), add_area(desk, "Zuid")

    save_coalition(
        desk, get_coalition(desk), areas=[Area(id=north, name="Zuid"), Area(id=south, name="Noord")]
    )

    assert list_areas(desk) == (Area(id=south, name="Noord"), Area(id=north, name="Zuid"))


def test_area_may_take_the_name_of_one_that_goes(desk: Desk) -> None:
    add_area(desk, "Noord")

    save_coalition(desk, get_coalition(desk), areas=[new_area("Noord"), new_area("Noord "), new_area(" ")])

    assert [area.name for area in list_areas(desk)] == ["Noord"]


def test_partner_stays_when_its_area_goes(desk: Desk) -> None:
    partner_id = save_partner(desk, a_partner(area_id=add_area(desk, "Noord")))

    save_coalition(desk, get_coalition(desk), areas=[])

    partner = get_partner(desk, partner_id)
    assert partner is not None
    assert partner.area_id is None


def test_areas_that_become_one_stand_once_at_each_partner(desk: Desk) -> None:
    east, new_east, west = (add_area(desk, name) for name in ("Oost", "Oost-nieuw", "West"))
    partner_id = save_partner(desk, a_partner(area_id=west, also_in=(east, new_east)))

    areas = [replace(one, name="Oost") if one.id == new_east else one for one in list_areas(desk)]
    save_coalition(desk, get_coalition(desk), areas=areas)

    partner = get_partner(desk, partner_id)
    assert partner is not None
    assert len(partner.also_in) == 1
    assert [one.name for one in list_areas(desk)] == ["Oost", "West"]
