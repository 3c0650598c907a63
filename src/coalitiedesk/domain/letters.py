"""Letters and mails from templates: what stands in them, and filling in what is known of a partner.

A template names what is filled in between braces (``{partner}``). Only the template is read that way: braces
in a name that is filled in stay as they are.
"""

import datetime as dt
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import ContactId, LetterTemplateId, PartnerId
from coalitiedesk.domain.knowledge import Provenance
from coalitiedesk.domain.partners import Contact, PartnerKind
from coalitiedesk.domain.problem import Problem, Severity

# Who got the same letter within so many days is not sent it again unasked; a yearly letter comes every year.
SENT_LATELY = dt.timedelta(days=180)
LONG_SILENT = dt.timedelta(days=90)
_PLACEHOLDER = re.compile(r"\{([^{}\n]*)\}")


class LetterKind(StrEnum):
    """What a template makes."""

    LETTER = "letter"
    MAIL = "mail"
    CERTIFICATE = "certificate"
    PRESS = "press"


class LetterWay(StrEnum):
    """How a letter went out."""

    PAPER = "paper"
    MAIL = "mail"


class LetterField(StrEnum):
    """What can be filled in; the Dutch word of a member is what stands between the braces."""

    PARTNER = "partner"
    CONTACT = "contact"
    SALUTATION = "salutation"
    COALITION = "coalition"
    MUNICIPALITY = "municipality"
    COORDINATOR = "coordinator"
    PHONE = "phone"
    EMAIL = "email"
    WEBSITE = "website"
    WEEK = "week"
    DAYS = "days"
    ACTIVITIES = "activities"
    DEEDS = "deeds"
    ASKS = "asks"
    OFFERS = "offers"
    AGREED = "agreed"
    DATE = "date"
    DEADLINE = "deadline"
    APPOINTMENT = "appointment"
    MEETING = "meeting"
    MEETING_WHEN = "meeting_when"
    MEETING_PLACE = "meeting_place"


OWN_FIELDS = frozenset(
    {
        LetterField.PARTNER,
        LetterField.CONTACT,
        LetterField.SALUTATION,
        LetterField.ACTIVITIES,
        LetterField.DEEDS,
        LetterField.ASKS,
        LetterField.OFFERS,
        LetterField.AGREED,
        LetterField.APPOINTMENT,
    }
)
"""What differs from partner to partner; the rest is the same in every letter."""


class LetterObjection(StrEnum):
    """Why a template cannot be kept as it stands."""

    NO_NAME = "letter_no_name"
    NO_TEXT = "letter_no_text"
    UNKNOWN_PLACEHOLDER = "letter_unknown_placeholder"
    LOOSE_BRACE = "letter_loose_brace"


