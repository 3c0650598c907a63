"""One partner in the file or the list, and once more in a row: what the row adds, and where it differs."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from coalitiedesk.domain.import_fields import ImportField as F
from coalitiedesk.domain.import_updates import Difference, UpdateWay
from coalitiedesk.domain.partners import Contact, Partner, PartnerKind
from coalitiedesk.exchange.contacts import digits
from coalitiedesk.exchange.names import place_key, strict_key

_OF_PARTNER = {
    F.SECTOR: "sector",
    F.ADDRESS: "address",
    F.POSTCODE: "postcode",
    F.PLACE: "place",
    F.PHONE: "phone",
    F.EMAIL: "email",
    F.WEB: "web_address",
    F.SINCE: "since",
}
_OF_PERSON = {F.CONTACT_ROLE: "role", F.PHONE: "phone", F.EMAIL: "email"}
_OPEN_KINDS = frozenset({PartnerKind.UNKNOWN, PartnerKind.OTHER})
_ELSEWHERE = "Ook: "


def differences(first: Partner, second: Partner) -> tuple[Difference, ...]:
    """What the second knows that the first does not, or has otherwise; nothing is decided yet."""
    return (*_of_partner(first, second), *_of_people(first, second))


def update_partner(first: Partner, second: Partner, decided: Sequence[Difference]) -> Partner:
    """The first with what was decided to be written; what differs and only fills goes to the notes.

    The area is left out, as it goes by its name.
    """
    changes: dict[str, Any] = {
        _OF_PARTNER[one.field]: one.new
        for one in decided
        if one.is_written and not one.person and one.field in _OF_PARTNER
    }
    aside = [_ELSEWHERE + one.new for one in decided if not one.person and is_aside(one)]
    return replace(
        first,
        **changes,
        contacts=_people(first.contacts, second.contacts, decided),
        note=_with_lines(first.note, aside),
    )


def fill_rest(first: Partner, second: Partner) -> Partner:
    """The first with what the note of the second says more, and its kind while that is open."""
    is_open = first.kind in _OPEN_KINDS and second.kind not in _OPEN_KINDS
    return replace(
        first,
        kind=second.kind if is_open else first.kind,
        note=_with_lines(first.note, second.note.split("\n")),
    )


def is_aside(difference: Difference) -> bool:
    """Whether it differs and is kept beside what is there."""
    return difference.way is UpdateWay.FILL and not difference.is_blank


def is_alike(about: F, old: str, new: str) -> bool:
    """Two ways to write one thing."""
    if about is F.PHONE:
        return digits(old) == digits(new)
    if about is F.PLACE:
        return place_key(old) == place_key(new)
    if about is F.WEB:
        return _bare_web(old) == _bare_web(new)
    if about is F.POSTCODE:
        return old.replace(" ", "").casefold() == new.replace(" ", "").casefold()
    return strict_key(old) == strict_key(new)


def _of_partner(first: Partner, second: Partner) -> Iterator[Difference]:
    for about, name in _OF_PARTNER.items():
        old, new = getattr(first, name), getattr(second, name)
        if new and not (old and is_alike(about, old, new)) and not _stands_at_person(first, about, new):
            yield Difference(field=about, old=old, new=new)


def _of_people(first: Partner, second: Partner) -> Iterator[Difference]:
    for contact in second.contacts:
        known = _same_person(first.contacts, contact)
        if known is None:
            yield Difference(field=F.CONTACT_NAME, new=contact.name, person=contact.name)
            continue
        for about, name in _OF_PERSON.items():
            old, new = getattr(known, name), getattr(contact, name)
            if new and not (old and is_alike(about, old, new)):
                yield Difference(field=about, old=old, new=new, person=known.name)


def _stands_at_person(partner: Partner, about: F, value: str) -> bool:
    """A number or address that stands at the contact person is not new for the partner."""
    if about not in (F.PHONE, F.EMAIL):
        return False
    name = _OF_PERSON[about]
    values = [getattr(contact, name) for contact in partner.contacts]
    return any(old and is_alike(about, old, value) for old in values)


def _same_person(people: Sequence[Contact], contact: Contact) -> Contact | None:
    wanted = strict_key(contact.name)
    return next((one for one in people if strict_key(one.name) == wanted), None)


def _people(
    first: Sequence[Contact], second: Sequence[Contact], decided: Sequence[Difference]
) -> tuple[Contact, ...]:
    changed = [_person(contact, [one for one in decided if one.person == contact.name]) for contact in first]
    wanted = {one.person for one in decided if one.field is F.CONTACT_NAME and one.is_written}
    return (*changed, *(contact for contact in second if contact.name in wanted))


def _person(contact: Contact, decided: Sequence[Difference]) -> Contact:
    changes: dict[str, Any] = {
        _OF_PERSON[one.field]: one.new for one in decided if one.is_written and one.field in _OF_PERSON
    }
    aside = [_ELSEWHERE + one.new for one in decided if is_aside(one)]
    return replace(contact, **changes, note=_with_lines(contact.note, aside))


def _with_lines(note: str, lines: Sequence[str]) -> str:
    present = note.split("\n") if note else []
    return "\n".join([*present, *(line for line in dict.fromkeys(lines) if line and line not in present)])


def _bare_web(address: str) -> str:
    bare = strict_key(address).removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return bare.rstrip("/")
