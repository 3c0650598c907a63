"""What became different since the programme was printed, the most urgent for people with old paper first."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from coalitiedesk.domain.editions import Release
from coalitiedesk.domain.programme_changes import ChangeKind, ProgrammeChange
from coalitiedesk.dutch.change_messages import change_words, changes_count
from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.models.mark import Mark, icon_mark
from coalitiedesk.ui.widgets.action_row import ActionRow
from coalitiedesk.ui.widgets.buttons import main_button
from coalitiedesk.ui.widgets.cards import Item, column, panel
from coalitiedesk.ui.widgets.labels import muted, name

_MARKS: dict[ChangeKind, Mark] = {
    ChangeKind.CANCELLED: icon_mark("cross", "bad"),
    ChangeKind.GONE: icon_mark("minus", "bad"),
    ChangeKind.WHEN: icon_mark("clock", "warn"),
    ChangeKind.WHERE: icon_mark("pin", "warn"),
    ChangeKind.RENAMED: icon_mark("pencil", "muted"),
    ChangeKind.DETAILS: icon_mark("pencil", "muted"),
    ChangeKind.RESUMED: icon_mark("check", "good"),
    ChangeKind.NEW: icon_mark("plus", "good"),
}


class ProgrammeChangesDialog(DialogFrame):
    """One row for each change; a row leads to its activity."""

    activity_requested = Signal(int)  # id of the activity to look at

    def __init__(self, release: Release, changes: Sequence[ProgrammeChange]) -> None:
        when = plain_date(release.released_on)
        note = f" {release.note.rstrip('.')}." if release.note else ""
        super().__init__(
            "Wat is er veranderd?",
            f"{changes_count(changes, release.number)}, van {when}.{note}",
            size=(720, 560),
        )
        self._close = main_button("Sluit")
        self._close.clicked.connect(self.accept)
        self.fill(panel(self._listed(changes)), 1, main=self._close)

    def _listed(self, changes: Sequence[ProgrammeChange]) -> QVBoxLayout:
        items: list[Item] = []
        for kind, found in groupby(changes, key=attrgetter("kind")):
            items.append(name(word_of(kind)))
            items += [self._row(change) for change in found]
        if not items:
            items.append(muted("Wat op papier staat, klopt nog.", wrap=True))
        return column(*items, 1, gap="xs")

    def _row(self, change: ProgrammeChange) -> ActionRow:
        found = ActionRow(
            change.title,
            change_words(change),
            mark=_MARKS[change.kind],
            opens=bool(change.id),
            record_id=change.id,
        )
        found.setAccessibleName(f"{word_of(change.kind)}: {change.title}, {change_words(change)}")
        found.setEnabled(bool(change.id))
        found.clicked.connect(self._on_row_clicked)
        return found

    def _on_row_clicked(self) -> None:
        clicked = self.sender()
        if isinstance(clicked, ActionRow):
            self.accept()
            self.activity_requested.emit(int(clicked.record_id))
