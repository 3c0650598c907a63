"""What a row of a list tells otherwise of a partner: now and in the list, with a tick to take it over."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from coalitiedesk.domain.import_updates import Difference, FactKey
from coalitiedesk.dutch.update_words import fact_words
from coalitiedesk.ui.widgets.cards import column, refill
from coalitiedesk.ui.widgets.labels import small, with_ampersands


class DifferenceRows(QWidget):
    """One tick per fact; built anew only when the facts are others, so that the keyboard stays."""

    fact_chosen = Signal(object, bool)  # the FactKey, and whether the list counts

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Difference, ...] = ()
        self._boxes: dict[FactKey, QCheckBox] = {}
        self._lines: QVBoxLayout = column(gap="s")
        self.setLayout(self._lines)

    @property
    def boxes(self) -> dict[FactKey, QCheckBox]:
        """The tick of each fact."""
        return self._boxes

    def show_differences(self, differences: Sequence[Difference], *, is_open: bool) -> None:
        """Show them, ticked where the list counts; ``is_open`` while that may still be changed."""
        facts = [(one.key, one.old, one.new) for one in differences]
        if facts != [(one.key, one.old, one.new) for one in self._shown]:
            self._boxes = {}
            refill(self._lines, *(self._line(one) for one in differences))
        self._shown = tuple(differences)
        for one in differences:
            box = self._boxes[one.key]
            with QSignalBlocker(box):
                box.setChecked(one.is_written)
            box.setEnabled(is_open)

    def _line(self, one: Difference) -> QWidget:
        words = fact_words(one)
        box = QCheckBox(with_ampersands(words))
        now = one.old or "nog leeg"
        box.setAccessibleName(f"{words}. Nu: {now}. In de lijst: {one.new}. Neem over")
        box.toggled.connect(self._on_toggled)
        self._boxes[one.key] = box
        holder = QWidget()
        holder.setProperty("clear", "true")
        holder.setLayout(column(box, small(f"{now} → {one.new}", wrap=True), gap="hair"))
        return holder

    def _on_toggled(self, is_on: bool) -> None:
        box = self.sender()
        for fact, found in self._boxes.items():
            if found is box:
                self.fact_chosen.emit(fact, is_on)
                return
