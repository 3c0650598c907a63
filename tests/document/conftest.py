"""A document in folders of its own, with a clock that a test sets."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import insert
from sqlalchemy.orm import Session

from coalitiedesk.db.migrations.driver import FileFormat
from coalitiedesk.document.context import DocumentContext
from coalitiedesk.document.open_document import OpenDocument
from tests.db.tables_for_tests import metadata, partner
from tests.document.desk import Clock, Desk


@pytest.fixture
def clock() -> Clock:
    return Clock(dt.datetime(2026, 11, 22, 14, 3, 11, tzinfo=dt.UTC))


@pytest.fixture
def context(tmp_path: Path, clock: Clock) -> DocumentContext:
    return DocumentContext(
        file_format=FileFormat(metadata=metadata),
        work_folder=tmp_path / "data",
        backup_folder=tmp_path / "data" / "backups",
        clock=clock,
        person="Fatima",
        computer="LAPTOP-12",
        account="fatima",
    )


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """The folder where the coordinator keeps the file."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def target(stick: Path) -> Path:
    return stick / "Coalitie Noord.coalitie"


@pytest.fixture
def desk(context: DocumentContext, target: Path) -> Iterator[Desk]:
    """A closed file with one partner at ``target``, and what a test does with it."""

    def fill(session: Session) -> None:
        session.execute(insert(partner).values(id=1, name="Buurthuis"))

    OpenDocument.create(target, fill, context).close()
    desk = Desk(context=context, target=target)
    yield desk
    desk.leave()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How many faults were injected, where the tests of faults ran."""
    runs: Counter[tuple[str, str]] = Counter()
    hits: Counter[tuple[str, str]] = Counter()
    for report in terminalreporter.getreports("passed"):
        for key, value in report.user_properties:
            if key == "faults":
                name, fault, run_count, hit_count = value
                runs[name, fault] += run_count
                hits[name, fault] += hit_count
    if runs:
        terminalreporter.section("faults", sep="-")
        for name, fault in sorted(runs):
            terminalreporter.line(
                f"{name:<16}{fault:<16}{runs[name, fault]:>6} runs, {hits[name, fault]:>6} hit"
            )
        terminalreporter.line(f"{'together':<32}{sum(runs.values()):>6} runs, {sum(hits.values()):>6} hit")
