"""Add or change what was promised between the coalition and a partner. Closing keeps what was typed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal

from coalitiedesk.domain.contact_log import Commitment, CommitmentDirection
from coalitiedesk.domain.ids import CommitmentId, PartnerId
from coalitiedesk.services.contact_log import remove_commitments, save_commitment
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.cards import column, panel
from coalitiedesk.ui.widgets.partners.promise_fields import PromiseFields

_SIZE = (620, 300)


class PromiseDialog(DialogFrame):
    """One promise, new or changed."""

    kept = Signal(str)  # what happened, in words

    def __init__(
        self,
        context: TabContext,
        partner_id: PartnerId,
        *,
        partner: str,
        commitment: Commitment | None = None,
        keep: Callable[[Commitment], object] | None = None,
    ) -> None:
        """Show a promise; ``keep`` writes it down in another way than alone."""
        is_new = commitment is None or not commitment.id
        heading = "Voeg toezegging toe" if is_new else "Wijzig toezegging"
        super().__init__(heading, partner, size=_SIZE)
        self._context, self._is_new = context, is_new
        self._write = keep or partial(save_commitment, context.desk)
        self._base = commitment or Commitment(
            id=CommitmentId(0),
            partner_id=partner_id,
            direction=CommitmentDirection.THEIRS,
            text="",
            made_on=context.today(),
        )
        self._fields = PromiseFields(today=context.today(), may_be_none=False)
        self._remove = plain_button("Haal weg", icon_name="cross") if not is_new else None
        self._drop = plain_button("Niet bewaren")
        self._keep = main_button("Voeg toe" if is_new else "Bewaar")
        self._build()

    def accept(self) -> None:
        """Keep what is filled in and close; what cannot be kept stays on screen with the reason."""
        wanted = self._fields.promise(self._base)
        if self._fields.objects(wanted):
            return
        if self._is_new or wanted != self._base:
            self._write(wanted)
            self.kept.emit(f"De toezegging is {'toegevoegd' if self._is_new else 'gewijzigd'}.")
        super().accept()

    def reject(self) -> None:
        """Esc and the cross keep what was filled in, as long as there is something."""
        if self._fields.draft == self._before:
            super().reject()
        else:
            self.accept()

    def _build(self) -> None:
        self._fields.fill(self._base)
        self._before = self._fields.draft
        self.fill(panel(column(self._fields, 1)), self._remove, 1, self._drop, main=self._keep)
        self._keep.clicked.connect(self.accept)
        self._drop.clicked.connect(self._on_drop_clicked)
        if self._remove is not None:
            self._remove.clicked.connect(self._on_remove_clicked)
        self._fields.focus_text()

    def _on_drop_clicked(self) -> None:
        super().reject()

    def _on_remove_clicked(self) -> None:
        remove_commitments(self._context.desk, [self._base.id])
        self.kept.emit("De toezegging is weggehaald.")
        super().reject()
