"""What can be done about the stage of partners, each as one step to take back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import PartnerId, StageChangeId
from coalitiedesk.domain.stages import STAGES, PartnerStage, StageChange
from coalitiedesk.dutch.formats import count
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.services.partners import get_partner
from coalitiedesk.services.stages import (
    get_stage,
    moving_to_stage,
    remove_stage_change,
    stage_guide,
    tick_stage_item,
)
from coalitiedesk.ui.long_changes import carry_out
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.partners.stage_pane import StagePane


class StageActions(QObject):
    """Calls the services, and says what happened."""

    told = Signal(str)  # what happened, for the line with the way back

    def __init__(self, context: TabContext, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._owner = context, owner
        self._stage = PartnerStage(partner_id=PartnerId(0))

    def listen(self, pane: StagePane) -> None:
        """Hear the wishes of the pane about one partner."""
        pane.stage_requested.connect(self._on_stage_requested)
        pane.choice_requested.connect(self._on_choice_requested)
        pane.tick_requested.connect(self._on_tick_requested)
        pane.correction_requested.connect(self._on_correction_requested)
        pane.removal_requested.connect(self._on_removal_requested)
        pane.help_requested.connect(self.show_help)

    def show(self, partner_id: PartnerId, pane: StagePane) -> None:
        """Show in which stage a partner is, and work for that one from now on."""
        found = get_stage(self._context.desk, partner_id)
        if found is None:
            return
        self._stage = found
        guide = stage_guide(found.stage)
        pane.show_stage(found, guide.checks if guide else (), today=self._context.today())

    def move(self, ids: Sequence[PartnerId], code: str) -> None:
        """Bring partners into a stage today, as one step."""
        stage = EngagementStage(code)
        carry_out(
            self._context.jobs,
            moving_to_stage(self._context.desk, ids, stage, day=self._context.today()),
            amount=len(ids),
            title="Partners verplaatsen…",
            then=partial(self._tell_moved, stage),
        )

    def _tell_moved(self, stage: EngagementStage, moved: tuple[PartnerId, ...]) -> None:
        if not moved:
            return
        who = count(len(moved), "partner", "partners")
        where = f"nu bij {word_of(stage).lower()}" if stage in STAGES else "weer bij nog niet begonnen"
        is_one = len(moved) == 1
        self.told.emit(f"‘{self._name(moved[0])}’ staat {where}." if is_one else f"{who} staan {where}.")

    def show_help(self, code: str) -> None:
        """Show what helps in a stage."""
        from coalitiedesk.ui.dialogs.stage_help_dialog import StageHelpDialog  # not before it is wanted

        self._open(StageHelpDialog(EngagementStage(code)))

    def _ask_stage(self, change: StageChange | None = None) -> None:
        from coalitiedesk.ui.dialogs.stage_dialog import StageDialog  # not before it is wanted

        name = self._name(self._stage.partner_id)
        dialog = StageDialog(self._context, self._stage, partner=name, change=change)
        dialog.kept.connect(self.told)
        self._open(dialog)

    def _on_stage_requested(self, code: str) -> None:
        self.move([self._stage.partner_id], code)

    def _on_choice_requested(self) -> None:
        self._ask_stage()

    def _on_tick_requested(self, key: str, is_done: bool) -> None:
        tick_stage_item(
            self._context.desk, self._stage.partner_id, key, is_done=is_done, today=self._context.today()
        )

    def _on_correction_requested(self, change_id: int) -> None:
        change = next((one for one in self._stage.changes if one.id == change_id), None)
        if change is not None:
            self._ask_stage(change)

    def _on_removal_requested(self, change_id: int) -> None:
        remove_stage_change(self._context.desk, StageChangeId(change_id))
        self.told.emit("De verandering van fase is weggehaald.")

    def _name(self, partner_id: PartnerId) -> str:
        partner = get_partner(self._context.desk, partner_id)
        return partner.name if partner else ""

    def _open(self, dialog: QDialog) -> None:
        dialog.setParent(self._owner, dialog.windowFlags())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
