"""Everything that partners offer and look for: find, add, change, settle, take away."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from coalitiedesk.domain.offers import ListedOffer, OfferDirection
from coalitiedesk.dutch.formats import fold
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.models.lines_model import Column, LinesModel
from coalitiedesk.ui.widgets.buttons import Segments, chip, plain_button, quiet_button
from coalitiedesk.ui.widgets.cards import column, panel, row
from coalitiedesk.ui.widgets.empty_screen import EmptyScreen, EmptyText
from coalitiedesk.ui.widgets.labels import muted
from coalitiedesk.ui.widgets.search_field import SearchField
from coalitiedesk.ui.widgets.table import HouseTable

_ALL = "all"
_WAYS = ((_ALL, "Alles"), *((one.value, word_of(one)) for one in OfferDirection))
_EMPTY = EmptyText(
    question="Wie zoekt wat, en wie heeft wat?",
    explanation="Een zaal, een busje, handen, een kok: schrijf op wat partners kunnen missen "
    "en wat ze nodig hebben.",
    main_words="Voeg een vraag toe…",
    second_words="Voeg aanbod toe…",
    footnote="Je kunt het ook bij elke partner zelf invullen.",
)


class OfferPane(QWidget):
    """Shows offers and needs it is given; asks for everything else."""

    add_requested = Signal(str)  # code of the direction
    opened = Signal(object)  # OfferId to change
    settle_requested = Signal(object, bool)  # OfferId, and whether it is settled
    removal_requested = Signal(object)  # OfferId to take away
    partner_requested = Signal(object)  # PartnerId to show

    def __init__(self) -> None:
        super().__init__()
        self._all: Sequence[ListedOffer] = ()
        self._can_edit = True
        self._model: LinesModel[ListedOffer] = LinesModel(_columns(), lambda one: one.offer.id)
        self.table = HouseTable("Vraag en aanbod", self._model)
        self._search = SearchField("Zoek vraag of aanbod")
        self._way = Segments(_WAYS, spoken_name="Wat te tonen")
        self._settled = chip("Ook geregeld")
        self._amount = muted("")
        self._ask, self._give = (
            plain_button("Vraag…", icon_name="plus"),
            plain_button("Aanbod…", icon_name="plus"),
        )
        self._edit, self._settle = plain_button("Bewerk…"), plain_button("Geregeld")
        self._remove, self._show = plain_button("Haal weg"), quiet_button("Toon de partner")
        self._nothing = muted("Niets gevonden. Zoek met minder woorden of toon alles.", wrap=True)
        self._empty, self._front, self._list = EmptyScreen(_EMPTY), QStackedWidget(), QStackedWidget()
        self._build()
        self._connect()

    def show_offers(self, offers: Sequence[ListedOffer], *, can_edit: bool) -> None:
        """Show everything there is; what was chosen stays chosen."""
        self._all, self._can_edit = offers, can_edit
        for button in (self._ask, self._give):
            button.setEnabled(can_edit)
        self._empty.setEnabled(can_edit)
        self._front.setCurrentIndex(1 if offers else 0)
        self._find()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus() and self._can_edit:
            self._on_remove_clicked()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self._ask.setAccessibleName("Voeg vraag toe")
        self._give.setAccessibleName("Voeg aanbod toe")
        tools = row(self._search, self._way, self._settled, self._amount, self._ask, self._give)
        tools.setStretch(0, 1)
        feet = row(self._edit, self._settle, self._remove, 1, self._show)
        self._list.addWidget(self.table)
        self._list.addWidget(panel(column(self._nothing, 1)))
        filled = column(tools, self._list, feet)
        filled.setStretch(1, 1)
        self._front.addWidget(self._empty)
        self._front.addWidget(panel(filled))
        self.setLayout(column(self._front, gap="none"))
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self._search.searched.connect(self._find)
        self._search.left_downwards.connect(self.table.setFocus)
        self._way.chosen.connect(self._find)
        self._settled.toggled.connect(self._find)
        self.table.chosen.connect(self._show_tools)
        self.table.opened.connect(self._on_edit_clicked)
        self._edit.clicked.connect(self._on_edit_clicked)
        self._settle.clicked.connect(self._on_settle_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        self._show.clicked.connect(self._on_show_clicked)
        self._ask.clicked.connect(self._on_need_requested)
        self._give.clicked.connect(self._on_offer_requested)
        self._empty.main_requested.connect(self._on_need_requested)
        self._empty.second_requested.connect(self._on_offer_requested)

    def _find(self, *_words: object) -> None:
        wanted = fold(self._search.text()).split()
        shown = [
            one
            for one in self._all
            if (self._settled.isChecked() or one.offer.is_open)
            and self._way.key in (_ALL, one.offer.direction)
            and all(word in _haystack(one) for word in wanted)
        ]
        before = self.table.chosen_id
        self._model.set_rows(shown)
        first = shown[0].offer.id if shown else None
        self.table.choose(before if any(one.offer.id == before for one in shown) else first)
        self._amount.setText(f"{len(shown)} van {len(self._all)}")
        self._list.setCurrentIndex(0 if shown else 1)
        self._show_tools()

    def _show_tools(self, *_chosen: object) -> None:
        chosen = self._chosen()
        for button in (self._edit, self._settle, self._remove):
            button.setEnabled(chosen is not None and self._can_edit)
        self._show.setEnabled(chosen is not None)
        self._settle.set_words("Geregeld" if chosen is None or chosen.offer.is_open else "Zet weer open")

    def _chosen(self) -> ListedOffer | None:
        key = self.table.chosen_id
        return next((one for one in self._all if one.offer.id == key), None)

    def _on_edit_clicked(self, *_opened: object) -> None:
        if (chosen := self._chosen()) is not None and self._can_edit:
            self.opened.emit(chosen.offer.id)

    def _on_settle_clicked(self) -> None:
        if (chosen := self._chosen()) is not None:
            self.settle_requested.emit(chosen.offer.id, chosen.offer.is_open)

    def _on_remove_clicked(self) -> None:
        if (chosen := self._chosen()) is not None:
            self.removal_requested.emit(chosen.offer.id)

    def _on_show_clicked(self) -> None:
        if (chosen := self._chosen()) is not None:
            self.partner_requested.emit(chosen.offer.partner_id)

    def _on_need_requested(self) -> None:
        self.add_requested.emit(OfferDirection.NEED.value)

    def _on_offer_requested(self) -> None:
        self.add_requested.emit(OfferDirection.OFFER.value)


def _haystack(one: ListedOffer) -> str:
    return fold(f"{one.partner} {one.offer.text} {word_of(one.offer.kind)} {one.area}")


def _columns() -> tuple[Column[ListedOffer], ...]:
    return (
        Column(
            title="Partner",
            text=lambda one: one.partner,
            tone=_tone,
            bold=True,
            width=260,
            tip=lambda one: one.partner,
            sort_key=lambda one: fold(one.partner),
        ),
        Column(
            title="Biedt of zoekt",
            text=lambda one: word_of(one.offer.direction),
            tone=_tone,
            width=120,
            sort_key=lambda one: one.offer.direction,
        ),
        Column(title="Wat", text=lambda one: one.offer.text, tone=_tone, tip=lambda one: one.offer.text),
        Column(
            title="Soort",
            text=lambda one: word_of(one.offer.kind),
            tone=_tone,
            width=110,
            sort_key=lambda one: word_of(one.offer.kind),
        ),
        Column(title="Wijk", text=lambda one: one.area, tone=_tone, width=150, is_extra=True),
        Column(title="Stand", text=lambda one: word_of(one.offer.state), tone=_tone, width=110),
    )


def _tone(one: ListedOffer) -> str:
    return "" if one.offer.is_open else "muted"
