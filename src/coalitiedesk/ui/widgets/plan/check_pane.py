"""What to tick off in a step, since when each is so, and the paper that helps."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coalitiedesk.domain.engagement import StageCheck
from coalitiedesk.domain.step_answers import ChecklistTick
from coalitiedesk.domain.step_guides import StepCheck
from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.theme.tokens import SMALLEST_TARGET
from coalitiedesk.ui.widgets.buttons import HouseButton, quiet_button
from coalitiedesk.ui.widgets.cards import add, clear, column, panel, row, scrolled, set_side_by_side
from coalitiedesk.ui.widgets.labels import label, name, small
from coalitiedesk.ui.widgets.scroll_inside import ScrollInside, let_shrink

_HINT = "Vink aan wat waar is. Niet alles hoeft; terug mag altijd."


class CheckRow(QWidget):
    """A box with words that may take two lines, and the day it was ticked."""

    ticked = Signal(str, bool)  # key, and whether it is so

    def __init__(self, check: StepCheck | StageCheck) -> None:
        super().__init__()
        self._key = check.key
        self._box = QCheckBox()
        self._words = label(check.text, wrap=True)
        self._since = small("")
        self._box.setAccessibleName(check.text)
        self._box.setProperty("field_key", check.key)  # grey in a file that is only looked at
        self._box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        whole: QHBoxLayout = row(self._box, self._words, self._since)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        fit(self, least_height=SMALLEST_TARGET)
        self._box.clicked.connect(self._on_box_clicked)

    @property
    def box(self) -> QCheckBox:
        """The box, to give it the keyboard."""
        return self._box

    def show_tick(self, tick: ChecklistTick | None) -> None:
        """Show whether it is so, and since when."""
        self._box.setChecked(tick is not None)
        since = f"sinds {plain_date(tick.ticked_on)}" if tick else ""
        self._since.setText(since)
        self._box.setAccessibleDescription(since)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The words are part of the box."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._box.click()

    def _on_box_clicked(self, is_ticked: bool) -> None:
        self.ticked.emit(self._key, is_ticked)


class CheckPane(QFrame):
    """Shows ticks it is given and asks for the rest."""

    tick_requested = Signal(str, bool)  # key, and whether it is so
    print_requested = Signal(str)  # key of a print kind

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, CheckRow] = {}
        self._items: QVBoxLayout = column(gap="hair")
        self._papers: QVBoxLayout = column(gap="hair")
        self._paper_part = panel(column(name("Drukwerk dat helpt"), self._papers, 1, gap="xs"))
        self.setProperty("card", "plain")
        checks = column(
            row(name("Checklist"), 1),
            small(_HINT, wrap=True),
            let_shrink(scrolled(ScrollInside(column(self._items, 1)))),
        )
        checks.setStretch(2, 1)
        self._whole = row(panel(checks), self._paper_part, gap="xl", margins=("m", "s", "m", "m"))
        self._whole.setStretch(0, 1)
        self.setLayout(self._whole)
        self._arrange()

    @property
    def rows(self) -> dict[str, CheckRow]:
        """What can be ticked in the open step, by key."""
        return self._rows

    def show_checks(self, checks: Sequence[StepCheck], ticks: Mapping[str, ChecklistTick]) -> None:
        """Show the checklist of a step."""
        if [check.key for check in checks] != list(self._rows):
            clear(self._items)
            self._rows = {check.key: CheckRow(check) for check in checks}
            for line in self._rows.values():
                line.ticked.connect(self.tick_requested)
            add(self._items, *self._rows.values())
        for key, line in self._rows.items():
            line.show_tick(ticks.get(key))

    def show_papers(self, papers: Sequence[tuple[str, str]]) -> None:
        """Name the printed things that help, by key and title."""
        clear(self._papers)
        for key, title in papers:
            button = quiet_button(title, icon_name="print", tip="Bekijk dit bij Drukwerk")
            button.setProperty("kind_key", key)
            button.clicked.connect(self._on_paper_clicked)
            add(self._papers, row(button, 1))
        self._paper_part.setVisible(bool(papers))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.layout() is not None:
            self._arrange()

    def _arrange(self) -> None:
        set_side_by_side(self._whole, is_wide=not look.is_wide_text)

    def focus_first_open(self) -> None:
        """Give the keyboard to the first that is not ticked."""
        boxes = [line.box for line in self._rows.values()]
        target = next((box for box in boxes if not box.isChecked()), boxes[0] if boxes else None)
        if target is not None:
            target.setFocus()

    def _on_paper_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, HouseButton):
            self.print_requested.emit(str(button.property("kind_key")))
