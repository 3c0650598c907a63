"""Open questions below each other: the question in full, and the list and row it came from."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from coalitiedesk.domain.imports import AttentionItem
from coalitiedesk.ui.theme.look import look, paint_focus_ring
from coalitiedesk.ui.widgets.icons import paint_icon

_Index = QModelIndex | QPersistentModelIndex
_SOURCE_ROLE = int(Qt.ItemDataRole.UserRole)
_PAD, _SIDE = 8, 16
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


class QuestionList(QListWidget):
    """Arrow keys walk; the chosen question is shown beside it by the owner."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Open vragen")
        self.setItemDelegate(_QuestionDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)

    def show_questions(self, items: Sequence[AttentionItem]) -> None:
        """Replace the list."""
        self.clear()
        for item in items:
            source = f"{item.source_name}, rij {item.row}" if item.row else item.source_name
            line = QListWidgetItem(item.question)
            line.setData(_SOURCE_ROLE, source)
            line.setData(int(Qt.ItemDataRole.AccessibleTextRole), f"{item.question} {source}")
            self.addItem(line)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()


class _QuestionDelegate(QStyledItemDelegate):
    """A question mark, the question over as many lines as it takes, and where it is from."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        _question, source = _boxes(QRect(0, 0, width, 10_000), str(index.data() or ""))
        return QSize(width, source.bottom() + look.px(_PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(option.rect, look.colour("primary_soft"))
        words = str(index.data() or "")
        question, source = _boxes(option.rect, words)
        side = look.px(_SIDE)
        paint_icon(
            painter,
            QRectF(option.rect.left() + look.px(_PAD), question.top() + 1, side, side),
            "question",
            "warn",
        )
        painter.setFont(look.font(bold=True))
        painter.setPen(look.colour("ink"))
        painter.drawText(question, _WRAPPED, words)
        painter.setFont(look.font("small"))
        painter.setPen(look.colour("muted"))
        small = painter.fontMetrics()
        shown = small.elidedText(str(index.data(_SOURCE_ROLE)), Qt.TextElideMode.ElideMiddle, source.width())
        painter.drawText(source, _WRAPPED, shown)
        view = self.parent()
        if is_chosen and isinstance(view, QWidget) and view.hasFocus():
            paint_focus_ring(painter, QRectF(option.rect), 4)
        painter.restore()


def _boxes(rect: QRect, words: str) -> tuple[QRect, QRect]:
    """Where the question and its source stand."""
    left = rect.left() + 2 * look.px(_PAD) + look.px(_SIDE)
    width = max(1, rect.right() - left - look.px(_PAD))
    room = QRect(left, rect.top() + look.px(_PAD), width, 10_000)
    question = look.metrics(bold=True).boundingRect(room, _WRAPPED, words)
    question.setWidth(width)
    source = QRect(left, question.bottom() + 2, width, look.metrics("small").lineSpacing())
    return question, source
