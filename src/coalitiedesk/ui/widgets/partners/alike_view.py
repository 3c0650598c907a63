"""Who may be the same as the partner being filled in, why, and what to do about it. It never blocks."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.services.alike import Alike
from coalitiedesk.ui.widgets.buttons import quiet_button
from coalitiedesk.ui.widgets.cards import Item, column, refill, row
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.labels import name, small
from coalitiedesk.ui.widgets.spoken import announce


class AlikeView(QFrame):
    """Takes no room while nobody looks like it."""

    look_requested = Signal(int)  # id of the partner to look at
    merge_requested = Signal(int)  # id of the partner that it is

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Alike, ...] = ()
        self._lines: QVBoxLayout = column(gap="xs")
        whole = column(
            name("Staat deze al in je lijst?"),
            self._lines,
            small("Is het een ander? Ga dan gerust door."),
            gap="xs",
            margins=("m", "s", "m", "s"),
        )
        self.setProperty("card", "warn")
        self.setLayout(whole)
        self.hide()

    @property
    def shown(self) -> tuple[Alike, ...]:
        """Who is shown now."""
        return self._shown

    def show_alike(self, found: Sequence[Alike]) -> None:
        """Show these and nobody else."""
        if tuple(found) == self._shown:
            return
        self._shown = tuple(found)
        refill(self._lines, *(self._line(one) for one in found))
        self.setVisible(bool(found))
        if found:
            announce(self, f"{alike_words(found[0])} staat al in je lijst.", interrupts=False)

    def _line(self, one: Alike) -> Item:
        look = quiet_button("Bekijk")
        look.setAccessibleName(f"Bekijk {one.name}")
        look.clicked.connect(partial(self.look_requested.emit, int(one.id)))
        merge = changing(quiet_button("Is dezelfde…", tip="Bewaar dit en voeg de twee samen"))
        merge.setAccessibleName(f"Is dezelfde als {one.name}")
        merge.clicked.connect(partial(self.merge_requested.emit, int(one.id)))
        words = small(alike_words(one), wrap=True)
        line = row(words, look, merge, gap="xs")
        line.setStretch(0, 1)
        return line


def alike_words(one: Alike) -> str:
    """``‘Humanitas’ in Heerde: naam lijkt erop, zelfde telefoon``."""
    place = f" in {one.place}" if one.place else ""
    return f"‘{one.name}’{place}: {', '.join(word_of(reason) for reason in one.reasons)}"
