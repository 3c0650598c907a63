"""The five pillars of a local approach and the yearly self-scan (B004, chapter 4).

The scan compares a coalition with itself a year before, never with another.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.knowledge import Provenance


class Pillar(StrEnum):
    """What a local approach stands on."""

    COMMITMENT = "commitment"
    NETWORK = "network"
    PEOPLE = "people"
    SUSTAINABLE = "sustainable"
    MONITORING = "monitoring"


class PillarAnswer(StrEnum):
    """An answer to a question of the self-scan."""

    UNKNOWN = "unknown"
    NOT_YET = "not_yet"
    PARTLY = "partly"
    YES = "yes"


POINTS: Mapping[PillarAnswer, int] = {PillarAnswer.NOT_YET: 0, PillarAnswer.PARTLY: 50, PillarAnswer.YES: 100}


@dataclass(frozen=True, slots=True, kw_only=True)
class PillarQuestion:
    """A question with what each answer looks like.

    Attributes:
        key: Never changes: answers are kept under it.
        evidence_hint: What could be written down as evidence.
    """

    key: str
    text: str
    not_yet: str
    partly: str
    yes: str
    evidence_hint: str

    def looks_like(self, answer: PillarAnswer) -> str:
        """What the answer looks like; empty for no answer."""
        looks = {
            PillarAnswer.NOT_YET: self.not_yet,
            PillarAnswer.PARTLY: self.partly,
            PillarAnswer.YES: self.yes,
        }
        return looks.get(answer, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class PillarGuide:
    """A pillar in plain Dutch with its questions.

    Attributes:
        advice: A first thing to do when it stands weakest.
    """

    pillar: Pillar
    meaning: str
    advice: str
    questions: tuple[PillarQuestion, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class PillarReply:
    """What was answered to one question in one year.

    Attributes:
        proof: What shows it, in the coordinator's words; may be empty.
    """

    year: int
    question_key: str
    answer: PillarAnswer = PillarAnswer.UNKNOWN
    proof: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PillarScore:
    """Where one pillar stands in one year.

    Attributes:
        percent: 0–100 over the answered questions, rounded half up; None when none is answered.
        answered: Number of questions with an answer.
        unanswered: Number of questions without; they do not count.
    """

    pillar: Pillar
    year: int
    percent: int | None
    answered: int
    unanswered: int


def score(guide: PillarGuide, replies: Iterable[PillarReply], *, year: int) -> PillarScore:
    """The score of a pillar: ``nee`` 0, ``deels`` 50 and ``ja`` 100, the mean over what is answered."""
    keys = {question.key for question in guide.questions}
    points = [
        POINTS[reply.answer]
        for reply in replies
        if reply.year == year and reply.question_key in keys and reply.answer in POINTS
    ]
    percent = (2 * sum(points) + len(points)) // (2 * len(points)) if points else None
    return PillarScore(
        pillar=guide.pillar,
        year=year,
        percent=percent,
        answered=len(points),
        unanswered=len(keys) - len(points),
    )


def answered_years(replies: Iterable[PillarReply]) -> tuple[int, ...]:
    """Years with at least one answer, oldest first."""
    return tuple(sorted({reply.year for reply in replies if reply.answer in POINTS}))


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerChange:
    """A question that was answered otherwise than the year before."""

    question: PillarQuestion
    before: PillarAnswer
    now: PillarAnswer

    @property
    def is_better(self) -> bool:
        """Whether the answer went up."""
        return POINTS[self.now] > POINTS[self.before]


def changed_answers(
    guides: Sequence[PillarGuide], replies: Sequence[PillarReply], *, year: int, before: int
) -> tuple[AnswerChange, ...]:
    """Questions answered in both years and differently, in the order of the scan."""
    now_at = {reply.question_key: reply.answer for reply in replies if reply.year == year}
    then_at = {reply.question_key: reply.answer for reply in replies if reply.year == before}
    found = []
    for question in (question for guide in guides for question in guide.questions):
        now, then = now_at.get(question.key), then_at.get(question.key)
        if now in POINTS and then in POINTS and now is not then:
            assert now is not None and then is not None  # noqa: S101, PT018 - both are among the points
            found.append(AnswerChange(question=question, before=then, now=now))
    return tuple(found)
