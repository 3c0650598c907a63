"""The network in words: what a tie is, what was left out, and who works with whom most."""

from collections.abc import Sequence

from coalitiedesk.domain.network import NetworkLink, NetworkPartner, NetworkView, TieKind
from coalitiedesk.dutch.formats import count, enumerate_words

_TIES = {
    TieKind.ACTIVITY: ("activiteit", "activiteiten"),
    TieKind.MEETING: ("bijeenkomst", "bijeenkomsten"),
    TieKind.COMMITMENT: ("toezegging", "toezeggingen"),
}


def how_to_read() -> str:
    """What a line means."""
    return (
        "Een lijn: samen een activiteit, een bijeenkomst of een toezegging. Hoe dikker, hoe vaker. "
        "Een bijeenkomst met meer dan 15 partners telt niet mee."
    )


def tie_words(link: NetworkLink) -> str:
    """``2 activiteiten en 1 bijeenkomst``."""
    return enumerate_words([count(amount, *_TIES[kind]) for kind, amount in link.counts])


def view_words(view: NetworkView) -> str:
    """What is not in the picture, and why; empty when everything is."""
    found = []
    if view.left_out:
        fewer = count(view.left_out, "partner met minder banden staat", "partners met minder banden staan")
        found.append(f"De {len(view.partners)} partners met de meeste banden. {fewer} er niet op.")
    if view.least > 1:
        found.append(
            f"Alleen de banden van {view.least} keer of vaker: {len(view.drawn)} van de {len(view.links)}."
        )
    return " ".join(found)


def strongest_words(view: NetworkView, most: int) -> str:
    """Who works together most; empty without ties."""
    if not view.links:
        return ""
    names = {partner.id: partner.name for partner in view.partners}
    pairs = [f"{names[one.first]} en {names[one.second]} ({one.weight})" for one in view.links[:most]]
    return f"Het vaakst samen: {'; '.join(pairs)}."


def alone_words(alone: Sequence[NetworkPartner], most: int) -> str:
    """Who does nothing together with another yet; empty when nobody."""
    if not alone:
        return ""
    names = [partner.name for partner in alone[:most]]
    more = len(alone) - len(names)
    listed = [*names, f"{more} {'andere' if more == 1 else 'anderen'}"] if more else names
    return f"Nog met niemand samen: {enumerate_words(listed)}."
