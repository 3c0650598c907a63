"""Partners that may be the one being typed: a name that looks like it, or the same phone, mail or website.

The judgement on names is the one that bringing in a list uses; here an abbreviation or the name of the place
behind it makes no other name either.
"""

import re
from collections.abc import Generator, Sequence
from dataclasses import dataclass

from coalitiedesk.db.queries import partners as queries
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.partner_checks import Sameness
from coalitiedesk.domain.partners import Contact, Partner
from coalitiedesk.dutch.formats import fold
from coalitiedesk.exchange.names import Likeness, likeness, loose_key
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.portions import to_the_end

_BRANCH = re.compile(r"\b(afdeling|afd|locatie|loc|regio)\b\.?")
_NEARLY = 84  # percent of the letters at which it is worth while to look closer
_FEWEST_LETTERS = 3
_AT_ONCE = 1_000
_FEWEST_DIGITS = 9  # of a Dutch number, without the country or the zero before it


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerTraces:
    """What one partner can be known by again; every text folded or reduced to what counts."""

    id: PartnerId
    name: str
    place: str
    core: str
    phones: frozenset[str]
    emails: frozenset[str]
    site: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """A partner that may be the same, and why."""

    id: PartnerId
    name: str
    place: str
    reasons: tuple[Sameness, ...]


def list_traces(desk: Desk) -> tuple[PartnerTraces, ...]:
    """Every partner, by name without article, ready to be compared with another."""
    return to_the_end(reading_traces(desk))


def reading_traces(desk: Desk) -> Generator[None, None, tuple[PartnerTraces, ...]]:
    """As :func:`list_traces`, a thousand at a time so that the window may live in between."""
    with desk.read() as session:
        rows = queries.partner_ways(session)
    found: list[PartnerTraces] = []
    for row in rows:
        if len(found) % _AT_ONCE == 0 and found:
            yield
        found.append(_traces(*row))
    return tuple(found)


def traces_of(partner: Partner) -> PartnerTraces:
    """What a partner can be known by again, as it is being filled in."""
    ways: tuple[Partner | Contact, ...] = (partner, *partner.contacts)
    phones, emails = [one.phone for one in ways], [one.email for one in ways]
    return _traces(partner.id, partner.name, partner.place, partner.web_address, phones, emails)


def _traces(
    key: PartnerId, name: str, place: str, site: str, phones: Sequence[str], emails: Sequence[str]
) -> PartnerTraces:
    """Quick: 5,000 of them are made in a row."""
    return PartnerTraces(
        id=key,
        name=name,
        place=place,
        core=_core(name, place),
        phones=frozenset([digits for phone in phones if phone and (digits := _digits(phone))]),
        emails=frozenset([email.casefold() for email in emails if email]),
        site=_site(site) if site else "",
    )


def find_alike(known: Sequence[PartnerTraces], wanted: PartnerTraces, *, limit: int = 3) -> tuple[Alike, ...]:
    """Who may be the same; first who has most in common, then by name.

    Args:
        known: All partners, from :func:`list_traces`; the partner itself is left out.
        wanted: What is being filled in.
        limit: How many at most.
    """
    alike = _alike_by_name(known, wanted)
    found = []
    for one in known:
        reasons = _reasons(one, wanted, has_name=one.id in alike)
        if reasons and (not wanted.id or one.id != wanted.id):
            found.append(Alike(id=one.id, name=one.name, place=one.place, reasons=reasons))
    return tuple(sorted(found, key=lambda one: -len(one.reasons))[:limit])


def _reasons(one: PartnerTraces, wanted: PartnerTraces, *, has_name: bool) -> tuple[Sameness, ...]:
    same = (
        (Sameness.NAME, has_name),
        (Sameness.PHONE, bool(one.phones & wanted.phones)),
        (Sameness.EMAIL, bool(one.emails & wanted.emails)),
        (Sameness.WEBSITE, bool(one.site) and one.site == wanted.site),
    )
    return tuple(reason for reason, is_so in same if is_so)


def _alike_by_name(known: Sequence[PartnerTraces], wanted: PartnerTraces) -> set[PartnerId]:
    """A quick look at all names, and a close one at those that are not far off."""
    from rapidfuzz import fuzz, process

    if len(wanted.core) < _FEWEST_LETTERS:
        return set()
    hits = process.extract(
        wanted.core, [one.core for one in known], scorer=fuzz.ratio, score_cutoff=_NEARLY, limit=None
    )
    near = [known[at] for _, _, at in hits]
    return {one.id for one in near if one.core == wanted.core or _is_near(one, wanted)}


def _is_near(one: PartnerTraces, wanted: PartnerTraces) -> bool:
    return likeness(one.name, "", wanted.name, "") is not Likeness.DIFFERENT


def _core(name: str, place: str) -> str:
    """The letters of a name without what makes it a branch: ``afd.`` and the place it is in."""
    plain, town = fold(name), fold(place)
    rest = _BRANCH.sub(" ", plain) if "fd" in plain or "loc" in plain or "regio" in plain else plain
    if town and town in rest:
        rest = re.sub(rf"(?<!\w){re.escape(town)}(?!\w)", " ", rest)
    return loose_key(rest) or loose_key(plain)


def _digits(phone: str) -> str:
    """The digits that count: ``+31 6 12 34`` and ``06-1234`` are the same."""
    digits = "".join([char for char in phone if char.isdigit()])
    return digits[-_FEWEST_DIGITS:] if len(digits) >= _FEWEST_DIGITS else ""


def _site(address: str) -> str:
    """Without what differs by browser: ``https://www.bieb.test/`` is ``bieb.test``."""
    return re.sub(r"^(https?://)?(www\.)?", "", fold(address)).rstrip("/")
