"""The bar above the Week: which Week, days or list, filters, what clashes, and a new activity."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from coalitiedesk.domain.coalition import Area
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import AreaId
from coalitiedesk.dutch.formats import count, date_range
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.buttons import Segments, main_button, plain_button, quiet_button
from coalitiedesk.ui.widgets.cards import row
from coalitiedesk.ui.widgets.labels import lead, muted
from coalitiedesk.ui.widgets.search_field import SearchField

DAYS, LIST = "days", "list"


class WeekBar(QWidget):
    """Shows and wishes; the tab decides."""

    edition_chosen = Signal(int)  # id of another edition
    edition_requested = Signal()  # the user wants to see name and dates
    view_chosen = Signal(str)  # ``days`` or ``list``
    filter_changed = Signal()  # look at ``area_id``, ``target_group`` and ``words``
    clash_requested = Signal()  # go to the next clash
    new_requested = Signal()  # add an activity

    def __init__(self) -> None:
        super().__init__()
        self._years = QComboBox()
        self._name, self._dates = lead(""), muted("")
        self._edit = quiet_button("Wijzig…", tip="Naam en dagen van de Week")
        self._view = Segments(((DAYS, "Dagen"), (LIST, "Lijst")), spoken_name="Hoe wil je de Week zien?")
        self._search = SearchField("Zoek hier", "Ctrl+F")
        self._areas, self._groups = QComboBox(), QComboBox()
        self._clashes = plain_button("", icon_name="warning", icon_role="bad")
        self._new = main_button("Activiteit", icon_name="plus", tip="Nieuwe activiteit (Ctrl+N)")
        self._build()
        self._connect()

    @property
    def area_id(self) -> AreaId | None:
        """Area that is looked for."""
        found = self._areas.currentData()
        return AreaId(int(found)) if found else None

    @property
    def target_group(self) -> str:
        """Target group that is looked for; empty for all."""
        return str(self._groups.currentData() or "")

    @property
    def words(self) -> str:
        """Words that are looked for."""
        return self._search.text().strip()

    @property
    def view(self) -> str:
        """``days`` or ``list``."""
        return self._view.key

    def show_view(self, view: str) -> None:
        """Choose days or list; tells nobody."""
        self._view.choose(view)

    def focus_search(self) -> None:
        """Put the cursor in the search field."""
        self._search.setFocus()
        self._search.selectAll()

    def show_week(self, edition: Edition, editions: Sequence[Edition]) -> None:
        """Name the Week and its days, and offer the others."""
        self._years.clear()
        for one in editions:
            self._years.addItem(str(one.year), one.id)
        self._years.setCurrentIndex(self._years.findData(edition.id))
        self._name.setText(edition.name)
        words = "dagen nog onbekend"
        if edition.first_day and edition.last_day:
            words = date_range(edition.first_day, edition.last_day, short=True)
            words += "" if edition.dates_confirmed else " (voorstel)"
        self._dates.setText(words)
        self._dates.setVisible(not look.is_wide_text)

    def show_filters(self, areas: Sequence[Area], groups: Sequence[str]) -> None:
        """Offer areas and target groups; what was chosen stays chosen."""
        _refill(self._areas, "Alle wijken", [(area.name, area.id) for area in areas])
        _refill(self._groups, "Alle doelgroepen", [(group, group) for group in groups])
        self._areas.setVisible(bool(areas) and not look.is_wide_text)
        self._groups.setVisible(bool(groups) and not look.is_wide_text)

    def show_clashes(self, amount: int) -> None:
        """Say how many clashes there are; nothing when there are none."""
        self._clashes.set_words(count(amount, "botsing", "botsingen"))
        self._clashes.setVisible(amount > 0)

    def _build(self) -> None:
        self._years.setAccessibleName("Jaar")
        self._areas.setAccessibleName("Wijk")
        self._groups.setAccessibleName("Doelgroep")
        self._clashes.setToolTip("Ga naar de volgende botsing (F8)")
        for box in (self._areas, self._groups):
            box.setMaximumWidth(look.px(150))
        self._search.setMaximumWidth(look.px(150))
        self.setLayout(
            row(
                self._name,
                self._years,
                self._dates,
                self._edit,
                1,
                self._view,
                self._search,
                self._areas,
                self._groups,
                self._clashes,
                self._new,
            )
        )

    def _connect(self) -> None:
        self._years.activated.connect(self._on_year_activated)
        self._edit.clicked.connect(self.edition_requested)
        self._view.chosen.connect(self.view_chosen)
        self._search.searched.connect(self._on_filter_changed)
        self._areas.activated.connect(self._on_filter_changed)
        self._groups.activated.connect(self._on_filter_changed)
        self._clashes.clicked.connect(self.clash_requested)
        self._new.clicked.connect(self.new_requested)

    def _on_year_activated(self) -> None:
        self.edition_chosen.emit(int(self._years.currentData()))

    def _on_filter_changed(self, *_what: object) -> None:
        self.filter_changed.emit()


def _refill(box: QComboBox, everything: str, items: Sequence[tuple[str, int | str]]) -> None:
    chosen = box.currentData()
    box.clear()
    box.addItem(everything, None)
    for words, data in items:
        box.addItem(words, data)
    box.setCurrentIndex(max(0, box.findData(chosen)) if chosen is not None else 0)
