"""The sheet on its table, as it will come out of the printer: whole, to the width, true size, or any zoom."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from coalitiedesk.ui.page_images import PageSize
from coalitiedesk.ui.theme.look import look, paint_focus_ring

PAPER = QColor("#FFFFFF")  # paper is white in every scheme
_EDGE = QColor(0, 0, 0, 70)
_ROOM = 12  # around the sheet
_POINTS_PER_INCH = 72
_STEP = 1.2
_LEAST, _MOST = 0.1, 8.0  # pixels per point
WHOLE, WIDTH, TRUE, FREE = "whole", "width", "true", "free"


class PageView(QAbstractScrollArea):
    """Shows one page; asks for a sharper picture when its size on screen changes."""

    image_requested = Signal()  # look at ``wanted_scale``
    page_step_requested = Signal(int)  # so many pages further (negative: back)
    page_requested = Signal(int)  # 0 for the first page, -1 for the last
    fit_changed = Signal(str)  # whole, width, true, or free after zooming

    def __init__(self) -> None:
        super().__init__()
        self._size: PageSize | None = None
        self._image = QImage()
        self._words = ""
        self._fit, self._free_scale = WHOLE, 1.0
        self._asked = 0.0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)
        self.setMinimumSize(look.px(200), look.px(200))

    @property
    def scale(self) -> float:
        """Pixels on screen per point on paper."""
        if self._size is None:
            return 1.0
        room = self._room()
        to_width = room.width() / self._size.width
        return {
            WHOLE: min(to_width, room.height() / self._size.height),
            WIDTH: to_width,
            TRUE: self._true_scale(),
            FREE: self._free_scale,
        }[self._fit]

    @property
    def wanted_scale(self) -> float:
        """Pixels of the picture per point, on dense screens more than ``scale``."""
        return self.scale * self.devicePixelRatioF()

    @property
    def fit(self) -> str:
        """How the page fits."""
        return self._fit

    def show_size(self, size: PageSize | None, stand_in: QImage | None = None) -> None:
        """Turn to a page that is not drawn yet; the stand-in is shown until it is."""
        self._size, self._image, self._words = size, stand_in or QImage(), ""
        self._asked = 0.0
        self.verticalScrollBar().setValue(0)
        self._rearrange()

    def show_image(self, image: QImage) -> None:
        """Show the page."""
        self._image = image
        self.viewport().update()

    def show_words(self, words: str) -> None:
        """Say why there is no page."""
        self._size, self._image, self._words = None, QImage(), words
        self._rearrange()

    def set_fit(self, fit: str) -> None:
        """Fit the page: whole, width or true."""
        self._fit = fit
        self._rearrange()
        self.fit_changed.emit(fit)

    def zoom(self, steps: float, at: QPoint | None = None) -> None:
        """Draw larger (or smaller, for negative steps) around a point of the viewport."""
        before = self.scale
        self._free_scale = min(max(before * _STEP**steps, _LEAST), _MOST)
        spot = at or self.viewport().rect().center()
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        old = [bar.value() for bar in bars]
        self._fit = FREE
        self._rearrange()
        grown = self._free_scale / before
        for bar, value, place in zip(bars, old, (spot.x(), spot.y()), strict=True):
            bar.setValue(round((value + place) * grown - place))
        self.fit_changed.emit(FREE)

    # -- arranging --------------------------------------------------------------------

    def _room(self) -> QSize:
        side = 2 * look.px(_ROOM)
        size = self.maximumViewportSize()
        # Room for the bar is kept, or fitting to the width would hide a strip behind it.
        bar = self.verticalScrollBar().sizeHint().width() if self._fit == WIDTH else 0
        return QSize(max(40, size.width() - side - bar), max(40, size.height() - side))

    def _true_scale(self) -> float:
        """As large as on paper, for as far as the screen tells the truth about itself."""
        physical = self.screen().physicalDotsPerInch()
        dots = physical if 60 <= physical <= 400 else self.screen().logicalDotsPerInch()
        return dots / _POINTS_PER_INCH

    def _sheet(self) -> QSize:
        if self._size is None:
            return QSize()
        return QSize(round(self._size.width * self.scale), round(self._size.height * self.scale))

    def _rearrange(self) -> None:
        whole = self._sheet() + QSize(2 * look.px(_ROOM), 2 * look.px(_ROOM))
        seen = self.viewport().size()
        for bar, length, room in (
            (self.horizontalScrollBar(), whole.width(), seen.width()),
            (self.verticalScrollBar(), whole.height(), seen.height()),
        ):
            bar.setPageStep(room)
            bar.setSingleStep(look.px(40))
            bar.setRange(0, max(0, length - room) if self._size and self._fit != WHOLE else 0)
        self.viewport().update()
        if self._size is not None and abs(self.wanted_scale - self._asked) > 0.001:
            self._asked = self.wanted_scale
            self.image_requested.emit()

    def _spot(self) -> QRectF:
        sheet, seen = self._sheet(), self.viewport().size()
        edge = look.px(_ROOM)
        x = max(edge, (seen.width() - sheet.width()) // 2) - self.horizontalScrollBar().value()
        y = max(edge, (seen.height() - sheet.height()) // 2) - self.verticalScrollBar().value()
        return QRectF(x, y, sheet.width(), sheet.height())

    # -- Qt ---------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if self._size is None:
            painter.setPen(look.colour("muted"))
            painter.setFont(look.font())
            wrapped = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect().adjusted(24, 24, -24, -24), int(wrapped), self._words)
        else:
            self._paint_sheet(painter, self._spot())
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.viewport().rect()))
        painter.end()

    def _paint_sheet(self, painter: QPainter, spot: QRectF) -> None:
        for grow, alpha in ((5, 10), (3, 16), (1, 24)):
            path = QPainterPath()
            path.addRoundedRect(spot.translated(0, 3).adjusted(-grow, -grow, grow, grow), 4, 4)
            painter.fillPath(path, QColor(0, 0, 0, alpha))
        painter.fillRect(spot, PAPER)
        if not self._image.isNull():
            painter.drawImage(spot, self._image)
        painter.setPen(QPen(_EDGE, 1))
        painter.drawRect(spot.adjusted(-0.5, -0.5, 0.5, 0.5))

    def resizeEvent(self, _event: object) -> None:
        self._rearrange()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(event.angleDelta().y() / 120, event.position().toPoint())
            event.accept()
        elif not self.verticalScrollBar().maximum() and event.angleDelta().y():
            self.page_step_requested.emit(-1 if event.angleDelta().y() > 0 else 1)
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
        key = Qt.Key(event.key())
        if key in steps:
            self.page_step_requested.emit(steps[key])
        elif key in ends:
            self.page_requested.emit(ends[key])
        elif event.text() in ("+", "=", "-"):
            self.zoom(-1 if event.text() == "-" else 1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]  # Qt gives a QFocusEvent
        self.viewport().update()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]  # Qt gives a QFocusEvent
        self.viewport().update()
