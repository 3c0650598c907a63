"""Tables of the six-step plan."""

import datetime as dt

from sqlalchemy.orm import Mapped, mapped_column

from coalitiedesk.db.tables.declarative import Flag, Key, Row, Text, refers_to


class StepRow(Row):
    """Where one of the six steps stands."""

    __tablename__ = "step"

    id: Mapped[Key]
    step: Mapped[str] = mapped_column(unique=True)
    state: Mapped[str] = mapped_column(default="not_yet", server_default="not_yet")
    started_on: Mapped[dt.date | None]
    finished_on: Mapped[dt.date | None]
    note: Mapped[Text]


class TaskRow(Row):
    """Something to do."""

    __tablename__ = "task"

    id: Mapped[Key]
    title: Mapped[str]
    step: Mapped[str | None] = mapped_column(index=True)
    owner_partner_id: Mapped[int | None] = mapped_column(refers_to("partner.id"), index=True)
    owner: Mapped[Text]
    due: Mapped[dt.date | None]
    is_done: Mapped[Flag]
    note: Mapped[Text]
