"""What every part of a step offers to the tab that shows it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.ui.tab_context import TabContext


class StepPart(QWidget):
    """One part of the open step; a subclass reads, shows and changes its own records.

    Attributes:
        key: Of the part.
        kinds: Kinds of records that it shows, as a change notice names them.
        leads: Kinds by which a search or undo leads here.
    """

    told = Signal(str)  # what just happened, for the line with the way back
    go_requested = Signal(str, int)  # another tab, and a record there

    key = ""
    kinds: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()

    def __init__(self, context: TabContext) -> None:
        super().__init__()
        self._context = context
        self._step = PlanStep.TAKE_INITIATIVE

    @property
    def words(self) -> str:
        """Name of the part with how much there is in the open step."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Read the records again and show those of the open step."""
        raise NotImplementedError

    def show_step(self, step: PlanStep) -> None:
        """Turn to a step; called after ``keep``."""
        raise NotImplementedError

    def step_of(self, kind: str, record_id: int) -> PlanStep | None:
        """The step of a record; None when it is gone or belongs to none."""
        raise NotImplementedError

    def has(self, kind: str, record_id: int) -> bool:
        """Whether a record is there; after an undo it may be gone."""
        return self.step_of(kind, record_id) is not None

    def reveal(self, kind: str, record_id: int) -> None:
        """Choose a record of the open step and give it the keyboard."""
        raise NotImplementedError

    def begin(self) -> None:
        """Write down something new."""
        raise NotImplementedError

    def keep(self) -> None:
        """Keep what was typed a moment ago."""

    def take_keyboard(self) -> None:
        """Give the keyboard to the records."""
        self.setFocus()

    def _open(self, dialog: QDialog) -> None:
        dialog.setParent(self, dialog.windowFlags())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


PartMaker = Callable[[TabContext], StepPart]
