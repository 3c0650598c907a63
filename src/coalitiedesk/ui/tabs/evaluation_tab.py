"""Evaluatie: numbers in as fast as one can type, stories with consent, lessons that become a task."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.evaluation import Attendance, Lesson, Story
from coalitiedesk.domain.ids import EditionId, LessonId, StoryId
from coalitiedesk.dutch.formats import WEEKDAYS_SHORT, count, number
from coalitiedesk.services import evaluation
from coalitiedesk.services.activities import list_activities
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.overview import edition_at_hand
from coalitiedesk.services.visits import VisitLine, visit_lines
from coalitiedesk.ui.dialogs.story_dialog import StoryDialog
from coalitiedesk.ui.models.attendance_model import AttendanceModel
from coalitiedesk.ui.new_day import NewDay
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.attendance_table import AttendanceTable
from coalitiedesk.ui.widgets.buttons import Segments, main_button, plain_button
from coalitiedesk.ui.widgets.cards import card, column, panel, refill, row, scrolled
from coalitiedesk.ui.widgets.changing import SENTENCE
from coalitiedesk.ui.widgets.day_bars import DayBar, DayBars
from coalitiedesk.ui.widgets.empty_screen import EmptyScreen, EmptyText
from coalitiedesk.ui.widgets.labels import label, lead, name, small
from coalitiedesk.ui.widgets.lesson_list import LessonList
from coalitiedesk.ui.widgets.story_list import StoryList

_KINDS = ("attendance", "story", "lesson", "task", "occurrence", "activity", "edition", "venue")
_EMPTY = EmptyText(
    question="Hoeveel mensen kwamen er?",
    explanation="Zodra er een Week is, vul je hier per activiteit in hoeveel mensen er kwamen.",
    main_words="Maak een Week…",
)
_TOTALS, _TOTALS_WIDE, _ASIDE, _NO_LIMIT = 124, 44, 372, 16_000
_HINT = "Typ het aantal en druk op Enter.   G = geteld   S = geschat   D = druk"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Totals:
    """Sums over the moments that took place; unknown is left out, never a zero."""

    visitors: int | None
    estimated: int
    worded: int
    first_timers: int
    asked: int
    filled: int
    moments: int


class EvaluationTab(QWidget):
    """Count left, stories and lessons right, the totals above."""

    go_requested = Signal(str, int)  # to another tab or dialog by key, with the id of a record or 0
    told = Signal(str)  # what just happened, for the toast

    def __init__(self, context: TabContext) -> None:
        super().__init__()
        self._context = context
        self._edition: Edition | None = None
        self._is_stale = True
        self._lines: Sequence[VisitLine] = ()
        self._drawn_at = 0.0  # the text size for which the totals were drawn
        self._model = AttendanceModel()
        self._table = AttendanceTable(self._model)
        self._bars = DayBars()
        self._stories = StoryList()
        self._lessons = LessonList()
        self._years = QComboBox()
        self._view = Segments(
            (("numbers", "Aantallen"), ("told", "Verhalen en lessen")), spoken_name="Wat vul je in?"
        )
        self._sheets = plain_button("Turflijsten…", icon_name="print")
        self._report = main_button("Maak verslag…", icon_name="page")
        self._build()
        self._connect()

    def refresh(self) -> None:
        """Read everything of the chosen Week and draw it."""
        desk = self._context.desk
        editions = list_editions(desk)
        chosen = self._edition.id if self._edition else None
        self._edition = next((one for one in editions if one.id == chosen), None) or edition_at_hand(
            editions, self._context.today()
        )
        self._show_years(editions)
        self._empty.setVisible(self._edition is None)
        self._work.setVisible(self._edition is not None)
        self._is_stale = False
        if self._edition is None:
            return
        self._week.setText(self._edition.name)
        self._lines = visit_lines(desk, self._edition.id)
        self._model.show_lines(self._lines)
        self._show_totals(self._lines)
        titles = {activity.id: activity.title for activity in list_activities(desk, self._edition.id)}
        self._stories.show_stories(evaluation.list_stories(desk, self._edition.id), titles)
        self._lessons.show_lessons(evaluation.list_lessons(desk, self._edition.id))

    def new_requested(self) -> None:
        """Ctrl+N: a new story."""
        self._on_story_requested()

    def show_record(self, kind: str, record_id: int) -> None:
        """Open a story by its id; a lesson is in sight beside the stories."""
        self._refresh_if_stale()
        if kind in ("story", "lesson"):
            self._view.choose("told")
            self._arrange()
        if kind == "story":
            self._show_edition_of_story(StoryId(record_id))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh_if_stale()
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.layout() is not None:
            self._arrange()

    def _refresh_if_stale(self) -> None:
        if self._is_stale:
            self.refresh()
            self._table.start()

    def _build(self) -> None:
        self._years.setAccessibleName("Jaar")
        self._week: QLabel = lead("")
        self._figures: QHBoxLayout = row(gap="m")
        self._empty = EmptyScreen(_EMPTY)
        self._aside = scrolled(panel(column(self._stories, self._lessons, 1, gap="m")))
        self._entry = self._entry_card()
        self._totals = panel(self._figures)
        body = row(self._entry, self._aside, gap="m")
        body.setStretch(0, 1)
        self._chart = self._chart_card()
        heading = row(self._week, self._years, self._view, 1, self._sheets, self._report)
        inside: QVBoxLayout = column(heading, self._totals, body, gap="s")
        inside.setStretch(2, 1)
        self._work = panel(inside)
        self.setLayout(column(self._empty, self._work, margins=("m", "s", "m", "s")))
        self.setFocusProxy(self._table)

    def _entry_card(self) -> QFrame:
        self._hint = small(_HINT if self._context.can_edit else SENTENCE)
        head = panel(row(name("Hoeveel mensen kwamen er?"), 1, self._hint))
        return _filled_card(head, self._table, gap="s")

    def _chart_card(self) -> QFrame:
        self._more = small("")
        return _filled_card(panel(row(name("Bezoeken per dag"), 1, self._more)), self._bars, gap="hair")

    def _connect(self) -> None:
        NewDay(self, self._context.today).begun.connect(self.refresh)
        self._context.notifier.changed.connect(self._on_notifier_changed)
        self._model.entered.connect(self._on_attendance_entered)
        self._years.activated.connect(self._on_year_chosen)
        self._view.chosen.connect(self._on_view_chosen)
        self._stories.story_requested.connect(self._on_story_requested)
        self._stories.opened.connect(self._on_story_opened)
        self._lessons.lesson_typed.connect(self._on_lesson_typed)
        self._lessons.task_requested.connect(self._on_task_requested)
        self._lessons.removal_requested.connect(self._on_lesson_removal_requested)
        self._sheets.clicked.connect(self._on_sheets_clicked)
        self._report.clicked.connect(self._on_report_clicked)
        self._empty.main_requested.connect(self._on_week_requested)

    def _arrange(self) -> None:
        """At large text the right side gets a page of its own, and the totals one line."""
        is_wide = look.is_wide_text
        is_counting = not is_wide or self._view.key == "numbers"
        if self._edition is not None and self._drawn_at != look.scale:
            self._show_totals(self._lines)
        self._view.setVisible(is_wide)
        self._week.setVisible(not is_wide)
        self._hint.setVisible(not is_wide)
        fit(self._totals, height=_TOTALS_WIDE if is_wide else _TOTALS)
        fit(self._aside, least_width=0 if is_wide else _ASIDE, most_width=_NO_LIMIT if is_wide else _ASIDE)
        self._entry.setVisible(is_counting)
        self._aside.setVisible(not is_wide or not is_counting)

    def _show_years(self, editions: Sequence[Edition]) -> None:
        self._years.clear()
        for edition in editions:
            self._years.addItem(str(edition.year), edition.id)
        if self._edition is not None:
            self._years.setCurrentIndex(self._years.findData(self._edition.id))

    def _show_totals(self, lines: Sequence[VisitLine]) -> None:
        totals = _add_up(lines)
        star = "*" if totals.worded and totals.visitors is not None else ""
        figures = (
            (
                "–" if totals.visitors is None else f"{number(totals.visitors)}{star}",
                "bezoeken tot nu toe",
                f"waarvan {number(totals.estimated)} niet geteld"
                if totals.estimated
                else "alleen wat geteld is",
            ),
            (
                number(totals.first_timers) if totals.asked else "–",
                "keer ‘voor het eerst hier’",
                f"gevraagd bij {count(totals.asked, 'moment', 'momenten')}"
                if totals.asked
                else "nog niet gevraagd",
            ),
            (
                f"{totals.filled} van {totals.moments}",
                "momenten ingevuld",
                f"nog {totals.moments - totals.filled} te gaan"
                if totals.filled < totals.moments
                else "alles is ingevuld",
            ),
        )
        self._drawn_at = look.scale
        self._chart.setParent(None)
        if look.is_wide_text:
            refill(self._figures, *(_figure_line(large, word) for large, word, _how in figures), 1)
        else:
            cards = [
                card(1, label(large, "figure"), name(word), small(how), 1, gap="hair")
                for large, word, how in figures
            ]
            refill(self._figures, *cards, self._chart)
            self._figures.setStretch(len(cards), 1)
            self._chart.show()
        self._more.setText(f"* en {count(totals.worded, 'keer', 'keer')} alleen woorden" if star else "")
        self._bars.show_days(_bars(lines))

    def _on_attendance_entered(self, attendance: Attendance) -> None:
        evaluation.record_attendance(self._context.desk, attendance)

    def _on_lesson_typed(self, text: str) -> None:
        if self._edition is not None:
            lesson = Lesson(id=LessonId(0), edition_id=self._edition.id, text=text)
            evaluation.save_lesson(self._context.desk, lesson)
            self._lessons.focus_entry()

    def _on_task_requested(self, lesson_id: int) -> None:
        evaluation.make_task_of_lesson(self._context.desk, LessonId(lesson_id))
        self.told.emit("De les staat nu ook bij de taken in het plan.")

    def _on_lesson_removal_requested(self, lesson_id: int) -> None:
        evaluation.delete_lessons(self._context.desk, [LessonId(lesson_id)])
        self.told.emit("De les is weggehaald.")

    def _on_story_requested(self) -> None:
        if self._edition is not None:
            self._edit_story(Story(id=StoryId(0), edition_id=self._edition.id, text=""))

    def _on_story_opened(self, story_id: int) -> None:
        if self._edition is None:
            return
        stories = evaluation.list_stories(self._context.desk, self._edition.id)
        found = next((story for story in stories if story.id == story_id), None)
        if found is not None:
            self._edit_story(found)

    def _edit_story(self, story: Story) -> None:
        dialog = StoryDialog(story, list_activities(self._context.desk, story.edition_id))
        dialog.setParent(self, dialog.windowFlags())
        dialog.kept.connect(self._on_story_kept)
        dialog.removal_requested.connect(self._on_story_removal_requested)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_story_kept(self, story: Story) -> None:
        evaluation.save_story(self._context.desk, story)

    def _on_story_removal_requested(self, story_id: int) -> None:
        evaluation.delete_stories(self._context.desk, [StoryId(story_id)])
        self.told.emit("Het verhaal is weggehaald.")

    def _on_year_chosen(self) -> None:
        self._show_edition(EditionId(int(self._years.currentData())))

    def _show_edition(self, chosen: EditionId) -> None:
        editions = list_editions(self._context.desk)
        self._edition = next((one for one in editions if one.id == chosen), None)
        self.refresh()
        self._table.start()

    def _show_edition_of_story(self, story_id: StoryId) -> None:
        for edition in list_editions(self._context.desk):
            stories = evaluation.list_stories(self._context.desk, edition.id)
            found = next((story for story in stories if story.id == story_id), None)
            if found is not None:
                self._show_edition(edition.id)
                self._edit_story(found)

    def _on_view_chosen(self, _key: str) -> None:
        self._arrange()

    def _on_sheets_clicked(self) -> None:
        self.go_requested.emit("printing:attendance_form", 0)

    def _on_report_clicked(self) -> None:
        self.go_requested.emit("printing:evaluation_report", 0)

    def _on_week_requested(self) -> None:
        self.go_requested.emit("edition", 0)

    def _on_notifier_changed(self, changes: ChangeSet) -> None:
        if not changes.touches(*_KINDS):
            return
        self._is_stale = True
        if self.isVisible():
            self.refresh()


def _figure_line(large: str, word: str) -> QWidget:
    """A total on one line, for large text."""
    return panel(row(label(large, "lead", tone="primary"), small(word), gap="xs"))


def _filled_card(head: QWidget, body: QWidget, *, gap: str) -> QFrame:
    """A card whose body takes the room that is left."""
    inside = column(head, body, gap=gap)
    inside.setStretch(1, 1)
    return card(panel(inside))


def _add_up(lines: Sequence[VisitLine]) -> _Totals:
    known = [line.attendance for line in lines if not line.is_cancelled]
    totals = evaluation.visit_totals(known)
    numbers = [one.visitors for one in known if one.visitors is not None]
    asked = [one.first_timers for one in known if one.first_timers is not None]
    return _Totals(
        visitors=sum(numbers) if numbers else None,
        estimated=totals.estimated,
        worded=totals.worded_moments,
        first_timers=sum(asked),
        asked=len(asked),
        filled=len(known) - totals.silent_moments,
        moments=len(known),
    )


def _bars(lines: Sequence[VisitLine]) -> tuple[DayBar, ...]:
    days: dict[dt.date, list[Attendance]] = {}
    for line in lines:
        if line.day is not None and not line.is_cancelled:
            days.setdefault(line.day, []).append(line.attendance)
    found = []
    for day, known in sorted(days.items()):
        numbers = [one.visitors for one in known if one.visitors is not None]
        words = any(one.visitors is None and one.words for one in known)
        found.append(
            DayBar(
                name=f"{WEEKDAYS_SHORT[day.weekday()]} {day.day}",
                visitors=sum(numbers) if numbers else None,
                is_more=words,
            )
        )
    return tuple(found)
