"""A list of records with what one does to it: add, open, take out; an empty list invites to begin."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from coalitiedesk.ui.models.lines_model import Column, LinesModel, RowId
from coalitiedesk.ui.widgets.buttons import plain_button
from coalitiedesk.ui.widgets.cards import Item, column, panel, row
from coalitiedesk.ui.widgets.empty_screen import EmptyScreen, EmptyText
from coalitiedesk.ui.widgets.table import HouseTable

_Record = TypeVar("_Record")


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordWords:
    """What the pane says.

    Attributes:
        spoken: Name of the list for screen readers.
        add: On the button that adds, a verb.
        empty: What an empty list says; its main button adds.
    """

    spoken: str
    add: str
    empty: EmptyText


class RecordPane(QWidget, Generic[_Record]):
    """Shows records and tells what the user wants with one; knows no service."""

    add_requested = Signal()  # something new
    second_requested = Signal()  # the other way in that the empty screen offers
    opened = Signal(object)  # id of the record to change
    removal_requested = Signal(object)  # id of the record to take out
    chosen = Signal(object)  # id of the record now chosen, or None
    ticked = Signal(object)  # id of the record on which the user presses the space bar

    def __init__(
        self,
        words: RecordWords,
        columns: Sequence[Column[_Record]],
        id_of: Callable[[_Record], RowId],
        *,
        tools: Sequence[Item] = (),
        feet: Sequence[Item] = (),
    ) -> None:
        """Build the pane.

        Args:
            words: What it says.
            columns: Of the list.
            id_of: Id of a record.
            tools: Above the list, at the left of the button that adds.
            feet: Below the list, at the right of the buttons.
        """
        super().__init__()
        self._can_edit = True
        self._model: LinesModel[_Record] = LinesModel(columns, id_of)
        self._table = HouseTable(words.spoken, self._model)
        self._add = plain_button(words.add, icon_name="plus")
        self._edit, self._remove = plain_button("Bewerk…"), plain_button("Haal weg")
        self._empty = EmptyScreen(words.empty)
        self._front = QStackedWidget()
        self._id_of = id_of
        self._build(tools, feet)
        self._connect()

    @property
    def chosen_id(self) -> RowId | None:
        """Id of the chosen record."""
        return self._table.chosen_id

    def show_records(
        self, records: Sequence[_Record], *, can_edit: bool, is_empty: bool | None = None
    ) -> None:
        """Show these; what was chosen stays chosen.

        Args:
            records: In the order to show.
            can_edit: Whether the file takes changes.
            is_empty: Whether there is nothing at all, for a list that shows a part.
        """
        self._can_edit = can_edit
        chosen = self._table.chosen_id
        self._model.set_rows(records)
        has_none = not records if is_empty is None else is_empty
        self._front.setCurrentIndex(0 if has_none else 1)
        self._empty.setEnabled(can_edit)
        self._add.setEnabled(can_edit)
        first = self._id_of(records[0]) if records else None
        is_there = any(self._id_of(one) == chosen for one in records)
        self._table.choose(chosen if is_there else first)
        self._show_tools()

    def choose(self, key: RowId) -> None:
        """Choose one and bring it into view."""
        self._table.choose(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self._table.hasFocus():
            self._on_remove_clicked()
        else:
            super().keyPressEvent(event)

    def _build(self, tools: Sequence[Item], feet: Sequence[Item]) -> None:
        filled = column(row(*tools, 1, self._add), self._table, row(self._edit, self._remove, 1, *feet))
        filled.setStretch(1, 1)
        self._front.addWidget(self._empty)
        self._front.addWidget(panel(filled))
        self.setLayout(column(self._front, gap="none"))
        self.setFocusProxy(self._table)

    def _connect(self) -> None:
        self._table.opened.connect(self._on_opened)
        self._table.chosen.connect(self._on_chosen)
        self._table.ticked.connect(self.ticked)
        self._add.clicked.connect(self.add_requested)
        self._empty.main_requested.connect(self.add_requested)
        self._empty.second_requested.connect(self.second_requested)
        self._edit.clicked.connect(self._on_edit_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)

    def _show_tools(self) -> None:
        has_one = self._table.chosen_id is not None
        self._edit.setEnabled(has_one and self._can_edit)
        self._remove.setEnabled(has_one and self._can_edit)

    def _on_chosen(self, key: object) -> None:
        self._show_tools()
        self.chosen.emit(key)

    def _on_opened(self, key: object) -> None:
        if self._can_edit:
            self.opened.emit(key)

    def _on_edit_clicked(self) -> None:
        if self._table.chosen_id is not None:
            self.opened.emit(self._table.chosen_id)

    def _on_remove_clicked(self) -> None:
        if self._table.chosen_id is not None and self._can_edit:
            self.removal_requested.emit(self._table.chosen_id)
