import pytest

from coalitiedesk.dutch import haystack
from coalitiedesk.dutch.haystack import Haystack, join_fields

TEXTS = ["Yılmaz, Bakkerij", "Jan de Vries", "Café Łódź", "Smørrebrød", "Anna Vries-Jansen"]


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        ("", [0, 1, 2, 3, 4]),
        ("yilmaz", [0]),
        ("VRIES", [1, 4]),
        ("vries jan", [1, 4]),
        ("cafe lodz", [2]),
        ("smorre", [3]),
        ("  jan   vries ", [1, 4]),
        ("niemand", []),
    ],
)
def test_search_finds_all_words_without_accents(words: str, hits: list[int]) -> None:
    assert list(Haystack(TEXTS).search(words)) == hits


def test_search_narrows_and_widens_with_the_words() -> None:
    stack = Haystack(TEXTS)

    found = [list(stack.search(words)) for words in ("v", "vr", "vries j", "vr", "x", "")]

    assert found == [[1, 4], [1, 4], [1, 4], [1, 4], [], [0, 1, 2, 3, 4]]


def test_search_does_not_match_across_fields() -> None:
    stack = Haystack([join_fields(["Jan", "Smit", ""])])

    assert list(stack.search("jans")) == []


def test_prepare_works_in_portions() -> None:
    stack = Haystack(TEXTS)

    assert [stack.prepare(2), stack.prepare(2), stack.prepare(2)] == [False, False, True]


def test_what_an_earlier_one_folded_is_not_folded_again(monkeypatch: pytest.MonkeyPatch) -> None:
    earlier = Haystack(["Café De Hoek", "Kerk", "Élise"])
    earlier.prepare(2)
    newer = Haystack(["Kerk", "Nieuw", "Café De Hoek"], earlier)
    folded: list[str] = []

    def note(text: str) -> str:
        folded.append(text)
        return text.lower()

    monkeypatch.setattr(haystack, "_fold", note)
    is_ready = newer.prepare()

    assert (is_ready, folded) == (True, ["Nieuw"])
    assert [newer.search(words) for words in ("cafe", "nieuw")] == [[2], [1]]
