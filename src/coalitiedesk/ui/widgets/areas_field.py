"""A line for one or more areas of the coalition; a name that is none of them is said below it."""

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.coalition import Area
from coalitiedesk.domain.ids import AreaId
from coalitiedesk.dutch.formats import fold
from coalitiedesk.ui.widgets.cards import column
from coalitiedesk.ui.widgets.labels import name, small
from coalitiedesk.ui.widgets.names_field import NamesField

_WHERE_TO = "Voeg de wijk eerst toe bij Bestand, Gegevens van de coalitie."


class AreasField(QWidget):
    """Names go in and out with a semicolon between."""

    def __init__(self, label: str, areas: Sequence[Area], *, hint: str) -> None:
        super().__init__()
        self._areas = tuple(areas)
        self._line = NamesField(label, hint=hint)
        self._unknown = small("", wrap=True, tone="bad")
        self._line.offer([area.name for area in areas])
        self._line.committed.connect(self._on_line_committed)
        self._unknown.hide()
        head = name(label)
        head.setBuddy(self._line)
        self.setLayout(column(head, self._line, self._unknown, gap="xs"))

    def show_areas(self, ids: Collection[AreaId]) -> None:
        """Fill the line; tells nobody."""
        self._line.show_names([area.name for area in self._areas if area.id in ids])

    def area_ids(self) -> tuple[AreaId, ...]:
        """The areas that are named, in the order of the areas; a name that is none of them is left out."""
        named = {fold(one) for one in self._line.names()}
        return tuple(area.id for area in self._areas if fold(area.name) in named)

    def _on_line_committed(self) -> None:
        known = {fold(area.name) for area in self._areas}
        strange = [one for one in self._line.names() if fold(one) not in known]
        self._unknown.setText(f"‘{'’ en ‘'.join(strange)}’ kennen we niet als wijk. {_WHERE_TO}")
        self._unknown.setVisible(bool(strange))
