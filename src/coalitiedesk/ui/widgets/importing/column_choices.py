"""What each column of a list is read as, to be changed: heading above, choice below."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QScrollArea, QWidget

from coalitiedesk.domain.import_fields import ImportField, fields_for
from coalitiedesk.dutch.import_messages import field_label
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.widgets.cards import column, panel, refill, row, scrolled
from coalitiedesk.ui.widgets.labels import small

if TYPE_CHECKING:
    from coalitiedesk.services.importing import ImportPreview


class ColumnChoices(QWidget):
    """One choice per column of the first table that has any."""

    field_chosen = Signal(int, str)  # place of the column, code of the field

    def __init__(self) -> None:
        super().__init__()
        self._line: QHBoxLayout = row(gap="s")
        self._area: QScrollArea = scrolled(panel(self._line))
        self._area.setHorizontalScrollBarPolicy(self._area.horizontalScrollBarPolicy().ScrollBarAsNeeded)
        self._area.setVerticalScrollBarPolicy(self._area.verticalScrollBarPolicy().ScrollBarAlwaysOff)
        fit(self._area, height=74)
        self.setLayout(column(self._area))

    def show_preview(self, preview: "ImportPreview") -> None:
        """Offer the fields of this kind of list for each column."""
        mapping = preview.mappings[0] if preview.mappings else None
        if mapping is None:
            refill(self._line)
            return
        boxes = [
            self._choice(at, found.heading, found.field, fields_for(mapping.kind), is_guess=found.is_guess)
            for at, found in enumerate(mapping.columns)
        ]
        refill(self._line, *boxes, 1)

    def _choice(
        self, at: int, heading: str, field: ImportField, fields: Sequence[ImportField], *, is_guess: bool
    ) -> QWidget:
        box = QComboBox()
        for one in fields:
            box.addItem(field_label(one), one.value)
        box.setCurrentIndex(box.findData(field.value))
        box.setProperty("column", at)
        box.setAccessibleName(f"Kolom {heading} is")
        box.activated.connect(self._on_activated)
        head = small(f"‘{heading}’{' (klopt dit?)' if is_guess else ''}", tone="warn" if is_guess else "")
        return panel(column(head, box, gap="xs"))

    def _on_activated(self) -> None:
        box = self.sender()
        if isinstance(box, QComboBox):
            self.field_chosen.emit(int(box.property("column")), str(box.currentData()))
