import errno
import os
import shutil
import sqlite3
from collections import namedtuple
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from coalitiedesk.document.errors import DocumentError, Place, explain_os_error
from coalitiedesk.domain.document_codes import DocumentCode

Usage = namedtuple("Usage", "total used free")


def os_error(number: int) -> OSError:
    return OSError(number, os.strerror(number))


def windows_error(number: int, *, refused: bool = False) -> OSError:
    error = PermissionError(errno.EACCES, "refused") if refused else OSError(errno.EINVAL, "failed")
    error.winerror = number  # type: ignore[attr-defined, unused-ignore]
    return error


def sqlite_error(name: str) -> sqlite3.Error:
    error = sqlite3.OperationalError("failed")
    error.sqlite_errorname = name
    return error


TABLE = [
    (os_error(errno.ENOSPC), DocumentCode.TARGET_DISK_FULL, DocumentCode.LOCAL_DISK_FULL),
    (os_error(errno.EDQUOT), DocumentCode.WRITE_LIMIT, DocumentCode.LOCAL_DISK_FULL),
    (os_error(errno.EFBIG), DocumentCode.WRITE_LIMIT, DocumentCode.LOCAL_DISK_FULL),
    (os_error(errno.EIO), DocumentCode.MEDIUM_FAILING, DocumentCode.LOCAL_DISK_FAILING),
    (os_error(errno.EROFS), DocumentCode.READ_ONLY, DocumentCode.LOCAL_NO_ACCESS),
    (os_error(errno.ENOENT), DocumentCode.NOT_FOUND, DocumentCode.WORKING_COPY_DAMAGED),
    (os_error(errno.ENAMETOOLONG), DocumentCode.NAME_TOO_LONG, DocumentCode.NAME_TOO_LONG),
    (os_error(errno.ETIMEDOUT), DocumentCode.NETWORK_UNREACHABLE, DocumentCode.NETWORK_UNREACHABLE),
    (os_error(errno.EBUSY), DocumentCode.HELD_BY_OTHER, DocumentCode.HELD_BY_OTHER),
    (os_error(errno.EACCES), DocumentCode.HELD_BY_OTHER, DocumentCode.HELD_BY_OTHER),
    (os_error(errno.EISDIR), DocumentCode.IS_A_FOLDER, DocumentCode.IS_A_FOLDER),
    (os_error(errno.ENOMEM), DocumentCode.UNKNOWN, DocumentCode.UNKNOWN),
    (windows_error(32, refused=True), DocumentCode.HELD_BY_OTHER, DocumentCode.HELD_BY_OTHER),
    (windows_error(4350), DocumentCode.CLOUD_ONLY, DocumentCode.CLOUD_ONLY),
    (windows_error(362), DocumentCode.CLOUD_ONLY, DocumentCode.CLOUD_ONLY),
    (windows_error(112), DocumentCode.TARGET_DISK_FULL, DocumentCode.LOCAL_DISK_FULL),
    (windows_error(21), DocumentCode.TARGET_GONE, DocumentCode.WORKING_COPY_DAMAGED),
    (windows_error(53), DocumentCode.NETWORK_UNREACHABLE, DocumentCode.NETWORK_UNREACHABLE),
    (windows_error(19), DocumentCode.READ_ONLY, DocumentCode.LOCAL_NO_ACCESS),
    (windows_error(206), DocumentCode.NAME_TOO_LONG, DocumentCode.NAME_TOO_LONG),
    (windows_error(1117), DocumentCode.MEDIUM_FAILING, DocumentCode.LOCAL_DISK_FAILING),
    (sqlite_error("SQLITE_FULL"), DocumentCode.TARGET_DISK_FULL, DocumentCode.LOCAL_DISK_FULL),
    (sqlite_error("SQLITE_IOERR_WRITE"), DocumentCode.WRITE_LIMIT, DocumentCode.LOCAL_DISK_FULL),
    (sqlite_error("SQLITE_IOERR_FSYNC"), DocumentCode.MEDIUM_FAILING, DocumentCode.LOCAL_DISK_FAILING),
    (sqlite_error("SQLITE_READONLY_DIRECTORY"), DocumentCode.READ_ONLY, DocumentCode.LOCAL_NO_ACCESS),
    (sqlite_error("SQLITE_CANTOPEN"), DocumentCode.HELD_BY_OTHER, DocumentCode.HELD_BY_OTHER),
    (sqlite_error("SQLITE_BUSY"), DocumentCode.HELD_BY_OTHER, DocumentCode.HELD_BY_OTHER),
    (sqlite_error("SQLITE_CORRUPT"), DocumentCode.DAMAGED, DocumentCode.WORKING_COPY_DAMAGED),
    (sqlite_error("SQLITE_NOTADB"), DocumentCode.DAMAGED, DocumentCode.WORKING_COPY_DAMAGED),
    (ValueError("anders"), DocumentCode.UNKNOWN, DocumentCode.UNKNOWN),
]


@pytest.mark.parametrize(("error", "at_target", "here"), TABLE, ids=lambda value: str(value)[:40])
def test_error_is_judged_by_place(
    tmp_path: Path, error: Exception, at_target: DocumentCode, here: DocumentCode
) -> None:
    path = tmp_path / "a.coalitie"

    assert explain_os_error(error, path).code is at_target
    assert explain_os_error(error, path, place=Place.LOCAL).code is here


@pytest.mark.parametrize("name", ["SQLITE_CANTOPEN", "SQLITE_IOERR_FSYNC", "SQLITE_IOERR_DELETE"])
def test_full_disk_is_recognised_in_disguise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(1000, 990, 10))

    found = explain_os_error(sqlite_error(name), tmp_path / "a", needed_bytes=5000)

    assert found.code is DocumentCode.TARGET_DISK_FULL
    assert (found.facts["needed_bytes"], found.facts["free_bytes"]) == (5000, 10)


def test_free_space_that_cannot_be_asked_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise OSError

    monkeypatch.setattr(shutil, "disk_usage", fail)

    assert explain_os_error(os_error(errno.ENOSPC), tmp_path / "a").facts["free_bytes"] == 0


def test_vanished_folder_is_the_stick_that_is_gone(tmp_path: Path) -> None:
    for number in (errno.ENOENT, errno.EACCES):
        found = explain_os_error(os_error(number), tmp_path / "weg" / "a.coalitie")

        assert found.code is DocumentCode.TARGET_GONE


@pytest.mark.parametrize(
    ("denied", "code"), [(os.R_OK, DocumentCode.NO_ACCESS), (os.W_OK, DocumentCode.READ_ONLY)]
)
def test_refusal_is_judged_by_rights(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, denied: int, code: DocumentCode
) -> None:
    path = tmp_path / "a"
    path.touch()
    monkeypatch.setattr(os, "access", lambda _, mode: mode != denied)

    assert explain_os_error(os_error(errno.EACCES), path).code is code


def test_error_of_sqlalchemy_is_unwrapped(tmp_path: Path) -> None:
    wrapped = OperationalError("INSERT", {}, sqlite_error("SQLITE_FULL"))

    assert explain_os_error(wrapped, tmp_path / "a").code is DocumentCode.TARGET_DISK_FULL


def test_explained_error_stays_as_it_is(tmp_path: Path) -> None:
    error = DocumentError(DocumentCode.EMPTY_FILE)

    assert explain_os_error(error, tmp_path) is error


def test_error_shows_code_and_facts_to_a_developer() -> None:
    assert str(DocumentError(DocumentCode.EMPTY_FILE, {"name": "a"})) == "empty_file: {'name': 'a'}"
