"""Money for the plan (B001, step 4): what comes in, what goes out, and what is given in kind. In cents."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.ids import BudgetLineId, PartnerId


class MoneyKind(StrEnum):
    """Where money comes from or goes to."""

    SUBSIDY = "subsidy"
    FUND = "fund"
    SPONSORING = "sponsoring"
    OWN = "own"
    IN_KIND = "in_kind"  # hours, a hall, printing: worth money, but none changes hands
    PEOPLE = "people"
    ACTIVITIES = "activities"
    PUBLICITY = "publicity"
    OTHER = "other"


INCOME_KINDS = (
    MoneyKind.SUBSIDY,
    MoneyKind.FUND,
    MoneyKind.SPONSORING,
    MoneyKind.OWN,
    MoneyKind.IN_KIND,
    MoneyKind.OTHER,
)
COST_KINDS = (
    MoneyKind.PEOPLE,
    MoneyKind.ACTIVITIES,
    MoneyKind.PUBLICITY,
    MoneyKind.IN_KIND,
    MoneyKind.OTHER,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetLine:
    """One line of the budget of a year.

    Attributes:
        source: Who gives or gets it, in words.
        planned_cents: What was reckoned with; None when unknown.
        committed_cents: What was promised or ordered.
        settled_cents: What was really received or paid.
    """

    id: BudgetLineId
    title: str
    year: int
    is_income: bool = False
    kind: MoneyKind = MoneyKind.OTHER
    partner_id: PartnerId | None = None
    source: str = ""
    planned_cents: int | None = None
    committed_cents: int | None = None
    settled_cents: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetSum:
    """Sums of one side, in cents; what is unknown counts as nothing and is told.

    Attributes:
        unknown: How many lines have no planned amount.
    """

    planned: int
    committed: int
    settled: int
    unknown: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetTotals:
    """The budget of a year at a glance; what is given in kind stands apart, on neither side.

    Attributes:
        in_kind: What it is worth, as planned, in cents.
    """

    income: BudgetSum
    costs: BudgetSum
    in_kind: int

    @property
    def shortfall(self) -> int:
        """Planned costs that no promised income covers yet, in cents; below zero is money over."""
        return self.costs.planned - self.income.committed


def budget_totals(lines: Iterable[BudgetLine]) -> BudgetTotals:
    """Add up the lines of one year."""
    found = tuple(lines)
    money = [line for line in found if line.kind is not MoneyKind.IN_KIND]
    kind = [line for line in found if line.kind is MoneyKind.IN_KIND]
    return BudgetTotals(
        income=_sum(line for line in money if line.is_income),
        costs=_sum(line for line in money if not line.is_income),
        in_kind=sum(line.planned_cents or 0 for line in kind),
    )


def _sum(lines: Iterable[BudgetLine]) -> BudgetSum:
    found = tuple(lines)
    return BudgetSum(
        planned=sum(line.planned_cents or 0 for line in found),
        committed=sum(line.committed_cents or 0 for line in found),
        settled=sum(line.settled_cents or 0 for line in found),
        unknown=sum(line.planned_cents is None for line in found),
    )
