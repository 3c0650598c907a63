"""What the window shows at once, while its parts are still loading: place, colours, menu titles and name.

Whatever is imported here stands between the user and the first picture: only Qt, the colours, the typeface.
Nothing here touches the names of ``Qt`` itself, as even ``QPalette(QColor)`` and ``QPainter.setPen`` do:
making them takes a tenth of the time to the first picture.
"""

from PySide6.QtCore import QByteArray, QSettings, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from coalitiedesk.ui.theme import tokens
from coalitiedesk.ui.theme.fonts import FAMILIES, load_first_font
from coalitiedesk.ui.theme.stored_look import stored_scale, stored_scheme

PROGRAM = "CoalitieDesk"
MENU_TITLES = ("&Bestand", "Be&werken", "Bee&ld", "&Help")
_PLACE_KEY = "screen/window"
_DARK_BELOW = 128  # lightness of the system's windows, of 255
_LONGEST_WAIT_MS = 1000


class FirstPicture(QMainWindow):
    """The window before it is furnished; the same window goes on as the main window."""

    pictured = Signal()  # once: the first picture stands, or nobody is looking at it

    _is_pictured = False

    def show_at_once(self, settings: QSettings) -> None:
        """Stand where the window last stood, with colours, menu titles and the name of the program."""
        colours = tokens.SCHEMES[_scheme(settings)]
        load_first_font()
        QApplication.setFont(_font(settings))
        QApplication.setPalette(_palette(colours))
        self.setWindowTitle(PROGRAM)
        for title in MENU_TITLES:
            self.menuBar().addMenu(title)
        self._soon = QTimer(self, singleShot=True, interval=_LONGEST_WAIT_MS)  # it may start as a button
        self._soon.timeout.connect(self._on_soon)
        sheet = _NameSheet(colours.primary)
        sheet.painted.connect(self._on_sheet_painted)
        self.setCentralWidget(sheet)
        self.resize(1280, 720)
        if not self.restore_place(settings):
            self.showMaximized()
        self._soon.start()
        self.show()

    def keep_place(self, settings: QSettings) -> None:
        """Remember size and place of the window."""
        settings.setValue(_PLACE_KEY, self.saveGeometry())

    def restore_place(self, settings: QSettings) -> bool:
        """Put the window where it was; False when that is not known."""
        stored = settings.value(_PLACE_KEY)
        return isinstance(stored, QByteArray) and self.restoreGeometry(stored)

    def _on_sheet_painted(self) -> None:
        if not self._is_pictured:
            self._soon.start(0)  # after the whole picture

    def _on_soon(self) -> None:
        if not self._is_pictured:
            self._is_pictured = True
            self.pictured.emit()


class _NameSheet(QWidget):
    """The name of the program in the middle of the window."""

    painted = Signal()  # with every painting

    def __init__(self, colour: str) -> None:
        super().__init__()
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        self.setPalette(palette)

    def paintEvent(self, _event: QPaintEvent) -> None:
        font = QFont(self.font())
        font.setPixelSize(2 * font.pixelSize())
        painter = QPainter(self)
        painter.setFont(font)
        measures = painter.fontMetrics()
        left = (self.width() - measures.horizontalAdvance(PROGRAM)) // 2
        baseline = (self.window().height() + measures.capHeight()) // 2 - self.y()
        painter.drawText(left, baseline, PROGRAM)
        painter.end()
        self.painted.emit()


def _palette(colours: tokens.Colours) -> QPalette:
    palette, roles = QPalette(), QPalette.ColorRole
    for role in (roles.Window, roles.Button):
        palette.setColor(role, QColor(colours.canvas))
    for role in (roles.WindowText, roles.ButtonText):
        palette.setColor(role, QColor(colours.ink))
    return palette


def _font(settings: QSettings) -> QFont:
    font = QFont(FAMILIES)
    font.setPixelSize(round(tokens.TEXT_SIZES["body"] * stored_scale(settings)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _scheme(settings: QSettings) -> tokens.Scheme:
    chosen = stored_scheme(settings)
    if chosen is not None:
        return chosen
    is_dark = QApplication.palette().window().color().lightness() < _DARK_BELOW
    return tokens.Scheme.DARK if is_dark else tokens.Scheme.LIGHT
