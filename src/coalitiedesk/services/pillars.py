"""The yearly self-scan of the five pillars: answers, what shows them, and how the years compare."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries import pillars as queries
from coalitiedesk.db.tables import PillarAnswerRow
from coalitiedesk.domain.pillars import PillarAnswer, PillarScan, answered_years, scan
from coalitiedesk.dutch.labels import label
from coalitiedesk.knowledge.pillars import pillar_guides
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.rows import clean


def pillar_scan(desk: Desk, year: int) -> PillarScan:
    """The scan of a year beside the earlier ones; without answers when there are none yet."""
    with desk.read() as session:
        return scan_in(session, year)


def scan_in(session: Session, year: int) -> PillarScan:
    """The same within an open transaction."""
    return scan(pillar_guides(), queries.replies(session), year=year)


def newest_scan_in(session: Session, *, upto: int) -> int:
    """The newest year with answers, no later than ``upto`` if it can be; ``upto`` when there is none."""
    years = answered_years(queries.replies(session))
    return max((year for year in years if year <= upto), default=max(years, default=upto))


def list_scan_years(desk: Desk) -> tuple[int, ...]:
    """Years with at least one answer, oldest first."""
    with desk.read() as session:
        return answered_years(queries.replies(session))


def choose_answer(
    desk: Desk, year: int, question_key: str, answer: PillarAnswer, *, initiator: str | None = None
) -> None:
    """Keep the answer to a question; ``UNKNOWN`` takes it away."""
    words = f"antwoord ‘{label(answer).lower()}’ bij de pijlers van {year}"
    with desk.change(words, initiator=initiator) as session:
        _keep(session, year, question_key, answer=answer)


def write_proof(
    desk: Desk, year: int, question_key: str, proof: str, *, initiator: str | None = None
) -> None:
    """Keep what shows an answer; also before there is an answer."""
    with desk.change(f"uitleg bij de pijlers van {year}", initiator=initiator) as session:
        _keep(session, year, question_key, proof=clean(proof))


def _keep(
    session: Session,
    year: int,
    question_key: str,
    *,
    answer: PillarAnswer | None = None,
    proof: str | None = None,
) -> None:
    """Change one or both; a row that says nothing is removed."""
    found = session.scalar(
        select(PillarAnswerRow).where(
            PillarAnswerRow.year == year, PillarAnswerRow.question_key == question_key
        )
    )
    row = found or PillarAnswerRow(
        year=year, question_key=question_key, answer=PillarAnswer.UNKNOWN.value, proof=""
    )
    row.answer = row.answer if answer is None else answer.value
    row.proof = row.proof if proof is None else proof
    says_something = row.answer != PillarAnswer.UNKNOWN or row.proof
    if says_something:
        session.add(row)
    elif found is not None:
        session.delete(row)