@dataclass(frozen=True, slots=True, kw_only=True)
class BundledLetter:
    """A template that comes with the programme."""

    key: str
    name: str
    kind: LetterKind
    subject: str
    text: str
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterTemplate:
    """A template as this coalition uses it.

    Attributes:
        id: 0 for a bundled one that nobody changed, and for a new one.
        key: Of the bundled one it stands for; empty when it is the coalition's own.
        subject: One line.
        text: Paragraphs, one a line; empty lines part them.
    """

    id: LetterTemplateId
    name: str
    kind: LetterKind
    key: str = ""
    subject: str = ""
    text: str = ""

    @property
    def sent_key(self) -> str:
        """By what it is kept that a partner got it, whatever it is called by then."""
        return self.key or (f"own:{self.id}" if self.id else "")

    @property
    def is_changed(self) -> bool:
        """A bundled one of which this coalition has its own version."""
        return bool(self.key and self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Somebody to write to.

    Attributes:
        person: To whom it is addressed, the first contact person unless another was chosen; may be empty.
        contacts: Contact persons who still work there.
        partner_email: Where a mail goes to when the person has no address.
        address: Lines below the names, as on an envelope.
        values: What can be filled in for this partner; what is unknown is left out.
        took_part: It did something for the Week that is written about.
        sent: By key of a template, the day on which it last got that letter; by name for what was kept
            before letters had keys.
        stage: How far one is with it.
        last_contact: The last day on which one spoke or wrote; None when nobody noted it.
    """

    partner_id: PartnerId
    partner: str
    kind: PartnerKind
    contact_id: ContactId | None = None
    person: str = ""
    email: str = ""
    address: tuple[str, ...] = ()
    values: Mapping[LetterField, str] = field(default_factory=dict)
    contacts: tuple[Contact, ...] = ()
    partner_email: str = ""
    is_active: bool = True
    took_part: bool = False
    sent: Mapping[str, dt.date] = field(default_factory=dict)
    stage: EngagementStage = EngagementStage.UNKNOWN
    last_contact: dt.date | None = None

    def is_silent(self, today: dt.date) -> bool:
        """Whether one knew it, and has not heard of it for long."""
        return self.last_contact is not None and today - self.last_contact >= LONG_SILENT

    @property
    def is_kept(self) -> bool:
        """A partner, not a name that was typed for one letter."""
        return self.partner_id > 0

    def got(self, template: LetterTemplate) -> dt.date | None:
        """When it last got this letter."""
        days = [self.sent[key] for key in (template.sent_key, template.name) if key in self.sent]
        return max(days, default=None)

    def got_lately(self, template: LetterTemplate, *, today: dt.date) -> dt.date | None:
        """When it got this letter, if that is so short ago that it should not come twice."""
        day = self.got(template)
        return day if day is not None and today - day <= SENT_LATELY else None


@dataclass(frozen=True, slots=True, kw_only=True)
class SentLetter:
    """That a partner got a letter; the letter itself is not kept."""

    name: str
    way: LetterWay
    day: dt.date
    contact_id: ContactId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A template, filled in for one partner.

    Attributes:
        missing: Words of what was asked for and is not known, in order.
    """

    recipient: Recipient
    subject: str
    text: str
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A text with everything filled in, and the words of what is not known."""

    text: str
    missing: tuple[str, ...] = ()


@lru_cache(maxsize=64)
def placeholders(text: str) -> tuple[str, ...]:
    """The words between braces, each once, in order, in lower case; of one text asked for every recipient."""
    found = (_word(match) for match in _PLACEHOLDER.finditer(text))
    return tuple(dict.fromkeys(found))


def words_asked(template: LetterTemplate) -> tuple[str, ...]:
    """The words between braces in subject and text, each once."""
    return placeholders(f"{template.subject}\n{template.text}")


def fill(text: str, values: Mapping[str, str], *, blank: Callable[[str], str]) -> Filled:
    """Fill in a text, in one pass: what is filled in is not looked at again.

    Args:
        text: With words between braces.
        values: By word; an empty value is one that is not known.
        blank: What stands there instead of a value that is not known.
    """
    missing: dict[str, None] = {}

    def value_of(match: re.Match[str]) -> str:
        word = _word(match)
        if values.get(word):
            return values[word]
        missing[word] = None
        return blank(word)

    made = _PLACEHOLDER.sub(value_of, text)
    return Filled(text=made, missing=tuple(missing))


def check_template(template: LetterTemplate, known: Collection[str]) -> tuple[Problem, ...]:
    """Everything that is the matter with a template.

    Args:
        template: As it was filled in.
        known: Words that can stand between braces.
    """
    found = []
    if not template.name.strip():
        found.append(_objection(LetterObjection.NO_NAME))
    if not template.text.strip():
        found.append(_objection(LetterObjection.NO_TEXT))
    written = f"{template.subject}\n{template.text}"
    strange = (word for word in placeholders(written) if word not in known)
    found += [_objection(LetterObjection.UNKNOWN_PLACEHOLDER, word) for word in strange]
    for line in written.split("\n"):
        rest = _PLACEHOLDER.sub("", line)
        if "{" in rest or "}" in rest:
            found.append(_objection(LetterObjection.LOOSE_BRACE, line.strip()))
    return tuple(found)


def _word(match: re.Match[str]) -> str:
    return " ".join(match.group(1).casefold().split())


def _objection(code: LetterObjection, subject: str = "") -> Problem:
    return Problem(code=code, subject=subject, severity=Severity.ERROR)
