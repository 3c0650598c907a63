"""The contact persons of a partner, to be filled in: a small form for each."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from coalitiedesk.domain.ids import ContactId, PartnerId
from coalitiedesk.domain.partner_checks import PartnerObjection, is_odd_email
from coalitiedesk.domain.partners import Contact, ContactLevel
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.partner_messages import objection_sentence
from coalitiedesk.ui.widgets.buttons import IconButton, quiet_button
from coalitiedesk.ui.widgets.cards import column, row
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Field
from coalitiedesk.ui.widgets.labels import caption, name
from coalitiedesk.ui.widgets.partners.day_field import NO_DAY, day_in, day_words, is_no_day, show_as_read

_DAYS = ("active_from", "active_until")
_TEXTS = ("name", "role", "phone", "email", "mandate", "note")
_FIELDS = (
    Field(key="name", label="Naam", longest=200),
    Field(key="role", label="Functie", beside=True, longest=200),
    Field(key="phone", label="Telefoon", longest=60),
    Field(key="email", label="E-mail", beside=True, longest=200),
    Field(
        key="level",
        label="Werkt in",
        kind="choice",
        choices=tuple((level.value, word_of(level)) for level in ContactLevel),
    ),
    Field(key="mandate", label="Mag beslissen over", beside=True, longest=300),
    Field(key="active_from", label="Werkt er sinds", hint="1-9-2024", longest=60),
    Field(key="active_until", label="Werkt er tot", hint="Leeg: nog steeds", beside=True, longest=60),
    Field(key="note", label="Notitie", longest=2000),
)


class ContactCard(QFrame):
    """One person."""

    edited = Signal()
    removal_requested = Signal(object)  # this card: the person leaves the list

    def __init__(self, contact: Contact, *, today: dt.date) -> None:
        super().__init__()
        self._contact, self._today = contact, today
        self._head = caption("Contactpersoon")
        self._leave = quiet_button("Werkt er niet meer", tip="Blijft in de geschiedenis staan")
        self._remove = IconButton("cross", "Haal deze persoon weg")
        self._form = Form(_FIELDS)
        self._build()
        self._connect()

    @property
    def contact(self) -> Contact:
        """The person as filled in."""
        draft = self._form.draft()
        texts: dict[str, Any] = {key: str(draft[key]) for key in _TEXTS}
        days: dict[str, Any] = {key: day_in(self._form, key, today=self._today) for key in _DAYS}
        return replace(self._contact, level=ContactLevel(str(draft["level"])), **texts, **days)

    @property
    def is_blank(self) -> bool:
        """Whether nothing is filled in."""
        return not any(self._form.draft()[key] for key in _TEXTS)

    @property
    def has_unread_day(self) -> bool:
        """Whether something stands in a field for a day that is none; it is said and gets the keyboard."""
        wrong = [key for key in _DAYS if is_no_day(self._form, key, today=self._today)]
        self._form.show_problems(dict.fromkeys(wrong, NO_DAY))
        if wrong:
            self._form.input(wrong[0]).setFocus()
        return bool(wrong)

    def focus_name(self) -> None:
        """Let the user fill in the name."""
        self._form.input("name").setFocus()

    def _build(self) -> None:
        self.setProperty("card", "flat")
        # Names of people are no part of what a screen reader calls the fields; the card says whose they are.
        self.setAccessibleName("Contactpersoon")
        self._form.fill(
            {
                **{key: getattr(self._contact, key) for key in _TEXTS},
                **{key: day_words(getattr(self._contact, key)) for key in _DAYS},
                "level": self._contact.level,
            }
        )
        self.setLayout(
            column(
                row(self._head, 1, self._leave, self._remove),
                self._form,
                gap="none",
                margins=("m", "xs", "m", "m"),
            )
        )

    def _connect(self) -> None:
        self._form.edited.connect(self._on_form_edited)
        self._form.committed.connect(self._on_form_committed)
        self._leave.clicked.connect(self._on_leave_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        self._show_leaving()

    def _on_form_edited(self, key: str) -> None:
        if key == "email" and not is_odd_email(str(self._form.draft()["email"])):
            self._form.show_problems({})
        self.edited.emit()

    def _on_form_committed(self, key: str) -> None:
        if key in _DAYS and not self.has_unread_day:
            show_as_read(self._form, key, day_in(self._form, key, today=self._today))
            self._show_leaving()
        email = str(self._form.draft()["email"])
        if key == "email" and is_odd_email(email):
            odd = Problem(code=PartnerObjection.ODD_EMAIL, subject=email)
            self._form.show_problems({"email": objection_sentence(odd)})

    def _show_leaving(self) -> None:
        """Only somebody who was there before can leave."""
        self._leave.setVisible(bool(self._contact.id) and not self._form.draft()["active_until"])

    def _on_leave_clicked(self) -> None:
        until = self._form.input("active_until")
        show_as_read(self._form, "active_until", self._today)
        until.setFocus()
        self._show_leaving()
        self.edited.emit()

    def _on_remove_clicked(self) -> None:
        self.removal_requested.emit(self)


class ContactFields(QWidget):
    """All persons of one partner."""

    edited = Signal()  # something was filled in, added or taken away

    def __init__(self, contacts: Sequence[Contact], partner_id: PartnerId, *, today: dt.date) -> None:
        super().__init__()
        self._partner_id, self._today = partner_id, today
        self._cards: list[ContactCard] = []
        self._add = quiet_button("Voeg persoon toe", icon_name="plus")
        self._list: QVBoxLayout = column(gap="s")
        self._build()
        self._connect()
        for contact in contacts:
            self._append(contact)

    @property
    def contacts(self) -> tuple[Contact, ...]:
        """Everyone of whom something is filled in."""
        return tuple(card.contact for card in self._cards if not card.is_blank)

    @property
    def has_unread_day(self) -> bool:
        """Whether a day of anybody cannot be read; the first is shown."""
        return any(card.has_unread_day for card in self._cards)

    def add_contact(self, *, takes_focus: bool = True) -> None:
        """Put an empty form below the others."""
        card = self._append(Contact(id=ContactId(0), partner_id=self._partner_id, name=""))
        if takes_focus:
            card.focus_name()

    def _build(self) -> None:
        self.setLayout(column(row(name("Contactpersonen"), 1, self._add), self._list, 1, gap="s"))

    def _connect(self) -> None:
        self._add.clicked.connect(self.add_contact)

    def _append(self, contact: Contact) -> ContactCard:
        card = ContactCard(contact, today=self._today)
        card.edited.connect(self.edited)
        card.removal_requested.connect(self._on_card_removal_requested)
        self._cards.append(card)
        self._list.addWidget(card)
        return card

    def _on_card_removal_requested(self, card: ContactCard) -> None:
        self._cards.remove(card)
        self._list.removeWidget(card)
        card.hide()
        card.deleteLater()
        self._add.setFocus()
        self.edited.emit()
