"""One field of which two partners say something else: which of the two stays, or both."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QRadioButton, QWidget

from coalitiedesk.domain.partner_merge import MergeChoice
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.widgets.cards import column, row
from coalitiedesk.ui.widgets.labels import name

_BOTH_WIDTH = 118


class MergeRow(QWidget):
    """The one that stays is at the left."""

    changed = Signal()  # another value was chosen

    def __init__(self, title: str, ours: str, theirs: str, *, may_be_both: bool) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._options: dict[MergeChoice, QRadioButton] = {}
        values = {MergeChoice.OURS: ours, MergeChoice.THEIRS: theirs}
        cards = [self._card(choice, title, value) for choice, value in values.items()]
        both = self._card(MergeChoice.BOTH, title, word_of(MergeChoice.BOTH)) if may_be_both else QWidget()
        fit(both, width=_BOTH_WIDTH)
        line = row(*cards, both, gap="m")
        for at, part in enumerate((1, 1, 0)):
            line.setStretch(at, part)
        self.setLayout(column(name(title), line, gap="xs"))
        self.setProperty("clear", "true")
        self._options[MergeChoice.OURS].setChecked(True)
        self._group.buttonToggled.connect(self._on_group_toggled)

    @property
    def choice(self) -> MergeChoice:
        """What stays."""
        return next(choice for choice, button in self._options.items() if button.isChecked())

    def option(self, choice: MergeChoice) -> QRadioButton:
        """The button of a choice, to give it the keyboard."""
        return self._options[choice]

    def _card(self, choice: MergeChoice, title: str, value: str) -> QFrame:
        button = QRadioButton()
        button.setAccessibleName(f"{title}: {value}")
        self._group.addButton(button)
        self._options[choice] = button
        words = _ValueLabel(value, button)
        line = row(column(button, 1), words, gap="s", margins=("s", "s", "s", "s"))
        line.setStretch(1, 1)
        frame = QFrame()
        frame.setProperty("card", "flat")
        frame.setLayout(line)
        return frame

    def _on_group_toggled(self) -> None:
        self.changed.emit()


class _ValueLabel(QLabel):
    """Over as many lines as it takes; a click on it chooses the value."""

    def __init__(self, words: str, button: QRadioButton) -> None:
        super().__init__(words)
        self._button = button
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._button.isEnabled() and self.rect().contains(event.position().toPoint()):
            self._button.setFocus()
            self._button.click()
        super().mouseReleaseEvent(event)
