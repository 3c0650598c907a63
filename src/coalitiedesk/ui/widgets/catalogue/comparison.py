"""Two or three interventions side by side, one line for each question."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from coalitiedesk.domain.interventions import Intervention
from coalitiedesk.dutch.catalogue_words import EVERYBODY, evidence_words, origin_words
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.theme.fitting import fit, fit_layout
from coalitiedesk.ui.widgets.buttons import HouseButton, IconButton, plain_button
from coalitiedesk.ui.widgets.cards import column, panel, row, scrolled
from coalitiedesk.ui.widgets.labels import label, lead, muted
from coalitiedesk.ui.widgets.scroll_inside import ScrollInside

MOST = 3
_HEAD_WIDTH = 108
_TOP = Qt.AlignmentFlag.AlignTop
_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse
_LINES: tuple[tuple[str, Callable[[Intervention], str]], ...] = (
    ("Soort", lambda one: word_of(one.kind)),
    ("Hoe zeker", evidence_words),
    ("In het kort", lambda one: one.essence),
    ("Onderzoek", lambda one: one.finding),
    ("Kan helpen bij", lambda one: ", ".join(map(word_of, one.forms))),
    ("Let op", lambda one: one.caution),
    ("Voor wie", lambda one: ", ".join(one.target_groups) or ("" if one.is_own else EVERYBODY)),
    ("Hoe vaak", lambda one: one.effort),
    ("Kosten", lambda one: one.cost),
    ("Voorbereiding", lambda one: one.preparation),
    ("Bron", origin_words),
)


class Comparison(QFrame):
    """A grid; each column can be left out or taken."""

    left_out = Signal(str)  # reference of the entry that goes
    taken = Signal(str)  # reference of the entry to go on with

    def __init__(self) -> None:
        super().__init__()
        self._scroll = scrolled(QWidget(), spoken_name="Werkwijzen naast elkaar")
        self.setProperty("card", "plain")
        self.setLayout(column(self._scroll, margins=("m", "s", "s", "s")))

    def show_entries(self, entries: Sequence[Intervention]) -> None:
        """Show these, in this order; a line that is empty for all is left out."""
        grid = QGridLayout()
        fit_layout(grid, gap="m", margins=("none", "none", "s", "none"))
        for at, one in enumerate(entries, start=1):
            grid.addWidget(self._head(one), 0, at)
            grid.setColumnStretch(at, 1)
        lines = [(word, [read(one) for one in entries]) for word, read in _LINES]
        for line, (word, values) in enumerate([pair for pair in lines if any(pair[1])], start=1):
            grid.addWidget(_line_head(word), line, 0)
            for at, value in enumerate(values, start=1):
                grid.addWidget(_cell(f"{word}, {entries[at - 1].name}", value), line, at)
        inner = ScrollInside(column(grid, 1))
        self._scroll.setWidget(inner)
        inner.setAutoFillBackground(False)

    def take_keyboard(self) -> None:
        """Let the arrow keys scroll."""
        self._scroll.setFocus()

    def _head(self, one: Intervention) -> QWidget:
        leave = IconButton("cross", f"Haal {one.name} uit de vergelijking")
        take = plain_button("Kies deze")
        take.setAccessibleName(f"Kies {one.name}")
        for button, slot in ((leave, self._on_leave_clicked), (take, self._on_take_clicked)):
            button.setProperty("reference", one.reference)
            button.clicked.connect(slot)
        words = lead(one.name, wrap=True)
        words.setAlignment(_TOP)
        top = row(words, column(leave, 1))
        top.setStretch(0, 1)
        return panel(column(top, row(take, 1), 1, gap="xs"))

    def _on_leave_clicked(self) -> None:
        self.left_out.emit(self._sent())

    def _on_take_clicked(self) -> None:
        self.taken.emit(self._sent())

    def _sent(self) -> str:
        button = self.sender()
        assert isinstance(button, HouseButton | IconButton)  # noqa: S101 - only our buttons are connected
        return str(button.property("reference"))


def _line_head(word: str) -> QLabel:
    found = muted(word, wrap=True)
    found.setAlignment(_TOP)
    fit(found, width=_HEAD_WIDTH)
    return found


def _cell(spoken: str, value: str) -> QLabel:
    found = label(value or "–", wrap=True)
    found.setAlignment(_TOP)
    found.setTextInteractionFlags(_SELECTABLE)
    found.setAccessibleName(f"{spoken}: {value or 'niets bekend'}")
    return found
