import datetime as dt

import pytest

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import AreaId, PartnerId
from coalitiedesk.domain.partner_filter import PartnerFilter
from coalitiedesk.domain.partners import PartnerKind, PartnerLine
from coalitiedesk.domain.warmth import Upkeep, Warmth

TODAY = dt.date(2026, 10, 1)
LINE = PartnerLine(
    id=PartnerId(1),
    name="De Brug",
    kind=PartnerKind.WELFARE,
    sector="",
    place="",
    contact_name="",
    phone="",
    email="",
    activity_count=0,
    is_active=True,
    upkeep=Upkeep(partner_id=PartnerId(1), last_contact=TODAY),
    stage=EngagementStage.CONNECT,
    area_id=AreaId(3),
    labels=("kerk", "noord"),
)


@pytest.mark.parametrize(
    ("wanted", "is_kept"),
    [
        (PartnerFilter(), True),
        (PartnerFilter(kinds=frozenset({PartnerKind.WELFARE, PartnerKind.CARE})), True),
        (PartnerFilter(kinds=frozenset({PartnerKind.CARE})), False),
        (PartnerFilter(labels=frozenset({"noord", "zaal"})), True),
        (PartnerFilter(labels=frozenset({"zaal"})), False),
        (PartnerFilter(areas=frozenset({AreaId(3)})), True),
        (PartnerFilter(areas=frozenset({None})), False),
        (PartnerFilter(stages=frozenset({EngagementStage.CONNECT})), True),
        (PartnerFilter(holders=frozenset({"", "Mirthe"})), True),
        (PartnerFilter(holders=frozenset({"Mirthe"})), False),
        (PartnerFilter(stages=frozenset({EngagementStage.UNKNOWN})), False),
        (PartnerFilter(warmths=frozenset({Warmth.WARM})), True),
        (PartnerFilter(warmths=frozenset({Warmth.LOSING})), False),
        (PartnerFilter(labels=frozenset({"kerk"}), areas=frozenset({AreaId(4)})), False),
        (PartnerFilter(words="iets anders"), True),
    ],
)
def test_all_chosen_sets_must_hold_and_words_are_for_the_list(
    wanted: PartnerFilter, *, is_kept: bool
) -> None:
    assert wanted.keeps(LINE, TODAY) is is_kept


def test_filter_is_empty_until_something_is_chosen() -> None:
    assert PartnerFilter().is_empty
    assert not PartnerFilter(words="brood").is_empty
