"""Everything that was said with a partner, the latest first; a few at first, all of them when asked."""

import datetime as dt
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coalitiedesk.domain.contact_log import ContactLog, Interaction, InteractionKind
from coalitiedesk.domain.ids import ContactId
from coalitiedesk.dutch.formats import short_date
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.widgets.buttons import IconButton, quiet_button
from coalitiedesk.ui.widgets.cards import Item, column, panel, refill, row
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.labels import breakable, label, name, small
from coalitiedesk.ui.widgets.mark_widgets import icon_picture

_FIRST = 4
_STEP = 40
_ICONS = {
    InteractionKind.PHONE: "phone",
    InteractionKind.VISIT: "visit",
    InteractionKind.MAIL: "mail",
    InteractionKind.MEETING: "people",
    InteractionKind.APP: "note",
    InteractionKind.LETTER: "page",
}


class ContactHistory(QWidget):
    """Shows a log it is given."""

    edit_requested = Signal(int)  # id of the contact moment to change

    def __init__(self) -> None:
        super().__init__()
        self._log: ContactLog | None = None
        self._people: Mapping[ContactId, str] = {}
        self._today = dt.date.min
        self._most = _FIRST
        self._pencils: dict[int, IconButton] = {}
        self._amount = small("")
        self._talks: QVBoxLayout = column(gap="s")
        self.setLayout(column(row(name("Contactmomenten"), self._amount, 1), self._talks, gap="xs"))
        self.setProperty("clear", "true")

    def show_log(self, log: ContactLog, *, people: Mapping[ContactId, str], today: dt.date) -> None:
        """Show the contact with another partner, or with the same one after a change."""
        if self._log is None or self._log.upkeep.partner_id != log.upkeep.partner_id:
            self._most = _FIRST
        self._log, self._people, self._today = log, people, today
        self._show()

    def go_to(self, interaction_id: int) -> None:
        """Bring a contact moment into view and give it the keyboard."""
        if self._log is None:
            return
        places = [int(one.id) for one in self._log.interactions]
        if interaction_id in places:
            self._most = max(self._most, places.index(interaction_id) + 1)
            self._show()
            self._pencils[interaction_id].setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self) -> None:
        talks = self._log.interactions if self._log else ()
        self._pencils = {}
        self._amount.setText(str(len(talks)) if talks else "")
        items: list[Item] = [self._talk(one) for one in talks[: self._most]]
        if not talks:
            items.append(small("Nog niets vastgelegd. Sprak je ze? Druk op Ctrl+L.", wrap=True))
        left = len(talks) - self._most
        if left > 0:
            more = quiet_button(f"Toon nog {min(left, _STEP)}")
            more.clicked.connect(self._on_more_clicked)
            items.append(row(more, 1))
        refill(self._talks, *items)

    def _talk(self, talk: Interaction) -> QWidget:
        person = self._people.get(talk.contact_id, "") if talk.contact_id else ""
        head = f"{word_of(talk.kind)} met {person}" if person else word_of(talk.kind)
        day = short_date(talk.day) + (f" {talk.day.year}" if talk.day.year != self._today.year else "")
        about = " · ".join(part for part in (day, talk.by_whom) if part)
        pencil = changing(IconButton("pencil", f"Wijzig: {head}, {day}", tip="Wijzig dit contactmoment"))
        pencil.clicked.connect(partial(self.edit_requested.emit, int(talk.id)))
        self._pencils[int(talk.id)] = pencil
        words = column(
            label(head, "name", wrap=True),
            small(about, wrap=True),
            label(breakable(talk.text), wrap=True) if talk.text else None,
            gap="hair",
        )
        line = row(column(icon_picture(_ICONS[talk.kind], "muted"), 1), words, column(pencil, 1))
        line.setStretch(1, 1)
        return panel(line)

    def _on_more_clicked(self) -> None:
        self._most += _STEP
        self._show()
