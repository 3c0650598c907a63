"""Rows gathered in memory and written table by table, because thousands of single rows take minutes."""

from collections import defaultdict
from enum import StrEnum
from typing import Any, cast

from sqlalchemy import Table, func, select
from sqlalchemy.orm import Session

from coalitiedesk.db.tables import Row, metadata


class RowBook:
    """Rows that wait to be written, with the ids they will have."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._rows: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
        self._next: dict[str, int] = {}
        self._defaults: dict[str, dict[str, Any]] = {}

    def add(self, row_class: type[Row], /, **values: object) -> int:
        """Note one row and return its id; what is not named gets the default of its column."""
        name = row_class.__tablename__
        if name not in self._next:
            self._begin(cast(Table, row_class.__table__))
        number = self._next[name]
        self._next[name] += 1
        self._rows[name].append({**self._defaults[name], "id": number, **values})
        return number

    def write(self) -> None:
        """Insert everything, owners before what they own."""
        for table in metadata.sorted_tables:
            rows = self._rows.pop(table.name, None)
            if rows:
                self._session.execute(table.insert(), [_plain(row) for row in rows])

    def _begin(self, table: Table) -> None:
        highest = self._session.scalar(select(func.max(table.c.id)))
        self._next[table.name] = (highest or 0) + 1
        self._defaults[table.name] = {
            column.key: getattr(column.default, "arg", None) for column in table.columns
        }


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value.value if isinstance(value, StrEnum) else value for name, value in row.items()}
