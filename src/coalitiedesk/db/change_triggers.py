"""The TEMP triggers that note every touched row, generated from the metadata.

TEMP, because undo images hold personal data and must never reach the file, and because a file with
triggers of its own is refused at opening. The images are SQL literals made by ``quote()``: JSON
rounds floats. ``quote()`` stops at a NUL character, so text that holds one is refused.
After the recipe of sqlite.org/undoredo.html.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Column, Connection, Float, Integer, Numeric, Table, UniqueConstraint
from sqlalchemy.types import String, TypeEngine

ADDED = "+"
REMOVED = "-"
ROWS_AT_ONCE = 100
PARTNER = "partner"
_OWNER = "partner_id"
OUTSIDE = "coalitiedesk: change outside the change log"
NUL_CHARACTER = "coalitiedesk: NUL character in text"

_NOTES = """CREATE TEMP TABLE change_note(
    id INTEGER PRIMARY KEY,
    step INTEGER NOT NULL,
    kind TEXT NOT NULL,
    record INTEGER,
    former_record INTEGER,
    partner INTEGER,
    fields TEXT NOT NULL,
    found_by TEXT,
    before TEXT
)"""
_STEP = "CREATE TEMP TABLE change_step(number INTEGER)"
_INDEX = "CREATE INDEX temp.change_note_by_step ON change_note(step)"


def install(connection: Connection, tables: Iterable[Table]) -> None:
    """Make the notes and the triggers on this connection; outside a step every write is refused.

    Raises:
        ValueError: A table has no primary key, so a row of it cannot be found again.
    """
    for statement in (_NOTES, _INDEX, _STEP, "INSERT INTO temp.change_step VALUES(NULL)"):
        connection.exec_driver_sql(statement)
    for table in tables:
        if not table.primary_key.columns:
            raise ValueError(f"table {table.name} has no primary key")
        for statement in _triggers(table):
            connection.exec_driver_sql(statement)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One touched row, as the triggers wrote it down.

    Attributes:
        record: Its number after the change, where the key begins with a number.
        former_record: Its number before an alteration.
        fields: Names of what was altered, with commas.
        found_by: Condition that finds the row as it is now; None when it was removed.
        before: Its former values as SQL literals; None when it was added.
    """

    record: int | None
    former_record: int | None
    fields: str
    found_by: str | None
    before: str | None


def by_table(notes: Iterable[tuple[str, Note]]) -> Iterator[tuple[str, list[Note]]]:
    """The notes by name of their table, in an order that restores the same.

    What only brings back rows or values touches no other table (references are checked at the end), so it
    need not alternate between tables; a removal may, and keeps its place.
    """
    for has_effect, run in groupby(notes, key=lambda note: _touches_others(note[1])):
        if has_effect:
            for kind, removed in groupby(run, key=itemgetter(0)):
                yield kind, [note for _, note in removed]
        else:
            tables: dict[str, list[Note]] = {}
            for kind, note in run:
                tables.setdefault(kind, []).append(note)
            yield from tables.items()


def _touches_others(note: Note) -> bool:
    is_return = note.before is not None and note.found_by is None
    is_alteration = note.before is not None and note.record is not None and note.record == note.former_record
    return not (is_return or is_alteration)


def restoring_statements(table: Table, notes: Sequence[Note]) -> Iterator[str]:
    """The SQL that takes notes of one table back, in this order; rows go by the hundred.

    Every statement has SQLite read the triggers of its table anew, which costs more than the row does.
    """
    for kind, run in groupby(notes, key=lambda note: (note.before is None, note.found_by is None)):
        rows = list(run)
        if kind == (False, False):
            yield from _alterations(table, rows)
            continue
        undo = _removal if kind[0] else _return
        yield from (undo(table, rows[at : at + ROWS_AT_ONCE]) for at in range(0, len(rows), ROWS_AT_ONCE))


def _removal(table: Table, notes: Sequence[Note]) -> str:
    keys = list(table.primary_key.columns)
    if len(keys) == 1 and all(note.record is not None for note in notes):
        condition = f"{_name(keys[0])} IN ({','.join(str(note.record) for note in notes)})"
    else:
        condition = " OR ".join(f"({note.found_by})" for note in notes)
    return f"DELETE FROM main.{_quoted(table.name)} WHERE {condition}"  # noqa: S608 - literals made by quote()


def _return(table: Table, notes: Sequence[Note]) -> str:
    listed = ",".join(_name(column) for column in _stored(table))
    rows = ",".join(f"({note.before})" for note in notes)
    return f"INSERT INTO main.{_quoted(table.name)}({listed}) VALUES{rows}"


def _alterations(table: Table, notes: Sequence[Note]) -> Iterator[str]:
    """Together where it makes no difference which of them goes first."""
    if not _has_free_order(table):
        yield from (_alteration(table, note) for note in notes)
        return
    together: dict[int | None, Note] = {}
    for note in notes:
        if together and not _goes_with(together, note):
            yield _alteration_of_many(table, list(together.values()))
            together = {}
        if note.record == note.former_record:
            together[note.record] = note
        else:
            yield _alteration(table, note)
    if together:
        yield _alteration_of_many(table, list(together.values()))


