"""Who is invited to a meeting: choose several at once, and say for several at once where they stand."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from coalitiedesk.domain.ids import GuestId
from coalitiedesk.domain.meetings import Guest, GuestState
from coalitiedesk.dutch.formats import fold
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.meeting_words import guest_counts
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.widgets.buttons import HouseButton, plain_button, quiet_button
from coalitiedesk.ui.widgets.cards import column, panel, row
from coalitiedesk.ui.widgets.labels import name, small
from coalitiedesk.ui.widgets.plan.entry_line import EntryLine
from coalitiedesk.ui.widgets.plan.record_lines import RecordLine
from coalitiedesk.ui.widgets.plan.record_list import RecordList

_NAME_HINT = "Zoek een partner of persoon, of typ een naam"


class ManyList(RecordList):
    """A list of which several can be chosen."""

    def __init__(self, spoken_name: str) -> None:
        super().__init__(spoken_name)
        self.setProperty("plain", "")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        fit(self, least_height=150)

    @property
    def chosen_ids(self) -> list[int]:
        """All that are chosen, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self.records.line_at(at).id for at in rows]

    def choose_all(self, ids: Sequence[int]) -> None:
        """Choose several."""
        self.clearSelection()
        mode = self.selectionModel().SelectionFlag
        for record_id in ids:
            place = self.records.place_of(record_id)
            if place >= 0:
                index = self.records.index(place, 0)
                self.selectionModel().select(index, mode.Select)
                self.selectionModel().setCurrentIndex(index, mode.NoUpdate)


class GuestPane(QWidget):
    """At the left whoever can be invited, at the right whoever is."""

    changed = Signal()  # other guests, or another state

    def __init__(self, invitables: Sequence[Guest]) -> None:
        super().__init__()
        self._invitables = tuple(invitables)
        self._guests: list[Guest] = []
        self._search, self._found = EntryLine(_NAME_HINT, longest=200), ManyList("Wie je kunt uitnodigen")
        self._invite = plain_button("Nodig uit", icon_name="plus", tip="Nodig uit wie je koos (Enter)")
        self._add_name = quiet_button("Zet deze naam erbij")
        self._tally, self._listed = small(""), ManyList("Genodigden")
        self._states = {state: plain_button(word_of(state)) for state in GuestState}
        self._remove = quiet_button("Haal weg", icon_name="cross", tip="Niet meer uitgenodigd (Delete)")
        self._build()
        self._connect()
        self._show_found()
        self._show_guests()

    @property
    def guests(self) -> tuple[Guest, ...]:
        """Everybody who is invited, in the order of inviting."""
        return tuple(self._guests)

    def show_guests(self, guests: Sequence[Guest]) -> None:
        """Show who is invited."""
        self._guests = list(guests)
        self._show_guests()
        self._show_found()

    def _build(self) -> None:
        left = column(
            name("Wie nodig je uit?"), self._search, self._found, row(self._invite, self._add_name, 1)
        )
        left.setStretch(2, 1)
        states: list[HouseButton] = list(self._states.values())
        head = row(name("Genodigden"), self._tally, 1)
        right = column(head, self._listed, row(small("Zet op"), *states, 1, self._remove, gap="xs"))
        right.setStretch(1, 1)
        whole = row(panel(left), panel(right), gap="l")
        whole.setStretch(0, 4)
        whole.setStretch(1, 5)
        self.setLayout(whole)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._show_found)
        self._search.returnPressed.connect(self._on_search_entered)
        self._search.down_pressed.connect(self._on_search_left)
        self._found.open_requested.connect(self._on_invite_clicked)
        self._invite.clicked.connect(self._on_invite_clicked)
        self._add_name.clicked.connect(self._on_add_name_clicked)
        self._found.chosen.connect(self._wake)
        self._found.selectionModel().selectionChanged.connect(self._wake)
        self._listed.selectionModel().selectionChanged.connect(self._wake)
        self._listed.removal_requested.connect(self._on_remove_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        for state, button in self._states.items():
            button.setProperty("guest_state", state.value)
            button.clicked.connect(self._on_state_clicked)

    # -- showing ----------------------------------------------------------------------

    def _show_found(self) -> None:
        wanted = fold(self._search.text()).split()
        invited = {guest.key for guest in self._guests}
        lines = []
        for at, guest in enumerate(self._invitables):
            words = fold(f"{guest.contact} {guest.partner}")
            if guest.key not in invited and all(word in words for word in wanted):
                lines.append(RecordLine(id=at + 1, title=guest.who, about=guest.whence))
        self._found.show_lines(lines)
        self._wake()

    def _show_guests(self) -> None:
        self._listed.show_lines(
            [
                RecordLine(id=at + 1, title=guest.who, about=guest.whence, when=word_of(guest.state))
                for at, guest in enumerate(self._guests)
            ]
        )
        self._tally.setText(guest_counts(self._guests))
        self._wake()

    def _wake(self, *_ignored: object) -> None:
        text = self._search.text().strip()
        self._invite.setEnabled(bool(self._found.chosen_ids))
        self._add_name.setEnabled(bool(text))
        self._add_name.set_words(f"Zet ‘{_short(text)}’ erbij" if text else "Zet deze naam erbij")
        for button in (*self._states.values(), self._remove):
            button.setEnabled(bool(self._listed.chosen_ids))

    # -- changing ---------------------------------------------------------------------

    def _add(self, new: Sequence[Guest]) -> None:
        known = {guest.key for guest in self._guests}
        first = len(self._guests) + 1
        self._guests += [guest for guest in new if guest.key not in known]
        self._show_guests()
        self._show_found()
        self._listed.choose_all(range(first, len(self._guests) + 1))
        self.changed.emit()

    def _on_invite_clicked(self, *_ignored: object) -> None:
        self._add([self._invitables[at - 1] for at in self._found.chosen_ids])

    def _on_search_entered(self) -> None:
        """The first that is found, or the name itself when nobody is."""
        if self._found.records.rowCount():
            self._add([self._invitables[self._found.records.line_at(0).id - 1]])
            self._search.clear()
        else:
            self._on_add_name_clicked()

    def _on_search_left(self) -> None:
        if self._found.records.rowCount():
            self._found.setFocus()
            self._found.setCurrentIndex(self._found.records.index(0, 0))

    def _on_add_name_clicked(self) -> None:
        text = self._search.text().strip()
        if text:
            self._add([Guest(id=GuestId(0), name=text)])
            self._search.clear()
            self._search.setFocus()

    def _on_state_clicked(self) -> None:
        button = self.sender()
        if not isinstance(button, HouseButton):
            return
        state, ids = GuestState(str(button.property("guest_state"))), self._listed.chosen_ids
        for record_id in ids:
            self._guests[record_id - 1] = replace(self._guests[record_id - 1], state=state)
        self._show_guests()
        self._listed.choose_all(ids)
        self.changed.emit()

    def _on_remove_clicked(self, *_ignored: object) -> None:
        gone = set(self._listed.chosen_ids)
        self._guests = [guest for at, guest in enumerate(self._guests) if at + 1 not in gone]
        self._listed.clearSelection()
        self._show_guests()
        self._show_found()
        self.changed.emit()


def _short(text: str) -> str:
    return text if len(text) <= 20 else f"{text[:19]}…"
