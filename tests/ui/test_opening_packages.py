"""A package with a password, from double click to a coalition of one's own, in the whole window."""

import datetime as dt
import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from coalitiedesk import paths
from coalitiedesk.paths import HOME_VARIABLE
from coalitiedesk.services.handover import write_note
from coalitiedesk.services.handover_package import PackageWish, begin_package
from coalitiedesk.services.opening import open_coalition
from coalitiedesk.ui.dialogs import passphrase_dialog
from coalitiedesk.ui.dialogs.arrival_dialog import ArrivalDialog
from coalitiedesk.ui.dialogs.passphrase_dialog import PassphraseDialog
from coalitiedesk.ui.jobs import Job
from coalitiedesk.ui.start_screen import StartScreen
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
    names_in_file,
    started_bench,
)

__all__ = ["answers", "bench", "file", "home"]

WORDS = "molen-fluit-koek"
NOW = dt.datetime(2026, 9, 6, 12, 3, tzinfo=dt.UTC)
SECRET = "Bel eerst de bakker, hij weet van Zxywvu."


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What is in a package; made once, because a password takes a second to make."""
    folder = tmp_path_factory.mktemp("voorganger")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(HOME_VARIABLE, str(folder / "home"))
        desk = open_coalition(a_file(folder, "Bieb"))
        write_note(desk, SECRET)
        wish = PackageWish(target=folder / "a", made_at=NOW, passphrase=WORDS)
        begin_package(desk, wish).run()
        desk.close()
    return (folder / "a.coalitie.age").read_bytes()


@pytest.fixture
def package(locked: bytes, home: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(passphrase_dialog, "SECOND_MS", 1)
    target = tmp_path / "post" / "Overdracht.coalitie.age"
    target.parent.mkdir()
    target.write_bytes(locked)
    return target


def question(bench: Workbench) -> PassphraseDialog | None:
    found = bench.window.findChildren(PassphraseDialog)
    return next((one for one in found if one.isVisible()), None)


def give(bench: Workbench, qtbot: QtBot, words: str) -> None:
    dialog = question(bench)
    assert dialog is not None
    field = dialog.findChild(QLineEdit)
    field.setText(words)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def readable(folder: Path) -> list[str]:
    """Files below a folder in which the letter can be read."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return [path.name for path in found if SECRET.encode() in path.read_bytes()]


def quarantined() -> list[Path]:
    return list((paths.data_folder() / "quarantine").rglob("*"))


def done(bench: Workbench) -> bool:
    return not bench.jobs.is_busy and question(bench) is None


def test_right_password_opens_in_a_place_of_its_own(
    bench: Workbench, package: Path, tmp_path: Path, answers: Answers, qtbot: QtBot
) -> None:
    answers.paths = [package, tmp_path / "mijn"]
    bench.ask_to_open()

    give(bench, qtbot, "Molen fluit  KOEK")
    qtbot.waitUntil(lambda: bench.desk is not None, timeout=30_000)

    assert bench.desk.path == tmp_path / "mijn.coalitie"
    assert bench.desk.can_edit
    assert names_in(bench) == ["Bieb"]
    assert answers.asked == []
    assert quarantined() == []
    assert package.exists()
    assert bench.window.findChild(ArrivalDialog).isVisible()


def test_named_at_start_and_by_a_name_that_hides_it(
    theme: Theme, qtbot: QtBot, tmp_path: Path, package: Path, answers: Answers
) -> None:
    hidden = package.rename(package.with_name("Overdracht.coalitie"))
    answers.paths = [tmp_path / "mijn.coalitie"]

    with started_bench(theme, qtbot, tmp_path, hidden) as bench:
        qtbot.waitUntil(lambda: question(bench) is not None, timeout=30_000)
        assert bench.window.findChild(StartScreen) is not None
        give(bench, qtbot, WORDS)
        qtbot.waitUntil(lambda: bench.desk is not None, timeout=30_000)

        assert bench.desk.path == tmp_path / "mijn.coalitie"


def test_wrong_password_may_be_tried_again(
    bench: Workbench, package: Path, tmp_path: Path, answers: Answers, qtbot: QtBot
) -> None:
    answers.paths = [tmp_path / "mijn.coalitie"]
    bench.open_path(package)

    give(bench, qtbot, "molen-fluit-kaas")
    told = question(bench)._told
    qtbot.waitUntil(lambda: told.text().startswith("Dat wachtwoord klopt niet."), timeout=30_000)
    qtbot.waitUntil(question(bench)._open.isEnabled)
    give(bench, qtbot, WORDS)

    qtbot.waitUntil(lambda: bench.desk is not None, timeout=30_000)
    assert answers.asked == []


@pytest.mark.parametrize("how", ["escape", "while opening", "no place"])
def test_who_thinks_better_of_it_leaves_nothing_readable(
    bench: Workbench,
    package: Path,
    tmp_path: Path,
    answers: Answers,
    qtbot: QtBot,
    how: str,
) -> None:
    bench.open_path(package)

    if how != "escape":
        give(bench, qtbot, WORDS)
    if how != "no place":
        qtbot.keyClick(question(bench), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: done(bench) and not bench._packages._unlocked, timeout=30_000)

    assert (bench.desk, answers.asked, quarantined()) == (None, [], [])
    assert readable(tmp_path) == []
    assert sorted(path.name for path in package.parent.iterdir()) == [package.name]


