"""A coordinator's week in any order: changes, undo, redo, publishing, crashes, earlier versions, reopening.

All tables are compared, so whatever a merge, a cascade or a bulk change touches is looked at too.
"""

import os
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import select

from coalitiedesk.db.tables import metadata
from coalitiedesk.document.backups import verify
from coalitiedesk.domain.document_codes import BackupReason, DocumentCode
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.evaluation import Attendance
from coalitiedesk.domain.ids import EditionId, PartnerId, TaskId
from coalitiedesk.domain.plan import Task
from coalitiedesk.paths import HOME_VARIABLE
from coalitiedesk.services.activities import delete_activities, list_activities, save_activity
from coalitiedesk.services.coalition import add_area
from coalitiedesk.services.desk import NOT_UNDONE, Desk
from coalitiedesk.services.editions import delete_edition, list_editions, save_edition
from coalitiedesk.services.evaluation import record_attendance
from coalitiedesk.services.merging import merge_partners
from coalitiedesk.services.opening import create_coalition, open_coalition
from coalitiedesk.services.partners import delete_partners, list_partner_ids, save_partner
from coalitiedesk.services.plan import save_task
from tests.builders import a_contact, a_partner, an_activity, an_occurrence

WATCHED = [table for table in metadata.sorted_tables if table.name not in NOT_UNDONE]
WORDS = st.sampled_from(["Buurthuis ’t Trefpunt", "Kerk", "O'Neill & Zn", "ﬁets 🚲", '"Soep" <b>', "Ĳ"])

State = dict[str, list[tuple[Any, ...]]]


