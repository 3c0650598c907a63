"""Starts the window: first a picture of it, then what it is made of, bit by bit. Nothing heavy here."""

import gc
import sys
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QSettings, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from coalitiedesk import paths
from coalitiedesk.ui.main_window import MainWindow
from coalitiedesk.ui.single_window import SingleWindow

if TYPE_CHECKING:
    from coalitiedesk.ui.workbench import Workbench

_LOG_BYTES = 1_000_000
# What the workbench needs, one at a time: all of it at once would keep the window from answering.
_PARTS = (
    "theme.look",
    "theme.theme",
    "widgets.icons",
    "widgets.labels",
    "widgets.mark_widgets",
    "header_bar",
    "window_menus",
    "widgets.toast",
    "jobs",
    "keeper",
    "start_screen",
    "file_wishes",
    "workbench",
)


def run_window(path: Path | None = None) -> int:
    """Open the window, with a file if one is named; returns the exit code."""
    gc.disable()  # until the services are there: everything made meanwhile stays
    app = QApplication(sys.argv[:1])
    single = SingleWindow(app)
    is_first = single.claim()
    if not is_first and single.hand_over(path):
        return 0
    start = Start(app, single if is_first else None, path)
    start.begin()
    code = app.exec()
    single.release()
    return code


class Start(QObject):
    """From the first picture to a window that works, in steps that leave the window time to answer."""

    def __init__(self, app: QApplication, single: SingleWindow | None, path: Path | None) -> None:
        super().__init__(app)
        self._app, self._single, self._path = app, single, path
        self._steps: Iterator[Callable[[], object]] = iter(())
        self.window = MainWindow()
        self.bench: Workbench | None = None

    def begin(self) -> None:
        """Show the first picture; the rest follows when it stands."""
        self._settings = prepare(self._app)
        loading = [partial(import_module, f"coalitiedesk.ui.{name}") for name in _PARTS]
        self._steps = iter((start_log, *loading, self._dress, self._furnish, self._start))
        self.window.pictured.connect(self._go_on)
        self.window.show_at_once(self._settings)

    def _go_on(self) -> None:
        step = next(self._steps, None)
        if step is not None:
            step()
            QTimer.singleShot(0, self._go_on)

    def _dress(self) -> None:
        from coalitiedesk.ui.theme.theme import Theme

        self._theme = Theme(self._app, self._settings)
        self._theme.start()

    def _furnish(self) -> None:
        from coalitiedesk.ui.workbench import Workbench

        self.window.setUpdatesEnabled(False)  # the first picture stays until the next one is whole
        self.bench = Workbench(self._theme, self._settings, self.window)
        sys.excepthook = _Unforeseen(self.bench)
        if self._single is not None:
            self._single.start_repeated.connect(self.bench.come_forward)
            self.bench.ready.connect(self._single.listen)

    def _start(self) -> None:
        try:
            if self.bench is not None:
                self.bench.start(self._path)
        finally:
            self.window.setUpdatesEnabled(True)


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
    import logging
    from logging.handlers import RotatingFileHandler  # loads the network and other things that nobody logs to

    handler = RotatingFileHandler(
        paths.log_folder() / "coalitiedesk.log", maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)


class _Unforeseen:
    """What nobody foresaw: to the log, and one sentence on screen; the work goes on."""

    def __init__(self, bench: "Workbench") -> None:
        self._bench = bench

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        import logging
        import threading

        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
        elif threading.current_thread() is threading.main_thread():
            self._bench.tell_unforeseen(error)
        else:
            logging.getLogger(__name__).error("Unforeseen", exc_info=(kind, error, trace))
