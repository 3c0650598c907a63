"""Week: the whole programme as a grid of days and hours or as a list, with what waits for a day beside it."""

import datetime as dt

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from coalitiedesk.domain.activities import Activity, Occurrence
from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.domain.completeness import needs_for_print
from coalitiedesk.domain.editions import Edition, days_of_week
from coalitiedesk.domain.ids import ActivityId, OccurrenceId, VenueId
from coalitiedesk.services.activities import get_activity
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.overview import edition_at_hand
from coalitiedesk.services.week_view import WeekView, week_view
from coalitiedesk.ui.dialogs.activity_editing import ActivityEditing
from coalitiedesk.ui.dialogs.venue_list_dialog import VenueListDialog
from coalitiedesk.ui.moment_actions import MomentActions
from coalitiedesk.ui.new_day import NewDay
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.widgets.activity_panel import ActivityPanel
from coalitiedesk.ui.widgets.cards import column, panel, row
from coalitiedesk.ui.widgets.empty_screen import EmptyScreen
from coalitiedesk.ui.widgets.waiting_pane import WaitingPane
from coalitiedesk.ui.widgets.week_bar import (
    DAYS,
    EDIT_WEEK,
    LIST,
    NEW_WEEK,
    SHOW_QUESTIONS,
    SHOW_VENUES,
    WeekBar,
)
from coalitiedesk.ui.widgets.week_blocks import WeekFilter, week_blocks
from coalitiedesk.ui.widgets.week_empty import NO_ACTIVITIES, NO_WEEK
from coalitiedesk.ui.widgets.week_grid.grid import WeekGrid
from coalitiedesk.ui.widgets.week_lines import week_lines
from coalitiedesk.ui.widgets.week_list import WeekList

_KINDS = (
    "activity",
    "occurrence",
    "edition",
    "venue",
    "partner",
    "activity_organiser",
    "activity_target_group",
    "target_group",
    "area",
)


