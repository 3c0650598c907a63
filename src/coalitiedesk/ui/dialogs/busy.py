"""A few seconds in which the window cannot answer: the words stand on screen and the mouse says so first."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame


@contextmanager
def busy(dialog: DialogFrame, words: str) -> Iterator[None]:
    """Say what is being done, painted before it begins; for work that needs the open file itself."""
    dialog.set_lead(words)
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        dialog.repaint()  # now: a mere request to paint waits until the work is done
        yield
    finally:
        QApplication.restoreOverrideCursor()
