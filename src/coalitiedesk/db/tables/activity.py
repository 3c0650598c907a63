"""Tables of activities, who organises them, for whom, and when they happen."""

import datetime as dt

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from coalitiedesk.db.tables.declarative import Flag, Key, Row, Text, owned_by, refers_to


class ActivityRow(Row):
    """An activity of one edition. ``is_free`` NULL means unknown."""

    __tablename__ = "activity"

    id: Mapped[Key]
    edition_id: Mapped[int] = mapped_column(owned_by("edition.id"), index=True)
    title: Mapped[str]
    description: Mapped[Text]
    kind: Mapped[str] = mapped_column(default="other", server_default="other")
    status: Mapped[str] = mapped_column(default="idea", server_default="idea")
    novelty: Mapped[str] = mapped_column(default="unknown", server_default="unknown")
    openness: Mapped[str] = mapped_column(default="unknown", server_default="unknown")
    price: Mapped[Text]
    is_free: Mapped[bool | None]
    sign_up: Mapped[str] = mapped_column(default="unknown", server_default="unknown")
    sign_up_how: Mapped[Text]
    sign_up_until: Mapped[dt.date | None]
    capacity: Mapped[int | None]
    accessibility: Mapped[Text]
    facilities: Mapped[Text]
    contact_name: Mapped[Text]
    contact_phone: Mapped[Text]
    contact_email: Mapped[Text]
    web_address: Mapped[Text]
    cancelled_reason: Mapped[Text]
    remark: Mapped[Text]
    photo_id: Mapped[int | None] = mapped_column(refers_to("picture.id"), index=True)


class OccurrenceRow(Row):
    """One moment of an activity. Minutes after midnight; NULL means unknown."""

    __tablename__ = "occurrence"

    id: Mapped[Key]
    activity_id: Mapped[int] = mapped_column(owned_by("activity.id"), index=True)
    day: Mapped[dt.date | None] = mapped_column(index=True)
    last_day: Mapped[dt.date | None]
    start: Mapped[int | None]
    end: Mapped[int | None]
    doors_open: Mapped[int | None]
    venue_id: Mapped[int | None] = mapped_column(refers_to("venue.id"), index=True)
    whole_week: Mapped[Flag]
    all_day: Mapped[Flag]
    when_text: Mapped[Text]
    is_cancelled: Mapped[Flag]
    moved_note: Mapped[Text]


class ActivityOrganiserRow(Row):
    """A partner that organises an activity; ``position`` is the order on paper."""

    __tablename__ = "activity_organiser"
    __table_args__ = (UniqueConstraint("activity_id", "partner_id"),)

    id: Mapped[Key]
    activity_id: Mapped[int] = mapped_column(owned_by("activity.id"), index=True)
    partner_id: Mapped[int] = mapped_column(owned_by("partner.id"), index=True)
    position: Mapped[int] = mapped_column(default=0, server_default="0")


class TargetGroupRow(Row):
    """A target group as this coalition names it."""

    __tablename__ = "target_group"

    id: Mapped[Key]
    name: Mapped[str] = mapped_column(unique=True)


class ActivityTargetGroupRow(Row):
    """For whom an activity is meant."""

    __tablename__ = "activity_target_group"
    __table_args__ = (UniqueConstraint("activity_id", "target_group_id"),)

    id: Mapped[Key]
    activity_id: Mapped[int] = mapped_column(owned_by("activity.id"), index=True)
    target_group_id: Mapped[int] = mapped_column(owned_by("target_group.id"), index=True)
    position: Mapped[int] = mapped_column(default=0, server_default="0")
