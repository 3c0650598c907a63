"""Words for letters: what can be filled in, what is still missing, and what is wrong with a template."""

import re
from collections.abc import Mapping, Sequence

from coalitiedesk.domain.letters import LetterField, LetterObjection, Recipient
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.formats import enumerate_words, fold
from coalitiedesk.dutch.labels import label
from coalitiedesk.dutch.person_names import dear, on_envelope

_GROUP = re.compile(
    r"bewon|groep|buurt|wijk|straat|plein|flat|hof\b|vereniging|comite|commissie|raad|club|stichting|"
    r"netwerk|initiatief|belang|team|tafel|kring|en omstreken|\d"
)
FIELD_WORDS: Mapping[str, LetterField] = {label(field): field for field in LetterField}
_SENTENCES = {
    LetterObjection.NO_NAME: "Geef de tekst een naam.",
    LetterObjection.NO_TEXT: "Er staat nog geen tekst.",
    LetterObjection.UNKNOWN_PLACEHOLDER: "‘{{{subject}}}’ kennen we niet. Kies er een uit de lijst.",
    LetterObjection.LOOSE_BRACE: "In ‘{subject}’ staat een accolade los. Het zijn er twee: {{partner}}.",
}


def blank_words(word: str) -> str:
    """``[contactpersoon nog invullen]``: stands in a letter where something is not known."""
    return f"[{word} nog invullen]"


def words_of(values: Mapping[LetterField, str]) -> dict[str, str]:
    """The values by the word that stands between the braces."""
    return {label(field): value for field, value in values.items()}


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
