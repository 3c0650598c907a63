"""Notes and tasks of a step."""

from dataclasses import replace

from coalitiedesk.domain.ids import PartnerId, TaskId
from coalitiedesk.domain.plan import PlanStep, StepProgress, Task
from coalitiedesk.services.partners import list_partner_names
from coalitiedesk.services.plan import delete_tasks, list_steps, list_tasks, save_task, write_step_note
from coalitiedesk.ui.dialogs.task_dialog import TaskDialog
from coalitiedesk.ui.plan.step_part import StepPart
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.cards import card, row
from coalitiedesk.ui.widgets.labels import name
from coalitiedesk.ui.widgets.plan.note_field import NoteField
from coalitiedesk.ui.widgets.plan.task_pane import TaskPane

_HINT = "Schrijf op wat je samen vindt. Alles wordt vanzelf bewaard."


class TasksPart(StepPart):
    """Notes at the left, tasks at the right."""

    key = "tasks"
    kinds = frozenset({"step", "task", "partner"})
    leads = frozenset({"task"})

    def __init__(self, context: TabContext) -> None:
        super().__init__(context)
        self._steps: tuple[StepProgress, ...] = ()
        self._tasks: tuple[Task, ...] = ()
        self._owners: dict[PartnerId, str] = {}
        self._note = NoteField("Notities bij deze stap", hint=_HINT)
        self._pane = TaskPane()
        notes = card(name("Notities"), self._note)
        body = row(notes, self._pane, gap="m")
        body.setStretch(0, 9)
        body.setStretch(1, 8)
        self.setLayout(body)
        self._connect()

    @property
    def words(self) -> str:
        waiting = sum(task.step is self._step and not task.is_done for task in self._tasks)
        return f"Taken {waiting}"

    def refresh(self) -> None:
        desk = self._context.desk
        self._steps, self._tasks = list_steps(desk), list_tasks(desk)
        owners = {task.owner_partner_id for task in self._tasks if task.owner_partner_id is not None}
        self._owners = {one.id: one.name for one in list_partner_names(desk, sorted(owners))}
        self._note.refresh_note(self._kept_note())
        self._show_tasks()

    def show_step(self, step: PlanStep) -> None:
        self._step = step
        self._note.show_note(self._kept_note())
        self._show_tasks()

    def step_of(self, kind: str, record_id: int) -> PlanStep | None:
        task = self._task(TaskId(record_id)) if kind == "task" else None
        return task.step if task else None

    def has(self, _kind: str, record_id: int) -> bool:
        return self._task(TaskId(record_id)) is not None

    def reveal(self, kind: str, record_id: int) -> None:
        if kind == "task" and self._task(TaskId(record_id)) is not None:
            self._pane.choose(TaskId(record_id))
            self._pane.list.setFocus()

    def begin(self) -> None:
        self._pane.line.setFocus()

    def keep(self) -> None:
        self._note.keep()

    def take_keyboard(self) -> None:
        self._pane.list.setFocus()

    def _connect(self) -> None:
        self._note.written.connect(self._on_note_written)
        self._pane.add_requested.connect(self._on_pane_add_requested)
        self._pane.tick_requested.connect(self._on_pane_tick_requested)
        self._pane.edit_requested.connect(self._on_pane_edit_requested)
        self._pane.removal_requested.connect(self._on_pane_removal_requested)

    def _kept_note(self) -> str:
        return next((found.note for found in self._steps if found.step is self._step), "")

    def _show_tasks(self) -> None:
        today = self._context.today()
        self._pane.show_tasks(self._tasks, step=self._step, partners=self._owners, today=today)

    def _task(self, task_id: TaskId) -> Task | None:
        return next((task for task in self._tasks if task.id == task_id), None)

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
            partners = list_partner_names(self._context.desk)
            dialog = TaskDialog(task, partners=partners, today=self._context.today())
            dialog.kept.connect(self._on_dialog_kept)
            self._open(dialog)

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
