"""Changes, undo, publishing, vanishing sticks, crashes and reopening in any order: nothing is lost."""

import datetime as dt
import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import insert

from coalitiedesk.db.changelog import ChangeLog
from coalitiedesk.db.migrations.driver import FileFormat
from coalitiedesk.document.context import DocumentContext
from coalitiedesk.document.errors import DocumentError
from coalitiedesk.document.open_document import OpenDocument
from tests.db.tables_for_tests import metadata, partner
from tests.document.desk import Clock, Desk, names, names_in


class DocumentMachine(RuleBasedStateMachine):
    """``content`` is what the coordinator believes to be kept; ``published`` what the file must hold."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        root = Path(self.folder.name)
        self.stick, self.away = root / "stick", root / "away"
        self.stick.mkdir()
        self.clock = Clock(dt.datetime(2026, 11, 22, 14, 3, tzinfo=dt.UTC))
        context = DocumentContext(
            file_format=FileFormat(metadata=metadata),
            work_folder=root / "data",
            backup_folder=root / "data" / "backups",
            clock=self.clock,
            computer="LAPTOP-12",
            account="fatima",
        )
        self.desk = Desk(context=context, target=self.stick / "a.coalitie")
        OpenDocument.create(self.desk.target, lambda _: None, context).close()
        self.content: list[str] = []
        self.published: list[str] = []
        self.number = 0
        self.open()

    def teardown(self) -> None:
        self.desk.leave()
        self.folder.cleanup()

    def open(self) -> None:
        self.document = self.desk.open()
        self.log = ChangeLog(self.document.engine, metadata)
        self.log.listen(self.document.mark_changed)
        self.undone: list[str] = []

    @property
    def is_stick_in(self) -> bool:
        return self.stick.exists()

    @rule()
    def change(self) -> None:
        self.number += 1
        self.clock.forward(minutes=7)
        with self.log.change("stap") as session:
            session.execute(insert(partner).values(name=f"p{self.number}"))
        self.content = [*self.content, f"p{self.number}"]
        self.undone = []

    @precondition(lambda self: self.log.can_undo)
    @rule()
    def undo(self) -> None:
        self.log.undo()
        self.undone.append(self.content[-1])
        self.content = self.content[:-1]

    @precondition(lambda self: self.log.can_redo)
    @rule()
    def redo(self) -> None:
        self.log.redo()
        self.content = [*self.content, self.undone.pop()]

    @rule()
    def publish(self) -> None:
        outcome = self.document.publish()
        assert (outcome.error is None) == self.is_stick_in
        if outcome.error is None:
            self.published = self.content

    @rule()
    def move_the_stick(self) -> None:
        source, destination = (self.stick, self.away) if self.is_stick_in else (self.away, self.stick)
        source.rename(destination)

    @rule()
    def crash_and_start_again(self) -> None:
        self.desk.crash(self.document)
        if not self.is_stick_in:
            self.move_the_stick()
        self.open()

    @precondition(lambda self: self.is_stick_in)
    @rule()
    def crash_after_writing(self) -> None:
        """The target is written, the process dies before it can note that down."""
        self.document.begin_publish().run()
        self.published = self.content
        self.crash_and_start_again()

    @rule()
    def close_and_open(self) -> None:
        try:
            self.document.close()
        except DocumentError:
            assert not self.is_stick_in
            return
        if self.is_stick_in:
            self.published = self.content
        else:
            self.move_the_stick()
            self.published = self.content
        self.desk.opened.remove(self.document)
        self.open()

    @precondition(lambda self: self.is_stick_in)
    @rule()
    def lose_the_file(self) -> None:
        self.desk.target.unlink()
        self.document.publish()
        self.published = self.content

    @invariant()
    def nothing_is_lost(self) -> None:
        assert names(self.document) == self.content
        place = self.stick if self.is_stick_in else self.away
        assert names_in(place / "a.coalitie") == self.published
        assert [path.name for path in place.iterdir() if path.suffix == ".coalitie"] == ["a.coalitie"]
        assert shutil.disk_usage(place).free > 0


DocumentMachine.TestCase.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
TestDocument = DocumentMachine.TestCase
