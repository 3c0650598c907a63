"""What can be done with a chosen moment of the Week and its activity, each as one step to take back."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.activities import Activity, ActivityStatus, Occurrence
from coalitiedesk.domain.ids import ActivityId
from coalitiedesk.services.activities import (
    add_occurrence,
    delete_activities,
    get_activity,
    move_occurrence,
    set_status,
)
from coalitiedesk.services.activity_entry import new_moment
from coalitiedesk.services.moments import cancel_moment, copy_activity, note_move
from coalitiedesk.ui.dialogs.activity_editing import ActivityEditing
from coalitiedesk.ui.dialogs.move_note_dialog import MoveNoteDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.activity_panel import ADD_MOMENT, CANCEL_MOMENT, COPY, NOTE_MOVE, REMOVE
from coalitiedesk.ui.widgets.week_grid.blocks import MoveRequest


class MomentActions(QObject):
    """Calls the services, and says what happened."""

    told = Signal(str)  # what happened, for the line with the way back
    chosen = Signal(int)  # id of the moment to choose now

    def __init__(self, context: TabContext, editing: ActivityEditing, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._editing, self._owner = context, editing, owner

    def do(self, key: str, activity: Activity, moment: Occurrence) -> None:
        """Do what a line of the panel's menu says."""
        if key == ADD_MOMENT:
            self._add_moment(activity, moment)
        elif key == COPY:
            self._copy(activity)
        elif key == CANCEL_MOMENT:
            self._cancel(moment)
        elif key == NOTE_MOVE:
            self._ask_for_note(activity, moment)
        elif key == REMOVE:
            self.remove(activity)

    def remove(self, activity: Activity) -> None:
        """Take an activity away with all its moments."""
        delete_activities(self._context.desk, [activity.id])
        self.told.emit(f"‘{activity.title}’ is weggehaald.")

    def move(self, wish: MoveRequest) -> None:
        """Put a moment on another day and time, or take it off its day."""
        move_occurrence(
            self._context.desk,
            wish.occurrence_id,
            day=wish.day,
            start=wish.start,
            end=wish.end,
            last_day=wish.last_day,
        )
        if wish.day is None:
            self.told.emit("De activiteit wacht weer op een dag.")

    def take_off(self, moment: Occurrence) -> None:
        """Take a moment off its day; nothing else of it is lost."""
        self.move(MoveRequest(occurrence_id=moment.id, day=None, start=moment.start, end=moment.end))

    def set_status(self, activity_id: int, status: str) -> None:
        """Change how sure an activity is."""
        set_status(self._context.desk, ActivityId(activity_id), ActivityStatus(status))

    def _add_moment(self, activity: Activity, moment: Occurrence) -> None:
        fresh = new_moment(activity.id)
        occurrence_id = add_occurrence(
            self._context.desk,
            activity.id,
            Occurrence(
                id=fresh.id,
                activity_id=activity.id,
                start=moment.start,
                end=moment.end,
                venue_id=moment.venue_id,
            ),
        )
        self.chosen.emit(occurrence_id)
        found = get_activity(self._context.desk, activity.id)
        if found is not None:
            self._editing.open(found)

    def _copy(self, activity: Activity) -> None:
        copied = get_activity(self._context.desk, copy_activity(self._context.desk, activity.id))
        if copied is not None and copied.occurrences:
            self.chosen.emit(copied.occurrences[0].id)
        self.told.emit(f"‘{activity.title} (kopie)’ wacht op een dag.")

    def _cancel(self, moment: Occurrence) -> None:
        cancel_moment(self._context.desk, moment.id, is_cancelled=not moment.is_cancelled)
        words = "gaat toch door" if moment.is_cancelled else "gaat niet door. De andere momenten wel"
        self.told.emit(f"Dit moment {words}.")

    def _ask_for_note(self, activity: Activity, moment: Occurrence) -> None:
        dialog = MoveNoteDialog(activity.title, moment)
        dialog.setParent(self._owner, dialog.windowFlags())
        dialog.kept.connect(partial(note_move, self._context.desk, moment.id))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
