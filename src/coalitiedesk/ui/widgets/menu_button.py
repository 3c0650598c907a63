"""A button with three dots and a menu behind it, for what is done now and then."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from coalitiedesk.ui.widgets.buttons import IconButton
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.labels import with_ampersands


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuLine:
    """One line of the menu.

    Attributes:
        key: What the owner hears when it is chosen.
        words: A verb; dots only where a window follows.
        keys: Shortcut to mention; the owner hears it itself.
        is_ticked: None for a line without a tick.
        is_changing: Whether it changes the coalition, and so is grey in a file that is only looked at.
        lines: A menu behind this line, of which one is ticked; ``key`` is then not told.
    """

    key: str
    words: str
    keys: str = ""
    is_ticked: bool | None = None
    is_changing: bool = False
    lines: "Sequence[MenuLine]" = ()


class MenuButton(IconButton):
    """Space, Enter or a click opens the menu below the button."""

    chosen = Signal(str)  # key of the line the user took

    def __init__(self, spoken_name: str, *, tip: str = "") -> None:
        super().__init__("more", spoken_name, tip=tip)
        self.menu_lines = QMenu(self)
        self._inner: list[QMenu] = []
        self.menu_lines.setAccessibleName(spoken_name)
        self.clicked.connect(self.open)
        self.menu_lines.triggered.connect(self._on_menu_triggered)

    @property
    def actions_shown(self) -> list[QAction]:
        """Every line, those of the menus behind a line too."""
        return [action for menu in (self.menu_lines, *self._inner) for action in menu.actions()]

    def show_lines(self, lines: Sequence[MenuLine | None]) -> None:
        """Replace the menu; None draws a rule."""
        # Not ``clear``: it deletes at once, and the line that was just chosen may be telling so.
        for action in self.menu_lines.actions():
            self.menu_lines.removeAction(action)
            action.deleteLater()
        for inner in self._inner:
            inner.deleteLater()
        self._inner.clear()
        for line in lines:
            if line is None:
                self.menu_lines.addSeparator()
            elif line.lines:
                self._add_choice(line)
            else:
                self._add(self.menu_lines, line)

    def open(self) -> None:
        """Show the menu below the button."""
        self.menu_lines.popup(self.mapToGlobal(QPoint(0, self.height())))

    def open_at(self, point: QPoint) -> None:
        """Show the menu where the mouse is, in pixels of the screen."""
        self.menu_lines.popup(point)

    def _add(self, menu: QMenu, line: MenuLine) -> QAction:
        action = menu.addAction(with_ampersands(line.words) + (f"\t{line.keys}" if line.keys else ""))
        action.setData(line.key)
        action.setCheckable(line.is_ticked is not None)
        action.setChecked(bool(line.is_ticked))
        if line.is_changing:
            changing(action)
        return action

    def _add_choice(self, line: MenuLine) -> None:
        inner = QMenu(with_ampersands(line.words), self.menu_lines)
        self.menu_lines.addMenu(inner)
        self._inner.append(inner)
        group = QActionGroup(inner)
        for one in line.lines:
            group.addAction(self._add(inner, one))

    def _on_menu_triggered(self, action: QAction) -> None:
        self.chosen.emit(str(action.data()))
