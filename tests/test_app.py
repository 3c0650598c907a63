"""Starting the window: nothing heavy before the first picture, and one window however often it is started."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from coalitiedesk.paths import HOME_VARIABLE
from coalitiedesk.services.opening import create_coalition

FIRST_PAINT = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from coalitiedesk.app import Start
from coalitiedesk.ui.main_window import MainWindow
app = QApplication([])
seen = []
def paint(window, event, real=MainWindow.paintEvent):
    if not seen:
        seen.append(sorted(name for name in sys.modules if "." not in name))
        QTimer.singleShot(0, window.close)
    real(window, event)
MainWindow.paintEvent = paint
start = Start(app, None, None)
start.begin()
app.exec()
print(json.dumps(seen[0]))
"""
WATCHED_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from coalitiedesk import app
from coalitiedesk.ui.workbench import Workbench
real = Workbench.come_forward
def come_forward(bench, path=None):
    real(bench, path)
    print("forward", bench.desk.path.name if bench.desk else "", flush=True)
    if path is not None:
        bench.window.close()
Workbench.come_forward = come_forward
start = Workbench.start
def started(bench, path=None):
    bench.ready.connect(lambda: print("ready", flush=True))
    start(bench, path)
Workbench.start = started
sys.exit(app.run_window())
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    return tmp_path / "home"


def test_nothing_heavy_before_the_first_picture(home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT],
        capture_output=True,
        text=True,
        env=os.environ.copy(),
        timeout=60,
        check=True,
    )
    loaded = set(json.loads(done.stdout.splitlines()[-1]))

    heavy = {
        "sqlalchemy",
        "reportlab",
        "PIL",
        "docx",
        "python_calamine",
        "icalendar",
        "pypdfium2",
        "rapidfuzz",
    }
    assert "coalitiedesk" in loaded
    assert sorted(loaded & heavy) == []


def test_second_start_ends_and_the_first_window_opens_its_file(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "Coalitie Noord.coalitie"
    create_coalition(file, name="Coalitie Noord").close()
    first = subprocess.Popen(
        [sys.executable, "-c", WATCHED_START], stdout=subprocess.PIPE, text=True, env=os.environ.copy()
    )
    assert first.stdout is not None
    assert first.stdout.readline() == "ready\n"

    began = time.monotonic()
    second = subprocess.run(
        [sys.executable, "-m", "coalitiedesk", str(file)], env=os.environ.copy(), timeout=60, check=False
    )

    assert second.returncode == 0
    assert time.monotonic() - began < 60
    assert first.communicate(timeout=60)[0] == f"forward {file.name}\n"
    assert first.returncode == 0
