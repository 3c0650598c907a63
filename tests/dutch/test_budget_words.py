from coalitiedesk.domain.budget import BudgetLine, MoneyKind, budget_totals
from coalitiedesk.domain.ids import BudgetLineId
from coalitiedesk.dutch.budget_words import budget_sentences


def test_what_is_wanted_and_unknown_is_said() -> None:
    line = BudgetLine(id=BudgetLineId(1), title="Post", year=2026, planned_cents=100_00)
    income = BudgetLine(id=BudgetLineId(2), title="Subsidie", year=2026, is_income=True)
    kind = BudgetLine(
        id=BudgetLineId(3), title="Zaal", year=2026, kind=MoneyKind.IN_KIND, planned_cents=50_00
    )

    assert budget_sentences(budget_totals((line, income, kind))) == (
        "Uitgaven: €\u00a0100 begroot, €\u00a00 betaald.",
        "Inkomsten: €\u00a00 begroot, €\u00a00 toegezegd.",
        "In natura: €\u00a050.",
        "Nog te vinden: €\u00a0100.",
        "Van 1 post is het bedrag nog niet bekend.",
    )


def test_covered_budget_says_so() -> None:
    costs = BudgetLine(id=BudgetLineId(1), title="Post", year=2026, planned_cents=100_00)
    income = BudgetLine(
        id=BudgetLineId(2),
        title="Subsidie",
        year=2026,
        is_income=True,
        planned_cents=100_00,
        committed_cents=100_00,
    )

    assert budget_sentences(budget_totals((costs, income)))[-1] == "Alles is gedekt door toezeggingen."
