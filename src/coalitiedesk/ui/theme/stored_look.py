"""The look that the user chose, as it stands in the settings; read before the first picture."""

from PySide6.QtCore import QSettings

from coalitiedesk.ui.theme import tokens

SCALE_KEY, SCHEME_KEY = "screen/text_scale", "screen/scheme"


def stored_scheme(settings: QSettings) -> tokens.Scheme | None:
    """The scheme the user chose; None while the program follows the system."""
    stored = str(settings.value(SCHEME_KEY, ""))
    return tokens.Scheme(stored) if stored in list(tokens.Scheme) else None


def stored_scale(settings: QSettings) -> float:
    """The text size the user chose; 1.0 is 100 %."""
    try:
        scale = float(str(settings.value(SCALE_KEY, tokens.SMALLEST_SCALE)))
    except ValueError:
        return tokens.SMALLEST_SCALE
    return min(max(scale, tokens.SMALLEST_SCALE), tokens.LARGEST_SCALE)
