"""What the victim of a fault does, and what must be true afterwards, whatever went wrong.

One letter is sent per thing that was promised: ``O`` opened, ``C`` change kept, ``P`` published,
``R`` restored, ``X`` closed; ``E`` and a code for what was explained.
"""

import datetime as dt
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from coalitiedesk.db.migrations.driver import FileFormat
from coalitiedesk.document.backups import Backup, backups_of_target
from coalitiedesk.document.context import DocumentContext
from coalitiedesk.document.errors import DocumentError, Place, explain_os_error
from coalitiedesk.document.open_document import OpenDocument
from coalitiedesk.domain.document_codes import BackupReason
from tests.db.tables_for_tests import metadata
from tests.document.desk import add, names, names_in
from tests.document.older_format import OLD, PRESENT, fill

Say = Callable[[str], object]
Work = Callable[[Path, Say], object]
CHANGES = ("Kerk", "School")
NOW = FileFormat(metadata=metadata)


def context_for(folder: Path, file_format: FileFormat = NOW, *, days_later: int = 0) -> DocumentContext:
    return DocumentContext(
        file_format=file_format,
        work_folder=folder / "data",
        backup_folder=folder / "data" / "backups",
        clock=lambda: dt.datetime.now(dt.UTC) + dt.timedelta(days=days_later),
        computer="LAPTOP-12",
        account="fatima",
    )


def target_in(folder: Path) -> Path:
    return folder / "stick" / "a.coalitie"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """One way to work with a file.

    Attributes:
        prepare: Makes the folder of a run, unhurt.
        begin: Done by the victim, unhurt; gives the work that is hurt, which says what it promises.
        judge: Fails when a promise was broken.
        promised: What is said when nothing goes wrong.
        every: Calls that are made hundreds of times, and which of them are hurt: each seventh, and so on.
    """

    prepare: Callable[[Path], object]
    begin: Callable[[Path], Work]
    judge: Callable[[Path, str], object]
    promised: str
    every: Mapping[str, int] = field(default_factory=dict)


def explaining(work: Work, folder: Path, say: Say) -> None:
    """Every fault must end in an explanation."""
    try:
        work(folder, say)
    except DocumentError as error:
        say(f"E{error.code} ")


def keep(document: OpenDocument, name: str, folder: Path, say: Say) -> bool:
    """Make a change as the services do, which explain what the database refuses."""
    try:
        add(document, name)
    except DBAPIError as error:
        say(f"E{explain_os_error(error, folder / 'data', place=Place.LOCAL).code} ")
        return False
    say("C")
    return True


def publish(document: OpenDocument, say: Say) -> None:
    outcome = document.publish()
    say("P" if outcome.error is None else f"E{outcome.error.code} ")


# A plain session


def new_file(folder: Path) -> None:
    (folder / "stick").mkdir(parents=True)
    OpenDocument.create(target_in(folder), lambda _: None, context_for(folder)).close()


def session(folder: Path, say: Say) -> None:
    document = OpenDocument.open(target_in(folder), context_for(folder))
    say("O")
    for name in CHANGES:
        if not keep(document, name, folder, say):
            return
        publish(document, say)
    document.close()
    say("X")


def judge_session(folder: Path, promised: str) -> None:
    published = names_in(target_in(folder))
    assert published == list(CHANGES[: len(published)])
    assert len(published) >= promised.count("P")

    found = opened_again(folder, NOW, promised)

    assert found == list(CHANGES[: len(found)])
    assert len(found) >= promised.count("C")


# A new file


def empty_stick(folder: Path) -> None:
    (folder / "stick").mkdir(parents=True)


def create(folder: Path, say: Say) -> None:
    document = OpenDocument.create(target_in(folder), fill, context_for(folder))
    say("O")
    document.close()
    say("X")


def judge_created(folder: Path, promised: str) -> None:
    if target_in(folder).exists():
        assert names_in(target_in(folder)) == ["Vroeger"]
    else:
        assert "O" not in promised
        for leftover in OpenDocument.recoverable(context_for(folder)):
            OpenDocument.resume(leftover, context_for(folder)).abandon()
        create(folder, lambda _: None)

    assert opened_again(folder, NOW, promised) == ["Vroeger"]


# A file of an older format, with or without changes that a crash left


def older_file(folder: Path) -> None:
    (folder / "stick").mkdir(parents=True)
    OpenDocument.create(target_in(folder), fill, context_for(folder, OLD)).close()
    (folder / "as it was").write_bytes(target_in(folder).read_bytes())


