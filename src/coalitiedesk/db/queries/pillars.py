"""Answers of the yearly self-scan."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.tables import PillarAnswerRow
from coalitiedesk.domain.pillars import PillarAnswer, PillarReply


def replies(session: Session) -> tuple[PillarReply, ...]:
    """All answers of all years, oldest year first, then in the order they were given."""
    rows = session.scalars(select(PillarAnswerRow).order_by(PillarAnswerRow.year, PillarAnswerRow.id))
    return tuple(
        PillarReply(
            year=row.year, question_key=row.question_key, answer=PillarAnswer(row.answer), proof=row.proof
        )
        for row in rows
    )
