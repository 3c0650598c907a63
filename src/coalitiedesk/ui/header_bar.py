"""The bar above every tab: mark, tabs, search in everything, undo and redo."""

from PySide6.QtWidgets import QWidget

from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.buttons import IconButton
from coalitiedesk.ui.widgets.cards import row
from coalitiedesk.ui.widgets.mark_widgets import Kring
from coalitiedesk.ui.widgets.search_field import SearchField
from coalitiedesk.ui.widgets.tab_row import TabRow

_SEARCH_WIDTH, _SEARCH_WIDTH_AT_LARGE_TEXT = 230, 170


class HeaderBar(QWidget):
    """Holds the parts; the window listens to them."""

    def __init__(self) -> None:
        super().__init__()
        self.tabs = TabRow("Tabbladen")
        self.search = SearchField("Zoek in alles", "Ctrl+K")
        self.undo = IconButton("undo", "Maak ongedaan")
        self.redo = IconButton("redo", "Doe opnieuw")
        margins = ("m", "hair", "m", "hair")
        self.setLayout(row(Kring(34), self.tabs, 1, self.search, self.undo, self.redo, margins=margins))
        self.measure()

    def measure(self) -> None:
        """Give the search field its room at the current text size."""
        fit(self.search, width=_SEARCH_WIDTH_AT_LARGE_TEXT if look.is_wide_text else _SEARCH_WIDTH)
