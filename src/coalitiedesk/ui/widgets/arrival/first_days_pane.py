"""The first thirty days, part after part."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coalitiedesk.domain.handover import FirstDays
from coalitiedesk.ui.widgets.cards import card, column, refill, scrolled
from coalitiedesk.ui.widgets.labels import label, name
from coalitiedesk.ui.widgets.scroll_inside import ScrollInside


class FirstDaysPane(QWidget):
    """Reads like a page; scrolls by keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: QVBoxLayout = column(gap="m")
        self._area = scrolled(ScrollInside(self._parts), spoken_name="De eerste dertig dagen")
        self.setLayout(column(self._area))
        self.setFocusProxy(self._area)

    def show_days(self, parts: Sequence[FirstDays]) -> None:
        """Show a card for each part."""
        refill(self._parts, *(_part(part) for part in parts), 1)


def _part(part: FirstDays) -> QWidget:
    lines = [label(f"•  {text}", wrap=True) for text in part.texts]
    return card(name(part.title), *lines, gap="xs")
