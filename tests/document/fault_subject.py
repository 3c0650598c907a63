"""A program that keeps a file, made to be hurt: it forks a stopped child per run, so imports cost once.

Talks over its socket on file descriptor 3, because the faults are in ``write``. In a line comes the
folder of a run; back goes ``pid N``, and from the child one letter per thing it promises:
``O`` opened, ``C`` change kept, ``P`` published, ``X`` closed; ``E`` and a code for what it explains.
"""

import datetime as dt
import os
import signal
import socket
import sys
import tempfile
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from coalitiedesk.db.migrations.driver import FileFormat
from coalitiedesk.document import disk
from coalitiedesk.document.context import DocumentContext
from coalitiedesk.document.errors import DocumentError, Place, explain_os_error
from coalitiedesk.document.open_document import OpenDocument
from tests.db.tables_for_tests import metadata
from tests.document.desk import add

CHANGES = ("Kerk", "School")


def context_for(folder: Path, *, days_later: int = 0) -> DocumentContext:
    return DocumentContext(
        file_format=FileFormat(metadata=metadata),
        work_folder=folder / "data",
        backup_folder=folder / "data" / "backups",
        clock=lambda: dt.datetime.now(dt.UTC) + dt.timedelta(days=days_later),
        computer="LAPTOP-12",
        account="fatima",
    )


def work(folder: Path, channel: socket.socket) -> None:
    """Open, change and publish twice, close; every fault must end in an explanation."""
    try:
        document = OpenDocument.open(folder / "stick" / "a.coalitie", context_for(folder))
        channel.send(b"O")
        for name in CHANGES:
            add(document, name)
            channel.send(b"C")
            outcome = document.publish()
            channel.send(b"P" if outcome.error is None else f"E{outcome.error.code} ".encode())
        document.close()
        channel.send(b"X")
    except (DocumentError, DBAPIError) as error:
        explained = explain_os_error(error, folder / "data", place=Place.LOCAL)
        channel.send(f"E{explained.code} ".encode())


def serve(channel: socket.socket) -> None:
    """Fork a child per line until the other side hangs up."""
    for line in channel.makefile():
        pid = os.fork()
        if pid == 0:
            os.kill(os.getpid(), signal.SIGSTOP)
            work(Path(line.strip()), channel)
            os._exit(0)
        os.waitpid(pid, os.WUNTRACED)
        channel.send(f"pid {pid}\n".encode())
        _, status = os.waitpid(pid, 0)
        channel.send(f"\nend {os.waitstatus_to_exitcode(status)}\n".encode())


def warm_up() -> None:
    """One unhurt run, so that no module is left to be imported from a disk that fails."""
    ours, theirs = socket.socketpair()
    with tempfile.TemporaryDirectory() as name, ours, theirs:
        folder = Path(name)
        (folder / "stick").mkdir()
        OpenDocument.create(folder / "stick" / "a.coalitie", lambda _: None, context_for(folder)).close()
        work(folder, ours)


if __name__ == "__main__":
    disk.FIRST_PAUSE_SECONDS = 0
    warm_up()
    with socket.socket(fileno=int(sys.argv[1])) as inherited:
        serve(inherited)
