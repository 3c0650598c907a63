"""A contact person in the detail of a partner: who, what for, and how to reach them."""

import datetime as dt

from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.partners import Contact, ContactLevel
from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.addresses import mail_address
from coalitiedesk.ui.widgets.cards import column, row
from coalitiedesk.ui.widgets.fact_list import FactList
from coalitiedesk.ui.widgets.labels import breakable, label, muted, name, small
from coalitiedesk.ui.widgets.mark_widgets import icon_picture


class ContactView(QWidget):
    """Everything that is filled in about one person; who left is grey, with name and period only."""

    def __init__(self, contact: Contact, *, today: dt.date) -> None:
        super().__init__()
        self._contact, self._today = contact, today
        self._build()

    def _build(self) -> None:
        contact = self._contact
        if contact.has_left(self._today):
            self._build_former()
            return
        parts = (contact.role, _level_word(contact), period_words(contact))
        about = " · ".join(part for part in parts if part)
        facts = FactList(
            (
                ("Telefoon", contact.phone),
                ("E-mail", contact.email),
                ("Beslist over", contact.mandate),
            ),
            word_width=78,
            opens={"E-mail": mail_address(contact.email)},
        )
        words = column(
            name(breakable(contact.name) or "Naam nog onbekend", wrap=True),
            small(about, wrap=True) if about else None,
            None if facts.is_empty else facts,
            label(breakable(contact.note), wrap=True) if contact.note else None,
            gap="hair",
        )
        line = row(column(icon_picture("people", "muted", 20), 1), words)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.setProperty("clear", "true")

    def _build_former(self) -> None:
        contact = self._contact
        about = " · ".join(part for part in (contact.role, period_words(contact)) if part)
        words = column(
            muted(f"{contact.name or 'Naam nog onbekend'} (werkt er niet meer)", wrap=True),
            small(about, wrap=True),
            gap="hair",
        )
        line = row(column(icon_picture("people", "line", 20), 1), words)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.setProperty("clear", "true")


def period_words(contact: Contact) -> str:
    """``van 1 mei 2024 tot 3 april 2026``; empty when neither is known."""
    since = f"van {plain_date(contact.active_from)}" if contact.active_from else ""
    until = f"tot {plain_date(contact.active_until)}" if contact.active_until else ""
    if since and not until:
        return f"sinds {since.removeprefix('van ')}"
    return " ".join(part for part in (since, until) if part)


def _level_word(contact: Contact) -> str:
    return "" if contact.level is ContactLevel.UNKNOWN else word_of(contact.level)
