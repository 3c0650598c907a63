from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.theme.fitting import choose_scale, fit, fit_layout
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.theme.sheet import sheet
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.theme.tokens import Scheme


def test_typeface_is_loaded_from_its_package(theme: Theme) -> None:
    assert {"Atkinson Hyperlegible", "Fira Sans"} <= set(QFontDatabase.families())


def test_sheet_has_no_open_places() -> None:
    assert "@" not in sheet()


def test_scheme_changes_palette_while_running(theme: Theme, qapp: QApplication) -> None:
    theme.choose_scheme(Scheme.DARK)

    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == "#161B1D"


def test_text_size_refits_widgets_and_layouts(theme: Theme, qtbot: QtBot) -> None:
    panel = QWidget()
    qtbot.addWidget(panel)
    button = QPushButton("Bel", panel)
    fit(button, width=100, least_height=40)
    layout = QHBoxLayout(panel)
    inner = QHBoxLayout()
    inner.addWidget(button)
    layout.addLayout(inner)
    fit_layout(inner, gap="m", margins=("s", "none", "s", "none"))

    theme.set_scale(1.5)

    assert (button.width(), button.minimumHeight()) == (150, 60)
    assert (inner.spacing(), inner.contentsMargins().left()) == (15, 10)


def test_text_size_is_remembered(qapp: QApplication, tmp_path: Path) -> None:
    path = str(tmp_path / "screen.ini")
    first = Theme(qapp, QSettings(path, QSettings.Format.IniFormat))
    first.set_scale(1.25)
    first.choose_scheme(Scheme.CONTRAST)

    again = Theme(qapp, QSettings(path, QSettings.Format.IniFormat))
    look.set(Scheme.LIGHT, 1.0)
    again.start()

    assert (look.scale, look.scheme) == (1.25, Scheme.CONTRAST)


def test_damaged_setting_falls_back_to_normal_text(qapp: QApplication, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "screen.ini"), QSettings.Format.IniFormat)
    settings.setValue("screen/text_scale", "groot")
    settings.setValue("screen/scheme", "paars")

    Theme(qapp, settings).start()

    assert look.scale == 1.0


@pytest.mark.parametrize(
    ("now", "step", "wanted"),
    [(1.0, 1, 1.1), (1.1, 1, 1.25), (1.75, 1, 1.75), (1.0, -1, 1.0), (1.5, -1, 1.25), (1.5, 0, 1.0)],
)
def test_text_size_steps(now: float, step: int, wanted: float) -> None:
    assert choose_scale(now, step) == wanted
