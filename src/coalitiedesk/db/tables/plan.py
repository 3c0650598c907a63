"""Tables of the six-step plan: where each step stands, tasks, answers, decisions and meetings."""

import datetime as dt

from sqlalchemy import UniqueConstraint
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
    meeting_id: Mapped[int | None] = mapped_column(refers_to("meeting.id"), index=True)


class StepAnswerRow(Row):
    """What was answered to a guiding question, and when; an answer of another day is another row."""

    __tablename__ = "step_answer"
    __table_args__ = (UniqueConstraint("question_key", "answered_on"),)

    id: Mapped[Key]
    question_key: Mapped[str] = mapped_column(index=True)
    answered_on: Mapped[dt.date]
    text: Mapped[Text]


class ChecklistTickRow(Row):
    """Something of a checklist that is done, by its key in what the programme knows."""

    __tablename__ = "checklist_tick"

    id: Mapped[Key]
    item: Mapped[str] = mapped_column(unique=True)
    ticked_on: Mapped[dt.date]


class DecisionRow(Row):
    """What was decided, and why."""

    __tablename__ = "decision"

    id: Mapped[Key]
    title: Mapped[str]
    reason: Mapped[Text]
    step: Mapped[str | None] = mapped_column(index=True)
    decided_on: Mapped[dt.date | None]
    decided_by: Mapped[Text]
    meeting_id: Mapped[int | None] = mapped_column(refers_to("meeting.id"), index=True)


class AttachmentRow(Row):
    """A file that was put with a step."""

    __tablename__ = "attachment"

    id: Mapped[Key]
    step: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    note: Mapped[Text]
    added_on: Mapped[dt.date]
    size_bytes: Mapped[int]
    content: Mapped[bytes] = mapped_column(deferred=True)
