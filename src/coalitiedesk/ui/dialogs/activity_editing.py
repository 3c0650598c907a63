"""Opens the dialog of an activity, keeps what is filled in there, and lets its places be changed from it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.activities import Activity
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import ActivityId, EditionId
from coalitiedesk.domain.venues import Venue
from coalitiedesk.dutch.clash_messages import ClashWords
from coalitiedesk.dutch.formats import fold, sort_key
from coalitiedesk.services.activities import delete_activities
from coalitiedesk.services.activity_entry import ActivityEntry, keep_entry, place_words
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.week_view import WeekView, week_view
from coalitiedesk.ui.dialogs.activity_dialog import ActivityChoices, ActivityDialog, blank_activity
from coalitiedesk.ui.dialogs.venue_dialog import VenueDialog
from coalitiedesk.ui.tab_context import TabContext


class ActivityEditing(QObject):
    """One dialog at a time, over the window or dialog that asked for it."""

    kept = Signal(object)  # ActivityId, after every field that was left with another value
    finished = Signal()  # the dialog is closed

    def __init__(self, context: TabContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._owner = context, parent
        self._edition: Edition | None = None
        self._activity_id = ActivityId(0)
        self._dialog: ActivityDialog | None = None

    @property
    def is_open(self) -> bool:
        """Whether the dialog is open."""
        return self._dialog is not None

    def open_new(self, edition: Edition) -> None:
        """Let the user make an activity."""
        self.open(blank_activity(edition))

    def open(self, activity: Activity, *, place_at: int | None = None) -> None:
        """Let the user change an activity.

        Args:
            activity: As it is now.
            place_at: Begin in the place of this moment, counted from 0.
        """
        self._edition = self._edition_of(activity.edition_id)
        if self._edition is None or self._dialog is not None:
            return
        self._activity_id = activity.id
        view = week_view(self._context.desk, activity.edition_id)
        self._dialog = ActivityDialog(activity, self._choices(view, activity))
        self._dialog.setParent(self._owner, self._dialog.windowFlags())
        self._dialog.changed.connect(self._on_dialog_changed)
        self._dialog.dropped.connect(self._on_dialog_dropped)
        self._dialog.place_requested.connect(self._on_place_requested)
        self._dialog.finished.connect(self._on_dialog_finished)
        self._dialog.open()
        if place_at is not None:
            self._dialog.focus_place(place_at)

    def _choices(self, view: WeekView, activity: Activity) -> ActivityChoices:
        assert self._edition is not None  # noqa: S101 - asked only while the dialog is open
        return ActivityChoices(
            edition=self._edition,
            venues=view.venues,
            partner_names=sorted(view.partner_names.values(), key=sort_key),
            target_groups=view.target_groups,
            organisers=view.organisers(activity),
            clashes=_clashes(view, activity),
        )

    def _edition_of(self, edition_id: EditionId) -> Edition | None:
        return next((one for one in list_editions(self._context.desk) if one.id == edition_id), None)

    def _show_kept(self) -> None:
        if self._dialog is None or self._edition is None:
            return
        view = week_view(self._context.desk, self._edition.id)
        activity = view.activity(self._activity_id)
        if activity is not None:
            self._dialog.show_kept(activity, self._choices(view, activity))

    def _on_dialog_changed(self, entry: ActivityEntry) -> None:
        self._activity_id = keep_entry(self._context.desk, entry)
        self._show_kept()
        self.kept.emit(self._activity_id)

    def _on_dialog_dropped(self) -> None:
        if self._activity_id:
            delete_activities(self._context.desk, [self._activity_id])

    def _on_place_requested(self, place: str) -> None:
        if self._edition is None or self._dialog is None:
            return
        venues = week_view(self._context.desk, self._edition.id).venues
        found = _venue_named(venues, place)
        if found is not None:
            dialog = VenueDialog(self._context, found)
            dialog.setParent(self._dialog, dialog.windowFlags())
            dialog.kept.connect(self._on_venue_kept)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _on_venue_kept(self, _venue_id: int, _words: str) -> None:
        self._show_kept()

    def _on_dialog_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
        self.finished.emit()


def _clashes(view: WeekView, activity: Activity) -> Sequence[ClashWords]:
    found = (words for moment in activity.occurrences for words in view.clash_words.get(moment.id, ()))
    return tuple(dict.fromkeys(found))


def _venue_named(venues: Sequence[Venue], place: str) -> Venue | None:
    wanted = fold(place)
    named = [venue for venue in venues if wanted in (fold(place_words(venue)), fold(venue.name))]
    return named[0] if named else None
