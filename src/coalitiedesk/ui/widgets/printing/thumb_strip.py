"""Small pictures of every page below each other; a page with something to look at has a mark."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from coalitiedesk.ui.page_images import PageImage, PageSize
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look, paint_focus_ring
from coalitiedesk.ui.widgets.icons import paint_icon
from coalitiedesk.ui.widgets.printing.page_view import PAPER

_Index = QModelIndex | QPersistentModelIndex
THUMB_WIDTH, THUMB_HEIGHT = 66, 84
_ROW_WIDTH, _ROW_HEIGHT, _WORDS = 84, 110, 18
_EDGE = QColor(0, 0, 0, 70)
_IMAGE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_WARNING_ROLE = _IMAGE_ROLE + 1


class ThumbModel(QAbstractListModel):
    """Pages by number; the pictures arrive later."""

    def __init__(self) -> None:
        super().__init__()
        self._sizes: Sequence[PageSize] = ()
        self._images: dict[int, QImage] = {}
        self._names: Mapping[int, str] = {}
        self._warnings: Mapping[int, str] = {}

    def show_pages(
        self, sizes: Sequence[PageSize], names: Mapping[int, str], warnings: Mapping[int, str]
    ) -> None:
        """Start with pages that are not drawn; names and warnings by index, for as far as there are any."""
        self.beginResetModel()
        self._sizes, self._names, self._warnings = sizes, names, warnings
        self._images = {}
        self.endResetModel()

    def show_images(self, images: Sequence[PageImage]) -> None:
        """Take pictures that were drawn."""
        for one in images:
            self._images[one.index] = one.image
            spot = self.index(one.index)
            self.dataChanged.emit(spot, spot)

    def image(self, index: int) -> QImage:
        """Picture of a page; null while it is not drawn."""
        return self._images.get(index, QImage())

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._sizes)

    def data(self, index: _Index, role: int = 0) -> Any:
        at = index.row()
        if role == _IMAGE_ROLE:
            return self._images.get(at)
        if role == _WARNING_ROLE:
            return self._warnings.get(at, "")
        if role == Qt.ItemDataRole.DisplayRole:
            return str(at + 1)
        name, warning = self._names.get(at, ""), self._warnings.get(at, "")
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in (name, warning) if part) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (f"Blad {at + 1}", name, warning) if part)
        return None


class _ThumbDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(look.px(_ROW_WIDTH), look.px(_ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        area = QRect(option.rect)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        room = QRectF(area.adjusted(look.px(6), look.px(4), -look.px(6), -look.px(_WORDS + 4)))
        spot = self._paint_page(painter, room, index)
        if is_chosen:
            painter.setPen(QPen(look.colour("primary"), 3))
            painter.drawRoundedRect(spot.adjusted(-2, -2, 2, 2), 3, 3)
        self._paint_words(painter, area, index, is_chosen=is_chosen)
        view = option.widget
        if is_chosen and isinstance(view, QListView) and view.hasFocus():
            paint_focus_ring(painter, QRectF(area))
        painter.restore()

    def _paint_page(self, painter: QPainter, room: QRectF, index: _Index) -> QRectF:
        image = index.data(_IMAGE_ROLE)
        model = index.model()
        assert isinstance(model, ThumbModel)  # noqa: S101 - only the strip uses this delegate
        size = model._sizes[index.row()]  # noqa: SLF001 - same module
        factor = min(room.width() / size.width, room.height() / size.height)
        spot = QRectF(0, 0, round(size.width * factor), round(size.height * factor))
        spot.moveCenter(room.center())
        painter.fillRect(spot, PAPER)
        if image is not None:
            painter.drawImage(spot, image)
        painter.setPen(QPen(_EDGE, 1))
        painter.drawRect(spot)
        return spot

    def _paint_words(self, painter: QPainter, area: QRect, index: _Index, *, is_chosen: bool) -> None:
        line = QRect(area.left(), area.bottom() - look.px(_WORDS), area.width(), look.px(_WORDS))
        painter.setFont(look.font("caption", bold=is_chosen))
        painter.setPen(look.colour("ink"))
        painter.drawText(line, int(Qt.AlignmentFlag.AlignCenter), str(index.data()))
        if index.data(_WARNING_ROLE):
            side = look.px(15)
            left = line.center().x() + look.px(10)
            paint_icon(painter, QRectF(left, line.top() + 1, side, side), "warning", "warn")


class ThumbStrip(QListView):
    """Choose a page by its picture; arrows, Home and End work as in any list."""

    page_chosen = Signal(int)  # index of the page

    def __init__(self) -> None:
        super().__init__()
        self._pages = ThumbModel()
        self.setModel(self._pages)
        self.setItemDelegate(_ThumbDelegate(self))
        self.setProperty("plain", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Bladen")
        self.viewport().setAutoFillBackground(False)
        fit(self, width=_ROW_WIDTH + 16)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    @property
    def pages(self) -> ThumbModel:
        """The pages."""
        return self._pages

    def show_page(self, index: int) -> None:
        """Mark the page that is shown; tells nobody."""
        self.selectionModel().blockSignals(True)
        self.setCurrentIndex(self._pages.index(index))
        self.selectionModel().blockSignals(False)
        self.scrollTo(self._pages.index(index))
        self.viewport().update()

    def _on_current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self.page_chosen.emit(now.row())


def thumb_scale(size: PageSize, ratio: float) -> float:
    """Pixels per point for a small picture of a page."""
    return min(look.px(THUMB_WIDTH) / size.width, look.px(THUMB_HEIGHT) / size.height) * ratio
