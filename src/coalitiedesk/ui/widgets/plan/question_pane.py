"""The guiding questions of a step, each with a field that keeps itself."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from coalitiedesk.domain.step_answers import StepAnswer, answers_to
from coalitiedesk.domain.step_guides import StepQuestion
from coalitiedesk.ui.widgets.cards import add, clear, column, row, scrolled
from coalitiedesk.ui.widgets.labels import name, small
from coalitiedesk.ui.widgets.plan.question_field import QuestionField
from coalitiedesk.ui.widgets.scroll_inside import ScrollInside, let_shrink

_HINT = "Antwoord in je eigen woorden. Alles wordt vanzelf bewaard; wat je eerder schreef, blijft leesbaar."


class QuestionPane(QFrame):
    """Shows answers it is given and tells what must be kept."""

    written = Signal(str, str)  # key of a question and its answer

    def __init__(self) -> None:
        super().__init__()
        self._fields: dict[str, QuestionField] = {}
        self._items: QVBoxLayout = column(gap="m", margins=("none", "none", "s", "none"))
        self.setProperty("card", "plain")
        inner = column(self._items, 1)
        whole = column(
            row(name("Vragen"), 1),
            small(_HINT, wrap=True),
            let_shrink(scrolled(ScrollInside(inner))),
            margins=("m", "s", "m", "m"),
        )
        whole.setStretch(2, 1)
        self.setLayout(whole)

    @property
    def fields(self) -> dict[str, QuestionField]:
        """The fields of the open step, by key of their question."""
        return self._fields

    def show_questions(self, questions: Sequence[StepQuestion], answers: Sequence[StepAnswer]) -> None:
        """Show the questions of a step; those that are there already keep what is being typed."""
        if [question.key for question in questions] != list(self._fields):
            self._rebuild(questions)
        for key, field in self._fields.items():
            field.show_answers(answers_to(key, answers))

    def keep(self) -> None:
        """Tell what is not kept yet."""
        for field in self._fields.values():
            field.field.keep()

    def mark_kept(self, key: str, text: str) -> None:
        """This answer is safe now."""
        if key in self._fields:
            self._fields[key].field.mark_kept(text)

    def focus_first_open(self) -> None:
        """Give the keyboard to the first question without an answer, or to the first."""
        fields = [field.field for field in self._fields.values()]
        empty = next((field for field in fields if not field.toPlainText()), None)
        target = empty or (fields[0] if fields else None)
        if target is not None:
            target.setFocus()

    def _rebuild(self, questions: Sequence[StepQuestion]) -> None:
        clear(self._items)
        self._fields = {question.key: QuestionField(question) for question in questions}
        for field in self._fields.values():
            field.written.connect(self.written)
        add(self._items, *self._fields.values())
