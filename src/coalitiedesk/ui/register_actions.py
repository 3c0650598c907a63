"""What can be done with the partners chosen in the list, each as one step to take back."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.dutch.formats import count
from coalitiedesk.services.leaving import let_return
from coalitiedesk.services.partners import list_partner_names
from coalitiedesk.ui.dialogs.leaving_dialog import LeavingDialog
from coalitiedesk.ui.dialogs.merge_dialog import MergeDialog
from coalitiedesk.ui.tab_context import TabContext


class RegisterActions(QObject):
    """Opens the dialogs over its owner, and says what happened."""

    told = Signal(str)  # what happened, for the line with the way back
    merged = Signal(object)  # PartnerId of the one that stays of two

    def __init__(self, context: TabContext, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._owner = context, owner

    def let_leave(self, ids: Sequence[PartnerId]) -> None:
        """Ask since when and why they take part no more."""
        if ids:
            self._open(LeavingDialog(self._context, ids, name=self._name(ids[0])))

    def let_return(self, ids: Sequence[PartnerId]) -> None:
        """They take part again."""
        if ids:
            let_return(self._context.desk, ids, today=self._context.today())
            who = f"‘{self._name(ids[0])}’ doet" if len(ids) == 1 else f"{_amount(ids)} doen"
            self.told.emit(f"{who} weer mee.")

    def merge(self, keep: PartnerId, other: PartnerId | None = None) -> None:
        """Ask with whom, unless that is known, and what stays of each."""
        self._open(MergeDialog(self._context, keep, other))

    def _name(self, partner_id: PartnerId) -> str:
        found = list_partner_names(self._context.desk, [partner_id])
        return found[0].name if found else ""

    def _open(self, dialog: LeavingDialog | MergeDialog) -> None:
        dialog.setParent(self._owner, dialog.windowFlags())
        if isinstance(dialog, MergeDialog):
            dialog.kept.connect(self._on_merged)
        else:
            dialog.kept.connect(self.told)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_merged(self, partner_id: PartnerId, words: str) -> None:
        self.merged.emit(partner_id)
        self.told.emit(words)


def _amount(ids: Sequence[PartnerId]) -> str:
    return count(len(ids), "partner", "partners")
