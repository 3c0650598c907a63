"""A contact person in the detail of a partner: who, what for, and how to reach them."""

from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.partners import Contact, ContactLevel
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.widgets.cards import column, row
from coalitiedesk.ui.widgets.fact_list import FactList
from coalitiedesk.ui.widgets.labels import label, name, small
from coalitiedesk.ui.widgets.mark_widgets import icon_picture


class ContactView(QWidget):
    """Everything that is filled in about one person."""

    def __init__(self, contact: Contact) -> None:
        super().__init__()
        self._contact = contact
        self._build()

    def _build(self) -> None:
        contact = self._contact
        about = " · ".join(part for part in (contact.role, _level_word(contact)) if part)
        facts = FactList(
            (
                ("Telefoon", contact.phone),
                ("E-mail", contact.email),
                ("Beslist over", contact.mandate),
            ),
            word_width=78,
        )
        words = column(
            name(contact.name or "Naam nog onbekend", wrap=True),
            small(about, wrap=True) if about else None,
            None if facts.is_empty else facts,
            label(contact.note, wrap=True) if contact.note else None,
            gap="hair",
        )
        line = row(column(icon_picture("people", "muted", 20), 1), words)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.setProperty("clear", "true")


def _level_word(contact: Contact) -> str:
    return "" if contact.level is ContactLevel.UNKNOWN else word_of(contact.level)
