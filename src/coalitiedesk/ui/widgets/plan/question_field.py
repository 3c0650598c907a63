"""One guiding question with the answer of now, and below it what was answered before."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from coalitiedesk.domain.step_answers import StepAnswer, earlier_answers
from coalitiedesk.domain.step_guides import StepQuestion
from coalitiedesk.dutch.formats import count, plain_date
from coalitiedesk.ui.widgets.buttons import quiet_button
from coalitiedesk.ui.widgets.cards import add, clear, column, row
from coalitiedesk.ui.widgets.labels import name, small
from coalitiedesk.ui.widgets.plan.note_field import NoteField

_FEWEST_LINES, _MOST_LINES = 2, 12


class AnswerField(NoteField):
    """As high as what stands in it."""

    def __init__(self, spoken_name: str, *, hint: str = "") -> None:
        super().__init__(spoken_name, hint=hint)
        self.textChanged.connect(self.follow_text)
        self.follow_text()

    def follow_text(self) -> None:
        """Take the height of the text; a long one scrolls."""
        lines = max(_FEWEST_LINES, min(_MOST_LINES, math.ceil(self.document().size().height())))
        around = 2 * (self.frameWidth() + int(self.document().documentMargin())) + 4
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + around)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.follow_text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.follow_text()


class QuestionField(QWidget):
    """Shows answers it is given and tells what must be kept."""

    written = Signal(str, str)  # key of the question and its answer, to be kept now

    def __init__(self, question: StepQuestion) -> None:
        super().__init__()
        self._key = question.key
        self._is_unfolded = False
        self._earlier: Sequence[StepAnswer] = ()
        self._since = small("")
        self._field = AnswerField(question.text, hint=question.hint)
        self._lines: QVBoxLayout = column(gap="hair")
        self._more = quiet_button("")
        self._build(question)
        self._field.written.connect(self._on_field_written)
        self._more.clicked.connect(self._on_more_clicked)

    @property
    def field(self) -> AnswerField:
        """Where the answer is typed."""
        return self._field

    def show_answers(self, answers: Sequence[StepAnswer], *, is_other: bool = False) -> None:
        """Show the newest answer in the field and the others below it.

        Args:
            answers: Of this question, the newest first.
            is_other: Of another coalition or step; else what is being typed stays.
        """
        newest = answers[0] if answers else None
        show = self._field.show_note if is_other else self._field.refresh_note
        show(newest.text if newest else "")
        is_given = newest is not None and bool(newest.text)
        self._since.setText(f"beantwoord op {plain_date(newest.answered_on)}" if newest and is_given else "")
        self._earlier = earlier_answers(answers)
        self._show_earlier()

    def _build(self, question: StepQuestion) -> None:
        head = row(name(question.text, wrap=True), self._since)
        head.setStretch(0, 1)
        self.setLayout(column(head, self._field, self._lines, row(self._more, 1), gap="xs"))

    def _show_earlier(self) -> None:
        shown = self._earlier if self._is_unfolded else self._earlier[:1]
        clear(self._lines)
        add(self._lines, *(_line(one) for one in shown))
        hidden = len(self._earlier) - 1
        more = f"Nog {count(max(0, hidden), 'eerder antwoord', 'eerdere antwoorden')}"
        self._more.setVisible(hidden > 0)
        self._more.set_words("Toon minder" if self._is_unfolded else more)

    def _on_field_written(self, text: str) -> None:
        self.written.emit(self._key, text)

    def _on_more_clicked(self) -> None:
        self._is_unfolded = not self._is_unfolded
        self._show_earlier()


def _line(answer: StepAnswer) -> QLabel:
    return small(f"Eerder ({plain_date(answer.answered_on)}): {answer.text}", wrap=True)
