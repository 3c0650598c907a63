"""Wie werkt met wie? The network as a picture and as a list, filtered by area, family and year."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QStackedWidget

from coalitiedesk.domain.network import (
    USUAL_MOST,
    Network,
    NetworkLink,
    NetworkPartner,
    NetworkView,
    NetworkWish,
    network_view,
)
from coalitiedesk.domain.partner_families import PartnerFamily
from coalitiedesk.dutch.formats import number
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.network_words import tie_words, view_words
from coalitiedesk.services.coalition import list_areas
from coalitiedesk.services.network import network_job, read_network
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.dialogs.page_saving import PageSaving
from coalitiedesk.ui.models.lines_model import Column, LinesModel
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.buttons import Segments, main_button, plain_button
from coalitiedesk.ui.widgets.cards import column, panel, row, scrolled, set_side_by_side
from coalitiedesk.ui.widgets.labels import label, small
from coalitiedesk.ui.widgets.network.ring_picture import RingPicture
from coalitiedesk.ui.widgets.network.tie_pane import TiePane
from coalitiedesk.ui.widgets.table import HouseTable

_SIZE = (1240, 700)
_PANE = 300
_PAGES = (("picture", "Plaatje"), ("list", "Lijst"))
_AMOUNTS = (20, USUAL_MOST, 80, 160)
_MOST_TOLD = 12
_EMPTY = (
    "Nog geen twee partners deden iets samen. Zet bij een activiteit meer organisatoren, of zet bij een "
    "bijeenkomst wie er was. Dan zie je hier wie met wie werkt."
)
_NONE_LEFT = "Met dit filter doet niemand iets samen. Kies een andere wijk, soort of een ander jaar."


class TiesDialog(DialogFrame):
    """Pointing shows the ties of one partner; a click or Enter opens it."""

    told = Signal(str)  # what just happened
    go_requested = Signal(str, int)  # a partner to open, in its tab

    def __init__(self, context: TabContext) -> None:
        super().__init__("Wie werkt met wie?", size=_SIZE)
        self._context = context
        self._network = Network(partners=(), shared=())
        self._view = NetworkView(partners=(), links=())
        self._ties: defaultdict[int, list[NetworkLink]] = defaultdict(list)
        self._names: dict[int, str] = {}
        self._areas = {area.id: area.name for area in list_areas(context.desk)}
        self._which = Segments(_PAGES, spoken_name="Hoe je het wilt zien")
        self._area, self._family, self._year, self._most = (QComboBox() for _ in range(4))
        self._said, self._none = small("", wrap=True), label("", "muted", wrap=True)
        self._picture, self._pane = RingPicture(), TiePane()
        self._model: LinesModel[NetworkPartner] = LinesModel(self._columns(), _id_of)
        self._table = HouseTable("Partners met wie zij werken", self._model)
        self._week = plain_button("Ga naar de Week", tip="Zet bij een activiteit wie haar samen organiseert")
        self._pages = QStackedWidget()
        self._printing = PageSaving(context.jobs, self)
        self._close = plain_button("Sluit")
        self._save = main_button("Bewaar als PDF…", tip="A4, met wat je nu ziet en een legenda")
        self._large = plain_button("Op A3…", tip="Groter: past ook met veel partners")
        self._build()
        self._connect()
        self._read()

    @property
    def view(self) -> NetworkView:
        """What is shown."""
        return self._view

    def show_page(self, key: str) -> None:
        """Turn to the ``picture`` or the ``list``."""
        self._which.choose(key)
        self._on_which_chosen(key)

    # -- building ---------------------------------------------------------------------

    def _build(self) -> None:
        choices = (
            ("Wijk", self._area),
            ("Soort", self._family),
            ("Jaar", self._year),
            ("Hoeveel", self._most),
        )
        for words, choice in choices:
            choice.setAccessibleName(words)
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        bar = row(*(choice for _, choice in choices), 1)
        self._pages.addWidget(scrolled(self._picture))
        self._pages.addWidget(self._table)
        self._pages.addWidget(panel(column(self._none, row(self._week, 1), 1, gap="m")))
        self._sides: QBoxLayout = row(self._pages, self._pane, gap="l")
        self._sides.setStretch(0, 1)
        set_side_by_side(self._sides, is_wide=not look.is_wide_text)
        if look.is_wide_text:
            fit(self._pages, least_height=330)
        else:
            fit(self._pane, width=_PANE)
        whole = column(bar, self._said, panel(self._sides), gap="s")
        whole.setStretch(2, 1)
        feet = (self._close, 1, self._large)
        self.fill(panel(whole), *feet, main=self._save, beside=self._which, scrolls=look.is_wide_text)

    def _connect(self) -> None:
        for choice in (self._area, self._family, self._year, self._most):
            choice.activated.connect(self._show)
        self._which.chosen.connect(self._on_which_chosen)
        self._picture.pointed.connect(self._pane.show_partner)
        self._picture.opened.connect(self._on_opened)
        self._pane.opened.connect(self._on_opened)
        self._table.opened.connect(self._on_opened)
        self._close.clicked.connect(self.reject)
        self._week.clicked.connect(self._on_week_clicked)
        self._save.clicked.connect(self._on_save_clicked)
        self._large.clicked.connect(self._on_large_clicked)
        self._printing.told.connect(self._on_saved)

    def _columns(self) -> tuple[Column[NetworkPartner], ...]:
        return (
            Column(title="Partner", text=_name, bold=True, width=250, sort_key=_name, tip=_name),
            Column(title="Soort", text=_kind, width=150, sort_key=_kind, is_extra=True),
            Column(title="Banden", text=self._amount, width=84, right=True, sort_key=self._tied),
            Column(title="Werkt het vaakst met", text=self._with, tip=self._with),
        )

    # -- showing ----------------------------------------------------------------------

    def _read(self) -> None:
        desk = self._context.desk
        self._network = read_network(desk)
        _offer(self._area, "Alle wijken", [(name, key) for key, name in self._areas.items()])
        _offer(self._family, "Alle soorten", [(word_of(one), one) for one in PartnerFamily])
        _offer(self._year, "Alle jaren", [(str(year), year) for year in self._network.years])
        self._most.clear()
        for amount in _AMOUNTS:
            self._most.addItem(f"De {number(amount)} sterkste", amount)
        self._most.setCurrentIndex(_AMOUNTS.index(USUAL_MOST))
        self._area.setVisible(bool(self._areas))
        self._show()

    def _wish(self) -> NetworkWish:
        return NetworkWish(
            area=self._area.currentData(),
            family=self._family.currentData(),
            year=self._year.currentData(),
            most=int(self._most.currentData()),
        )

    def _show(self) -> None:
        self._view = view = network_view(self._network, self._wish())
        listed = " Ze staan wel in de lijst." if view.left_out else ""
        self._said.setText(f"{view_words(view)}{listed}")
        self._said.setVisible(bool(self._said.text()))
        self._picture.show_view(view)
        self._pane.show_view(view, self._areas)
        self._list_everybody()
        self._none.setText(_NONE_LEFT if self._network.shared else _EMPTY)
        self._week.setVisible(not self._network.shared)
        for button in (self._save, self._large):
            button.setEnabled(bool(view.partners))
        self._on_which_chosen(self._which.key)

    def _list_everybody(self) -> None:
        """The list leaves nobody out, however many the picture has room for."""
        everybody = network_view(self._network, replace(self._wish(), most=0))
        self._names = {one.id: one.name for one in everybody.partners}
        self._ties = defaultdict(list)
        for link in everybody.links:
            self._ties[link.first].append(link)
            self._ties[link.second].append(link)
        self._model.set_rows((*everybody.partners, *everybody.alone))

    def _on_which_chosen(self, key: str) -> None:
        is_empty = not self._view.partners
        self._pages.setCurrentIndex(2 if is_empty and key == "picture" else 0 if key == "picture" else 1)
        self._pane.setVisible(key == "picture")

    # -- words of the list --------------------------------------------------------------

    def _tied(self, partner: NetworkPartner) -> int:
        return len(self._ties[partner.id])

    def _amount(self, partner: NetworkPartner) -> str:
        return number(self._tied(partner))

    def _with(self, partner: NetworkPartner) -> str:
        ties = self._ties[partner.id]
        words = [f"{self._names[one.other(partner.id)]} ({tie_words(one)})" for one in ties[:_MOST_TOLD]]
        return ", ".join(words) or "nog met niemand"

    # -- doing --------------------------------------------------------------------------

    def _on_opened(self, partner_id: object) -> None:
        self.accept()
        self.go_requested.emit("partner", int(str(partner_id)))

    def _on_week_clicked(self) -> None:
        self.accept()
        self.go_requested.emit("week", 0)

    def _on_saved(self, words: str) -> None:
        self.set_lead(words)
        self.told.emit(words)

    def _on_save_clicked(self) -> None:
        self._print("a4")

    def _on_large_clicked(self) -> None:
        self._print("a3")

    def _print(self, paper: str) -> None:
        words = " · ".join(
            choice.currentText() for choice in (self._area, self._family, self._year) if choice.currentData()
        )
        today = self._context.today()
        self._printing.save(
            network_job(self._context.desk, self._wish(), words=words, paper=paper, today=today)
        )


def _offer(choice: QComboBox, everything: str, found: Sequence[tuple[str, object]]) -> None:
    choice.clear()
    choice.addItem(everything, None)
    for words, value in found:
        choice.addItem(words, value)


def _id_of(partner: NetworkPartner) -> int:
    return int(partner.id)


def _name(partner: NetworkPartner) -> str:
    return partner.name


def _kind(partner: NetworkPartner) -> str:
    return word_of(partner.kind)
