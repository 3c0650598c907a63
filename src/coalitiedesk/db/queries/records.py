"""Makes frozen records of the columns of a query, for lists of thousands.

Core rows of named columns cost little more than bare ``sqlite3``; mapped rows cost six times as much, and the
keyword constructor of a frozen record with 25 fields again as much (performance study §D1).
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields, make_dataclass
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

    A draft with the same slots takes the values by position, without the guarded assignment that a frozen
    class needs for each; then it is made a record, and frozen: eight times as fast as the constructor.
    """
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type]  # a dataclass
    draft = make_dataclass(f"{kind.__name__}Draft", names, slots=True, eq=False, repr=False)

    def made(values: Iterable[object]) -> _Record:
        record: Any = draft(*values)
        record.__class__ = kind  # Python allows it between classes with the very same slots
        return record  # type: ignore[no-any-return]  # now it is one

    return made


def coded(row: Sequence[Any], books: Iterable[tuple[int, Mapping[str, Any]]]) -> list[Any]:
    """The values of a row, with the member of an enumeration in the place of each stored code.

    Args:
        row: As the query gave it.
        books: Places of the codes, each with its book.
    """
    values = list(row)
    for place, book in books:
        values[place] = book[values[place]]
    return values
