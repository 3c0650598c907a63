"""One row of a list of partners, to a partner with its contact person."""

import re
from dataclasses import dataclass

from coalitiedesk.domain.ids import ContactId, PartnerId
from coalitiedesk.domain.import_codes import ImportCode
from coalitiedesk.domain.import_fields import ImportField as F
from coalitiedesk.domain.partners import Contact, Partner
from coalitiedesk.domain.sector_from_words import partner_kind_from_words
from coalitiedesk.exchange.column_evidence import POSTCODE
from coalitiedesk.exchange.contacts import is_odd_email, is_odd_phone, read_reach, restored_phone
from coalitiedesk.exchange.row_notes import RowNotes
from coalitiedesk.exchange.venue_words import postcode

_CONTACT_IN_NAME = re.compile(
    r"^(?P<name>.+?)[\s,;(–-]+(?:contact(?:persoon)?|t\.?a\.?v\.?)\s*:\s*(?P<contact>.+?)\)?$", re.IGNORECASE
)

_ROLE_IN_NAME = re.compile(r"^(?P<name>[^(]{3,}?)\s*\((?P<role>[^()]{3,})\)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerReading:
    """A partner as one row has it, with names of its area and of others in which it works."""

    partner: Partner
    area: str
    also_in: tuple[str, ...] = ()


def read_partner(notes: RowNotes) -> PartnerReading | None:
    """Read a row; None when it has no name (then a question says so)."""
    name, named_contact = _name(notes)
    if not name:
        notes.ask(
            ImportCode.NAME_MISSING, F.NAME, text=notes.text(F.CONTACT_NAME, F.LAST_NAME, F.EMAIL, F.PHONE)
        )
        return None
    remarks = [cell.text for cell in notes.cells(F.REMARK)] + notes.others()
    if notes.row.section:
        remarks.insert(0, notes.row.section)
    contact_name, emails, phones, web = _reach(notes, remarks)
    contact_name = contact_name or named_contact
    sector = notes.text(F.SECTOR)
    code, place = _place(notes)
    address = notes.text(F.ADDRESS)
    if not code and (found_code := postcode(address)):
        street, _, town = re.sub(POSTCODE, "|", address, count=1).partition("|")
        address, code, place = street.strip(" ,\n"), found_code, place or town.strip(" ,\n")
    elif not place and address and not re.search(r"\d", address):
        address, place = "", address  # a town in the column of addresses
    email, phone = next(iter(emails), ""), next(iter(phones), "")
    remarks += [f"E-mail: {other}" for other in emails[1:]] + [f"Telefoon: {other}" for other in phones[1:]]
    role = notes.text(F.CONTACT_ROLE)
    if not role and (found := _ROLE_IN_NAME.match(contact_name)):
        contact_name, role = found["name"], found["role"]
    contact = _contact(contact_name, role=role, phone=phone, email=email)
    if contact is None and notes.text(F.CONTACT_ROLE):
        remarks.append(f"{notes.heading(F.CONTACT_ROLE)}: {notes.text(F.CONTACT_ROLE)}")
    partner = Partner(
        id=PartnerId(0),
        name=name,
        kind=partner_kind_from_words(sector, name),
        sector=sector,
        address=address,
        postcode=code,
        place=place,
        phone="" if contact else phone,
        email="" if contact else email,
        web_address=notes.text(F.WEB) or web,
        since=notes.text(F.SINCE),
        note="\n".join(dict.fromkeys(remark for remark in remarks if remark)),
        contacts=(contact,) if contact else (),
    )
    return PartnerReading(partner=partner, area=notes.text(F.AREA), also_in=_several(notes.text(F.ALSO_IN)))


def _several(text: str) -> tuple[str, ...]:
    """Names with a semicolon between; with commas where there is none."""
    parts = re.split(r"[;\n]" if ";" in text else r"[,\n]", text)
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


def _name(notes: RowNotes) -> tuple[str, str]:
    text = " ".join(notes.text(F.NAME).split())
    if found := _CONTACT_IN_NAME.match(text):
        return found["name"].strip(" ,;"), found["contact"].strip()
    return text, ""


def _place(notes: RowNotes) -> tuple[str, str]:
    """Postcode and place; a postcode column may hold both."""
    text, place = notes.text(F.POSTCODE), notes.text(F.PLACE)
    code = postcode(text) or postcode(place)
    rest = re.sub(r"\b[1-9]\d{3}\s?[A-Za-z]{2}\b", "", text).strip(" ,")
    place = re.sub(r"^[1-9]\d{3}\s?[A-Z]{2}\b", "", place).strip(" ,") if code else place
    return code or ("" if not re.search(r"\d", rest) else rest), place or (
        "" if re.search(r"\d", rest) else rest
    )


def _reach(notes: RowNotes, remarks: list[str]) -> tuple[str, list[str], list[str], str]:
    """Contact name, e-mail addresses, numbers and web address from all columns that may hold them."""
    mixed = read_reach(notes.lines(F.CONTACT))
    name = _person(notes) or mixed.rest
    emails, phones = list(mixed.emails), list(mixed.phones)
    for cell in notes.cells(F.EMAIL):
        _take_emails(notes, cell.text, emails, remarks)
    for field in (F.PHONE, F.MOBILE):
        for cell in notes.cells(field):
            _take_phones(notes, cell.text, field, phones, remarks)
    if any(char in name for char in "@0123456789"):
        inner = read_reach(name)
        name, emails, phones = inner.rest, [*emails, *inner.emails], [*phones, *inner.phones]
    return name, list(dict.fromkeys(emails)), list(dict.fromkeys(phones)), mixed.web_address


def _person(notes: RowNotes) -> str:
    whole = " ".join(notes.text(F.CONTACT_NAME).split())
    parts = " ".join(notes.text(field) for field in (F.FIRST_NAME, F.NAME_PREFIX, F.LAST_NAME))
    return whole or " ".join(parts.split())


def _take_emails(notes: RowNotes, text: str, emails: list[str], remarks: list[str]) -> None:
    found = read_reach(text)
    emails += found.emails
    if not found.emails:
        notes.ask(ImportCode.EMAIL_ODD, F.EMAIL, text=text)
        remarks.append(f"{notes.heading(F.EMAIL)}: {text}")
    elif len(found.emails) > 1:
        notes.tell(ImportCode.EMAIL_SEVERAL, F.EMAIL, text=text, first=found.emails[0])
    elif is_odd_email(text) and found.rest.strip("<>\"' "):
        remarks.append(f"{notes.heading(F.EMAIL)}: {text}")


def _take_phones(notes: RowNotes, text: str, field: F, phones: list[str], remarks: list[str]) -> None:
    restored = restored_phone(text)
    found = read_reach(restored)
    if len(found.phones) > 1 or (found.phones and found.rest):
        phones += found.phones
        if found.rest:
            remarks.append(f"{notes.heading(field)}: {text}")
        return
    phones.append(restored)
    if is_odd_phone(restored):
        notes.ask(ImportCode.PHONE_ODD, field, text=text)


def _contact(name: str, *, role: str, phone: str, email: str) -> Contact | None:
    if not name:
        return None
    return Contact(id=ContactId(0), partner_id=PartnerId(0), name=name, role=role, phone=phone, email=email)
