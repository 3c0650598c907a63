"""The chosen activity beside the Week: when, where, how sure, what clashes and what is still needed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from coalitiedesk.domain.activities import Activity, ActivityStatus, Occurrence
from coalitiedesk.domain.completeness import Need
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.moments import moment_words
from coalitiedesk.ui.widgets.buttons import IconButton, main_button, plain_button
from coalitiedesk.ui.widgets.cards import Item, card, column, panel, refill, row, scrolled
from coalitiedesk.ui.widgets.labels import label, muted, name, small
from coalitiedesk.ui.widgets.mark_widgets import icon_picture
from coalitiedesk.ui.widgets.need_list import NeedList

if TYPE_CHECKING:
    from coalitiedesk.dutch.clash_messages import ClashWords

_NOTHING = "Kies een activiteit in de Week. Hier zie je dan wat er bekend is."


class ActivityPanel(QFrame):
    """Shows one moment of an activity and wishes changes."""

    edit_requested = Signal(int)  # id of the activity
    status_chosen = Signal(int, str)  # id of the activity, code of the status
    take_off_requested = Signal(int)  # id of the moment to take off its day
    place_requested = Signal(int)  # id of the moment that wants another place
    closed = Signal()  # the user is done with the panel

    def __init__(self) -> None:
        super().__init__()
        self._activity: Activity | None = None
        self._moment: Occurrence | None = None
        self._status = QComboBox()
        self._needs = NeedList()
        self._facts: QVBoxLayout = column(gap="s")
        self._edit = main_button("Bewerk…")
        self._take_off = plain_button("Haal van dag")
        self._close = IconButton("cross", "Sluit paneel", tip="Sluit paneel (Esc)")
        self._build()
        self._connect()

    def show_nothing(self) -> None:
        """Say what the panel is for."""
        self._activity = self._moment = None
        refill(self._facts, muted(_NOTHING, wrap=True), 1)
        self._set_tools_visible(is_visible=False)

    def show_moment(
        self,
        activity: Activity,
        moment: Occurrence | None,
        *,
        place: str,
        organisers: str,
        clashes: "Sequence[ClashWords]",
        needs: Sequence[Need],
    ) -> None:
        """Show an activity at one of its moments."""
        self._activity, self._moment = activity, moment
        when = moment_words(moment) if moment else "dag nog onbekend"
        facts: list[Item] = [
            label(activity.title, "lead", wrap=True),
            _fact("clock", when),
            _fact("pin", place or "plek nog onbekend"),
            _fact("people", ", ".join(activity.target_groups)) if activity.target_groups else None,
            _fact("visit", organisers) if organisers else None,
            self._other_moments(activity),
            *(self._clash_card(words) for words in clashes),
        ]
        refill(self._facts, *facts)
        self._needs.show_needs(needs)
        self._status.setCurrentIndex(self._status.findData(activity.status.value))
        self._set_tools_visible(is_visible=True)
        self._take_off.setVisible(bool(moment and moment.day))

    def _other_moments(self, activity: Activity) -> QWidget | None:
        others = len(activity.occurrences) - 1
        return (
            small(f"Nog {others} {'moment' if others == 1 else 'momenten'} in deze reeks")
            if others > 0
            else None
        )

    def _clash_card(self, words: "ClashWords") -> QFrame:
        elsewhere = plain_button("Kies andere plek…")
        elsewhere.clicked.connect(self._on_place_clicked)
        head = row(icon_picture("warning", "bad"), label(words.title, "name", tone="bad", wrap=True))
        head.setStretch(1, 1)
        return card(head, label(words.reason, wrap=True), elsewhere, kind="bad", gap="s")

    def _build(self) -> None:
        self.setProperty("card", "plain")
        self._status.setAccessibleName("Stand")
        for status in ActivityStatus:
            self._status.addItem(word_of(status), status.value)
        head = row(small("Gekozen activiteit"), 1, self._close)
        self._needs_head = name("Nog nodig voor op papier")
        inner = panel(column(self._facts, self._needs_head, self._needs, 1, gap="m"))
        feet = row(self._edit, self._take_off)
        feet.setStretch(0, 1)
        whole = column(head, self._status, scrolled(inner), feet, gap="s", margins=("m", "s", "m", "m"))
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self._edit.clicked.connect(self._on_edit_clicked)
        self._take_off.clicked.connect(self._on_take_off_clicked)
        self._status.activated.connect(self._on_status_activated)
        self._close.clicked.connect(self.closed)

    def _set_tools_visible(self, *, is_visible: bool) -> None:
        for tool in (self._status, self._edit, self._take_off, self._needs, self._needs_head):
            tool.setVisible(is_visible)

    def _on_edit_clicked(self) -> None:
        if self._activity is not None:
            self.edit_requested.emit(self._activity.id)

    def _on_take_off_clicked(self) -> None:
        if self._moment is not None:
            self.take_off_requested.emit(self._moment.id)

    def _on_place_clicked(self) -> None:
        if self._moment is not None:
            self.place_requested.emit(self._moment.id)

    def _on_status_activated(self) -> None:
        if self._activity is not None:
            self.status_chosen.emit(self._activity.id, str(self._status.currentData()))


def _fact(icon_name: str, words: str) -> QWidget:
    line = row(icon_picture(icon_name, "muted"), label(words, wrap=True))
    line.setStretch(1, 1)
    return panel(line)
