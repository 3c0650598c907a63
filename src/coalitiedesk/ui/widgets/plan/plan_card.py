"""The plan on the first screen: where each step stands, the question to think of now, the next meeting."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy

from coalitiedesk.domain.meetings import Meeting
from coalitiedesk.domain.plan import PlanStep, StepProgress, StepState
from coalitiedesk.domain.step_guides import StepQuestion
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.meeting_words import guest_counts
from coalitiedesk.dutch.typed_dates import due_words
from coalitiedesk.ui.models.mark import OPEN_SEAT, icon_mark, step_mark
from coalitiedesk.ui.widgets.action_row import ActionRow
from coalitiedesk.ui.widgets.cards import column, rule
from coalitiedesk.ui.widgets.labels import name


class PlanCard(QFrame):
    """Every row leads to the tab Plan."""

    go_requested = Signal(str, int)  # kind and number of what to show

    def __init__(
        self,
        steps: Sequence[StepProgress],
        *,
        question: tuple[PlanStep, StepQuestion] | None,
        meeting: Meeting | None,
        today: dt.date,
    ) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        rows = [self._step_row(number, progress) for number, progress in enumerate(steps, start=1)]
        now = []
        if question is not None:
            now.append(self._question_row(*question))
        if meeting is not None and meeting.day is not None:
            now.append(self._meeting_row(meeting, meeting.day, today))
        parts = [name("Ons plan in zes stappen"), *rows, *([rule()] if now else []), *now]
        self.setLayout(column(*parts, 1, gap="hair", margins=("m", "m", "m", "m")))

    def _step_row(self, number: int, progress: StepProgress) -> ActionRow:
        is_open = progress.state in (StepState.BUSY, StepState.REVISIT)
        row = ActionRow(
            word_of(progress.step),
            mark=step_mark(number, progress.state),
            trail=word_of(progress.state),
            trail_role="primary" if is_open else "muted",
            record_id=number,
        )
        return self._leading(row, "step")

    def _question_row(self, step: PlanStep, question: StepQuestion) -> ActionRow:
        number = tuple(PlanStep).index(step) + 1
        row = ActionRow(
            question.text, f"Vraag bij stap {number}", mark=OPEN_SEAT, record_id=number, is_sentence=True
        )
        policy = row.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)  # a question of two lines takes its height
        row.setSizePolicy(policy)
        return self._leading(row, "question")

    def _meeting_row(self, meeting: Meeting, day: dt.date, today: dt.date) -> ActionRow:
        row = ActionRow(
            meeting.title,
            guest_counts(meeting.guests) or "Nog niemand uitgenodigd",
            mark=icon_mark("people"),
            trail=due_words(day, today=today),
            record_id=meeting.id,
        )
        return self._leading(row, "meeting")

    def _leading(self, row: ActionRow, target: str) -> ActionRow:
        row.setProperty("target", target)
        row.clicked.connect(self._on_row_clicked)
        return row

    def _on_row_clicked(self) -> None:
        clicked = self.sender()
        if isinstance(clicked, ActionRow):
            self.go_requested.emit(str(clicked.property("target")), int(clicked.record_id))
