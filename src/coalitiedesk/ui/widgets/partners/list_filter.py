"""Filter the list of partners by label, area, stage and warmth: a menu, and a line that says what is on."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import AreaId
from coalitiedesk.domain.partner_filter import PartnerFilter
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.warmth import Warmth
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.person_names import person_sort_key
from coalitiedesk.ui.widgets.buttons import plain_button, quiet_button
from coalitiedesk.ui.widgets.cards import row
from coalitiedesk.ui.widgets.labels import small, with_ampersands

_HOLDERS = "Wie houdt contact"
_TITLES = {"labels": "Label", "areas": "Wijk", "stages": "Fase", "warmths": "Contact", "holders": _HOLDERS}
_COORDINATOR = "De coördinator"
_Choices = Sequence[tuple[Hashable, str]]


class ListFilter(QObject):
    """Holds what is chosen; its owner puts ``button`` and ``line`` in place."""

    changed = Signal()  # the user chose or dropped something

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._chosen = PartnerFilter()
        self._areas: Mapping[AreaId | None, str] = {}
        self._choices: dict[str, _Choices] = {}
        self.button = plain_button("Filter…", icon_name="filter", tip="Op label, wijk, fase en contact")
        self.line = QWidget()
        self._words = small("", wrap=True)
        self._wipe = quiet_button("Toon weer alles")
        self.menu = QMenu(self.button)
        self._inner: dict[str, QMenu] = {}
        self._build()

    @property
    def chosen(self) -> PartnerFilter:
        """What is looked for; words and kinds have a place of their own."""
        return self._chosen

    @property
    def area_names(self) -> Mapping[AreaId | None, str]:
        """Names of the areas there are."""
        return self._areas

    @property
    def words(self) -> str:
        """What is looked for: ``Label: kerk · Wijk: Noord``; empty for everything."""
        return filter_words(self._chosen, self._areas)

    def choose(self, wanted: PartnerFilter) -> None:
        """Look for something else; tells nobody."""
        self._chosen = replace(wanted, words="", kinds=frozenset())
        self._show()

    def show_choices(self, labels: Sequence[str], areas: Mapping[AreaId | None, str]) -> None:
        """Offer these labels and areas; what is chosen and gone is chosen no more."""
        self._areas = areas
        known_areas: frozenset[AreaId | None] = frozenset((None, *areas))
        self._chosen = replace(
            self._chosen,
            labels=self._chosen.labels & frozenset(labels),
            areas=self._chosen.areas & known_areas,
        )
        self._choices = {
            "labels": [(one, one) for one in labels],
            "areas": [*areas.items(), (None, "Geen wijk")] if areas else [],
            "stages": [(stage, word_of(stage)) for stage in EngagementStage],
            "warmths": [(warmth, word_of(warmth)) for warmth in Warmth],
            "holders": self._choices.get("holders", ()),
        }
        for key, inner in self._inner.items():
            self._fill(key, inner)
        self._show()

    def show_holders(self, names: Iterable[str]) -> None:
        """Offer who keeps contact; where that is always the coordinator there is nothing to choose."""
        found = sorted({*names, *self._chosen.holders} - {""}, key=person_sort_key)
        choices = [("", _COORDINATOR), *((one, one) for one in found)] if found else []
        if choices == self._choices.get("holders"):
            return
        self._choices["holders"] = choices
        self._fill("holders", self._inner["holders"])
        self._show()

    def _build(self) -> None:
        self.button.setMenu(self.menu)
        self.button.setAccessibleName("Filter de lijst")
        for key, title in _TITLES.items():
            inner = self.menu.addMenu(title)
            inner.triggered.connect(self._on_inner_triggered)
            self._inner[key] = inner
        self.line.setProperty("clear", "true")
        whole = row(self._words, self._wipe)
        whole.setStretch(0, 1)
        self.line.setLayout(whole)
        self._wipe.clicked.connect(self._on_wipe_clicked)
        self.show_choices((), {})

    def _fill(self, key: str, inner: QMenu) -> None:
        for old in inner.actions():
            inner.removeAction(old)
            old.deleteLater()
        for value, words in self._choices[key]:
            action = inner.addAction(with_ampersands(words))
            action.setCheckable(True)
            action.setData((key, value))
        inner.menuAction().setVisible(bool(self._choices[key]))

    def _show(self) -> None:
        for key, inner in self._inner.items():
            for action in inner.actions():
                action.setChecked(_value(action) in getattr(self._chosen, key))
        self._words.setText(self.words)
        self.line.setVisible(not self._chosen.is_empty)

    def _on_inner_triggered(self, action: QAction) -> None:
        key, value = action.data()
        changes: dict[str, Any] = {key: getattr(self._chosen, key) ^ {value}}
        self._chosen = replace(self._chosen, **changes)
        self._show()
        self.changed.emit()

    def _on_wipe_clicked(self) -> None:
        self.choose(PartnerFilter())
        self.changed.emit()
        self.button.setFocus()


def filter_words(found: PartnerFilter, areas: Mapping[AreaId | None, str]) -> str:
    """``Met ‘brood’ · Soort: Welzijn · Label: kerk``; empty when nobody is left out."""
    kinds = [word_of(kind) for kind in PartnerKind if kind in found.kinds]
    places = [name for key, name in areas.items() if key in found.areas]
    places += ["geen wijk"] if None in found.areas else []
    parts = (
        ("Soort", kinds),
        ("Label", sorted(found.labels, key=str.casefold)),
        ("Wijk", places),
        ("Fase", [word_of(stage) for stage in EngagementStage if stage in found.stages]),
        (_HOLDERS, sorted(one or _COORDINATOR for one in found.holders)),
        ("Contact", [word_of(warmth) for warmth in Warmth if warmth in found.warmths]),
    )
    words = [f"Met ‘{found.words}’"] if found.words else []
    return " · ".join((*words, *(f"{title}: {', '.join(names)}" for title, names in parts if names)))


def _value(action: QAction) -> Hashable:
    found: Hashable = action.data()[1]
    return found
