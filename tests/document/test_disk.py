import errno
import os
from pathlib import Path

import pytest

from coalitiedesk.document import disk


def test_folder_that_fails_to_flush_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: int) -> None:
        raise OSError(errno.EIO, "failing")

    monkeypatch.setattr(os, "fsync", fail)

    with pytest.raises(OSError, match="failing"):
        disk.flush_folder(tmp_path)


def test_folder_that_knows_no_flushing_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: int) -> None:
        raise OSError(errno.EINVAL, "not here")

    monkeypatch.setattr(os, "fsync", fail)

    disk.flush_folder(tmp_path)
