"""One partner in two rows: what the second adds to the first, and where they differ."""

from dataclasses import dataclass, replace

from coalitiedesk.domain.partners import Contact, Partner, PartnerKind
from coalitiedesk.exchange.contacts import digits
from coalitiedesk.exchange.names import place_key, strict_key

_TEXTS = ("sector", "address", "postcode", "place", "phone", "email", "web_address", "since")


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """The partner with its blanks filled; ``differing`` names what the two rows contradict each other in."""

    partner: Partner
    adds: bool
    differing: tuple[tuple[str, str], ...] = ()


def fill_partner(first: Partner, second: Partner) -> Merge:
    """Fill blanks of the first with what the second knows; nothing that is there is replaced."""
    changes: dict[str, object] = {}
    differing: list[tuple[str, str]] = []
    for name in _TEXTS:
        old, new = getattr(first, name), getattr(second, name)
        if new and not old and not _has_contact_value(first, name, new):
            changes[name] = new
        elif new and old and not _is_alike(name, old, new):
            differing.append((name, new))
    if first.kind in {PartnerKind.UNKNOWN, PartnerKind.OTHER} and second.kind not in {
        PartnerKind.UNKNOWN,
        PartnerKind.OTHER,
    }:
        changes["kind"] = second.kind
    contacts, contact_adds = _contacts(first.contacts, second.contacts)
    extra = [line for line in second.note.split("\n") if line and line not in first.note.split("\n")]
    lines = [
        *(first.note.split("\n") if first.note else []),
        *extra,
        *(f"Ook: {value}" for _, value in differing),
    ]
    note = "\n".join(dict.fromkeys(lines))
    partner = replace(first, **changes, contacts=contacts, note=note)  # type: ignore[arg-type]
    return Merge(
        partner=partner,
        adds=partner != first and bool(changes or contact_adds or extra or differing),
        differing=tuple(differing),
    )


def _has_contact_value(partner: Partner, name: str, value: str) -> bool:
    """A number or address that stands at the contact person is not new for the partner."""
    if name not in {"phone", "email"}:
        return False
    return any(
        _is_alike(name, getattr(contact, name), value)
        for contact in partner.contacts
        if getattr(contact, name)
    )


def _is_alike(name: str, old: str, new: str) -> bool:
    if name == "phone":
        return digits(old) == digits(new)
    if name == "place":
        return place_key(old) == place_key(new)
    return strict_key(old) == strict_key(new)


def _contacts(first: tuple[Contact, ...], second: tuple[Contact, ...]) -> tuple[tuple[Contact, ...], bool]:
    result, adds = list(first), False
    for contact in second:
        at = next(
            (i for i, known in enumerate(result) if strict_key(known.name) == strict_key(contact.name)), None
        )
        if at is None:
            result.append(contact)
            adds = True
            continue
        filled = {
            name: getattr(contact, name)
            for name in ("role", "phone", "email")
            if getattr(contact, name) and not getattr(result[at], name)
        }
        adds = adds or bool(filled)
        result[at] = replace(result[at], **filled)
    return tuple(result), adds
