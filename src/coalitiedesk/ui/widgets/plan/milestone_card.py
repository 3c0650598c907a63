"""Milestones on the first screen: what is late, what comes, and what was just reached."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from coalitiedesk.domain.milestones import PlacedMilestone
from coalitiedesk.dutch.formats import short_date
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.typed_dates import due_words
from coalitiedesk.ui.models.mark import icon_mark
from coalitiedesk.ui.widgets.action_row import ActionRow
from coalitiedesk.ui.widgets.buttons import quiet_button
from coalitiedesk.ui.widgets.cards import Item, column, row
from coalitiedesk.ui.widgets.labels import muted, name

_NONE = "Nog geen mijlpalen. Reken ze terug vanaf de Week, of zet er zelf een in de planning."
_ALL_DONE = "Alle mijlpalen zijn gehaald. Zet de volgende in de planning."


class MilestoneCard(QFrame):
    """Every row leads to the planning."""

    go_requested = Signal(str, int)  # the planning, and which milestone

    def __init__(self, milestones: Sequence[PlacedMilestone], *, has_planning: bool, today: dt.date) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        more = quiet_button("Planning", tip="Open de planning van alle jaren")
        more.setProperty("target", "planning")
        more.clicked.connect(self._on_more_clicked)
        rows: list[Item] = [self._row(one, today) for one in milestones]
        nothing = muted(_ALL_DONE if has_planning else _NONE, wrap=True)
        head = row(name("Mijlpalen"), 1, more)
        self.setLayout(column(head, *(rows or [nothing]), gap="hair", margins=("m", "s", "m", "m")))

    def _row(self, one: PlacedMilestone, today: dt.date) -> ActionRow:
        day, milestone = one.day or today, one.milestone
        late = one.is_late(today)
        week = one.edition.name if one.edition else ""
        about = milestone.owner or week or (word_of(milestone.step) if milestone.step else "")
        icon, role = (
            ("check", "good") if milestone.is_done else ("clock", "bad") if late else ("calendar", "muted")
        )
        when = f"gehaald op {short_date(day)}" if milestone.is_done else due_words(day, today=today)
        found = ActionRow(
            milestone.title,
            " · ".join(part for part in (when, about) if part),
            mark=icon_mark(icon, role),
            record_id=milestone.id,
            is_sentence=True,
        )
        found.setProperty("target", "planning")
        found.clicked.connect(self._on_row_clicked)
        return found

    def _on_row_clicked(self) -> None:
        clicked = self.sender()
        if isinstance(clicked, ActionRow):
            self.go_requested.emit("planning", int(clicked.record_id))

    def _on_more_clicked(self) -> None:
        self.go_requested.emit("planning", 0)
