import pytest

from coalitiedesk.domain.letters import LetterField, LetterObjection
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.letter_words import (
    FIELD_WORDS,
    blank_words,
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
