"""For every test: a home of its own instead of the user's, no screen, and no window left behind."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

SCRATCH = Path(tempfile.mkdtemp(prefix="coalitiedesk-tests-"))

# Before anything asks for a folder: platformdirs, Qt and fontconfig read these when they are first used.
os.environ |= {
    "COALITIEDESK_HOME": str(SCRATCH / "coalitiedesk"),
    "HOME": str(SCRATCH),
    "USERPROFILE": str(SCRATCH),
    "LOCALAPPDATA": str(SCRATCH / "local"),
    "APPDATA": str(SCRATCH / "roaming"),
    "XDG_CONFIG_HOME": str(SCRATCH / "config"),
    "XDG_DATA_HOME": str(SCRATCH / "data"),
    "XDG_STATE_HOME": str(SCRATCH / "state"),
    "XDG_CACHE_HOME": str(SCRATCH / "cache"),
    "QT_QPA_PLATFORM": "offscreen",
}
os.environ.pop("XDG_RUNTIME_DIR", None)


def pytest_unconfigure() -> None:
    shutil.rmtree(SCRATCH, ignore_errors=True)


@pytest.fixture(autouse=True)
def _no_window_left() -> Iterator[None]:
    """End what a test began in Qt: jobs first, then windows, then the deletes that are still in the post.

    Windows that were there before the test belong to a wider fixture and stay.
    """
    before = {id(widget) for widget in _top_levels()}
    yield
    if not _qt_runs():
        return
    from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool

    assert QThreadPool.globalInstance().waitForDone(10_000), "a background job outlived its test"
    for widget in _top_levels():
        if id(widget) not in before and widget.parent() is None:
            widget.close()
            widget.deleteLater()
    # processEvents does not deliver deferred deletes; half-deleted widgets crash the next test.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _qt_runs() -> bool:
    """Tell whether a test made an application; tests without a window never import Qt."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    return widgets is not None and widgets.QApplication.instance() is not None


def _top_levels() -> list:
    return sys.modules["PySide6.QtWidgets"].QApplication.topLevelWidgets() if _qt_runs() else []
