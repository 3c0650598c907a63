"""What the helpdesk asks first is on one page."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coalitiedesk import __version__, paths
from coalitiedesk.paths import HOME_VARIABLE
from coalitiedesk.ui.dialogs.about_dialog import AboutDialog


def test_version_licence_and_folders_are_there(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    dialog = AboutDialog()
    qtbot.addWidget(dialog)

    shown = "\n".join(label.text() for label in dialog.findChildren(QLabel)).replace("\u200b", "")

    for words in (__version__, "EUPL-1.2", str(paths.log_folder()), str(paths.backup_folder())):
        assert words in shown
