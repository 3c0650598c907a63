"""Plan: the six steps as a path, and of the open step its notes and tasks."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.changes import ChangeSet, Direction
from coalitiedesk.domain.ids import PartnerId, TaskId
from coalitiedesk.domain.plan import PlanStep, StepProgress, StepState, Task
from coalitiedesk.dutch.formats import count
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.source_words import source_words
from coalitiedesk.services.partners import list_partner_names
from coalitiedesk.services.plan import (
    delete_tasks,
    list_guides,
    list_steps,
    list_tasks,
    save_task,
    set_step_state,
    step_of,
    write_step_note,
)
from coalitiedesk.ui.dialogs.task_dialog import TaskDialog
from coalitiedesk.ui.plan_tools import TOOLS
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.cards import card, column, panel, row, rule, scrolled
from coalitiedesk.ui.widgets.labels import label, lead, muted, name, small
from coalitiedesk.ui.widgets.plan.note_field import NoteField
from coalitiedesk.ui.widgets.plan.step_head import StepHead
from coalitiedesk.ui.widgets.plan.step_path import StepPath
from coalitiedesk.ui.widgets.plan.step_tools import StepTools
from coalitiedesk.ui.widgets.plan.task_pane import TaskPane
from coalitiedesk.ui.widgets.scroll_inside import ScrollInside

_STEPS = tuple(PlanStep)
_KINDS = ("step", "task", "partner")


class PlanTab(QWidget):
    """One step open at a time; steps overlap and go back, so every step can be opened."""

    told = Signal(str)  # what just happened, for the line with the way back
    go_requested = Signal(str, int)  # a window that helps with the open step, by name

    def __init__(self, context: TabContext) -> None:
        super().__init__()
        self._context = context
        self._is_stale = True
        self._is_step_chosen = False
        self._step = _STEPS[0]
        self._steps: tuple[StepProgress, ...] = ()
        self._tasks: tuple[Task, ...] = ()
        self._owners: dict[PartnerId, str] = {}
        self._summary = muted("")
        self._top = panel(row(lead("Plan"), self._summary, 1))
        self._path, self._head = StepPath(), StepHead()
        self._purpose, self._fact = label("", wrap=True), label("", wrap=True)
        self._source = small("", wrap=True)
        self._note = NoteField(
            "Notities bij deze stap", hint="Schrijf op wat je samen vindt. Alles wordt vanzelf bewaard."
        )
        self._pane = TaskPane()
        self._tools = StepTools([(tool.target, tool.words, tool.steps) for tool in TOOLS])
        self._build()
        self._connect()

    # -- what the window asks -------------------------------------------------------

    def new_requested(self) -> None:
        """Add a task."""
        self._pane.line.setFocus()

    def focus_search(self) -> None:
        """There is nothing to search in but the tasks; the keyboard goes there."""
        self._pane.list.setFocus()

    def show_record(self, kind: str, record_id: int) -> None:
        """Open a step by its number from 1, or the step of a task, and choose the task."""
        self._refresh_if_stale()
        if kind == "step" and 1 <= record_id <= len(_STEPS):
            self._open(_STEPS[record_id - 1])
        elif kind in ("task", "plan"):
            self._show_task(TaskId(record_id))

    def keep_pending(self) -> None:
        """Keep what was typed a moment ago; before the file is closed or copied."""
        self._note.keep()

    def refresh(self) -> None:
        """Read steps and tasks again."""
        self._is_stale = False
        desk = self._context.desk
        self._steps, self._tasks = list_steps(desk), list_tasks(desk)
        owners = {task.owner_partner_id for task in self._tasks if task.owner_partner_id is not None}
        self._owners = {one.id: one.name for one in list_partner_names(desk, sorted(owners))}
        if not self._is_step_chosen:
            self._step, self._is_step_chosen = _at_hand(self._steps), True
        self._show()

    # -- building ---------------------------------------------------------------------

    def _build(self) -> None:
        path = column(self._path, rule(), gap="none")
        self._source.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        reasons = row(self._fact, self._source, gap="m")
        reasons.setStretch(0, 3)
        reasons.setStretch(1, 2)
        why = card(self._purpose, reasons, kind="soft", gap="hair", pad="s")
        notes = card(name("Notities"), self._note)
        body = row(notes, self._pane, gap="m")
        body.setStretch(0, 9)
        body.setStretch(1, 8)
        inner = column(why, self._tools, panel(body))
        inner.setStretch(2, 1)
        # With large text on a low screen notes and tasks scroll; path and heading stay.
        whole = column(
            self._top, path, self._head, scrolled(ScrollInside(inner)), margins=("m", "s", "m", "s")
        )
        whole.setStretch(3, 1)
        self.setLayout(whole)
        self.setFocusProxy(self._path.button(self._step))

    def _connect(self) -> None:
        self._context.notifier.changed.connect(self._on_notifier_changed)
        self._path.step_chosen.connect(self._open)
        self._head.step_requested.connect(self._open)
        self._tools.tool_requested.connect(self.go_requested)
        self._head.state_chosen.connect(self._on_head_state_chosen)
        self._note.written.connect(self._on_note_written)
        self._pane.add_requested.connect(self._on_pane_add_requested)
        self._pane.tick_requested.connect(self._on_pane_tick_requested)
        self._pane.edit_requested.connect(self._on_pane_edit_requested)
        self._pane.removal_requested.connect(self._on_pane_removal_requested)

    # -- showing ----------------------------------------------------------------------

    def _refresh_if_stale(self) -> None:
        if self._is_stale:
            self.refresh()

    def _open(self, step: PlanStep) -> None:
        self._note.keep()
        self._step, self._is_step_chosen = step, True
        self._show(is_other_step=True)

    def _show(self, *, is_other_step: bool = False) -> None:
        progress = next(found for found in self._steps if found.step is self._step)
        self._summary.setText(_summary(self._steps))
        self._path.show_steps(self._steps)
        self._path.choose(self._step)
        self._head.show_progress(progress)
        self._show_purpose()
        self._tools.show_step(self._step)
        if is_other_step:
            self._note.show_note(progress.note)
        else:
            self._note.refresh_note(progress.note)
        self._pane.show_tasks(
            self._tasks, step=self._step, partners=self._owners, today=self._context.today()
        )
        self.setFocusProxy(self._path.button(self._step))

    def _show_purpose(self) -> None:
        guide = next(found for found in list_guides() if found.step is self._step)
        self._purpose.setText(guide.what)
        self._fact.setText(guide.count_on)
        self._source.setText(source_words(guide.provenance))

    def _show_task(self, task_id: TaskId) -> None:
        task = self._task(task_id)
        if task is not None:
            if task.step is not None:
                self._open(task.step)
            self._pane.choose(task_id)
            self._pane.list.setFocus()

    def _task(self, task_id: TaskId) -> Task | None:
        return next((task for task in self._tasks if task.id == task_id), None)

    def _follow(self, change: ChangeSet) -> None:
        """After undo or redo the record it was about is in sight."""
        known = {task.id for task in self._tasks}
        tasks = [TaskId(key) for key in sorted(change.kinds.get("task", ())) if key in known]
        steps = [step_of(self._context.desk, key) for key in sorted(change.kinds.get("step", ()))]
        if tasks:
            task = self._task(tasks[0])
            if task is not None and task.step not in (None, self._step):
                self._open(task.step or self._step)
            self._pane.choose(tasks[0])
        elif steps and steps[0] not in (None, self._step):
            self._open(steps[0] or self._step)

    def _edit(self, task: Task) -> None:
        partners = list_partner_names(self._context.desk)
        dialog = TaskDialog(task, partners=partners, today=self._context.today())
        dialog.setParent(self, dialog.windowFlags())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.kept.connect(self._on_dialog_kept)
        dialog.open()

    # -- slots ------------------------------------------------------------------------

    def _on_notifier_changed(self, change: ChangeSet) -> None:
        if not change.touches(*_KINDS):
            return
        if not self.isVisible():
            self._is_stale = True
            return
        self.refresh()
        if change.direction is not Direction.DO:
            self._follow(change)

    def _on_head_state_chosen(self, state: StepState) -> None:
        self._note.keep()
        set_step_state(self._context.desk, self._step, state, today=self._context.today())
        self.told.emit(f"Stap {_STEPS.index(self._step) + 1} staat op ‘{word_of(state)}’.")

    def _on_note_written(self, note: str) -> None:
        write_step_note(self._context.desk, self._step, note)
        self._note.mark_kept(note)

    def _on_pane_add_requested(self, title: str) -> None:
        task_id = save_task(self._context.desk, Task(id=TaskId(0), title=title, step=self._pane.new_step))
        self._pane.choose(task_id)
        self.told.emit(f"‘{title}’ staat bij de taken.")

    def _on_pane_tick_requested(self, task_id: TaskId) -> None:
        task = self._task(task_id)
        if task is not None:
            save_task(self._context.desk, replace(task, is_done=not task.is_done))
            self.told.emit(f"‘{task.title}’ is {'weer open' if task.is_done else 'gedaan'}.")

    def _on_pane_edit_requested(self, task_id: TaskId) -> None:
        task = self._task(task_id)
        if task is not None:
            self._edit(task)

    def _on_pane_removal_requested(self, task_id: TaskId) -> None:
        task = self._task(task_id)
        if task is not None:
            delete_tasks(self._context.desk, [task_id])
            self.told.emit(f"‘{task.title}’ is weg.")

    def _on_dialog_kept(self, task: Task) -> None:
        task_id = save_task(self._context.desk, task)
        self._pane.choose(task_id)
        self._pane.list.setFocus()
        self.told.emit(f"‘{task.title}’ is gewijzigd.")

    # -- Qt ---------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        self._refresh_if_stale()
        self.window().installEventFilter(self)
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_top"):
            self._top.setVisible(not look.is_wide_text)  # the room goes to notes and tasks

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The window's owner closes the file while the window closes; what was typed must be in it.
        if event.type() == QEvent.Type.Close:
            self._note.keep()
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
