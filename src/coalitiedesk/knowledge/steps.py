"""What each of the six steps asks, from ``resources/knowledge/steps.toml``."""

from functools import cache

from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.domain.step_guides import StepCheck, StepGuide, StepQuestion
from coalitiedesk.knowledge.reading import Entry, KnowledgeError, KnowledgeFile

FILE = "steps.toml"


@cache
def step_guides() -> tuple[StepGuide, ...]:
    """All six steps, in order.

    Raises:
        KnowledgeError: The file lacks a step or is otherwise damaged.
    """
    guides = KnowledgeFile(FILE, "step").read_each("step", PlanStep, _guide)
    _refuse_repeated_keys(guides)
    return guides


def _guide(entry: Entry) -> StepGuide:
    return StepGuide(
        step=entry.code("key", PlanStep),
        what=entry.text("what"),
        who=entry.text("who"),
        why=entry.text("why"),
        duration=entry.text("duration"),
        count_on=entry.text("count_on"),
        questions=tuple(
            StepQuestion(key=one.text("key"), text=one.text("text"), hint=one.text("hint"))
            for one in entry.entries("question")
        ),
        checks=tuple(StepCheck(key=one.text("key"), text=one.text("text")) for one in entry.entries("check")),
        pitfalls=entry.texts("pitfalls"),
        printables=entry.texts("printables") if entry.has("printables") else (),
        provenance=entry.provenance(),
    )


def _refuse_repeated_keys(guides: tuple[StepGuide, ...]) -> None:
    """Answers and ticks are kept by these keys alone, so none may stand in two steps."""
    for kind in ("questions", "checks"):
        keys = [one.key for guide in guides for one in getattr(guide, kind)]
        for key in keys:
            if keys.count(key) > 1:
                raise KnowledgeError(f"stands twice among the {kind}", file=FILE, entry=key, key="key")
