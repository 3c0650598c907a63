"""Lengths that follow the text size while the program runs.

A widget or layout remembers the length it wishes at 100 %, as a property; ``Theme`` asks all of them to refit
when the text size changes. So a screen is built once and never needs to know that the scale exists.
"""

from collections.abc import Callable

from PySide6.QtCore import QMargins, QObject
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from coalitiedesk.ui.theme import tokens
from coalitiedesk.ui.theme.look import look

Margins = tuple[str, str, str, str]
NO_MARGINS: Margins = ("none", "none", "none", "none")
_WISH = "house_fit"
_GAP, _MARGINS = "house_gap", "house_margins"
_SETTERS: dict[str, Callable[[QWidget, int], None]] = {
    "width": QWidget.setFixedWidth,
    "height": QWidget.setFixedHeight,
    "least_width": QWidget.setMinimumWidth,
    "least_height": QWidget.setMinimumHeight,
    "most_width": QWidget.setMaximumWidth,
    "most_height": QWidget.setMaximumHeight,
}


def fit(widget: QWidget, **lengths: float) -> None:
    """Give a widget lengths in pixels at 100 %.

    Args:
        widget: Keeps the wish and follows the text size from now on.
        lengths: width, height (fixed), least_width, least_height, most_width, most_height.
    """
    widget.setProperty(_WISH, {**(widget.property(_WISH) or {}), **lengths})
    _refit_widget(widget)


def fit_layout(layout: QLayout, *, gap: str = "s", margins: Margins = NO_MARGINS) -> None:
    """Give a layout named gaps: between its items, and left, top, right and bottom of them."""
    layout.setProperty(_GAP, gap)
    layout.setProperty(_MARGINS, " ".join(margins))
    _refit_layout(layout)


def refit_all() -> None:
    """Apply the current scale to every widget and layout that wished a length."""
    for widget in QApplication.allWidgets():
        _refit_widget(widget)
        layout = widget.layout()
        if layout is not None:
            _refit_tree(layout)


def choose_scale(wanted: float, step: int) -> float:
    """The next text size up (step 1), down (-1) or back to 100 % (0)."""
    if step == 0:
        return tokens.SMALLEST_SCALE
    if step > 0:
        return min(
            (size for size in tokens.SCALE_STEPS if size > wanted + 0.001), default=tokens.LARGEST_SCALE
        )
    return max((size for size in tokens.SCALE_STEPS if size < wanted - 0.001), default=tokens.SMALLEST_SCALE)


def _refit_widget(widget: QWidget) -> None:
    for name, length in (widget.property(_WISH) or {}).items():
        _SETTERS[name](widget, look.px(length))


def _refit_tree(layout: QLayout) -> None:
    _refit_layout(layout)
    for index in range(layout.count()):
        item = layout.itemAt(index)
        inner = item.layout() if item is not None else None
        if inner is not None:
            _refit_tree(inner)


def _refit_layout(layout: QObject) -> None:
    gap = layout.property(_GAP)
    if gap is None or not isinstance(layout, QLayout):
        return
    layout.setSpacing(look.gap(str(gap)))
    layout.setContentsMargins(QMargins(*(look.gap(name) for name in str(layout.property(_MARGINS)).split())))
