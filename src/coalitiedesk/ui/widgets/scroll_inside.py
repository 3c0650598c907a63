"""What stands inside a scroll area and holds wrapped text.

WORKAROUND: Qt adds up how high each wrapped label would be at its narrowest, and scrolls long before the text
needs it. Asked for no least height, the area goes by the height at its real width. No longer needed when
``QLabel.minimumSizeHint`` looks at the width it has.
"""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayout, QScrollArea, QSizePolicy, QWidget

from coalitiedesk.ui.theme.fitting import fit

_LEAST_HEIGHT = 110


class ScrollInside(QWidget):
    """A see-through panel for ``cards.scrolled``."""

    def __init__(self, layout: QLayout) -> None:
        super().__init__()
        self.setProperty("clear", "true")
        self.setLayout(layout)

    def minimumSizeHint(self) -> QSize:
        """As wide as it must be; the area asks for the height at that width."""
        return QSize(super().minimumSizeHint().width(), 0)


def let_shrink(area: QScrollArea) -> QScrollArea:
    """An area inside another takes the room there is, and scrolls itself before the outer one does."""
    area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
    fit(area, least_height=_LEAST_HEIGHT)
    return area
