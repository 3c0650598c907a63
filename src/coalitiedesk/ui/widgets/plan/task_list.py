"""The list of tasks: a box to tick, who does it, and when; one Tab stop, everything by keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from coalitiedesk.domain.ids import TaskId
from coalitiedesk.ui.theme.look import look, paint_focus_ring
from coalitiedesk.ui.theme.tokens import CONTROL_RADIUS
from coalitiedesk.ui.widgets.icons import paint_icon
from coalitiedesk.ui.widgets.plan.task_lines import LINE_ROLE, TaskLine, TasksModel

_ROW, _BOX, _PAD, _BOX_ROOM = 46, 18, 8, 36
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
_OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_Index = QModelIndex | QPersistentModelIndex


class TaskDelegate(QStyledItemDelegate):
    """Paints a task in two lines."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(look.px(160), look.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line: TaskLine = index.data(LINE_ROLE)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("primary_soft"))
            painter.drawRoundedRect(QRectF(option.rect), CONTROL_RADIUS, CONTROL_RADIUS)
        self._paint_box(painter, option.rect, is_done=line.is_done)
        room = option.rect.adjusted(look.px(_BOX_ROOM), 0, -look.px(_PAD), 0)
        self._paint_words(painter, self._paint_when(painter, room, line), line)
        if is_chosen and isinstance(option.widget, QListView) and option.widget.hasFocus():
            paint_focus_ring(painter, QRectF(option.rect))
        painter.restore()

    def _paint_box(self, painter: QPainter, rect: QRect, *, is_done: bool) -> None:
        side = look.px(_BOX)
        box = QRectF(rect.left() + look.px(_PAD), rect.center().y() - side / 2, side, side)
        painter.setPen(QPen(look.colour("primary" if is_done else "outline"), 1))
        painter.setBrush(look.colour("primary" if is_done else "surface"))
        painter.drawRoundedRect(box, 4, 4)
        if is_done:
            inset = side * 0.14
            paint_icon(painter, box.adjusted(inset, inset, -inset, -inset), "check", "on_primary")

    def _paint_when(self, painter: QPainter, room: QRect, line: TaskLine) -> QRect:
        if not line.when:
            return room
        painter.setFont(look.font("small", bold=line.is_late))
        painter.setPen(look.colour("bad" if line.is_late else "muted"))
        painter.drawText(room, _RIGHT, line.when)
        return room.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(line.when) - look.px(10), 0)

    def _paint_words(self, painter: QPainter, room: QRect, line: TaskLine) -> None:
        half = room.height() // 2 - look.px(2)
        for words, part, font, role in (
            (
                line.title,
                room.adjusted(0, look.px(4), 0, -half),
                look.font(bold=not line.is_done, struck=line.is_done),
                "muted" if line.is_done else "ink",
            ),
            (line.about, room.adjusted(0, half, 0, -look.px(4)), look.font("small"), "muted"),
        ):
            painter.setFont(font)
            painter.setPen(look.colour(role))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, part.width())
            painter.drawText(part, _LEFT, shown)


class TaskList(QListView):
    """Space ticks, Enter and F2 change, Delete removes."""

    chosen = Signal(object)  # TaskId now chosen, or None
    tick_requested = Signal(object)  # TaskId: done, or not done after all
    edit_requested = Signal(object)  # TaskId
    removal_requested = Signal(object)  # TaskId

    def __init__(self, spoken_name: str) -> None:
        super().__init__()
        self._tasks = TasksModel()
        self._chosen_id: TaskId | None = None
        self.setAccessibleName(spoken_name)
        self.setModel(self._tasks)
        self._build()
        self._connect()

    @property
    def chosen_id(self) -> TaskId | None:
        """The chosen task."""
        return self._chosen_id

    @property
    def tasks(self) -> TasksModel:
        """What is shown."""
        return self._tasks

    def show_lines(self, lines: Sequence[TaskLine]) -> None:
        """Replace the tasks; the chosen one stays chosen, or the one that takes its place."""
        wanted, at, top = self._chosen_id, self.currentIndex().row(), self.verticalScrollBar().value()
        self._tasks.set_lines(lines)
        place = self._tasks.place_of(wanted)
        if place < 0 <= at and wanted is not None:
            place = min(at, len(lines) - 1)
        self._go_to(place)
        self.verticalScrollBar().setValue(top)

    def choose(self, task_id: TaskId) -> bool:
        """Choose a task; False when it is not shown."""
        place = self._tasks.place_of(task_id)
        self._go_to(place)
        return place >= 0

    def sizeHint(self) -> QSize:
        """Two tasks and a bit; a layout gives it all the room there is."""
        return QSize(look.px(240), look.px(2 * _ROW + _ROW // 2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._chosen_id is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space:
            self.tick_requested.emit(self._chosen_id)
        elif event.key() in _OPEN_KEYS:
            self.edit_requested.emit(self._chosen_id)
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_requested.emit(self._chosen_id)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_box = event.position().x() < self.visualRect(index).left() + look.px(_BOX_ROOM)
        if index.isValid() and is_box and event.button() == Qt.MouseButton.LeftButton:
            self.tick_requested.emit(self._tasks.line_at(index.row()).id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._chosen_id is None and self._tasks.rowCount():
            self._go_to(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()

    def _build(self) -> None:
        self.setItemDelegate(TaskDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("plain", "true")
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _connect(self) -> None:
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self._tasks.modelReset.connect(self._on_selection_changed)
        self.doubleClicked.connect(self._on_double_clicked)

    def _go_to(self, place: int) -> None:
        if place < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
            return
        index = self._tasks.index(place, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _on_selection_changed(self) -> None:
        found = self.selectionModel().selectedIndexes()
        now = self._tasks.line_at(found[0].row()).id if found else None
        if now != self._chosen_id:
            self._chosen_id = now
            self.chosen.emit(now)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.edit_requested.emit(self._tasks.line_at(index.row()).id)
