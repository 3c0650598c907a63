"""What a coordinator does with a file, in a line each."""

import dataclasses
import datetime as dt
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select

from coalitiedesk.db.changelog import ChangeLog
from coalitiedesk.document.backups import verify
from coalitiedesk.document.context import DocumentContext, OpenChoices
from coalitiedesk.document.open_document import OpenDocument
from tests.db.tables_for_tests import metadata, partner


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: dt.datetime) -> None:
        self.now = now

    def __call__(self) -> dt.datetime:
        return self.now

    def forward(self, **units: float) -> None:
        self.now += dt.timedelta(**units)


@dataclass
class Desk:
    """A target and the documents that were opened on it; all are left at the end of a test."""

    context: DocumentContext
    target: Path
    opened: list[OpenDocument] = field(default_factory=list)

    def open(self, target: Path | None = None, **choices: bool) -> OpenDocument:
        document = OpenDocument.open(target or self.target, self.context, OpenChoices(**choices))
        self.opened.append(document)
        return document

    def resume(self) -> OpenDocument:
        (leftover,) = OpenDocument.recoverable(self.context)
        document = OpenDocument.resume(leftover, self.context)
        self.opened.append(document)
        return document

    def crash(self, document: OpenDocument) -> None:
        """What the operating system does when the process dies: connections and locks are dropped."""
        self.opened.remove(document)
        document.engine.dispose()
        document._copy.release()

    def with_context(self, **changes: Any) -> "Desk":
        return Desk(
            context=dataclasses.replace(self.context, **changes), target=self.target, opened=self.opened
        )

    def leave(self) -> None:
        for document in self.opened:
            document.close(leave_behind=True)

    def leftovers(self) -> list[str]:
        """Names of our own temporary files and notes beside the target."""
        return sorted(path.name for path in self.target.parent.iterdir() if path.name.startswith(".~"))


def add(document: OpenDocument, name: str) -> None:
    """One change, as the services make it."""
    log = document.__dict__.get("_log_for_tests")
    if log is None or log._engine is not document.engine:
        log = ChangeLog(document.engine, metadata)
        log.listen(document.mark_changed)
        document.__dict__["_log_for_tests"] = log
    with log.change("partner toegevoegd") as session:
        session.execute(insert(partner).values(name=name))


def names(document: OpenDocument) -> list[str]:
    with document.engine.connect() as connection:
        return list(connection.scalars(select(partner.c.name).order_by(partner.c.id)))


def names_in(path: Path) -> list[str]:
    """Names in a published file, which must be whole and sealed."""
    verify(path)
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        assert connection.execute("SELECT count(*) FROM seal").fetchone() == (1,)
        return [row[0] for row in connection.execute("SELECT name FROM partner ORDER BY id")]
