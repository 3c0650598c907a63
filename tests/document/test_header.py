import os
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from coalitiedesk.document.errors import DocumentError
from coalitiedesk.document.header import LIMIT_BYTES, MAGIC, is_encrypted, read_header
from coalitiedesk.domain.document_codes import DocumentCode
from tests.document.desk import Desk


def refusal(path: Path) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        read_header(path)
    return caught.value


def written(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "bestand.coalitie"
    path.write_bytes(content)
    return path


def package(tmp_path: Path, *names: str) -> Path:
    path = tmp_path / "pakket.zip"
    with zipfile.ZipFile(path, "w") as content:
        for name in names:
            content.writestr(name, "x")
    return path


def test_header_of_own_file_is_read(desk: Desk) -> None:
    header = read_header(desk.target)

    assert header.version == 1
    assert header.size_bytes == header.page_size * header.page_count


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7 hallo", "pdf"),
        (b"\x89PNG\r\n", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"\xd0\xcf\x11\xe0\xa1", "office"),
        (b"{\\rtf1}", "word"),
        (b"PK\x03\x04 half", "zip"),
        (b"Naam;Telefoon\r\n", "text"),
        (b"\x01\x02\x03", "unknown"),
    ],
)
def test_other_kinds_are_named(tmp_path: Path, content: bytes, kind: str) -> None:
    error = refusal(written(tmp_path, content))

    assert (error.code, error.facts["kind"]) == (DocumentCode.NOT_OURS, kind)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("xl/workbook.xml", "excel"),
        ("word/document.xml", "word"),
        ("content.xml", "office"),
        ("foto.jpg", "zip"),
    ],
)
def test_office_packages_are_named(tmp_path: Path, name: str, kind: str) -> None:
    assert refusal(package(tmp_path, name)).facts["kind"] == kind


def test_empty_file_is_not_taken_for_a_new_one(tmp_path: Path) -> None:
    assert refusal(written(tmp_path, b"")).code is DocumentCode.EMPTY_FILE


@pytest.mark.parametrize("content", [bytes(5000), MAGIC + b"\1" * 20])
def test_unfilled_or_short_file_is_damage(tmp_path: Path, content: bytes) -> None:
    assert refusal(written(tmp_path, content)).code is DocumentCode.DAMAGED


def test_encrypted_package_is_recognised(tmp_path: Path) -> None:
    path = written(tmp_path, b"age-encryption.org/v1\n-> scrypt")

    assert refusal(path).code is DocumentCode.ENCRYPTED_PACKAGE


def test_encrypted_package_is_told_apart_by_its_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package, plain = tmp_path / "Overdracht.coalitie", tmp_path / "tekst.age"
    package.write_bytes(b"age-encryption.org/v1\n-> scrypt")
    plain.write_text("boodschappen", encoding="utf-8")

    assert is_encrypted(package)
    assert not is_encrypted(plain)
    assert not is_encrypted(tmp_path)
    monkeypatch.setattr(Path, "open", refuse)
    assert not is_encrypted(package)


def refuse(*_asked: object) -> None:
    raise PermissionError(13, "geweigerd")


def test_folder_is_named(tmp_path: Path) -> None:
    assert refusal(tmp_path).code is DocumentCode.IS_A_FOLDER


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp")

    assert refusal(tmp_path / "pijp").code is DocumentCode.NOT_OURS


def test_missing_file_is_named(tmp_path: Path) -> None:
    assert refusal(tmp_path / "weg.coalitie").code is DocumentCode.NOT_FOUND


def test_file_of_other_program_is_recognised(tmp_path: Path) -> None:
    path = tmp_path / "ander.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE a(x)")

    assert refusal(path).code is DocumentCode.OTHER_PROGRAM


def test_impossible_page_size_is_damage(desk: Desk) -> None:
    content = bytearray(desk.target.read_bytes())
    content[16:18] = b"\x03\x00"
    desk.target.write_bytes(content)

    assert refusal(desk.target).code is DocumentCode.DAMAGED


def test_huge_files_are_asked_about_and_refused(desk: Desk) -> None:
    os.truncate(desk.target, 250_000_000)
    asked = refusal(desk.target)
    allowed = read_header(desk.target, allow_large=True)
    os.truncate(desk.target, 2 * LIMIT_BYTES)

    assert asked.code is DocumentCode.LARGE_FILE
    assert allowed.size_bytes == 250_000_000
    assert refusal(desk.target).code is DocumentCode.TOO_LARGE
