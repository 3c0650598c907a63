"""What can be done with the partners chosen in the list, each as one step to take back."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.partners import Partner
from coalitiedesk.dutch.formats import count
from coalitiedesk.services.leaving import let_return
from coalitiedesk.services.partners import list_partner_names
from coalitiedesk.ui.tab_context import TabContext

if TYPE_CHECKING:
    from coalitiedesk.ui.dialogs.leaving_dialog import LeavingDialog
    from coalitiedesk.ui.dialogs.merge_dialog import MergeDialog
    from coalitiedesk.ui.dialogs.partner_dialog import PartnerDialog


class RegisterActions(QObject):
    """Opens the dialogs over its owner, and says what happened."""

    told = Signal(str)  # what happened, for the line with the way back
    merged = Signal(object)  # PartnerId of the one that stays of two
    kept = Signal(object, str)  # PartnerId of who was added or changed, and what to say

    def __init__(self, context: TabContext, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._owner = context, owner

    def edit(self, partner: Partner, *, adds_contact: bool = False) -> None:
        """Change a partner or add one, or a contact person of it."""
        from coalitiedesk.ui.dialogs.partner_dialog import PartnerDialog  # not before it is wanted

        dialog = PartnerDialog(self._context, partner, adds_contact=adds_contact)
        dialog.kept.connect(self.kept)
        dialog.merge_requested.connect(self.merge)
        self._open(dialog)

    def let_leave(self, ids: Sequence[PartnerId]) -> None:
        """Ask since when and why they take part no more."""
        from coalitiedesk.ui.dialogs.leaving_dialog import LeavingDialog  # not before it is wanted

        if ids:
            dialog = LeavingDialog(self._context, ids, name=self._name(ids[0]))
            dialog.kept.connect(self.told)
            self._open(dialog)

    def let_return(self, ids: Sequence[PartnerId]) -> None:
        """They take part again."""
        if ids:
            let_return(self._context.desk, ids, today=self._context.today())
            who = f"‘{self._name(ids[0])}’ doet" if len(ids) == 1 else f"{_amount(ids)} doen"
            self.told.emit(f"{who} weer mee.")

    def merge(self, keep: PartnerId, other: PartnerId | None = None) -> None:
        """Ask with whom, unless that is known, and what stays of each."""
        from coalitiedesk.ui.dialogs.merge_dialog import MergeDialog  # not before it is wanted

        dialog = MergeDialog(self._context, keep, other)
        dialog.kept.connect(self._on_merged)
        self._open(dialog)

    def _name(self, partner_id: PartnerId) -> str:
        found = list_partner_names(self._context.desk, [partner_id])
        return found[0].name if found else ""

    def _open(self, dialog: "LeavingDialog | MergeDialog | PartnerDialog") -> None:
        dialog.setParent(self._owner, dialog.windowFlags())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_merged(self, partner_id: PartnerId, words: str) -> None:
        self.merged.emit(partner_id)
        self.told.emit(words)


def _amount(ids: Sequence[PartnerId]) -> str:
    return count(len(ids), "partner", "partners")
