"""Table of places; a hall is part of a building."""

from sqlalchemy.orm import Mapped, mapped_column

from coalitiedesk.db.tables.declarative import Flag, Key, Row, Text, owned_by, refers_to


class VenueRow(Row):
    """A building, hall or other place. ``facilities`` holds sorted codes with commas between."""

    __tablename__ = "venue"

    id: Mapped[Key]
    name: Mapped[str]
    sort_name: Mapped[str] = mapped_column(index=True)
    part_of_id: Mapped[int | None] = mapped_column(owned_by("venue.id"), index=True)
    address: Mapped[Text]
    postcode: Mapped[Text]
    place: Mapped[Text]
    area_id: Mapped[int | None] = mapped_column(refers_to("area.id"), index=True)
    partner_id: Mapped[int | None] = mapped_column(refers_to("partner.id"), index=True)
    phone: Mapped[Text]
    facilities: Mapped[Text]
    is_online: Mapped[Flag]
    note: Mapped[Text]
