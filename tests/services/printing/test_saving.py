import errno
from pathlib import Path

import pytest

from coalitiedesk.domain.ids import EditionId
from coalitiedesk.domain.output_codes import OutputFault
from coalitiedesk.services.activities import save_activity
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.output import OutputError
from coalitiedesk.services.printing import collect, print_posters_to_folder, print_to_file
from tests.builders import an_activity, an_occurrence
from tests.services.printing.conftest import TODAY


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "uit"
    found.mkdir()
    return found


def test_file_is_written_whole(desk: Desk, edition_id: EditionId, folder: Path) -> None:
    target = folder / "boekje.pdf"

    result = print_to_file(desk, "booklet", target, edition_id=edition_id, today=TODAY)

    assert target.read_bytes().startswith(b"%PDF-")
    assert result.files == (target,)
    assert list(folder.iterdir()) == [target]


@pytest.mark.parametrize(
    ("number", "fault"),
    [(errno.ENOSPC, OutputFault.DISK_FULL), (errno.EROFS, OutputFault.NO_RIGHTS)],
)
def test_trouble_while_writing_leaves_what_stood_there(
    desk: Desk,
    edition_id: EditionId,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    fault: OutputFault,
) -> None:
    target = folder / "boekje.pdf"
    target.write_bytes(b"de vorige")
    write = Path.write_bytes

    def half(path: Path, content: bytes) -> int:
        write(path, content[: len(content) // 2])
        raise OSError(number, "trouble", str(path))

    monkeypatch.setattr(Path, "write_bytes", half)

    with pytest.raises(OutputError) as caught:
        print_to_file(desk, "booklet", target, edition_id=edition_id, today=TODAY)

    assert caught.value.code is fault
    assert target.read_bytes() == b"de vorige"
    assert list(folder.iterdir()) == [target]


def test_missing_folder_is_named(desk: Desk, edition_id: EditionId, folder: Path) -> None:
    with pytest.raises(OutputError) as caught:
        print_to_file(desk, "booklet", folder / "weg" / "uit.pdf", edition_id=edition_id, today=TODAY)

    assert caught.value.code is OutputFault.FOLDER_MISSING


def test_each_poster_has_a_safe_and_dated_name(desk: Desk, edition_id: EditionId, folder: Path) -> None:
    for title in ("R&D: <b>proef</b>/vaar?", "Soep en een praatje", "…"):
        moments = (an_occurrence(),) if title != "…" else ()
        save_activity(desk, an_activity(title=title, edition_id=edition_id, occurrences=moments))
    job = collect(desk, "poster", edition_id=edition_id, today=TODAY)

    result = print_posters_to_folder(job, folder)

    assert sorted(path.name for path in folder.iterdir()) == [
        "2026-10-01 R&D b proef b vaar.pdf",
        "2026-10-01 Soep en een praatje (2).pdf",
        "2026-10-01 Soep en een praatje.pdf",
        "Drukwerk.pdf",
    ]
    assert result.pages == len(result.files) == 4


def test_folder_is_made_when_it_is_not_there(desk: Desk, edition_id: EditionId, folder: Path) -> None:
    job = collect(desk, "poster", edition_id=edition_id, today=TODAY)

    result = print_posters_to_folder(job, folder / "posters")

    assert [path.parent for path in result.files] == [folder / "posters"]
