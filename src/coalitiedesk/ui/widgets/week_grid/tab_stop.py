"""The one button of the Week grid that the Tab key reaches; it goes where the keyboard goes."""

from PySide6.QtCore import Qt

from coalitiedesk.ui.widgets.week_grid.stage import GridStage


class TabStop:
    """Remembers its place too, for when its block goes away."""

    def __init__(self, stage: GridStage) -> None:
        self._stage = stage
        self._place = (0, 0)
        self.key: int | None = None

    def move_to(self, key: int | None) -> None:
        """Make another button the stop."""
        old = self._stage.button_of(self.key) if self.key is not None else None
        if old is not None:
            old.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.key = key
        new = self._stage.button_of(key) if key is not None else None
        if new is not None:
            new.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.note_place()

    def note_place(self) -> None:
        """Remember column and line of the stop."""
        for at, keys in self._stage.order.items():
            if self.key in keys:
                self._place = at, keys.index(self.key)

    def mend(self) -> None:
        """Stay on the same block, or move to the one that took its place."""
        order = self._stage.order
        if any(self.key in keys for keys in order.values()):
            self.move_to(self.key)
            return
        column, line = self._place
        near = order.get(column) or next((keys for keys in order.values() if keys), [])
        self.move_to(near[min(line, len(near) - 1)] if near else None)
