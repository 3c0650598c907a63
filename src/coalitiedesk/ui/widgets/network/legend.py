"""What the signs in the picture stand for."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coalitiedesk.domain.partner_families import PartnerFamily
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.network.signs import paint_sign

_ROW, _INDENT, _SIGN = 21, 18, 5


class Legend(QWidget):
    """A sign and its word on each line."""

    def __init__(self) -> None:
        super().__init__()
        self._families: Sequence[PartnerFamily] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_families(self, families: Sequence[PartnerFamily]) -> None:
        """Tell of these families."""
        self._families = tuple(families)
        words = ", ".join(word_of(family) for family in families)
        self.setAccessibleName(f"Tekens voor {words}" if words else "Tekens")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(200), look.px(_ROW) * len(self._families))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font("small"))
        for at, family in enumerate(self._families):
            middle = (at + 0.5) * look.px(_ROW)
            paint_sign(painter, family, QPointF(look.px(7), middle), look.px(_SIGN))
            painter.setPen(look.colour("ink"))
            baseline = int(middle + look.metrics("small").ascent() / 2 - 1)
            painter.drawText(look.px(_INDENT), baseline, word_of(family))
        painter.end()
