"""What to know before calling a partner: how warm the contact is, what was to follow, what was promised."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coalitiedesk.domain.contact_log import Commitment, CommitmentState, ContactLog, Interaction
from coalitiedesk.domain.warmth import Warmth, warmth_of
from coalitiedesk.dutch.contact_words import last_contact_words, rest_words, settled_words, warmth_words
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.typed_dates import due_words
from coalitiedesk.ui.models.mark import icon_mark, warmth_mark, warmth_role
from coalitiedesk.ui.widgets.buttons import IconButton, plain_button, quiet_button
from coalitiedesk.ui.widgets.cards import Item, column, panel, refill, row
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.labels import breakable, label, name, small
from coalitiedesk.ui.widgets.mark_widgets import MarkedWord, icon_picture

_SETTLED = (CommitmentState.KEPT, CommitmentState.BROKEN, CommitmentState.DROPPED)
_STATE_ICONS = {
    CommitmentState.KEPT: ("check", "good"),
    CommitmentState.BROKEN: ("cross", "bad"),
    CommitmentState.DROPPED: ("minus", "muted"),
}


class ContactSummary(QWidget):
    """Shows a log it is given; asks for everything else.

    Attributes:
        head: How warm the contact is, for a place where it stays in sight; the rest is this widget.
    """

    log_requested = Signal()  # the user spoke with this partner
    done_requested = Signal(int)  # id of the contact moment of which nothing has to follow any more
    promise_requested = Signal()  # add a promise
    promise_edit_requested = Signal(int)  # id of the promise to change
    settle_requested = Signal(int, str)  # id of the promise, and code of what became of it

    def __init__(self) -> None:
        super().__init__()
        self.head = QWidget()
        self._shows_settled = False
        self._log: ContactLog | None = None
        self._today = dt.date.min
        self._warmth = MarkedWord(warmth_mark(Warmth.NEVER), "")
        self._last, self._rest = small("", wrap=True), small("", wrap=True)
        self._talk = changing(plain_button("Leg gesprek vast", icon_name="phone", tip="Ctrl+L"))
        self._new = changing(quiet_button("Voeg toe", icon_name="plus", tip="Voeg een toezegging toe"))
        self._follow_ups: QVBoxLayout = column(gap="s")
        self._promises: QVBoxLayout = column(gap="s")
        self._build()

    def show_log(self, log: ContactLog, *, today: dt.date) -> None:
        """Show the contact with another partner, or with the same one after a change."""
        if self._log is None or self._log.upkeep.partner_id != log.upkeep.partner_id:
            self._shows_settled = False
        self._log, self._today = log, today
        how = warmth_of(log.upkeep, today)
        words = word_of(how) if how is Warmth.LEFT else warmth_words(log.upkeep, today)
        self._warmth.show_state(warmth_mark(how), words, warmth_role(how))
        self._last.setText(f"{last_contact_words(log.upkeep, today)}.")
        self._rest.setText(breakable(rest_words(log.upkeep, today)))
        self._rest.setVisible(bool(self._rest.text()))
        refill(self._follow_ups, *(self._follow_up(one) for one in log.follow_ups))
        self._show_promises()

    def _build(self) -> None:
        self._new.setAccessibleName("Voeg een toezegging toe")
        self._talk.clicked.connect(self.log_requested)
        self._new.clicked.connect(self.promise_requested)
        last = row(column(self._last, 1), column(self._talk, 1))
        last.setStretch(0, 1)
        self.head.setLayout(column(self._warmth, last, gap="hair"))
        self.head.setProperty("clear", "true")
        promised = column(row(name("Toezeggingen"), 1, self._new), self._promises, gap="hair")
        self.setLayout(column(self._rest, self._follow_ups, promised))
        self.setProperty("clear", "true")

    # -- what follows -----------------------------------------------------------------

    def _follow_up(self, interaction: Interaction) -> QWidget:
        words = interaction.follow_up or interaction.text or "Erop terugkomen"
        day = interaction.follow_up_on or self._today
        is_late = day < self._today
        done = changing(plain_button("Gedaan"))
        done.setAccessibleName(f"Gedaan: {words}")
        done.clicked.connect(partial(self.done_requested.emit, int(interaction.id)))
        when = small(due_words(day, today=self._today), tone="bad" if is_late else "")
        line = row(
            column(icon_picture("clock", "bad" if is_late else "muted"), 1),
            column(label(breakable(words), wrap=True), when, gap="hair"),
            column(done, 1),
        )
        line.setStretch(1, 1)
        return panel(line)

    # -- promises ---------------------------------------------------------------------

    def _show_promises(self) -> None:
        promises = self._log.commitments if self._log else ()
        is_open = [one for one in promises if one.state is CommitmentState.OPEN]
        settled = [one for one in promises if one.state is not CommitmentState.OPEN]
        items: list[Item] = [self._open_promise(one) for one in is_open]
        if not is_open:
            items.append(small("Er staat niets open." if settled else "Nog niets beloofd.", wrap=True))
        refill(self._promises, *items, *self._settled(settled))

    def _open_promise(self, promise: Commitment) -> QWidget:
        is_late = promise.due is not None and promise.due < self._today
        about = small(
            f"{word_of(promise.direction)} · {settled_words(promise, self._today)}",
            tone="bad" if is_late else "",
        )
        answers: list[Item] = []
        for state in _SETTLED:
            answer = changing(quiet_button(word_of(state)))
            answer.setAccessibleName(f"{word_of(state)}: {promise.text}")
            answer.clicked.connect(partial(self.settle_requested.emit, int(promise.id), state.value))
            answers.append(answer)
        said = label(breakable(promise.text), wrap=True)
        words = column(said, about, row(*answers, 1, gap="none"), gap="hair")
        line = row(
            column(icon_picture("note", "bad" if is_late else "muted"), 1), words, self._pencil(promise)
        )
        line.setStretch(1, 1)
        return panel(line)

    def _settled(self, promises: Sequence[Commitment]) -> list[Item]:
        if not promises:
            return []
        verb = "Verberg" if self._shows_settled else "Toon"
        toggle = quiet_button(f"{verb} {len(promises)} afgehandeld")
        toggle.clicked.connect(self._on_toggle_clicked)
        shown = [self._settled_promise(one) for one in promises] if self._shows_settled else []
        return [row(toggle, 1), *shown]

    def _settled_promise(self, promise: Commitment) -> QWidget:
        icon_name, role = _STATE_ICONS[promise.state]
        again = changing(quiet_button("Zet weer open"))
        again.setAccessibleName(f"Zet weer open: {promise.text}")
        again.clicked.connect(
            partial(self.settle_requested.emit, int(promise.id), CommitmentState.OPEN.value)
        )
        about = small(f"{word_of(promise.direction)} · {settled_words(promise, self._today)}", wrap=True)
        said = label(breakable(promise.text), wrap=True)
        words = column(said, about, row(again, 1, gap="none"), gap="hair")
        mark = icon_mark(icon_name, role)
        line = row(column(icon_picture(mark.value, mark.role), 1), words, self._pencil(promise))
        line.setStretch(1, 1)
        return panel(line)

    def _pencil(self, promise: Commitment) -> QVBoxLayout:
        edit = changing(
            IconButton("pencil", f"Wijzig toezegging: {promise.text}", tip="Wijzig deze toezegging")
        )
        edit.clicked.connect(partial(self.promise_edit_requested.emit, int(promise.id)))
        return column(edit, 1)

    def _on_toggle_clicked(self) -> None:
        self._shows_settled = not self._shows_settled
        self._show_promises()
