"""Partners of the example and the people one speaks with there."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

from coalitiedesk.db.tables import ContactRow, PartnerAreaRow, PartnerRow
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.dutch.formats import sort_key
from coalitiedesk.dutch.labels import label
from coalitiedesk.services.demo.places import invented_street
from coalitiedesk.services.demo.row_book import RowBook
from coalitiedesk.services.demo.texts import ContactText, DemoTexts, PartnerText

MOBILE = "06-12345678"
SHARE_WITHOUT_CONTACT = 0.1
SHARE_INACTIVE = 0.04


@dataclass(frozen=True, slots=True, kw_only=True)
class Host:
    """A partner as an activity knows it: whom the public can ask."""

    id: int
    contact: str
    phone: str
    email: str
    contact_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hosts:
    """All partners in order; ``by_key`` holds those that a written activity names."""

    all: tuple[Host, ...]
    by_key: Mapping[str, Host]

    def named(self, key: str) -> Host:
        """The partner of this key, or in a small example another one that stands in for it."""
        return self.by_key.get(key) or self.all[sum(map(ord, key)) % len(self.all)]


def add_partners(
    book: RowBook,
    texts: DemoTexts,
    area_ids: Mapping[str, int],
    *,
    count: int,
    chance: Random,
    logos: Mapping[str, int],
    upkeep: Callable[[str], Mapping[str, object]],
) -> Hosts:
    """Add the first ``count`` partners: those that are written, then invented ones.

    ``upkeep`` gives the columns that say how contact with the partner of a key is kept up.
    """
    written = list(texts.partners[:count])
    names = {partner.name for partner in texts.partners}
    kinds = [kind for kind, patterns in texts.more_partners.items() for _ in patterns]
    further = [
        _invented(texts, kind=kinds[number % len(kinds)], names=names, chance=chance)
        for number in range(count - len(written))
    ]
    hosts = [
        _add(book, partner, area_ids, chance=chance, logo_id=logos.get(partner.key), upkeep=upkeep)
        for partner in (*written, *further)
    ]
    keys = (partner.key for partner in written)
    return Hosts(all=tuple(hosts), by_key=dict(zip(keys, hosts, strict=False)))


def _invented(texts: DemoTexts, *, kind: PartnerKind, names: set[str], chance: Random) -> PartnerText:
    area = chance.choice(texts.areas)
    street = invented_street(texts, chance)
    pattern = chance.choice(texts.more_partners[kind])
    name = pattern.format(area=area.name, street=street, name=_short(chance.choice(texts.people.last_names)))
    if name in names:
        name = f"{name} {chance.choice(texts.people.street_heads)}{chance.choice(('oord', 'hoek', 'veld'))}"
    if name in names:
        name = f"{name} {len(names)}"
    names.add(name)
    people = 0 if chance.random() < SHARE_WITHOUT_CONTACT else chance.choice((1, 1, 2))
    return PartnerText(
        key="",
        name=name,
        kind=kind,
        sector=label(kind).lower(),
        area=area.name,
        address=f"{street} {chance.randint(1, 120)}",
        since=str(chance.randint(2019, 2027)) if chance.random() < 0.8 else "",
        active=chance.random() > SHARE_INACTIVE,
        contacts=tuple(_contact(texts, chance) for _ in range(people)),
    )


def _contact(texts: DemoTexts, chance: Random) -> ContactText:
    role, level = chance.choice(texts.people.roles)
    name = f"{chance.choice(texts.people.first_names)} {chance.choice(texts.people.last_names)}"
    mandate = chance.choice(texts.people.mandates) if chance.random() < 0.3 else ""
    return ContactText(name=name, role=role, level=level, mandate=mandate)


def _add(
    book: RowBook,
    partner: PartnerText,
    area_ids: Mapping[str, int],
    *,
    chance: Random,
    logo_id: int | None,
    upkeep: Callable[[str], Mapping[str, object]],
) -> Host:
    domain = f"{_bare(partner.name)}.test"
    phone = f"0123-45{chance.randint(0, 9999):04d}" if chance.random() < 0.85 else ""
    email = f"info@{domain}" if chance.random() < 0.8 else ""
    number = book.add(
        PartnerRow,
        name=partner.name,
        sort_name=sort_key(partner.name),
        kind=partner.kind,
        sector=partner.sector,
        address=partner.address,
        postcode=f"1234 {chance.choice('ABCDEGH')}{chance.choice('ABCDEGH')}",
        place=partner.area if partner.area in ("Noardeast", "’t Wold") else "Lindermeer",
        area_id=area_ids[partner.area],
        phone=phone,
        email=email,
        web_address=f"www.{domain}" if chance.random() < 0.6 else "",
        since=partner.since,
        note=partner.note,
        is_active=partner.active,
        logo_id=logo_id,
        on_print=logo_id is not None,
        **upkeep(partner.key),
    )
    for name in partner.also_in:
        book.add(PartnerAreaRow, partner_id=number, area_id=area_ids[name])
    people: list[int] = []
    for place, person in enumerate(partner.contacts):
        person_id = book.add(
            ContactRow,
            partner_id=number,
            name=person.name,
            role=person.role,
            level=person.level,
            mandate=person.mandate,
            phone=MOBILE if (place + number) % 3 == 0 else "",
            email=f"{_bare(person.name.split()[0])}@{domain}" if (place + number) % 4 else "",
        )
        people.append(person_id)
    first = partner.contacts[0].name if partner.contacts else ""
    contact_id = next(iter(people), None)
    return Host(id=number, contact=first, phone=phone, email=email, contact_id=contact_id)


def _short(name: str) -> str:
    """A surname as it stands on a shop window: "van den Akker" is "Van den Akker"."""
    return name[0].upper() + name[1:] if name[0].isalpha() else name


def _bare(name: str) -> str:
    """Letters and digits that can stand in a web address."""
    plain = unicodedata.normalize("NFKD", name.lower().replace("ı", "i").replace("ł", "l").replace("&", "en"))
    return re.sub(r"[^a-z0-9]", "", plain.encode("ascii", "ignore").decode())
