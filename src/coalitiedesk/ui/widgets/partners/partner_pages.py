"""Reads the list of partners: at once when short, by the page when long, and what a change touched.

The file has one connection, so reading stays on the thread of the window; a page keeps it below 100 ms.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.partners import PartnerLine
from coalitiedesk.services.partners import (
    count_activities,
    list_partner_ids,
    list_partners,
)

if TYPE_CHECKING:
    from coalitiedesk.services.desk import Desk

LISTED = (
    *("partner", "contact", "activity_organiser", "interaction", "partner_area", "partner_label"),
    "saved_view",
)
"""The tables that the list shows something of; a kept list can say how often contact with a group."""
PAGE = 1_000
_MOST_TOUCHED = 500


class PartnerPages(QObject):
    """Tells the lines as they come in."""

    read = Signal(tuple, int)  # the PartnerLines so far, and how many there are in all
    patched = Signal(
        tuple, object
    )  # PartnerLines that were added or changed; set of PartnerIds that are gone

    def __init__(
        self, desk: "Desk", parent: QObject, *, today: Callable[[], dt.date] = dt.date.today
    ) -> None:
        super().__init__(parent)
        self._desk, self._today = desk, today
        self._ids: tuple[PartnerId, ...] = ()
        self._lines: list[PartnerLine] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_timer_timeout)

    @property
    def is_reading(self) -> bool:
        """Whether more pages are coming."""
        return self._timer.isActive()

    def start(self) -> None:
        """Read everything: the first page now, the others when the window has nothing else to do."""
        self._timer.stop()
        self._ids, self._lines = list_partner_ids(self._desk), []
        self._read_page()
        self.read.emit(tuple(self._lines), len(self._ids))
        if len(self._lines) < len(self._ids):
            self._timer.start()

    def follow(self, change: ChangeSet, lines: tuple[PartnerLine, ...]) -> None:
        """Read again what a change touched, or everything when that is much.

        Args:
            change: What happened; touches one of ``LISTED``.
            lines: What is shown now.
        """
        touched = {PartnerId(key) for key in change.partners}
        if self.is_reading or len(touched) > _MOST_TOUCHED or change.touches("saved_view"):
            self.start()
            return
        lines_now = list_partners(self._desk, sorted(touched), today=self._today()) if touched else ()
        newer = {line.id: line for line in lines_now}
        gone = touched - newer.keys()
        if change.touches("activity_organiser"):
            counts = count_activities(self._desk)
            for line in lines:
                amount = counts.get(line.id, 0)
                if amount != line.activity_count and line.id not in touched:
                    newer[line.id] = replace(line, activity_count=amount)
        if newer or gone:
            self.patched.emit(tuple(newer.values()), gone)

    def _read_page(self) -> None:
        begin = len(self._lines)
        page = self._ids[begin : begin + PAGE]
        self._lines.extend(list_partners(self._desk, page, today=self._today()) if page else ())

    def _on_timer_timeout(self) -> None:
        self._read_page()
        if len(self._lines) >= len(self._ids):
            self._timer.stop()
            self.read.emit(tuple(self._lines), len(self._ids))
