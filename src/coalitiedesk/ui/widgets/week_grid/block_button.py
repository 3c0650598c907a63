"""One activity as a real button, painted: on the grid, above it, and in the list of what has no day yet."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.week_grid.block_painter import BlockState, paint_block
from coalitiedesk.ui.widgets.week_grid.blocks import GridBlock, spoken_name, tip

EDGE = 6  # pixels at the lower edge that change the length


class BlockButton(QAbstractButton):
    """Shows a block; the grid gives it its place and hears its keys."""

    def __init__(self, parent: QWidget | None, block: GridBlock) -> None:
        super().__init__(parent)
        self.block = block
        self.is_carried = False
        self.is_stacked = False
        self.is_flat = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMouseTracking(True)
        self.show_block(block)

    def show_block(self, block: GridBlock) -> None:
        """Show other data of the same moment."""
        self.block = block
        self.setAccessibleName(spoken_name(block))
        self.setToolTip(tip(block))
        self.update()

    def can_be_stretched_at(self, y: float) -> bool:
        """Whether the mouse is on the edge that changes the length."""
        return self.block.is_timed and not self.is_stacked and y >= self.height() - EDGE

    def sizeHint(self) -> QSize:
        return QSize(look.px(100), look.px(54))

    def nextCheckState(self) -> None:
        """The grid decides what is chosen; a click only tells."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons():
            stretches = self.can_be_stretched_at(event.position().y())
            shape = Qt.CursorShape.SizeVerCursor if stretches else Qt.CursorShape.OpenHandCursor
            if self.cursor().shape() != shape:
                self.setCursor(shape)
        super().mouseMoveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        state = BlockState(
            is_chosen=self.isChecked(),
            is_focused=self.hasFocus(),
            is_carried=self.is_carried,
            is_stacked=self.is_stacked,
            is_flat=self.is_flat,
        )
        paint_block(painter, QRectF(self.rect()), self.block, state)
        painter.end()
