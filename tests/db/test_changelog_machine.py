"""Whatever is added, altered, joined and removed: undo and redo walk back and forth along the same states."""

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import Table, delete, insert, select, text, update

from coalitiedesk.db.changelog import ChangeLog
from coalitiedesk.db.engine import make_engine
from tests.db.tables_for_tests import activity, activity_partner, meta, metadata, partner

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)
NUMBERS = st.none() | st.floats(allow_nan=False)
KEYS = st.integers(1, 5)
WATCHED = (partner, activity, activity_partner, meta)

State = dict[str, list[tuple[Any, ...]]]


def ordered(table: Table) -> Any:
    return select(table).order_by(*table.primary_key)


class UndoMachine(RuleBasedStateMachine):
    """A file with its states so far; ``place`` is where undo and redo have brought it."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.engine = make_engine(Path(self.folder.name) / "work.db")
        metadata.create_all(self.engine)
        self.log = ChangeLog(self.engine, metadata)
        self.heard: list[Any] = []
        self.log.listen(self.heard.append)
        self.states = [self.now()]
        self.place = 0

    def teardown(self) -> None:
        self.engine.dispose()
        self.folder.cleanup()

    def now(self) -> State:
        with self.engine.connect() as connection:
            return {
                table.name: [
                    tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))
                ]
                for table in WATCHED
            }

    def run(self, *statements: Any) -> None:
        heard = len(self.heard)
        with self.log.change("stap") as session:
            for statement in statements:
                session.execute(statement)
        if len(self.heard) > heard:
            self.states[self.place + 1 :] = [self.now()]
            self.place += 1
            self.check_notice(self.states[self.place - 1], self.states[self.place])

    def check_notice(self, before: State, after: State) -> None:
        """Every record that differs is in the notice."""
        kinds = self.heard[-1].kinds
        for table in WATCHED:
            differing = {row[0] for row in set(before[table.name]) ^ set(after[table.name])}
            numbers = {key for key in differing if isinstance(key, int)}
            assert numbers <= kinds.get(table.name, frozenset())
            assert not differing or table.name in kinds

    @rule(name=TEXTS, budget=NUMBERS, logo=st.none() | st.binary(max_size=4))
    def add_partner(self, name: str, budget: float | None, logo: bytes | None) -> None:
        self.run(insert(partner).values(name=name, budget=budget, logo=logo))

    @rule(title=TEXTS)
    def add_activity_for_each_partner(self, title: str) -> None:
        source = select(partner.c.name + title, partner.c.id, partner.c.id)
        self.run(insert(activity).from_select(["title", "partner_id", "guest_id"], source))

    @rule()
    def join_all(self) -> None:
        pairs = "SELECT a.id, p.id, a.id > p.id FROM activity a, partner p"
        self.run(text(f"INSERT OR IGNORE INTO activity_partner {pairs}"))

    @rule(key=KEYS, name=TEXTS, budget=NUMBERS)
    def alter_some(self, key: int, name: str, budget: float | None) -> None:
        self.run(update(partner).where(partner.c.id >= key).values(name=name, budget=budget))

    @rule(key=KEYS, shift=st.integers(10, 12))
    def renumber(self, key: int, shift: int) -> None:
        self.run(
            delete(activity).where(activity.c.partner_id == key),
            update(activity).where(activity.c.guest_id == key).values(guest_id=None),
            delete(activity_partner).where(activity_partner.c.partner_id == key),
            delete(partner).where(partner.c.id == key + shift),
            update(partner).where(partner.c.id == key).values(id=key + shift),
        )

    @rule(key=KEYS)
    def remove_partner(self, key: int) -> None:
        self.run(delete(partner).where(partner.c.id == key))

    @rule()
    def remove_all(self) -> None:
        self.run(delete(partner))

    @rule(key=TEXTS, value=TEXTS)
    def set_property(self, key: str, value: str) -> None:
        self.run(delete(meta).where(meta.c.key == key), insert(meta).values(key=key, value=value))

    @precondition(lambda self: self.log.can_undo)
    @rule()
    def undo(self) -> None:
        self.log.undo()
        self.place -= 1

    @precondition(lambda self: self.log.can_redo)
    @rule()
    def redo(self) -> None:
        self.log.redo()
        self.place += 1

    @invariant()
    def content_is_where_it_should_be(self) -> None:
        assert self.now() == self.states[self.place]
        assert self.log.can_undo == (self.place > 0)
        assert self.log.can_redo == (self.place < len(self.states) - 1)


UndoMachine.TestCase.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
TestUndo = UndoMachine.TestCase