@pytest.mark.parametrize("title", ["Pakket openen…", "Coalitie op haar plek zetten…"])
def test_work_that_is_stopped_leaves_nothing_readable_and_can_be_done_again(
    bench: Workbench, package: Path, tmp_path: Path, answers: Answers, qtbot: QtBot, title: str
) -> None:
    answers.paths = [tmp_path / "mijn.coalitie"]
    stopped: list[Job] = []

    def stop(job: Job) -> None:
        if job.title == title and not stopped:
            stopped.append(job)
            job.cancel()

    bench.jobs.started.connect(stop)
    bench.open_path(package)
    give(bench, qtbot, WORDS)
    qtbot.waitUntil(lambda: bool(stopped) and done(bench), timeout=30_000)

    assert (bench.desk, quarantined(), readable(tmp_path)) == (None, [], [])
    bench.open_path(package)
    assert question(bench) is not None


def test_closing_the_window_while_it_opens_leaves_nothing_readable(
    bench: Workbench, package: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    bench.open_path(package)
    give(bench, qtbot, WORDS)

    bench._on_window_closed()

    assert quarantined() == []
    assert readable(tmp_path) == []


def test_what_is_open_stays_open_and_is_not_written_over(
    bench: Workbench, package: Path, file: Path, tmp_path: Path, answers: Answers, qtbot: QtBot
) -> None:
    bench.open_path(file)
    bench.open_path(package)
    assert bench.desk.path == file
    answers.paths = [file]

    give(bench, qtbot, WORDS)
    qtbot.waitUntil(lambda: bool(answers.asked) and done(bench), timeout=30_000)
    qtbot.waitUntil(lambda: not bench._packages._unlocked)

    assert answers.asked[0].startswith("Er staat al een bestand met de naam ‘Coalitie Proef.coalitie’.")
    assert bench.desk.path == file

    answers.paths = [tmp_path / "mijn.coalitie"]
    bench.open_path(package)
    give(bench, qtbot, WORDS)
    qtbot.waitUntil(lambda: bench.desk.path != file, timeout=30_000)
    assert bench.desk.path == tmp_path / "mijn.coalitie"
    assert names_in_file(file) == ["Bieb"]


def test_place_that_cannot_be_written_is_told_and_asked_again(
    bench: Workbench, package: Path, tmp_path: Path, answers: Answers, qtbot: QtBot
) -> None:
    (tmp_path / "bezet.coalitie").write_bytes(b"van iemand")
    answers.paths = [
        tmp_path / "weg" / "mijn.coalitie",
        tmp_path / "bezet.age",  # becomes a name that nobody was asked about
        tmp_path / "mijn.coalitie",
    ]
    bench.open_path(package)

    give(bench, qtbot, WORDS)
    qtbot.waitUntil(lambda: bench.desk is not None, timeout=30_000)

    assert [asked.split(".")[0] for asked in answers.asked] == [
        "De plek waar ‘mijn",
        "Er staat al een bestand met de naam ‘bezet",
    ]
    assert (tmp_path / "bezet.coalitie").read_bytes() == b"van iemand"
    assert quarantined() == []


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda content: content[:40], "‘Overdracht.coalitie.age’ is beschadigd"),
        (lambda content: content.replace(b"scrypt", b"X25519", 1), "hoort bij een ander programma"),
        (lambda content: b"", "‘Overdracht.coalitie.age’ is leeg"),
        (lambda content: b"%PDF-1.7 " + content, "het lijkt een PDF"),
    ],
)
def test_what_no_password_opens_is_told_before_one_is_asked(
    bench: Workbench, package: Path, answers: Answers, spoil: object, sentence: str
) -> None:
    package.write_bytes(spoil(package.read_bytes()))

    bench.open_path(package)

    assert question(bench) is None
    assert len(answers.asked) == 1
    assert sentence in answers.asked[0]


def test_cut_off_package_is_told_after_the_password(
    bench: Workbench, package: Path, answers: Answers, qtbot: QtBot
) -> None:
    package.write_bytes(package.read_bytes()[:-500])
    bench.open_path(package)

    give(bench, qtbot, WORDS)
    qtbot.waitUntil(lambda: bool(answers.asked), timeout=30_000)

    assert question(bench) is None
    assert "is beschadigd of niet helemaal gekopieerd" in answers.asked[0]
    assert quarantined() == []


def test_huge_package_is_told(
    bench: Workbench, package: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    with package.open("ab") as sparse:
        sparse.truncate(1_100_000_000)

    bench.open_path(package)

    assert question(bench) is None
    assert "is te groot (1,1 GB)" in answers.asked[0]
    os.truncate(package, 0)


def test_proposal_never_names_a_file_that_is_there(
    bench: Workbench, package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    documents, proposed = tmp_path / "documenten", []
    documents.mkdir()
    (documents / "Overdracht.coalitie").write_bytes(b"van iemand")
    monkeypatch.setattr(paths, "documents_folder", lambda: documents)
    monkeypatch.setattr(
        "coalitiedesk.ui.dialogs.ask_file.save_window",
        lambda _parent, _title, proposal, _kinds: (proposed.append(proposal), ("", ""))[1],
    )
    bench.open_path(package)

    give(bench, qtbot, WORDS)
    qtbot.waitUntil(lambda: bool(proposed), timeout=30_000)

    assert proposed == [str(documents / "Overdracht 2.coalitie")]
