"""Shows a successor what came along and where to begin: once by itself, later by the menu."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from coalitiedesk.ui.keeper import Keeper
from coalitiedesk.ui.main_window import MainWindow

if TYPE_CHECKING:
    from coalitiedesk.ui.tab_context import TabContext

_BACK = "Verder met de volgende stap? Kies Help, Eerst dit (overdracht)."


class Arriving(QObject):
    """Works for the open coalition; does nothing for one that nobody handed over."""

    def __init__(
        self, window: MainWindow, go: Callable[[str, int], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window, self._go = window, go
        self._context: TabContext | None = None
        self._keeper: Keeper | None = None
        self._ticked: set[str] = set()  # steps of the tour, as long as the coalition is open

    def serve(self, context: "TabContext | None", keeper: Keeper | None = None) -> None:
        """Another coalition is open, or none; what arrived and nobody saw is shown at once."""
        self._context, self._keeper = context, keeper
        self._ticked = set()
        if context is None:
            self._window.offer_arrival(is_offered=False)
            return
        from coalitiedesk.services.arrival import arrival_of

        arrival = arrival_of(context.desk)
        self._window.offer_arrival(is_offered=arrival is not None)
        if arrival is not None and not arrival.is_seen:
            self.show()

    def show(self) -> None:
        """What arrived, and the tour with the ticks of before."""
        from coalitiedesk.services.arrival import arrival_of
        from coalitiedesk.ui.dialogs.arrival_dialog import ArrivalDialog

        arrival = arrival_of(self._context.desk) if self._context is not None else None
        if self._context is None or arrival is None:
            return
        dialog = ArrivalDialog(self._context, arrival, self._ticked)
        dialog.setParent(self._window, dialog.windowFlags())
        dialog.ticked.connect(self._on_dialog_ticked)
        dialog.go_requested.connect(self._on_dialog_go_requested)
        if not arrival.is_seen and self._context.can_edit:
            dialog.finished.connect(self._on_new_finished)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_dialog_ticked(self, key: str, is_on: bool) -> None:
        (self._ticked.add if is_on else self._ticked.discard)(key)

    def _on_dialog_go_requested(self, target: str, record_id: int) -> None:
        self._window.tell(_BACK, can_undo=False)
        self._go(target, record_id)

    def _on_new_finished(self, _result: int) -> None:
        """Remember it in the file too: it is no change of a record, so nobody else tells the keeper."""
        from coalitiedesk.services.arrival import mark_arrival_seen

        if self._context is not None:
            mark_arrival_seen(self._context.desk)
        if self._keeper is not None:
            self._keeper.write_soon()