class WeekTab(QWidget):
    """One reading of the Week; the grid, list and panel wish, ``MomentActions`` does."""

    go_requested = Signal(str, int)  # another tab or dialog, with the id of a record or 0
    import_requested = Signal()  # the user wants to bring in a list of activities
    told = Signal(str)  # what just happened, for the line with the way back

    def __init__(self, context: TabContext) -> None:
        super().__init__()
        self._context = context
        self._edition: Edition | None = None
        self._view: WeekView | None = None
        self._chosen: OccurrenceId | None = None
        self._is_stale = True
        self._editing = ActivityEditing(context, self)
        self._actions = MomentActions(context, self._editing, self)
        self._bar, self._grid, self._list = WeekBar(), WeekGrid(), WeekList()
        self._waiting, self._panel = WaitingPane(), ActivityPanel()
        self._no_week, self._no_activities = EmptyScreen(NO_WEEK), EmptyScreen(NO_ACTIVITIES)
        self._pages, self._views = QStackedWidget(), QStackedWidget()
        self._pause = QTimer(self)  # a double click must not miss its block because the grid made room
        self._pause.setSingleShot(True)
        self._build()
        self._connect()

    # -- what the window asks -----------------------------------------------------------

    def new_requested(self) -> None:
        """Ctrl+N: a new activity."""
        if self._edition is not None:
            self._editing.open_new(self._edition)

    def focus_search(self) -> None:
        """Ctrl+F: search in this Week."""
        self._bar.focus_search()

    def next_notice(self) -> None:
        """F8: the next clash."""
        self._show_view(DAYS)
        self._grid.next_notice()

    def show_record(self, kind: str, record_id: int) -> None:
        """Show an activity, a moment (``week``), a day (``week_day``, as its ordinal) or a place."""
        self._refresh_if_stale()
        if kind == "venue":
            self._show_venues(VenueId(record_id))
        elif self._view is not None and kind == "week_day":
            self._show_day(dt.date.fromordinal(record_id))
        elif kind == "activity":
            self._show_activity(ActivityId(record_id))
        elif self._view is not None:
            self._choose(OccurrenceId(record_id))

    # -- reading ------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the Week again and show it; what was chosen stays chosen."""
        editions = list_editions(self._context.desk)
        chosen = self._edition.id if self._edition else None
        self._edition = next((one for one in editions if one.id == chosen), None) or edition_at_hand(
            editions, self._context.today()
        )
        self._is_stale = False
        self._bar.setVisible(self._edition is not None)
        if self._edition is None:
            self._view = None
            self._pages.setCurrentWidget(self._no_week)
            return
        self._view = week_view(self._context.desk, self._edition.id)
        self._bar.show_week(self._edition, editions)
        self._bar.show_filters(self._view.areas, self._view.target_groups)
        self._pages.setCurrentWidget(self._work if self._view.activities else self._no_activities)
        self._grid.show_days(days_of_week(self._edition), self._context.today())
        self._show_blocks()
        self._show_panel()

    def _refresh_if_stale(self) -> None:
        if self._is_stale:
            self.refresh()

    def _show_blocks(self) -> None:
        if self._view is None:
            return
        wanted = WeekFilter(
            area_id=self._bar.area_id, target_group=self._bar.target_group, words=self._bar.words
        )
        blocks = week_blocks(self._view, wanted)
        self._grid.show_blocks(blocks)
        self._waiting.show_blocks(blocks, self._grid.left_out)
        self._waiting.allow_carrying(is_allowed=self._context.can_edit)
        self._list.show_lines(week_lines(self._view, wanted))
        waiting = sum(block.day is None and not block.is_whole_week for block in blocks)
        self._waiting_count = waiting + len(self._grid.left_out)
        self._bar.show_counts(clashes=len(self._view.clashes), waiting=self._waiting_count)
        self._arrange()

    def _show_panel(self) -> None:
        found = self._found()
        if self._view is None or found is None:
            self._arrange()
            return
        activity, moment = found
        self._panel.show_moment(
            activity,
            moment,
            place=self._view.place_in_full(moment.venue_id),
            organisers=", ".join(self._view.organisers(activity)),
            clashes=self._view.clash_words.get(moment.id, ()),
            needs=needs_for_print(activity, self._view.venues),
        )
        if self._panel.isHidden() and QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._pause.start(QApplication.doubleClickInterval())
        else:
            self._arrange()

    def _found(self, occurrence_id: int | None = None) -> tuple[Activity, Occurrence] | None:
        """A moment with its activity: the chosen one unless another is named."""
        wanted = OccurrenceId(occurrence_id) if occurrence_id else self._chosen
        return self._view.moments.get(wanted) if self._view is not None and wanted is not None else None

    # -- building -----------------------------------------------------------------------

    def _build(self) -> None:
        self._waiting_count = 0
        self._views.addWidget(self._grid)
        self._views.addWidget(self._list)
        middle = row(self._waiting, self._views, self._panel, gap="m")
        middle.setStretch(1, 1)
        self._work = panel(middle)
        for page in (self._no_week, self._no_activities, self._work):
            self._pages.addWidget(page)
        whole = column(self._bar, self._pages, gap="s", margins=("m", "s", "m", "s"))
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.setFocusProxy(self._grid)
        fit(self._waiting, width=178)
        fit(self._panel, width=262)
        self._arrange()

    def _arrange(self) -> None:
        """The panel is there while something is chosen, the list of what waits while something waits."""
        self._pause.stop()
        is_days = self._bar.view == DAYS
        self._panel.setVisible(self._found() is not None)
        self._waiting.setVisible(is_days and self._bar.shows_waiting and self._waiting_count > 0)

    def _connect(self) -> None:
        self._context.notifier.changed.connect(self._on_notifier_changed)
        NewDay(self, self._context.today).begun.connect(self.refresh)
        self._pause.timeout.connect(self._arrange)
        for source in (self._grid, self._waiting, self._list):
            source.selected.connect(self._on_moment_selected)
            source.opened.connect(self._on_moment_opened)
        self._grid.move_requested.connect(self._actions.move)
        self._grid.day_requested.connect(self._on_day_requested)
        self._grid.returned.connect(self._waiting.focus_block)
        self._waiting.carry_requested.connect(self._grid.carry)
        self._bar.edition_chosen.connect(self._on_edition_chosen)
        self._bar.view_chosen.connect(self._show_view)
        self._bar.filter_changed.connect(self._show_blocks)
        self._bar.clash_requested.connect(self.next_notice)
        self._bar.new_requested.connect(self.new_requested)
        self._bar.waiting_toggled.connect(self._on_waiting_toggled)
        self._bar.menu_chosen.connect(self._on_bar_menu_chosen)
        self._panel.edit_requested.connect(self._on_edit_requested)
        self._panel.status_chosen.connect(self._actions.set_status)
        self._panel.take_off_requested.connect(self._on_take_off_requested)
        self._panel.place_requested.connect(self._on_place_requested)
        self._panel.moment_chosen.connect(self._choose)
        self._panel.menu_chosen.connect(self._on_panel_menu_chosen)
        self._panel.closed.connect(self._on_panel_closed)
        self._actions.told.connect(self.told)
        self._actions.chosen.connect(self._choose)
        self._editing.kept.connect(self._on_editing_kept)
        self._editing.finished.connect(self._on_editing_finished)
        self._no_week.main_requested.connect(self._on_week_wanted)
        self._no_activities.main_requested.connect(self.import_requested)
        self._no_activities.second_requested.connect(self.new_requested)

    # -- choosing -----------------------------------------------------------------------

    def _mark(self, occurrence_id: OccurrenceId | None) -> None:
        self._chosen = occurrence_id
        for view in (self._grid, self._waiting, self._list):
            view.choose(occurrence_id)
        self._show_panel()

    def _choose(self, occurrence_id: int) -> None:
        """Mark a moment and give it the keyboard, wherever it is shown."""
        self._refresh_if_stale()
        self._mark(OccurrenceId(occurrence_id))
        if self._bar.view == LIST:
            self._list.setFocus()
        elif not self._grid.focus_block(occurrence_id):
            self._bar.show_waiting(is_shown=True)
            self._arrange()
            if not self._waiting.focus_block(occurrence_id):  # behind "+3 meer"
                self._show_view(LIST)
                self._mark(OccurrenceId(occurrence_id))

    def _show_activity(self, activity_id: ActivityId) -> None:
        found = get_activity(self._context.desk, activity_id)
        if found is None:
            return
        if self._edition is None or found.edition_id != self._edition.id:
            self._on_edition_chosen(found.edition_id)
        if found.occurrences:
            self._choose(found.occurrences[0].id)

    def _show_day(self, day: dt.date) -> None:
        moments = self._view.moments.values() if self._view else ()
        found = sorted((moment.start or 0, moment.id) for _activity, moment in moments if moment.day == day)
        if found:
            self._choose(found[0][1])
        else:
            self._grid.setFocus()

    def _show_view(self, view: str) -> None:
        self._bar.show_view(view)
        self._views.setCurrentWidget(self._grid if view == DAYS else self._list)
        self.setFocusProxy(self._grid if view == DAYS else self._list)
        self._arrange()

    def _show_venues(self, wanted: VenueId | None = None) -> None:
        dialog = VenueListDialog(self._context, wanted)
        dialog.setParent(self, dialog.windowFlags())
        dialog.told.connect(self.told)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # -- slots --------------------------------------------------------------------------

    def _on_moment_selected(self, occurrence_id: int) -> None:
        if occurrence_id != self._chosen:
            self._mark(OccurrenceId(occurrence_id))

    def _on_moment_opened(self, occurrence_id: int) -> None:
        found = self._found(occurrence_id)
        if found is not None:
            self._editing.open(found[0])

    def _on_edit_requested(self, _activity_id: int) -> None:
        self._on_moment_opened(self._chosen or 0)

    def _on_place_requested(self, occurrence_id: int) -> None:
        found = self._found(occurrence_id)
        if found is not None:
            activity, moment = found
            self._editing.open(activity, place_at=activity.occurrences.index(moment))

    def _on_take_off_requested(self, occurrence_id: int) -> None:
        found = self._found(occurrence_id)
        if found is not None and found[1].day is not None:
            self._actions.take_off(found[1])

    def _on_panel_menu_chosen(self, key: str, occurrence_id: int) -> None:
        found = self._found(occurrence_id)
        if found is not None:
            self._actions.do(key, *found)

    def _on_bar_menu_chosen(self, key: str) -> None:
        if key == SHOW_VENUES:
            self._show_venues()
        elif key == SHOW_QUESTIONS:
            self.go_requested.emit("attention", 0)
        elif key == EDIT_WEEK:
            self.go_requested.emit("edition", self._edition.id if self._edition else 0)
        elif key == NEW_WEEK:
            self.go_requested.emit("edition", 0)

    def _on_waiting_toggled(self, _is_shown: bool) -> None:
        self._arrange()

    def _on_editing_kept(self, activity_id: int) -> None:
        self._refresh_if_stale()
        kept = self._view.activity(ActivityId(activity_id)) if self._view else None
        found = self._found()
        if kept is not None and kept.occurrences and (found is None or found[0].id != kept.id):
            self._mark(kept.occurrences[0].id)

    def _on_editing_finished(self) -> None:
        if self._found() is not None and self._chosen is not None:
            self._choose(self._chosen)

    def _on_day_requested(self, _day: object) -> None:
        self._show_view(LIST)

    def _on_edition_chosen(self, edition_id: int) -> None:
        editions = list_editions(self._context.desk)
        self._edition = next((one for one in editions if one.id == edition_id), None)
        self._chosen = None
        self.refresh()

    def _on_week_wanted(self) -> None:
        self.go_requested.emit("edition", 0)

    def _on_panel_closed(self) -> None:
        had_keyboard = self._panel.isAncestorOf(self.window().focusWidget())
        self._mark(None)
        if had_keyboard:
            self.setFocus()

    def _on_notifier_changed(self, changes: ChangeSet) -> None:
        if not changes.touches(*_KINDS):
            return
        self._is_stale = True
        if self.isVisible() or self._editing.is_open:
            self.refresh()

    # -- Qt -----------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh_if_stale()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.layout() is not None:
            self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        found = self._found()
        is_delete = event.key() == Qt.Key.Key_Delete and found is not None
        if event.key() == Qt.Key.Key_Escape and self._chosen is not None:
            self._on_panel_closed()
        elif is_delete and event.modifiers() & Qt.KeyboardModifier.ControlModifier and found is not None:
            self._actions.remove(found[0])
        elif is_delete and self._bar.view == LIST and self._chosen is not None:
            self._on_take_off_requested(self._chosen)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._found() is not None:
            self._panel.open_menu(event.globalPos())
