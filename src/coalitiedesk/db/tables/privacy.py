"""Table of the terms that this coalition chose for data about people."""

from sqlalchemy.orm import Mapped, mapped_column

from coalitiedesk.db.tables.declarative import Key, Row


class RetentionRow(Row):
    """How many months a kind of data is kept; without a row the proposed term holds."""

    __tablename__ = "retention"

    id: Mapped[Key]
    kind: Mapped[str] = mapped_column(unique=True)
    months: Mapped[int]
