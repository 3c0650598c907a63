"""Tables of what exists already, outside the Week."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from coalitiedesk.db.tables.declarative import Key, Row, Text, owned_by, refers_to


class ProvisionRow(Row):
    """Policy, an initiative, an activity or a collaboration."""

    __tablename__ = "provision"

    id: Mapped[Key]
    name: Mapped[str]
    kind: Mapped[str] = mapped_column(default="activity", server_default="activity")
    organiser: Mapped[Text]
    partner_id: Mapped[int | None] = mapped_column(refers_to("partner.id"), index=True)
    description: Mapped[Text]
    evidence: Mapped[str] = mapped_column(default="unknown", server_default="unknown")
    evidence_note: Mapped[Text]
    intervention: Mapped[Text]
    how_often: Mapped[Text]
    period: Mapped[Text]
    capacity: Mapped[int | None]
    is_active: Mapped[bool] = mapped_column(default=True, server_default="1")
    note: Mapped[Text]


class ProvisionTargetGroupRow(Row):
    """For whom it is meant."""

    __tablename__ = "provision_target_group"
    __table_args__ = (UniqueConstraint("provision_id", "target_group_id"),)

    id: Mapped[Key]
    provision_id: Mapped[int] = mapped_column(owned_by("provision.id"), index=True)
    target_group_id: Mapped[int] = mapped_column(owned_by("target_group.id"), index=True)


class ProvisionAreaRow(Row):
    """Where it is; without any it is for the whole municipality."""

    __tablename__ = "provision_area"
    __table_args__ = (UniqueConstraint("provision_id", "area_id"),)

    id: Mapped[Key]
    provision_id: Mapped[int] = mapped_column(owned_by("provision.id"), index=True)
    area_id: Mapped[int] = mapped_column(owned_by("area.id"), index=True)


class ProvisionMarkRow(Row):
    """A form of loneliness, part of the plan or profile that it serves, by code."""

    __tablename__ = "provision_mark"
    __table_args__ = (UniqueConstraint("provision_id", "kind", "code"),)

    id: Mapped[Key]
    provision_id: Mapped[int] = mapped_column(owned_by("provision.id"), index=True)
    kind: Mapped[str]
    code: Mapped[str]
