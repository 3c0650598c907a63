"""Marks as small widgets: the kring, an icon, and a mark with its word."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.ui.models.mark import (
    Mark,
    certainty_mark,
    icon_mark,
)
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.marks import paint_kring, paint_mark

_SMALL_KRING = 48


class Kring(QWidget):
    """The house mark; side in pixels at 100 %. As large decoration it leaves the room to the text."""

    def __init__(self, side: int) -> None:
        super().__init__()
        if side <= _SMALL_KRING:
            fit(self, width=side, height=side)
        else:
            self.setFixedSize(side, side)
        self.setAccessibleName("Beeldmerk: acht plaatsen rond een tafel, één plaats is vrij")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_kring(painter, QRectF(self.rect()))
        painter.end()


class Picture(QWidget):
    """A mark or icon without a word of its own; the word stands beside it."""

    def __init__(self, mark: Mark, side: int = 18) -> None:
        super().__init__()
        self._mark = mark
        fit(self, width=side, height=side)

    def show_mark(self, mark: Mark) -> None:
        """Change what is drawn."""
        self._mark = mark
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_mark(painter, QRectF(self.rect()), self._mark)
        painter.end()


class MarkedWord(QWidget):
    """A mark followed by its word, the usual way to show a state."""

    def __init__(
        self, mark: Mark, word: str, *, role: str = "ink", size: str = "body", bold: bool = True
    ) -> None:
        super().__init__()
        self._mark, self._word, self._role, self._size, self._is_bold = mark, word, role, size, bold
        self.setAccessibleName(word)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, mark: Mark, word: str, role: str = "ink") -> None:
        """Change mark, word and colour role."""
        self._mark, self._word, self._role = mark, word, role
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = look.metrics(self._size, bold=self._is_bold).horizontalAdvance(self._word)
        return QSize(width + look.px(24), look.px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = look.px(14)
        paint_mark(painter, QRectF(1, (self.height() - side) / 2, side, side), self._mark)
        painter.setFont(look.font(self._size, bold=self._is_bold))
        painter.setPen(look.colour(self._role))
        painter.drawText(
            self.rect().adjusted(look.px(20), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._word
        )
        painter.end()


def certainty_word(status: ActivityStatus, *, size: str = "body") -> MarkedWord:
    """How sure an activity is: seat and word."""
    from coalitiedesk.dutch.labels import label as word_of  # brings the whole domain; not for the first paint

    is_faint = status in (ActivityStatus.IDEA, ActivityStatus.CANCELLED)
    return MarkedWord(certainty_mark(status), word_of(status), role="muted" if is_faint else "ink", size=size)


def icon_picture(name: str, role: str = "ink", side: int = 18) -> Picture:
    """A line icon beside a word."""
    return Picture(icon_mark(name, role), side)


def mark_icon(mark: Mark, side: int = 16) -> QIcon:
    """A mark for a combo box or menu."""
    pixels = look.px(side)
    pixmap = QPixmap(pixels * 2, pixels * 2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_mark(painter, QRectF(0, 0, pixels * 2, pixels * 2), mark)
    painter.end()
    pixmap.setDevicePixelRatio(2)
    return QIcon(pixmap)


def window_icon() -> QIcon:
    """De kring as the icon of the program, in the sizes that desktops ask for."""
    found = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_kring(painter, QRectF(0, 0, side, side))
        painter.end()
        found.addPixmap(pixmap)
    return found
