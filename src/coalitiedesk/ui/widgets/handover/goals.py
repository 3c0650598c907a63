"""Where the window goes for something that is still open."""

from coalitiedesk.domain.handover import OpenEnd, OpenEndKind
from coalitiedesk.domain.plan import PlanStep

_GOALS = {
    OpenEndKind.TASK: "task",
    OpenEndKind.QUESTION: "attention",
    OpenEndKind.UNCONFIRMED: "activity",
    OpenEndKind.WITHOUT_DAY: "activity",
    OpenEndKind.UNPRINTED: "printing",
}
_ELSEWHERE = "overview"


def goal_of(end: OpenEnd) -> tuple[str, int]:
    """Tab or dialog by key, and the id of the record or 0; a kind without a place is on Overzicht."""
    if end.kind is OpenEndKind.STEP:
        return "step", list(PlanStep).index(PlanStep(end.subject)) + 1
    if end.partner_id is not None:
        return "partner", end.partner_id
    goal = _GOALS.get(end.kind, _ELSEWHERE)
    return goal, 0 if goal in ("printing", _ELSEWHERE) else end.record_id
