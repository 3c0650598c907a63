"""Labels for plain text in a named role, and the one door for user text into buttons and menus."""

import re
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

_LONGEST_WORD = 24
_MAY_BREAK = "\u200b"
Tone = Literal["", "ink", "primary", "good", "warn", "bad"]


def with_ampersands(text: str) -> str:
    """Text for a button, tab or menu, where a single & would become a shortcut ("R&D")."""
    return text.replace("&", "&&")


def label(text: str, role: str = "", *, wrap: bool = False, tone: Tone = "") -> QLabel:
    """A plain-text label; role is one of the sheet: title, lead, name, figure, muted, small, caption."""
    found = QLabel(text)
    found.setTextFormat(Qt.TextFormat.PlainText)
    found.setProperty("role", role)
    found.setProperty("tone", tone)
    if wrap:
        found.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        found.setSizePolicy(policy)
    return found


def breakable(text: str) -> str:
    """Let long addresses break after a sign, and anything else after so many letters; Qt breaks at spaces.

    For text of a user in a label that wraps: one long word would widen everything around it.
    """
    if max((len(part) for part in text.split()), default=0) <= _LONGEST_WORD:
        return text
    broken = "".join(f"{char}{_MAY_BREAK}" if char in "/@.-_" else char for char in text)
    return re.sub(rf"([^\s{_MAY_BREAK}]{{{_LONGEST_WORD}}})", rf"\1{_MAY_BREAK}", broken)


def title(text: str, *, wrap: bool = False) -> QLabel:
    """The one large line of a screen or panel."""
    return label(text, "title", wrap=wrap)


def lead(text: str, *, wrap: bool = False) -> QLabel:
    """The heading of a tab or dialog part."""
    return label(text, "lead", wrap=wrap)


def name(text: str, *, wrap: bool = False) -> QLabel:
    """The heading of a card or list: bold body text."""
    return label(text, "name", wrap=wrap)


def muted(text: str, *, wrap: bool = False) -> QLabel:
    """Second text beside or below the first."""
    return label(text, "muted", wrap=wrap)


def small(text: str, *, wrap: bool = False, tone: Tone = "") -> QLabel:
    """Explanation in small muted text."""
    return label(text, "small", wrap=wrap, tone=tone)


def caption(text: str) -> QLabel:
    """The kind of thing that follows, above its name."""
    return label(text, "caption")


def set_tone(found: QLabel, tone: Tone) -> None:
    """Change the colour role of a label that is already on screen."""
    if found.property("tone") == tone:
        return
    found.setProperty("tone", tone)
    restyle(found)


def restyle(widget: QWidget) -> None:
    """Let the style sheet look again at a widget whose property changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