def older_file_with_leftover(folder: Path) -> None:
    older_file(folder)
    document = OpenDocument.open(target_in(folder), context_for(folder, OLD))
    with document.engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO partner(name) VALUES('Onderweg')")
    document.engine.dispose()
    document._copy.release()


def update(folder: Path, say: Say) -> None:
    document = OpenDocument.open(target_in(folder), context_for(folder, PRESENT))
    say("O")
    if keep(document, CHANGES[0], folder, say):
        publish(document, say)
        document.close()
        say("X")


def judge_update(folder: Path, promised: str, *, before: tuple[str, ...] = ("Vroeger",)) -> None:
    target = target_in(folder)
    is_as_it_was = target.read_bytes() == (folder / "as it was").read_bytes()
    if is_as_it_was:
        assert "P" not in promised
    else:
        assert names_in(target)[: len(before)] == list(before)
        assert version_of(target) == PRESENT.version
        (kept,) = kept_for(folder, BackupReason.BEFORE_UPDATE)
        assert (version_of(kept.path), names_in(kept.path)) == (OLD.version, list(before))

    found = opened_again(folder, PRESENT, promised)

    assert found in ([*before], [*before, CHANGES[0]])
    assert len(found) - len(before) >= promised.count("C")
    assert version_of(target) == PRESENT.version
    with closing(sqlite3.connect(target)) as connection:
        assert connection.execute("SELECT * FROM activity_partner").fetchall() == [(1, 1, 1)]


def judge_updated_leftover(folder: Path, promised: str) -> None:
    judge_update(folder, promised, before=("Vroeger", "Onderweg"))


# An earlier version put back


def file_with_earlier_version(folder: Path) -> None:
    (folder / "stick").mkdir(parents=True)
    OpenDocument.create(target_in(folder), fill, context_for(folder)).close()
    document = OpenDocument.open(target_in(folder), context_for(folder))
    add(document, "Later")
    document.close()


def put_back(folder: Path, say: Say) -> None:
    document = OpenDocument.open(target_in(folder), context_for(folder))
    say("O")
    listed = document.backups()
    if not listed:  # a folder that cannot be read lists nothing, so there is nothing to choose
        say("Enothing_listed ")
        return
    document.restore(listed[-1].path)
    say("R")
    publish(document, say)
    document.close()
    say("X")


def judge_put_back(folder: Path, promised: str) -> None:
    published = names_in(target_in(folder))
    assert published == ["Vroeger"] or (published == ["Vroeger", "Later"] and "P" not in promised)

    found = opened_again(folder, NOW, promised)

    assert found == ["Vroeger"] or (found == ["Vroeger", "Later"] and "R" not in promised)
    if found == ["Vroeger"]:
        kept = kept_for(folder, BackupReason.BEFORE_RESTORE)
        assert [names_in(backup.path) for backup in kept] == [["Vroeger", "Later"]]


# Afterwards


def opened_again(folder: Path, file_format: FileFormat, promised: str) -> list[str]:
    """Open, publish and close unhurt, two days later: what is found; nothing of ours may be left."""
    later = context_for(folder, file_format, days_later=2)
    target = target_in(folder)
    document = OpenDocument.open(target, later)
    found = names(document)
    document.publish()
    document.close()

    assert names_in(target) == found
    assert [path.name for path in target.parent.iterdir()] == ["a.coalitie"]
    assert OpenDocument.recoverable(later) == ()
    assert list((folder / "data" / "work").iterdir()) == []
    assert "unknown" not in promised
    return found


def kept_for(folder: Path, reason: BackupReason) -> list[Backup]:
    found = backups_of_target(folder / "data" / "backups", target_in(folder).resolve())
    return [backup for backup in found if backup.reason is reason]


def version_of(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[60:64], "big")


SCENARIOS = {
    "create": Scenario(prepare=empty_stick, begin=lambda _: create, judge=judge_created, promised="OX"),
    "session": Scenario(prepare=new_file, begin=lambda _: session, judge=judge_session, promised="OCPCPX"),
    "update": Scenario(prepare=older_file, begin=lambda _: update, judge=judge_update, promised="OCPX"),
    "update_leftover": Scenario(
        prepare=older_file_with_leftover,
        begin=lambda _: update,
        judge=judge_updated_leftover,
        promised="OCPX",
    ),
    "restore": Scenario(
        prepare=file_with_earlier_version, begin=lambda _: put_back, judge=judge_put_back, promised="ORPX"
    ),
}
