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
class ScanLine:
    """One question of the scan, with the answer of the year before beside it.

    Attributes:
        before: None when there is no earlier scan.
    """

    question: PillarQuestion
    now: PillarReply
    before: PillarReply | None = None

    @property
    def change(self) -> int:
        """1 better than before, -1 worse, 0 the same or not to be compared."""
        if self.before is None or self.now.answer not in POINTS or self.before.answer not in POINTS:
            return 0
        difference = POINTS[self.now.answer] - POINTS[self.before.answer]
        return (difference > 0) - (difference < 0)

    @property
    def lacks_proof(self) -> bool:
        """Answered with partly or yes, and nothing that shows it."""
        return self.now.answer in (PillarAnswer.PARTLY, PillarAnswer.YES) and not self.now.proof


@dataclass(frozen=True, slots=True, kw_only=True)
class PillarStanding:
    """One pillar in the scan of a year.

    Attributes:
        earlier: Scores of earlier years with a scan, oldest first.
    """

    guide: PillarGuide
    score: PillarScore
    earlier: tuple[PillarScore, ...]
    lines: tuple[ScanLine, ...]

    @property
    def gain(self) -> int | None:
        """Points of a hundred more than in the scan before; None when that cannot be said."""
        before = self.earlier[-1].percent if self.earlier else None
        if before is None or self.score.percent is None:
            return None
        return self.score.percent - before


@dataclass(frozen=True, slots=True, kw_only=True)
class PillarScan:
    """The scan of one year beside the earlier ones.

    Attributes:
        earlier: Years before this one with at least one answer, oldest first.
        standings: In the order of the pillars.
    """

    year: int
    earlier: tuple[int, ...]
    standings: tuple[PillarStanding, ...]

    @property
    def before(self) -> int | None:
        """The year to compare with: the newest earlier scan, not always the year before."""
        return self.earlier[-1] if self.earlier else None

    @property
    def lines(self) -> tuple[ScanLine, ...]:
        """All questions."""
        return tuple(line for standing in self.standings for line in standing.lines)

    @property
    def answered(self) -> int:
        """Number of questions with an answer."""
        return sum(standing.score.answered for standing in self.standings)


def scan(guides: Sequence[PillarGuide], replies: Sequence[PillarReply], *, year: int) -> PillarScan:
    """Lay the answers of a year beside those of the years before it."""
    earlier = tuple(one for one in answered_years(replies) if one < year)
    at = {(reply.year, reply.question_key): reply for reply in replies}
    return PillarScan(
        year=year,
        earlier=earlier,
        standings=tuple(
            PillarStanding(
                guide=guide,
                score=score(guide, replies, year=year),
                earlier=tuple(score(guide, replies, year=one) for one in earlier),
                lines=tuple(_line(question, at, year, earlier) for question in guide.questions),
            )
            for guide in guides
        ),
    )


def _line(
    question: PillarQuestion,
    at: Mapping[tuple[int, str], PillarReply],
    year: int,
    earlier: Sequence[int],
) -> ScanLine:
    def reply_of(one: int) -> PillarReply:
        return at.get((one, question.key)) or PillarReply(year=one, question_key=question.key)

    return ScanLine(question=question, now=reply_of(year), before=reply_of(earlier[-1]) if earlier else None)
