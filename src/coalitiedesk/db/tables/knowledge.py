"""Tables of what a coalition adds to what the programme knows, and answers to the self-scan."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from coalitiedesk.db.tables.declarative import Key, Row, Text


class OwnInterventionRow(Row):
    """An intervention that the coalition itself put in the catalogue."""

    __tablename__ = "own_intervention"

    id: Mapped[Key]
    name: Mapped[str]
    kind: Mapped[str] = mapped_column(default="meeting", server_default="meeting")
    evidence: Mapped[str] = mapped_column(default="unknown", server_default="unknown")
    essence: Mapped[Text]
    evidence_note: Mapped[Text]
    forms: Mapped[Text]
    target_groups: Mapped[Text]
    cost: Mapped[Text]
    preparation: Mapped[Text]
    caution: Mapped[Text]
    source: Mapped[Text]
    note: Mapped[Text]


class PillarAnswerRow(Row):
    """An answer to a question of the yearly self-scan, with what shows it."""

    __tablename__ = "pillar_answer"
    __table_args__ = (UniqueConstraint("year", "question_key"),)

    id: Mapped[Key]
    year: Mapped[int] = mapped_column(index=True)
    question_key: Mapped[str]
    answer: Mapped[str] = mapped_column(default="unknown", server_default="unknown")
    proof: Mapped[Text]
