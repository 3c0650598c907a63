"""Blank, reached in general, thin or covered: what a square of the matrix says."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coalitiedesk.domain.approach import LonelinessForm, PlanPart
from coalitiedesk.domain.coverage import VIEWS, Cover, CoverageAxis, CoverageView, coverage, verdict
from coalitiedesk.domain.ids import AreaId, PartnerId, ProvisionId
from coalitiedesk.domain.inventory import Provision, ProvisionEvidence

GROUPS = ("Jongeren", "Ouderen")
NORTH, SOUTH = AreaId(1), AreaId(2)
PLACES = VIEWS[0]
FORMS = VIEWS[1]


def a_provision(key: int = 1, **changes: Any) -> Provision:
    values: dict[str, Any] = {"id": ProvisionId(key), "name": f"Aanbod {key}", "organiser": f"Club {key}"}
    return Provision(**{**values, **changes})


def cover_of(*provisions: Provision, row: str = "Jongeren", column: str = "1") -> Cover:
    matrix = coverage(provisions, PLACES, target_groups=GROUPS, areas=(NORTH, SOUTH))
    return matrix.square(row, column).cover


def here(key: int = 1, **changes: Any) -> Provision:
    return a_provision(key, **{"target_groups": ("Jongeren",), "area_ids": (NORTH,), **changes})


@pytest.mark.parametrize(
    ("provisions", "expected"),
    [
        ((), Cover.BLANK),
        ((here(is_active=False),), Cover.BLANK),
        ((here(area_ids=(SOUTH,)),), Cover.BLANK),
        ((here(target_groups=()),), Cover.GENERAL),
        ((here(area_ids=()),), Cover.GENERAL),
        ((here(target_groups=("Iedereen",)),), Cover.GENERAL),
        ((here(target_groups=(), area_ids=()),), Cover.BLANK),
        ((here(),), Cover.THIN),
        ((here(1, organiser="De Brug"), here(2, organiser=" de  brug ")), Cover.THIN),
        ((here(1, partner_id=PartnerId(7)), here(2, partner_id=PartnerId(7))), Cover.THIN),
        ((here(), here(2, is_active=False)), Cover.THIN),
        ((here(), here(2)), Cover.COVERED),
        ((here(1, organiser=""), here(2, organiser="")), Cover.COVERED),
        ((here(1, partner_id=PartnerId(7)), here(2, partner_id=PartnerId(8))), Cover.COVERED),
    ],
)
def test_square_tells_how_well_it_is_filled(provisions: tuple[Provision, ...], expected: Cover) -> None:
    assert cover_of(*provisions) is expected


def test_square_names_what_is_there_and_what_reaches_it() -> None:
    own, everybody, everywhere = here(1), here(2, target_groups=()), here(3, area_ids=())

    matrix = coverage((own, everybody, everywhere), PLACES, target_groups=GROUPS, areas=(NORTH, SOUTH))

    assert matrix.square("Jongeren", "1").own == (ProvisionId(1),)
    assert matrix.square("Jongeren", "1").general == (ProvisionId(3), ProvisionId(2))
    assert matrix.square("Ouderen", "1").general == (ProvisionId(2),)
    assert matrix.square("Ouderen", "2").cover is Cover.BLANK


def test_everybody_is_no_target_group_of_its_own() -> None:
    matrix = coverage((), PLACES, target_groups=("Iedereen", "Jongeren"), areas=(NORTH,))

    assert matrix.rows == ("Jongeren",)


def test_form_that_was_not_filled_in_helps_nowhere() -> None:
    known, unknown = here(1, forms=(LonelinessForm.EMOTIONAL,)), here(2)

    matrix = coverage((known, unknown), FORMS, target_groups=GROUPS, areas=())

    assert matrix.square("Jongeren", "emotional").own == (ProvisionId(1),)
    assert matrix.square("Jongeren", "social").cover is Cover.BLANK
    assert matrix.unplaced == (ProvisionId(2),)


def test_every_form_and_part_has_a_line_although_nothing_is_there() -> None:
    forms = coverage((), FORMS, target_groups=GROUPS, areas=())
    parts = coverage((), VIEWS[2], target_groups=GROUPS, areas=())

    assert forms.columns == tuple(form.value for form in LonelinessForm)
    assert parts.rows == tuple(part.value for part in PlanPart)
    assert forms.amount(Cover.BLANK) == len(forms.squares) == 6


def test_verdict_counts_and_leaves_judging_to_people() -> None:
    found = verdict(
        (
            here(1, organiser="De Brug", evidence=ProvisionEvidence.SUBSTANTIATED),
            here(2, organiser="De Brug", forms=(LonelinessForm.SOCIAL,)),
            here(3, organiser="Bieb", evidence=ProvisionEvidence.PROMISING, forms=(LonelinessForm.SOCIAL,)),
            here(4, organiser=""),
            here(5, is_active=False),
        )
    )

    assert (found.amount, found.known_to_help, found.organisers) == (4, 2, 2)
    assert (found.largest_organiser, found.largest_share) == ("De Brug", 2)
    assert [amount for _, amount in found.forms] == [2, 0, 0]


_SOME = st.builds(
    a_provision,
    st.integers(1, 99),
    target_groups=st.sets(st.sampled_from(GROUPS)).map(tuple),
    area_ids=st.sets(st.sampled_from((NORTH, SOUTH))).map(tuple),
    forms=st.sets(st.sampled_from(LonelinessForm)).map(tuple),
    parts=st.sets(st.sampled_from(PlanPart)).map(tuple),
    is_active=st.booleans(),
)


@given(st.lists(_SOME, max_size=12, unique_by=lambda one: one.id), st.sampled_from(VIEWS))
def test_everything_going_on_stands_somewhere_or_is_named_as_unplaced(
    provisions: list[Provision], view: CoverageView
) -> None:
    matrix = coverage(provisions, view, target_groups=GROUPS, areas=(NORTH, SOUTH))

    shown = {key for square in matrix.squares for key in (*square.own, *square.general)}
    apart = {*matrix.everywhere, *matrix.unplaced}
    assert shown | apart == {one.id for one in provisions if one.is_active}
    assert shown.isdisjoint(apart)
    assert len(matrix.squares) == len(matrix.rows) * len(matrix.columns)


@given(st.lists(_SOME, max_size=12, unique_by=lambda one: one.id))
def test_more_provision_never_makes_a_square_worse(provisions: list[Provision]) -> None:
    order = list(Cover)
    before = coverage(provisions[:-1], PLACES, target_groups=GROUPS, areas=(NORTH, SOUTH))
    after = coverage(provisions, PLACES, target_groups=GROUPS, areas=(NORTH, SOUTH))

    pairs = zip(before.squares, after.squares, strict=True)
    assert all(order.index(new.cover) >= order.index(old.cover) for old, new in pairs)


def test_axes_of_every_view_differ() -> None:
    assert all(view.rows is not view.columns for view in VIEWS)
    assert {axis for view in VIEWS for axis in (view.rows, view.columns)} == set(CoverageAxis)
