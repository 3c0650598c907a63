"""Labels, and who keeps contact: another name or none at all, with every partner at once."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal

from coalitiedesk.dutch.formats import count
from coalitiedesk.services.shared_names import (
    SharedName,
    list_holders,
    list_label_uses,
    remove_label,
    rename_holder,
    rename_label,
)
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import main_button
from coalitiedesk.ui.widgets.cards import Item, column, panel, refill
from coalitiedesk.ui.widgets.labels import name, small
from coalitiedesk.ui.widgets.partners.shared_name_row import SharedNameRow

_SIZE = (640, 560)
_LEAD = "Wat je hier verandert, verandert bij alle partners. Je kunt het ongedaan maken."
_NO_LABELS = "Nog geen labels. Je typt ze bij een partner."
_NO_HOLDERS = "Nergens staat een naam: jij houdt overal zelf contact."
_OF_LABELS = "Krijgt een label de naam van een ander, dan worden ze één."
_OF_HOLDERS = "Gaat iemand weg? Typ wie het overneemt, of haal de naam weg: dan doe jij het."


class SharedNamesDialog(DialogFrame):
    """Each change is kept at once."""

    told = Signal(str)  # what happened, for the line with the way back

    def __init__(self, context: TabContext) -> None:
        super().__init__("Labels en vaste contacten", _LEAD, size=_SIZE)
        self._context = context
        self._labels, self._holders = column(gap="xs"), column(gap="xs")
        self._close = main_button("Sluit")
        self._close.clicked.connect(self.accept)
        self.fill(
            panel(
                column(
                    column(name("Labels"), small(_OF_LABELS, wrap=True), gap="hair"),
                    self._labels,
                    column(name("Wie houdt contact"), small(_OF_HOLDERS, wrap=True), gap="hair"),
                    self._holders,
                    1,
                    gap="m",
                )
            ),
            1,
            main=self._close,
        )
        self._close.setDefault(False)  # Enter keeps a name, and the window stays
        self._close.setAutoDefault(False)
        self.refresh()

    def refresh(self) -> None:
        """Read all names again."""
        desk = self._context.desk
        labels, holders = list_label_uses(desk), list_holders(desk)
        of_labels = (_NO_LABELS, "label", self._rename_label, self._remove_label)
        of_holders = (_NO_HOLDERS, "naam", self._rename_holder, self._free_holder)
        refill(self._labels, *self._rows(labels, *of_labels))
        refill(self._holders, *self._rows(holders, *of_holders))

    def _rows(
        self,
        names: Sequence[SharedName],
        none: str,
        what: str,
        rename: Callable[[str, str], None],
        remove: Callable[[str], None],
    ) -> list[Item]:
        rows: list[Item] = []
        for one in names:
            found = SharedNameRow(one, what)
            found.rename_requested.connect(partial(rename, one.name))
            found.removal_requested.connect(partial(remove, one.name))
            rows.append(found)
        return rows or [small(none, wrap=True)]

    def _rename_label(self, old: str, new: str) -> None:
        amount = rename_label(self._context.desk, old, new)
        self._tell(f"‘{old}’ heet nu ‘{new}’ bij {_partners(amount)}.")

    def _remove_label(self, old: str) -> None:
        amount = remove_label(self._context.desk, old)
        self._tell(f"Het label ‘{old}’ is weg bij {_partners(amount)}.")

    def _rename_holder(self, old: str, new: str) -> None:
        amount = rename_holder(self._context.desk, old, new)
        self._tell(f"{new} houdt nu contact met {_partners(amount)}, in plaats van {old}.")

    def _free_holder(self, old: str) -> None:
        amount = rename_holder(self._context.desk, old, "")
        self._tell(f"Jij houdt nu zelf contact met {_partners(amount)} van {old}.")

    def _tell(self, words: str) -> None:
        self.refresh()
        self._close.setFocus()
        self.told.emit(words)


def _partners(amount: int) -> str:
    return count(amount, "partner", "partners")
