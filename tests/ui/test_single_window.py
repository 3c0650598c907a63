"""A second start hands its file to the first window; a crash of the first leaves nothing in the way."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coalitiedesk.paths import HOME_VARIABLE
from coalitiedesk.ui.single_window import SingleWindow

FIRST = """
import sys
from PySide6.QtCore import QCoreApplication
from coalitiedesk.ui.single_window import SingleWindow
app = QCoreApplication([])
single = SingleWindow()
print(single.claim() and single.listen(), flush=True)
single.start_repeated.connect(lambda path: (print(path, flush=True), app.quit()))
sys.exit(app.exec())
"""
SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from coalitiedesk.ui.single_window import SingleWindow
app = QCoreApplication([])
single = SingleWindow()
print(single.claim(), single.hand_over(Path(sys.argv[1]), patience_seconds=5.0), flush=True)
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def single(home: Path, qapp) -> Iterator[SingleWindow]:
    found = SingleWindow()
    yield found
    found.release()


def started(code: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, text=True, env=os.environ.copy()
    )


def test_second_start_hands_over_its_file(home: Path, tmp_path: Path) -> None:
    with started(FIRST) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "True\n"
        second = started(SECOND, str(tmp_path / "Coalitie Noord.coalitie"))

        assert second.communicate(timeout=30)[0] == "False True\n"
        assert first.communicate(timeout=30)[0] == f"{tmp_path / 'Coalitie Noord.coalitie'}\n"


def test_lock_and_socket_of_a_killed_window_are_taken_over(
    home: Path, single: SingleWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    with started(FIRST) as first:
        assert first.stdout is not None
        first.stdout.readline()
        first.send_signal(signal.SIGKILL)
        first.wait(timeout=30)

    assert single.claim()
    assert single.listen()
    with qtbot.waitSignal(single.start_repeated, timeout=30_000) as heard:
        second = started(SECOND, "ander.coalitie")
    assert heard.args == [Path("ander.coalitie").absolute()]
    assert second.communicate(timeout=30)[0] == "False True\n"


def test_nobody_answers_in_time(single: SingleWindow) -> None:
    assert not single.hand_over(None, patience_seconds=0.1)


def test_another_user_folder_is_another_window(
    single: SingleWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert single.claim()
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "stick"))
    other = SingleWindow()

    assert other.claim()
    other.release()


@pytest.mark.parametrize("line", [b"nonsense\n", b"[]\n", b'{"path": 7}\n', b'{"path": ""}\n', b"\xff\n"])
def test_nonsense_only_brings_the_window_forward(single: SingleWindow, qtbot: QtBot, line: bytes) -> None:
    from PySide6.QtNetwork import QLocalSocket

    assert single.claim()
    single.listen()
    socket = QLocalSocket()
    socket.connectToServer(single._name())
    with qtbot.waitSignal(single.start_repeated, timeout=5_000) as heard:
        socket.write(line)
        socket.flush()

    assert heard.args == [None]
    socket.abort()
