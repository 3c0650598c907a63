"""The decisions of a step."""

from coalitiedesk.domain.decisions import Decision
from coalitiedesk.domain.ids import DecisionId
from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.services.decisions import delete_decisions, list_decisions, save_decision
from coalitiedesk.ui.dialogs.decision_dialog import DecisionDialog
from coalitiedesk.ui.plan.step_part import StepPart
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.cards import column
from coalitiedesk.ui.widgets.plan.record_lines import RecordLine
from coalitiedesk.ui.widgets.plan.record_pane import PaneWords, RecordPane

_WORDS = PaneWords(
    title="Besluiten",
    empty=(
        "Nog geen besluiten bij deze stap. Leg vast wat jullie besloten en waarom. "
        "Dat is het eerste wat een opvolger vraagt."
    ),
    new="Leg besluit vast…",
    remove_tip="Haal dit besluit weg (Delete)",
    footnote="Alle besluiten staan ook met hun reden in het overdrachtsdossier.",
)


class DecisionsPart(StepPart):
    """What was decided, with its reason."""

    key = "decisions"
    kinds = frozenset({"decision"})
    leads = frozenset({"decision"})

    def __init__(self, context: TabContext) -> None:
        super().__init__(context)
        self._decisions: tuple[Decision, ...] = ()
        self._pane = RecordPane(_WORDS)
        self.setLayout(column(self._pane))
        self._pane.new_requested.connect(self.begin)
        self._pane.open_requested.connect(self._on_pane_open_requested)
        self._pane.removal_requested.connect(self._on_pane_removal_requested)

    @property
    def words(self) -> str:
        return f"Besluiten {len(self._shown())}"

    def refresh(self) -> None:
        self._decisions = list_decisions(self._context.desk)
        self._pane.show_lines([_line(one) for one in self._shown()])

    def show_step(self, step: PlanStep) -> None:
        self._step = step
        self._pane.show_lines([_line(one) for one in self._shown()])

    def step_of(self, _kind: str, record_id: int) -> PlanStep | None:
        found = self._decision(record_id)
        return (found.step or PlanStep.TAKE_INITIATIVE) if found else None

    def reveal(self, _kind: str, record_id: int) -> None:
        self._pane.choose(record_id)

    def begin(self) -> None:
        today = self._context.today()
        self._edit(Decision(id=DecisionId(0), title="", step=self._step, decided_on=today))

    def take_keyboard(self) -> None:
        self._pane.list.setFocus()

    def _shown(self) -> list[Decision]:
        """Those of the open step; one without a step stands with the first."""
        first = self._step is PlanStep.TAKE_INITIATIVE
        return [one for one in self._decisions if one.step is self._step or (first and one.step is None)]

    def _decision(self, record_id: int) -> Decision | None:
        return next((one for one in self._decisions if one.id == record_id), None)

    def _edit(self, decision: Decision) -> None:
        dialog = DecisionDialog(decision, today=self._context.today())
        dialog.kept.connect(self._on_dialog_kept)
        self._open(dialog)

    def _on_pane_open_requested(self, record_id: int) -> None:
        found = self._decision(record_id)
        if found is not None:
            self._edit(found)

    def _on_pane_removal_requested(self, record_id: int) -> None:
        found = self._decision(record_id)
        if found is not None:
            delete_decisions(self._context.desk, [found.id])
            self.told.emit(f"Besluit ‘{found.title}’ is weg.")

    def _on_dialog_kept(self, decision: Decision) -> None:
        decision_id = save_decision(self._context.desk, decision)
        self._pane.choose(decision_id)
        self.told.emit(f"Besluit ‘{decision.title}’ is bewaard.")


def _line(decision: Decision) -> RecordLine:
    reason = " ".join(decision.reason.split())
    return RecordLine(
        id=decision.id,
        title=decision.title,
        about=" · ".join(part for part in (reason or "Nog geen reden", decision.decided_by) if part),
        when=plain_date(decision.decided_on) if decision.decided_on else "",
    )