class CoalitionMachine(RuleBasedStateMachine):
    """``states`` are those that undo and redo walk along; ``published`` is what the file must hold."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.home = os.environ.get(HOME_VARIABLE)
        os.environ[HOME_VARIABLE] = str(Path(self.folder.name) / "home")
        self.file = Path(self.folder.name) / "noord.coalitie"
        self.desk = create_coalition(self.file, name="Noord")
        self.logged = 0
        self.kept: dict[Path, State] = {}
        self.start_steps()
        self.published = self.states[0]

    def teardown(self) -> None:
        self.desk.leave()
        if self.home is None:
            del os.environ[HOME_VARIABLE]
        else:
            os.environ[HOME_VARIABLE] = self.home
        self.folder.cleanup()

    def start_steps(self) -> None:
        """Undo begins anew with what is there."""
        self.states, self.place = [self.now()], 0

    def now(self) -> State:
        with self.desk.read() as session:
            return {
                table.name: [
                    tuple(row) for row in session.execute(select(table).order_by(*table.primary_key))
                ]
                for table in WATCHED
            }

    def do(self, work: Callable[[Desk], object]) -> None:
        work(self.desk)
        after = self.now()
        if after != self.states[self.place]:
            self.states[self.place + 1 :] = [after]
            self.place += 1

    def partner_ids(self) -> tuple[PartnerId, ...]:
        return list_partner_ids(self.desk)

    @rule(name=WORDS, contact=WORDS)
    def add_partner(self, name: str, contact: str) -> None:
        partner = a_partner(name=name, contacts=(a_contact(name=contact, phone="0612345678"),))
        self.do(lambda desk: save_partner(desk, partner))

    @rule(title=WORDS)
    def add_task(self, title: str) -> None:
        owner = self.partner_ids()[0] if self.partner_ids() else None
        task = Task(id=TaskId(0), title=title, owner_partner_id=owner)
        self.do(lambda desk: save_task(desk, task))

    @rule(title=WORDS)
    def plan_activity(self, title: str) -> None:
        if not list_editions(self.desk):
            week = Edition(id=EditionId(0), name="Week van de Ontmoeting", year=2026)
            self.do(lambda desk: save_edition(desk, week))
        edition = list_editions(self.desk)[0]
        activity = an_activity(
            edition_id=edition.id,
            title=title,
            organiser_ids=self.partner_ids()[:2],
            occurrences=(an_occurrence(), an_occurrence(start=None, end=None)),
            target_groups=("mantelzorgers",),
        )
        self.do(lambda desk: save_activity(desk, activity))

    @rule(visitors=st.integers(0, 40))
    def count_visitors(self, visitors: int) -> None:
        for edition in list_editions(self.desk)[:1]:
            for activity in list_activities(self.desk, edition.id)[:1]:
                count = Attendance(occurrence_id=activity.occurrences[0].id, visitors=visitors)
                self.do(lambda desk, count=count: record_attendance(desk, count))

    @rule(name=WORDS)
    def add_neighbourhood(self, name: str) -> None:
        with self.desk.read() as session:
            known = {row[0] for row in session.execute(select(metadata.tables["area"].c.name))}
        if name not in known:
            self.do(lambda desk: add_area(desk, name))

    @rule()
    def merge(self) -> None:
        keep, *others = self.partner_ids()[:2] or (None,)
        if keep is not None and others:
            self.do(lambda desk: merge_partners(desk, keep, others[0]))

    @rule()
    def remove_all_partners(self) -> None:
        self.do(lambda desk: delete_partners(desk, self.partner_ids()))

    @rule()
    def remove_edition_or_activity(self) -> None:
        for edition in list_editions(self.desk)[:1]:
            activities = list_activities(self.desk, edition.id)
            if len(activities) > 1:
                self.do(lambda desk, key=activities[0].id: delete_activities(desk, [key]))
            else:
                self.do(lambda desk, key=edition.id: delete_edition(desk, key))

    @precondition(lambda self: self.place > 0)
    @rule()
    def undo(self) -> None:
        self.desk.undo()
        self.place -= 1

    @precondition(lambda self: self.place < len(self.states) - 1)
    @rule()
    def redo(self) -> None:
        self.desk.redo()
        self.place += 1

    @rule()
    def publish(self) -> None:
        self.desk.publish()
        self.published = self.states[self.place]

    @rule(after_writing=st.booleans())
    def crash(self, after_writing: bool) -> None:
        """The process dies, perhaps after the file was written and before that was noted down."""
        if after_writing:
            self.desk.begin_publish().run()
            self.published = self.states[self.place]
        believed = self.states[self.place]
        is_ahead = believed != self.published
        self.desk._document.engine.dispose()
        self.desk._document._copy.release()

        self.desk = open_coalition(self.file)

        self.start_steps()
        assert self.states[0] == believed
        if is_ahead:
            assert DocumentCode.RECOVERED in {notice.code for notice in self.desk.notices}

    @rule()
    def close_and_open(self) -> None:
        believed = self.states[self.place]
        self.desk.close()
        assert list((Path(os.environ[HOME_VARIABLE]) / "data" / "work").iterdir()) == []
        self.desk = open_coalition(self.file)
        self.start_steps()
        assert self.states[0] == believed
        self.published = believed

    @rule()
    def keep_version(self) -> None:
        backup = self.desk.back_up(BackupReason.ON_REQUEST)
        self.kept[backup.path] = self.states[self.place]

    @precondition(lambda self: self.kept)
    @rule(number=st.integers(0, 5))
    def restore_version(self, number: int) -> None:
        path = sorted(self.kept)[number % len(self.kept)]
        self.desk.restore(path)
        self.start_steps()
        self.logged = 0
        assert self.states[0] == self.kept[path]

    @invariant()
    def content_is_where_it_should_be(self) -> None:
        assert self.now() == self.states[self.place]
        assert bool(self.desk.undo_label) == (self.place > 0)
        assert bool(self.desk.redo_label) == (self.place < len(self.states) - 1)

    @invariant()
    def file_is_whole_and_holds_what_was_published(self) -> None:
        verify(self.file)
        uri = f"{self.file.as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            names = connection.execute("SELECT id, name FROM partner ORDER BY id").fetchall()
            titles = connection.execute("SELECT id, title FROM activity ORDER BY id").fetchall()
        assert names == [row[:2] for row in self.published["partner"]]
        assert titles == [(row[0], row[2]) for row in self.published["activity"]]

    @invariant()
    def logbook_only_grows(self) -> None:
        with self.desk.read() as session:
            lines = len(session.execute(select(metadata.tables["logbook"].c.id)).all())
        assert lines >= self.logged
        self.logged = lines


CoalitionMachine.TestCase.settings = settings(
    max_examples=12, stateful_step_count=22, deadline=None, derandomize=True
)
TestCoalition = CoalitionMachine.TestCase
