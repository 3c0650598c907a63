"""Tables of Week editions and printed programme versions."""

import datetime as dt

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from coalitiedesk.db.tables.declarative import Flag, Key, Row, Text, owned_by


class EditionRow(Row):
    """One year's Week."""

    __tablename__ = "edition"

    id: Mapped[Key]
    name: Mapped[str]
    year: Mapped[int] = mapped_column(index=True)
    first_day: Mapped[dt.date | None]
    last_day: Mapped[dt.date | None]
    dates_confirmed: Mapped[Flag]
    theme: Mapped[Text]


class ReleaseRow(Row):
    """A programme version as it was printed; ``snapshot`` is JSON."""

    __tablename__ = "release"
    __table_args__ = (UniqueConstraint("edition_id", "number"),)

    id: Mapped[Key]
    edition_id: Mapped[int] = mapped_column(owned_by("edition.id"), index=True)
    number: Mapped[int]
    released_on: Mapped[dt.date]
    note: Mapped[Text]
    snapshot: Mapped[Text]
