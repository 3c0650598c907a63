import pytest

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.shortlist import (
    Candidate,
    CriterionObjection,
    check_criterion,
    may_be_shortlisted,
    ranked,
)


def a_candidate(name: str, *crosses: str, stage: str = "unknown", is_active: bool = True) -> Candidate:
    return Candidate(
        partner_id=PartnerId(1),
        name=name,
        kind=PartnerKind.BUSINESS,
        sector="",
        place="",
        is_active=is_active,
        stage=EngagementStage(stage),
        crosses=frozenset(crosses),
    )


def test_most_crosses_come_first_and_equals_stay_in_their_order() -> None:
    found = ranked(
        (
            a_candidate("A"),
            a_candidate("B", "image"),
            a_candidate("C", "image", "sector"),
            a_candidate("D", "sector"),
        )
    )

    assert [one.name for one in found] == ["C", "B", "D", "A"]


@pytest.mark.parametrize(
    ("stage", "is_active", "may"),
    [("unknown", True, True), ("prepare", True, True), ("connect", True, False), ("unknown", False, False)],
)
def test_only_who_is_not_further_may_come_on_the_shortlist(stage: str, is_active: bool, may: bool) -> None:
    assert may_be_shortlisted(a_candidate("A", stage=stage, is_active=is_active)) is may


@pytest.mark.parametrize(
    ("name", "objection"),
    [
        ("Op loopafstand", []),
        ("  ", [CriterionObjection.NO_NAME]),
        ("goede  NAAM ", [CriterionObjection.TAKEN]),
    ],
)
def test_criterion_needs_a_name_of_its_own(name: str, objection: list[CriterionObjection]) -> None:
    assert [one.code for one in check_criterion(name, ["Goede naam", "Warm contact"])] == objection
