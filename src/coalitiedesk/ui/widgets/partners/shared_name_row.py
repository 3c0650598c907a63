"""A name that partners share, to be changed on the spot. Calls no service."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from coalitiedesk.dutch.formats import count
from coalitiedesk.services.shared_names import SharedName
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.widgets.buttons import IconButton
from coalitiedesk.ui.widgets.cards import row
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.labels import small

_LONGEST = 120
_AMOUNT_WIDTH = 96


class SharedNameRow(QWidget):
    """Enter, or leaving the line, keeps another name; an empty line puts the old one back."""

    rename_requested = Signal(str)  # the new name
    removal_requested = Signal()

    def __init__(self, shared: SharedName, what: str) -> None:
        super().__init__()
        self._name = shared.name
        self._field = changing(QLineEdit(shared.name))
        self._field.setMaxLength(_LONGEST)
        self._field.setAccessibleName(f"{what.capitalize()} {shared.name}")
        remove = changing(IconButton("cross", f"Haal overal weg: {shared.name}", tip="Haal overal weg"))
        amount = small(count(shared.partners, "partner", "partners"))
        fit(amount, width=_AMOUNT_WIDTH)
        line = row(self._field, amount, remove)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.setProperty("clear", "true")
        self._field.editingFinished.connect(self._on_field_editing_finished)
        remove.clicked.connect(self.removal_requested)

    def _on_field_editing_finished(self) -> None:
        wanted = self._field.text().strip()
        if not wanted:
            self._field.setText(self._name)
        elif wanted != self._name:
            self._name = wanted  # Enter also leaves the line; once is enough
            self.rename_requested.emit(wanted)
