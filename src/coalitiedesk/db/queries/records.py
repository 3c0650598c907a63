"""Makes frozen records of the columns of a query, for lists of thousands.

Core rows of named columns cost little more than bare ``sqlite3``; mapped rows cost six times as much, and the
keyword constructor of a frozen record with 25 fields again as much (performance study §D1).
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Executable
from sqlalchemy.orm import Session

from coalitiedesk.db.tables.declarative import Row

_Record = TypeVar("_Record")
_Code = TypeVar("_Code", bound=StrEnum)


class CodeBook(dict[str, _Code]):
    """Members of an enumeration by their stored code, without calling the enumeration."""

    def __init__(self, kind: type[_Code]) -> None:
        super().__init__((member.value, member) for member in kind)
        self._kind = kind

    def __missing__(self, code: str) -> _Code:
        return self._kind(code)  # raises, and says what it did not know


def columns(table: type[Row], *names: str) -> list[ColumnElement[Any]]:
    """Columns of a table as Core knows them: their rows make no mapped objects."""
    found = table.__table__.columns
    return [found[name] for name in names]


def fetch(session: Session, query: Executable) -> Sequence[Any]:
    """All rows of a query, in the session's transaction but past its mapped objects."""
    return session.connection().execute(query).fetchall()


@contextmanager
def uncollected() -> Iterator[None]:
    """Make thousands of records without the collector looking through them all, time and again.

    It would find nothing: they hold values and each other, never in a circle.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def maker(kind: type[_Record]) -> Callable[[Iterable[object]], _Record]:
    """How to make a record of a frozen, slotted dataclass from all its values, in the order of its fields.

    It fills the slots as the constructor would, but without a keyword and a guarded assignment for each.
    """
    make = object.__new__
    slots = tuple(getattr(kind, field.name).__set__ for field in fields(kind))  # type: ignore[arg-type]

    def made(values: Iterable[object]) -> _Record:
        record = make(kind)
        for fill, value in zip(slots, values, strict=True):
            fill(record, value)
        return record

    return made
