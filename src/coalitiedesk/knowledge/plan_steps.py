"""What each of the six steps is for, from ``resources/plan/steps.toml``."""

import tomllib
from functools import cache

from coalitiedesk.domain.plan import PlanStep, StepPurpose
from coalitiedesk.resources import read_text


@cache
def step_purposes() -> tuple[StepPurpose, ...]:
    """All six steps, in order.

    Raises:
        KeyError: The file lacks a step or one of its texts: the installation is damaged.
    """
    stored = tomllib.loads(read_text("plan/steps.toml"))
    return tuple(
        StepPurpose(
            step=step,
            purpose=stored[step.value]["purpose"],
            fact=stored[step.value]["fact"],
            source=stored["source"],
        )
        for step in PlanStep
    )
