"""Puts the house style on the application: Fusion, one palette, one style sheet, the typeface, the text size.

Follows the system's light, dark or high-contrast setting while the program runs, unless the user chose one.
"""

from PySide6.QtCore import QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from coalitiedesk.ui.theme import fitting, tokens
from coalitiedesk.ui.theme.fonts import load_fonts
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.theme.sheet import sheet
from coalitiedesk.ui.theme.stored_look import SCALE_KEY, SCHEME_KEY, stored_scale, stored_scheme

_ROLES = QPalette.ColorRole
_PALETTE = (
    (_ROLES.Window, "canvas"),
    (_ROLES.WindowText, "ink"),
    (_ROLES.Base, "surface"),
    (_ROLES.AlternateBase, "canvas"),
    (_ROLES.Text, "ink"),
    (_ROLES.Button, "surface"),
    (_ROLES.ButtonText, "ink"),
    (_ROLES.BrightText, "bad"),
    (_ROLES.Highlight, "primary_soft"),
    (_ROLES.HighlightedText, "ink"),
    (_ROLES.Link, "primary"),
    (_ROLES.LinkVisited, "primary"),
    (_ROLES.ToolTipBase, "ink"),
    (_ROLES.ToolTipText, "canvas"),
    (_ROLES.PlaceholderText, "muted"),
    (_ROLES.Light, "surface"),
    (_ROLES.Midlight, "line"),
    (_ROLES.Mid, "line"),
    (_ROLES.Dark, "outline"),
    (_ROLES.Shadow, "line"),
    (_ROLES.Accent, "primary"),
)


class Theme(QObject):
    """Scheme and text size of the running program; remembers both in the settings."""

    changed = Signal()  # after colours or text size changed, when every widget has its new size

    def __init__(self, app: QApplication, settings: QSettings) -> None:
        super().__init__(app)
        self._app, self._settings = app, settings
        self._is_following = False

    @property
    def scale(self) -> float:
        """Text size in force; 1.0 is 100 %."""
        return look.scale

    @property
    def chosen_scheme(self) -> tokens.Scheme | None:
        """The scheme the user chose; None while the program follows the system."""
        return stored_scheme(self._settings)

    def start(self) -> None:
        """Style the application as it was left, and follow the system from now on."""
        self._app.setStyle("Fusion")
        load_fonts()
        look.set(self._wanted_scheme(), stored_scale(self._settings))
        self._dress()
        if not self._is_following:
            self._is_following = True
            hints = self._app.styleHints()
            hints.colorSchemeChanged.connect(self._on_system_changed)
            hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)

    def set_scale(self, scale: float) -> None:
        """Change the text size (1.0 to 1.75) of the whole program and remember it."""
        scale = min(max(scale, tokens.SMALLEST_SCALE), tokens.LARGEST_SCALE)
        self._settings.setValue(SCALE_KEY, scale)
        self._apply(look.scheme, scale)

    def step_scale(self, step: int) -> None:
        """One text size up (1), down (-1), or back to 100 % (0)."""
        self.set_scale(fitting.choose_scale(look.scale, step))

    def choose_scheme(self, scheme: tokens.Scheme | None) -> None:
        """Take one scheme from now on; None follows the system again."""
        self._settings.setValue(SCHEME_KEY, scheme.value if scheme else "")
        self._apply(self._wanted_scheme(), look.scale)

    def _apply(self, scheme: tokens.Scheme, scale: float) -> None:
        if (scheme, scale) == (look.scheme, look.scale):
            return
        look.set(scheme, scale)
        self._dress()
        fitting.refit_all()
        self.changed.emit()

    def _dress(self) -> None:
        self._app.setFont(look.font())
        self._app.setPalette(_palette())
        self._app.setStyleSheet(sheet())

    def _wanted_scheme(self) -> tokens.Scheme:
        return self.chosen_scheme or system_scheme(self._app)

    def _on_system_changed(self) -> None:
        # Not inside Qt's own palette change, which would overwrite ours.
        QTimer.singleShot(0, self._follow_system)

    def _follow_system(self) -> None:
        self._apply(self._wanted_scheme(), look.scale)


def system_scheme(app: QApplication) -> tokens.Scheme:
    """What the system asks for; light when it says nothing."""
    hints = app.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return tokens.Scheme.CONTRAST
    return tokens.Scheme.DARK if hints.colorScheme() == Qt.ColorScheme.Dark else tokens.Scheme.LIGHT


def _palette() -> QPalette:
    palette = QPalette()
    for role, name in _PALETTE:
        palette.setColor(role, look.colour(name))
    for role in (_ROLES.WindowText, _ROLES.Text, _ROLES.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, look.colour("outline"))
    return palette
