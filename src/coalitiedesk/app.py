"""Starts the window: application, look, log, and the hook for what nobody foresaw. Nothing heavy here."""

import logging
import sys
import threading
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, QTranslator
from PySide6.QtWidgets import QApplication

from coalitiedesk import paths
from coalitiedesk.ui.single_window import SingleWindow
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.workbench import Workbench

_LOG = logging.getLogger(__name__)
_LOG_BYTES = 1_000_000


def run_window(path: Path | None = None) -> int:
    """Open the window, with a file if one is named; returns the exit code."""
    start_log()
    app = QApplication(sys.argv[:1])
    single = SingleWindow(app)
    is_first = single.claim()
    if not is_first and single.hand_over(path):
        return 0
    settings = prepare(app)
    theme = Theme(app, settings)
    theme.start()
    bench = Workbench(theme, settings)
    sys.excepthook = _Unforeseen(bench)
    if is_first:
        single.start_repeated.connect(bench.come_forward)
        bench.ready.connect(single.listen)
    bench.start(path)
    code = app.exec()
    single.release()
    return code


def prepare(app: QApplication) -> QSettings:
    """Name the application, let Qt speak Dutch, and find its settings."""
    app.setApplicationName(paths.APP_NAME)
    app.setApplicationDisplayName("")
    app.setDesktopFileName("coalitiedesk")
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    translator = QTranslator(app)
    if translator.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    return QSettings(str(paths.settings_folder() / "window.ini"), QSettings.Format.IniFormat)


def start_log() -> None:
    """Keep a log for the helpdesk, without names of people; the oldest lines go."""
    handler = RotatingFileHandler(
        paths.log_folder() / "coalitiedesk.log", maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)


class _Unforeseen:
    """What nobody foresaw: to the log, and one sentence on screen; the work goes on."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
        elif threading.current_thread() is threading.main_thread():
            self._bench.tell_unforeseen(error)
        else:
            _LOG.error("Unforeseen", exc_info=(kind, error, trace))
