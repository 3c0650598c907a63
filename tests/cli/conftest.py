"""The command line as a person meets it: words in, exit code and sentences out."""

import contextlib
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from coalitiedesk.__main__ import main


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    code: int
    out: str
    err: str


Say = Callable[..., Answer]


@pytest.fixture
def say(capfd: pytest.CaptureFixture[str]) -> Say:
    def run(*words: object) -> Answer:
        capfd.readouterr()
        code = main([str(word) for word in words])
        out, err = capfd.readouterr()
        return Answer(code=code, out=out, err=err)

    return run


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own with a file of one word on it and no room for more; only where one can be made."""
    folder = tmp_path / "vol"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("needs the right to mount a disk")
    (folder / "oud.txt").write_text("oud")
    with contextlib.suppress(OSError), (folder / "rest").open("wb", buffering=0) as rest:
        while True:
            rest.write(bytes(1024))
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small example coalition; nobody changes it."""
    path = tmp_path_factory.mktemp("voorbeeld") / "Coalitie Şenol.coalitie"
    assert main(["demo", str(path), "--activities", "20", "--partners", "10", "--years", "2"]) == 0
    return path
