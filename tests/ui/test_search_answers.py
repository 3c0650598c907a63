from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.services.desk import Desk
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.search import PAGE
from coalitiedesk.ui.main_window import MainWindow
from coalitiedesk.ui.search_answers import SearchAnswers
from coalitiedesk.ui.theme.theme import Theme
from tests.builders import a_partner
from tests.questions import many_partners
from tests.ui.opened import opened_context


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with opened_context(tmp_path) as context:
        yield context.desk


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> MainWindow:
    window = MainWindow().furnish((), theme)
    qtbot.addWidget(window)
    window.resize(1100, 700)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture
def answers(window: MainWindow, desk: Desk) -> Iterator[SearchAnswers]:
    found = SearchAnswers(window)
    found.serve(desk)
    yield found
    found.serve(None)


def titles(answers: SearchAnswers) -> list[str]:
    listed = answers._results.findChild(QListWidget)
    return [listed.item(at).text().split(" · ")[0] for at in range(listed.count())]


def test_small_coalition_is_answered_at_once(window: MainWindow, desk: Desk, answers: SearchAnswers) -> None:
    save_partner(desk, a_partner(name="Bakkerij Hulst"))

    window.header.search.search_for("hulst")

    assert answers._results.isVisible()
    assert titles(answers) == ["Bakkerij Hulst"]


def test_large_one_is_read_in_turns_and_only_the_last_words_are_answered(
    window: MainWindow, desk: Desk, answers: SearchAnswers, qtbot: QtBot
) -> None:
    many_partners(desk, 2 * PAGE + 1)
    shown: list[list[str]] = []

    window.header.search.search_for("p 0000")
    shown.append(titles(answers))
    window.header.search.search_for("p 00007")
    qtbot.waitUntil(answers._results.isVisible)

    assert shown == [[]]
    assert titles(answers) == ["P 00007"]


def test_wiped_words_are_answered_no_more(
    window: MainWindow, desk: Desk, answers: SearchAnswers, qtbot: QtBot
) -> None:
    many_partners(desk, 2 * PAGE + 1)
    window.header.search.search_for("p 0000")

    window.header.search.wipe()

    assert not answers._reading.isActive()
    assert answers._results.isHidden()


def test_reading_begins_with_the_first_letter(
    window: MainWindow, desk: Desk, answers: SearchAnswers, qtbot: QtBot
) -> None:
    many_partners(desk, PAGE + 1)
    window.header.search.setFocus()

    qtbot.keyClicks(window.header.search, "p")

    assert answers._reading.isActive()
    qtbot.waitUntil(lambda: titles(answers)[:1] == ["P 00000"])
    assert not answers._reading.isActive()


def test_down_does_not_wait_for_the_answer(
    window: MainWindow, desk: Desk, answers: SearchAnswers, qtbot: QtBot
) -> None:
    many_partners(desk, 2 * PAGE + 1)
    window.header.search.setFocus()
    window.header.search.setText("p 00007")

    qtbot.keyClick(window.header.search, Qt.Key.Key_Down)

    assert titles(answers) == ["P 00007"]
    assert answers._results.findChild(QListWidget).currentRow() == 0


def test_another_coalition_is_searched_anew(window: MainWindow, desk: Desk, answers: SearchAnswers) -> None:
    save_partner(desk, a_partner(name="Bakkerij Hulst"))
    window.header.search.search_for("hulst")

    answers.serve(None)
    window.header.search.search_for("bakkerij")

    assert answers._results.isHidden()
