"""What moves the partners of the example, what they bring and look for; all of it invented."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from coalitiedesk import resources
from coalitiedesk.db.tables import OfferRow, PartnerLabelRow, PartnerTraitRow
from coalitiedesk.domain.engagement import ContributionKind, EngagementMotive, Means, Principle
from coalitiedesk.domain.offers import OWN_WORDS, OfferDirection, OfferState, TraitKind
from coalitiedesk.services.demo.partners import Hosts
from coalitiedesk.services.demo.row_book import RowBook

_TRAITS = (
    ("motives", TraitKind.MOTIVE, EngagementMotive),
    ("brings", TraitKind.CONTRIBUTION, ContributionKind),
    ("principles", TraitKind.PRINCIPLE, Principle),
)


def add_offers(book: RowBook, hosts: Hosts) -> None:
    """Add motives, contributions, principles, labels, offers and needs, as far as the partners are there.

    Raises:
        ValueError: The file holds a code that does not exist.
    """
    for one in _texts()["moved"]:
        host = hosts.by_key.get(one["with"])
        if host is not None:
            _add_moved(book, host.id, one)
    for one in _texts()["offers"]:
        host = hosts.by_key.get(one["with"])
        if host is not None:
            book.add(
                OfferRow,
                partner_id=host.id,
                direction=OfferDirection(one["direction"]),
                kind=Means(one["kind"]),
                text=one["text"],
                state=OfferState(one.get("state", OfferState.OPEN)),
            )


def _add_moved(book: RowBook, partner_id: int, one: Mapping[str, Any]) -> None:
    for key, kind, codes in _TRAITS:
        for code, note in one.get(key, {}).items():
            book.add(PartnerTraitRow, partner_id=partner_id, kind=kind, code=codes(code), note=note)
    for key in one.get("ours", ()):
        book.add(PartnerTraitRow, partner_id=partner_id, kind=TraitKind.PROPOSITION, code=key, note="")
    for key, kind in (("asks", TraitKind.ASK), ("more", TraitKind.PROPOSITION)):
        if key in one:
            book.add(PartnerTraitRow, partner_id=partner_id, kind=kind, code=OWN_WORDS, note=one[key])
    for name in one.get("labels", ()):
        book.add(PartnerLabelRow, partner_id=partner_id, name=name)


@lru_cache(maxsize=1)
def _texts() -> dict[str, Any]:
    return tomllib.loads(resources.read_text("demo/offers.toml"))
