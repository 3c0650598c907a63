import re

import pytest

from coalitiedesk.knowledge import handover
from coalitiedesk.knowledge.handover import handover_advice, passphrase_words


def test_words_are_many_plain_and_each_once() -> None:
    words = passphrase_words()

    assert len(words) >= 1024
    assert [word for word in words if not re.fullmatch("[a-z]{3,12}", word)] == []
    assert list(words) == sorted(set(words))


def test_advice_has_every_month_and_something_to_tick_off() -> None:
    found = handover_advice()

    assert [part.distance for part in found.wheel] == list(range(-8, 4))
    assert all(part.texts and part.title for part in (*found.wheel, *found.first_days))
    assert len(found.letter_questions) >= 3


def test_wheel_with_a_month_missing_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    handover_advice.cache_clear()
    text = handover.read_text("handover/advies.toml").replace("distance = 3\n", "distance = 2\n")
    monkeypatch.setattr(handover, "read_text", lambda _name: text)

    with pytest.raises(ValueError, match="every month"):
        handover_advice()
    handover_advice.cache_clear()
