"""The two pages about people's data: an overview of one person, and the processing register."""

import datetime as dt
import json
from pathlib import Path
from typing import TYPE_CHECKING

from coalitiedesk.domain.mentions import Mention
from coalitiedesk.domain.retention import DataPurpose
from coalitiedesk.dutch.formats import count, plain_date
from coalitiedesk.dutch.log_words import field_words, kind_word
from coalitiedesk.knowledge.privacy import register_lines
from coalitiedesk.printouts.content import EditionContent
from coalitiedesk.services.coalition import get_coalition
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.output import output_file
from coalitiedesk.services.printing.programme import identity
from coalitiedesk.services.privacy import KnownContact, list_purposes, person_overview

if TYPE_CHECKING:
    from coalitiedesk.printouts.privacy_pages import PrivacyLine, PrivacyPage

_NOTHING = "Er staat niets over deze naam in het bestand."
_CONTACT_FACTS = (
    ("Functie", "role"),
    ("Mandaat", "mandate"),
    ("Telefoon", "phone"),
    ("E-mail", "email"),
    ("Notitie", "note"),
)


def mention_place(mention: Mention) -> str:
    """``Taak 3, titel``."""
    return f"{kind_word(mention.kind)} {mention.record_id}, {field_words((mention.field,))}"


def mention_text(mention: Mention) -> str:
    """What stands there, as a person reads it: cells of a list without their punctuation."""
    if mention.text.startswith("{"):
        try:
            cells = json.loads(mention.text)
            return "; ".join(f"{head}: {text}" for head, text in cells.items() if isinstance(text, str))
        except (ValueError, AttributeError):
            return mention.text
    return mention.text


def person_page(desk: Desk, words: str, *, today: dt.date) -> "PrivacyPage":
    """Everything that is held of a person, for the person who asks."""
    from coalitiedesk.printouts.privacy_pages import PrivacyLine, PrivacyPage

    found = person_overview(desk, words)
    lines = [PrivacyLine(title="Gezocht op", texts=(words,))]
    lines += [_contact_line(one) for one in found.contacts]
    lines += [PrivacyLine(title=mention_place(one), texts=(mention_text(one),)) for one in found.mentions]
    if len(lines) == 1:
        lines.append(PrivacyLine(title="Gevonden", texts=(_NOTHING,)))
    purposes = {purpose.kind.value: purpose for purpose in list_purposes(desk)}
    lines.append(
        PrivacyLine(
            title="Waarvoor en hoe lang",
            texts=tuple(f"{one.title}: {one.purpose} {_term_words(one)}" for one in purposes.values()),
        )
    )
    lines.append(PrivacyLine(title="Je rechten", texts=(register_lines()[-1].text,)))
    edition = _edition(desk, today)
    return PrivacyPage(
        edition=edition,
        heading="Wat er over één persoon bewaard is",
        below=edition.identity.name,
        columns=("Waar", "Wat er staat"),
        lines=tuple(lines),
        foot="Met persoonsgegevens: alleen voor wie erom vroeg",
        printed_on=today,
    )


def register_page(desk: Desk, *, today: dt.date) -> "PrivacyPage":
    """The processing register, filled in as far as the programme knows."""
    from coalitiedesk.printouts.privacy_pages import PrivacyLine, PrivacyPage

    own, edition = get_coalition(desk), _edition(desk, today)
    who = (own.name, own.municipality, own.coordinator, own.email, own.phone)
    lines = [PrivacyLine(title="Coalitie", texts=tuple(text for text in who if text))]
    lines += [PrivacyLine(title=line.title, texts=(line.text,)) for line in register_lines()]
    lines += [_purpose_line(purpose) for purpose in list_purposes(desk)]
    return PrivacyPage(
        edition=edition,
        heading="Register van verwerkingen",
        below=f"Voorstel, ingevuld op {plain_date(today)}",
        columns=("Onderdeel", "Wat we doen"),
        lines=tuple(lines),
        foot="Register van verwerkingen",
        printed_on=today,
    )


def write_page(page: "PrivacyPage", target: Path) -> None:
    """Make the PDF.

    Raises:
        OutputError: It could not be written; what stood there before is untouched.
    """
    from coalitiedesk.printouts.privacy_pages import render

    with output_file(target) as temporary:
        render(page, temporary)


def _contact_line(known: KnownContact) -> "PrivacyLine":
    from coalitiedesk.printouts.privacy_pages import PrivacyLine

    contact = known.contact
    facts = ((words, getattr(contact, field)) for words, field in _CONTACT_FACTS)
    texts = (f"Naam: {contact.name}", *(f"{words}: {text}" for words, text in facts if text))
    return PrivacyLine(title=f"Contactpersoon bij {known.partner}", texts=texts)


def _purpose_line(purpose: DataPurpose) -> "PrivacyLine":
    from coalitiedesk.printouts.privacy_pages import PrivacyLine

    return PrivacyLine(
        title=purpose.title,
        texts=(
            f"Waarvoor: {purpose.purpose}",
            f"Van wie: {purpose.people}",
            f"Welke gegevens: {purpose.data}",
            f"Grondslag: {purpose.basis}",
            f"Wie het ziet: {purpose.readers}",
            _term_words(purpose),
        ),
    )


def _term_words(purpose: DataPurpose) -> str:
    return f"Bewaard tot {count(purpose.months, 'maand', 'maanden')} nadat {purpose.since}."


def _edition(desk: Desk, today: dt.date) -> EditionContent:
    with desk.read() as session:
        return EditionContent(name="", year=today.year, identity=identity(session))
