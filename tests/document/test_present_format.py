"""What a crash left is brought up to date, when the disk plays along."""

import dataclasses
import shutil
from pathlib import Path

import pytest

from coalitiedesk.document import present_format
from coalitiedesk.document.errors import DocumentError
from coalitiedesk.document.open_document import OpenDocument
from coalitiedesk.domain.document_codes import BackupReason, DocumentCode
from tests.document.desk import names
from tests.document.fault_scenarios import (
    context_for,
    kept_for,
    older_file_with_leftover,
    target_in,
)
from tests.document.older_format import PRESENT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    older_file_with_leftover(tmp_path / "run")
    return tmp_path / "run"


def test_leftover_of_an_older_program_is_kept_and_updated(folder: Path) -> None:
    document = OpenDocument.open(target_in(folder), context_for(folder, PRESENT))

    assert names(document) == ["Vroeger", "Onderweg"]
    assert len(kept_for(folder, BackupReason.BEFORE_UPDATE)) == 1
    document.close()


def test_leftover_is_updated_where_no_backups_are_kept(folder: Path) -> None:
    context = dataclasses.replace(context_for(folder, PRESENT), keeps_backups=False)
    document = OpenDocument.open(target_in(folder), context)

    assert names(document) == ["Vroeger", "Onderweg"]
    assert kept_for(folder, BackupReason.BEFORE_UPDATE) == []
    document.close()


def test_full_disk_is_told_as_such(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise present_format.MigrationError from OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(present_format, "migrate", fail)
        with pytest.raises(DocumentError) as caught:
            OpenDocument.open(target_in(folder), context_for(folder, PRESENT))

    assert caught.value.code is DocumentCode.LOCAL_DISK_FULL


def test_full_disk_while_picking_up_is_told_as_such(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    context = context_for(folder, PRESENT)
    (leftover,) = OpenDocument.recoverable(context)

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(present_format, "schema_version", fail)
    with pytest.raises(DocumentError) as caught:
        OpenDocument.resume(leftover, context)

    assert caught.value.code is DocumentCode.LOCAL_DISK_FULL
    monkeypatch.undo()
    document = OpenDocument.resume(leftover, context)
    assert names(document) == ["Vroeger", "Onderweg"]
    document.close()


def test_first_start_has_nothing_to_recover(tmp_path: Path) -> None:
    assert OpenDocument.recoverable(context_for(tmp_path)) == ()


def test_version_that_cannot_take_its_place_changes_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = OpenDocument.open(target_in(folder), context_for(folder, PRESENT))
    version = document.backups()[0].path

    def refuse(*_: object) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr("coalitiedesk.document.open_document.replace_patiently", refuse)
        with pytest.raises(DocumentError) as caught:
            document.restore(version)

    assert caught.value.code is DocumentCode.LOCAL_DISK_FAILING
    assert names(document) == ["Vroeger", "Onderweg"]
    document.close()


def test_quarantine_that_cannot_be_made_is_explained(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = OpenDocument.open(target_in(folder), context_for(folder, PRESENT))
    version = document.backups()[0].path
    shutil.rmtree(folder / "data" / "quarantine")
    (folder / "data" / "quarantine").touch()

    with pytest.raises(DocumentError):
        document.restore(version)

    (folder / "data" / "quarantine").unlink()
    assert names(document) == ["Vroeger", "Onderweg"]
    document.close()
