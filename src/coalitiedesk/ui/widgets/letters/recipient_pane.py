"""Who gets the letter: a choice of whom to show, and a tick for each; who had it lately is not ticked."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import ContactId, PartnerId
from coalitiedesk.domain.letter_doubles import DoubleRecipient, find_doubles
from coalitiedesk.domain.letters import LetterField, LetterKind, LetterTemplate, Recipient
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.dutch.formats import short_date
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.letter_words import (
    double_words,
    doubles_words,
    had_words,
    own_words,
    shared_missing_words,
    shared_words,
    unfinished_words,
)
from coalitiedesk.services.letter_recipients import addressed_to
from coalitiedesk.services.letters import gaps
from coalitiedesk.ui.widgets.buttons import quiet_button
from coalitiedesk.ui.widgets.cards import column, row
from coalitiedesk.ui.widgets.figures.tick_list import TickList
from coalitiedesk.ui.widgets.labels import small

CHOSEN, TOOK_PART, SHORTLIST = "chosen", "took_part", "shortlist"
SILENT, EVERYBODY = "silent", "everybody"
_OF_LIST = "list:"  # and the name of a kept list


@dataclass(slots=True)
class _Offer:
    """What the pane was last given."""

    recipients: Sequence[Recipient] = ()
    chosen: frozenset[PartnerId] = frozenset()
    lists: Mapping[str, frozenset[PartnerId]] = field(default_factory=dict)
    template: LetterTemplate | None = None
    only: LetterField | None = None
    today: dt.date = dt.date.min
    gaps: Mapping[PartnerId, Sequence[str]] = field(default_factory=dict)
    shared: Sequence[str] = ()
    had: int = 0
    doubles: int = 0


class RecipientPane(QWidget):
    """Receives everybody there is; says who is ticked."""

    changed = Signal()  # others are ticked than before
    looked_at = Signal(object)  # PartnerId of the line in hand
    names_requested = Signal()  # the user wants to write to people who are not in the file

    def __init__(self) -> None:
        super().__init__()
        self._offer = _Offer()
        self._is_own_choice = False
        self._who = QComboBox()
        self._list = TickList("Aan wie?")
        self._note = small("", wrap=True)
        self._addressed: dict[PartnerId, ContactId] = {}
        self._loose: tuple[Recipient, ...] = ()
        self._names = quiet_button("Losse namen…", tip="Vrijwilligers die geen partner zijn")
        self._build()
        self._connect()

    def show_recipients(
        self,
        recipients: Sequence[Recipient],
        *,
        chosen: Sequence[PartnerId],
        lists: Mapping[str, frozenset[PartnerId]],
        week: str,
        today: dt.date,
    ) -> None:
        """Replace everybody; what was chosen stays chosen where it can.

        Args:
            recipients: By name.
            chosen: Those that were chosen in the list of partners.
            lists: Whom each list shows that was kept, by its name.
            week: Name of the Week with its year; empty when there is none.
            today: Local date.
        """
        self._offer.recipients = [self._as_addressed(one) for one in recipients]
        self._offer.today = today
        self._offer.chosen, self._offer.lists = frozenset(chosen), lists
        before = self._who.currentData()
        with QSignalBlocker(self._who):
            self._who.clear()
            for key, words in self._choices(week):
                self._who.addItem(words, key)
            self._who.setCurrentIndex(max(0, self._who.findData(before)))

    def show_for(
        self, template: LetterTemplate, *, only: LetterField | None = None, meant_for: str = EVERYBODY
    ) -> None:
        """Offer the list for a letter, with a tick for each who did not get it lately under any name.

        Args:
            template: The letter.
            only: Tick nobody of whom this is not known: the letter is about that.
            meant_for: Show these, or everybody when there are none; not when the user made a choice.
        """
        self._offer.only = only
        self._offer.template = template
        if not self._is_own_choice and not self._offer.chosen:
            at = self._who.findData(meant_for)
            with QSignalBlocker(self._who):  # the list is filled once
                self._who.setCurrentIndex(at if at >= 0 else self._who.findData(EVERYBODY))
        self._fill()

    def choose(self, key: str) -> None:
        """Show others, by one of the keys above or a kind of partner, as if the user did."""
        self._is_own_choice = True
        self._who.setCurrentIndex(max(0, self._who.findData(key)))

    def tick(self, partner_id: PartnerId, *, is_on: bool) -> None:
        """As if the user did it."""
        self._list.tick(str(partner_id), is_on=is_on)

    def address_to(self, partner_id: PartnerId, contact_id: ContactId) -> None:
        """Write to another contact person of this partner; ticks stay as they are."""
        self._addressed[partner_id] = contact_id
        self._offer.recipients = [self._as_addressed(one) for one in self._offer.recipients]
        template = self._offer.template
        for one in self._offer.recipients:
            if one.partner_id == partner_id and template is not None:
                self._offer.gaps = {**self._offer.gaps, partner_id: own_words(gaps(template, one))}
                self._list.rename(str(partner_id), _line(one, one.person, self._offer.gaps[partner_id]))
        self._show_note()

    def _as_addressed(self, one: Recipient) -> Recipient:
        wanted = self._addressed.get(one.partner_id)
        found = next((contact for contact in one.contacts if contact.id == wanted), None)
        return addressed_to(one, found) if found is not None else one

    @property
    def everybody(self) -> Sequence[Recipient]:
        """All there are, whether they are shown or not."""
        return self._offer.recipients

    @property
    def ticked(self) -> tuple[Recipient, ...]:
        """Who gets the letter, by name."""
        keys = self._list.ticked()
        return tuple(one for one in (*self._loose, *self._offer.recipients) if str(one.partner_id) in keys)

    @property
    def loose_names(self) -> tuple[str, ...]:
        """Names that were typed for this letter."""
        return tuple(one.partner for one in self._loose)

    def show_loose(self, people: Sequence[Recipient]) -> None:
        """Put people who are not in the file above the others."""
        self._loose = tuple(
            replace(one, partner_id=PartnerId(-number)) for number, one in enumerate(people, start=1)
        )
        self._fill()
        self.changed.emit()

    @property
    def words(self) -> str:
        """What the pane says about who had it."""
        return self._note.text()

    def _build(self) -> None:
        self._who.setAccessibleName("Wie laat je zien?")
        self._who.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        whole = column(self._who, self._list, row(self._names, 1), self._note, gap="s")
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self._who.activated.connect(self._on_who_activated)
        self._who.currentIndexChanged.connect(self._on_who_changed)
        self._list.changed.connect(self._on_list_changed)
        self._list.looked_at.connect(self._on_list_looked_at)
        self._names.clicked.connect(self.names_requested)

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
        on_shortlist = sum(one.stage is EngagementStage.CONNECT for one in active)
        if on_shortlist:
            found.append((SHORTLIST, f"Op de shortlist ({on_shortlist})"))
        silent = sum(one.is_silent(self._offer.today) for one in active)
        if silent:
            found.append((SILENT, f"Lang niet gesproken ({silent})"))
        for name, ids in self._offer.lists.items():
            amount = sum(one.partner_id in ids for one in people)
            found.append((_OF_LIST + name, f"Lijst ‘{name}’ ({amount})"))
        kinds = Counter(one.kind for one in active)
        found += [(kind.value, f"{word_of(kind)} ({kinds[kind]})") for kind in PartnerKind if kinds[kind]]
        return found

    def _fill(self) -> None:
        offer, template = self._offer, self._offer.template
        if template is None:
            return
        belongs = _belongs(str(self._who.currentData() or EVERYBODY), offer)
        shown = (*self._loose, *(one for one in offer.recipients if belongs(one)))
        had = {
            one.partner_id: day
            for one in offer.recipients
            if (day := one.got_lately(template, today=offer.today)) is not None
        }
        doubles = self._doubles(template, shown, had)
        offer.gaps = {one.partner_id: own_words(gaps(template, one)) for one in shown}
        offer.shared = shared_words(gaps(template, shown[0])) if shown else ()
        lines = {}
        for one in shown:
            double = doubles.get(one.partner_id)
            why = double_words(double) if double else one.person
            day = had.get(one.partner_id)
            second = f"kreeg deze {short_date(day)}" if day else why
            lines[str(one.partner_id)] = _line(one, second, offer.gaps[one.partner_id])
        off = {*had, *doubles}
        if offer.only is not None and not self._loose and not offer.chosen:
            off |= {one.partner_id for one in shown if offer.only not in one.values}
        ticked = {str(one.partner_id) for one in shown if one.partner_id not in off}
        self._list.offer(lines, frozenset(ticked))
        offer.had = sum(one.partner_id in had for one in shown)
        offer.doubles = len(doubles)
        self._names.setVisible(template.kind in (LetterKind.LETTER, LetterKind.CERTIFICATE))
        self._show_note()

    def _doubles(
        self, template: LetterTemplate, shown: Sequence[Recipient], had: Mapping[PartnerId, dt.date]
    ) -> Mapping[PartnerId, DoubleRecipient]:
        """A certificate has the name of the partner on it: then each gets its own."""
        if template.kind is LetterKind.CERTIFICATE:
            return {}
        visible = {one.partner_id for one in shown}
        others = [
            one for one in self._offer.recipients if one.partner_id in had and one.partner_id not in visible
        ]
        return find_doubles([*shown, *others], had=had)

    def _show_note(self) -> None:
        missing = Counter(word for one in self.ticked for word in self._offer.gaps.get(one.partner_id, ()))
        unfinished = sum(bool(self._offer.gaps.get(one.partner_id)) for one in self.ticked)
        words = " ".join(
            part
            for part in (
                had_words(self._offer.had),
                doubles_words(self._offer.doubles),
                unfinished_words(unfinished, missing),
                shared_missing_words(self._offer.shared) if self.ticked else "",
            )
            if part
        )
        self._note.setText(words)
        self._note.setVisible(bool(words))

    def _on_list_changed(self) -> None:
        self._show_note()
        self.changed.emit()

    def _on_list_looked_at(self, key: str) -> None:
        self.looked_at.emit(PartnerId(int(key)))

    def _on_who_activated(self) -> None:
        self._is_own_choice = True

    def _on_who_changed(self) -> None:
        self._fill()
        self.changed.emit()


def _belongs(key: str, offer: _Offer) -> Callable[[Recipient], bool]:
    if key == CHOSEN:
        return lambda one: one.partner_id in offer.chosen
    if key.startswith(_OF_LIST):
        kept = offer.lists.get(key.removeprefix(_OF_LIST), frozenset())
        return lambda one: one.partner_id in kept
    if key in (TOOK_PART, EVERYBODY):
        return lambda one: one.took_part if key == TOOK_PART else one.is_active
    if key == SHORTLIST:
        return lambda one: one.is_active and one.stage is EngagementStage.CONNECT
    if key == SILENT:
        return lambda one: one.is_active and one.is_silent(offer.today)
    return lambda one: one.is_active and one.kind == key


def _line(recipient: Recipient, second: str, missing: Sequence[str]) -> str:
    """``De Brug · Samira Voorbeeld · mist: hun postadres``."""
    third = f"mist: {', '.join(missing)}" if missing else ""
    return " · ".join(part for part in (recipient.partner, second, third) if part)
