"""The ways into a coalition: named at the start, new, the example, one of last time; and when that fails."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine, event

from coalitiedesk.ui import opening_files
from coalitiedesk.ui.start_screen import NewCoalition, StartScreen
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.workbench import Workbench
from tests.ui.workbench_scene import (
    Answers,
    a_file,
    answers,
    bench,
    file,
    home,
    names_in,
    said,
    started_bench,
)

__all__ = ["answers", "bench", "file", "home"]


def start_screen(bench: Workbench) -> StartScreen:
    (found,) = [one for one in bench.window.findChildren(StartScreen) if one.isVisible()]
    return found


@contextmanager
def opened_at_start(theme: Theme, qtbot: QtBot, folder: Path, file: Path) -> Iterator[Workbench]:
    """The window with a file that was named, once it stands there in full."""
    with started_bench(theme, qtbot, folder, file) as bench:
        qtbot.waitUntil(lambda: bench.desk is not None and not bench._turns._waiting, timeout=30_000)
        yield bench


def test_file_that_was_named_opens_after_the_first_picture(
    theme: Theme, qtbot: QtBot, tmp_path: Path, file: Path, answers: Answers
) -> None:
    with opened_at_start(theme, qtbot, tmp_path, file) as bench:
        assert names_in(bench) == ["Bieb"]
        assert bench.desk is not None
        assert bench.desk.path == file
        assert bench.window.deck.tab is not None
        assert bench.window.deck.tab.isVisible()
        assert bench.window.windowTitle() == "Coalitie Proef – CoalitieDesk"


def test_window_asks_hardly_anything_of_a_file_that_was_named(
    theme: Theme, qtbot: QtBot, tmp_path: Path, file: Path, answers: Answers
) -> None:
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if threading.current_thread() is threading.main_thread():
            asked.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        with opened_at_start(theme, qtbot, tmp_path, file):
            pass
    finally:
        event.remove(Engine, "before_cursor_execute", note)

    # The name of the coalition, and what was handed over; each within a transaction.
    assert len([one for one in asked if one != "BEGIN IMMEDIATE"]) <= 4
    assert [one for one in asked if "partner" in one or "TRIGGER" in one] == []


def test_coalition_that_is_closed_while_it_comes_up_stays_closed(
    theme: Theme, qtbot: QtBot, tmp_path: Path, file: Path, answers: Answers
) -> None:
    with started_bench(theme, qtbot, tmp_path, file) as bench:
        heard: list[str] = []
        bench.opened.connect(heard.append)
        qtbot.waitUntil(lambda: bench.desk is not None, timeout=30_000)

        assert bench.close_desk()
        qtbot.waitUntil(lambda: not bench._turns._waiting)

        assert bench.desk is None
        assert heard == []


def test_named_file_that_is_damaged_ends_at_the_start_screen(
    theme: Theme, qtbot: QtBot, tmp_path: Path, file: Path, answers: Answers
) -> None:
    file.write_bytes(b"kapot")

    with started_bench(theme, qtbot, tmp_path, file) as bench:
        qtbot.waitUntil(lambda: len(answers.asked) == 1, timeout=30_000)
        qtbot.waitUntil(lambda: start_screen(bench).isVisible())

        assert bench.desk is None


def test_new_coalition_is_made_and_opened(
    bench: Workbench, file: Path, tmp_path: Path, answers: Answers
) -> None:
    bench.open_path(file)
    bench._on_new_requested()
    assert bench.desk is None

    answers.paths = [tmp_path / "zuid.coalitie"]
    start_screen(bench).create_requested.emit(NewCoalition(name="Coalitie Zuid", municipality="Zuid"))

    assert bench.desk.path == tmp_path / "zuid.coalitie"
    assert names_in(bench) == []


def test_file_of_last_time_is_opened_again(bench: Workbench, file: Path) -> None:
    start_screen(bench).recent_requested.emit(str(file))

    assert names_in(bench) == ["Bieb"]


def test_file_is_chosen(bench: Workbench, file: Path, answers: Answers) -> None:
    bench.ask_to_open()
    assert bench.desk is None
    answers.paths = [file]

    bench.ask_to_open()

    assert names_in(bench) == ["Bieb"]


def test_example_that_cannot_be_made_is_told(
    bench: Workbench, answers: Answers, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_progress: object) -> Path:
        raise OSError(28, "full")

    monkeypatch.setattr(opening_files, "make_example", full)

    start_screen(bench).example_requested.emit()
    qtbot.waitUntil(lambda: len(answers.asked) == 1)

    assert bench.desk is None


def test_example_opens(bench: Workbench, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening_files, "make_example", lambda _progress: file)

    start_screen(bench).example_requested.emit()
    qtbot.waitUntil(lambda: bench.desk is not None, timeout=30_000)

    assert names_in(bench) == ["Bieb"]


def test_another_start_waits_for_a_window_that_asks_something(
    bench: Workbench, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    bench.open_path(file)
    dialog = QDialog(bench.window)
    dialog.setModal(True)
    dialog.show()

    bench.come_forward(a_file(tmp_path / "ander", "Bakker"))

    assert said(bench) == "Sluit eerst wat openstaat, en open dan ‘Coalitie Proef.coalitie’."
    assert bench.desk.path == file
    dialog.close()


def test_another_start_before_the_services_are_there_opens_later(
    bench: Workbench, file: Path, qtbot: QtBot
) -> None:
    bench._is_ready = False

    bench.come_forward(file)
    assert bench.desk is None
    bench._on_services_loaded(None)
    qtbot.waitUntil(lambda: bench.desk is not None, timeout=30_000)

    assert names_in(bench) == ["Bieb"]
