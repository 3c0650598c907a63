"""The catalogue as a list: name, kind, how sure."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from coalitiedesk.domain.interventions import Intervention
from coalitiedesk.dutch.formats import sort_key
from coalitiedesk.dutch.labels import label
from coalitiedesk.ui.models.lines_model import Column, LinesModel
from coalitiedesk.ui.widgets.catalogue.evidence_mark import evidence_mark
from coalitiedesk.ui.widgets.table import HouseTable


class CatalogueTable(HouseTable):
    """Space puts the chosen line beside others, Delete takes away what is one's own."""

    compare_requested = Signal()  # put the chosen line beside others, or no longer
    removal_requested = Signal()  # take the chosen line away

    def __init__(self) -> None:
        self.lines: LinesModel[Intervention] = LinesModel(_COLUMNS, _reference)
        super().__init__("Catalogus", self.lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.compare_requested.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_requested.emit()
        else:
            super().keyPressEvent(event)


def _reference(one: Intervention) -> str:
    return one.reference


_COLUMNS: tuple[Column[Intervention], ...] = (
    Column(
        title="Naam",
        text=lambda one: one.name,
        bold=True,
        tip=lambda one: one.essence,
        sort_key=lambda one: sort_key(one.name),
    ),
    Column(
        title="Soort",
        text=lambda one: label(one.kind),
        width=180,
        is_extra=True,
        sort_key=lambda one: (label(one.kind), sort_key(one.name)),
    ),
    Column(
        title="Hoe zeker",
        text=lambda one: label(one.evidence),
        mark=lambda one: evidence_mark(one.evidence),
        width=146,
        sort_key=lambda one: (list(type(one.evidence)).index(one.evidence), sort_key(one.name)),
    ),
)
