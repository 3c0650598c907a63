"""The guiding questions of a step, with what was answered over time."""

from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.domain.step_answers import StepAnswer, tally
from coalitiedesk.services.plan import guide_of
from coalitiedesk.services.step_answers import list_answers, step_of_answer, write_answer
from coalitiedesk.ui.plan.step_part import StepPart
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.cards import column
from coalitiedesk.ui.widgets.plan.question_pane import QuestionPane


class QuestionsPart(StepPart):
    """Every answer is kept as it is typed."""

    key = "questions"
    kinds = frozenset({"step_answer"})
    leads = frozenset({"step_answer", "question"})

    def __init__(self, context: TabContext) -> None:
        super().__init__(context)
        self._answers: tuple[StepAnswer, ...] = ()
        self._pane = QuestionPane()
        self.setLayout(column(self._pane))
        self._pane.written.connect(self._on_pane_written)

    @property
    def words(self) -> str:
        guide = guide_of(self._step)
        waiting = tally(guide, tasks=(), answers=self._answers, ticked=()).unanswered
        return f"Vragen {len(guide.questions) - waiting} van {len(guide.questions)}"

    def refresh(self) -> None:
        self._answers = list_answers(self._context.desk)
        self._pane.show_questions(guide_of(self._step).questions, self._answers)

    def show_step(self, step: PlanStep) -> None:
        self._step = step
        self._pane.show_questions(guide_of(step).questions, self._answers)

    def step_of(self, kind: str, record_id: int) -> PlanStep | None:
        if kind == "question":
            return tuple(PlanStep)[record_id - 1] if 1 <= record_id <= len(PlanStep) else None
        return step_of_answer(self._context.desk, record_id)

    def reveal(self, _kind: str, _record_id: int) -> None:
        self._pane.focus_first_open()

    def begin(self) -> None:
        self._pane.focus_first_open()

    def keep(self) -> None:
        self._pane.keep()

    def take_keyboard(self) -> None:
        self._pane.focus_first_open()

    def _on_pane_written(self, key: str, text: str) -> None:
        write_answer(self._context.desk, key, text, today=self._context.today())
        self._pane.mark_kept(key, text)
