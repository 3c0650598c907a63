"""The whole window on a real file, with answers ready for every question it may ask."""

import datetime as dt
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from coalitiedesk.app import _Unforeseen
from coalitiedesk.document.lock import Holder, write_note
from coalitiedesk.paths import HOME_VARIABLE
from coalitiedesk.services.opening import create_coalition, open_coalition
from coalitiedesk.services.partners import list_partners, save_partner
from coalitiedesk.ui.dialogs import ask, ask_file
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.workbench import Workbench
from tests.builders import a_partner


@dataclass(slots=True)
class Answers:
    """What the user says to the questions to come, and what was asked.

    Attributes:
        buttons: Words on the button to press, one for each question; without one the question is left.
        paths: Files to name, one for each time that a file is asked for; without one nothing is chosen.
    """

    buttons: list[str] = field(default_factory=list)
    paths: list[Path] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def press(self, box: QMessageBox) -> None:
        self.asked.append(box.text())
        box.show()
        wanted = self.buttons.pop(0) if self.buttons else ""
        offered = [button for button in box.buttons() if button.text() == wanted]
        assert offered or not wanted, f"{wanted} is not among {[b.text() for b in box.buttons()]}"
        (offered[0] if offered else box.buttons()[-1]).click()

    def name_file(self, *_question: object) -> tuple[str, str]:
        return (str(self.paths.pop(0)), "") if self.paths else ("", "")


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    found = Answers()
    monkeypatch.setattr(ask, "run_box", found.press)
    monkeypatch.setattr(ask_file, "save_window", found.name_file)
    monkeypatch.setattr(ask_file, "open_window", found.name_file)
    return found


def a_file(folder: Path, *names: str) -> Path:
    """A coalition file with these partners."""
    path = folder / "Coalitie Proef.coalitie"
    path.parent.mkdir(parents=True, exist_ok=True)
    desk = create_coalition(path, name="Coalitie Proef")
    for name in names:
        save_partner(desk, a_partner(name=name))
    desk.close()
    return path


def names_in(bench: Workbench) -> list[str]:
    """The partners of the open coalition."""
    assert bench.desk is not None
    return [line.name for line in list_partners(bench.desk)]


@contextmanager
def started_bench(theme: Theme, qtbot: QtBot, folder: Path, path: Path | None = None) -> Iterator[Workbench]:
    """The window as ``app`` starts it; ends without writing what is left."""
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    bench = Workbench(theme, settings)
    qtbot.addWidget(bench.window)
    with qtbot.waitSignal(bench.ready, timeout=30_000):
        bench.start(path)
    yield bench
    bench.window.ask_before_closing(None)
    if bench.keeper is not None:
        bench.keeper.settle()
    if bench.desk is not None:
        bench.desk.leave()
    bench.jobs.close()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))


@pytest.fixture
def file(home: None, tmp_path: Path) -> Path:
    return a_file(tmp_path / "stick", "Bieb")


@pytest.fixture
def bench(home: None, theme: Theme, qtbot: QtBot, tmp_path: Path, answers: Answers) -> Iterator[Workbench]:
    with started_bench(theme, qtbot, tmp_path) as found:
        yield found


@pytest.fixture
def hook(bench: Workbench, monkeypatch: pytest.MonkeyPatch) -> None:
    """What goes wrong in a slot is told to the user, as in the real program."""
    monkeypatch.setattr(sys, "excepthook", _Unforeseen(bench))


def said(bench: Workbench) -> str:
    return bench.window.toast.accessibleName() if bench.window.toast.isVisible() else ""


def saved(bench: Workbench) -> str:
    return bench.window.status._saved.text()


def names_in_file(path: Path) -> list[str]:
    desk = open_coalition(path, view_only=True)
    found = [line.name for line in list_partners(desk)]
    desk.close()
    return found


def held_elsewhere(file: Path) -> None:
    since = dt.datetime.now(dt.UTC).replace(microsecond=0)
    holder = Holder(person="Fatima", computer="LAPTOP-12", account="fatima", process=1, since=since)
    assert write_note(file, holder)
