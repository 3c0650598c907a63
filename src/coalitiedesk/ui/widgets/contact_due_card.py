"""Whom to call today, and why: the rows of Overzicht that lead to a partner."""

import datetime as dt
from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from coalitiedesk.domain.contact_due import ContactDue, DueKind
from coalitiedesk.dutch.contact_words import due_reason, due_title, due_trail, is_late
from coalitiedesk.dutch.formats import count
from coalitiedesk.ui.models.mark import Mark, icon_mark, warmth_mark
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.widgets.action_row import ActionRow
from coalitiedesk.ui.widgets.buttons import quiet_button
from coalitiedesk.ui.widgets.cards import Item, column, panel, row
from coalitiedesk.ui.widgets.labels import muted, name, small

FIRST, MOST = 6, 40
_HEAD = 32
_NOBODY = "Niemand is aan de beurt. Sprak je iemand? Leg het vast met Ctrl+L."
_NO_WAY = "Nog geen naam of nummer bekend"
_TARGETS = {
    DueKind.FOLLOW_UP: "interaction",
    DueKind.COMMITMENT: "commitment",
    DueKind.REST_OVER: "partner",
    DueKind.GOING_COLD: "partner",
}
_ICONS = {DueKind.FOLLOW_UP: "phone", DueKind.COMMITMENT: "note", DueKind.REST_OVER: "clock"}


class ContactDueCard(QFrame):
    """A few at first, many when asked, and the way to the list of partners for the rest."""

    opened = Signal(str, int)  # kind and id of the record behind a row
    all_requested = Signal()  # the user wants to see more than the first few

    def __init__(
        self, due: Sequence[ContactDue], *, today: dt.date, shows_all: bool, never_spoken: int = 0
    ) -> None:
        super().__init__()
        self._today, self._shows_all = today, shows_all
        self._never_spoken = never_spoken
        self.setProperty("card", "plain")
        self._build(due)

    def _build(self, due: Sequence[ContactDue]) -> None:
        shown, amount = due[:MOST] if self._shows_all else _first_of_each(due), len(due)
        rows: list[Item] = [self._row(one) for one in shown]
        more = None
        if amount > FIRST and not self._shows_all:
            more = quiet_button(f"Toon alle {amount}")
            more.clicked.connect(self.all_requested)
        elif amount > len(shown):
            more = quiet_button(f"Nog {amount - len(shown)} bij Partners")
            more.setProperty("target", "partners:cold")
            more.clicked.connect(self._on_rest_clicked)
        words = f"{amount} aan de beurt" if due else ""
        head = panel(
            row(name("Wie bel je vandaag?"), small(words), 1, more, self._paper_button() if due else None)
        )
        fit(head, height=_HEAD)
        inside = rows or [muted(_NOBODY, wrap=True)]
        self.setLayout(column(head, *inside, 1, self._never_line(), gap="hair", margins=("m", "m", "m", "m")))

    def _paper_button(self) -> QWidget:
        """The list to take along to the telephone."""
        found = quiet_button("Druk af…", tip="Wie je belt, met wie en waarover")
        found.clicked.connect(self._on_paper_clicked)
        return found

    def _row(self, due: ContactDue) -> QWidget:
        late = is_late(due, self._today)
        is_cold = due.kind is DueKind.GOING_COLD
        found = ActionRow(
            due_title(due),
            due_reason(due, self._today) or _NO_WAY,
            mark=_mark(due, late=late),
            trail=due_trail(due, self._today),
            trail_role="bad" if late else "warn" if is_cold else "muted",
            record_id=due.record_id,
            is_sentence=True,
        )
        found.setProperty("target", _TARGETS[due.kind])
        found.clicked.connect(self._on_row_clicked)
        return found

    def _never_line(self) -> Item:
        """Whoever was never spoken is in no list of what is due; nobody is forgotten all the same."""
        if not self._never_spoken:
            return None
        found = quiet_button(f"Nog nooit gesproken: {count(self._never_spoken, 'partner', 'partners')}")
        found.setProperty("target", "partners:never")
        found.clicked.connect(self._on_never_clicked)
        return row(found, 1)

    def _on_never_clicked(self) -> None:
        self.opened.emit("partners:never", 0)

    def _on_row_clicked(self) -> None:
        clicked = self.sender()
        if isinstance(clicked, ActionRow):
            self.opened.emit(clicked.property("target"), int(clicked.record_id))

    def _on_paper_clicked(self) -> None:
        self.opened.emit("printing:lists:due_calls", 0)

    def _on_rest_clicked(self) -> None:
        self.opened.emit("partners:cold", 0)


def _first_of_each(due: Sequence[ContactDue]) -> list[ContactDue]:
    """The first few: some of every kind, so that a long list of one kind hides no other."""
    few = FIRST // len(DueKind)
    places = {kind: [at for at, one in enumerate(due) if one.kind is kind] for kind in DueKind}
    ahead = {at for found in places.values() for at in found[:few]}
    rest = islice((at for at in range(len(due)) if at not in ahead), FIRST - len(ahead))
    return [due[at] for at in sorted({*ahead, *rest})]


def _mark(due: ContactDue, *, late: bool) -> Mark:
    if due.warmth is not None:
        return warmth_mark(due.warmth)
    return icon_mark(_ICONS[due.kind], "bad" if late else "muted")
