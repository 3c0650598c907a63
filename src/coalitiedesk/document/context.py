"""What every operation on a file needs to know of this program, this computer and this person."""

import datetime as dt
import getpass
import platform
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from coalitiedesk.db.changelog import utc_now
from coalitiedesk.db.migrations.driver import FileFormat

Naming = Callable[[str, dt.datetime], str]


def dated_name(stem: str, moment: dt.datetime) -> str:
    """``Coalitie Noord 2026-11-22 14.03``, in local time; the plain default for a version kept apart."""
    return f"{stem} {moment.astimezone():%Y-%m-%d %H.%M}"


def account_name() -> str:
    """Who is logged in on this computer; empty when the system cannot tell."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentContext:
    """Given once by the program; tests give their own folders and clock.

    Attributes:
        work_folder: Where working copies live: the local disk, never a share or a synced folder.
        backup_folder: Where backups live, one folder per document.
        clock: Gives the present in UTC.
        person: Who works here, for other laptops that find the file in use.
        name_apart: Makes the name (without suffix) of a version that is kept beside the file.
        found_place: Where work goes of which nobody can tell whose it is, by when it last changed (UTC);
            without it such work stays where it is.
        keeps_backups: Off on a shared computer, where no copies may stay behind.
    """

    file_format: FileFormat
    work_folder: Path
    backup_folder: Path
    clock: Callable[[], dt.datetime] = utc_now
    person: str = ""
    computer: str = field(default_factory=platform.node)
    account: str = field(default_factory=account_name)
    name_apart: Naming = dated_name
    found_place: Callable[[dt.datetime], Path] | None = None
    keeps_backups: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenChoices:
    """What the coordinator answered to earlier refusals.

    Attributes:
        view_only: Look at it, change nothing.
        despite_holder: Edit although another computer has the file open.
        allow_large: Open a file of more than 200 MB.
    """

    view_only: bool = False
    despite_holder: bool = False
    allow_large: bool = False
