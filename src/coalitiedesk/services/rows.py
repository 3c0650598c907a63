"""Carry the values of a record over to its row."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import TypeVar

from coalitiedesk.db.tables import Row

_Key = TypeVar("_Key")


def assign(row: Row, record: object, fields: Iterable[str]) -> None:
    """Set the named attributes of the row to those of the record; codes are stored as their value."""
    for name in fields:
        value = getattr(record, name)
        value = value.value if isinstance(value, StrEnum) else value
        if getattr(row, name) != value:
            setattr(row, name, clean(value) if isinstance(value, str) else value)


def clean(text: str) -> str:
    """Text as it is stored: without NUL (SQLite's quoting stops there) and without spaces around it."""
    return text.replace("\x00", "").strip()


def by_the_hundreds(ids: Sequence[_Key], *, at_once: int = 500) -> Iterator[Sequence[_Key]]:
    """Parts of a long row of ids, for conditions: SQLite takes so many values and no more."""
    return (ids[begin : begin + at_once] for begin in range(0, len(ids), at_once))
