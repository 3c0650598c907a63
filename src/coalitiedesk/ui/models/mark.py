"""What a mark says, apart from how it is drawn: its kind, its state, and the word that stands beside it."""

from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.plan import StepState
from coalitiedesk.domain.warmth import Warmth


class Light(StrEnum):
    """A state as a shape in a colour; its word stands beside it."""

    ON_TIME = "on_time"
    ALMOST = "almost"
    TOO_LONG = "too_long"
    REST = "rest"
    UNKNOWN = "unknown"


LIGHT_ROLES = {
    Light.ON_TIME: "good",
    Light.ALMOST: "warn",
    Light.TOO_LONG: "bad",
    Light.REST: "muted",
    Light.UNKNOWN: "muted",
}
_LIGHT_OF_WARMTH = {
    Warmth.WARM: Light.ON_TIME,
    Warmth.TIME_TO_CALL: Light.ALMOST,
    Warmth.LOSING: Light.TOO_LONG,
    Warmth.RESTING: Light.REST,
    Warmth.LEFT: Light.REST,
    Warmth.NEVER: Light.UNKNOWN,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark by kind and value; made with the functions below.

    Attributes:
        kind: certainty, light, step, stage, seat or icon.
        value: Code of the state, or the name of an icon.
        number: Number of a step (from 1), stage of a partner (0 to 4).
        role: Colour role of an icon.
    """

    kind: str
    value: str = ""
    number: int = 0
    role: str = "muted"


OPEN_SEAT = Mark("seat")


def certainty_mark(status: ActivityStatus) -> Mark:
    """How sure an activity is."""
    return Mark("certainty", status)


def light_mark(light: Light) -> Mark:
    """A state as a shape in a colour."""
    return Mark("light", light)


def warmth_mark(warmth: Warmth) -> Mark:
    """How warm the contact with a partner is."""
    return light_mark(_LIGHT_OF_WARMTH[warmth])


def warmth_role(warmth: Warmth) -> str:
    """Colour role of the word beside the mark."""
    return LIGHT_ROLES[_LIGHT_OF_WARMTH[warmth]]


def step_mark(number: int, state: StepState) -> Mark:
    """A step of the plan, numbered from 1."""
    return Mark("step", state, number)


def stage_mark(stage: int) -> Mark:
    """How far a partner is, 0 to 4: a place, not a score."""
    return Mark("stage", "", stage)


def icon_mark(name: str, role: str = "muted") -> Mark:
    """A line icon where others have a mark."""
    return Mark("icon", name, 0, role)
