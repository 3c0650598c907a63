"""Undo and redo of every change, the notice of what changed, and the log for the successor.

One change is one transaction and one step. Whatever caused a row to change (a bulk statement, a
cascade, an import) is noted by the triggers of ``change_triggers``; undo replays the notes backwards,
and the same triggers note that, so redo is the undo of an undo.
"""

import datetime as dt
import sqlite3
from collections import deque
from collections.abc import Callable, Collection, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from types import MappingProxyType
from typing import TypeVar, cast

from sqlalchemy import Connection, Engine, MetaData
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm import Session

from coalitiedesk.db.change_triggers import (
    ADDED,
    NUL_CHARACTER,
    REMOVED,
    Note,
    by_table,
    install,
    restoring_statements,
)
from coalitiedesk.domain.changes import ChangeSet, Direction

STEP_LIMIT = 200
LOGBOOK = "logbook"
NEVER_UNDONE = frozenset({LOGBOOK, "seal"})

Listener = Callable[[ChangeSet], None]
_Result = TypeVar("_Result")
_NoteRow = tuple[str, int | None, str, int | None, int | None]
"""Kind, record, fields, former record and partner of a note."""


class NulCharacterError(ValueError):
    """Text with a NUL character cannot be kept; nothing was changed."""


class LostTransactionError(RuntimeError):
    """SQLite rolled back in the middle of a change (a full disk does that); nothing was changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step that can be taken back."""

    number: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Touched:
    """What one step touched; see ``ChangeSet``."""

    kinds: Mapping[str, frozenset[int]]
    partners: frozenset[int]


def to_the_end(portions: Generator[object, None, _Result]) -> _Result:
    """Do all portions at once."""
    while True:
        try:
            next(portions)
        except StopIteration as end:
            result: _Result = end.value
            return result


def utc_now() -> dt.datetime:
    """The present in UTC."""
    return dt.datetime.now(dt.UTC)


