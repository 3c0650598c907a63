"""A budget at a glance, in sentences."""

from coalitiedesk.domain.budget import BudgetTotals
from coalitiedesk.dutch.formats import count, money


def budget_sentences(totals: BudgetTotals) -> tuple[str, ...]:
    """What comes in, what goes out, what is still wanted; what is unknown is said."""
    income, costs = totals.income, totals.costs
    sentences = [
        f"Uitgaven: {money(costs.planned)} begroot, {money(costs.settled)} betaald.",
        f"Inkomsten: {money(income.planned)} begroot, {money(income.committed)} toegezegd.",
    ]
    if totals.in_kind:
        sentences.append(f"In natura: {money(totals.in_kind)}.")
    if totals.shortfall > 0:
        sentences.append(f"Nog te vinden: {money(totals.shortfall)}.")
    elif costs.planned:
        sentences.append("Alles is gedekt door toezeggingen.")
    unknown = income.unknown + costs.unknown
    if unknown:
        sentences.append(f"Van {count(unknown, 'post', 'posten')} is het bedrag nog niet bekend.")
    return tuple(sentences)
