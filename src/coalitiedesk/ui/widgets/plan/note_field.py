"""Notes that keep themselves: a moment after the last key, and whenever the user turns to something else."""

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit

from coalitiedesk.ui.theme.look import look

PAUSE_MS = 1500
_LEAST_HEIGHT = 110


class NoteField(QPlainTextEdit):
    """Tells what must be kept; what comes in while the user is typing does not overwrite it."""

    written = Signal(str)  # the notes, to be kept now

    def __init__(self, spoken_name: str, *, hint: str = "") -> None:
        super().__init__()
        self._kept = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self.setAccessibleName(spoken_name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self.keep)

    @property
    def is_pending(self) -> bool:
        """Whether something was typed that is not kept yet."""
        return self.toPlainText().strip() != self._kept

    def show_note(self, note: str) -> None:
        """Show other notes, of another step; call ``keep`` first."""
        self._kept = note
        if self.toPlainText().strip() != note:
            self.setPlainText(note)
        self._pause.stop()

    def refresh_note(self, note: str) -> None:
        """Show notes that changed elsewhere, unless the user has typed in between: that is kept next."""
        if not self.is_pending:
            self.show_note(note)

    def keep(self) -> None:
        """Tell what is not kept yet; the owner answers with ``mark_kept``, else it is told again."""
        self._pause.stop()
        if self.is_pending:
            self.written.emit(self.toPlainText().strip())

    def mark_kept(self, note: str) -> None:
        """These notes are safe now."""
        self._kept = note

    def sizeHint(self) -> QSize:
        """Low, so that a tab scrolls only when it must; a layout gives it all the room there is."""
        return QSize(look.px(240), look.px(_LEAST_HEIGHT))

    def event(self, event: QEvent) -> bool:
        # Without anything of its own to take back, Ctrl+Z takes back the last change of the whole program.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document = self.document()
            for keys, is_ours in (
                (QKeySequence.StandardKey.Undo, document.isUndoAvailable()),
                (QKeySequence.StandardKey.Redo, document.isRedoAvailable()),
            ):
                if event.matches(keys) and not is_ours:
                    event.ignore()
                    return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keep()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.keep()
