"""Blocks beside the grid that wait for a day. Drag one to a day, or pick it up with the space bar."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coalitiedesk.domain.ids import OccurrenceId
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.widgets.cards import column, panel, scrolled
from coalitiedesk.ui.widgets.week_grid.block_button import BlockButton
from coalitiedesk.ui.widgets.week_grid.blocks import GridBlock
from coalitiedesk.ui.widgets.week_grid.keys import Command, command_of

_MIME = "application/x-coalitiedesk-occurrence"
_HEIGHT = 54


def dragged_id(data: QMimeData) -> OccurrenceId | None:
    """The moment that is being dragged over; None when it is something else."""
    if not data.hasFormat(_MIME):
        return None
    return OccurrenceId(int(bytes(data.data(_MIME).data()).decode("ascii")))


def drag_data(occurrence_id: OccurrenceId) -> QMimeData:
    """What travels with the mouse."""
    data = QMimeData()
    data.setData(_MIME, QByteArray(str(occurrence_id).encode("ascii")))
    return data


class UnplannedList(QWidget):
    """One Tab stop; arrows walk."""

    selected = Signal(int)  # occurrence id of the block that has the keyboard now
    opened = Signal(int)  # occurrence id: Enter or double click
    carry_requested = Signal(int)  # occurrence id: the user picks it up to give it a day

    def __init__(self, spoken_name: str = "Nog geen dag") -> None:
        super().__init__()
        self.setAccessibleName(spoken_name)
        self._buttons: list[BlockButton] = []
        self._pressed_at: QPoint | None = None
        self._rows: QVBoxLayout = column(gap="s")
        outer = column(panel(self._rows), 1)
        self.setLayout(column(scrolled(panel(outer))))

    @property
    def buttons(self) -> Sequence[BlockButton]:
        """From above to below."""
        return self._buttons

    def show_blocks(self, blocks: Sequence[GridBlock]) -> None:
        """Take the blocks without a day; others are left out. The keyboard stays on its line."""
        self.show_these([block for block in blocks if block.day is None and not block.is_whole_week])

    def show_these(self, waiting: Sequence[GridBlock]) -> None:
        """Take these blocks, whatever their day. The keyboard stays on its line."""
        focused = next((at for at, button in enumerate(self._buttons) if button.hasFocus()), None)
        for button in self._buttons[len(waiting) :]:
            button.hide()
            button.deleteLater()
        del self._buttons[len(waiting) :]
        for at, block in enumerate(waiting):
            if at < len(self._buttons):
                self._buttons[at].show_block(block)
            else:
                self._add(block)
        self._set_stop(min(focused or 0, len(waiting) - 1))
        if focused is not None and self._buttons:
            self._buttons[min(focused, len(waiting) - 1)].setFocus()

    def choose(self, occurrence_id: int | None) -> None:
        """Mark the block that a panel shows."""
        for button in self._buttons:
            button.setChecked(button.block.occurrence_id == occurrence_id)

    def focus_block(self, occurrence_id: int) -> bool:
        """Give a block the keyboard; False when it is not here."""
        for at, button in enumerate(self._buttons):
            if button.block.occurrence_id == occurrence_id:
                self._set_stop(at)
                button.setFocus()
                return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, BlockButton):
            if event.type() == QEvent.Type.FocusIn:
                self._on_entered(watched)
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._on_key(watched, event)
            elif isinstance(event, QMouseEvent):
                return self._on_mouse(watched, event)
        return super().eventFilter(watched, event)

    def _add(self, block: GridBlock) -> None:
        button = BlockButton(None, block)
        fit(button, height=_HEIGHT)
        button.installEventFilter(self)
        self._buttons.append(button)
        self._rows.addWidget(button)

    def _set_stop(self, at: int) -> None:
        for number, button in enumerate(self._buttons):
            stops = number == at
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus)

    def _on_entered(self, button: BlockButton) -> None:
        self._set_stop(self._buttons.index(button))
        self.selected.emit(button.block.occurrence_id)

    def _on_key(self, button: BlockButton, event: QKeyEvent) -> bool:
        command = command_of(event, is_carrying=False)
        at = self._buttons.index(button)
        if command in (Command.UP, Command.DOWN):
            wanted = at + (1 if command == Command.DOWN else -1)
            if 0 <= wanted < len(self._buttons):
                self._buttons[wanted].setFocus()
        elif command == Command.PICK_UP:
            self.carry_requested.emit(button.block.occurrence_id)
        elif command == Command.OPEN:
            self.opened.emit(button.block.occurrence_id)
        else:
            return False
        return True

    def _on_mouse(self, button: BlockButton, event: QMouseEvent) -> bool:
        kind, place = event.type(), event.position().toPoint()
        if kind == QEvent.Type.MouseButtonDblClick:
            self.opened.emit(button.block.occurrence_id)
            return True
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = place
        elif kind == QEvent.Type.MouseMove and self._pressed_at is not None and event.buttons():
            if (place - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
                self._drag(button, self._pressed_at)
                return True
        elif kind == QEvent.Type.MouseButtonRelease:
            self._pressed_at = None
        return False

    def _drag(self, button: BlockButton, grip: QPoint) -> None:
        self._pressed_at = None
        button.setDown(False)
        drag = QDrag(self)
        drag.setMimeData(drag_data(button.block.occurrence_id))
        drag.setPixmap(button.grab())
        drag.setHotSpot(grip)
        drag.exec(Qt.DropAction.MoveAction)
