import shutil
from pathlib import Path

import pytest

from coalitiedesk.document.open_document import OpenDocument
from coalitiedesk.document.siblings import newer_sibling, siblings
from tests.document.desk import Desk


@pytest.fixture
def quarantine(tmp_path: Path) -> Path:
    folder = tmp_path / "q"
    folder.mkdir()
    return folder


def document_id(desk: Desk) -> str:
    document: OpenDocument = desk.open()
    return document.document_id


def test_versions_of_the_same_document_are_found(desk: Desk, stick: Path, quarantine: Path) -> None:
    shutil.copyfile(desk.target, stick / "Coalitie Noord-LAPTOP7.coalitie")
    shutil.copyfile(desk.target, stick / "Zuid.coalitie")
    (stick / "Coalitie Noord kapot.coalitie").write_bytes(b"x")
    OpenDocument.create(stick / "Coalitie Noordwest.coalitie", lambda _: None, desk.context).close()

    found = siblings(desk.target, document_id=document_id(desk), quarantine=quarantine)

    assert [sibling.path.name for sibling in found] == ["Coalitie Noord-LAPTOP7.coalitie"]


def test_older_version_is_not_told(desk: Desk, stick: Path, quarantine: Path) -> None:
    import os

    shutil.copyfile(desk.target, stick / "Coalitie Noord-1.coalitie")
    os.utime(stick / "Coalitie Noord-1.coalitie", (1, 1))

    assert newer_sibling(desk.target, document_id=document_id(desk), quarantine=quarantine) is None


def test_folder_that_cannot_be_read_has_no_siblings(desk: Desk, quarantine: Path) -> None:
    away = desk.target.parent / "weg" / "a.coalitie"

    assert siblings(away, document_id="a", quarantine=quarantine) == ()


def test_target_that_vanishes_meanwhile_has_no_newer_sibling(
    desk: Desk, stick: Path, quarantine: Path
) -> None:
    shutil.copyfile(desk.target, stick / "Coalitie Noord-1.coalitie")
    identity = document_id(desk)
    desk.target.unlink()

    assert newer_sibling(desk.target, document_id=identity, quarantine=quarantine) is None
