"""Answers for the search field of the window: what was found in the whole coalition."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from coalitiedesk.ui.main_window import MainWindow
from coalitiedesk.ui.widgets.search_results import SearchResults

if TYPE_CHECKING:
    from coalitiedesk.services.desk import Desk


class SearchAnswers(QObject):
    """Searches in the coalition that it serves; without one it finds nothing."""

    chosen = Signal(str, int)  # kind and id of what the user picks

    def __init__(self, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._desk: Desk | None = None
        self._results = SearchResults(window)
        window.search_requested.connect(self._on_search_requested)
        window.search_left_downwards.connect(self._results.take_keyboard)
        window.tab_shown.connect(self._on_tab_shown)
        self._results.chosen.connect(self.chosen)

    def serve(self, desk: "Desk | None") -> None:
        """Search in another coalition, or in none."""
        self._desk = desk
        self._results.hide()

    def _on_search_requested(self, words: str) -> None:
        from coalitiedesk.services.search import search_everything

        if self._desk is not None:
            found = search_everything(self._desk, words) if words else ()
            self._results.show_found(found, words, self._window.header.search)

    def _on_tab_shown(self, _key: str) -> None:
        self._results.hide()
