"""With which partner one spoke, and with which others at the same time. Calls no service."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.dutch.formats import fold
from coalitiedesk.services.known_partners import KnownPartner, KnownPartners
from coalitiedesk.ui.widgets.buttons import quiet_button
from coalitiedesk.ui.widgets.cards import column, panel, row
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Field
from coalitiedesk.ui.widgets.labels import name, small
from coalitiedesk.ui.widgets.names_field import NamesField
from coalitiedesk.ui.widgets.partners.partner_completer import PartnerCompleter

_WHO = (Field(key="partner", label="Met welke partner?", hint="Naam van partner of persoon", longest=200),)
_OTHERS = "Welke partners waren er nog meer?"


class WhoFields(QWidget):
    """One partner; the line for others comes when it is asked for."""

    chosen = Signal(object)  # PartnerId of another partner than before, or None
    picked = Signal(str)  # a partner was chosen from the list, by the name of this person or of nobody

    def __init__(self, partners: KnownPartners) -> None:
        super().__init__()
        self._partners = partners
        self._partner: KnownPartner | None = None
        self._form = Form(_WHO)
        self._more = quiet_button(
            "Nog een partner", icon_name="plus", tip="Bij een bijeenkomst: wie nog meer?"
        )
        self._others = NamesField(_OTHERS, hint="Humanitas; Bieb")
        self._objection = small("", wrap=True, tone="bad")
        self._build()
        self._connect()

    @property
    def partner_id(self) -> PartnerId | None:
        """With whom; None while that is not clear."""
        return self._partner.id if self._partner else None

    @property
    def partner_name(self) -> str:
        """The name of that partner."""
        return self._partner.name if self._partner else ""

    @property
    def others(self) -> tuple[PartnerId, ...]:
        """Who were there too, each once."""
        found = [self._by_words(words) for words in self._others.names()]
        ids = [one.id for one in found if one is not None and one.id != self.partner_id]
        return tuple(dict.fromkeys(ids))

    @property
    def draft(self) -> tuple[object, ...]:
        """What stands in the fields, to see whether anything was typed."""
        return self.partner_id, self._form.draft()["partner"], self._others.text()

    @property
    def field(self) -> QLineEdit:
        """The line for the partner."""
        found = self._form.input("partner")
        assert isinstance(found, QLineEdit)  # noqa: S101 - it is a line
        return found

    def show_partner(self, partner_id: PartnerId | None) -> None:
        """Fill in a partner; tells nobody."""
        self._partner = next((one for one in self._partners if one.id == partner_id), None)
        self._form.fill({"partner": self.partner_name})
        self.field.setCursorPosition(0)  # a long name shows its beginning

    def read(self) -> None:
        """Look whether what is typed is another partner; the only one it can be will do."""
        typed = str(self._form.draft()["partner"])
        if self._partner is not None and fold(typed) == fold(self._partner.name):
            return  # of two partners with one name, the one it was
        self._choose(self._by_words(typed))

    def objects(self, sentence: str) -> bool:
        """Say what is the matter with the partner, or whom nobody knows among the others, and go there."""
        self._form.show_problems({"partner": sentence} if sentence else {})
        unknown = next((words for words in self._others.names() if self._by_words(words) is None), "")
        self._objection.setText(f"‘{unknown}’ staat niet in je lijst." if unknown else "")
        self._objection.setVisible(bool(unknown))
        if sentence:
            self.field.setFocus()
        elif unknown:
            self._others.setFocus()
        return bool(sentence or unknown)

    def show_others(self) -> None:
        """Let the user name who were there too."""
        if self._cell.isHidden():
            self._others.offer([one.name for one in self._partners])
        self._cell.show()
        self._more.hide()

    def _build(self) -> None:
        head = name(_OTHERS)
        head.setBuddy(self._others)
        self._cell = panel(column(head, self._others, self._objection, gap="xs"))
        self._objection.hide()
        self._cell.hide()
        line = row(self._form, column(1, self._more), gap="s")
        line.setStretch(0, 1)
        self.setLayout(column(line, self._cell))
        self.setProperty("clear", "true")

    def _connect(self) -> None:
        PartnerCompleter(self.field, self._partners).picked.connect(self._on_completer_picked)
        self._form.committed.connect(self._on_form_committed)
        self._more.clicked.connect(self._on_more_clicked)

    def _by_words(self, words: str) -> KnownPartner | None:
        hits = self._partners.find(words)
        if len(hits) == 1 or (hits and fold(hits[0].name) == fold(words)):
            return hits[0]
        return None

    def _choose(self, partner: KnownPartner | None) -> None:
        was = self.partner_id
        self._partner = partner
        if partner is not None:
            self.field.setText(partner.name)
            self._form.show_problems({})
        if self.partner_id != was:
            self.chosen.emit(self.partner_id)

    def _on_completer_picked(self, partner: KnownPartner, person: str) -> None:
        self._choose(partner)
        self.picked.emit(person)

    def _on_form_committed(self, _key: str) -> None:
        self.read()

    def _on_more_clicked(self) -> None:
        self.show_others()
        self._others.setFocus()
