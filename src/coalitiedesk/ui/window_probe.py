"""Whether Qt can draw a window here at all, for the self-test; screen or no screen."""

import os

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QLabel


def draw_something() -> None:
    """Draw a label into memory.

    Raises:
        RuntimeError: Nothing was drawn.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance()
    if application is None:
        application = QApplication([])
    label = QLabel("Kom erbij")
    picture = label.grab().toImage()
    colours = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    if len(colours) < 2:
        raise RuntimeError(f"nothing drawn with {QFontInfo(label.font()).family()}, {QLocale().name()}")
