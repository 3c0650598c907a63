"""Eerst dit: a few steps that lead to real places, each with a tick."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from coalitiedesk.dutch.arrival_words import TourStep
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.widgets.buttons import plain_button
from coalitiedesk.ui.widgets.cards import card, column, panel, refill, row, rule, scrolled
from coalitiedesk.ui.widgets.labels import label, name, small
from coalitiedesk.ui.widgets.scroll_inside import ScrollInside

_BUTTON = 140


class TourPane(QWidget):
    """What came along above, the steps below."""

    go_requested = Signal(str)  # key of the step whose place the user wants to see
    ticked = Signal(str, bool)  # key of a step, and whether it is done

    def __init__(self) -> None:
        super().__init__()
        self._amounts = label("", wrap=True)
        self._steps: QVBoxLayout = column(gap="xs")
        self._ticks: dict[str, QCheckBox] = {}
        self._build()

    def show_tour(self, steps: Sequence[TourStep], *, amounts: str, ticked: Collection[str]) -> None:
        """Show the steps in order, some of them done."""
        self._amounts.setText(amounts)
        self._ticks = {}
        rows: list[QWidget] = []
        for at, step in enumerate(steps):
            rows += [rule()] if at else []
            rows.append(self._row(at + 1, step, is_done=step.key in ticked))
        refill(self._steps, *rows, 1)

    def tick(self, key: str) -> None:
        """The user went there."""
        self._ticks[key].setChecked(True)

    def _build(self) -> None:
        came = card(name("Dit zit erin"), self._amounts, kind="soft", gap="xs")
        self.setLayout(column(scrolled(ScrollInside(column(came, card(self._steps), 1, gap="m")))))

    def _row(self, number: int, step: TourStep, *, is_done: bool) -> QWidget:
        tick = QCheckBox()
        tick.setAccessibleName(f"Stap {number}, {step.title}: gedaan")
        tick.setAccessibleDescription(step.reason)
        tick.setToolTip("Gedaan")
        tick.setChecked(is_done)
        tick.toggled.connect(partial(self.ticked.emit, step.key))
        self._ticks[step.key] = tick
        go = plain_button(step.button)
        fit(go, width=_BUTTON)
        go.clicked.connect(partial(self._on_go_clicked, step.key))
        words = column(name(f"{number}. {step.title}", wrap=True), small(step.reason, wrap=True), gap="none")
        found = row(tick, words, go, gap="m")
        found.setStretch(1, 1)
        return panel(found)

    def _on_go_clicked(self, key: str, _is_checked: bool = False) -> None:
        self.go_requested.emit(key)
