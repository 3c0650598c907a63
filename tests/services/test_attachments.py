"""Files with a step."""

import datetime as dt
from pathlib import Path

import pytest

from coalitiedesk.domain.attachments import MEGABYTE, AttachmentFault
from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.services.attachments import (
    AttachmentError,
    add_attachments,
    copy_to_open,
    delete_attachments,
    list_attachments,
    write_attachment,
)
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.output import OutputError

MONDAY = dt.date(2026, 9, 7)
STEP = PlanStep.GATHER_FACTS


def a_file(folder: Path, name: str = "cijfers.pdf", content: bytes = b"%PDF-1.7 proef") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_file_comes_back_as_it_was(desk: Desk, tmp_path: Path) -> None:
    (key,) = add_attachments(desk, STEP, [a_file(tmp_path)], today=MONDAY)

    (found,) = list_attachments(desk)
    write_attachment(desk, key, tmp_path / "terug.pdf")

    assert (found.name, found.step, found.added_on, found.size_bytes) == ("cijfers.pdf", STEP, MONDAY, 14)
    assert (tmp_path / "terug.pdf").read_bytes() == b"%PDF-1.7 proef"


def test_copy_to_open_stands_apart_and_keeps_its_name(desk: Desk, tmp_path: Path) -> None:
    other = tmp_path / "tweede"
    other.mkdir()
    paths = [a_file(tmp_path), a_file(other, content=b"anders")]
    first, second = add_attachments(desk, STEP, paths, today=MONDAY)

    copies = [copy_to_open(desk, key, tmp_path / "kijken") for key in (first, second)]

    assert [copy.name for copy in copies] == ["cijfers.pdf", "cijfers.pdf"]
    assert [copy.read_bytes() for copy in copies] == [b"%PDF-1.7 proef", b"anders"]


@pytest.mark.parametrize("name", ["virus.exe", "lijst.pdf.BAT", "start.ps1", "link.lnk", "x.js", "y.sh. "])
def test_programme_is_refused(desk: Desk, tmp_path: Path, name: str) -> None:
    path = a_file(tmp_path, name)

    with pytest.raises(AttachmentError) as caught:
        add_attachments(desk, STEP, [path], today=MONDAY)

    assert caught.value.code is AttachmentFault.RUNS
    assert "niet veilig" in caught.value.sentence
    assert list_attachments(desk) == ()


def test_of_several_files_all_come_or_none(desk: Desk, tmp_path: Path) -> None:
    good, empty = a_file(tmp_path), a_file(tmp_path, "leeg.txt", b"")

    with pytest.raises(AttachmentError) as caught:
        add_attachments(desk, STEP, [good, empty], today=MONDAY)

    assert (caught.value.code, caught.value.name) == (AttachmentFault.EMPTY, "leeg.txt")
    assert list_attachments(desk) == ()


def test_file_over_five_megabytes_is_refused(desk: Desk, tmp_path: Path) -> None:
    path = a_file(tmp_path, "film.mp4", bytes(5 * MEGABYTE + 1))

    with pytest.raises(AttachmentError) as caught:
        add_attachments(desk, STEP, [path], today=MONDAY)

    assert caught.value.sentence.startswith("‘film.mp4’ is te groot. Een bijlage mag 5 MB zijn.")


def test_files_together_stay_under_twenty_five_megabytes(desk: Desk, tmp_path: Path) -> None:
    path = a_file(tmp_path, "foto.jpg", bytes(5 * MEGABYTE))
    add_attachments(desk, STEP, [path] * 4, today=MONDAY)

    with pytest.raises(AttachmentError) as caught:
        add_attachments(desk, STEP, [path, a_file(tmp_path)], today=MONDAY)

    assert caught.value.code is AttachmentFault.TOO_MUCH
    assert len(list_attachments(desk)) == 4


def test_what_cannot_be_read_or_written_is_told(desk: Desk, tmp_path: Path) -> None:
    (key,) = add_attachments(desk, STEP, [a_file(tmp_path)], today=MONDAY)

    with pytest.raises(AttachmentError) as caught:
        add_attachments(desk, STEP, [tmp_path], today=MONDAY)
    with pytest.raises(OutputError):
        write_attachment(desk, key, tmp_path / "weg" / "terug.pdf")

    assert caught.value.code is AttachmentFault.UNREADABLE


def test_removed_file_comes_back_whole(desk: Desk, tmp_path: Path) -> None:
    content = bytes(range(256)) * 100
    (key,) = add_attachments(desk, STEP, [a_file(tmp_path, content=content)], today=MONDAY)

    delete_attachments(desk, [key])
    with pytest.raises(LookupError):
        write_attachment(desk, key, tmp_path / "terug.pdf")
    desk.undo()

    write_attachment(desk, key, tmp_path / "terug.pdf")
    assert (tmp_path / "terug.pdf").read_bytes() == content
