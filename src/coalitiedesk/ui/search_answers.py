"""Answers for the search field of the window: what was found in the whole coalition."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from coalitiedesk.ui.main_window import MainWindow
from coalitiedesk.ui.widgets.search_results import SearchResults

if TYPE_CHECKING:
    from coalitiedesk.services.desk import Desk
    from coalitiedesk.services.search import Search


class SearchAnswers(QObject):
    """Searches in the coalition that it serves; without one it finds nothing.

    What can be found is read from the first letter on, a portion in each turn of the window. Who types on in
    the meantime is answered for the last words only.
    """

    chosen = Signal(str, int)  # kind and id of what the user picks

    def __init__(self, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._desk: Desk | None = None
        self._search: Search | None = None
        self._words = ""  # that wait for an answer
        self._results = SearchResults(window)
        self._reading = QTimer(self)
        self._reading.setInterval(0)
        self._reading.timeout.connect(self._on_reading_timeout)
        window.search_requested.connect(self._on_search_requested)
        window.search_left_downwards.connect(self._on_search_left_downwards)
        window.tab_shown.connect(self._on_tab_shown)
        window.header.search.textEdited.connect(self._on_text_edited)
        self._results.chosen.connect(self.chosen)

    def serve(self, desk: "Desk | None") -> None:
        """Search in another coalition, in the same one of which every record may be another, or in none."""
        if self._search is not None:
            self._search.close()
        self._desk, self._search, self._words = desk, None, ""
        self._reading.stop()
        self._results.hide()

    def _opened(self, desk: "Desk") -> "Search":
        from coalitiedesk.services.search import Search

        if self._search is None:
            self._search = Search(desk)
        return self._search

    def _answer(self) -> None:
        """Show what was found; reads what is left to be read."""
        words, self._words = self._words, ""
        self._reading.stop()
        if self._desk is not None and words:
            found = self._opened(self._desk).find(words)
            self._results.show_found(found, words, self._window.header.search)

    def _read_on(self) -> None:
        if self._desk is None or self._opened(self._desk).read_on():
            self._answer()
        else:
            self._reading.start()

    def _on_text_edited(self, text: str) -> None:
        """Begin to read in the pause before the search starts."""
        if self._desk is not None and text.strip() and not self._opened(self._desk).is_ready:
            self._reading.start()

    def _on_search_requested(self, words: str) -> None:
        self._words = words
        if words:
            self._read_on()
        else:
            self._reading.stop()
            self._results.show_found((), "", self._window.header.search)

    def _on_reading_timeout(self) -> None:
        self._read_on()

    def _on_search_left_downwards(self) -> None:
        if self._words:
            self._answer()
        self._results.take_keyboard()

    def _on_tab_shown(self, _key: str) -> None:
        self._words = ""
        self._reading.stop()
        self._results.hide()
