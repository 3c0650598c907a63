"""Words for letters: what can be filled in, what is still missing, and what is wrong with a template."""

import re
from collections.abc import Mapping, Sequence

from coalitiedesk.domain.letter_doubles import DoubleReason, DoubleRecipient
from coalitiedesk.domain.letters import (
    OWN_FIELDS,
    LetterField,
    LetterKind,
    LetterObjection,
    LetterWay,
    Recipient,
)
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.formats import count, enumerate_words, fold
from coalitiedesk.dutch.labels import label
from coalitiedesk.dutch.person_names import dear, on_envelope

_GROUP = re.compile(
    r"bewon|groep|buurt|wijk|straat|plein|flat|hof\b|vereniging|comite|commissie|raad|club|stichting|"
    r"netwerk|initiatief|belang|team|tafel|kring|en omstreken|\d"
)
FIELD_WORDS: Mapping[str, LetterField] = {label(field): field for field in LetterField}
NO_EMAIL, NO_ADDRESS = "hun mailadres", "hun postadres"
ADDRESSES = (NO_EMAIL, NO_ADDRESS)
_SENT = {LetterWay.PAPER: "Brief gestuurd", LetterWay.MAIL: "Mail gestuurd"}
_DOUBLES = {
    DoubleReason.EMAIL: "zelfde mailadres als {other}",
    DoubleReason.PERSON: "zelfde persoon als bij {other}",
    DoubleReason.HOUSEHOLD: "zelfde adres als {other}",
}
_SENTENCES = {
    LetterObjection.NO_NAME: "Geef de tekst een naam.",
    LetterObjection.NO_TEXT: "Er staat nog geen tekst.",
    LetterObjection.UNKNOWN_PLACEHOLDER: "‘{{{subject}}}’ kennen we niet. Kies er een uit de lijst.",
    LetterObjection.LOOSE_BRACE: "In ‘{subject}’ staat een accolade los. Het zijn er twee: {{partner}}.",
}
_FIELD_OF = {label(field): field for field in LetterField}


def blank_words(word: str) -> str:
    """``[contactpersoon nog invullen]``: stands in a letter where something is not known."""
    return f"[{word} nog invullen]"


def words_of(values: Mapping[LetterField, str]) -> dict[str, str]:
    """The values by the word that stands between the braces."""
    return {label(field): value for field, value in values.items()}


def field_of(word: str) -> LetterField | None:
    """What stands for this word between braces; None for a word that nobody knows."""
    return _FIELD_OF.get(word)


def salutation(partner: str, person: str, *, kind: PartnerKind = PartnerKind.UNKNOWN) -> str:
    """``Beste mevrouw Van den Berg``, or ``Beste mensen van De Brug`` where nobody is known by name.

    A resident who takes part alone is a partner and a person in one.
    """
    if person.strip():
        return dear(person)
    return dear(partner) if _is_one_resident(partner, kind) else f"Beste mensen van {partner}"


def envelope_lines(recipient: Recipient) -> tuple[str, ...]:
    """Names, street and town, as they stand in the window of an envelope."""
    partner, person = recipient.partner, recipient.person
    if _is_one_resident(partner, recipient.kind):
        partner = on_envelope(partner)
    has_own = person.strip() and fold(person) != fold(recipient.partner)
    name = f"t.a.v. {on_envelope(person)}" if has_own else ""
    return tuple(line for line in (partner, name, *recipient.address) if line)


def _is_one_resident(partner: str, kind: PartnerKind) -> bool:
    """A name of a person, not of a group of residents."""
    return kind is PartnerKind.RESIDENTS and not _GROUP.search(fold(partner))


def letter_sentence(problem: Problem) -> str:
    """The sentence for something that is the matter with a template."""
    return _SENTENCES[LetterObjection(problem.code)].format(subject=problem.subject)


def missing_sentence(missing: Sequence[str]) -> str:
    """What is still to be filled in; empty when nothing is."""
    if not missing:
        return ""
    return f"Nog niet bekend: {enumerate_words(missing)}. Vul het hieronder in."


def no_address_sentence(word: str) -> str:
    """That a letter cannot arrive; empty when it can."""
    if not word:
        return ""
    return (
        f"Er is geen {word.removeprefix('hun ')} bekend. Vul het in bij de partner, of kies een andere weg."
    )


def double_words(double: DoubleRecipient) -> str:
    """Why somebody is left out: ``zelfde persoon als bij De Brug``."""
    return _DOUBLES[double.reason].format(other=double.other)


def sent_words(name: str, kind: LetterKind, way: LetterWay) -> str:
    """What stands with the partner: ``Brief gestuurd: Bedankbrief na de Week``."""
    head = "Certificaat gegeven" if kind is LetterKind.CERTIFICATE else _SENT[way]
    return f"{head}: {name}"


def had_words(amount: int) -> str:
    """How many got this text already; empty for none."""
    if not amount:
        return ""
    had = "1 partner kreeg deze tekst al en staat uit."
    many = f"{amount} partners kregen deze tekst al en staan uit."
    return f"{had if amount == 1 else many} Aanvinken mag."


def doubles_words(amount: int) -> str:
    """How many get it already under another name; empty for none."""
    if not amount:
        return ""
    verb = "staat" if amount == 1 else "staan"
    who = count(amount, "partner", "partners")
    return f"{who} {verb} uit: dezelfde persoon of hetzelfde adres krijgt hem al."


def own_words(missing: Sequence[str]) -> tuple[str, ...]:
    """Of what is not known, what is about this partner alone."""
    return tuple(word for word in missing if word in ADDRESSES or FIELD_WORDS.get(word) in OWN_FIELDS)


def shared_words(missing: Sequence[str]) -> tuple[str, ...]:
    """Of what is not known, what lacks in every letter."""
    own = own_words(missing)
    return tuple(word for word in missing if word not in own)


def shared_missing_words(missing: Sequence[str]) -> str:
    """``In elke tekst nog leeg: bijeenkomst en telefoon.``; empty when nothing lacks."""
    return f"In elke tekst nog leeg: {enumerate_words(missing)}." if missing else ""


def unfinished_words(letters: int, missing: Mapping[str, int]) -> str:
    """``3 brieven zijn nog niet af: hun postadres (2×) en afspraak (1×).``; empty when all are."""
    if not letters:
        return ""
    verb = "is" if letters == 1 else "zijn"
    what = enumerate_words([f"{word} ({amount}×)" for word, amount in missing.items()])
    return f"{count(letters, 'tekst', 'teksten')} {verb} nog niet af: {what}."
