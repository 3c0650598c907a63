"""Why each kind of data is kept and for how many months; the coalition sets its own terms."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from coalitiedesk.domain.retention import LONGEST_MONTHS, DataKind, DataPurpose
from coalitiedesk.ui.widgets.buttons import plain_button
from coalitiedesk.ui.widgets.cards import card, column, panel, refill, row, scrolled
from coalitiedesk.ui.widgets.labels import muted, name, small

_LEAD = "De wet noemt geen termijnen. Bewaar niet langer dan nodig en spreek het af met je organisatie."


class TermsPane(QWidget):
    """A card for each kind."""

    term_chosen = Signal(object, int)  # DataKind and months
    register_requested = Signal()  # a page for the processing register

    def __init__(self) -> None:
        super().__init__()
        self._cards: QVBoxLayout = column(gap="s")
        self._fields: dict[DataKind, QSpinBox] = {}
        self._register = plain_button("Maak een bladzijde voor het register…", icon_name="print")
        self._build()
        self._connect()

    def show_purposes(self, purposes: Sequence[DataPurpose], *, can_edit: bool) -> None:
        """Show every kind with its present term; fields that are there keep the keyboard."""
        if not self._fields:
            refill(self._cards, *(self._card(purpose) for purpose in purposes), 1)
        for purpose in purposes:
            field = self._fields[purpose.kind]
            field.blockSignals(True)
            field.setValue(purpose.months)
            field.blockSignals(False)
            field.setEnabled(can_edit)

    def _build(self) -> None:
        cards = scrolled(panel(self._cards))
        body = column(muted(_LEAD, wrap=True), cards, row(self._register, 1), gap="s")
        body.setStretch(1, 1)
        self.setLayout(body)

    def _connect(self) -> None:
        self._register.clicked.connect(self.register_requested)

    def _card(self, purpose: DataPurpose) -> QWidget:
        field = QSpinBox()
        field.setRange(1, LONGEST_MONTHS)
        field.setSuffix(" maanden")
        field.setKeyboardTracking(False)
        field.setAccessibleName(f"{purpose.title}: aantal maanden bewaren")
        field.valueChanged.connect(partial(self._on_field_changed, purpose.kind))
        self._fields[purpose.kind] = field
        after = small(f"nadat {purpose.since}", wrap=True)
        head = row(name(purpose.title, wrap=True), field, after, gap="m")
        head.setStretch(0, 2)
        head.setStretch(2, 2)
        return card(head, muted(purpose.purpose, wrap=True), gap="xs")

    def _on_field_changed(self, kind: DataKind, months: int) -> None:
        self.term_chosen.emit(kind, months)
