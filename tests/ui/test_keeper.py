"""The keeper writes when it is quiet, one writing at a time, and tells the truth about each."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coalitiedesk.document.delivery import Delivery
from coalitiedesk.domain.document_codes import DocumentCode
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.opening import create_coalition, open_coalition
from coalitiedesk.services.partners import save_partner
from coalitiedesk.ui import keeper as keeper_module
from coalitiedesk.ui.jobs import JobRunner
from coalitiedesk.ui.keeper import Keeper
from tests.builders import a_partner


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    folder = tmp_path / "stick"
    folder.mkdir()
    opened = create_coalition(folder / "proef.coalitie", name="Coalitie Proef")
    yield opened
    opened.leave()


@pytest.fixture
def jobs(qapp) -> Iterator[JobRunner]:
    found = JobRunner()
    yield found
    found.close()


@pytest.fixture
def keeper(desk: Desk, jobs: JobRunner, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keeper]:
    monkeypatch.setattr(keeper_module, "QUIET_MS", 50)
    found = Keeper(desk, jobs)
    desk.subscribe(found.on_changed)
    yield found
    found.settle()


def sentences(keeper: Keeper) -> list[str]:
    said: list[str] = []
    keeper.status_changed.connect(lambda sentence, _is_safe: said.append(sentence))
    return said


def test_changes_close_together_are_written_once(desk: Desk, keeper: Keeper, qtbot: QtBot) -> None:
    said = sentences(keeper)

    with qtbot.waitSignal(keeper.written):
        save_partner(desk, a_partner(name="Bieb"))
        save_partner(desk, a_partner(name="Bakker"))

    assert not desk.is_dirty
    assert said[:2] == ["Nog 1 wijziging te schrijven…", "Nog 2 wijzigingen te schrijven…"]
    assert said[-1].startswith("Bewaard in ")


def test_writing_that_fails_is_told_once_until_it_is_asked_for(
    desk: Desk, keeper: Keeper, qtbot: QtBot
) -> None:
    said, failures = sentences(keeper), []
    keeper.failed.connect(failures.append)
    folder = desk.path.parent
    away = folder.rename(folder.with_name("away"))
    save_partner(desk, a_partner(name="Bieb"))
    with qtbot.waitSignal(keeper.failed):
        keeper.write()
    keeper.write()
    keeper.settle()

    assert [error.code for error in failures] == [DocumentCode.TARGET_GONE]
    assert said[-1] == "Veilig op deze computer. 1 wijziging wacht op het bestand."

    with qtbot.waitSignal(keeper.asked_failed) as asked:
        keeper.write_now()
    assert asked.args[0].code is DocumentCode.TARGET_GONE

    away.rename(folder)
    with qtbot.waitSignal(keeper.written):
        keeper.write_now()
    assert not desk.is_dirty


def test_stopped_writing_does_not_block_the_next(
    desk: Desk, keeper: Keeper, jobs: JobRunner, qtbot: QtBot
) -> None:
    save_partner(desk, a_partner(name="Bieb"))
    keeper.write()
    jobs.cancel_all()
    keeper.settle()

    with qtbot.waitSignal(keeper.written):
        save_partner(desk, a_partner(name="Bakker"))
        keeper.write_now()
    assert not desk.is_dirty


def test_broken_delivery_does_not_block_the_next(
    desk: Desk, keeper: Keeper, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_delivery: Delivery) -> None:
        raise RuntimeError("not foreseen")

    monkeypatch.setattr(Delivery, "run", broken)
    save_partner(desk, a_partner(name="Bieb"))
    with qtbot.waitSignal(keeper.failed):
        keeper.write()
    monkeypatch.undo()

    with qtbot.waitSignal(keeper.written):
        keeper.write_now()
    assert not desk.is_dirty


def test_version_kept_apart_is_told(desk: Desk, keeper: Keeper, qtbot: QtBot) -> None:
    desk.path.write_bytes(desk.path.read_bytes() + b"someone else")

    with qtbot.waitSignal(keeper.noticed) as told:
        save_partner(desk, a_partner(name="Bieb"))

    assert told.args[0].code is DocumentCode.KEPT_APART
    assert desk.path.name != "proef.coalitie"


def test_looking_only_writes_nothing(desk: Desk, jobs: JobRunner, qtbot: QtBot) -> None:
    path = desk.path
    desk.close()
    viewer = open_coalition(path, view_only=True)
    keeper = Keeper(viewer, jobs)
    said = sentences(keeper)

    keeper.write_now()

    assert said == ["Je bekijkt dit bestand. Wijzigen kan niet."]
    assert not jobs.is_busy
    viewer.close()


def test_last_version_is_told_after_the_first_writing(desk: Desk, keeper: Keeper, qtbot: QtBot) -> None:
    told: list[str] = []
    keeper.copied_changed.connect(told.append)
    keeper.tell()
    path = desk.path
    desk.close()
    reopened = open_coalition(path)
    again = Keeper(reopened, keeper._jobs)
    again.copied_changed.connect(told.append)
    reopened.subscribe(again.on_changed)

    with qtbot.waitSignal(again.written, timeout=30_000):
        save_partner(reopened, a_partner(name="Bieb"))
        again.write()

    assert told[0] == ""
    assert told[-1].startswith("Reservekopie: vandaag ")
    reopened.close()


def test_nothing_is_begun_once_the_window_is_closing(desk: Desk, keeper: Keeper, jobs: JobRunner) -> None:
    save_partner(desk, a_partner(name="Bieb"))
    jobs.close()

    keeper.write()

    assert desk.is_dirty
    desk.close()  # nothing stands in its way
    assert not desk.is_dirty


def test_nothing_is_written_in_the_middle_of_a_change(
    desk: Desk, keeper: Keeper, jobs: JobRunner, qtbot: QtBot
) -> None:
    save_partner(desk, a_partner(name="Bieb"))

    with desk.change("lang"):
        keeper.write()
        meanwhile = jobs.is_busy

    assert not meanwhile
    with qtbot.waitSignal(keeper.written, timeout=30_000):
        keeper.write()
