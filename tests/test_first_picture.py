"""The first picture of the window and the window that comes after it."""

import json
import os
import subprocess
import sys
from pathlib import Path

WATCHED = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from coalitiedesk.app import Start
from coalitiedesk.ui.main_window import MainWindow

app = QApplication([])
start = Start(app, None, Path(sys.argv[1]) if len(sys.argv) > 1 else None)
told = {"pictures": []}
paint = MainWindow.paintEvent


def note(window, event):
    told["pictures"].append(start.bench is not None and start.window._screen is None)
    paint(window, event)


MainWindow.paintEvent = note


def look():
    told["ours"] = sorted(name for name in sys.modules if name.startswith("coalitiedesk.ui."))
    told["menus"] = [action.text() for action in start.window.menuBar().actions()]
    QTimer.singleShot(0, wait)


def wait():
    if start.bench is None or not start.bench._is_ready:
        QTimer.singleShot(5, wait)
        return
    told["is_shown"] = start.window.updatesEnabled()
    told["title"] = start.window.windowTitle()
    told["working"] = [action.text() for action in start.window.menuBar().actions()]
    start.window.close()
    app.quit()


start.window.pictured.connect(look)
start.begin()
app.exec()
print(json.dumps(told))
"""
MENUS = ["&Bestand", "Be&werken", "Bee&ld", "&Help"]


def watched(home: Path) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-c", WATCHED],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "COALITIEDESK_HOME": str(home)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return dict(json.loads(done.stdout))


def test_first_picture_loads_only_these_parts_of_the_window(tmp_path: Path) -> None:
    told = watched(tmp_path)

    assert told["ours"] == [
        "coalitiedesk.ui.first_picture",
        "coalitiedesk.ui.main_window",
        "coalitiedesk.ui.single_window",
        "coalitiedesk.ui.theme",
        "coalitiedesk.ui.theme.fonts",
        "coalitiedesk.ui.theme.stored_look",
        "coalitiedesk.ui.theme.tokens",
    ]


def test_first_picture_becomes_the_window(tmp_path: Path) -> None:
    told = watched(tmp_path)

    assert (told["menus"], told["working"], told["title"]) == (MENUS, MENUS, "CoalitieDesk")


def test_nothing_empty_is_shown_between_the_first_picture_and_the_start_screen(tmp_path: Path) -> None:
    told = watched(tmp_path)

    assert told["is_shown"] is True
    assert told["pictures"] != []
    assert True not in told["pictures"]
