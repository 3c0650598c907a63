"""Tables of partners and their contact persons."""

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
