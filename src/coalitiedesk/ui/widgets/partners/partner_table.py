"""The table of partners: several can be chosen, to remove them at once."""

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.saved_views import USUAL_COLUMNS, PartnerColumn
from coalitiedesk.ui.models.lines_model import LinesModel
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.partners.partner_columns import DROP_ORDER
from coalitiedesk.ui.widgets.table import HouseTable, chosen_lines

_EDIT, _REMOVE = Qt.Key.Key_F2, Qt.Key.Key_Delete
_NAME_WIDTH = 250


class PartnerTable(HouseTable):
    """Enter opens, F2 changes, Delete removes everyone chosen, Esc leaves."""

    edit_requested = Signal(object)  # PartnerId: the user wants to change it
    removal_requested = Signal(tuple)  # PartnerIds: the user takes them off the list
    left = Signal()  # the user pressed Esc

    def __init__(self, spoken_name: str, model: LinesModel[Any]) -> None:
        self._shown = frozenset(USUAL_COLUMNS)  # measured while the rest is built
        super().__init__(spoken_name, model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    @property
    def chosen_ids(self) -> tuple[PartnerId, ...]:
        """Everyone chosen, from top to bottom."""
        lines = chosen_lines(self.selectionModel())
        return tuple(PartnerId(int(self._lines.id_at(line))) for line in lines)

    def show_columns(self, columns: Collection[PartnerColumn]) -> None:
        """Show these columns as far as they fit; the name always has room."""
        self._shown = frozenset(columns) | {PartnerColumn.NAME}
        self.measure()

    def measure(self) -> None:
        super().measure()
        self._fit_columns()
        self._share_room()  # what the left out columns leave

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_columns()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == _EDIT and self.chosen_id is not None:
            self.edit_requested.emit(self.chosen_id)
        elif key == _REMOVE and self.chosen_ids:
            self.removal_requested.emit(self.chosen_ids)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _fit_columns(self) -> None:
        """Leave columns out until the name has room."""
        columns = self._lines.columns
        chosen = {at for at, column in enumerate(PartnerColumn) if column in self._shown}
        left = self.viewport().width() - sum(look.px(columns[at].width) for at in chosen)
        for at in DROP_ORDER:
            if at not in chosen:
                self.setColumnHidden(at, True)
                continue
            is_hidden = left < look.px(_NAME_WIDTH)
            if self.isColumnHidden(at) != is_hidden:
                self.setColumnHidden(at, is_hidden)
            left += look.px(columns[at].width) if is_hidden else 0

    def _on_selection_changed(self) -> None:
        current = self.currentIndex()
        if current.isValid() and self.selectionModel().isRowSelected(current.row()):
            self._remember(self._lines.id_at(current.row()))
        else:
            super()._on_selection_changed()
