"""What to know before printing: what is left off and why, and what needs a look."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from coalitiedesk.domain.print_codes import LeftOff
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.formats import count
from coalitiedesk.dutch.print_messages import left_off_reason, left_off_rest, print_sentence
from coalitiedesk.ui.widgets.buttons import HouseButton, plain_button, quiet_button
from coalitiedesk.ui.widgets.cards import Item, column, panel, refill, row, rule
from coalitiedesk.ui.widgets.labels import name, small
from coalitiedesk.ui.widgets.mark_widgets import icon_picture

_SHOWN = 3
_URGENCY = (LeftOff.UNCONFIRMED, LeftOff.CLOSED, LeftOff.CANCELLED)


class LeftOffCard(QFrame):
    """Which activities do not stand on paper and why, with two ways out for the first reason."""

    inclusion_requested = Signal(str)  # code of the reason; everything left off for it comes along
    week_requested = Signal()  # the user wants to mend it in the Week

    def __init__(self) -> None:
        super().__init__()
        self._reason: LeftOff | None = None
        self._title, self._more = name("", wrap=True), small("", wrap=True, tone="ink")
        self._include = plain_button("Neem ze mee")
        self._week = plain_button("Naar de Week")
        self._build()
        self._include.clicked.connect(self._on_include_clicked)
        self._week.clicked.connect(self.week_requested)

    def show_counts(self, counts: Mapping[LeftOff, int], possible: Sequence[LeftOff]) -> None:
        """Show how many are left off for each reason; ``possible`` are those that may come along."""
        self.setVisible(bool(counts))
        self._reason = next((reason for reason in _URGENCY if counts.get(reason)), None)
        if self._reason is None:
            return
        amount = counts[self._reason]
        activities = count(amount, "activiteit", "activiteiten")
        self._title.setText(f"{activities} {left_off_reason(self._reason, amount)}")
        others = {reason: number for reason, number in counts.items() if reason is not self._reason}
        it = "Die staat" if amount == 1 else "Ze staan"
        rest = left_off_rest(others)
        self._more.setText(f"{it} niet op papier{f', net als {rest}' if rest else ''}.")
        self._include.set_words("Neem mee" if amount == 1 else "Neem ze mee")
        self._include.setVisible(self._reason in possible)

    def _build(self) -> None:
        self.setProperty("card", "warn")
        self._title.setProperty("tone", "warn")
        head = row(icon_picture("warning", "warn", 18), self._title)
        head.setStretch(1, 1)
        buttons = row(self._include, self._week, 1)
        self.setLayout(column(head, self._more, buttons, gap="xs", margins=("s", "s", "s", "s")))
        self.hide()

    def _on_include_clicked(self) -> None:
        if self._reason is not None:
            self.inclusion_requested.emit(self._reason.value)


class ProblemCard(QFrame):
    """What needs a look, with the way to it."""

    activity_requested = Signal(int)  # id of the activity to look at

    def __init__(self) -> None:
        super().__init__()
        self._problems: Sequence[Problem] = ()
        self._inside: QVBoxLayout = column(gap="s", margins=("s", "s", "s", "s"))
        self.setProperty("card", "plain")
        self.setLayout(self._inside)
        self.hide()

    def show_problems(self, problems: Sequence[Problem], *, shows_all: bool = False) -> None:
        """Show the first few, or all."""
        self._problems = problems
        self.setVisible(bool(problems))
        shown = problems if shows_all else problems[:_SHOWN]
        amount = count(len(problems), "ding", "dingen")
        head = row(icon_picture("warning", "warn", 18), name(f"{amount} om na te kijken"), 1)
        items: list[Item] = [head]
        for problem in shown:
            items += [rule(), self._line(problem)]
        if len(shown) < len(problems):
            more = quiet_button(f"Toon alle {len(problems)}")
            more.clicked.connect(self._on_more_clicked)
            items.append(row(1, more))
        refill(self._inside, *items)

    def _line(self, problem: Problem) -> QWidget:
        words = small(print_sentence(problem), wrap=True, tone="ink")
        button = None
        if problem.record_id:
            button = plain_button("Bekijk", tip=f"Naar ‘{problem.subject}’")
            button.setAccessibleName(f"Bekijk {problem.subject}")
            button.setProperty("record", problem.record_id)
            button.clicked.connect(self._on_button_clicked)
        line = row(words, button)
        line.setStretch(0, 1)
        return panel(line)

    def _on_more_clicked(self) -> None:
        self.show_problems(self._problems, shows_all=True)

    def _on_button_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, HouseButton):
            self.activity_requested.emit(int(button.property("record")))
