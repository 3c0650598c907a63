"""The ways into a coalition: named at the start, new, the example, one of last time; and when that fails."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

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


def test_file_that_was_named_opens_after_the_first_picture(
    theme: Theme, qtbot: QtBot, tmp_path: Path, file: Path, answers: Answers
) -> None:
    with started_bench(theme, qtbot, tmp_path, file) as bench:
        qtbot.waitUntil(lambda: bench.desk is not None, timeout=30_000)

        assert names_in(bench) == ["Bieb"]
        assert bench.desk.path == file


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
