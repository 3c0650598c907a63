"""The open step: its name, since when, where it stands, and the obvious next thing to do."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from coalitiedesk.domain.plan import PlanStep, StepProgress, StepState
from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.widgets.buttons import main_button
from coalitiedesk.ui.widgets.cards import row
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.labels import label, muted, title

_STEPS = tuple(PlanStep)


class StepHead(QWidget):
    """Emits what the user wants with the open step."""

    state_chosen = Signal(object)  # StepState
    step_requested = Signal(object)  # PlanStep to go to

    def __init__(self) -> None:
        super().__init__()
        self._progress = StepProgress(step=_STEPS[0])
        self._title, self._when = title(""), muted("")
        self._state = changing(QComboBox())
        self._next = changing(main_button("Begin met deze stap"))
        self._build()
        self._connect()

    def show_progress(self, progress: StepProgress) -> None:
        """Show the open step."""
        self._progress = progress
        self._title.setText(f"Stap {_number(progress.step)}: {word_of(progress.step)}")
        self._when.setText(_since(progress))
        with QSignalBlocker(self._state):
            self._state.setCurrentIndex(self._state.findData(progress.state.value))
        self._next.set_words(self._next_words())

    def _build(self) -> None:
        for state in StepState:
            self._state.addItem(word_of(state), state.value)
        self._state.setAccessibleName("Stand van deze stap")
        fit(self._state, least_width=176)
        stand = label("Stand", "name")
        stand.setBuddy(self._state)
        whole = row(self._title, self._when, 1, stand, self._state, self._next)
        self.setLayout(whole)

    def _connect(self) -> None:
        self._state.currentIndexChanged.connect(self._on_state_changed)
        self._next.clicked.connect(self._on_next_clicked)

    def _next_words(self) -> str:
        if self._progress.state is StepState.NOT_YET:
            return "Begin met deze stap"
        if self._progress.state is not StepState.DONE:
            return "Zet op gedaan"
        following = _following(self._progress.step)
        return f"Ga naar stap {_number(following)}" if following else "Kijk opnieuw"

    def _on_state_changed(self, _at: int) -> None:
        self.state_chosen.emit(StepState(str(self._state.currentData())))

    def _on_next_clicked(self) -> None:
        state, following = self._progress.state, _following(self._progress.step)
        if state is StepState.NOT_YET:
            self.state_chosen.emit(StepState.BUSY)
        elif state is not StepState.DONE:
            self.state_chosen.emit(StepState.DONE)
        elif following is not None:
            self.step_requested.emit(following)
        else:
            self.state_chosen.emit(StepState.REVISIT)


def _number(step: PlanStep) -> int:
    return _STEPS.index(step) + 1


def _following(step: PlanStep) -> PlanStep | None:
    """The step after this one; None after the last."""
    return _STEPS[_number(step)] if _number(step) < len(_STEPS) else None


def _since(progress: StepProgress) -> str:
    if progress.finished_on is not None:
        return f"gedaan op {plain_date(progress.finished_on)}"
    return f"sinds {plain_date(progress.started_on)}" if progress.started_on else ""
