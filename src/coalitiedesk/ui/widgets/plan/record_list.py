"""A list of tasks, decisions, meetings or files in two lines each; one Tab stop, everything by keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from coalitiedesk.ui.theme.look import look, paint_focus_ring
from coalitiedesk.ui.theme.tokens import CONTROL_RADIUS
from coalitiedesk.ui.widgets.icons import paint_icon
from coalitiedesk.ui.widgets.plan.record_lines import LINE_ROLE, RecordLine, RecordsModel

BOX_ROOM = 36
"""Left of what can be ticked."""
_ROW, _BOX, _PAD = 46, 18, 8
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
_OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_Index = QModelIndex | QPersistentModelIndex


class RecordDelegate(QStyledItemDelegate):
    """Paints a record: title and what it is about, with a box to tick before it and its day at the right."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(look.px(160), look.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line: RecordLine = index.data(LINE_ROLE)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("primary_soft"))
            painter.drawRoundedRect(QRectF(option.rect), CONTROL_RADIUS, CONTROL_RADIUS)
        if line.is_done is not None:
            _paint_box(painter, option.rect, is_done=line.is_done)
        left = _PAD if line.is_done is None else BOX_ROOM
        room = option.rect.adjusted(look.px(left), 0, -look.px(_PAD), 0)
        _paint_words(painter, _paint_when(painter, room, line), line)
        if is_chosen and isinstance(option.widget, QListView) and option.widget.hasFocus():
            paint_focus_ring(painter, QRectF(option.rect))
        painter.restore()


class RecordList(QListView):
    """Enter and F2 open, Delete removes."""

    chosen = Signal(object)  # id now chosen, or None
    open_requested = Signal(int)  # id
    removal_requested = Signal(int)  # id

    def __init__(self, spoken_name: str) -> None:
        super().__init__()
        self._records = RecordsModel()
        self._chosen_id: int | None = None
        self.setAccessibleName(spoken_name)
        self.setModel(self._records)
        self._build()
        self._connect()

    @property
    def chosen_id(self) -> int | None:
        """The chosen record."""
        return self._chosen_id

    @property
    def records(self) -> RecordsModel:
        """What is shown."""
        return self._records

    def show_lines(self, lines: Sequence[RecordLine]) -> None:
        """Replace the records; the chosen one stays chosen, or the one that takes its place."""
        wanted, at, top = self._chosen_id, self.currentIndex().row(), self.verticalScrollBar().value()
        self._records.set_lines(lines)
        place = self._records.place_of(wanted)
        if place < 0 <= at and wanted is not None:
            place = min(at, len(lines) - 1)
        self._go_to(place)
        self.verticalScrollBar().setValue(top)

    def choose(self, record_id: int) -> bool:
        """Choose a record; False when it is not shown."""
        place = self._records.place_of(record_id)
        self._go_to(place)
        return place >= 0

    def sizeHint(self) -> QSize:
        """Two records and a bit; a layout gives it all the room there is."""
        return QSize(look.px(240), look.px(2 * _ROW + _ROW // 2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._chosen_id is not None and event.key() in _OPEN_KEYS:
            self.open_requested.emit(self._chosen_id)
        elif self._chosen_id is not None and event.key() == Qt.Key.Key_Delete:
            self.removal_requested.emit(self._chosen_id)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._chosen_id is None and self._records.rowCount():
            self._go_to(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()

    def _build(self) -> None:
        self.setItemDelegate(RecordDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("plain", "true")
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _connect(self) -> None:
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self._records.modelReset.connect(self._on_selection_changed)
        self.doubleClicked.connect(self._on_double_clicked)

    def _go_to(self, place: int) -> None:
        if place < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
            return
        index = self._records.index(place, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _on_selection_changed(self) -> None:
        found = self.selectionModel().selectedIndexes()
        now = self._records.line_at(found[0].row()).id if found else None
        if now != self._chosen_id:
            self._chosen_id = now
            self.chosen.emit(now)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.open_requested.emit(self._records.line_at(index.row()).id)


def _paint_box(painter: QPainter, rect: QRect, *, is_done: bool) -> None:
    side = look.px(_BOX)
    box = QRectF(rect.left() + look.px(_PAD), rect.center().y() - side / 2, side, side)
    painter.setPen(QPen(look.colour("primary" if is_done else "outline"), 1))
    painter.setBrush(look.colour("primary" if is_done else "surface"))
    painter.drawRoundedRect(box, 4, 4)
    if is_done:
        inset = side * 0.14
        paint_icon(painter, box.adjusted(inset, inset, -inset, -inset), "check", "on_primary")


def _paint_when(painter: QPainter, room: QRect, line: RecordLine) -> QRect:
    if not line.when:
        return room
    painter.setFont(look.font("small", bold=line.is_late))
    painter.setPen(look.colour("bad" if line.is_late else "muted"))
    painter.drawText(room, _RIGHT, line.when)
    return room.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(line.when) - look.px(10), 0)


def _paint_words(painter: QPainter, room: QRect, line: RecordLine) -> None:
    half = room.height() // 2 - look.px(2)
    title = room.adjusted(0, look.px(4), 0, -half) if line.about else room
    is_done = bool(line.is_done)
    face = look.font(bold=not is_done, struck=is_done)
    parts = [(line.title, title, face, "muted" if is_done else "ink")]
    if line.about:
        parts.append((line.about, room.adjusted(0, half, 0, -look.px(4)), look.font("small"), "muted"))
    for words, part, font, role in parts:
        painter.setFont(font)
        painter.setPen(look.colour(role))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, part.width())
        painter.drawText(part, _LEFT, shown)
