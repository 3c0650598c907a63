"""The look in force: scheme and text scale, read by every painter and layout.

Only ``Theme`` changes it. Painters ask for a role at the moment they paint, so nothing goes stale.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from coalitiedesk.ui.theme import tokens
from coalitiedesk.ui.theme.fonts import FAMILIES


class Look:
    """Colours, lengths and fonts at the current scheme and text scale (1.0 to 1.75)."""

    def __init__(self) -> None:
        self.scheme = tokens.Scheme.LIGHT
        self.scale = 1.0
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, bool, bool], QFont] = {}

    @property
    def is_wide_text(self) -> bool:
        """From 130 % screens show fewer columns and stack their panes."""
        return self.scale >= tokens.WIDE_TEXT

    def set(self, scheme: tokens.Scheme, scale: float) -> None:
        """Change both at once; for ``Theme`` and tests."""
        self.scheme, self.scale = scheme, scale
        self._colours.clear()
        self._fonts.clear()

    def px(self, length: float) -> int:
        """A length that grows with the text, in whole pixels."""
        return round(length * self.scale)

    def half(self, length: float) -> int:
        """A length that grows half as fast as the text: gaps, the height of an hour."""
        return round(length * (1 + (self.scale - 1) / 2))

    def gap(self, name: str) -> int:
        """A named distance: none, hair, xs, s, m, l, xl."""
        return self.half(tokens.GAPS[name])

    def colour(self, role: str) -> QColor:
        """The colour of a role; do not change the object you get."""
        found = self._colours.get(role)
        if found is None:
            found = self._colours[role] = QColor(self.hex(role))
        return found

    def hex(self, role: str) -> str:
        """The colour of a role as ``#RRGGBB``, for style sheets and SVG."""
        return str(getattr(tokens.SCHEMES[self.scheme], role))

    def font(self, size: str = "body", *, bold: bool = False, struck: bool = False) -> QFont:
        """The house typeface in a named size: caption, small, body, lead, title, figure.

        A copy of one that is kept: Qt looks for the typeface once, and not anew for every cell of a table.
        """
        found = self._fonts.get((size, bold, struck))
        if found is None:
            found = QFont(FAMILIES)
            found.setPixelSize(self.px(tokens.TEXT_SIZES[size]))
            found.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            found.setBold(bold)
            found.setStrikeOut(struck)
            self._fonts[size, bold, struck] = found
        return QFont(found)

    def metrics(self, size: str = "body", *, bold: bool = False) -> QFontMetrics:
        """Measures of a named size."""
        return QFontMetrics(self.font(size, bold=bold))


look = Look()


def paint_focus_ring(painter: QPainter, rect: QRectF, radius: float = tokens.CONTROL_RADIUS) -> None:
    """The one focus mark of the house: 2 px, just inside the widget so that it is never clipped."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.colour("focus"), 2))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius - 1, radius - 1)
    painter.restore()
