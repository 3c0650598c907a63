"""What tabs and lists wish of the window: bring another tab or dialog in front, or say what happened."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from coalitiedesk.ui.main_window import MainWindow
from coalitiedesk.ui.plan_tools import tool_of

if TYPE_CHECKING:
    from coalitiedesk.ui.tab_context import TabContext

_TAB_OF_KIND = {
    "partner": "partners",
    "interaction": "partners",
    "commitment": "partners",
    "offer": "partners",
    "activity": "week",
    "venue": "week",
    "task": "plan",
    "step": "plan",
    "question": "plan",
    "decision": "plan",
    "meeting": "plan",
    "attachment": "plan",
    "story": "evaluation",
    "lesson": "evaluation",
}
_DIALOG_TARGETS = (
    "edition",
    "newest_edition",
    "attention",
    "import",
    "import_partners",
    "import_activities",
    "coalition",
    "privacy",
    "handover",
    "log_contact",
)
_EDITING_TARGETS = (
    "edition",
    "newest_edition",
    "import",
    "import_partners",
    "import_activities",
    "log_contact",
)
_VIEWING = "Je bekijkt dit bestand. Maak een kopie op een andere plek om te wijzigen."


class TabWishes(QObject):
    """Answers wishes for the open coalition; without one it does nothing."""

    def __init__(self, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._context: TabContext | None = None
        window.contact_requested.connect(self._on_contact_requested)

    def serve(self, context: "TabContext | None") -> None:
        """Work for another coalition, or for none."""
        self._context = context

    def listen(self, tab: QWidget) -> None:
        """Hear the wishes of a tab that was just built."""
        for name, slot in (
            ("told", self._window.tell),
            ("go_requested", self.go),
            ("record_requested", self.go),
            ("import_requested", self._on_import_requested),
        ):
            signal = getattr(tab, name, None)
            if signal is not None:
                signal.connect(slot)

    def go(self, target: str, record_id: int) -> None:
        """Bring a tab or dialog in front; ``printing:poster`` names a part of a tab."""
        from coalitiedesk.ui.desk_dialogs import Owner, show_dialog

        if self._context is None:
            return
        if target in _EDITING_TARGETS and not self._context.can_edit:
            self._window.tell(_VIEWING, can_undo=False)
            return
        if target in _DIALOG_TARGETS or tool_of(target) is not None:
            say = partial(self._window.tell, can_undo=False)
            owner = Owner(window=self._window, tell=self._window.tell, say=say, go=self.go)
            show_dialog(target, record_id, self._context, owner)
            return
        key, _, part = target.partition(":")
        key = {"week_day": "week"}.get(key, key)
        tab = self._window.show_tab(_TAB_OF_KIND.get(key, key))
        show = getattr(tab, "show_record", None)
        if show is not None and (record_id or part):
            show(part or target, record_id)

    def _on_contact_requested(self, partner_id: int) -> None:
        self.go("log_contact", partner_id)

    def _on_import_requested(self) -> None:
        kind = "import_partners" if self._window.deck.key == "partners" else "import_activities"
        self.go(kind, 0)
