"""The partners one can choose from by typing: by name, by place, or by who works there."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coalitiedesk.db.queries import partners as queries
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.dutch.formats import fold
from coalitiedesk.services.desk import Desk

_MOST_FOUND = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPartner:
    """A partner to choose.

    Attributes:
        about: Tells it apart from others of the same name; empty for nearly everybody.
        people: Names of who works there now.
    """

    id: PartnerId
    name: str
    place: str = ""
    about: str = ""
    people: tuple[str, ...] = ()


class KnownPartners:
    """All of them, to look through at every key stroke; they are folded when that is first needed."""

    def __init__(self, partners: Sequence[KnownPartner]) -> None:
        self._partners = partners
        self._texts: list[str] = []

    def __iter__(self) -> Iterator[KnownPartner]:
        return iter(self._partners)

    def find(self, words: str) -> tuple[KnownPartner, ...]:
        """Whoever has all of these words, in any order; first whose name is that, then begins so.

        Args:
            words: What was typed so far; accents and capitals do not count.
        """
        wanted = fold(words)
        parts = wanted.split()
        if not parts:
            return ()
        if not self._texts:
            self._texts = [fold(" ".join((one.name, one.place, *one.people))) for one in self._partners]
        hits = [at for at, text in enumerate(self._texts) if all(part in text for part in parts)]
        ranked = sorted(hits, key=lambda at: not self._texts[at].startswith(wanted))[:_MOST_FOUND]
        found = [self._partners[at] for at in ranked]
        return tuple(sorted(found, key=lambda one: fold(one.name) != wanted))


def list_known_partners(desk: Desk, *, today: dt.date) -> KnownPartners:
    """Every partner, by name without article.

    Args:
        desk: The open coalition.
        today: Nobody is found by who left by this day.
    """
    with desk.read() as session:
        rows = queries.partner_people(session, today=today)
    amounts = Counter(name.casefold() for _, name, _, _, _ in rows)
    found = []
    for key, name, place, is_active, people in rows:
        about = place if amounts[name.casefold()] > 1 else ""
        if not is_active:
            about = ", ".join(part for part in (about, "doet niet meer mee") if part)
        found.append(KnownPartner(id=key, name=name, place=place, about=about, people=people))
    return KnownPartners(found)
