"""Layouts and cards: the only places where gaps and margins are set, always by name."""

from collections.abc import Sequence
from typing import Literal, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from coalitiedesk.ui.theme.fitting import NO_MARGINS, Margins, fit_layout

CardKind = Literal["plain", "soft", "warn", "bad", "flat"]
Item = QWidget | QLayout | int | None
_Box = TypeVar("_Box", bound=QBoxLayout)


def row(*items: Item, gap: str = "s", margins: Margins = NO_MARGINS) -> QHBoxLayout:
    """Widgets and layouts beside each other; an int is a stretch, None is left out."""
    return _fill(QHBoxLayout(), items, gap, margins)


def column(*items: Item, gap: str = "s", margins: Margins = NO_MARGINS) -> QVBoxLayout:
    """Widgets and layouts below each other; an int is a stretch, None is left out."""
    return _fill(QVBoxLayout(), items, gap, margins)


def card(*items: Item, kind: CardKind = "plain", gap: str = "s", pad: str = "m") -> QFrame:
    """A card with a column in it.

    Args:
        items: As in ``column``.
        kind: plain; soft for the one thing to do now and for why; warn and bad with two ways out; flat for
            quick add.
        gap: Between the items.
        pad: Around the items.
    """
    frame = QFrame()
    frame.setProperty("card", kind)
    frame.setLayout(column(*items, gap=gap, margins=(pad, pad, pad, pad)))
    return frame


def rule() -> QFrame:
    """A thin line between two parts of a card."""
    frame = QFrame()
    frame.setProperty("rule", "true")
    return frame


def panel(layout: QLayout) -> QWidget:
    """A see-through widget around a layout."""
    found = QWidget()
    found.setProperty("clear", "true")
    found.setLayout(layout)
    return found


def scrolled(inner: QWidget, *, spoken_name: str = "") -> QScrollArea:
    """Let a widget scroll up and down; its width follows the room.

    Args:
        inner: The widget; owned by the area from now on.
        spoken_name: Give one only to text without buttons or fields: the area then takes the keyboard itself.
    """
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus if spoken_name else Qt.FocusPolicy.NoFocus)
    area.setAccessibleName(spoken_name)
    area.setWidget(inner)
    area.viewport().setAutoFillBackground(False)
    inner.setAutoFillBackground(False)
    return area


def set_side_by_side(layout: QBoxLayout, *, is_wide: bool) -> None:
    """Turn a row into a column when the text is too large for panes beside each other, and back."""
    direction = QBoxLayout.Direction
    layout.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)


def show_instead(shown: Sequence[QWidget], hidden: Sequence[QWidget]) -> None:
    """Hide some, then show others: showing lays out the window at once, with whatever is visible then."""
    for widget in hidden:
        widget.hide()
    for widget in shown:
        widget.show()


def add(layout: QBoxLayout, *items: Item) -> None:
    """Append items to a layout, as ``row`` and ``column`` do."""
    for item in items:
        if isinstance(item, int):
            layout.addStretch(item)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        elif item is not None:
            layout.addLayout(item)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and throw it away."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


def refill(layout: QBoxLayout, *items: Item) -> None:
    """Replace what a layout holds."""
    clear(layout)
    add(layout, *items)


def _fill(layout: _Box, items: tuple[Item, ...], gap: str, margins: Margins) -> _Box:
    fit_layout(layout, gap=gap, margins=margins)
    add(layout, *items)
    return layout
