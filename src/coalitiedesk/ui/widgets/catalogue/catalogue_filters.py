"""What to look for in the catalogue: words, kind, evidence, form of loneliness and target group."""

from collections.abc import Sequence
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from coalitiedesk.domain.approach import LonelinessForm
from coalitiedesk.domain.interventions import InterventionKind
from coalitiedesk.domain.inventory import ProvisionEvidence
from coalitiedesk.dutch.labels import label
from coalitiedesk.services.catalogue import CatalogueWish
from coalitiedesk.ui.widgets.buttons import chip, plain_button, quiet_button
from coalitiedesk.ui.widgets.cards import column, row
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.search_field import SearchField

_Code = TypeVar("_Code", bound=StrEnum)
_LEAST_LETTERS = 9


class CatalogueFilters(QWidget):
    """Two lines: search and add, then the choices."""

    changed = Signal()  # look at ``wish``
    add_requested = Signal()  # the user wants to add an entry
    left_downwards = Signal()  # the list below takes the keyboard

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchField("Zoek in de catalogus", "Ctrl+F")
        self._own = chip("Alleen van jezelf")
        self._add = changing(plain_button("Voeg zelf toe…", icon_name="plus"))
        self._kind = _box("Soort", "Alle soorten", InterventionKind)
        self._evidence = _box("Onderbouwing", "Hoe zeker ook", ProvisionEvidence)
        self._form = _box("Vorm van eenzaamheid", "Alle vormen", LonelinessForm)
        self._group = _choice("Doelgroep", "Alle doelgroepen")
        self._all = quiet_button("Toon alles")
        self._build()
        self._connect()

    @property
    def wish(self) -> CatalogueWish:
        """What is looked for."""
        return CatalogueWish(
            words=self.search.text(),
            kind=_code(self._kind, InterventionKind),
            evidence=_code(self._evidence, ProvisionEvidence),
            form=_code(self._form, LonelinessForm),
            target_group=str(self._group.currentData() or ""),
            is_own=self._own.isChecked(),
        )

    def offer_groups(self, names: Sequence[str]) -> None:
        """Offer these target groups; what was chosen stays chosen when it is among them."""
        chosen = self._group.currentData()
        with QSignalBlocker(self._group):
            while self._group.count() > 1:
                self._group.removeItem(1)
            for name in names:
                self._group.addItem(name, name)
            self._group.setCurrentIndex(max(0, self._group.findData(chosen)))

    def show_everything(self) -> None:
        """Look for nothing in particular."""
        for box in self._boxes:
            box.setCurrentIndex(0)
        self._own.setChecked(False)
        self.search.wipe()
        self._tell()

    @property
    def _boxes(self) -> tuple[QComboBox, ...]:
        return (self._kind, self._evidence, self._form, self._group)

    def _build(self) -> None:
        top = row(self.search, self._own, self._add)
        top.setStretch(0, 1)
        choices = row(*self._boxes, self._all)
        for at in range(len(self._boxes)):
            choices.setStretch(at, 1)
        self._all.setEnabled(False)
        self.setLayout(column(top, choices, gap="s"))

    def _connect(self) -> None:
        self.search.searched.connect(self._tell)
        self.search.left_downwards.connect(self.left_downwards)
        self._own.clicked.connect(self._tell)
        self._add.clicked.connect(self.add_requested)
        self._all.clicked.connect(self.show_everything)
        for box in self._boxes:
            box.activated.connect(self._tell)

    def _tell(self, *_ignored: object) -> None:
        self._all.setEnabled(not self.wish.is_empty)
        self.changed.emit()


def _choice(spoken_name: str, everything: str) -> QComboBox:
    found = QComboBox()
    found.setAccessibleName(spoken_name)
    found.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    found.setMinimumContentsLength(_LEAST_LETTERS)
    found.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    found.addItem(everything, "")
    return found


def _box(spoken_name: str, everything: str, codes: type[StrEnum]) -> QComboBox:
    found = _choice(spoken_name, everything)
    for code in codes:
        found.addItem(label(code), code.value)
    return found


def _code(box: QComboBox, codes: type[_Code]) -> _Code | None:
    stored = str(box.currentData() or "")
    return codes(stored) if stored else None
