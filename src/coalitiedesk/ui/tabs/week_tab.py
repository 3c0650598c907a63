"""Week: the whole programme as a grid of days and hours or as a list, with what waits for a day beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from coalitiedesk.domain.activities import Activity, ActivityStatus, Occurrence
from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.domain.completeness import needs_for_print
from coalitiedesk.domain.editions import Edition, days_of_week
from coalitiedesk.domain.ids import ActivityId, EditionId, OccurrenceId
from coalitiedesk.dutch.formats import count
from coalitiedesk.services.activities import delete_activities, move_occurrence, set_status
from coalitiedesk.services.activity_entry import ActivityEntry, keep_entry
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.overview import edition_at_hand
from coalitiedesk.services.week_view import WeekView, week_view
from coalitiedesk.ui.dialogs.activity_dialog import ActivityChoices, ActivityDialog, blank_activity
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.activity_panel import ActivityPanel
from coalitiedesk.ui.widgets.cards import card, column, panel, row
from coalitiedesk.ui.widgets.empty_screen import EmptyScreen, EmptyText
from coalitiedesk.ui.widgets.labels import name, set_tone, small
from coalitiedesk.ui.widgets.week_bar import DAYS, LIST, WeekBar
from coalitiedesk.ui.widgets.week_blocks import WeekFilter, week_blocks
from coalitiedesk.ui.widgets.week_grid.blocks import MoveRequest
from coalitiedesk.ui.widgets.week_grid.grid import WeekGrid
from coalitiedesk.ui.widgets.week_grid.unplanned import UnplannedList
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
_NO_WEEK = EmptyText(
    question="Welke Week ga je vullen?",
    explanation="Kies een jaar. De bekende dagen staan klaar. Naam en dagen pas je aan zoals je wilt.",
    main_words="Maak een Week…",
)
_NO_ACTIVITIES = EmptyText(
    question="Wat is er te doen?",
    explanation="Haal de lijst binnen die partners stuurden, of zet er één activiteit in. "
    "Weet je de dag of de tijd nog niet? Dat mag.",
    main_words="Haal een lijst binnen…",
    main_icon="page",
    second_words="Zet er één activiteit in",
)


class WeekTab(QWidget):
    """One reading of the Week; the grid and the dialog wish, the services do."""

    go_requested = Signal(str, int)  # another tab or dialog, with the id of a record or 0
    import_requested = Signal()  # the user wants to bring in a list of activities
    told = Signal(str)  # what just happened, for the line with the way back

    def __init__(self, context: TabContext) -> None:
        super().__init__()
        self._context = context
        self._edition: Edition | None = None
        self._view: WeekView | None = None
        self._chosen: OccurrenceId | None = None
        self._dialog: ActivityDialog | None = None
        self._is_stale = True
        self._bar, self._grid, self._list = WeekBar(), WeekGrid(), WeekList()
        self._waiting, self._panel = UnplannedList(), ActivityPanel()
        self._waiting_count, self._outside = name(""), small("", wrap=True)
        self._no_week, self._no_activities = EmptyScreen(_NO_WEEK), EmptyScreen(_NO_ACTIVITIES)
        self._pages, self._views = QStackedWidget(), QStackedWidget()
        self._build()
        self._connect()

    # -- what the window asks -----------------------------------------------------------

    def new_requested(self) -> None:
        """Ctrl+N: a new activity."""
        if self._edition is not None:
            self._open_dialog(blank_activity(self._edition))

    def focus_search(self) -> None:
        """Ctrl+F: search in this Week."""
        self._bar.focus_search()

    def next_notice(self) -> None:
        """F8: the next clash."""
        self._grid.next_notice()

    def show_record(self, kind: str, record_id: int) -> None:
        """Show an activity (by its id), or a moment (by its id)."""
        self._refresh_if_stale()
        if self._view is None:
            return
        if kind == "activity":
            activity = self._view.activity(ActivityId(record_id))
            if activity is None:
                self._show_activity_of_other_week(ActivityId(record_id))
                return
            moments = activity.occurrences
            record_id = moments[0].id if moments else 0
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
        if self._edition is None:
            self._view = None
            self._pages.setCurrentWidget(self._no_week)
            return
        self._view = week_view(self._context.desk, self._edition.id)
        self._bar.show_week(self._edition, editions)
        self._bar.show_filters(self._view.areas, self._view.target_groups)
        self._bar.show_clashes(len(self._view.clashes))
        self._pages.setCurrentWidget(self._work if self._view.activities else self._empty_week)
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
        self._waiting.show_blocks(blocks)
        self._list.show_lines(week_lines(self._view, wanted))
        waiting = sum(1 for block in blocks if block.day is None and not block.is_whole_week)
        self._waiting_count.setText(f"Nog geen dag  {waiting}" if waiting else "Alles heeft een dag")
        outside = len(self._grid.left_out)
        self._outside.setText(
            f"{count(outside, 'moment valt', 'momenten vallen')} buiten de Week. Je ziet ze in de lijst."
            if outside
            else ""
        )
        self._outside.setVisible(bool(outside))

    def _show_panel(self) -> None:
        found = self._view.moments().get(self._chosen) if self._view and self._chosen else None
        if self._view is None or found is None:
            self._panel.show_nothing()
            return
        activity, moment = found
        self._panel.show_moment(
            activity,
            moment,
            place=self._view.place(moment.venue_id),
            organisers=", ".join(self._organisers(activity)),
            clashes=self._view.clash_words().get(moment.id, ()),
            needs=needs_for_print(activity, self._view.venues),
        )

    def _organisers(self, activity: Activity) -> Sequence[str]:
        names = self._view.partner_names if self._view else {}
        return [names[partner_id] for partner_id in activity.organiser_ids if partner_id in names]

    # -- building -----------------------------------------------------------------------

    def _build(self) -> None:
        hint = small("Sleep naar een dag. Of kies met de spatiebalk en zet neer met Enter.", wrap=True)
        set_tone(self._outside, "warn")
        self._left = card(self._waiting_count, hint, self._waiting, self._outside, gap="s", pad="s")
        self._views.addWidget(self._grid)
        self._views.addWidget(self._list)
        middle = row(self._left, self._views, self._panel, gap="m")
        middle.setStretch(1, 1)
        self._work = panel(middle)
        self._empty_week = panel(column(self._no_activities))
        for page in (self._no_week, self._empty_week, self._work):
            self._pages.addWidget(page)
        whole = column(self._bar, self._pages, gap="s", margins=("m", "s", "m", "s"))
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.setFocusProxy(self._grid)
        self._arrange()

    def _arrange(self) -> None:
        fit(self._left, width=178)
        fit(self._panel, width=262)
        self._panel.setVisible(not look.is_wide_text or self._chosen is not None)
        self._bar.setVisible(self._edition is not None)

    def _connect(self) -> None:
        self._context.notifier.changed.connect(self._on_notifier_changed)
        for source in (self._grid, self._waiting, self._list):
            source.selected.connect(self._on_moment_selected)
            source.opened.connect(self._on_moment_opened)
        self._grid.move_requested.connect(self._on_move_requested)
        self._grid.day_requested.connect(self._on_day_requested)
        self._grid.returned.connect(self._waiting.focus_block)
        self._waiting.carry_requested.connect(self._grid.carry)
        self._bar.edition_chosen.connect(self._on_edition_chosen)
        self._bar.edition_requested.connect(self._on_edition_requested)
        self._bar.view_chosen.connect(self._on_view_chosen)
        self._bar.filter_changed.connect(self._show_blocks)
        self._bar.clash_requested.connect(self.next_notice)
        self._bar.new_requested.connect(self.new_requested)
        self._panel.edit_requested.connect(self._on_edit_requested)
        self._panel.status_chosen.connect(self._on_status_chosen)
        self._panel.take_off_requested.connect(self._on_take_off_requested)
        self._panel.place_requested.connect(self._on_moment_opened)
        self._panel.closed.connect(self._on_panel_closed)
        self._no_week.main_requested.connect(self._on_week_wanted)
        self._no_activities.main_requested.connect(self.import_requested)
        self._no_activities.second_requested.connect(self.new_requested)

    # -- slots --------------------------------------------------------------------------

    def _on_moment_selected(self, occurrence_id: int) -> None:
        if occurrence_id == self._chosen:
            return
        self._chosen = OccurrenceId(occurrence_id)
        for view in (self._grid, self._waiting, self._list):
            view.choose(occurrence_id)
        self._show_panel()
        self._arrange()

    def _choose(self, occurrence_id: OccurrenceId) -> None:
        self._on_moment_selected(occurrence_id)
        if self._bar.view == DAYS and not self._grid.focus_block(occurrence_id):
            self._waiting.focus_block(occurrence_id)

    def _on_moment_opened(self, occurrence_id: int) -> None:
        found = self._view.moments().get(OccurrenceId(occurrence_id)) if self._view else None
        if found is not None:
            self._open_dialog(found[0])

    def _on_edit_requested(self, activity_id: int) -> None:
        activity = self._view.activity(ActivityId(activity_id)) if self._view else None
        if activity is not None:
            self._open_dialog(activity)

    def _open_dialog(self, activity: Activity) -> None:
        if self._view is None or self._edition is None:
            return
        choices = ActivityChoices(
            edition=self._edition,
            venues=self._view.venues,
            partner_names=sorted(self._view.partner_names.values(), key=str.casefold),
            target_groups=self._view.target_groups,
            organisers=self._organisers(activity),
            clashes=self._clash_sentences(activity.occurrences),
        )
        self._dialog = ActivityDialog(activity, choices)
        self._dialog.setParent(self, self._dialog.windowFlags())
        self._dialog.changed.connect(self._on_entry_changed)
        self._dialog.finished.connect(self._on_dialog_finished)
        self._dialog.open()

    def _clash_sentences(self, moments: Sequence[Occurrence]) -> list[str]:
        words = self._view.clash_words() if self._view else {}
        return [f"{one.title}: {one.reason}" for moment in moments for one in words.get(moment.id, ())]

    def _on_entry_changed(self, entry: ActivityEntry) -> None:
        activity_id = keep_entry(self._context.desk, entry)
        self._refresh_if_stale()
        kept = self._view.activity(activity_id) if self._view else None
        if self._dialog is not None and kept is not None:
            self._dialog.show_kept(kept, self._clash_sentences(kept.occurrences))
            if kept.occurrences:
                self._on_moment_selected(kept.occurrences[0].id)

    def _on_dialog_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
        if self._chosen is not None:
            self._choose(self._chosen)

    def _on_move_requested(self, wish: MoveRequest) -> None:
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

    def _on_take_off_requested(self, occurrence_id: int) -> None:
        found = self._view.moments().get(OccurrenceId(occurrence_id)) if self._view else None
        if found is not None:
            moment = found[1]
            wish = MoveRequest(occurrence_id=moment.id, day=None, start=moment.start, end=moment.end)
            self._on_move_requested(wish)

    def _on_status_chosen(self, activity_id: int, status: str) -> None:
        set_status(self._context.desk, ActivityId(activity_id), ActivityStatus(status))

    def _on_day_requested(self, _day: object) -> None:
        self._bar.show_view(LIST)
        self._on_view_chosen(LIST)

    def _on_view_chosen(self, view: str) -> None:
        self._views.setCurrentWidget(self._grid if view == DAYS else self._list)
        self.setFocusProxy(self._grid if view == DAYS else self._list)

    def _on_edition_chosen(self, edition_id: int) -> None:
        found = [one for one in list_editions(self._context.desk) if one.id == edition_id]
        self._edition = found[0] if found else None
        self._chosen = None
        self.refresh()

    def _on_edition_requested(self) -> None:
        self.go_requested.emit("edition", self._edition.id if self._edition else 0)

    def _on_week_wanted(self) -> None:
        self.go_requested.emit("edition", 0)

    def _show_activity_of_other_week(self, activity_id: ActivityId) -> None:
        from coalitiedesk.services.activities import get_activity

        found = get_activity(self._context.desk, activity_id)
        if found is not None and found.edition_id != (self._edition.id if self._edition else None):
            self._on_edition_chosen(EditionId(found.edition_id))
            self.show_record("activity", activity_id)

    def _on_panel_closed(self) -> None:
        self._chosen = None
        for view in (self._grid, self._waiting, self._list):
            view.choose(None)
        self._show_panel()
        self._arrange()

    def _on_notifier_changed(self, changes: ChangeSet) -> None:
        if not changes.touches(*_KINDS):
            return
        self._is_stale = True
        if self.isVisible() or self._dialog is not None:
            self.refresh()

    # -- Qt -----------------------------------------------------------------------------

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]  # Qt gives a QShowEvent
        self._refresh_if_stale()
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._chosen is not None:
            self._on_panel_closed()
        elif event.key() == Qt.Key.Key_Delete and self._bar.view == LIST:
            self._remove_chosen()
        else:
            super().keyPressEvent(event)

    def _remove_chosen(self) -> None:
        found = self._view.moments().get(self._chosen) if self._view and self._chosen else None
        if found is not None:
            delete_activities(self._context.desk, [found[0].id])
            self.told.emit(f"‘{found[0].title}’ is weggehaald.")
