import pytest

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.letters import LetterField, LetterObjection, Recipient
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.letter_words import (
    FIELD_WORDS,
    blank_words,
    envelope_lines,
    letter_sentence,
    missing_sentence,
    salutation,
    words_of,
)


def test_every_field_has_a_word_of_its_own_without_capitals() -> None:
    assert set(FIELD_WORDS.values()) == set(LetterField)
    assert [word for word in FIELD_WORDS if word != word.casefold()] == []


def test_values_are_found_by_their_word() -> None:
    assert words_of({LetterField.COORDINATOR: "Noor"}) == {"coördinator": "Noor"}


def test_salutation_needs_no_title() -> None:
    assert salutation("De Brug", "Samira Voorbeeld") == "Beste Samira Voorbeeld"
    assert salutation("De Brug", "") == "Beste mensen van De Brug"
    assert salutation("De Brug", "mw. van den Berg") == "Beste mevrouw Van den Berg"


def test_single_resident_is_written_to_by_name() -> None:
    residents = PartnerKind.RESIDENTS
    assert salutation("Ans de Vries", "", kind=residents) == "Beste Ans de Vries"
    assert salutation("Bewonersgroep Noord", "", kind=residents) == "Beste mensen van Bewonersgroep Noord"
    alone = Recipient(
        partner_id=PartnerId(1),
        partner="mw. de Vries",
        kind=residents,
        person="Mw. de Vries",
        address=("Dorpsstraat 1", "1234 AB  Proefstad"),
    )
    assert envelope_lines(alone) == ("mevrouw De Vries", "Dorpsstraat 1", "1234 AB  Proefstad")


def test_missing_words_are_named() -> None:
    assert blank_words("afspraak") == "[afspraak nog invullen]"
    assert missing_sentence(()) == ""
    assert missing_sentence(("afspraak", "deadline")).startswith("Nog niet bekend: afspraak en deadline.")


@pytest.mark.parametrize("code", LetterObjection)
def test_every_objection_has_a_sentence(code: LetterObjection) -> None:
    assert letter_sentence(Problem(code=code, subject="{naam")).endswith((".", "}."))


def test_strange_word_is_named_between_its_braces() -> None:
    problem = Problem(code=LetterObjection.UNKNOWN_PLACEHOLDER, subject="naam")

    assert letter_sentence(problem) == "‘{naam}’ kennen we niet. Kies er een uit de lijst."
