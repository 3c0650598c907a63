"""The checklist of a step, and the paper that helps in it."""

from typing import TYPE_CHECKING

from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.services.plan import guide_of, helpful_papers
from coalitiedesk.services.step_answers import list_ticks, set_tick, step_of_tick
from coalitiedesk.ui.plan.step_part import StepPart
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.cards import column
from coalitiedesk.ui.widgets.plan.check_pane import CheckPane

if TYPE_CHECKING:
    from coalitiedesk.domain.step_answers import ChecklistTick


class ChecksPart(StepPart):
    """A tick carries the day it was put."""

    key = "checks"
    kinds = frozenset({"checklist_tick"})
    leads = frozenset({"checklist_tick"})

    def __init__(self, context: TabContext) -> None:
        super().__init__(context)
        self._ticks: dict[str, ChecklistTick] = {}
        self._pane = CheckPane()
        self.setLayout(column(self._pane))
        self._pane.tick_requested.connect(self._on_pane_tick_requested)
        self._pane.print_requested.connect(self._on_pane_print_requested)

    @property
    def words(self) -> str:
        checks = guide_of(self._step).checks
        return f"Checklist {sum(check.key in self._ticks for check in checks)} van {len(checks)}"

    def refresh(self) -> None:
        self._ticks = {tick.item: tick for tick in list_ticks(self._context.desk)}
        self._pane.show_checks(guide_of(self._step).checks, self._ticks)

    def show_step(self, step: PlanStep) -> None:
        self._step = step
        self._pane.show_checks(guide_of(step).checks, self._ticks)
        self._pane.show_papers(helpful_papers(step))

    def step_of(self, _kind: str, record_id: int) -> PlanStep | None:
        return step_of_tick(self._context.desk, record_id)

    def reveal(self, _kind: str, _record_id: int) -> None:
        self._pane.focus_first_open()

    def begin(self) -> None:
        self._pane.focus_first_open()

    def take_keyboard(self) -> None:
        self._pane.focus_first_open()

    def _on_pane_tick_requested(self, key: str, is_ticked: bool) -> None:
        set_tick(self._context.desk, key, is_ticked=is_ticked, today=self._context.today())
        text = next(check.text for check in guide_of(self._step).checks if check.key == key)
        self.told.emit(f"‘{text.rstrip('.')}’ is {'aangevinkt' if is_ticked else 'weer open'}.")

    def _on_pane_print_requested(self, kind: str) -> None:
        self.go_requested.emit(f"printing:{kind}", 0)
