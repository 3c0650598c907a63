"""One application for all tests of the window, dressed in the house style at 100 % light."""

import gc
import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication

from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.theme.tokens import Scheme


@pytest.fixture(scope="session")
def theme(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Theme:
    folder = tmp_path_factory.mktemp("settings")
    found = Theme(qapp, QSettings(str(folder / "coalitiedesk.ini"), QSettings.Format.IniFormat))
    found.choose_scheme(Scheme.LIGHT)
    found.start()
    gc.collect()
    gc.freeze()  # modules and collected tests stay; looking through them after each test takes a tenth
    return found


@pytest.fixture(autouse=True)
def dressed(theme: Theme) -> Iterator[None]:
    # A test lets go of its window before Qt has painted it for the last time. Collecting it in the middle of
    # that painting ends the process; in the program the window is always held.
    gc.disable()
    yield
    gc.enable()
    gc.collect()
    # deleteLater only posts an event; deliver it before the next test meets half a widget.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme.choose_scheme(Scheme.LIGHT)
    theme.set_scale(1.0)
