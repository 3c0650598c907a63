"""Log a call, visit or mail with a partner, or change what was logged; Ctrl+L, a few words, Enter.

Closing keeps what was typed; "Niet bewaren" is the only way to drop it.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from textwrap import shorten

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
)

from coalitiedesk.domain.contact_log import Interaction, InteractionKind, check_interaction
from coalitiedesk.domain.ids import ContactId, InteractionId, PartnerId
from coalitiedesk.dutch.contact_words import log_sentence
from coalitiedesk.dutch.formats import count
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.typed_dates import due_words
from coalitiedesk.services.contact_log import (
    ContactChoice,
    change_interaction,
    get_contact_choice,
    log_interaction,
    remove_interactions,
)
from coalitiedesk.services.known_partners import list_known_partners
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import Segments, main_button, plain_button
from coalitiedesk.ui.widgets.cards import Item, column, panel, refill, row, rule
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Field
from coalitiedesk.ui.widgets.labels import name, with_ampersands
from coalitiedesk.ui.widgets.partners.day_field import NO_DAY, day_words, is_no_day, past_day_in, show_as_read
from coalitiedesk.ui.widgets.partners.follow_up_fields import FollowUpFields
from coalitiedesk.ui.widgets.partners.promise_fields import PromiseFields
from coalitiedesk.ui.widgets.partners.who_fields import WhoFields

_SIZE = (760, 690)
_SMALL_SIZE = (760, 500)
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_MOST_WAITING = 3
_TICKED_DAYS = 14  # what was to follow so soon is most likely what this talk was about
_LONGEST = 70  # letters of a follow-up on one line
_NOBODY = "Niet genoteerd"
_WHAT = (
    Field(key="day", label="Wanneer?", longest=60),
    Field(key="contact", label="Met wie?", kind="choice", choices=(("", _NOBODY),), beside=True),
    Field(key="by_whom", label="Wie van ons?", longest=200, beside=True),
    Field(
        key="text",
        label="Waar ging het over?",
        kind="text",
        lines=3,
        hint="Enter legt vast, Shift+Enter begint een nieuwe regel",
    ),
)


class ContactDialog(DialogFrame):
    """One contact moment, new or changed."""

    kept = Signal(str)  # what happened, in words

    def __init__(
        self, context: TabContext, partner_id: PartnerId, *, interaction: Interaction | None = None
    ) -> None:
        super().__init__(
            "Wijzig contactmoment" if interaction else "Leg gesprek vast",
            size=_SMALL_SIZE if interaction else _SIZE,
        )
        self._context, self._today = context, context.today()
        self._is_new = interaction is None
        self._base = interaction or Interaction(
            id=InteractionId(0), partner_id=partner_id, kind=InteractionKind.PHONE, day=self._today
        )
        self._ticks: list[tuple[QCheckBox, InteractionId]] = []
        self._who = WhoFields(list_known_partners(context.desk, today=self._today))
        self._what = Form(_WHAT)
        self._kind = Segments([(kind.value, word_of(kind)) for kind in InteractionKind], spoken_name="Hoe?")
        self._waiting: QVBoxLayout = column(gap="hair")
        self._follow_up = FollowUpFields(today=self._today)
        self._promise = PromiseFields(today=self._today, may_be_none=True)
        self._remove = plain_button("Haal weg", icon_name="cross") if interaction else None
        self._drop = plain_button("Niet bewaren")
        self._keep = main_button("Bewaar" if interaction else "Leg vast")
        self._build()
        self._connect()
        self._start()

    # -- keeping ----------------------------------------------------------------------

    def accept(self) -> None:
        """Keep what is filled in and close; what cannot be kept stays on screen with the reason."""
        self._who.read()
        wanted = self._wanted()
        promise = self._promise.promise(made_on=wanted.day) if self._promise.is_wanted else None
        if self._objects(wanted) or (promise is not None and self._promise.objects(promise)):
            return
        if self._is_new:
            ticked = [key for tick, key in self._ticks if tick.isChecked()]
            others = self._who.others
            log_interaction(self._context.desk, wanted, commitment=promise, followed_up=ticked, others=others)
            too = f" en {count(len(others), 'ander', 'anderen')}" if others else ""
            self.kept.emit(f"{word_of(wanted.kind)} met ‘{self._who.partner_name}’{too} is vastgelegd.")
        elif wanted != self._base:
            change_interaction(self._context.desk, wanted)
            self.kept.emit(f"Contact met ‘{self._who.partner_name}’ is gewijzigd.")
        super().accept()

    def reject(self) -> None:
        """Esc and the cross keep what was filled in, as long as there is something."""
        if self._draft() == self._before:
            super().reject()
        else:
            self.accept()

    def _wanted(self) -> Interaction:
        draft = self._what.draft()
        contact = str(draft["contact"])
        follow_up_on = self._follow_up.day
        return replace(
            self._base,
            partner_id=self._who.partner_id or PartnerId(0),
            kind=InteractionKind(self._kind.key),
            day=self._day() or self._base.day,
            contact_id=ContactId(int(contact)) if contact else None,
            text=str(draft["text"]),
            by_whom=str(draft["by_whom"]),
            follow_up_on=follow_up_on or (self._today if self._follow_up.words else None),
            follow_up=self._follow_up.words,
            is_followed_up=self._base.is_followed_up and follow_up_on == self._base.follow_up_on,
        )

    def _day(self) -> dt.date | None:
        return past_day_in(self._what, "day", today=self._today)

    def _objects(self, wanted: Interaction) -> bool:
        found = {
            key: log_sentence(problem)
            for key, problem in check_interaction(wanted, today=self._today).items()
        }
        if is_no_day(self._what, "day", today=self._today):
            found["day"] = NO_DAY
        if self._follow_up.is_unreadable:
            found["follow_up_on"] = NO_DAY
        if self._who.objects(found.get("partner", "")):
            return True
        self._what.show_problems({key: words for key, words in found.items() if key == "day"})
        self._follow_up.object_to(found.get("follow_up_on", ""))
        if "day" in found:
            self._what.input("day").setFocus()
        elif found:
            self._follow_up.focus_day()
        return bool(found)

    def _draft(self) -> tuple[object, ...]:
        ticks = [tick.isChecked() for tick, _ in self._ticks]
        what = self._what.draft()
        return self._who.draft, self._kind.key, what, ticks, self._follow_up.draft, self._promise.draft

    # -- the partner ------------------------------------------------------------------

    def _show_partner(self, partner_id: PartnerId | None) -> None:
        """Another partner has other people, and other things that wait."""
        choice = ContactChoice()
        if partner_id:
            choice = get_contact_choice(self._context.desk, partner_id, today=self._today)
        people = self._what.input("contact")
        if isinstance(people, QComboBox):
            people.clear()
            people.addItem(_NOBODY, "")
            for key, person in choice.people:
                people.addItem(person, str(key))
            people.setCurrentIndex(1 if len(choice.people) == 1 and self._is_new else 0)
        holder = self._what.input("by_whom")
        if isinstance(holder, QLineEdit) and self._is_new:
            holder.setText(choice.by_whom)
        self._show_waiting(choice.waiting if self._is_new else ())

    def _show_waiting(self, waiting: Sequence[Interaction]) -> None:
        self._ticks = []
        for one in waiting[:_MOST_WAITING]:
            due = one.follow_up_on or self._today
            when = due_words(due, today=self._today)
            words = shorten(_follow_up_words(one), _LONGEST, placeholder=" …")
            tick = QCheckBox(with_ampersands(f"Gedaan: {words} ({when})"))
            tick.setToolTip(_follow_up_words(one))
            tick.setChecked((due - self._today).days <= _TICKED_DAYS)
            self._ticks.append((tick, one.id))
        refill(self._waiting, *(tick for tick, _ in self._ticks))

    # -- building ---------------------------------------------------------------------

    def _build(self) -> None:
        promised: tuple[Item, ...] = (rule(), self._promise)
        how = column(name("Hoe?"), row(self._kind, 1), 1, gap="xs")
        content = column(
            self._who if self._is_new else None,
            how,
            self._waiting,
            self._what,
            rule(),
            self._follow_up,
            *(promised if self._is_new else ()),
            1,
            gap="m",
        )
        self.fill(panel(content), self._remove, 1, self._drop, main=self._keep)
        self._promise.setVisible(self._is_new)

    def _connect(self) -> None:
        self._who.chosen.connect(self._show_partner)
        self._who.picked.connect(self._on_who_picked)
        self._kind.chosen.connect(self._on_kind_chosen)
        self._what.committed.connect(self._on_what_committed)
        self._what.input("text").installEventFilter(self)
        self._promise.opened.connect(self._on_promise_opened)
        self._keep.clicked.connect(self.accept)
        self._drop.clicked.connect(self._on_drop_clicked)
        if self._remove is not None:
            self._remove.clicked.connect(self._on_remove_clicked)

    def _start(self) -> None:
        base = self._base
        self._who.show_partner(base.partner_id or None)
        self._show_partner(base.partner_id or None)
        by_whom = str(self._what.draft()["by_whom"]) if self._is_new else base.by_whom
        contact = str(self._what.draft()["contact"]) if self._is_new else str(base.contact_id or "")
        self._kind.choose(base.kind.value)
        self._what.fill(
            {"day": day_words(base.day), "contact": contact, "by_whom": by_whom, "text": base.text}
        )
        self._follow_up.fill(base.follow_up_on, base.follow_up)
        if not self._is_new:
            self.set_lead(f"Met {self._who.partner_name}")
        self._before = self._draft()
        (self._what.input("text") if self._who.partner_id else self._who.field).setFocus()

    # -- slots ------------------------------------------------------------------------

    def _on_who_picked(self, person: str) -> None:
        people = self._what.input("contact")
        if person and isinstance(people, QComboBox):
            people.setCurrentText(person)
        self._what.input("text").setFocus()

    def _on_kind_chosen(self, key: str) -> None:
        if key == InteractionKind.MEETING.value:
            self._who.show_others()

    def _on_what_committed(self, key: str) -> None:
        if key == "day":
            show_as_read(self._what, key, self._day())

    def _on_promise_opened(self) -> None:
        QTimer.singleShot(0, self._show_promise)  # once it has its height

    def _show_promise(self) -> None:
        for area in self.findChildren(QScrollArea):
            area.ensureWidgetVisible(self._promise)

    def _on_drop_clicked(self) -> None:
        super().reject()

    def _on_remove_clicked(self) -> None:
        remove_interactions(self._context.desk, [self._base.id])
        self.kept.emit(f"Contact met ‘{self._who.partner_name}’ is weggehaald.")
        super().reject()

    # -- Qt ---------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter keeps, also in the field of several lines; Shift+Enter begins a new line there."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and isinstance(watched, QPlainTextEdit) and not event.modifiers() & _SHIFT:
                self.accept()
                return True
        return super().eventFilter(watched, event)


def _follow_up_words(interaction: Interaction) -> str:
    return interaction.follow_up or interaction.text.partition("\n")[0] or "erop terugkomen"
