"""What all mapped rows share; the metadata from which a new file is made."""

from typing import Annotated

from sqlalchemy import ForeignKey, MetaData
from sqlalchemy.orm import DeclarativeBase, mapped_column

SCHEMA_VERSION = 1

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Row(DeclarativeBase):
    """A mapped row. Text columns are never NULL: empty means not filled in. NULL means unknown."""

    metadata = metadata


Key = Annotated[int, mapped_column(primary_key=True)]
Text = Annotated[str, mapped_column(default="", server_default="")]
Flag = Annotated[bool, mapped_column(default=False, server_default="0")]


def owned_by(target: str) -> ForeignKey:
    """Foreign key of a row that goes when its owner goes."""
    return ForeignKey(target, ondelete="CASCADE")


def refers_to(target: str) -> ForeignKey:
    """Foreign key of a row that stays, without the reference, when the target goes."""
    return ForeignKey(target, ondelete="SET NULL")
