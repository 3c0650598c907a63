"""The bar above the Week: which Week, days or list, filters, what waits or clashes, a new activity."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QWidget

from coalitiedesk.domain.coalition import Area
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import AreaId
from coalitiedesk.dutch.countdown import edition_dates
from coalitiedesk.dutch.formats import count
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.buttons import Segments, chip, main_button, plain_button
from coalitiedesk.ui.widgets.cards import column, row
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.labels import lead, muted
from coalitiedesk.ui.widgets.menu_button import MenuButton, MenuLine
from coalitiedesk.ui.widgets.search_field import SearchField
from coalitiedesk.ui.widgets.week_filters import FilterLine, WeekFilters

DAYS, LIST = "days", "list"
EDIT_WEEK, NEW_WEEK, SHOW_VENUES, SHOW_QUESTIONS = "edit_week", "new_week", "show_venues", "show_questions"

_ROOMY = 1.1  # up to this text size the dates stand beside the name
_WIDE_BAR = 1480  # room for name, days and filters beside each other


class WeekBar(QWidget):
    """Shows and wishes; the tab decides."""

    edition_chosen = Signal(int)  # id of another edition
    view_chosen = Signal(str)  # ``days`` or ``list``
    filter_changed = Signal()  # look at ``area_id``, ``target_group`` and ``words``
    clash_requested = Signal()  # go to the next clash
    new_requested = Signal()  # add an activity
    waiting_toggled = Signal(bool)  # at large text: show or hide what waits for a day
    menu_chosen = Signal(str)  # one of the keys above

    def __init__(self) -> None:
        super().__init__()
        self._years = QComboBox()
        self._name, self._dates = lead(""), muted("")
        self._view = Segments(((DAYS, "Dagen"), (LIST, "Lijst")), spoken_name="Hoe wil je de Week zien?")
        self._search = SearchField("Zoek hier", "Ctrl+F")
        self._filters, self._filter_line = WeekFilters(), FilterLine()
        self._waiting = chip("", tip="Toon wat nog op een dag wacht")
        self._clashes = plain_button("", icon_name="warning", icon_role="bad")
        self._new = changing(main_button("Activiteit", icon_name="plus", tip="Nieuwe activiteit (Ctrl+N)"))
        self._menu = MenuButton("Meer over de Week")
        self._waiting_count = 0
        self._build()
        self._connect()

    @property
    def area_id(self) -> AreaId | None:
        """Area that is looked for."""
        return self._filters.area_id

    @property
    def target_group(self) -> str:
        """Target group that is looked for; empty for all."""
        return self._filters.target_group

    @property
    def words(self) -> str:
        """Words that are looked for."""
        return self._search.text().strip()

    @property
    def view(self) -> str:
        """``days`` or ``list``."""
        return self._view.key

    @property
    def shows_waiting(self) -> bool:
        """Whether what waits for a day is to be shown: always, but at large text only when asked for."""
        return not look.is_wide_text or self._waiting.isChecked()

    def show_view(self, view: str) -> None:
        """Choose days or list; tells nobody."""
        self._view.choose(view)

    def show_waiting(self, *, is_shown: bool) -> None:
        """Open or close the list of what waits, at large text; tells nobody."""
        self._waiting.setChecked(is_shown)

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
        self._name.setToolTip(edition.name)
        self._dates.setText(edition_dates(edition))
        self._years.setToolTip(f"{edition.name} {edition.year}, {edition_dates(edition)}")

    def show_filters(self, areas: Sequence[Area], groups: Sequence[str]) -> None:
        """Offer areas and target groups; what was chosen stays chosen."""
        self._filters.show_choices(areas, groups)
        self._show_menu()
        self._arrange()

    def show_counts(self, *, clashes: int, waiting: int) -> None:
        """Say how many clashes there are, and how many moments wait; nothing when there are none."""
        self._clashes.set_words(count(clashes, "botsing", "botsingen"))
        self._clashes.setVisible(clashes > 0)
        self._waiting_count = waiting
        self._waiting.set_words(f"{waiting} zonder dag")
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.layout() is not None:
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        self._years.setAccessibleName("Jaar")
        self._clashes.setToolTip("Ga naar de volgende botsing (F8)")
        fit(self._search, most_width=170, least_width=76)
        fit(self._name, least_width=60, most_width=300)
        bar = row(
            self._name,
            self._years,
            self._dates,
            1,
            self._view,
            self._search,
            self._filters,
            self._waiting,
            self._clashes,
            self._new,
            self._menu,
        )
        self.setLayout(column(bar, self._filter_line, gap="xs"))
        self._show_menu()
        self._arrange()

    def _connect(self) -> None:
        self._years.activated.connect(self._on_year_activated)
        self._view.chosen.connect(self.view_chosen)
        self._search.searched.connect(self._on_filter_changed)
        self._filters.changed.connect(self._on_filter_changed)
        self._filter_line.left.connect(self._filters.show_everything)
        self._waiting.toggled.connect(self.waiting_toggled)
        self._clashes.clicked.connect(self.clash_requested)
        self._new.clicked.connect(self.new_requested)
        self._menu.chosen.connect(self._on_menu_chosen)

    def _arrange(self) -> None:
        """At large text name, dates and filters go; the filters are in the menu then."""
        is_wide = look.is_wide_text
        self._name.setVisible(not is_wide)
        # The days stand above the grid too; the name of the Week only here.
        has_room = self.width() >= look.px(_WIDE_BAR) or not self._filters.can_choose
        self._dates.setVisible(has_room and look.scale <= _ROOMY and bool(self._dates.text()))
        self._filters.setVisible(not is_wide and self._filters.can_choose)
        self._waiting.setVisible(is_wide and self._waiting_count > 0)
        self._filter_line.show_words(self._filters.words if is_wide else "")

    def _show_menu(self) -> None:
        self._menu.show_lines(
            (
                MenuLine(key=EDIT_WEEK, words="Naam en dagen van de Week…", is_changing=True),
                MenuLine(key=NEW_WEEK, words="Nieuwe Week maken…", is_changing=True),
                None,
                MenuLine(key=SHOW_VENUES, words="Plekken…"),
                MenuLine(key=SHOW_QUESTIONS, words="Open vragen…"),
                *((None, *self._filters.menu_lines()) if self._filters.can_choose else ()),
            )
        )

    def _on_year_activated(self) -> None:
        self.edition_chosen.emit(int(self._years.currentData()))

    def _on_filter_changed(self, *_what: object) -> None:
        self._show_menu()
        self._arrange()
        self.filter_changed.emit()

    def _on_menu_chosen(self, key: str) -> None:
        if ":" in key:
            self._filters.choose_from_menu(key)
        else:
            self.menu_chosen.emit(key)
