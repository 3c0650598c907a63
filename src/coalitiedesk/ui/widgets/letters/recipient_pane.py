"""Who gets the letter: a choice of whom to show, and a tick for each; who had it lately is not ticked."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.letters import Recipient
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.dutch.formats import short_date
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.widgets.cards import column
from coalitiedesk.ui.widgets.figures.tick_list import TickList
from coalitiedesk.ui.widgets.labels import small

CHOSEN, TOOK_PART, EVERYBODY = "chosen", "took_part", "everybody"


@dataclass(slots=True)
class _Offer:
    """What the pane was last given."""

    recipients: Sequence[Recipient] = ()
    chosen: frozenset[PartnerId] = frozenset()
    template: str = ""
    today: dt.date = dt.date.min
    shown: tuple[Recipient, ...] = field(default=())


class RecipientPane(QWidget):
    """Receives everybody there is; says who is ticked."""

    changed = Signal()  # others are ticked than before

    def __init__(self) -> None:
        super().__init__()
        self._offer = _Offer()
        self._is_own_choice = False
        self._who = QComboBox()
        self._list = TickList("Aan wie?")
        self._note = small("", wrap=True)
        self._build()
        self._connect()

    def show_recipients(
        self, recipients: Sequence[Recipient], *, chosen: Sequence[PartnerId], week: str, today: dt.date
    ) -> None:
        """Replace everybody; what was chosen stays chosen where it can.

        Args:
            recipients: By name.
            chosen: Those that were chosen in the list of partners.
            week: Name of the Week with its year; empty when there is none.
            today: Local date.
        """
        self._offer.recipients, self._offer.today = recipients, today
        self._offer.chosen = frozenset(chosen)
        before = self._who.currentData()
        with QSignalBlocker(self._who):
            self._who.clear()
            for key, words in self._choices(week):
                self._who.addItem(words, key)
            self._who.setCurrentIndex(max(0, self._who.findData(before)))

    def show_for(self, template: str) -> None:
        """Offer the list for a letter of this name, with a tick for each who did not get it lately."""
        self._offer.template = template
        self._fill()

    def choose(self, key: str) -> None:
        """Show others: ``chosen``, ``took_part``, ``everybody`` or a kind of partner, as if the user did."""
        self._is_own_choice = True
        self._who.setCurrentIndex(max(0, self._who.findData(key)))

    def prefer(self, key: str) -> None:
        """Show these, or everybody when there are none; not when the user made a choice."""
        if self._is_own_choice or self._offer.chosen:
            return
        at = self._who.findData(key)
        self._who.setCurrentIndex(at if at >= 0 else self._who.findData(EVERYBODY))

    def tick(self, partner_id: PartnerId, *, is_on: bool) -> None:
        """As if the user did it."""
        self._list.tick(str(partner_id), is_on=is_on)

    @property
    def everybody(self) -> Sequence[Recipient]:
        """All there are, whether they are shown or not."""
        return self._offer.recipients

    @property
    def ticked(self) -> tuple[Recipient, ...]:
        """Who gets the letter, by name."""
        keys = self._list.ticked()
        return tuple(one for one in self._offer.recipients if str(one.partner_id) in keys)

    @property
    def words(self) -> str:
        """What the pane says about who had it."""
        return self._note.text()

    def _build(self) -> None:
        self._who.setAccessibleName("Wie laat je zien?")
        self._who.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        whole = column(self._who, self._list, self._note, gap="s")
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self._who.activated.connect(self._on_who_activated)
        self._who.currentIndexChanged.connect(self._on_who_changed)
        self._list.changed.connect(self.changed)

    def _choices(self, week: str) -> list[tuple[str, str]]:
        people = self._offer.recipients
        found: list[tuple[str, str]] = []
        if self._offer.chosen:
            found.append((CHOSEN, f"Gekozen in de lijst ({len(self._offer.chosen)})"))
        active = [one for one in people if one.is_active]
        found.append((EVERYBODY, f"Alle partners ({len(active)})"))
        if any(one.took_part for one in people):
            amount = sum(one.took_part for one in people)
            found.append((TOOK_PART, f"Wie meedoet aan de {week} ({amount})"))
        kinds = Counter(one.kind for one in active)
        found += [(kind.value, f"{word_of(kind)} ({kinds[kind]})") for kind in PartnerKind if kinds[kind]]
        return found

    def _fill(self) -> None:
        offer = self._offer
        belongs = _belongs(str(self._who.currentData() or EVERYBODY), offer.chosen)
        offer.shown = tuple(one for one in offer.recipients if belongs(one))
        lately = {
            one.partner_id: day
            for one in offer.shown
            if (day := one.got_lately(offer.template, today=offer.today)) is not None
        }
        lines = {str(one.partner_id): _words(one, lately.get(one.partner_id)) for one in offer.shown}
        ticked = {str(one.partner_id) for one in offer.shown if one.partner_id not in lately}
        self._list.offer(lines, frozenset(ticked))
        self._note.setText(_had_words(len(lately)))
        self._note.setVisible(bool(lately))

    def _on_who_activated(self) -> None:
        self._is_own_choice = True

    def _on_who_changed(self) -> None:
        self._fill()
        self.changed.emit()


def _belongs(key: str, chosen: frozenset[PartnerId]) -> Callable[[Recipient], bool]:
    if key == CHOSEN:
        return lambda one: one.partner_id in chosen
    if key == TOOK_PART:
        return lambda one: one.took_part
    if key == EVERYBODY:
        return lambda one: one.is_active
    return lambda one: one.is_active and one.kind == key


def _words(recipient: Recipient, got: dt.date | None) -> str:
    second = f"kreeg deze {short_date(got)}" if got else recipient.person
    return " · ".join(part for part in (recipient.partner, second) if part)


def _had_words(amount: int) -> str:
    if not amount:
        return ""
    had = "1 partner kreeg deze tekst al en staat uit."
    many = f"{amount} partners kregen deze tekst al en staan uit."
    return f"{had if amount == 1 else many} Aanvinken mag."
