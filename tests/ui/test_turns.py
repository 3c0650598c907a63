"""Steps are done in order, one in each turn of the event loop."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.turns import Turns

Said = list[str]


def steps(said: Said, *words: str) -> Iterator[None]:
    for word in words:
        said.append(word)
        yield


def test_nothing_is_done_before_the_next_turn(qtbot: QtBot) -> None:
    said: Said = []
    turns = Turns()

    turns.take(steps(said, "one"))

    assert said == []
    qtbot.waitUntil(lambda: said == ["one"])


def test_other_events_come_between_two_steps(qtbot: QtBot) -> None:
    said: Said = []
    turns = Turns()

    def begin() -> Iterator[None]:
        said.append("one")
        QTimer.singleShot(0, lambda: said.append("between"))
        yield
        said.append("two")

    turns.take(begin())
    qtbot.waitUntil(lambda: said == ["one", "between", "two"])


def test_what_was_given_later_is_done_later(qtbot: QtBot) -> None:
    said: Said = []
    turns = Turns()

    turns.take(steps(said, "one", "two"))
    turns.take(steps(said, "three"))

    qtbot.waitUntil(lambda: said == ["one", "two", "three"])


def test_step_that_fails_ends_only_what_it_belongs_to(qtbot: QtBot) -> None:
    said: Said = []
    turns = Turns()

    def failing() -> Iterator[None]:
        said.append("one")
        yield
        raise ValueError("no")

    turns.take(failing())
    turns.take(steps(said, "two"))

    with qtbot.captureExceptions() as caught:
        qtbot.waitUntil(lambda: said == ["one", "two"])
    assert [kind for kind, _, _ in caught] == [ValueError]


@pytest.mark.parametrize("amount", [0, 1])
def test_what_has_few_steps_is_done_with(qtbot: QtBot, amount: int) -> None:
    said: Said = []
    turns = Turns()
    turns.take(steps(said, *["one"] * amount))
    turns.take(steps(said, "last"))

    qtbot.waitUntil(lambda: said == [*["one"] * amount, "last"])


def test_first_step_may_be_done_at_once(qtbot: QtBot) -> None:
    said: Said = []
    turns = Turns()

    turns.begin(steps(said, "one", "two"))
    at_once = list(said)
    turns.begin(iter(()))

    assert at_once == ["one"]
    qtbot.waitUntil(lambda: said == ["one", "two"])
