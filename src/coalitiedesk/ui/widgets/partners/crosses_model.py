"""Partners × criteria as Qt asks for them; holds an order until it is told to rank again."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.shortlist import Candidate, Criterion, may_be_shortlisted, ranked
from coalitiedesk.dutch.labels import label as word_of

_DISPLAY, _TOOLTIP, _ALIGNMENT, _ACCESSIBLE = 0, 3, 7, 11
_Index = QModelIndex | QPersistentModelIndex
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)


class CrossesModel(QAbstractTableModel):
    """Columns: choose, partner, the criteria, how many crosses, stage."""

    def __init__(self) -> None:
        super().__init__()
        self._criteria: tuple[Criterion, ...] = ()
        self._rows: list[Candidate] = []
        self._picked: set[PartnerId] = set()

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """The columns in the middle."""
        return self._criteria

    @property
    def picked(self) -> frozenset[PartnerId]:
        """Who is chosen, shown or not."""
        return frozenset(self._picked)

    def show(self, criteria: Sequence[Criterion], candidates: Sequence[Candidate]) -> None:
        """Replace everything; as long as the same partners are shown, they stay in their order."""
        newer = {one.partner_id: one for one in candidates}
        is_same = newer.keys() == {one.partner_id for one in self._rows} and self._criteria == tuple(criteria)
        if is_same and self._rows:
            self._rows = [newer[one.partner_id] for one in self._rows]
            last = self.index(len(self._rows) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._criteria, self._rows = tuple(criteria), list(ranked(candidates))
        self.endResetModel()

    def rank(self, by_name: Sequence[Candidate]) -> None:
        """Put most crosses first again; equals by name, as in ``by_name``."""
        self.beginResetModel()
        self._rows = list(ranked(by_name))
        self.endResetModel()

    def pick(self, ids: Sequence[PartnerId]) -> None:
        """Choose these and nobody else."""
        self._picked = set(ids)
        self._tell_all()

    def toggle_pick(self, line: int) -> None:
        """Choose who stands on this line, or no longer; who is further already cannot be chosen."""
        found = self._rows[line]
        if not may_be_shortlisted(found):
            return
        self._picked ^= {found.partner_id}
        self._tell_all()

    def row_at(self, line: int) -> Candidate:
        """Who stands on a line."""
        return self._rows[line]

    def line_of(self, partner_id: PartnerId | None) -> int:
        """On which line a partner stands; -1 when it is not shown."""
        return next((at for at, one in enumerate(self._rows) if one.partner_id == partner_id), -1)

    def criterion_at(self, column: int) -> Criterion | None:
        """The criterion of a column; None for the other columns."""
        return self._criteria[column - 2] if 2 <= column < 2 + len(self._criteria) else None

    def is_marked(self, index: _Index) -> bool | None:
        """Whether there is a cross, or a tick, in a cell; None where there can be none."""
        found = self._rows[index.row()]
        criterion = self.criterion_at(index.column())
        if criterion is not None:
            return criterion.key in found.crosses
        if index.column() == 0 and may_be_shortlisted(found):
            return found.partner_id in self._picked
        return None

    # -- what Qt asks ---------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._criteria) + 4

    def data(self, index: _Index, role: int = 0) -> Any:
        if not index.isValid():
            return None
        if role == _DISPLAY:
            return self._words(index)
        if role == _ALIGNMENT:
            return _LEFT if index.column() in (1, self.columnCount() - 1) else _CENTRE
        if role == _ACCESSIBLE:
            return self._spoken(index)
        return self._words(index) if role == _TOOLTIP and index.column() == 1 else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        criterion = self.criterion_at(section)
        if role == _ALIGNMENT:
            return _LEFT if section in (1, self.columnCount() - 1) else _CENTRE
        if role == _TOOLTIP:
            return " ".join((criterion.name, criterion.ask)).strip() if criterion else None
        if role not in (_DISPLAY, _ACCESSIBLE):
            return None
        if criterion is not None:
            return criterion.name
        return {0: "Kies", 1: "Partner", self.columnCount() - 2: "Kruisjes"}.get(section, "Fase")

    def _words(self, index: _Index) -> str:
        found, last = self._rows[index.row()], self.columnCount() - 1
        if index.column() == last:
            return "" if found.stage is EngagementStage.UNKNOWN else word_of(found.stage)
        return {1: found.name, last - 1: str(len(found.crosses))}.get(index.column(), "")

    def _spoken(self, index: _Index) -> str:
        found, criterion = self._rows[index.row()], self.criterion_at(index.column())
        if criterion is not None:
            return f"{found.name}, {criterion.name}: {'kruisje' if self.is_marked(index) else 'geen kruisje'}"
        if index.column() == 0:
            is_picked = self.is_marked(index)
            state = "kan niet, al verder" if is_picked is None else "gekozen" if is_picked else "niet gekozen"
            return f"{found.name}, kies: {state}"
        head = self.headerData(index.column(), Qt.Orientation.Horizontal)
        return found.name if index.column() == 1 else f"{found.name}, {head}: {self._words(index)}"

    def _tell_all(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))
