"""What changes the coalition is marked where it is made, so that a file one only looks at can grey it.

See ``ui.viewing``.
"""

from typing import TypeVar

from PySide6.QtCore import QObject

SENTENCE = "Je bekijkt dit bestand. Wijzigen kan niet."
_PROPERTY = "changes_coalition"
_Marked = TypeVar("_Marked", bound=QObject)


def changing(thing: _Marked) -> _Marked:
    """Mark a button, a field or a line of a menu, and return it."""
    thing.setProperty(_PROPERTY, True)
    return thing


def is_changing(thing: QObject) -> bool:
    """Whether it was marked."""
    return bool(thing.property(_PROPERTY))
