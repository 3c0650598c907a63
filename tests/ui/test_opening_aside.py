"""Opening in the background: what the window gets, what it never asks, and that nothing stays behind."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coalitiedesk.document.lock import note_path
from coalitiedesk.services.opening import open_coalition, recoverable
from coalitiedesk.services.partners import list_partners, save_partner
from coalitiedesk.ui.jobs import JobRunner
from coalitiedesk.ui.opening_aside import OpenedAside, OpeningAside
from tests.builders import a_partner
from tests.ui.workbench_scene import a_file, held_elsewhere, home

__all__ = ["home"]


@pytest.fixture
def file(home: None, tmp_path: Path) -> Path:
    return a_file(tmp_path, "Bieb")


@pytest.fixture
def jobs() -> Iterator[JobRunner]:
    found = JobRunner()
    yield found
    found.close()


def test_coalition_comes_with_what_its_first_screen_shows(jobs: JobRunner, file: Path, qtbot: QtBot) -> None:
    aside = OpeningAside(jobs)

    with qtbot.waitSignal(aside.opened, timeout=30_000) as opening:
        aside.begin(file)

    found: OpenedAside = opening.args[0]
    assert found.reading.situation.partner_count == 1
    save_partner(found.desk, a_partner(name="Bakker"))  # it belongs to this thread now
    assert [line.name for line in list_partners(found.desk)] == ["Bakker", "Bieb"]
    found.desk.close()


def test_file_about_which_something_must_be_asked_is_left_alone(
    jobs: JobRunner, file: Path, qtbot: QtBot
) -> None:
    held_elsewhere(file)
    aside = OpeningAside(jobs)

    with qtbot.waitSignal(aside.failed, timeout=30_000):
        aside.begin(file)

    assert "Fatima" in note_path(file).read_text(encoding="utf-8")


def test_reading_that_fails_lets_go_of_the_file(
    jobs: JobRunner, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ValueError

    monkeypatch.setattr("coalitiedesk.services.first_screen.read_first_screen", fail)
    aside = OpeningAside(jobs)

    with qtbot.waitSignal(aside.failed, timeout=30_000):
        aside.begin(file)

    open_coalition(file).close()
    assert not note_path(file).exists()


def test_window_that_closes_meanwhile_leaves_nothing_behind(
    jobs: JobRunner, file: Path, qtbot: QtBot
) -> None:
    aside = OpeningAside(jobs)
    aside.begin(file)
    assert jobs.close()

    aside.end()

    assert not note_path(file).exists()
    assert recoverable() == ()
    open_coalition(file).close()
