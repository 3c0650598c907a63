"""Words for letters: what can be filled in, what is still missing, and what is wrong with a template."""

from collections.abc import Mapping, Sequence

from coalitiedesk.domain.letters import LetterField, LetterObjection, Recipient
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.formats import enumerate_words
from coalitiedesk.dutch.labels import label

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


def salutation(partner: str, person: str) -> str:
    """``Beste Samira Voorbeeld``, or ``Beste mensen van De Brug``: nobody's title has to be guessed."""
    return f"Beste {person}" if person else f"Beste mensen van {partner}"


def envelope_lines(recipient: Recipient) -> tuple[str, ...]:
    """Names, street and town, as they stand in the window of an envelope."""
    person = f"t.a.v. {recipient.person}" if recipient.person else ""
    return tuple(line for line in (recipient.partner, person, *recipient.address) if line)


def letter_sentence(problem: Problem) -> str:
    """The sentence for something that is the matter with a template."""
    return _SENTENCES[LetterObjection(problem.code)].format(subject=problem.subject)


def missing_sentence(missing: Sequence[str]) -> str:
    """What is still to be filled in; empty when nothing is."""
    if not missing:
        return ""
    return f"Nog niet bekend: {enumerate_words(missing)}. Vul het hieronder in."