class ChangeLog:
    """Every change of one open working copy. From here on nothing else may write to its tables.

    Args:
        engine: Has exactly one connection (``make_engine``); the notes live and die with it.
        metadata: The tables to watch.
        exclude: Names of tables to leave alone, beside the logbook and the seal.
        clock: Gives the present in UTC, for the logbook.
    """

    def __init__(
        self,
        engine: Engine,
        metadata: MetaData,
        exclude: Collection[str] = (),
        *,
        clock: Callable[[], dt.datetime] = utc_now,
    ) -> None:
        self._engine = engine
        self._tables = {
            table.name: table
            for table in metadata.sorted_tables
            if table.name not in NEVER_UNDONE | {*exclude}
        }
        self._logbook = metadata.tables.get(LOGBOOK)
        self._clock = clock
        self._listeners: list[Listener] = []
        self._done: deque[Step] = deque()
        self._undone: deque[Step] = deque()
        self._last_number = 0
        self._is_open = False
        with engine.begin() as connection:
            install(connection, self._tables.values())

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to make again."""
        return bool(self._undone)

    @property
    def undo_label(self) -> str:
        """Label of the step that ``undo`` takes back, or nothing."""
        return self._done[-1].label if self._done else ""

    @property
    def redo_label(self) -> str:
        """Label of the step that ``redo`` makes again, or nothing."""
        return self._undone[-1].label if self._undone else ""

    @property
    def is_open(self) -> bool:
        """Whether a change is under way: until it ends there can be no other."""
        return self._is_open

    @property
    def undo_size(self) -> int:
        """How many rows the step touched that ``undo`` takes back."""
        return self._size(self._done)

    @property
    def redo_size(self) -> int:
        """How many rows ``redo`` touches again."""
        return self._size(self._undone)

    def listen(self, listener: Listener) -> None:
        """Call ``listener`` after every commit that touched something, in order of registration."""
        self._listeners.append(listener)

    def ignore(self, listener: Listener) -> None:
        """Call ``listener`` no more."""
        self._listeners.remove(listener)

    @contextmanager
    def change(self, label: str, initiator: object | None = None) -> Iterator[Session]:
        """One transaction and one step; an error inside rolls back and tells nobody.

        Args:
            label: What is done, in the words of the menu, without personal values.
            initiator: Handed on in the ``ChangeSet``.

        Raises:
            NulCharacterError: A text holds a NUL character.
            LostTransactionError: An error inside was swallowed after SQLite had rolled back.
            sqlalchemy.exc.SQLAlchemyError: The database refused, for example because the disk is full.
        """
        with self._step() as number:
            with _own_errors(), Session(self._engine, expire_on_commit=False) as session, session.begin():
                self._enter(session.connection(), number)
                yield session
                session.flush()
                touched = self._leave(session.connection(), number, label)
            if touched.kinds:
                self._forget(self._undone)
                self._remember(self._done, Step(number=number, label=label))
        self._tell(
            ChangeSet(kinds=touched.kinds, label=label, initiator=initiator, partners=touched.partners)
        )

    def undo(self, initiator: object | None = None) -> ChangeSet:
        """Take the last step back.

        Raises:
            LookupError: There is none.
        """
        return to_the_end(self.undoing(initiator))

    def redo(self, initiator: object | None = None) -> ChangeSet:
        """Make the step that was last taken back again.

        Raises:
            LookupError: There is none.
        """
        return to_the_end(self.redoing(initiator))

    def undoing(self, initiator: object | None = None) -> Generator[None, None, ChangeSet]:
        """As ``undo``, in portions; who stops halfway leaves everything as it was."""
        return self._turn(self._done, self._undone, Direction.UNDO, initiator)

    def redoing(self, initiator: object | None = None) -> Generator[None, None, ChangeSet]:
        """As ``redo``, in portions; who stops halfway leaves everything as it was."""
        return self._turn(self._undone, self._done, Direction.REDO, initiator)

    def clear(self) -> None:
        """Forget all steps, for example after an import that replaced everything."""
        self._forget(self._done)
        self._forget(self._undone)

    def _turn(
        self, source: deque[Step], target: deque[Step], direction: Direction, initiator: object | None
    ) -> Generator[None, None, ChangeSet]:
        if not source:
            raise LookupError(f"nothing to {direction}")
        step = source[-1]
        with self._step() as number:
            with self._engine.begin() as connection:
                # References are checked at the end, when all rows are back.
                connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
                self._enter(connection, number)
                yield from self._replay(connection, step.number)
                touched = self._leave(connection, number, step.label)
                connection.exec_driver_sql("DELETE FROM temp.change_note WHERE step=?", (step.number,))
            source.pop()
            target.append(Step(number=number, label=step.label))
        changes = ChangeSet(
            kinds=touched.kinds,
            label=step.label,
            initiator=initiator,
            direction=direction,
            partners=touched.partners,
        )
        self._tell(changes)
        return changes

    def _replay(self, connection: Connection, number: int) -> Iterator[None]:
        # The bare driver: literal statements by the thousand, whose text, full of personal data,
        # SQLAlchemy would put into its errors.
        driver = cast(sqlite3.Connection, connection.connection.driver_connection)
        notes = driver.execute(
            "SELECT kind, record, former_record, fields, found_by, before FROM temp.change_note"
            " WHERE step=? ORDER BY id DESC",
            (number,),
        ).fetchall()
        listed = (
            (
                kind,
                Note(record=record, former_record=former, fields=fields, found_by=found_by, before=before),
            )
            for kind, record, former, fields, found_by, before in notes
        )
        for kind, rows in by_table(listed):
            try:
                for statement in restoring_statements(self._tables[kind], rows):
                    driver.execute(statement)
                    yield
            except sqlite3.Error as error:
                raise OperationalError(f"restore {kind}", None, error, hide_parameters=True) from error

    @contextmanager
    def _step(self) -> Iterator[int]:
        if self._is_open:
            raise AssertionError("a change inside a change")
        self._is_open = True
        self._last_number += 1
        try:
            yield self._last_number
        finally:
            self._is_open = False

    def _enter(self, connection: Connection, number: int) -> None:
        connection.exec_driver_sql("UPDATE temp.change_step SET number=?", (number,))

    def _leave(self, connection: Connection, number: int, label: str) -> _Touched:
        if connection.exec_driver_sql("SELECT number FROM temp.change_step").scalar_one() != number:
            raise LostTransactionError
        # The bare driver: rows by the ten thousand, and no need of names for their columns.
        driver = cast(sqlite3.Connection, connection.connection.driver_connection)
        notes = driver.execute(
            "SELECT kind, record, fields, former_record, partner FROM temp.change_note"
            " WHERE step=? ORDER BY id",
            (number,),
        ).fetchall()
        self._write_logbook(connection, label, _fields_per_record(notes))
        connection.exec_driver_sql("UPDATE temp.change_step SET number=NULL")
        kinds: dict[str, set[int]] = {}
        for kind, run in groupby(notes, key=itemgetter(0)):
            numbers = kinds.setdefault(kind, set())
            for _kind, record, _fields, former, _partner in run:
                numbers.add(record)
                numbers.add(former)
        return _Touched(
            kinds=MappingProxyType({kind: frozenset(found - {None}) for kind, found in kinds.items()}),
            partners=frozenset(map(itemgetter(4), notes)) - {None},
        )

    def _write_logbook(
        self, connection: Connection, label: str, lines: Mapping[tuple[str, int], str]
    ) -> None:
        if self._logbook is None or not lines:
            return
        at = self._clock().astimezone(dt.UTC).replace(tzinfo=None)
        as_stored = self._logbook.c.at.type.dialect_impl(connection.dialect).bind_processor(
            connection.dialect
        )
        moment = as_stored(at) if as_stored else at
        # Past the compiler, which looks at every value of thousands of lines.
        connection.exec_driver_sql(
            f"INSERT INTO {self._logbook.name}(at, kind, record_id, fields, label) VALUES(?,?,?,?,?)",
            [(moment, kind, record, fields, label) for (kind, record), fields in lines.items()],
        )

    def _size(self, steps: deque[Step]) -> int:
        if not steps:
            return 0
        with self._engine.connect() as connection:
            query = "SELECT count(*) FROM temp.change_note WHERE step=?"
            return int(connection.exec_driver_sql(query, (steps[-1].number,)).scalar_one())

    def _remember(self, steps: deque[Step], step: Step) -> None:
        steps.append(step)
        while len(steps) > STEP_LIMIT:
            self._drop(steps.popleft())

    def _forget(self, steps: deque[Step]) -> None:
        while steps:
            self._drop(steps.pop())

    def _drop(self, step: Step) -> None:
        with self._engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM temp.change_note WHERE step=?", (step.number,))

    def _tell(self, changes: ChangeSet) -> None:
        if changes.kinds:
            for listener in tuple(self._listeners):
                listener(changes)


def _fields_per_record(notes: Sequence[_NoteRow]) -> dict[tuple[str, int], str]:
    """Added and removed win over the names of fields; what came and went in one change is not logged."""
    found: dict[tuple[str, int], str | list[str]] = {}
    for kind, record, fields, _former, _partner in notes:
        key = (kind, record or 0)
        before = found.get(key)
        if before is None:
            found[key] = fields  # nearly always the only one
        elif isinstance(before, str):
            found[key] = [before, fields]
        else:
            before.append(fields)
    lines = {key: _line(parts) if isinstance(parts, str) else _summary(parts) for key, parts in found.items()}
    return {key: line for key, line in lines.items() if line}


@lru_cache(maxsize=256)
def _line(fields: str) -> str:
    return _summary([fields])


def _summary(parts: list[str]) -> str:
    was_there, is_there = parts[0] != ADDED, parts[-1] != REMOVED
    if not is_there:
        return REMOVED if was_there else ""
    if not was_there:
        return ADDED
    names = {name for part in parts if part not in (ADDED, REMOVED) for name in part.split(",")}
    return ", ".join(sorted(names)) or ADDED


@contextmanager
def _own_errors() -> Iterator[None]:
    try:
        yield
    except IntegrityError as error:
        if str(error.orig) == NUL_CHARACTER:
            raise NulCharacterError(NUL_CHARACTER) from error
        raise
