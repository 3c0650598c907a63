"""Who would find the same letter in the letterbox twice, because two partners are one person or household."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.letters import Recipient
from coalitiedesk.domain.partners import PartnerKind


class DoubleReason(StrEnum):
    """What two recipients have in common."""

    EMAIL = "email"
    PERSON = "person"
    HOUSEHOLD = "household"


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubleRecipient:
    """Somebody who gets this letter already, under another name.

    Attributes:
        other: Name of the partner under which it comes first.
    """

    reason: DoubleReason
    other: str


def find_doubles(
    recipients: Sequence[Recipient], *, had: Iterable[PartnerId] = ()
) -> Mapping[PartnerId, DoubleRecipient]:
    """Those who should be left out, with why; who had the letter comes first, then the order given.

    A name of one word is too common to tell a person by. Organisations may share a building; only residents
    at one address are a household.
    """
    first = frozenset(had)
    seen: dict[tuple[DoubleReason, str], str] = {}
    found: dict[PartnerId, DoubleRecipient] = {}
    for one in sorted(recipients, key=lambda one: one.partner_id not in first):
        signs = tuple(_signs(one))
        known = next((sign for sign in signs if sign in seen), None)
        if known is not None and one.partner_id not in first:
            found[one.partner_id] = DoubleRecipient(reason=known[0], other=seen[known])
            continue
        for sign in signs:
            seen.setdefault(sign, one.partner)
    return found


def _signs(one: Recipient) -> Iterable[tuple[DoubleReason, str]]:
    email, person, address = (_plain(text) for text in (one.email, one.person, " ".join(one.address)))
    if email:
        yield DoubleReason.EMAIL, email
    if " " in person:
        yield DoubleReason.PERSON, person
    if len(one.address) > 1 and one.kind is PartnerKind.RESIDENTS:
        yield DoubleReason.HOUSEHOLD, address


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
