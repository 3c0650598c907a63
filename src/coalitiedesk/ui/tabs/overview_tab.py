"""Overzicht: the one thing to do first, what is open, and how far the Week and the plan are.

It only points the way: every row leads to the tab where the work is done.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QWidget

from coalitiedesk.domain.activities import Activity
from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.domain.imports import AttentionItem
from coalitiedesk.domain.overview import (
    AdviceCode,
    DayCount,
    Situation,
    advise,
    day_counts,
    late_tasks,
    status_counts,
    without_day,
)
from coalitiedesk.domain.plan import Task
from coalitiedesk.dutch.advice import advice_words
from coalitiedesk.dutch.countdown import countdown_words, edition_dates
from coalitiedesk.dutch.formats import count, long_date, short_date
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.services.contact_log import list_due
from coalitiedesk.services.first_screen import FirstScreen, read_first_screen
from coalitiedesk.ui.models.mark import OPEN_SEAT, certainty_mark, icon_mark
from coalitiedesk.ui.new_day import NewDay
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.action_row import ActionRow
from coalitiedesk.ui.widgets.buttons import main_button, quiet_button
from coalitiedesk.ui.widgets.cards import card, clear, column, panel, row, scrolled
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.contact_due_card import ContactDueCard
from coalitiedesk.ui.widgets.labels import caption, label, lead, muted, name, small, title
from coalitiedesk.ui.widgets.plan.milestone_card import MilestoneCard
from coalitiedesk.ui.widgets.plan.plan_card import PlanCard
from coalitiedesk.ui.widgets.week_count import WeekCount

_LONGEST_LIST = 6
_HEAD = 32  # height of a card's heading, with a button or without
_LONGEST_QUESTIONS = 5
_GAPS_SHOWN = 3
_QUIET_DAY = 1
_TARGETS = {
    AdviceCode.MAKE_WEEK: "edition",
    AdviceCode.CONFIRM_DATES: "edition",
    AdviceCode.ADD_PARTNERS: "partners",
    AdviceCode.ADD_ACTIVITIES: "week",
    AdviceCode.ENTER_ATTENDANCE: "evaluation",
    AdviceCode.SOLVE_CLASH: "week",
    AdviceCode.ANSWER_QUESTIONS: "attention",
    AdviceCode.DO_LATE_TASK: "plan",
    AdviceCode.PLAN_DAYS: "activity",
    AdviceCode.CONFIRM_ACTIVITIES: "week",
    AdviceCode.PRINT_PROGRAMME: "printing",
    AdviceCode.THANK: "printing:thank_you_letters",
    AdviceCode.PRINT_REPORT: "printing",
    AdviceCode.PREPARE_NEXT: "edition",
}
_DIALOGS_THAT_CHANGE = ("edition",)
LONG_DUE = 300  # from so many on, reading and drawing are turns of the window


class OverviewTab(QWidget):
    """Drawn anew from one reading whenever something changed while it is on screen."""

    go_requested = Signal(str, int)  # the user goes to a tab or dialog by key, with the id of a record or 0

    def __init__(self, context: TabContext) -> None:
        super().__init__()
        self._context = context
        self._is_stale = True
        self._shows_all_due = False
        self._drawn_at = 0.0  # the text size it was drawn for
        self._scroll: QScrollArea | None = None
        self._has_long_due = False
        self._turns: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._layout = column(gap="s", margins=("m", "s", "m", "s"))
        self.setLayout(self._layout)
        context.notifier.changed.connect(self._on_notifier_changed)
        NewDay(self, context.today).begun.connect(self.refresh)

    def begin_with(self, reading: FirstScreen) -> None:
        """Draw what was read while the file was opened, before it is shown; unless that was yesterday."""
        if reading.situation.today == self._context.today():
            self._draw(reading)

    def refresh(self) -> None:
        """Read how things stand and draw it."""
        self._draw(read_first_screen(self._context.desk, today=self._context.today()))

    def _refresh_in_turns(self) -> None:
        """The same; with thousands to call the window answers in between, and shows what it showed."""
        if self._scroll is None or not self._has_long_due:
            self.refresh()
        else:
            self._turns = self._refreshing()
            self._timer.start()

    def _refreshing(self) -> Iterator[None]:
        desk, today = self._context.desk, self._context.today()
        due = list_due(desk, today=today)
        yield
        told = read_first_screen(desk, today=today, due=due)
        yield
        self._draw(told)

    def _draw(self, told: FirstScreen) -> None:
        self._timer.stop()
        self._has_long_due = len(told.due) > LONG_DUE
        place = self._scroll.verticalScrollBar().value() if self._scroll is not None else 0
        focused = self._focused_row()
        clear(self._layout)
        self._scroll = scrolled(panel(column()))
        self._layout.addWidget(lead(f"Vandaag, {long_date(told.situation.today)}"))
        self._layout.addWidget(self._scroll, 1)
        body = self._body(told)  # goes in last: every widget it moves along with costs time
        body.setAutoFillBackground(False)
        self._scroll.setWidget(body)
        self._is_stale, self._drawn_at = False, look.scale
        self._go_back_to(focused, place)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale or self._drawn_at != look.scale:
            self._refresh_in_turns()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            QTimer.singleShot(0, self, self._redraw)  # not while the sheet walks through these widgets

    def _redraw(self) -> None:
        """Other text sizes have another arrangement."""
        if self.isVisible() and self._drawn_at != look.scale:
            self.refresh()

    # -- staying where the user was -----------------------------------------------------

    def _focused_row(self) -> tuple[str, object] | None:
        found: QWidget | None = self.window().focusWidget()
        return _goal_of(found) if found is not None and self.isAncestorOf(found) else None

    def _go_back_to(self, goal: tuple[str, object] | None, place: int) -> None:
        rows = self._scroll.findChildren(QAbstractButton) if self._scroll is not None else []
        same = next((found for found in rows if goal is not None and _goal_of(found) == goal), None)
        if same is not None:
            QTimer.singleShot(0, same, same.setFocus)  # it is not on screen before this ends
        if self._scroll is not None:
            self._scroll.verticalScrollBar().setValue(place)

    # -- parts --------------------------------------------------------------------------

    def _body(self, told: FirstScreen) -> QWidget:
        now = told.situation
        first, countdown, due = self._advice_card(now), self._countdown_card(now), self._due_card(told)
        asked, tasks = self._question_card(told.questions), self._task_card(now)
        gaps, plan, milestones = self._gap_card(now), self._plan_card(told), self._milestone_card(told)
        if look.is_wide_text:
            return panel(column(first, countdown, due, tasks, milestones, asked, gaps, plan, 1, gap="m"))
        lists = row(due, tasks, gap="m")
        lists.setStretch(0, 1)
        lists.setStretch(1, 1)
        left = column(first, lists, asked, gaps, 1, gap="m")
        right = panel(column(countdown, milestones, plan, 1, gap="m"))
        fit(right, width=352)
        both = row(panel(left), right, gap="m")
        both.setStretch(0, 1)
        return panel(both)

    def _advice_card(self, now: Situation) -> QFrame:
        advice = advise(now)
        words = advice_words(advice)
        text = column(
            caption("NU EERST"), title(words.title, wrap=True), label(words.reason, wrap=True), gap="xs"
        )
        button = main_button(words.button) if words.button else None
        if button is not None:
            button.setProperty("target", _TARGETS[advice.code])
            button.setProperty("record", advice.record_id or 0)
            button.clicked.connect(self._on_target_clicked)
            if _TARGETS[advice.code] in _DIALOGS_THAT_CHANGE:
                changing(button)
        body = row(text, button, gap="l")
        body.setStretch(0, 1)
        return card(body, kind="soft", pad="l")

    def _countdown_card(self, now: Situation) -> QFrame:
        edition = now.edition
        if edition is None:
            return card(
                name("Nog geen Week"), small("Kies een jaar; de bekende dagen staan klaar.", wrap=True)
            )
        words = countdown_words(edition, now.today)
        week = WeekCount(
            figure=words.figure,
            unit=words.unit,
            week=f"{edition.name} {edition.year}",
            dates=edition_dates(edition),
            counts=status_counts(now.activities),
        )
        return card(week)

    def _due_card(self, told: FirstScreen) -> QFrame:
        found = ContactDueCard(
            told.due,
            today=told.situation.today,
            shows_all=self._shows_all_due,
            never_spoken=told.never_spoken,
        )
        found.opened.connect(self.go_requested)
        found.all_requested.connect(self._on_due_all_requested)
        return found

    def _question_card(self, questions: Sequence[AttentionItem]) -> QFrame:
        rows = [
            self._row(
                item.question,
                item.source_name,
                mark=icon_mark("note", "warn"),
                target="attention",
                record=item.id,
                is_sentence=True,
            )
            for item in questions[:_LONGEST_QUESTIONS]
        ]
        return self._listed(
            "Aandacht nodig",
            count(len(questions), "vraag", "vragen") if questions else "",
            f"Toon alle {len(questions)}" if len(questions) > len(rows) else "",
            "attention",
            rows,
            "Geen open vragen over je lijsten.",
        )

    def _task_card(self, now: Situation) -> QFrame:
        tasks = [task for task in now.tasks if not task.is_done]
        late = late_tasks(tasks, now.today)
        rows = [self._task_row(task, now) for task in tasks[:_LONGEST_LIST]]
        return self._listed(
            "Open taken",
            f"{len(late)} te laat" if late else "",
            f"Toon alle {len(tasks)}" if len(tasks) > len(rows) else "",
            "plan",
            rows,
            "Geen open taken. Je maakt ze bij een stap van het plan.",
        )

    def _task_row(self, task: Task, now: Situation) -> ActionRow:
        trail, role = "", "muted"
        if task.due:
            days = (now.today - task.due).days
            trail = f"{count(days, 'dag', 'dagen')} te laat" if days > 0 else short_date(task.due)
            role = "bad" if days > 0 else "muted"
        reason = task.owner or (word_of(task.step) if task.step else "")
        return self._row(
            task.title, reason, mark=icon_mark("check"), trail=trail, role=role, target="plan", record=task.id
        )

    def _gap_card(self, now: Situation) -> QFrame | None:
        if now.edition is None:
            return None
        waiting = without_day(now.activities)
        quiet = sorted(day_counts(now.edition, now.activities), key=lambda one: (one.count, one.day))
        gaps = [one for one in quiet if one.count <= _QUIET_DAY][:_GAPS_SHOWN]
        if not gaps and not waiting:
            return None
        rows = [self._gap_row(gap) for gap in gaps]
        rows += [self._waiting_row(activity) for activity in waiting[: _GAPS_SHOWN - len(rows)]]
        sub = (
            f"{count(len(waiting), 'activiteit wacht', 'activiteiten wachten')} op een dag" if waiting else ""
        )
        head = row(name("Nog plek in het programma"), small(sub), 1, self._more("Toon in de Week", "week"))
        inside = column(*rows, gap="hair") if look.is_wide_text else row(*rows, gap="m")
        for at in range(len(rows)):
            inside.setStretch(at, 1)
        return card(head, inside, gap="hair")

    def _waiting_row(self, activity: Activity) -> ActionRow:
        return self._row(
            activity.title,
            "wacht op een dag",
            mark=certainty_mark(activity.status),
            target="activity",
            record=activity.id,
        )

    def _gap_row(self, gap: DayCount) -> ActionRow:
        filled = "nog niets" if gap.count == 0 else "maar 1 activiteit"
        heading = long_date(gap.day)
        return self._row(
            heading[0].upper() + heading[1:],
            filled,
            mark=OPEN_SEAT,
            target="week_day",
            record=gap.day.toordinal(),
        )

    def _plan_card(self, told: FirstScreen) -> QFrame:
        found = PlanCard(told.steps, question=told.question, meeting=told.meeting, today=told.situation.today)
        found.go_requested.connect(self.go_requested)
        return found

    def _milestone_card(self, told: FirstScreen) -> QFrame:
        found = MilestoneCard(told.milestones, has_planning=told.has_planning, today=told.situation.today)
        found.go_requested.connect(self.go_requested)
        return found

    def _listed(
        self, heading: str, sub: str, more: str, target: str, rows: Sequence[ActionRow], nothing: str
    ) -> QFrame:
        head = panel(row(name(heading), small(sub), 1, self._more(more, target) if more else None))
        fit(head, height=_HEAD)
        inside: Sequence[QWidget] = rows or [muted(nothing, wrap=True)]
        return card(head, *inside, 1, gap="hair")

    def _more(self, words: str, target: str) -> QWidget:
        button = quiet_button(words)
        button.setProperty("target", target)
        button.clicked.connect(self._on_target_clicked)
        return button

    def _row(
        self, heading: str, reason: str, *, target: str, record: int, role: str = "muted", **more: object
    ) -> ActionRow:
        found = ActionRow(heading, reason, trail_role=role, record_id=record, **more)  # type: ignore[arg-type]
        found.setProperty("target", target)
        found.clicked.connect(self._on_target_clicked)
        return found

    def _on_due_all_requested(self) -> None:
        self._shows_all_due = True
        self.refresh()

    def _on_target_clicked(self) -> None:
        clicked = self.sender()
        record = clicked.record_id if isinstance(clicked, ActionRow) else clicked.property("record")
        self.go_requested.emit(clicked.property("target"), int(record or 0))

    def _on_notifier_changed(self, _changes: ChangeSet) -> None:
        self._is_stale = True
        if self.isVisible():
            self._refresh_in_turns()

    def _on_timer_timeout(self) -> None:
        if next(self._turns, self) is self:
            self._timer.stop()


def _goal_of(found: QWidget) -> tuple[str, object] | None:
    """Where a row or button leads; tells it apart from the others on this screen."""
    target = found.property("target")
    if not target:
        return None
    return str(target), found.record_id if isinstance(found, ActionRow) else found.property("record")
