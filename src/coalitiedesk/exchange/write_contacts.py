"""Contact persons as a file of business cards (.vcf) that phones and mail programmes take in."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactCard:
    """A person, or with an empty name the organisation itself.

    Attributes:
        uid: Stays the same when the cards are made again.
    """

    uid: str
    name: str
    organisation: str
    role: str = ""
    phone: str = ""
    email: str = ""
    street: str = ""
    postcode: str = ""
    place: str = ""
    web_address: str = ""
    note: str = ""


def contacts_bytes(cards: Iterable[ContactCard]) -> bytes:
    """The cards one after the other, as vCard 3.0: what phones of all years can read."""
    return "".join(_card(card) for card in cards).encode()


def _card(card: ContactCard) -> str:
    import vobject

    made = vobject.vCard()
    given, _, family = _line(card.name).partition(" ")
    made.add("n").value = vobject.vcard.Name(given=given, family=family)
    made.add("fn").value = _line(card.name or card.organisation)
    made.add("uid").value = card.uid
    if card.organisation:
        made.add("org").value = [_line(card.organisation)]
    for name, text in (
        ("title", card.role),
        ("tel", card.phone),
        ("email", card.email),
        ("url", card.web_address),
    ):
        if text:
            made.add(name).value = _line(text)
    if card.street or card.place:
        address = made.add("adr")
        address.value = vobject.vcard.Address(
            street=_line(card.street), code=_line(card.postcode), city=_line(card.place)
        )
        address.type_param = "WORK"
    if card.note:
        made.add("note").value = "\n".join(_line(line) for line in card.note.splitlines())
    content: str = made.serialize()
    return content


def _line(text: str) -> str:
    return " ".join(_CONTROL.sub(" ", text.replace("\n", " ")).split())
