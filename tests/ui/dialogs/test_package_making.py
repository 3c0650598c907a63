"""A package that is stopped or cannot be written leaves nothing half, and the wizard stays."""

from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from coalitiedesk.services.handover_package import PackageWork
from coalitiedesk.ui.dialogs import ask, ask_file
from coalitiedesk.ui.dialogs.handover_dialog import (
    CHOICE,
    MAKING,
    HandoverDialog,
)
from coalitiedesk.ui.tab_context import TabContext
from tests.ui.dialogs.handover_scene import (
    MAKE,
    PATIENCE,
    WITHOUT_LOCK,
    WITHOUT_PEOPLE,
    button,
    dialog,
    home,
    leftovers,
    make,
    press,
    settled,
    stick,
    tick,
    words_on,
)

__all__ = ["dialog", "home", "stick"]


def test_stopping_halfway_leaves_nothing_and_keeps_the_choices(
    qtbot: QtBot,
    context: TabContext,
    dialog: HandoverDialog,
    stick: Path,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run = PackageWork.run
    # The stop comes before the first step, whatever the speed of this computer.
    monkeypatch.setattr(PackageWork, "run", lambda work, progress: run(work, _Stopping(progress)))
    make(qtbot, context, dialog, WITHOUT_PEOPLE, WITHOUT_LOCK)

    assert "Er is niets geschreven" in words_on(dialog)
    assert (list(stick.iterdir()), leftovers(home)) == ([], [])
    monkeypatch.setattr(PackageWork, "run", run)
    press(qtbot, dialog, MAKE)
    settled(qtbot, context)
    assert "Zonder gegevens van mensen" in words_on(dialog)


class _Stopping:
    """The user presses Stop before the package is written."""

    def __init__(self, job: object) -> None:
        self._job = job

    def step(self, done: int, total: int, text: str = "") -> None:
        if done == 3:
            self._job.cancel()  # type: ignore[attr-defined]  # a Job
        self._job.step(done, total, text)  # type: ignore[attr-defined]  # a Job


@pytest.mark.parametrize("closes", [False, True])
def test_stop_before_it_begins_leaves_no_copy(
    qtbot: QtBot, context: TabContext, dialog: HandoverDialog, stick: Path, home: Path, closes: bool
) -> None:
    busy = Event()
    dialog.open_step(CHOICE)
    tick(dialog, WITHOUT_LOCK)
    press(qtbot, dialog, "Verder")
    context.jobs.start(lambda progress: busy.wait(PATIENCE / 1000), "Iets anders")
    press(qtbot, dialog, MAKE)

    press(qtbot, dialog, "Sluit" if closes else "Stop")
    assert dialog.isVisible()  # until nothing is half
    busy.set()
    settled(qtbot, context)

    assert dialog.isVisible() is not closes
    assert (list(stick.iterdir()), leftovers(home)) == ([], [])


def test_folder_that_takes_nothing_is_told_in_a_sentence_and_another_works(
    qtbot: QtBot,
    context: TabContext,
    dialog: HandoverDialog,
    stick: Path,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = ask_file.save_window
    monkeypatch.setattr(ask_file, "save_window", lambda *_: (str(stick / "weg" / "pakket"), ""))

    make(qtbot, context, dialog)

    assert dialog._step == MAKING
    assert "De plek waar ‘pakket.coalitie.age’ stond" in words_on(dialog)
    assert (list(stick.iterdir()), leftovers(home)) == ([], [])
    monkeypatch.setattr(ask_file, "save_window", before)
    press(qtbot, dialog, MAKE)
    settled(qtbot, context)
    assert "Alles klopt." in words_on(dialog)
    assert not dialog._make._trouble_card.isVisible()


def test_package_never_replaces_the_open_file(
    qtbot: QtBot, context: TabContext, dialog: HandoverDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask_file, "save_window", lambda *_: (str(context.desk.path), ""))

    make(qtbot, context, dialog, WITHOUT_LOCK)

    assert "Kies een andere naam" in words_on(dialog)


def test_second_thoughts_about_the_place_change_nothing(
    qtbot: QtBot, context: TabContext, dialog: HandoverDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask_file, "save_window", lambda *_: ("", ""))

    make(qtbot, context, dialog, WITHOUT_LOCK)

    assert button(dialog, MAKE).isEnabled()


def test_name_that_gets_another_ending_replaces_nothing_unasked(
    qtbot: QtBot, context: TabContext, dialog: HandoverDialog, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (stick / "pakket.coalitie").write_bytes(b"older")
    asked: list[str] = []
    monkeypatch.setattr(ask_file, "save_window", lambda *_: (str(stick / "pakket.coalitie.age"), ""))
    monkeypatch.setattr(ask, "run_box", lambda box: asked.append(box.text()))

    make(qtbot, context, dialog, WITHOUT_LOCK)

    assert asked == ["Er staat al een bestand ‘pakket.coalitie’. Wil je het vervangen?"]
    assert (stick / "pakket.coalitie").read_bytes() == b"older"
