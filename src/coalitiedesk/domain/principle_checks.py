"""The six principles of working with firms, as a check that speaks up; it never blocks.

Source: B000, chapter 2, "De inzet kent mogelijkheden en grenzen": voluntary and no advantage in procurement,
never exclusive, equal, transparent, no money for social policy of the municipality, when in doubt: don't.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.budget import BudgetLine, MoneyKind
from coalitiedesk.domain.engagement import Means, Principle
from coalitiedesk.domain.offer_matching import OfferMatch
from coalitiedesk.domain.offers import OfferDirection, PartnerInterests
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.problem import Problem, Severity

FIRMS = frozenset({PartnerKind.BUSINESS, PartnerKind.HOSPITALITY})


class PrincipleObjection(StrEnum):
    """What a principle objects to."""

    MONEY_FOR_POLICY = "money_for_policy"
    MONEY_OF_A_FIRM = "money_of_a_firm"
    EXCLUSIVE = "exclusive"
    ADVANTAGE = "advantage"
    UNEQUAL = "unequal"
    HIDDEN = "hidden"
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrincipleFacts:
    """What the principles are held against, for one partner.

    Attributes:
        promises: What was promised and still waits, by them and by us, in words.
        income: Lines of the budget in which this partner gives.
        municipality: Its name, to know its policy by; may be empty.
    """

    kind: PartnerKind
    interests: PartnerInterests
    promises: tuple[str, ...] = ()
    income: tuple[BudgetLine, ...] = ()
    municipality: str = ""


_DENIED = re.compile(r"\b(geen|niet|nooit|zonder|nergens)(\s+\S+){0,2}\s*$")
_POLICY = r"sociaal beleid|\bwmo\b|wijkteam|gemeentebeleid|beleid van de gemeente|gemeentekas|sociaal domein"
_SIGNS: tuple[tuple[PrincipleObjection, re.Pattern[str]], ...] = (
    (
        PrincipleObjection.EXCLUSIVE,
        re.compile(
            r"exclusief|exclusieve|exclusiviteit|alleenrecht|hoofdsponsor"
            r"|(als|de|het|je|jullie|onze) enige\b(?!\s+(die|dat|wat|keer|dag|moment|middag|ochtend|avond)\b)"
            r"|geen ander(e|en)? (bedrijf|bedrijven|winkel|winkels|sponsor|sponsors)"
            r"|geen concurrent"
        ),
    ),
    (
        PrincipleObjection.ADVANTAGE,
        re.compile(r"voorrang|aanbesteding|\binkoop|opdracht(en)? van de gemeente"),
    ),
    (PrincipleObjection.UNEQUAL, re.compile(r"voorkeursbehandeling|voortrekken|bevoordel|vriendendienst")),
    (
        PrincipleObjection.HIDDEN,
        re.compile(r"vertrouwelijk|geheim|onder ons\b|niet (verder )?vertellen|stilhouden"),
    ),
)
_NEVER_DENIED = frozenset({PrincipleObjection.HIDDEN})


def check_principles(facts: PrincipleFacts) -> tuple[Problem, ...]:
    """What to look at, each thing once; the money first, then words, then what was doubted.

    The ``subject`` of a problem is the text it is about, its fact ``principle`` the code of the principle.
    """
    own = facts.interests
    texts = [one.text for one in own.offers if one.is_open]
    texts += [*own.asks.splitlines(), *own.own_proposition.splitlines()]
    texts += [*facts.promises, *own.motives.values(), *own.contributions.values()]
    found = [*_about_money(facts), *_about_words(texts), *_about_doubt(facts.interests)]
    return tuple({(one.code, one.subject): one for one in found}.values())


def check_match(match: OfferMatch) -> Problem | None:
    """What the principles object to in a suggestion: money of a firm that would go to the municipality."""
    given, asked = match.offer, match.need
    if given.offer.kind is not Means.MONEY or given.partner_kind not in FIRMS:
        return None
    is_policy = asked.partner_kind is PartnerKind.MUNICIPALITY
    code = PrincipleObjection.MONEY_FOR_POLICY if is_policy else PrincipleObjection.MONEY_OF_A_FIRM
    return _objection(code, Principle.NO_MONEY, given.offer.text, is_error=is_policy)


def _about_money(facts: PrincipleFacts) -> list[Problem]:
    """Money of a firm never goes to social policy of the municipality; to a partner's activity it may."""
    if facts.kind not in FIRMS:
        return []
    found = []
    policy = re.compile(_POLICY + _named(facts.municipality))
    giving = [
        one.text
        for one in facts.interests.of(OfferDirection.OFFER)
        if one.kind is Means.MONEY and one.is_open
    ]
    for text in giving:
        is_policy = _says(policy, text)
        code = PrincipleObjection.MONEY_FOR_POLICY if is_policy else PrincipleObjection.MONEY_OF_A_FIRM
        found.append(_objection(code, Principle.NO_MONEY, text, is_error=is_policy))
    for line in facts.income:
        if not line.is_income or line.kind is MoneyKind.IN_KIND:
            continue
        is_policy = _says(policy, f"{line.title} {line.source}")
        code = PrincipleObjection.MONEY_FOR_POLICY if is_policy else PrincipleObjection.MONEY_OF_A_FIRM
        found.append(_objection(code, Principle.NO_MONEY, line.title, is_error=is_policy))
    return found


def _about_words(texts: Sequence[str]) -> list[Problem]:
    principles = {
        PrincipleObjection.EXCLUSIVE: Principle.NOT_EXCLUSIVE,
        PrincipleObjection.ADVANTAGE: Principle.VOLUNTARY,
        PrincipleObjection.UNEQUAL: Principle.EQUAL,
        PrincipleObjection.HIDDEN: Principle.TRANSPARENT,
    }
    return [
        _objection(code, principles[code], text)
        for code, sign in _SIGNS
        for text in texts
        if _says(sign, text, may_be_denied=code not in _NEVER_DENIED)
    ]


def _about_doubt(interests: PartnerInterests) -> list[Problem]:
    return [
        _objection(PrincipleObjection.DOUBT, principle, note)
        for principle, note in interests.principles.items()
        if note
    ]


def _says(sign: re.Pattern[str], text: str, *, may_be_denied: bool = True) -> bool:
    """Whether the words stand there and are not denied: "zonder voorrang" is as it should be."""
    low = text.casefold()
    return any(not (may_be_denied and _DENIED.search(low[: hit.start()])) for hit in sign.finditer(low))


def _named(municipality: str) -> str:
    name = municipality.casefold().strip()
    return rf"|gemeente {re.escape(name)}" if name else ""


def _objection(
    code: PrincipleObjection, principle: Principle, subject: str, *, is_error: bool = False
) -> Problem:
    return Problem(
        code=code,
        subject=subject,
        facts={"principle": principle.value},
        severity=Severity.ERROR if is_error else Severity.WARNING,
    )
