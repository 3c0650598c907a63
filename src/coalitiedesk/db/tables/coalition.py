"""Tables of the coalition itself, its areas and pictures."""

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from coalitiedesk.db.tables.declarative import Key, Row, Text, refers_to


class PictureRow(Row):
    """A logo or photo, stored as it was given after decoding it once with limits."""

    __tablename__ = "picture"

    id: Mapped[Key]
    name: Mapped[Text]
    media_type: Mapped[Text]
    content: Mapped[bytes]


class AreaRow(Row):
    """A neighbourhood, village or district."""

    __tablename__ = "area"

    id: Mapped[Key]
    name: Mapped[str] = mapped_column(unique=True)
    region_code: Mapped[Text]


class CoalitionRow(Row):
    """The one coalition of this file."""

    __tablename__ = "coalition"
    __table_args__ = (CheckConstraint("id = 1", name="only_one"),)

    id: Mapped[Key]
    name: Mapped[str]
    municipality: Mapped[Text]
    web_address: Mapped[Text]
    phone: Mapped[Text]
    phone_hours: Mapped[Text]
    email: Mapped[Text]
    coordinator: Mapped[Text]
    primary_colour: Mapped[Text]
    accent_colour: Mapped[Text]
    logo_id: Mapped[int | None] = mapped_column(refers_to("picture.id"), index=True)
