"""An earlier version put back or copied, and one sentence when the disk is in the way."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.document_codes import BackupReason
from coalitiedesk.services.versions import EarlierVersion, keep_version
from coalitiedesk.ui.restoring import copy_elsewhere, name_of_copy, put_back, restore_open
from coalitiedesk.ui.workbench import Workbench
from tests.ui.workbench_scene import Answers, answers, bench, file, home, names_in, names_in_file

__all__ = ["answers", "bench", "file", "home"]


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def version(bench: Workbench, file: Path) -> EarlierVersion:
    bench.open_path(file)
    return keep_version(bench.desk)


def spoiled(version: EarlierVersion) -> EarlierVersion:
    version.path.write_bytes(b"geen coalitie")
    return version


def test_version_that_is_damaged_is_not_put_in_the_open_coalition(
    bench: Workbench, version: EarlierVersion, answers: Answers
) -> None:
    assert bench._coalition is not None

    assert restore_open(bench.window, bench._coalition, spoiled(version)) == ""

    assert len(answers.asked) == 1
    assert names_in(bench) == ["Bieb"]


def test_version_is_put_back_and_when_it_was_is_told(bench: Workbench, version: EarlierVersion) -> None:
    assert bench._coalition is not None

    told = restore_open(bench.window, bench._coalition, version)

    assert told.startswith("Teruggezet: de versie van ")
    assert told.endswith("Hoe het daarvoor was, staat ook bij de vorige versies.")


def test_version_takes_the_place_of_a_file_that_does_not_open(
    bench: Workbench, version: EarlierVersion, file: Path, parent: QWidget, answers: Answers
) -> None:
    assert bench.close_desk()
    file.write_bytes(b"kapot")

    assert put_back(parent, version, file)
    assert names_in_file(file) == ["Bieb"]
    assert not put_back(parent, spoiled(version), file)

    assert len(answers.asked) == 1
    assert names_in_file(file) == ["Bieb"]


def test_version_is_written_elsewhere_or_it_is_said_why_not(
    version: EarlierVersion, file: Path, parent: QWidget, answers: Answers
) -> None:
    assert copy_elsewhere(parent, version, file.with_name("toen.coalitie"))
    assert names_in_file(file.with_name("toen.coalitie")) == ["Bieb"]

    assert not copy_elsewhere(parent, version, file.parent / "weg" / "toen.coalitie")

    assert len(answers.asked) == 1


def test_copy_is_named_after_its_moment() -> None:
    taken_at = dt.datetime(2026, 11, 22, 14, 3).astimezone()
    version = EarlierVersion(path=Path("x"), taken_at=taken_at, reason=BackupReason.PERIODIC, size_bytes=1)

    assert name_of_copy(Path("Noord.coalitie"), version) == "Noord 2026-11-22 14.03.coalitie"
