"""Small tables of every shape the change log must handle."""

from sqlalchemy import Boolean, Column, Float, ForeignKey, Integer, LargeBinary, MetaData, Table, Text

metadata = MetaData()
partner = Table(
    "partner",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("budget", Float),
    Column("logo", LargeBinary),
)
activity = Table(
    "activity",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("title", Text, nullable=False),
    Column("partner_id", ForeignKey("partner.id", ondelete="CASCADE"), index=True),
    Column("guest_id", ForeignKey("partner.id", ondelete="SET NULL")),
)
activity_partner = Table(
    "activity_partner",
    metadata,
    Column("activity_id", ForeignKey("activity.id", ondelete="CASCADE"), primary_key=True),
    Column("partner_id", ForeignKey("partner.id", ondelete="CASCADE"), primary_key=True),
    Column("leads", Boolean),
    sqlite_with_rowid=False,
)
meta = Table("meta", metadata, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))
seal = Table(
    "seal", metadata, Column("id", Integer, primary_key=True), Column("sha256", Text, nullable=False)
)
