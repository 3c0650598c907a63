from pathlib import Path

import pytest

from coalitiedesk.document import working_copy
from coalitiedesk.document.open_document import OpenDocument
from coalitiedesk.document.working_copy import STATE, arrivals
from tests.document.desk import Desk, add


@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b'{"geheim": 1}'])
def test_folder_without_legible_state_is_swept(desk: Desk, content: bytes) -> None:
    document = desk.open()
    folder = document._copy.folder
    desk.crash(document)
    (folder / STATE).write_bytes(content)

    assert OpenDocument.recoverable(desk.context) == ()
    assert not folder.exists()


def test_arrivals_wait_no_longer_than_their_patience(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(working_copy, "PATIENCE_SECONDS", 0.1)

    with arrivals(tmp_path), arrivals(tmp_path):
        pass


def test_working_copy_is_for_its_owner_only(desk: Desk) -> None:
    document = desk.open()
    add(document, "Kerk")

    assert document._copy.folder.stat().st_mode & 0o077 == 0
    assert document._keeper.backups.folder.stat().st_mode & 0o077 == 0
