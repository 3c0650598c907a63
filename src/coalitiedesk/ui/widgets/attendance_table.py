"""Quick entry of visitor numbers: type, Enter, next. G, S and D say how it was counted."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QIntValidator, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.evaluation import CountMethod
from coalitiedesk.ui.models.attendance_model import (
    ENTRY_COLUMNS,
    FIRST,
    HEADS,
    METHOD,
    MOST_VISITORS,
    PLACE,
    TIME,
    TITLE,
    VISITORS,
    WORDS,
    AttendanceModel,
)
from coalitiedesk.ui.models.mark import certainty_mark
from coalitiedesk.ui.theme.look import look, paint_focus_ring
from coalitiedesk.ui.widgets.marks import paint_mark

_Index = QModelIndex | QPersistentModelIndex
_ROW = 36
_ROWS_ABOVE = 3  # kept in sight above the first moment to fill in: the day it belongs to
_WIDTHS = {TIME: 104, VISITORS: 88, METHOD: 108, FIRST: 76, WORDS: 110}
_KEYS = {
    Qt.Key.Key_G: CountMethod.COUNTED,
    Qt.Key.Key_S: CountMethod.ESTIMATED,
    Qt.Key.Key_D: CountMethod.WORDS,
}
_SEATS = {
    CountMethod.COUNTED: ActivityStatus.CONFIRMED,
    CountMethod.ESTIMATED: ActivityStatus.PROMISED,
    CountMethod.WORDS: ActivityStatus.IDEA,
}
_NEXT_METHOD = {
    CountMethod.UNKNOWN: CountMethod.COUNTED,
    CountMethod.COUNTED: CountMethod.ESTIMATED,
    CountMethod.ESTIMATED: CountMethod.WORDS,
    CountMethod.WORDS: CountMethod.UNKNOWN,
}


class AttendanceTable(QTableView):
    """A table to type down; the model says what was typed."""

    def __init__(self, model: AttendanceModel) -> None:
        super().__init__()
        self._moments = model
        self.setAccessibleName("Hoeveel mensen kwamen er?")
        self.setModel(model)
        self._build()
        self._connect()

    def start(self) -> None:
        """Go to the first moment of which nothing is known yet."""
        row = self._moments.first_open_row()
        if row >= 0:
            self.setCurrentIndex(self._moments.index(row, VISITORS))
            above = self._moments.index(max(0, row - _ROWS_ABOVE), VISITORS)
            self.scrollTo(above, QAbstractItemView.ScrollHint.PositionAtTop)

    @property
    def can_enter(self) -> bool:
        """Whether numbers can be typed: not in a file that is only looked at."""
        return self.editTriggers() != QAbstractItemView.EditTrigger.NoEditTriggers

    def measure(self) -> None:
        """Give rows and columns their size at the present text scale; headings span the whole row."""
        self.verticalHeader().setMinimumSectionSize(look.px(_ROW))
        self.verticalHeader().setDefaultSectionSize(look.px(_ROW))
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, look.px(width))
        self.setColumnHidden(PLACE, look.is_wide_text)
        self._share_room()
        self.clearSpans()
        for row in range(self._moments.rowCount()):
            if self._moments.heading_at(row):
                self.setSpan(row, 0, 1, len(HEADS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        key = Qt.Key(event.key())
        has_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if not index.isValid() or has_control:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(index.row(), 1, index.column())
        elif not (self.can_enter and self._entered(index, key)):
            super().keyPressEvent(event)

    def _entered(self, index: QModelIndex, key: Qt.Key) -> bool:
        """What one key changes; whether it did."""
        if index.column() != WORDS and key in _KEYS:
            self._moments.set_method(index.row(), _KEYS[key])
        elif index.column() == METHOD and key == Qt.Key.Key_Space:
            self._take_next_method(index.row())
        elif key == Qt.Key.Key_Delete and index.column() in ENTRY_COLUMNS:
            self._moments.setData(index, "")
        else:
            return False
        return True

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Up and down skip the headings."""
        index = self.currentIndex()
        steps = {QAbstractItemView.CursorAction.MoveUp: -1, QAbstractItemView.CursorAction.MoveDown: 1}
        if index.isValid() and action in steps:
            return self._moments.index(
                self._moments.next_entry_row(index.row(), steps[action]), index.column()
            )
        return super().moveCursor(action, modifiers)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """After Enter the next moment waits for its number."""
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        index = self.currentIndex()
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self._go(index.row(), 1, index.column())
        elif hint == QAbstractItemDelegate.EndEditHint.EditNextItem:
            self._go_beside(index, 1)
        elif hint == QAbstractItemDelegate.EndEditHint.EditPreviousItem:
            self._go_beside(index, -1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_moments"):
            self.measure()

    def _build(self) -> None:
        self.setItemDelegate(_EntryDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.measure()

    def _connect(self) -> None:
        self._moments.modelReset.connect(self.measure)
        self.clicked.connect(self._on_clicked)

    def _share_room(self) -> None:
        shown = [column for column in (TITLE, PLACE) if not self.isColumnHidden(column)]
        left = self.viewport().width() - sum(look.px(width) for width in _WIDTHS.values())
        shares = (0.58, 0.42) if len(shown) > 1 else (1.0,)
        for column, share in zip(shown, shares, strict=True):
            self.setColumnWidth(column, max(look.px(120), int(left * share)))

    def _go(self, row: int, step: int, column: int) -> None:
        wanted = column if column in ENTRY_COLUMNS else VISITORS
        self.setCurrentIndex(self._moments.index(self._moments.next_entry_row(row, step), wanted))

    def _go_beside(self, index: QModelIndex, step: int) -> None:
        at = ENTRY_COLUMNS.index(index.column()) + step if index.column() in ENTRY_COLUMNS else 0
        if 0 <= at < len(ENTRY_COLUMNS):
            self.setCurrentIndex(self._moments.index(index.row(), ENTRY_COLUMNS[at]))
        else:
            self._go(index.row(), step, ENTRY_COLUMNS[0 if step > 0 else -1])

    def _take_next_method(self, row: int) -> None:
        line = self._moments.line_at(row)
        if line is not None:
            self._moments.set_method(row, _NEXT_METHOD[line.attendance.method])

    def _on_clicked(self, index: QModelIndex) -> None:
        if self.can_enter and index.column() == METHOD:
            self._take_next_method(index.row())


class _EntryDelegate(QStyledItemDelegate):
    """Paints headings, words and fields; edits numbers and words."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: _Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(str(index.data(int(Qt.ItemDataRole.AccessibleTextRole))))
        if index.column() != WORDS:
            editor.setValidator(QIntValidator(0, MOST_VISITORS, editor))
            editor.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data() or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """G, S and D in a number field keep the number and say how it was counted."""
        view = self.parent()
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and isinstance(editor, QLineEdit)
        ):
            key = Qt.Key(event.key())
            if key in _KEYS and editor.validator() is not None and isinstance(view, AttendanceTable):
                row = view.currentIndex().row()
                self.commitData.emit(editor)
                view.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
                view.keyPressEvent(event)
                view.setCurrentIndex(view.model().index(row, VISITORS))
                return True
        return super().eventFilter(editor, event)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if not isinstance(model, AttendanceModel):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        heading = model.heading_at(index.row())
        if heading is not None:
            _paint_heading(painter, QRectF(option.rect), heading)
        else:
            self._paint_cell(painter, option, index, model)
        painter.restore()

    def _paint_cell(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, model: AttendanceModel
    ) -> None:
        line = model.line_at(index.row())
        view = option.widget
        if line is None or not isinstance(view, AttendanceTable):
            return
        rect = QRectF(option.rect)
        if view.currentIndex().row() == index.row():
            painter.fillRect(rect, look.colour("primary_soft"))
        is_field = view.can_enter and index.column() in ENTRY_COLUMNS and not line.is_cancelled
        if is_field:
            _paint_field(painter, rect)
        room = rect.adjusted(look.px(12 if is_field else 8), 0, -look.px(12 if is_field else 4), 0)
        if index.column() == METHOD and line.attendance.method in _SEATS and not line.is_cancelled:
            side = look.px(14)
            box = QRectF(room.left(), rect.center().y() - side / 2, side, side)
            paint_mark(painter, box, certainty_mark(_SEATS[line.attendance.method]))
            room.setLeft(box.right() + look.px(6))
        self._paint_words(painter, room, index, is_struck=line.is_cancelled and index.column() == TITLE)
        if option.state & QStyle.StateFlag.State_Selected and view.hasFocus():
            paint_focus_ring(painter, rect.adjusted(2, 2, -2, -2))

    def _paint_words(self, painter: QPainter, room: QRectF, index: _Index, *, is_struck: bool) -> None:
        column = index.column()
        is_name = column == TITLE and not is_struck
        small = column in (TIME, PLACE, METHOD)
        font = look.font("small" if small else "body", bold=is_name, struck=is_struck)
        painter.setFont(font)
        painter.setPen(look.colour("muted" if small or is_struck else "ink"))
        words = str(index.data() or "")
        side = Qt.AlignmentFlag.AlignRight if column in (VISITORS, FIRST) else Qt.AlignmentFlag.AlignLeft
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)


def _paint_heading(painter: QPainter, rect: QRectF, heading: tuple[str, str]) -> None:
    box = rect.adjusted(0, look.px(6), 0, -look.px(3))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("sunken"))
    painter.drawRoundedRect(box, 4, 4)
    inner = box.adjusted(look.px(10), 0, -look.px(10), 0)
    painter.setPen(look.colour("ink"))
    painter.setFont(look.font(bold=True))
    painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, heading[0])
    painter.setPen(look.colour("muted"))
    painter.setFont(look.font("small"))
    painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, heading[1])


def _paint_field(painter: QPainter, rect: QRectF) -> None:
    painter.setPen(QPen(look.colour("outline"), 1))
    painter.setBrush(look.colour("surface"))
    painter.drawRoundedRect(rect.adjusted(4.5, 3.5, -4.5, -3.5), 6, 6)
