"""Who stands in the list twice, perhaps; one goes through them and merges what is the same."""

from functools import partial

from PySide6.QtCore import Signal

from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.dutch.formats import count
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.services.doubles import Double, list_doubles
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.cards import Item, column, panel, refill, row, rule
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.labels import label, name, small

_SIZE = (720, 600)
_MOST = 60
_LEAD = "Op naam, telefoon, e-mail of website. Is het niet dezelfde? Laat het dan zo."
_NOBODY = "Niemand staat dubbel in je lijst."


class DoublesDialog(DialogFrame):
    """Stays open while one merges; what is merged leaves the list."""

    merge_requested = Signal(object, object)  # PartnerId that stays, and that of the other

    def __init__(self, context: TabContext) -> None:
        super().__init__("Wie staat dubbel?", _LEAD, size=_SIZE)
        self._context = context
        self._rows = column(gap="s")
        self._close = main_button("Sluit")
        self._close.clicked.connect(self.accept)
        self.fill(panel(column(self._rows, 1)), 1, main=self._close)
        context.notifier.changed.connect(self._on_notifier_changed)
        self.refresh()

    def refresh(self) -> None:
        """Look again who stands there twice."""
        found = list_doubles(self._context.desk)
        items: list[Item] = []
        for one in found[:_MOST]:
            items += [rule()] if items else []
            items.append(self._row(one))
        if len(found) > _MOST:
            items.append(small(f"En nog {count(len(found) - _MOST, 'paar', 'paren')}."))
        refill(self._rows, *(items or [label(_NOBODY, wrap=True)]))

    def _row(self, double: Double) -> Item:
        both = (double.first, double.second)
        words = [f"{one.name}, {one.place}" if one.place else one.name for one in both]
        merge = changing(plain_button("Voeg samen…"))
        merge.setAccessibleName(f"Voeg {words[0]} samen met {words[1]}")
        merge.clicked.connect(partial(self.merge_requested.emit, double.first.id, double.second.id))
        why = small(", ".join(word_of(reason) for reason in double.reasons))
        line = row(column(*(name(one, wrap=True) for one in words), why, gap="hair"), column(merge, 1))
        line.setStretch(0, 1)
        return panel(line)

    def _on_notifier_changed(self, change: ChangeSet) -> None:
        if self.isVisible() and change.touches("partner", "contact"):
            self.refresh()
