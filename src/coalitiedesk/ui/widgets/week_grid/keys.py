"""The closed list of keys of the Week grid, walking and carrying."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class Command(StrEnum):
    """What a key does."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    FIRST = "first"
    LAST = "last"
    OPEN = "open"
    PICK_UP = "pick_up"
    TAKE_OFF = "take_off"
    NEXT_NOTICE = "next_notice"
    EARLIER = "earlier"
    LATER = "later"
    SHORTER = "shorter"
    LONGER = "longer"
    DAY_BEFORE = "day_before"
    DAY_AFTER = "day_after"
    PUT_DOWN = "put_down"
    PUT_BACK = "put_back"


_KEY = Qt.Key
_WALKING = {
    _KEY.Key_Up: Command.UP,
    _KEY.Key_Down: Command.DOWN,
    _KEY.Key_Left: Command.LEFT,
    _KEY.Key_Right: Command.RIGHT,
    _KEY.Key_Home: Command.FIRST,
    _KEY.Key_End: Command.LAST,
    _KEY.Key_Return: Command.OPEN,
    _KEY.Key_Enter: Command.OPEN,
    _KEY.Key_Space: Command.PICK_UP,
    _KEY.Key_Delete: Command.TAKE_OFF,
    _KEY.Key_F8: Command.NEXT_NOTICE,
}
_CARRYING = {
    _KEY.Key_Up: Command.EARLIER,
    _KEY.Key_Down: Command.LATER,
    _KEY.Key_Left: Command.DAY_BEFORE,
    _KEY.Key_Right: Command.DAY_AFTER,
    _KEY.Key_Return: Command.PUT_DOWN,
    _KEY.Key_Enter: Command.PUT_DOWN,
    _KEY.Key_Space: Command.PUT_DOWN,
    _KEY.Key_Escape: Command.PUT_BACK,
    _KEY.Key_Delete: Command.TAKE_OFF,
}
_STRETCHING = {_KEY.Key_Up: Command.SHORTER, _KEY.Key_Down: Command.LONGER}


def command_of(event: QKeyEvent, *, is_carrying: bool) -> Command | None:
    """What a key does now; None leaves the key to others."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    if is_carrying and modifiers == Qt.KeyboardModifier.ShiftModifier:
        return _STRETCHING.get(key)
    if modifiers != Qt.KeyboardModifier.NoModifier:
        return None
    return (_CARRYING if is_carrying else _WALKING).get(key)
