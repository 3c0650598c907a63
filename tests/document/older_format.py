"""A file format of before, and the two steps that lead to the tables of the tests."""

from sqlalchemy import Column, Connection, ForeignKey, Integer, MetaData, Table, Text, insert
from sqlalchemy.orm import Session

from coalitiedesk.db.migrations.driver import FileFormat, Migration
from tests.db.tables_for_tests import metadata

old_metadata = MetaData()
old_partner = Table(
    "partner",
    old_metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
)
Table(
    "activity",
    old_metadata,
    Column("id", Integer, primary_key=True),
    Column("title", Text, nullable=False),
    Column("partner_id", ForeignKey("partner.id", ondelete="CASCADE"), index=True),
)
Table("meta", old_metadata, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))
Table("seal", old_metadata, Column("id", Integer, primary_key=True), Column("sha256", Text, nullable=False))


def _widen(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE partner ADD COLUMN budget FLOAT")
    connection.exec_driver_sql("ALTER TABLE partner ADD COLUMN logo BLOB")


def _join(connection: Connection) -> None:
    connection.exec_driver_sql(
        "ALTER TABLE activity ADD COLUMN guest_id INTEGER REFERENCES partner(id) ON DELETE SET NULL"
    )
    connection.exec_driver_sql(
        """CREATE TABLE activity_partner(
            activity_id INTEGER NOT NULL REFERENCES activity(id) ON DELETE CASCADE,
            partner_id INTEGER NOT NULL REFERENCES partner(id) ON DELETE CASCADE,
            leads BOOLEAN, PRIMARY KEY (activity_id, partner_id)) WITHOUT ROWID"""
    )
    connection.exec_driver_sql("INSERT INTO activity_partner SELECT id, partner_id, 1 FROM activity")


OLD = FileFormat(metadata=old_metadata)
PRESENT = FileFormat(
    metadata=metadata,
    version=3,
    min_reader_version=1,
    migrations=(
        Migration(version=2, min_reader_version=1, apply=_widen),
        Migration(version=3, min_reader_version=1, apply=_join),
    ),
)


def fill(session: Session) -> None:
    """One partner with one activity, in either format."""
    session.execute(insert(old_partner).values(id=1, name="Vroeger"))
    session.execute(insert(old_metadata.tables["activity"]).values(id=1, title="Soep", partner_id=1))
