"""The menu bar: what the owner of the window gives, and what every window can do."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from coalitiedesk.ui.theme.tokens import Scheme

SCHEME_WORDS: tuple[tuple[Scheme | None, str], ...] = (
    (None, "Zoals de computer"),
    (Scheme.LIGHT, "Licht"),
    (Scheme.DARK, "Donker"),
    (Scheme.CONTRAST, "Hoog contrast"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuEntry:
    """One line of a menu.

    Attributes:
        words: An infinitive ("Openen…"); the dots promise a window. A single & makes a shortcut letter.
        called: What happens.
        keys: Shortcuts, the first one shown.
        needs_file: Grey while no coalition is open.
        changes: Grey also while a coalition is open for viewing only.
        only_viewing: Not there, except while a coalition is open for viewing only.
        only_arrived: Not there, except while a coalition is open that a predecessor handed over.
    """

    words: str
    called: Callable[[], object]
    keys: tuple[str, ...] = ()
    needs_file: bool = False
    changes: bool = False
    only_viewing: bool = False
    only_arrived: bool = False


SEPARATOR = None
_NEEDS_FILE, _CHANGES = "needs_file", "changes"
_ONLY_VIEWING, _ONLY_ARRIVED = "only_viewing", "only_arrived"
Entry = MenuEntry | None


def add_entry(window: QMainWindow, menu: QMenu, entry: MenuEntry) -> QAction:
    """Add one line; its shortcut works everywhere in the window."""
    action = QAction(entry.words, window)
    action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
    action.triggered.connect(partial(_call, entry.called))
    action.setProperty(_NEEDS_FILE, entry.needs_file or entry.changes)
    action.setProperty(_CHANGES, entry.changes)
    action.setProperty(_ONLY_VIEWING, entry.only_viewing)
    action.setProperty(_ONLY_ARRIVED, entry.only_arrived)
    menu.addAction(action)
    return action


def add_entries(window: QMainWindow, menu: QMenu, entries: Sequence[Entry]) -> list[QAction]:
    """Add lines to a menu; ``SEPARATOR`` draws a line between two groups."""
    found = []
    for entry in entries:
        if entry is None:
            menu.addSeparator()
        else:
            found.append(add_entry(window, menu, entry))
    return found


def enable_entries(actions: Sequence[QAction], *, has_file: bool, can_edit: bool) -> None:
    """Grey what makes no sense without an open coalition, or in one that is only looked at."""
    for action in actions:
        if action.property(_ONLY_VIEWING):
            action.setVisible(has_file and not can_edit)
        elif action.property(_CHANGES):
            action.setEnabled(has_file and can_edit)
        elif action.property(_NEEDS_FILE):
            action.setEnabled(has_file)


def show_arrival_entries(actions: Sequence[QAction], *, is_arrived: bool) -> None:
    """Show what only makes sense in a coalition that a predecessor handed over, or hide it."""
    for action in actions:
        if action.property(_ONLY_ARRIVED):
            action.setVisible(is_arrived)


def add_schemes(menu: QMenu, chosen: Scheme | None, on_chosen: Callable[[QAction], None]) -> QActionGroup:
    """Add the choice of colours; ``on_chosen`` gets an action whose data is the scheme."""
    group = QActionGroup(menu)
    for scheme, words in SCHEME_WORDS:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(scheme == chosen)
        action.setData(scheme)
        group.addAction(action)
    group.triggered.connect(on_chosen)
    return group


def _call(called: Callable[[], object], *_is_checked: object) -> None:
    called()
