"""The moments of an activity below each other, each with its day, time and place."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coalitiedesk.domain.activities import Occurrence
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import ActivityId, OccurrenceId
from coalitiedesk.domain.venues import Venue
from coalitiedesk.services.activity_entry import new_moment, place_words
from coalitiedesk.ui.widgets.buttons import plain_button
from coalitiedesk.ui.widgets.cards import column, refill, row
from coalitiedesk.ui.widgets.moment_row import MomentRow


class MomentRows(QWidget):
    """Follows what was kept without taking the keyboard from where it is."""

    committed = Signal()  # a moment was changed, added with words, or taken away
    place_requested = Signal(str)  # name of the place whose address the user wants to change

    def __init__(self, edition: Edition) -> None:
        super().__init__()
        self._edition = edition
        self._venues: Sequence[Venue] = ()
        self._rows: list[MomentRow] = []
        self._lines: QVBoxLayout = column(gap="s")
        self._more = plain_button("Moment erbij", icon_name="plus")
        self.setLayout(column(self._lines, row(self._more, 1), gap="s"))
        self._more.clicked.connect(self._on_more_clicked)

    @property
    def rows(self) -> Sequence[MomentRow]:
        """From above to below."""
        return self._rows

    def show_moments(self, moments: Sequence[Occurrence], venues: Sequence[Venue]) -> None:
        """Replace every row; the keyboard stays in the same field of the same line."""
        place = self._keyboard_place()
        self._venues = venues
        self._rows = [self._row(moment) for moment in moments]
        refill(self._lines, *self._rows)
        self._mend()
        if place is not None and self._rows:
            line, field = place
            self._rows[min(line, len(self._rows) - 1)].fields[field].setFocus()

    def show_kept(self, moments: Sequence[Occurrence], venues: Sequence[Venue]) -> None:
        """Take over what was kept: new ids, and one row more for each moment a line of words came to."""
        if len(moments) != len(self._rows):
            self.show_moments(moments, venues)
            return
        self._venues = venues
        left = {moment.id: moment for moment in moments}
        claimed = [(found, left.pop(found.moment_id, None)) for found in self._rows]
        for found, moment in claimed:
            same = moment or next(
                (one for one in left.values() if _is_alike(one, found.occurrences()[0])), None
            )
            if same is None:
                self.show_moments(moments, venues)
                return
            left.pop(same.id, None)
            found.adopt(same)

    def show_venues(self, venues: Sequence[Venue]) -> None:
        """Offer other places; each row keeps its own, under its present name."""
        before = {place_words(venue): venue.id for venue in self._venues}
        now = {venue.id: place_words(venue) for venue in venues}
        for found in self._rows:
            venue_id = before.get(found.place)
            found.show_places(list(now.values()), now.get(venue_id, found.place) if venue_id else found.place)
        self._venues = venues

    def moments(self) -> list[tuple[Occurrence, str]]:
        """Every moment with the name of its place."""
        return [(moment, found.place) for found in self._rows for moment in found.occurrences()]

    def commit(self) -> None:
        """Tell at once of every field that differs; for a dialog that closes."""
        for found in list(self._rows):
            found.commit()

    def focus_place(self, at: int) -> None:
        """Put the cursor in the place of a line."""
        if 0 <= at < len(self._rows):
            self._rows[at].fields[2].setFocus()

    def _row(self, moment: Occurrence, place: str = "") -> MomentRow:
        places = {venue.id: place_words(venue) for venue in self._venues}
        words = places.get(moment.venue_id, "") if moment.venue_id else place
        found = MomentRow(moment, self._edition, place=words, places=list(places.values()))
        found.committed.connect(self.committed)
        found.place_requested.connect(self.place_requested)
        found.removal_requested.connect(self._on_removal_requested)
        return found

    def _mend(self) -> None:
        for found in self._rows:
            found.show_alone(is_alone=len(self._rows) == 1)

    def _keyboard_place(self) -> tuple[int, int] | None:
        focused = self.window().focusWidget()
        for line, found in enumerate(self._rows):
            for at, field in enumerate(found.fields):
                if field is focused or field.parentWidget() is focused:
                    return line, at
        return None

    def _on_more_clicked(self) -> None:
        moment = new_moment(ActivityId(0))
        found = self._row(moment, self._rows[-1].place if self._rows else "")
        self._rows.append(found)
        self._lines.addWidget(found)
        self._mend()
        found.first_field().setFocus()

    def _on_removal_requested(self) -> None:
        found = self.sender()
        if isinstance(found, MomentRow):
            at = self._rows.index(found)
            self._rows.remove(found)
            found.hide()
            found.deleteLater()
            self._mend()
            self._rows[min(at, len(self._rows) - 1)].first_field().setFocus()
            QTimer.singleShot(0, self, self.committed.emit)


def _is_alike(kept: Occurrence, wanted: Occurrence) -> bool:
    """The same moment apart from what only keeping gives it."""
    bare = {"id": OccurrenceId(0), "activity_id": ActivityId(0), "venue_id": None}
    return replace(kept, **bare) == replace(wanted, **bare)  # type: ignore[arg-type]  # typed by the record
