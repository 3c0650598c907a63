"""Plan: the six steps as a path, and of the open step one part at a time, with the reasons beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from coalitiedesk.domain.changes import ChangeSet, Direction
from coalitiedesk.domain.plan import PlanStep, StepProgress, StepState
from coalitiedesk.dutch.formats import count
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.services.plan import guide_of, list_steps, list_tips, set_step_state, step_of
from coalitiedesk.services.step_answers import count_waiting
from coalitiedesk.ui.new_day import NewDay
from coalitiedesk.ui.plan.attachments_part import AttachmentsPart
from coalitiedesk.ui.plan.checks_part import ChecksPart
from coalitiedesk.ui.plan.decisions_part import DecisionsPart
from coalitiedesk.ui.plan.meetings_part import MeetingsPart
from coalitiedesk.ui.plan.questions_part import QuestionsPart
from coalitiedesk.ui.plan.step_part import PartMaker, StepPart
from coalitiedesk.ui.plan.tasks_part import TasksPart
from coalitiedesk.ui.plan_tools import TOOLS
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.cards import column, panel, row, rule, scrolled
from coalitiedesk.ui.widgets.labels import lead, muted
from coalitiedesk.ui.widgets.plan.part_row import PartRow
from coalitiedesk.ui.widgets.plan.step_head import StepHead
from coalitiedesk.ui.widgets.plan.step_path import StepPath
from coalitiedesk.ui.widgets.plan.step_tools import StepTools
from coalitiedesk.ui.widgets.plan.why_panel import WhyPanel
from coalitiedesk.ui.widgets.scroll_inside import ScrollInside

_STEPS = tuple(PlanStep)
_PARTS: tuple[PartMaker, ...] = (
    TasksPart,
    QuestionsPart,
    ChecksPart,
    DecisionsPart,
    MeetingsPart,
    AttachmentsPart,
)


class PlanTab(QWidget):
    """One step open at a time; steps overlap and go back, so every step can be opened."""

    told = Signal(str)  # what just happened, for the line with the way back
    go_requested = Signal(str, int)  # another tab or a window that helps, and a record there

    def __init__(self, context: TabContext) -> None:
        super().__init__()
        self._context = context
        self._is_stale = True
        self._is_step_chosen = False
        self._step = _STEPS[0]
        self._steps: tuple[StepProgress, ...] = ()
        self._summary = muted("")
        self._top = panel(row(lead("Plan"), self._summary, 1))
        self._path, self._head = StepPath(), StepHead()
        self._purpose = muted("", wrap=True)
        self._parts: Sequence[StepPart] = [make(context) for make in _PARTS]
        self._row = PartRow([(part.key, part.words) for part in self._parts])
        self._pages = QStackedWidget()
        self._why = WhyPanel()
        self._tools = StepTools([(tool.target, tool.words, tool.steps) for tool in TOOLS])
        self._build()
        self._connect()

    # -- what the window asks -------------------------------------------------------

    def new_requested(self) -> None:
        """Write down something new in the part that is shown."""
        self._part.begin()

    def focus_search(self) -> None:
        """There is nothing to search in but the records; the keyboard goes there."""
        self._part.take_keyboard()

    def show_record(self, kind: str, record_id: int) -> None:
        """Open a step by its number from 1, or the step of a record, and choose the record."""
        self._refresh_if_stale()
        if kind == "step" and 1 <= record_id <= len(_STEPS):
            self._open(_STEPS[record_id - 1])
        else:
            self._reveal("task" if kind == "plan" else kind, record_id)

    def keep_pending(self) -> None:
        """Keep what was typed a moment ago; before the file is closed or copied."""
        for part in self._parts:
            part.keep()

    def refresh(self) -> None:
        """Read everything again."""
        self._is_stale = False
        self._read_steps()
        if not self._is_step_chosen:
            self._is_step_chosen = True
            self._step = _at_hand(self._steps)
        for part in self._parts:
            part.refresh()
            part.show_step(self._step)
        self._show()

    # -- building ---------------------------------------------------------------------

    def _build(self) -> None:
        path = column(self._path, rule(), gap="none")
        for part in self._parts:
            self._pages.addWidget(part)
        self._why.hide()
        body = row(self._pages, self._why, gap="m")
        body.setStretch(0, 1)
        inner = column(self._purpose, self._tools, self._row, panel(body))
        inner.setStretch(3, 1)
        # With large text on a low screen the part scrolls; path and heading stay.
        whole = column(
            self._top, path, self._head, scrolled(ScrollInside(inner)), margins=("m", "s", "m", "s")
        )
        whole.setStretch(3, 1)
        self.setLayout(whole)
        self.setFocusProxy(self._path.button(self._step))

    def _connect(self) -> None:
        NewDay(self, self._context.today).begun.connect(self.refresh)
        self._context.notifier.changed.connect(self._on_notifier_changed)
        self._path.step_chosen.connect(self._open)
        self._head.step_requested.connect(self._open)
        self._head.state_chosen.connect(self._on_head_state_chosen)
        self._row.part_chosen.connect(self._show_part)
        self._row.why_toggled.connect(self._why.setVisible)
        self._tools.tool_requested.connect(self.go_requested)
        self._why.close_requested.connect(self._close_why)
        for part in self._parts:
            part.told.connect(self.told)
            part.go_requested.connect(self.go_requested)

    # -- showing ----------------------------------------------------------------------

    @property
    def _part(self) -> StepPart:
        return next(part for part in self._parts if part.key == self._row.key)

    def _refresh_if_stale(self) -> None:
        if self._is_stale:
            self.refresh()

    def _read_steps(self) -> None:
        self._steps = list_steps(self._context.desk)
        self._path.show_steps(self._steps, count_waiting(self._context.desk))

    def _open(self, step: PlanStep) -> None:
        self.keep_pending()
        self._step, self._is_step_chosen = step, True
        for part in self._parts:
            part.show_step(step)
        self._show()

    def _show(self) -> None:
        progress = next(found for found in self._steps if found.step is self._step)
        self._summary.setText(_summary(self._steps))
        self._path.choose(self._step)
        self._head.show_progress(progress)
        guide = guide_of(self._step)
        self._purpose.setText(guide.what)
        self._tools.show_step(self._step)
        self._why.show_guide(guide, list_tips(self._step))
        for part in self._parts:
            self._row.show_words(part.key, part.words)
        self.setFocusProxy(self._path.button(self._step))

    def _show_part(self, key: str) -> None:
        self._row.choose(key)
        self._pages.setCurrentWidget(self._part)

    def _close_why(self) -> None:
        self._row.why.setChecked(False)
        self._why.hide()
        self._row.why.setFocus()

    def _reveal(self, kind: str, record_id: int) -> None:
        """Open the step and the part of a record; nothing when no part shows it."""
        part = next((part for part in self._parts if kind in part.leads), None)
        if part is None:
            return
        step = part.step_of(kind, record_id)
        if step not in (None, self._step):
            self._open(step or self._step)
        self._show_part(part.key)
        part.reveal(kind, record_id)

    def _follow(self, change: ChangeSet) -> None:
        """After undo or redo the record it was about is in sight; one that is gone moves nothing."""
        for part in self._parts:
            for kind in sorted(part.leads & change.kinds.keys()):
                there = [key for key in sorted(change.kinds[kind]) if part.has(kind, key)]
                if there:
                    self._reveal(kind, there[0])
                    return
        steps = [step_of(self._context.desk, key) for key in sorted(change.kinds.get("step", ()))]
        if steps and steps[0] not in (None, self._step):
            self._open(steps[0] or self._step)

    # -- slots ------------------------------------------------------------------------

    def _on_notifier_changed(self, change: ChangeSet) -> None:
        touched = [part for part in self._parts if change.touches(*part.kinds)]
        if not touched and not change.touches("step"):
            return
        if not self.isVisible():
            self._is_stale = True
            return
        self._read_steps()
        for part in touched:
            part.refresh()
        self._show()
        if change.direction is not Direction.DO:
            self._follow(change)

    def _on_head_state_chosen(self, state: StepState) -> None:
        self.keep_pending()
        set_step_state(self._context.desk, self._step, state, today=self._context.today())
        self.told.emit(f"Stap {_STEPS.index(self._step) + 1} staat op ‘{word_of(state)}’.")

    # -- Qt ---------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        self._refresh_if_stale()
        self.window().installEventFilter(self)
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._why.isVisible():
            self._close_why()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_purpose"):
            for words in (self._top, self._purpose):  # with large text the room goes to the part
                words.setVisible(not look.is_wide_text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The window's owner closes the file while the window closes; what was typed must be in it.
        if event.type() == QEvent.Type.Close:
            self.keep_pending()
        return super().eventFilter(watched, event)


def _at_hand(steps: tuple[StepProgress, ...]) -> PlanStep:
    """The step to open first: one that is busy or looked at again, else the first that is not done."""
    for states in ((StepState.BUSY, StepState.REVISIT), (StepState.NOT_YET,)):
        for progress in steps:
            if progress.state in states:
                return progress.step
    return steps[-1].step


def _summary(steps: tuple[StepProgress, ...]) -> str:
    done = sum(progress.state is StepState.DONE for progress in steps)
    busy = sum(progress.state in (StepState.BUSY, StepState.REVISIT) for progress in steps)
    if not done and not busy:
        return "Zes stappen. Begin waar je wilt; je mag altijd terug."
    return f"{count(done, 'stap', 'stappen')} gedaan, {busy} bezig. Je mag altijd terug naar een stap."
