"""Shows a file or folder with the computer's own programmes."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_outside(path: Path) -> bool:
    """Open a folder or a PDF as a double click would; False when the computer has nothing for it."""
    return open_address(QUrl.fromLocalFile(str(path)))


open_address: Callable[[QUrl], bool] = QDesktopServices.openUrl  # tests put their answer here
