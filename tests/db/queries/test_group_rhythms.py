"""Contact with a group as often as its kept list says, through everything that reckons with it."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import PartnerId, SavedViewId
from coalitiedesk.domain.partner_filter import PartnerFilter
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.saved_views import SavedView, can_be_a_group
from coalitiedesk.domain.warmth import USUAL_INTERVAL, Warmth
from coalitiedesk.services.coalition import add_area
from coalitiedesk.services.contact_log import get_log, list_due, log_interaction, set_interval
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.opening import create_coalition
from coalitiedesk.services.partners import list_partners, save_partner
from coalitiedesk.services.saved_views import list_saved_views, remove_view, save_view
from coalitiedesk.services.stages import move_to_stage
from tests.builders import THURSDAY, a_partner, an_interaction


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = create_coalition(tmp_path / "coalitie", name="Coalitie Proef")
    yield opened
    opened.close()


CHURCHES = PartnerFilter(labels=frozenset({"kerk"}))


def keep(desk: Desk, name: str, days: int | None, found: PartnerFilter = CHURCHES) -> SavedViewId:
    return save_view(desk, SavedView(id=SavedViewId(0), name=name, filter=found, interval_days=days))


def interval_of(desk: Desk, partner: PartnerId) -> tuple[int, str]:
    log = get_log(desk, partner)
    assert log is not None
    (line,) = (one for one in list_partners(desk) if one.id == partner)
    assert line.upkeep == log.upkeep
    return log.upkeep.interval, log.upkeep.group


def test_group_counts_for_whoever_is_in_it_now_and_later_unless_one_has_its_own(desk: Desk) -> None:
    church, other = (save_partner(desk, a_partner(name=name, labels=("kerk",))) for name in ("A", "B"))
    nobody = save_partner(desk, a_partner(name="C"))
    set_interval(desk, other, 14)

    view = keep(desk, "Kerken", 30)
    later = save_partner(desk, a_partner(name="D", labels=("kerk",)))

    assert [interval_of(desk, one)[0] for one in (church, other, nobody, later)] == [
        30,
        14,
        USUAL_INTERVAL,
        30,
    ]
    assert interval_of(desk, church)[1] == "Kerken"
    assert list_saved_views(desk)[0].interval_days == 30
    remove_view(desk, view)
    assert interval_of(desk, church) == (USUAL_INTERVAL, "")
    desk.undo()
    assert interval_of(desk, church) == (30, "Kerken")


def test_who_is_in_two_groups_keeps_the_shortest(desk: Desk) -> None:
    church = save_partner(desk, a_partner(kind=PartnerKind.RELIGIOUS, labels=("kerk",)))

    keep(desk, "Kerken", 60)
    keep(desk, "Geloof", 30, PartnerFilter(kinds=frozenset({PartnerKind.RELIGIOUS})))
    keep(desk, "Zonder ritme", None)

    assert interval_of(desk, church) == (30, "Geloof")


def test_group_is_by_kind_area_stage_and_label_together(desk: Desk) -> None:
    north, south = add_area(desk, "Noord"), add_area(desk, "Zuid")
    stage = frozenset({EngagementStage.RETAIN})
    inside = save_partner(desk, a_partner(name="A", area_id=south, also_in=(north,)))
    elsewhere = save_partner(desk, a_partner(name="B", area_id=south))
    nowhere = save_partner(desk, a_partner(name="C"))
    move_to_stage(desk, [inside, elsewhere, nowhere], EngagementStage.RETAIN, day=THURSDAY)
    never = save_partner(desk, a_partner(name="D", area_id=north))

    keep(desk, "Noord", 30, PartnerFilter(areas=frozenset({north}), stages=stage))
    keep(desk, "Geen wijk", 60, PartnerFilter(areas=frozenset({None})))

    found = [interval_of(desk, one)[0] for one in (inside, elsewhere, nowhere, never)]
    assert found == [30, USUAL_INTERVAL, 60, USUAL_INTERVAL]


def test_partner_of_a_group_is_due_when_the_group_says_so(desk: Desk) -> None:
    church = save_partner(desk, a_partner(labels=("kerk",)))
    log_interaction(desk, an_interaction(partner_id=church, day=THURSDAY - dt.timedelta(days=31)))
    assert list_due(desk, today=THURSDAY) == ()

    keep(desk, "Kerken", 30)

    (due,) = list_due(desk, today=THURSDAY)
    assert (due.partner_id, due.warmth) == (church, Warmth.TIME_TO_CALL)


def test_words_and_warmth_make_no_group() -> None:
    assert can_be_a_group(CHURCHES)
    assert can_be_a_group(PartnerFilter())
    assert not can_be_a_group(PartnerFilter(words="kerk"))
    assert not can_be_a_group(PartnerFilter(warmths=frozenset({Warmth.LOSING})))
