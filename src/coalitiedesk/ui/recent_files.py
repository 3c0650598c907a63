"""The files that were open before, newest first, remembered in the settings of this computer."""

import datetime as dt
from pathlib import Path

from PySide6.QtCore import QSettings

from coalitiedesk.dutch.formats import clock, short_date
from coalitiedesk.ui.start_screen import RecentFile

_KEY = "files/recent"
_MOST = 5


class RecentFiles:
    """Path, name of the coalition and moment of opening (local time) of the last few files."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def remember(self, path: Path, title: str, at: dt.datetime) -> None:
        """Put a file first."""
        line = "\t".join((str(path), title, at.isoformat(timespec="minutes")))
        lines = [line, *(one for one in self._lines() if one.split("\t")[0] != str(path))]
        self._settings.setValue(_KEY, "\n".join(lines[:_MOST]))

    def files(self) -> tuple[RecentFile, ...]:
        """What the start screen offers, whether a file is still there or not: a stick may be out."""
        return tuple(_recent(line) for line in self._lines())

    def _lines(self) -> list[str]:
        stored = str(self._settings.value(_KEY, ""))
        return [line for line in stored.split("\n") if line.count("\t") == 2]


def _recent(line: str) -> RecentFile:
    path, title, at = line.split("\t")
    moment = dt.datetime.fromisoformat(at)
    words = f"{short_date(moment.date())}, {clock(moment.hour * 60 + moment.minute)} uur"
    return RecentFile(path=path, title=title, detail=f"{Path(path).parent}, {words}")
