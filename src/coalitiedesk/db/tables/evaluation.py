"""Tables of attendance, stories and lessons."""

from sqlalchemy.orm import Mapped, mapped_column

from coalitiedesk.db.tables.declarative import Key, Row, Text, owned_by, refers_to


class AttendanceRow(Row):
    """How many people came to one moment; NULL means no number is known."""

    __tablename__ = "attendance"

    id: Mapped[Key]
    occurrence_id: Mapped[int] = mapped_column(owned_by("occurrence.id"), unique=True)
    visitors: Mapped[int | None]
    first_timers: Mapped[int | None]
    method: Mapped[str] = mapped_column(default="unknown", server_default="unknown")
    words: Mapped[Text]


class StoryRow(Row):
    """What somebody told, with consent."""

    __tablename__ = "story"

    id: Mapped[Key]
    edition_id: Mapped[int] = mapped_column(owned_by("edition.id"), index=True)
    activity_id: Mapped[int | None] = mapped_column(refers_to("activity.id"), index=True)
    text: Mapped[str]
    teller: Mapped[Text]
    consent: Mapped[str] = mapped_column(default="not_asked", server_default="not_asked")


class LessonRow(Row):
    """What the coalition learned."""

    __tablename__ = "lesson"

    id: Mapped[Key]
    edition_id: Mapped[int] = mapped_column(owned_by("edition.id"), index=True)
    activity_id: Mapped[int | None] = mapped_column(refers_to("activity.id"), index=True)
    task_id: Mapped[int | None] = mapped_column(refers_to("task.id"), index=True)
    text: Mapped[str]
