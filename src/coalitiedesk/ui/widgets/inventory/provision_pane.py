"""The list of what exists already: find, add, change, take out."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from coalitiedesk.domain.ids import AreaId, ProvisionId
from coalitiedesk.domain.inventory import Provision
from coalitiedesk.dutch.formats import count, enumerate_words, fold
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.models.lines_model import Column, LinesModel
from coalitiedesk.ui.widgets.buttons import plain_button
from coalitiedesk.ui.widgets.cards import column, panel, row
from coalitiedesk.ui.widgets.empty_screen import EmptyScreen, EmptyText
from coalitiedesk.ui.widgets.labels import muted
from coalitiedesk.ui.widgets.search_field import SearchField
from coalitiedesk.ui.widgets.table import HouseTable

_EVERYBODY, _EVERYWHERE = "iedereen", "hele gemeente"
_EMPTY = EmptyText(
    question="Wat is er al?",
    explanation="Schrijf op wat er in de gemeente al is voor mensen die zich eenzaam voelen: een eettafel, "
    "een maatjesproject, beleid, een samenwerking. Dan zie je waar nog niets is.",
    main_words="Voeg aanbod toe…",
    footnote="Begin met wat je zelf kent. Partners vullen het aan.",
)


class ProvisionPane(QWidget):
    """Shows the list and tells what the user wants."""

    add_requested = Signal()  # something new
    opened = Signal(object)  # ProvisionId to change
    removal_requested = Signal(object)  # ProvisionId to take out

    def __init__(self) -> None:
        super().__init__()
        self._all: Sequence[Provision] = ()
        self._texts: Sequence[str] | None = None  # folded, made when the user first searches
        self._areas: Mapping[AreaId, str] = {}
        self._can_edit = True
        self._model: LinesModel[Provision] = LinesModel(self._columns(), _id_of)
        self._table = HouseTable("Bestaand aanbod", self._model)
        self._search = SearchField("Zoek aanbod")
        self._amount = muted("")
        self._add = plain_button("Voeg aanbod toe…", icon_name="plus")
        self._edit, self._remove = plain_button("Bewerk…"), plain_button("Haal weg")
        self._empty = EmptyScreen(_EMPTY)
        self._front = QStackedWidget()
        self._build()
        self._connect()

    def show_provisions(
        self, provisions: Sequence[Provision], areas: Mapping[AreaId, str], *, can_edit: bool
    ) -> None:
        """Show everything there is; what was chosen stays chosen."""
        self._all, self._areas, self._can_edit = provisions, areas, can_edit
        self._texts = None
        self._front.setCurrentIndex(1 if provisions else 0)
        self._add.setEnabled(can_edit)
        self._empty.setEnabled(can_edit)
        self._find()

    def choose(self, key: ProvisionId) -> None:
        """Choose one and bring it into view."""
        self._search.wipe()
        self._table.choose(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self._table.hasFocus():
            self._on_remove_clicked()
        else:
            super().keyPressEvent(event)

    def _columns(self) -> tuple[Column[Provision], ...]:
        return (
            Column(
                title="Aanbod",
                text=lambda one: one.name,
                tone=lambda one: "" if one.is_active else "muted",
                bold=True,
                tip=lambda one: one.description or one.name,
                sort_key=lambda one: fold(one.name),
            ),
            Column(
                title="Van wie",
                text=lambda one: one.organiser,
                tip=lambda one: one.organiser,
                width=190,
                sort_key=lambda one: fold(one.organiser),
            ),
            Column(title="Voor wie", text=_groups, tip=_groups, width=190),
            Column(title="Waar", text=self._places, tip=self._places, width=150, is_extra=True),
            Column(title="Vorm", text=_forms, tip=_forms, width=150, is_extra=True),
            Column(title="Onderbouwing", text=_evidence, width=130, sort_key=_evidence),
        )

    def _build(self) -> None:
        tools = row(self._search, self._amount, 1, self._add)
        feet = row(self._edit, self._remove, 1)
        filled = column(tools, self._table, feet)
        filled.setStretch(1, 1)
        self._front.addWidget(self._empty)
        self._front.addWidget(panel(filled))
        self.setLayout(column(self._front, gap="none"))
        self.setFocusProxy(self._table)

    def _connect(self) -> None:
        self._search.searched.connect(self._find)
        self._search.left_downwards.connect(self._table.setFocus)
        self._table.opened.connect(self.opened)
        self._table.chosen.connect(self._show_tools)
        self._add.clicked.connect(self.add_requested)
        self._empty.main_requested.connect(self.add_requested)
        self._edit.clicked.connect(self._on_edit_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)

    def _find(self, *_words: object) -> None:
        wanted = fold(self._search.text()).split()
        shown = self._matching(wanted) if wanted else self._all
        chosen = self._table.chosen_id
        self._model.set_rows(shown)
        first = shown[0].id if shown else None
        self._table.choose(chosen if any(one.id == chosen for one in shown) else first)
        total = count(len(self._all), "aanbod", "keer aanbod")
        self._amount.setText(f"{len(shown)} van {total}" if wanted else total)
        self._show_tools()

    def _matching(self, wanted: Sequence[str]) -> Sequence[Provision]:
        if self._texts is None:
            self._texts = [self._text(one) for one in self._all]
        found = zip(self._all, self._texts, strict=True)
        return [one for one, text in found if all(word in text for word in wanted)]

    def _show_tools(self, *_chosen: object) -> None:
        has_one = self._table.chosen_id is not None
        self._edit.setEnabled(has_one and self._can_edit)
        self._remove.setEnabled(has_one and self._can_edit)

    def _places(self, one: Provision) -> str:
        names = [self._areas.get(key, "") for key in one.area_ids]
        return enumerate_words([name for name in names if name]) or _EVERYWHERE

    def _text(self, one: Provision) -> str:
        parts = (one.name, one.organiser, one.description, _groups(one), self._places(one), _forms(one))
        return fold(" ".join((*parts, one.note, _evidence(one))))

    def _on_edit_clicked(self) -> None:
        if self._table.chosen_id is not None:
            self.opened.emit(self._table.chosen_id)

    def _on_remove_clicked(self) -> None:
        if self._table.chosen_id is not None and self._can_edit:
            self.removal_requested.emit(self._table.chosen_id)


def _groups(one: Provision) -> str:
    return enumerate_words(list(one.target_groups)) or _EVERYBODY


def _forms(one: Provision) -> str:
    return enumerate_words([word_of(form).lower() for form in one.forms])


def _evidence(one: Provision) -> str:
    return word_of(one.evidence) if one.is_active else "Gestopt"


def _id_of(provision: Provision) -> ProvisionId:
    return provision.id
