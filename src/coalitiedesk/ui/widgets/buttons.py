"""Buttons of the house. Each has a verb, a name for screen readers, and room for its words in bold.

Kinds: main (one per screen), plain, quiet ("Toon alle…"), chip (filter with a count), segment (one of a few).
"""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QToolButton, QWidget

from coalitiedesk.ui.theme.look import look, paint_focus_ring
from coalitiedesk.ui.widgets.cards import row
from coalitiedesk.ui.widgets.icons import SIDE, icon
from coalitiedesk.ui.widgets.labels import with_ampersands

ButtonKind = Literal["main", "plain", "quiet", "chip", "segment"]
_ICON_ROLES = {"main": "on_primary", "quiet": "primary"}
_ICON_ROOM = 6


class HouseButton(QPushButton):
    """A push button that measures its words in bold and draws the house focus ring over the style sheet."""

    def __init__(
        self, words: str, kind: ButtonKind = "plain", *, icon_name: str = "", icon_role: str = ""
    ) -> None:
        super().__init__()
        self._words, self._icon_name = words, icon_name
        self._icon_role = icon_role or _ICON_ROLES.get(kind, "ink")
        self._drawn_for: tuple[str, float] | None = None
        self.setProperty("kind", kind)
        self.setCheckable(kind in ("chip", "segment"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_words(words)
        self._draw_icon()

    @property
    def words(self) -> str:
        """What the button says, without doubled ampersands."""
        return self._words

    def set_words(self, words: str) -> None:
        """Change what the button says and is called."""
        self._words = words
        self.setText(with_ampersands(words))
        self.setAccessibleName(words)
        self.updateGeometry()

    def set_icon(self, name: str, role: str = "") -> None:
        """Change the icon at the left; an empty name takes it away."""
        self._icon_name, self._icon_role, self._drawn_for = name, role or self._icon_role, None
        self._draw_icon()

    def sizeHint(self) -> QSize:
        """Wide enough for the words in bold, so that choosing a chip or segment moves nothing."""
        hint = super().sizeHint()
        if not self.isCheckable():
            return hint
        bold = self.font()
        bold.setBold(True)
        text = self.text()
        more = QFontMetrics(bold).horizontalAdvance(text) - self.fontMetrics().horizontalAdvance(text)
        return QSize(hint.width() + max(0, more) + 2, hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw_icon()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("surface"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 4, 4)
        paint_focus_ring(painter, QRectF(self.rect()))
        painter.end()

    def _draw_icon(self) -> None:
        if self._drawn_for == (look.scheme, look.scale):
            return
        self._drawn_for = (look.scheme, look.scale)
        room = _ICON_ROOM if self._words else 0
        self.setIconSize(QSize(look.px(SIDE) + look.px(room), look.px(SIDE)))
        if self._icon_name:
            self.setIcon(icon(self._icon_name, self._icon_role, room=room))
        elif not self.icon().isNull():
            self.setIcon(self.icon().__class__())


class IconButton(QToolButton):
    """A button with only an icon: always with a name and a tooltip."""

    def __init__(self, icon_name: str, spoken_name: str, *, tip: str = "", role: str = "primary") -> None:
        super().__init__()
        self._icon_name, self._role = icon_name, role
        self._drawn_for: tuple[str, float] | None = None
        self.setProperty("kind", "quiet")
        self.setAccessibleName(spoken_name)
        self.setToolTip(tip or spoken_name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._draw_icon()

    def rename(self, spoken_name: str, tip: str = "") -> None:
        """Change the name for screen readers and the tooltip."""
        self.setAccessibleName(spoken_name)
        self.setToolTip(tip or spoken_name)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw_icon()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            paint_focus_ring(painter, QRectF(self.rect()))
            painter.end()

    def _draw_icon(self) -> None:
        if self._drawn_for == (look.scheme, look.scale):
            return
        self._drawn_for = (look.scheme, look.scale)
        self.setIconSize(QSize(look.px(SIDE), look.px(SIDE)))
        self.setIcon(icon(self._icon_name, self._role))


class Segments(QWidget):
    """One choice out of a few, side by side; arrow keys move, as in a radio group."""

    chosen = Signal(str)  # key of the segment the user took

    def __init__(self, pairs: Sequence[tuple[str, str]], chosen: str = "", *, spoken_name: str) -> None:
        super().__init__()
        self._keys = [key for key, _words in pairs]
        self._group = QButtonGroup(self)
        self.setAccessibleName(spoken_name)
        self._build([words for _key, words in pairs])
        self.choose(chosen or self._keys[0])
        self._group.idClicked.connect(self._on_group_clicked)

    @property
    def key(self) -> str:
        """Key of the chosen segment."""
        return self._keys[self._group.checkedId()]

    def choose(self, key: str) -> None:
        """Choose without telling anybody."""
        self._group.button(self._keys.index(key)).setChecked(True)

    def choose_none(self) -> None:
        """Leave every segment up: what is shown is none of these; ``key`` means nothing then."""
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)

    def button(self, key: str) -> HouseButton:
        """The button of a key."""
        found = self._group.button(self._keys.index(key))
        assert isinstance(found, HouseButton)  # noqa: S101 - only we add buttons
        return found

    def _build(self, words: Sequence[str]) -> None:
        layout: QHBoxLayout = row(gap="none")
        last = len(words) - 1
        for index, word in enumerate(words):
            button = HouseButton(word, "segment")
            button.setProperty("edge", "first" if index == 0 else "last" if index == last else "")
            self._group.addButton(button, index)
            layout.addWidget(button)
        self.setLayout(layout)

    def _on_group_clicked(self, index: int) -> None:
        self.chosen.emit(self._keys[index])


def main_button(words: str, *, icon_name: str = "", tip: str = "") -> HouseButton:
    """The one obvious next action of a screen or dialog."""
    return _made(HouseButton(words, "main", icon_name=icon_name), tip)


def plain_button(words: str, *, icon_name: str = "", icon_role: str = "", tip: str = "") -> HouseButton:
    """Any other action."""
    return _made(HouseButton(words, "plain", icon_name=icon_name, icon_role=icon_role), tip)


def quiet_button(words: str, *, icon_name: str = "", tip: str = "") -> HouseButton:
    """An action without a border: "Toon alle 9"."""
    return _made(HouseButton(words, "quiet", icon_name=icon_name), tip)


def chip(words: str, *, is_on: bool = False, tip: str = "") -> HouseButton:
    """A filter that is on or off; put its count in the words."""
    found = _made(HouseButton(words, "chip"), tip)
    found.setChecked(is_on)
    return found


def _made(button: HouseButton, tip: str) -> HouseButton:
    button.setToolTip(tip)
    return button
