"""What is told beside the picture: with whom one partner works, else how to read it and who is alone."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.ids import AreaId, PartnerId
from coalitiedesk.domain.network import NetworkPartner, NetworkView
from coalitiedesk.domain.partner_families import PartnerFamily
from coalitiedesk.dutch.formats import count, enumerate_words
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.network_words import how_to_read, tie_words
from coalitiedesk.ui.widgets.buttons import plain_button
from coalitiedesk.ui.widgets.cards import column, panel, row
from coalitiedesk.ui.widgets.labels import name, small
from coalitiedesk.ui.widgets.network.legend import Legend
from coalitiedesk.ui.widgets.plan.record_lines import RecordLine
from coalitiedesk.ui.widgets.plan.record_list import RecordList

_ALONE = "Nog met niemand samen"


class TiePane(QWidget):
    """A list of partners, each to be opened."""

    opened = Signal(int)  # PartnerId

    def __init__(self) -> None:
        super().__init__()
        self._view = NetworkView(partners=(), links=())
        self._areas: Mapping[AreaId, str] = {}
        self._at: PartnerId | None = None
        self._title, self._about = name("", wrap=True), small("", wrap=True)
        self._open = plain_button("Open partner", icon_name="pencil", tip="Ook met Enter of een klik")
        self._legend, self._heading = Legend(), small("", wrap=True)
        self._list = RecordList(_ALONE)
        self._build()

    def show_view(self, view: NetworkView, areas: Mapping[AreaId, str]) -> None:
        """Another picture."""
        self._view, self._areas = view, areas
        shown = {partner.family for partner in view.partners}
        self._legend.show_families([family for family in PartnerFamily if family in shown])
        self.show_partner(self._at)

    def show_partner(self, partner_id: PartnerId | None) -> None:
        """Tell of one partner, or of the whole."""
        self._at = partner_id
        found = next((one for one in self._view.partners if one.id == partner_id), None)
        self._open.setVisible(found is not None)
        self._legend.setVisible(found is None)
        if found is None:
            self._show_all()
        else:
            self._show_one(found)

    def _build(self) -> None:
        self._list.open_requested.connect(self.opened)
        self._open.clicked.connect(self._on_open_clicked)
        parts = (self._title, self._about, row(self._open, 1), self._legend, self._heading, self._list)
        whole = column(*parts, gap="s")
        whole.setStretch(5, 1)
        self.setLayout(row(panel(whole)))

    def _show_all(self) -> None:
        self._title.setText("Zo lees je dit")
        self._about.setText(f"{how_to_read()} Wijs een naam aan en je ziet alleen die banden.")
        lines = [self._line(one, "") for one in self._view.alone]
        everybody = "Iedereen doet al iets samen met een ander." if self._view.partners else ""
        words = f"{_ALONE}: {len(lines)}" if lines else everybody
        self._fill(words, lines)

    def _show_one(self, partner: NetworkPartner) -> None:
        names = {one.id: one for one in self._view.partners}
        ties = self._view.ties_of(partner.id)
        self._title.setText(partner.name)
        where = enumerate_words([self._areas[key] for key in partner.areas if key in self._areas])
        self._about.setText(" · ".join(part for part in (word_of(partner.kind), where) if part))
        lines = [self._line(names[link.other(partner.id)], tie_words(link)) for link in ties]
        self._fill(f"Werkt samen met {count(len(ties), 'partner', 'partners')}", lines)

    def _fill(self, words: str, lines: list[RecordLine]) -> None:
        self._heading.setText(words)
        self._list.setAccessibleName(words)
        self._list.show_lines(lines)

    def _line(self, partner: NetworkPartner, about: str) -> RecordLine:
        return RecordLine(id=partner.id, title=partner.name, about=about or word_of(partner.kind))

    def _on_open_clicked(self) -> None:
        if self._at is not None:
            self.opened.emit(int(self._at))
