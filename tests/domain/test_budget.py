from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from coalitiedesk.domain.budget import BudgetLine, MoneyKind, budget_totals
from coalitiedesk.domain.ids import BudgetLineId


def a_line(**changes: Any) -> BudgetLine:
    values: dict[str, Any] = {"id": BudgetLineId(1), "title": "Post", "year": 2026}
    return BudgetLine(**{**values, **changes})


def test_totals_keep_both_sides_and_kind_apart() -> None:
    found = budget_totals(
        (
            a_line(is_income=True, kind=MoneyKind.SUBSIDY, planned_cents=500_00, committed_cents=400_00),
            a_line(is_income=True, kind=MoneyKind.IN_KIND, planned_cents=250_00),
            a_line(planned_cents=600_00, settled_cents=120_50),
            a_line(planned_cents=None),
        )
    )

    assert (found.income.planned, found.income.committed) == (500_00, 400_00)
    assert (found.costs.planned, found.costs.settled, found.costs.unknown) == (600_00, 120_50, 1)
    assert found.in_kind == 250_00
    assert found.shortfall == 200_00


def test_nothing_adds_up_to_nothing() -> None:
    found = budget_totals(())

    assert (found.income.planned, found.costs.planned, found.in_kind, found.shortfall) == (0, 0, 0, 0)


_CENTS = st.none() | st.integers(0, 10_000_00)
_LINES = st.builds(a_line, is_income=st.booleans(), kind=st.sampled_from(MoneyKind), planned_cents=_CENTS)


@given(st.lists(_LINES, max_size=8))
def test_every_cent_stands_on_one_side(lines: list[BudgetLine]) -> None:
    found = budget_totals(lines)

    total = sum(line.planned_cents or 0 for line in lines)
    assert found.income.planned + found.costs.planned + found.in_kind == total
