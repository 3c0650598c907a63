"""The user's own folders: where working copies, safety copies, settings and the log live.

Asking for a folder makes it. The coalition file itself is wherever the coordinator puts it.
"""

import os
from pathlib import Path

from platformdirs import PlatformDirs

APP_NAME = "CoalitieDesk"
HOME_VARIABLE = "COALITIEDESK_HOME"
"""Environment variable that puts everything below one folder: for a stick, a trial run or a test."""


def data_folder() -> Path:
    """Return the folder for working copies; local to this machine, never on a share that roams."""
    return _made("data", Path(_platform().user_data_dir))


def backup_folder() -> Path:
    """Return the folder for safety copies of every coalition file that was opened here."""
    return _made("backups", Path(_platform().user_data_dir) / "backups")


def settings_folder() -> Path:
    """Return the folder for the window's own settings: text size, recent files."""
    return _made("settings", Path(_platform().user_config_dir))


def log_folder() -> Path:
    """Return the folder for the log, which never holds names of people."""
    return _made("log", Path(_platform().user_log_dir))


def documents_folder() -> Path:
    """Return where a save dialog starts: the user's own documents folder. It is not made."""
    return Path(_platform().user_documents_dir)


def _platform() -> PlatformDirs:
    return PlatformDirs(APP_NAME, appauthor=False, roaming=False)


def _made(name: str, default: Path) -> Path:
    home = os.environ.get(HOME_VARIABLE)
    folder = Path(home) / name if home else default
    folder.mkdir(parents=True, exist_ok=True)
    return folder
