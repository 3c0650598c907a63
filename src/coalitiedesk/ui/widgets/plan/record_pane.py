"""A list of decisions, meetings or files of a step, with a button for a new one and what can be done."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget

from coalitiedesk.ui.widgets.buttons import HouseButton, plain_button, quiet_button
from coalitiedesk.ui.widgets.cards import column, panel, row
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.labels import label, name, small
from coalitiedesk.ui.widgets.plan.record_lines import RecordLine
from coalitiedesk.ui.widgets.plan.record_list import RecordList


@dataclass(frozen=True, slots=True, kw_only=True)
class PaneWords:
    """What a pane says.

    Attributes:
        empty: What to write down here and why, for a step that has none.
        new: Button for a new one.
        open: Button for the chosen one; opening may change it.
        remove_tip: Says what goes.
        footnote: Below the list; may be empty.
    """

    title: str
    empty: str
    new: str
    open: str = "Wijzig…"
    open_tip: str = "Enter"
    remove_tip: str = ""
    footnote: str = ""


class RecordPane(QFrame):
    """Shows lines it is given and asks for the rest."""

    new_requested = Signal()
    open_requested = Signal(int)  # id
    removal_requested = Signal(int)  # id

    def __init__(self, words: PaneWords, *, more: Sequence[HouseButton] = ()) -> None:
        """Build it.

        Args:
            words: What it says.
            more: Buttons for the chosen record; they wake and sleep with the choice.
        """
        super().__init__()
        self._more = tuple(more)
        self._list = RecordList(words.title)
        self._pages = QStackedWidget()
        self._new = changing(plain_button(words.new, icon_name="plus", tip="Ctrl+N"))
        self._open = quiet_button(words.open, icon_name="pencil", tip=words.open_tip)
        self._remove = changing(quiet_button("Haal weg", icon_name="cross", tip=words.remove_tip))
        self._build(words)
        self._connect()

    @property
    def list(self) -> RecordList:
        """The list, to give it the keyboard."""
        return self._list

    @property
    def new_button(self) -> HouseButton:
        """The button for a new one."""
        return self._new

    def show_lines(self, lines: Sequence[RecordLine]) -> None:
        """Show the records of a step."""
        self._list.show_lines(lines)
        self._pages.setCurrentIndex(0 if lines else 1)

    def choose(self, record_id: int) -> None:
        """Choose a record and give it the keyboard."""
        if self._list.choose(record_id):
            self._list.setFocus()

    def _build(self, words: PaneWords) -> None:
        self.setProperty("card", "plain")
        self._pages.addWidget(self._list)
        self._pages.addWidget(panel(column(label(words.empty, "muted", wrap=True), 1)))
        self._on_list_chosen(None)
        foot = small(words.footnote, wrap=True) if words.footnote else None
        whole = column(
            row(name(words.title), 1, self._new),
            self._pages,
            row(self._open, *self._more, self._remove, 1, gap="none"),
            foot,
            margins=("m", "s", "m", "m"),
        )
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self._new.clicked.connect(self.new_requested)
        self._list.chosen.connect(self._on_list_chosen)
        self._list.open_requested.connect(self.open_requested)
        self._list.removal_requested.connect(self.removal_requested)
        self._open.clicked.connect(self._on_open_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)

    def _on_list_chosen(self, record_id: int | None) -> None:
        for button in (self._open, self._remove, *self._more):
            button.setEnabled(record_id is not None)

    def _on_open_clicked(self) -> None:
        if self._list.chosen_id is not None:
            self.open_requested.emit(self._list.chosen_id)

    def _on_remove_clicked(self) -> None:
        if self._list.chosen_id is not None:
            self.removal_requested.emit(self._list.chosen_id)
