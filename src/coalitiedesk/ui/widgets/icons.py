"""Line icons in a colour role, drawn from SVG paths on a 20 × 20 field.

An icon never stands without a word.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from coalitiedesk.ui.theme.look import look

SIDE = 18
_GREY = "outline"  # as the words of a button that cannot be used
_ICONS = {
    "calendar": '<path d="M3 4.5h14V17H3zM3 8.5h14M7 2.5v4M13 2.5v4"/>',
    "check": '<path d="M4 10.5 8.2 14.7 16.5 5.8"/>',
    "clock": '<circle cx="10" cy="10" r="7"/><path d="M10 6v4.2l3 1.8"/>',
    "cross": '<path d="M5 5l10 10M15 5 5 15"/>',
    "disk": '<path d="M3 3h11l3 3v11H3z"/><path d="M6 3v4.5h7V3M6 17v-5.5h8V17"/>',
    "down": '<path d="M4.5 7.5 10 13l5.5-5.5"/>',
    "filter": '<path d="M3 4h14l-5.5 6.5V16l-3 1.5v-7z"/>',
    "folder": '<path d="M2.5 5.5h5.5l2 2h7.5V16h-15z"/>',
    "gift": '<path d="M3 8h14v3H3zM4.5 11v6.5h11V11M10 8v9.5"/>'
    '<path d="M10 8C7 8 5.5 6.5 6 5s3-1 4 3c1-4 3.5-4.5 4-3s-1 3-4 3z"/>',
    "list": '<path d="M7 5h10M7 10h10M7 15h10M3 5h.1M3 10h.1M3 15h.1"/>',
    "mail": '<path d="M2.5 5h15v10.5h-15z"/><path d="M3 5.5 10 11l7-5.5"/>',
    "minus": '<path d="M4 10h12"/>',
    "more": '<circle cx="4.5" cy="10" r="1"/><circle cx="10" cy="10" r="1"/>'
    '<circle cx="15.5" cy="10" r="1"/>',
    "move": '<path d="M10 2.5v15M2.5 10h15M7.5 5 10 2.5 12.5 5M7.5 15l2.5 2.5 2.5-2.5M5 7.5 2.5 10 5 12.5'
    'M15 7.5l2.5 2.5-2.5 2.5"/>',
    "next": '<path d="M7.5 4.5 13 10l-5.5 5.5"/>',
    "note": '<path d="M3.5 3.5h13v9l-4 4h-9z"/><path d="M6.5 7.5h7M6.5 10.5h4"/>',
    "page": '<path d="M5 2.5h7l3 3v12H5z"/><path d="M12 2.5v3h3M10 9v5M7.8 12l2.2 2.2L12.2 12"/>',
    "pencil": '<path d="M3.5 16.5l1-4 8.5-8.5 3 3-8.5 8.5z"/><path d="M11 6l3 3"/>',
    "people": '<circle cx="7" cy="7" r="2.7"/><path d="M2 16c0-3 2-5 5-5s5 2 5 5"/>'
    '<circle cx="14" cy="8" r="2.2"/><path d="M13.5 11.6c2.7 0 4.5 1.7 4.5 4.4"/>',
    "phone": '<path d="M5 3h3l1.5 4-2 1.5a9 9 0 0 0 4 4l1.5-2 4 1.5v3'
    'c0 1-1 2-2 2C8 17 3 11 3 5c0-1 1-2 2-2z"/>',
    "pin": '<path d="M10 17.5c4-4.5 5.5-7 5.5-9.5a5.5 5.5 0 0 0-11 0c0 2.5 1.5 5 5.5 9.5z"/>'
    '<circle cx="10" cy="8" r="1.8"/>',
    "plus": '<path d="M10 4v12M4 10h12"/>',
    "previous": '<path d="M12.5 4.5 7 10l5.5 5.5"/>',
    "print": '<path d="M6 7V3h8v4M6 14H3V7h14v7h-3"/><path d="M6 12h8v5H6z"/>',
    "question": '<circle cx="10" cy="10" r="7.5"/>'
    '<path d="M7.7 7.8c.2-1.5 1.2-2.3 2.4-2.3 1.4 0 2.4.9 2.4 2.1 0 1.7-2.4 1.9-2.4 3.6M10.1 14v.1"/>',
    "redo": '<path d="M13 4l4 4-4 4"/><path d="M17 8H8.5a4.5 4.5 0 0 0 0 9H12"/>',
    "search": '<circle cx="9" cy="9" r="5.5"/><path d="M13.2 13.2 17.5 17.5"/>',
    "shield": '<path d="M10 2.5 16.5 5v5c0 4-3 6.5-6.5 7.5C6.5 16.5 3.5 14 3.5 10V5z"/>'
    '<path d="M7 10l2.2 2.2L13.2 8"/>',
    "sprout": '<path d="M10 17.5V9"/><path d="M10 9.5C10 6 7.5 4 3.5 4c0 4 2.5 5.5 6.5 5.5z"/>'
    '<path d="M10 12.5c0-3 2-5 6.5-5 0 3.5-2.5 5-6.5 5z"/>',
    "undo": '<path d="M7 4 3 8l4 4"/><path d="M3 8h8.5a4.5 4.5 0 0 1 0 9H8"/>',
    "visit": '<path d="M3 9.5 10 3.5l7 6"/><path d="M5 8.5V17h10V8.5"/><path d="M8.5 17v-4.5h3V17"/>',
    "warning": '<path d="M10 3 18 17H2z"/><path d="M10 8.5v4M10 14.7v.1"/>',
}
ICON_NAMES = tuple(_ICONS)


def icon(name: str, role: str = "ink", *, room: int = 0) -> QIcon:
    """An icon at the current scale; grey where the button is.

    Args:
        name: One of ``ICON_NAMES``.
        role: Colour role.
        room: Empty pixels (at 100 %) to the right, because Qt glues the words of a button to its icon.
    """
    found = QIcon(_with_room(icon_pixmap(name, role), room))
    found.addPixmap(_with_room(icon_pixmap(name, _GREY), room), QIcon.Mode.Disabled)
    return found


def icon_pixmap(name: str, role: str = "ink", side: int = SIDE) -> QPixmap:
    """An icon of a side in pixels at 100 %, twice as sharp as needed for dense screens."""
    return _drawn(name, look.hex(role), look.px(side), 2.0)


def _with_room(drawn: QPixmap, room: int) -> QPixmap:
    if not room:
        return drawn
    ratio = drawn.devicePixelRatio()
    wide = QPixmap(round((look.px(SIDE) + look.px(room)) * ratio), drawn.height())
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(QRectF(0, 0, drawn.width(), drawn.height()), drawn, QRectF(drawn.rect()))
    painter.end()
    wide.setDevicePixelRatio(ratio)
    return wide


def paint_icon(painter: QPainter, rect: QRectF, name: str, role: str) -> None:
    """Draw an icon into a square of a painted widget."""
    ratio = painter.device().devicePixelRatioF()
    pixmap = _drawn(name, look.hex(role), max(1, round(rect.width())), max(ratio, 1.0))
    painter.drawPixmap(rect.topLeft(), pixmap)


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, side: int, ratio: float) -> QPixmap:
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" fill="none" stroke="{colour}" '
        f'stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">{_ICONS[name]}</svg>'
    )
    pixels = round(side * ratio)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
