"""Answers, ticks, decisions and meetings of the example, as written in ``resources/demo/plan.toml``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from coalitiedesk import resources
from coalitiedesk.domain.meetings import GuestState
from coalitiedesk.domain.plan import PlanStep


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerText:
    """An answer to a question; ``day`` counts from the first day of the newest Week."""

    question: str
    day: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TickText:
    """Something that is ticked."""

    item: str
    day: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionText:
    """A decision; one of a meeting has its step and day."""

    title: str
    reason: str
    by: str
    step: PlanStep | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowText:
    """A task that was agreed at a meeting."""

    title: str
    by: str
    due: int
    done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingText:
    """A meeting; ``guests`` names partners for each state, ``others`` people who stand nowhere else."""

    title: str
    step: PlanStep
    day: int
    start: int
    end: int
    place: str
    agenda: str
    report: str
    guests: Mapping[GuestState, tuple[str, ...]]
    others: tuple[str, ...]
    decisions: tuple[DecisionText, ...]
    tasks: tuple[FollowText, ...]
    format: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTexts:
    """Everything that is kept with the steps of the example."""

    answers: tuple[AnswerText, ...]
    ticks: tuple[TickText, ...]
    decisions: tuple[DecisionText, ...]
    meetings: tuple[MeetingText, ...]


@lru_cache(maxsize=1)
def read_plan_texts() -> PlanTexts:
    """Read them once.

    Raises:
        TypeError: The file holds a word that nobody reads, or lacks one that is needed.
        ValueError: A code does not exist.
    """
    plan = tomllib.loads(resources.read_text("demo/plan.toml"))
    return PlanTexts(
        answers=tuple(AnswerText(**one) for one in plan["answers"]),
        ticks=tuple(TickText(**one) for one in plan["ticks"]),
        decisions=tuple(_decision(one) for one in plan["decisions"]),
        meetings=tuple(_meeting(one) for one in plan["meetings"]),
    )


def _decision(values: dict[str, Any]) -> DecisionText:
    step = PlanStep(values.pop("step")) if "step" in values else None
    return DecisionText(step=step, **values)


def _meeting(values: dict[str, Any]) -> MeetingText:
    guests = {state: tuple(values.pop(state.value, ())) for state in GuestState}
    start, end = (_minutes(values.pop(name)) for name in ("start", "end"))
    return MeetingText(
        step=PlanStep(values.pop("step")),
        start=start,
        end=end,
        agenda="\n".join(values.pop("agenda", ())),
        report="\n\n".join(values.pop("report", ())),
        guests=guests,
        others=tuple(values.pop("others", ())),
        decisions=tuple(_decision(one) for one in values.pop("decisions", ())),
        tasks=tuple(FollowText(**one) for one in values.pop("tasks", ())),
        **values,
    )


def _minutes(text: str) -> int:
    hour, minute = text.split(".")
    return int(hour) * 60 + int(minute)
