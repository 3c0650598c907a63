"""The menu bar of the window: what its owner gives, and what every window can do."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from coalitiedesk.ui.first_picture import MENU_TITLES
from coalitiedesk.ui.menus import (
    SEPARATOR,
    Entry,
    MenuEntry,
    add_entries,
    add_schemes,
    enable_entries,
    show_arrival_entries,
)
from coalitiedesk.ui.tab_deck import TabDeck
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.widgets.labels import with_ampersands

_TABS = ("Overzicht", "Partners", "Plan", "Week", "Evaluatie", "Drukwerk")


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowCalls:
    """What the window itself does when a line is chosen."""

    undo: Callable[[], object]
    redo: Callable[[], object]
    search_here: Callable[[], object]
    search_everywhere: Callable[[], object]
    log_contact: Callable[[], object]
    show_shortcuts: Callable[[], object]


class WindowMenus:
    """The lines of the four menus, and which of them make sense now."""

    def __init__(
        self,
        window: QMainWindow,
        calls: WindowCalls,
        *,
        deck: TabDeck,
        theme: Theme,
        file_entries: Sequence[Entry] = (),
        help_entries: Sequence[Entry] = (),
    ) -> None:
        self._window, self._calls, self._deck, self._theme = window, calls, deck, theme
        self._build(file_entries, help_entries)

    def show_undo(self, undo_label: str, redo_label: str) -> None:
        """Say what can be taken back and made again; empty when there is nothing."""
        for action, verb, what in (
            (self.undo, "Maak ongedaan", undo_label),
            (self.redo, "Doe opnieuw", redo_label),
        ):
            action.setText(with_ampersands(f"{verb}: {what}" if what else verb))
            action.setEnabled(bool(what))

    def enable(self, *, has_file: bool, can_edit: bool) -> None:
        """Grey what makes no sense without an open coalition, or in one that is only looked at."""
        enable_entries(self.guarded, has_file=has_file, can_edit=can_edit)

    def offer_arrival(self, *, is_offered: bool) -> None:
        """Show the lines for whoever got the open coalition from a predecessor, or hide them."""
        show_arrival_entries(self._help, is_arrived=is_offered)

    def _build(self, file_entries: Sequence[Entry], help_entries: Sequence[Entry]) -> None:
        bar = self._window.menuBar()
        stand = [menu for menu in (action.menu() for action in bar.actions()) if isinstance(menu, QMenu)]
        file_menu, edit_menu, view, help_menu = stand or [bar.addMenu(title) for title in MENU_TITLES]
        leave = MenuEntry(words="A&fsluiten", called=self._window.close, keys=("Ctrl+Q",))
        above: tuple[Entry, ...] = (*file_entries, SEPARATOR) if file_entries else ()
        file_actions = add_entries(self._window, file_menu, (*above, leave))
        edit = add_entries(self._window, edit_menu, self._edit_entries())
        self.undo, self.redo = edit[:2]
        tabs = add_entries(self._window, view, self._tab_entries())
        view.addSeparator()
        add_entries(self._window, view, self._size_entries())
        colours = view.addMenu("Kle&uren")
        self._schemes = add_schemes(colours, self._theme.chosen_scheme, self._on_scheme_chosen)
        keys = MenuEntry(words="&Sneltoetsen", called=self._calls.show_shortcuts, keys=("F1",))
        self._help = add_entries(self._window, help_menu, (keys, *help_entries))
        self.guarded = [*file_actions, *edit[2:], *tabs, *self._help]
        self.offer_arrival(is_offered=False)

    def _edit_entries(self) -> tuple[Entry, ...]:
        def asks(offer: str) -> Callable[[], object]:
            return partial(self._deck.ask, offer)

        calls = self._calls
        return (
            MenuEntry(words="", called=calls.undo, keys=("Ctrl+Z",)),
            MenuEntry(words="", called=calls.redo, keys=("Ctrl+Y", "Ctrl+Shift+Z")),
            SEPARATOR,
            MenuEntry(words="&Nieuw toevoegen", called=asks("new_requested"), keys=("Ctrl+N",), changes=True),
            MenuEntry(words="&Gesprek vastleggen…", called=calls.log_contact, keys=("Ctrl+L",), changes=True),
            SEPARATOR,
            MenuEntry(words="&Hier zoeken", called=calls.search_here, keys=("Ctrl+F",), needs_file=True),
            MenuEntry(
                words="In &alles zoeken", called=calls.search_everywhere, keys=("Ctrl+K",), needs_file=True
            ),
            MenuEntry(words="Volgende &melding", called=asks("next_notice"), keys=("F8",), needs_file=True),
        )

    def _tab_entries(self) -> tuple[Entry, ...]:
        return tuple(
            MenuEntry(
                words=f"&{number} {title}",
                called=partial(self._deck.open_number, number),
                keys=(f"Alt+{number}",),
                needs_file=True,
            )
            for number, title in enumerate(_TABS, start=1)
        )

    def _size_entries(self) -> tuple[Entry, ...]:
        step = self._theme.step_scale
        return (
            MenuEntry(words="&Grotere tekst", called=partial(step, 1), keys=("Ctrl++", "Ctrl+=")),
            MenuEntry(words="&Kleinere tekst", called=partial(step, -1), keys=("Ctrl+-",)),
            MenuEntry(words="Gewone tekst", called=partial(step, 0), keys=("Ctrl+0",)),
        )

    def _on_scheme_chosen(self, action: QAction) -> None:
        self._theme.choose_scheme(action.data())
