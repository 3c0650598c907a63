import sys

import pytest

from coalitiedesk.knowledge.handover import passphrase_words
from coalitiedesk.services.passphrase import WORD_COUNT, can_lock, entropy_bits, new_passphrase, spellings


def test_passphrase_is_words_of_the_list_each_once_and_differs_every_time() -> None:
    words = new_passphrase().split("-")

    assert len(set(words)) == len(words) == WORD_COUNT
    assert set(words) <= set(passphrase_words())
    assert len({new_passphrase() for _ in range(20)}) == 20


def test_entropy_is_that_of_the_draw() -> None:
    assert entropy_bits() == 60


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("molen-fluit", ("molen-fluit",)),
        (" Molen  FLUIT ", (" Molen  FLUIT ", "molen-fluit")),
        ("molen – fluit_koek.", ("molen – fluit_koek.", "molen-fluit-koek")),
        ("", ()),
    ],
)
def test_spelling_of_hyphens_and_capitals_does_not_matter(typed: str, expected: tuple[str, ...]) -> None:
    assert spellings(typed) == expected


def test_computer_without_the_part_that_locks_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    assert can_lock()
    monkeypatch.setitem(sys.modules, "pyrage", None)

    assert not can_lock()
