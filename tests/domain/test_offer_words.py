import pytest

from coalitiedesk.domain.offer_words import shared_stems, stem, themes_of, words_of


@pytest.mark.parametrize(
    "words",
    [
        ("bus", "busje", "bussen", "busjes"),
        ("zaal", "zalen"),
        ("kok", "koks"),
        ("ruimte", "ruimtes", "ruimten"),
        ("vrijwilliger", "vrijwilligers"),
        ("hand", "handen"),
        ("brief", "brieven"),
        ("stoel", "stoelen", "stoeltjes"),
    ],
)
def test_forms_of_a_word_have_one_stem(words: tuple[str, ...]) -> None:
    assert len({stem(word) for word in words}) == 1


def test_small_words_do_not_count() -> None:
    assert list(words_of("Wij zoeken graag een Búsje voor het uitje!").values()) == ["busje", "uitje"]


def test_head_of_a_long_word_is_shared() -> None:
    ours, theirs = frozenset(words_of("een ruimte")), frozenset(words_of("vergaderruimte"))

    assert shared_stems(ours, theirs) == ours


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("een bakfiets", "vervoer"),
        ("tien paar handen", "hulp van mensen"),
        ("een kok", "koken en eten"),
        ("de grote zaal", "een ruimte"),
        ("stukje in de nieuwsbrief", "bekendheid"),
        ("een microfoon", "geluid en beeld"),
    ],
)
def test_words_are_about_something(text: str, theme: str) -> None:
    assert theme in themes_of(frozenset(words_of(text)))
