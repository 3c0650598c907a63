"""The chosen activity beside the Week: when, where, how sure, what clashes and what is still needed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from coalitiedesk.domain.activities import Activity, ActivityStatus, Occurrence
from coalitiedesk.domain.clashes import ClashKind
from coalitiedesk.domain.completeness import Need
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.moments import moment_words
from coalitiedesk.ui.models.mark import certainty_mark
from coalitiedesk.ui.widgets.action_row import ActionRow
from coalitiedesk.ui.widgets.buttons import IconButton, main_button, plain_button
from coalitiedesk.ui.widgets.cards import Item, card, column, panel, refill, row, scrolled
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.labels import label, name, small
from coalitiedesk.ui.widgets.mark_widgets import icon_picture
from coalitiedesk.ui.widgets.menu_button import MenuButton, MenuLine
from coalitiedesk.ui.widgets.need_list import NeedList

if TYPE_CHECKING:
    from coalitiedesk.dutch.clash_messages import ClashWords

ADD_MOMENT, COPY, CANCEL_MOMENT, NOTE_MOVE, REMOVE = (
    "add_moment",
    "copy",
    "cancel_moment",
    "note_move",
    "remove",
)
_MOST_MOMENTS = 8


class ActivityPanel(QFrame):
    """Shows one moment of an activity and wishes changes."""

    edit_requested = Signal(int)  # id of the activity
    status_chosen = Signal(int, str)  # id of the activity, code of the status
    take_off_requested = Signal(int)  # id of the moment to take off its day
    place_requested = Signal(int)  # id of the moment that wants another place
    moment_chosen = Signal(int)  # id of another moment of the same activity
    menu_chosen = Signal(str, int)  # what to do (ADD_MOMENT and so on), id of the moment
    closed = Signal()  # the user is done with the panel

    def __init__(self) -> None:
        super().__init__()
        self._activity: Activity | None = None
        self._moment: Occurrence | None = None
        self._status = changing(QComboBox())
        self._needs = NeedList()
        self._facts: QVBoxLayout = column(gap="s")
        self._series: QVBoxLayout = column(gap="hair")
        self._edit = changing(main_button("Bewerk…"))
        self._take_off = changing(plain_button("Haal van dag"))
        self._more = changing(MenuButton("Meer doen met deze activiteit"))
        self._close = IconButton("cross", "Sluit paneel", tip="Sluit paneel (Esc)")
        self._scroll = QScrollArea()
        self._build()
        self._connect()

    def show_moment(
        self,
        activity: Activity,
        moment: Occurrence,
        *,
        place: str,
        organisers: str,
        clashes: "Sequence[ClashWords]",
        needs: Sequence[Need],
    ) -> None:
        """Show an activity at one of its moments."""
        is_other = self._moment is None or self._moment.id != moment.id
        self._activity, self._moment = activity, moment
        facts: list[Item] = [
            label(activity.title, "lead", wrap=True),
            _fact("clock", moment_words(moment)),
            small(f"In de lijst stond: ‘{moment.when_text}’", wrap=True) if moment.when_text else None,
            _fact("cross", "Dit moment gaat niet door", "bad") if moment.is_cancelled else None,
            _fact("move", f"Verhuisd: {moment.moved_note}", "warn") if moment.moved_note else None,
            _fact("pin", place or "plek nog onbekend"),
            _fact("people", ", ".join(activity.target_groups)) if activity.target_groups else None,
            _fact("visit", organisers) if organisers else None,
            *(self._clash_card(words) for words in clashes),
        ]
        refill(self._facts, *facts)
        self._show_series(activity, moment)
        self._needs.show_needs(needs)
        self._status.setCurrentIndex(self._status.findData(activity.status.value))
        self._take_off.setVisible(moment.day is not None)
        self._show_menu(activity, moment)
        if is_other:
            self._scroll.verticalScrollBar().setValue(0)

    def open_menu(self, point: QPoint) -> None:
        """Show what else can be done, where the mouse is."""
        self._more.open_at(point)

    def _show_series(self, activity: Activity, moment: Occurrence) -> None:
        others = [one for one in activity.occurrences if one.id != moment.id]
        rows: list[Item] = []
        for other in others[:_MOST_MOMENTS]:
            status = ActivityStatus.CANCELLED if other.is_cancelled else activity.status
            found = ActionRow(moment_words(other), mark=certainty_mark(status), record_id=other.id)
            found.clicked.connect(self._on_moment_clicked)
            rows.append(found)
        if len(others) > _MOST_MOMENTS:
            rows.append(small(f"en nog {len(others) - _MOST_MOMENTS}"))
        refill(self._series, *([name("Ook in deze reeks"), *rows] if rows else []))

    def _show_menu(self, activity: Activity, moment: Occurrence) -> None:
        is_series = len(activity.occurrences) > 1 or moment.is_cancelled
        cancelled = MenuLine(
            key=CANCEL_MOMENT, words="Dit moment gaat niet door", is_ticked=moment.is_cancelled
        )
        self._more.show_lines(
            (
                MenuLine(key=ADD_MOMENT, words="Nog een moment erbij…"),
                *((cancelled,) if is_series else ()),
                MenuLine(key=NOTE_MOVE, words="Noteer een verhuizing…"),
                None,
                MenuLine(key=COPY, words="Maak een kopie"),
                MenuLine(key=REMOVE, words="Haal activiteit weg", keys="Ctrl+Delete"),
            )
        )

    def _clash_card(self, words: "ClashWords") -> QFrame:
        is_place = words.kind is ClashKind.VENUE
        elsewhere = changing(plain_button("Kies andere plek…" if is_place else "Kies andere tijd…"))
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
        needs = panel(column(name("Nog nodig voor op papier"), self._needs, gap="xs"))
        self._scroll = scrolled(panel(column(self._facts, needs, self._series, 1, gap="m")))
        feet = row(self._edit, self._take_off, self._more, gap="xs")
        feet.setStretch(0, 1)
        whole = column(head, self._status, self._scroll, feet, gap="s", margins=("m", "s", "m", "m"))
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self._edit.clicked.connect(self._on_edit_clicked)
        self._take_off.clicked.connect(self._on_take_off_clicked)
        self._status.activated.connect(self._on_status_activated)
        self._more.chosen.connect(self._on_more_chosen)
        self._close.clicked.connect(self.closed)

    def _on_edit_clicked(self) -> None:
        if self._activity is not None:
            self.edit_requested.emit(self._activity.id)

    def _on_take_off_clicked(self) -> None:
        if self._moment is not None:
            self.take_off_requested.emit(self._moment.id)

    def _on_place_clicked(self) -> None:
        if self._moment is not None:
            self.place_requested.emit(self._moment.id)

    def _on_moment_clicked(self) -> None:
        clicked = self.sender()
        if isinstance(clicked, ActionRow):
            self.moment_chosen.emit(int(clicked.record_id))

    def _on_more_chosen(self, key: str) -> None:
        if self._moment is not None:
            self.menu_chosen.emit(key, self._moment.id)

    def _on_status_activated(self) -> None:
        if self._activity is not None:
            self.status_chosen.emit(self._activity.id, str(self._status.currentData()))


def _fact(icon_name: str, words: str, role: str = "muted") -> QWidget:
    line = row(icon_picture(icon_name, role), label(words, wrap=True))
    line.setStretch(1, 1)
    return panel(line)