def _goes_with(others: Mapping[int | None, Note], note: Note) -> bool:
    """Whether another row was altered in the same fields; a row that was altered twice goes step by step."""
    first = next(iter(others.values()))
    is_alike = note.fields == first.fields and note.record == note.former_record
    return is_alike and note.record not in others and len(others) < ROWS_AT_ONCE


def _has_free_order(table: Table) -> bool:
    """Whether rows are found by one number, and no value must be free before another row can have it."""
    is_free = not any(isinstance(one, UniqueConstraint) for one in table.constraints)
    return (
        len(table.primary_key.columns) == 1
        and isinstance(next(iter(table.primary_key.columns)).type, Integer)
        and is_free
        and not any(index.unique for index in table.indexes)
    )


def _alteration_of_many(table: Table, notes: Sequence[Note]) -> str:
    """Only what was altered is put back: an index on what was not is left alone."""
    columns = _stored(table)
    altered = frozenset(notes[0].fields.split(","))
    key = next(iter(table.primary_key.columns))
    sets = ",".join(
        f"{_name(column)}=image.column{at}"
        for at, column in enumerate(columns, start=1)
        if column.name in altered
    )
    rows = ",".join(f"({note.before})" for note in notes)
    return (
        f"UPDATE main.{_quoted(table.name)} SET {sets} FROM (VALUES{rows}) AS image"  # noqa: S608
        f" WHERE {_quoted(table.name)}.{_name(key)}=image.column{columns.index(key) + 1}"
    )


def _alteration(table: Table, note: Note) -> str:
    names = [_name(column) for column in _stored(table)]
    target = f"({','.join(names)})" if len(names) > 1 else names[0]
    return f"UPDATE main.{_quoted(table.name)} SET {target}=({note.before}) WHERE {note.found_by}"  # noqa: S608


def _triggers(table: Table) -> Iterable[str]:
    columns = _stored(table)
    differs = {column.name: f"old.{_name(column)} IS NOT new.{_name(column)}" for column in columns}
    names = "||".join(
        f"CASE WHEN {test} THEN {_literal(',' + name)} ELSE '' END" for name, test in differs.items()
    )
    changed = f"WHEN {' OR '.join(differs.values())}"
    yield _trigger(table, "INSERT", row="new", fields=_literal(ADDED), found=True, image=None)
    yield _trigger(
        table, "UPDATE", row="new", fields=f"substr({names},2)", found=True, image="old", when=changed
    )
    yield _trigger(table, "DELETE", row="old", fields=_literal(REMOVED), found=False, image="old")


def _trigger(
    table: Table, event: str, *, row: str, fields: str, found: bool, image: str | None, when: str = ""
) -> str:
    refuse_nul = _refuse_nul(table) if row == "new" else ""
    found_by = _found_by(table) if found else "NULL"
    before = _image(table, image) if image else "NULL"
    kind = _literal(table.name)
    partner = _partner(table, row)
    former = _record(table, "old") if event == "UPDATE" else "NULL"  # a key may change too
    return f"""CREATE TEMP TRIGGER {_quoted(f"note_{event.lower()}_{table.name}")}
AFTER {event} ON main.{_quoted(table.name)} {when} BEGIN
    SELECT RAISE(ABORT, '{OUTSIDE}') FROM change_step WHERE number IS NULL;
    {refuse_nul}
    INSERT INTO change_note(step, kind, record, former_record, partner, fields, found_by, before)
    SELECT number, {kind}, {_record(table, row)}, {former}, {partner}, {fields}, {found_by}, {before}
    FROM change_step;
END"""  # noqa: S608 - names of our own tables


def _refuse_nul(table: Table) -> str:
    texts = [_name(column) for column in _stored(table) if isinstance(column.type, String)]
    if not texts:
        return ""
    joined = " OR ".join(f"instr(new.{text}, char(0))" for text in texts)
    return f"SELECT RAISE(ABORT, '{NUL_CHARACTER}') WHERE {joined};"


def _found_by(table: Table) -> str:
    names = [_name(column) for column in table.primary_key.columns]
    parts = (f"{_literal(name + ' IS ')}||quote(new.{name})" for name in names)
    return "||' AND '||".join(parts)


def _image(table: Table, row: str) -> str:
    return "||','||".join(_exact(column, row) for column in _stored(table))


def _exact(column: Column[object], row: str) -> str:
    literal = f"quote({row}.{_name(column)})"
    # SQLite before 3.42 quotes infinity as Inf, which it cannot read back.
    return f"replace({literal},'Inf','9e999')" if isinstance(column.type, Float | Numeric) else literal


def _record(table: Table, row: str) -> str:
    first = next(iter(table.primary_key.columns))
    kind: TypeEngine[object] = first.type
    return f"{row}.{_name(first)}" if isinstance(kind, Integer) else "NULL"


def _partner(table: Table, row: str) -> str:
    """Whom the row is about; for one that moves to another partner the one it moves to."""
    if table.name == PARTNER:
        return _record(table, row)
    return f"{row}.{_quoted(_OWNER)}" if _OWNER in table.columns else "NULL"


def _stored(table: Table) -> list[Column[object]]:
    return [column for column in table.columns if column.computed is None]


def _name(column: Column[object]) -> str:
    return _quoted(column.name)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
