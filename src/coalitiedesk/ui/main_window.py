"""The window: menu, one bar with mark, tabs and tools, the open tab, and a line that tells the truth.

It knows no data. What a tab can do it offers by name, as a method or signal of its widget: ``new_requested``
(Ctrl+N), ``focus_search`` (Ctrl+F), ``next_notice`` (F8). Esc a tab hears itself. A tab that has one names in
``partner_in_hand`` the partner that a contact moment (Ctrl+L) will most likely be about.
A tab sets a focus proxy: that is where the keyboard goes when the tab is shown.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from coalitiedesk.ui.first_picture import PROGRAM, FirstPicture

if TYPE_CHECKING:
    from coalitiedesk.ui.menus import Entry
    from coalitiedesk.ui.tab_deck import TabSpec
    from coalitiedesk.ui.theme.theme import Theme


class MainWindow(FirstPicture):
    """Menu, tabs, search, undo, toast and status line around tabs that others make.

    Its parts are imported when it is furnished: the first picture needs none of them.
    """

    undo_requested = Signal()  # take the last change back
    redo_requested = Signal()  # make it again
    search_requested = Signal(str)  # words to look for everywhere; empty when wiped
    search_left_downwards = Signal()  # Down in the search field: its results take the keyboard
    contact_requested = Signal(int)  # log contact; id of the partner that is chosen in the tab, or 0
    tab_shown = Signal(str)  # key of the tab that is now in front
    closed = Signal()  # the window is gone; the owner tidies up

    def __init__(self) -> None:
        super().__init__()
        self._may_close: Callable[[], bool] | None = None
        self._screen: QWidget | None = None  # what stands in front of the tabs
        self._can_edit = True
        self._is_furnished = False

    def furnish(
        self,
        specs: "Sequence[TabSpec]",
        theme: "Theme",
        *,
        file_entries: "Sequence[Entry]" = (),
        help_entries: "Sequence[Entry]" = (),
    ) -> "MainWindow":
        """Build every part; once, before anything is told or shown. Returns the window itself."""
        from coalitiedesk.ui.header_bar import HeaderBar
        from coalitiedesk.ui.tab_deck import TabDeck
        from coalitiedesk.ui.widgets.status_bar import StatusLine
        from coalitiedesk.ui.widgets.toast import Toast

        self._theme = theme
        self.header = HeaderBar()
        self.deck = TabDeck(self.header.tabs)
        self.status = StatusLine()
        self._front = QStackedWidget()
        self.toast = Toast(self._front)
        self._build()
        self._build_menus(file_entries, help_entries)
        self._connect()
        self.show_name("")
        self.show_undo("", "")
        self._on_theme_changed()
        self.deck.set_specs(specs)
        self._is_furnished = True
        return self

    # -- what the owner tells ---------------------------------------------------------

    def set_tabs(self, specs: "Sequence[TabSpec]") -> None:
        """Start with other tabs, for another file; the first one is shown."""
        self.deck.set_specs(specs)
        if self.isVisible():
            self.deck.wake()

    def show_tab(self, key: str) -> QWidget:
        """Bring a tab to the front and give it the keyboard; returns its widget."""
        return self.deck.open(key)

    def refresh_tab(self) -> None:
        """Let the tab in front show what is really kept."""
        self.deck.ask("refresh")

    def show_name(self, coalition: str) -> None:
        """Name the open coalition in the title of the window."""
        self.setWindowTitle(f"{coalition} – {PROGRAM}" if coalition else PROGRAM)

    def show_undo(self, undo_label: str, redo_label: str) -> None:
        """Say what can be taken back and made again; empty when there is nothing."""
        for button, verb, what, keys in (
            (self.header.undo, "Maak ongedaan", undo_label, "Ctrl+Z"),
            (self.header.redo, "Doe opnieuw", redo_label, "Ctrl+Y"),
        ):
            words = f"{verb}: {what}" if what else verb
            button.setEnabled(bool(what))
            button.rename(words, f"{words} ({keys})")
        self._menus.show_undo(undo_label, redo_label)

    def tell(self, text: str, *, can_undo: bool = True) -> None:
        """Say what just happened, with the way back; stays until the next change."""
        self.toast.tell(text, can_undo=can_undo)

    def hush(self) -> None:
        """Take the last message away."""
        self.toast.hide()

    def show_in_front(self, screen: QWidget | None) -> None:
        """Put a screen in the place of the tabs (the start screen); None brings the tabs back."""
        if self._screen is not None:
            self._front.removeWidget(self._screen)
            self._screen.deleteLater()
        self._screen = screen
        if screen is not None:
            self._front.addWidget(screen)
            self._front.setCurrentWidget(screen)
        self.status.show_file(is_open=screen is None)
        self._enable_entries()
        if screen is not None:
            self.hush()
            screen.setFocus()
        elif self.isVisible():
            self.deck.wake()

    @property
    def can_edit(self) -> bool:
        """Whether the menu offers to change something."""
        return self._can_edit

    def allow_editing(self, *, can_edit: bool) -> None:
        """Grey the menu lines that change something, or give them back."""
        self._can_edit = can_edit
        self._enable_entries()

    def offer_arrival(self, *, is_offered: bool) -> None:
        """Whether the open coalition was handed over, so that the menu tells what to do first."""
        self._menus.offer_arrival(is_offered=is_offered)

    def come_forward(self) -> None:
        """Stand in front of other programmes, also when the window was a button in the task bar."""
        from PySide6.QtCore import Qt  # see first_picture: making its names takes long

        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def ask_before_closing(self, may_close: Callable[[], bool] | None) -> None:
        """Let the owner finish its work when the user closes the window; False keeps it open."""
        self._may_close = may_close

    def show_shortcuts(self) -> None:
        """Open the list of keys."""
        from coalitiedesk.ui.dialogs.shortcuts import ShortcutList  # not needed for the first paint

        shown = ShortcutList()
        shown.setParent(self, shown.windowFlags())
        shown.finished.connect(shown.deleteLater)
        shown.open()

    # -- building ---------------------------------------------------------------------

    def _build(self) -> None:
        from coalitiedesk.ui.widgets.cards import column, panel
        from coalitiedesk.ui.widgets.mark_widgets import window_icon

        self.setWindowIcon(window_icon())
        inside = column(self.header, self.deck, gap="none")
        inside.setStretch(1, 1)
        self._front.addWidget(panel(inside))
        whole = column(self._front, self.status, gap="none")
        whole.setStretch(0, 1)
        self.setCentralWidget(panel(whole))
        if not self.isVisible():
            self.resize(1280, 720)

    def _build_menus(self, file_entries: "Sequence[Entry]", help_entries: "Sequence[Entry]") -> None:
        from coalitiedesk.ui.window_menus import WindowCalls, WindowMenus

        calls = WindowCalls(
            undo=self.undo_requested.emit,
            redo=self.redo_requested.emit,
            search_here=self._search_here,
            search_everywhere=self._search_everywhere,
            log_contact=self._log_contact,
            show_shortcuts=self.show_shortcuts,
        )
        self._menus = WindowMenus(
            self,
            calls,
            deck=self.deck,
            theme=self._theme,
            file_entries=file_entries,
            help_entries=help_entries,
        )

    def _connect(self) -> None:
        self.header.undo.clicked.connect(self.undo_requested)
        self.header.redo.clicked.connect(self.redo_requested)
        self.header.search.searched.connect(self.search_requested)
        self.header.search.left_downwards.connect(self.search_left_downwards)
        self.toast.undo_requested.connect(self.undo_requested)
        self.deck.shown.connect(self.tab_shown)
        self.status.scale_step_requested.connect(self._theme.step_scale)
        self._theme.changed.connect(self._on_theme_changed)

    def _enable_entries(self) -> None:
        self._menus.enable(has_file=self._screen is None, can_edit=self._can_edit)

    # -- slots --------------------------------------------------------------------------

    def _search_here(self) -> None:
        if not self.deck.ask("focus_search"):
            self._search_everywhere()

    def _search_everywhere(self) -> None:
        self.header.search.setFocus()
        self.header.search.selectAll()

    def _log_contact(self) -> None:
        self.contact_requested.emit(getattr(self.deck.tab, "partner_in_hand", 0))

    def _on_theme_changed(self) -> None:
        self.header.measure()
        self.status.show_scale(self._theme.scale)

    # -- Qt -----------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_furnished and self._screen is None:
            self.deck.wake()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close is not None and not self._may_close():
            event.ignore()
            return
        super().closeEvent(event)
        self.closed.emit()
