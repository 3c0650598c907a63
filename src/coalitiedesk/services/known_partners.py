"""The partners one can choose from by typing: by name, by place, or by who works there."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
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
        folded: Everything it is found by.
    """

    id: PartnerId
    name: str
    about: str
    people: tuple[str, ...]
    folded: str


def list_known_partners(desk: Desk, *, today: dt.date) -> tuple[KnownPartner, ...]:
    """Every partner, by name without article.

    Args:
        desk: The open coalition.
        today: Nobody is found by who left by this day.
    """
    with desk.read() as session:
        rows = queries.partner_people(session, today=today)
    amounts = Counter(fold(name) for _, name, _, _, _ in rows)
    found = []
    for key, name, place, is_active, people in rows:
        left = "" if is_active else "doet niet meer mee"
        about = ", ".join(part for part in (place if amounts[fold(name)] > 1 else "", left) if part)
        folded = fold(" ".join((name, place, *people)))
        found.append(KnownPartner(id=key, name=name, about=about, people=people, folded=folded))
    return tuple(found)


def find_known(partners: Sequence[KnownPartner], words: str) -> tuple[KnownPartner, ...]:
    """Whoever has all of these words, in any order; first whose name is that, then begins so.

    Args:
        partners: All of them, from :func:`list_known_partners`.
        words: What was typed so far; accents and capitals do not count.
    """
    wanted = fold(words)
    parts = wanted.split()
    if not parts:
        return ()
    hits = [one for one in partners if all(part in one.folded for part in parts)]
    ranked = sorted(hits, key=lambda one: (fold(one.name) != wanted, not one.folded.startswith(wanted)))
    return tuple(ranked[:_MOST_FOUND])
