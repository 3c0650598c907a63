"""Tables of partners, their contact persons, and what was said and promised."""

import datetime as dt

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from coalitiedesk.db.tables.declarative import Flag, Key, Row, Text, owned_by, refers_to


class PartnerRow(Row):
    """An organisation, shop, group or resident that takes part."""

    __tablename__ = "partner"

    id: Mapped[Key]
    name: Mapped[str]
    sort_name: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str] = mapped_column(default="unknown", server_default="unknown")
    sector: Mapped[Text]
    address: Mapped[Text]
    postcode: Mapped[Text]
    place: Mapped[Text]
    area_id: Mapped[int | None] = mapped_column(refers_to("area.id"), index=True)
    phone: Mapped[Text]
    email: Mapped[Text]
    web_address: Mapped[Text]
    since: Mapped[Text]
    note: Mapped[Text]
    is_active: Mapped[bool] = mapped_column(default=True, server_default="1")
    logo_id: Mapped[int | None] = mapped_column(refers_to("picture.id"), index=True)
    on_print: Mapped[Flag]
    account_holder: Mapped[Text]
    stage: Mapped[str] = mapped_column(default="unknown", server_default="unknown")
    stage_since: Mapped[dt.date | None]
    interval_days: Mapped[int | None]
    rest_until: Mapped[dt.date | None]
    rest_reason: Mapped[Text]
    left_on: Mapped[dt.date | None]
    left_reason: Mapped[Text]


class PartnerAreaRow(Row):
    """An area in which a partner works besides the one where it is."""

    __tablename__ = "partner_area"
    __table_args__ = (UniqueConstraint("partner_id", "area_id"),)

    id: Mapped[Key]
    partner_id: Mapped[int] = mapped_column(owned_by("partner.id"), index=True)
    area_id: Mapped[int] = mapped_column(owned_by("area.id"), index=True)


class ContactRow(Row):
    """A person at a partner."""

    __tablename__ = "contact"

    id: Mapped[Key]
    partner_id: Mapped[int] = mapped_column(owned_by("partner.id"), index=True)
    name: Mapped[str]
    role: Mapped[Text]
    level: Mapped[str] = mapped_column(default="unknown", server_default="unknown")
    mandate: Mapped[Text]
    phone: Mapped[Text]
    email: Mapped[Text]
    note: Mapped[Text]
    active_from: Mapped[dt.date | None]
    active_until: Mapped[dt.date | None]


class InteractionRow(Row):
    """A visit, call, mail or meeting with a partner, and what follows."""

    __tablename__ = "interaction"
    __table_args__ = (Index(None, "partner_id", "day"),)

    id: Mapped[Key]
    partner_id: Mapped[int] = mapped_column(owned_by("partner.id"))
    contact_id: Mapped[int | None] = mapped_column(refers_to("contact.id"), index=True)
    kind: Mapped[str]
    day: Mapped[dt.date] = mapped_column(index=True)
    text: Mapped[Text]
    by_whom: Mapped[Text]
    follow_up_on: Mapped[dt.date | None] = mapped_column(index=True)
    follow_up: Mapped[Text]
    is_followed_up: Mapped[Flag]


class CommitmentRow(Row):
    """What a partner promised, or we promised a partner."""

    __tablename__ = "commitment"

    id: Mapped[Key]
    partner_id: Mapped[int] = mapped_column(owned_by("partner.id"), index=True)
    direction: Mapped[str]
    text: Mapped[str]
    made_on: Mapped[dt.date | None]
    due: Mapped[dt.date | None]
    state: Mapped[str] = mapped_column(default="open", server_default="open")
    settled_on: Mapped[dt.date | None]
