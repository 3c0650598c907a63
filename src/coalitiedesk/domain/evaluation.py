"""What came of a Week: attendance, stories and lessons. Never a name of somebody who is lonely."""

from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.ids import ActivityId, EditionId, LessonId, OccurrenceId, StoryId, TaskId


class CountMethod(StrEnum):
    """How a number of visitors came about."""

    COUNTED = "counted"
    ESTIMATED = "estimated"
    WORDS = "words"  # only words such as "druk" are known
    UNKNOWN = "unknown"


class Consent(StrEnum):
    """Whether the teller of a story agreed that it is used."""

    NOT_ASKED = "not_asked"
    WITHOUT_NAME = "without_name"
    WITH_NAME = "with_name"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """How many people came to one moment.

    Attributes:
        visitors: None when no number is known; zero only when nobody came.
        first_timers: How many were there for the first time; None when not asked.
        words: In words when there is no number ("druk"), or a remark beside it.
    """

    occurrence_id: OccurrenceId
    visitors: int | None = None
    first_timers: int | None = None
    method: CountMethod = CountMethod.UNKNOWN
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What somebody told; ``teller`` describes without a name ("vrouw, 71 jaar")."""

    id: StoryId
    edition_id: EditionId
    text: str
    teller: str = ""
    activity_id: ActivityId | None = None
    consent: Consent = Consent.NOT_ASKED


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """What the coalition learned; ``task_id`` once it became a task."""

    id: LessonId
    edition_id: EditionId
    text: str
    activity_id: ActivityId | None = None
    task_id: TaskId | None = None
