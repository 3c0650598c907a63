"""Texts of an activity that need a closer look: its title, target groups, sign-up and public contact."""

import datetime as dt
import re
from dataclasses import dataclass

from coalitiedesk.domain.activities import SignUp
from coalitiedesk.domain.import_codes import ImportCode
from coalitiedesk.domain.import_fields import ImportField as F
from coalitiedesk.exchange.contacts import read_reach, restored_phone
from coalitiedesk.exchange.guesses import is_price, read_sign_up
from coalitiedesk.exchange.moments.reading import read_moments
from coalitiedesk.exchange.moments.records import MomentCells, WeekContext
from coalitiedesk.exchange.row_notes import RowNotes

_LONGEST_TITLE = 140


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Who the public can ask; empty where unknown."""

    name: str = ""
    phone: str = ""
    email: str = ""
    web_address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignUpTexts:
    """Whether, how and until when to announce oneself."""

    sign_up: SignUp
    how: str
    until: dt.date | None


def read_subject(notes: RowNotes) -> tuple[str, str]:
    """The title, and what was written behind it: further lines, or all of a text too long to be a title."""
    lines = [line.strip() for line in notes.lines(F.TITLE).split("\n") if line.strip()]
    if not lines:
        return "", ""
    title, rest = " ".join(lines[0].split()), "\n".join(lines[1:])
    if len(title) <= _LONGEST_TITLE:
        return title, rest
    head = re.split(r"(?<=[.!?:;])\s|\s[-–]\s", title)[0].strip(" .:;")
    if len(head) > _LONGEST_TITLE:
        head = head[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
    return head, "\n".join(text for text in (title, rest) if text)


def target_groups(text: str) -> tuple[str, ...]:
    """Groups in a cell: parted at lines, semicolons and slashes, and at commas between short names."""
    parts = [part.strip(" .") for part in re.split(r"\n|;|\s/\s|•", text) if part.strip(" .-")]
    result: list[str] = []
    for part in parts:
        pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
        short = all(len(piece.split()) <= 3 for piece in pieces)
        last = re.split(r"\s+en\s+", pieces[-1]) if short and len(pieces) > 1 else pieces[-1:]
        result += [*pieces[:-1], *last] if short else [part]
    return tuple(dict.fromkeys(result))


def read_registration(notes: RowNotes) -> SignUpTexts:
    """Sign-up from its own columns; a last day that is no date stays with the words."""
    text = notes.text(F.SIGN_UP)
    registration = read_sign_up("" if is_price(text) and not notes.text(F.PRICE) else text)
    how, until = registration.how, None
    if text := notes.text(F.SIGN_UP_UNTIL):
        reading = read_moments(MomentCells(date=text), _year_of(notes))
        days = [moment.day for moment in reading.moments if moment.day]
        if len(days) == 1 and not reading.moments[0].last_day:
            until = days[0]
        else:
            how = "; ".join(part for part in (how, f"{notes.heading(F.SIGN_UP_UNTIL)}: {text}") if part)
            notes.tell(ImportCode.DATE_ODD, F.SIGN_UP_UNTIL, text=text)
    return SignUpTexts(sign_up=registration.sign_up, how=how, until=until)


def read_contact(notes: RowNotes, remarks: list[str]) -> Contact:
    """The public contact; what does not fit in one name, number and address stays in the remark."""
    mixed = read_reach(notes.lines(F.CONTACT))
    emails, phones = list(mixed.emails), list(mixed.phones)
    for cell in notes.cells(F.EMAIL):
        found = read_reach(cell.text)
        emails += found.emails
        if not found.emails:
            notes.ask(ImportCode.EMAIL_ODD, F.EMAIL, text=cell.text)
            remarks.append(f"{notes.heading(F.EMAIL)}: {cell.text}")
    for cell in notes.cells(F.PHONE, F.MOBILE):
        found = read_reach(restored_phone(cell.text))
        phones += found.phones or (restored_phone(cell.text),)
    parts = (
        notes.text(F.CONTACT_NAME),
        notes.text(F.FIRST_NAME),
        notes.text(F.NAME_PREFIX),
        notes.text(F.LAST_NAME),
    )
    name = " ".join(" ".join(parts).split()) or mixed.rest
    remarks += [f"E-mail: {other}" for other in emails[1:]] + [f"Telefoon: {other}" for other in phones[1:]]
    return Contact(
        name=name,
        phone=phones[0] if phones else "",
        email=emails[0] if emails else "",
        web_address=notes.text(F.WEB) or mixed.web_address,
    )


def _year_of(notes: RowNotes) -> WeekContext:
    return WeekContext(year=notes.year)
