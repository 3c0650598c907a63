"""Tables about the file itself: its identity, its content seal and the log for the successor."""

import datetime as dt

from sqlalchemy.orm import Mapped, mapped_column

from coalitiedesk.db.tables.declarative import Key, Row, Text


class MetaRow(Row):
    """A property of the file, such as its document id and the oldest program that may read it."""

    __tablename__ = "meta"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Text]


class SealRow(Row):
    """The content seal, written at publishing only."""

    __tablename__ = "seal"

    id: Mapped[Key]
    sha256: Mapped[str]


class LogbookRow(Row):
    """What changed when: kinds and field names, never personal values. ``at`` is UTC."""

    __tablename__ = "logbook"

    id: Mapped[Key]
    at: Mapped[dt.datetime] = mapped_column(index=True)
    kind: Mapped[str]
    record_id: Mapped[int]
    fields: Mapped[Text]
    label: Mapped[Text]
