"""What is known of a partner before a conversation, in words for its sheet, the most useful first."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from coalitiedesk.domain.contact_log import CommitmentDirection, CommitmentState
from coalitiedesk.domain.offers import OfferDirection
from coalitiedesk.domain.partners import Contact
from coalitiedesk.dutch.contact_words import last_contact_words, settled_words, warmth_words
from coalitiedesk.dutch.labels import label
from coalitiedesk.dutch.offer_messages import principle_sentence
from coalitiedesk.dutch.typed_dates import due_words
from coalitiedesk.printouts.conversation_content import ConversationContent

_Code = TypeVar("_Code", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFact:
    """Something that is known, by name.

    Attributes:
        items: One line each; without any there is room to write.
        left_out: How many items the sheet has no room for.
    """

    name: str
    items: tuple[str, ...] = ()
    left_out: int = 0

    @property
    def rest(self) -> str:
        """That there is more; empty when everything stands there."""
        return f" (en nog {self.left_out})" if self.left_out else ""

    def shorter(self) -> "KnownFact":
        """Without its last item; the first one stays."""
        return replace(self, items=self.items[:-1], left_out=self.left_out + 1)


def known_facts(content: ConversationContent, *, with_people: bool) -> tuple[KnownFact, ...]:
    """All there is; who, contact, motives, offers and needs also when nothing is known, to be asked."""
    today, interests = content.printed_on, content.interests
    always = (
        KnownFact(name="Wie", items=_people(content) if with_people else ()),
        KnownFact(name="Contact", items=_contact(content)),
    )
    wanted = (
        KnownFact(name="Beweegt hen", items=_noted(interests.motives)),
        KnownFact(name="Bieden", items=_offers(content, OfferDirection.OFFER)),
        KnownFact(name="Zoeken", items=_offers(content, OfferDirection.NEED)),
    )
    found = (
        KnownFact(name="Volgt nog", items=_follow_ups(content, today)),
        KnownFact(name="Zij beloofden", items=_promises(content, CommitmentDirection.THEIRS)),
        KnownFact(name="Wij beloofden", items=_promises(content, CommitmentDirection.OURS)),
    )
    rest = (
        KnownFact(name="Kunnen doen", items=_in_one(_noted(interests.contributions))),
        KnownFact(name="Plekken", items=_in_one(content.places)),
        KnownFact(name="Wij vragen", items=_in_one(_lines(interests.asks))),
        KnownFact(name="Wij bieden", items=_in_one(content.propositions)),
        KnownFact(name="Doen mee met", items=_activities(content)),
        KnownFact(name="Principes", items=tuple(principle_sentence(one) for one in content.objections)),
    )
    return (*always, *_filled(found), *wanted, *_filled(rest))


def _filled(facts: Iterable[KnownFact]) -> tuple[KnownFact, ...]:
    return tuple(one for one in facts if one.items)


def _people(content: ConversationContent) -> tuple[str, ...]:
    people = tuple(_person(one) for one in content.partner.contacts)
    return people or tuple(filter(None, (content.partner.phone,)))


def _person(contact: Contact) -> str:
    return ", ".join(part for part in (contact.name, contact.role, contact.phone) if part)


def _contact(content: ConversationContent) -> tuple[str, ...]:
    log, today = content.log, content.printed_on
    how = f"{warmth_words(log.upkeep, today)}. " if log.upkeep.last_contact is not None else ""
    first = f"{how}{last_contact_words(log.upkeep, today)}."
    said = [one.text for one in log.interactions[:1] if one.text]
    holder = log.upkeep.account_holder
    kept = [f"Vast contact van ons: {holder}"] if holder else []
    return (first, *said, *kept)


def _follow_ups(content: ConversationContent, today: dt.date) -> tuple[str, ...]:
    return tuple(
        f"{one.follow_up or one.text or 'Erop terugkomen'} ({due_words(one.follow_up_on, today=today)})"
        for one in content.log.follow_ups
        if one.follow_up_on is not None
    )


def _promises(content: ConversationContent, direction: CommitmentDirection) -> tuple[str, ...]:
    return tuple(
        f"{one.text} ({settled_words(one, content.printed_on)})"
        for one in content.log.commitments
        if one.direction is direction and one.state is CommitmentState.OPEN
    )


def _offers(content: ConversationContent, direction: OfferDirection) -> tuple[str, ...]:
    return tuple(one.text for one in content.interests.of(direction) if one.is_open)


def _noted(notes: Mapping[_Code, str]) -> tuple[str, ...]:
    return tuple(f"{label(code)}: {note}" if note else label(code) for code, note in notes.items())


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _in_one(items: tuple[str, ...]) -> tuple[str, ...]:
    """Short items behind each other."""
    return (" · ".join(items),) if items else ()


def _activities(content: ConversationContent) -> tuple[str, ...]:
    """Those of the latest year, as one line."""
    latest = content.activities[0].year if content.activities else 0
    titles = [one.title for one in content.activities if one.year == latest]
    return (f"{latest}: {', '.join(titles)}",) if titles else ()
