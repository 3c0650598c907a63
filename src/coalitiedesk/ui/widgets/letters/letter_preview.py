"""One letter at a time, as it will be sent; what is changed here holds for this one only."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QStackedWidget, QWidget

from coalitiedesk.domain.ids import ContactId
from coalitiedesk.domain.letters import Letter, Recipient
from coalitiedesk.dutch.letter_words import missing_sentence, no_address_sentence
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.widgets.buttons import IconButton, chip
from coalitiedesk.ui.widgets.cards import column, panel, row
from coalitiedesk.ui.widgets.labels import name, small

_ONE_ONLY = "Wat je hier wijzigt, geldt alleen voor deze ene. Voor iedereen: ‘Pas de tekst aan…’."
_NOBODY = "Vink links aan wie de brief krijgt."


class LetterPreview(QWidget):
    """Shows the letter it is given; tells when the user changed it or wants another."""

    edited = Signal(str, str)  # subject and text, at every key stroke
    person_chosen = Signal(object)  # ContactId: this one gets it
    paper_wanted = Signal(bool)  # show it as it comes out of the printer, or the text again
    step_requested = Signal(int)  # the next letter (1) or the one before (-1)

    def __init__(self, paper: QWidget) -> None:
        """Build it.

        Args:
            paper: Shows the letter as it comes out of the printer.
        """
        super().__init__()
        self._paper_page, self._sides = paper, QStackedWidget()
        self._paper = chip("Op papier", tip="Zo komt het uit de printer")
        self._who, self._missing = name("", wrap=True), small("", wrap=True, tone="warn")
        self._before = IconButton("previous", "Vorige brief", tip="Vorige brief (Alt+←)")
        self._after = IconButton("next", "Volgende brief", tip="Volgende brief (Alt+→)")
        self._person, self._person_head = QComboBox(), small("Ter attentie van")
        self._subject, self._text = QLineEdit(), QPlainTextEdit()
        self._note = small(_ONE_ONLY, wrap=True)
        self._build()
        self._connect()

    def show_letter(self, letter: Letter | None, *, number: int, amount: int, gap: str = "") -> None:
        """Show a letter; None when there is nobody to write to.

        Args:
            letter: Filled in.
            number: Which it is, from 1.
            amount: How many there are.
            gap: Word for the address that is not known; empty when it is.
        """
        place = f"{number} van {amount} · " if amount > 1 else ""
        self._who.setText(f"{place}{_to(letter)}" if letter else _NOBODY)
        sentences = (missing_sentence(letter.missing if letter else ()), no_address_sentence(gap))
        self._missing.setText(" ".join(one for one in sentences if one))
        self._missing.setVisible(any(sentences))
        self._show_people(letter.recipient if letter else None)
        self._before.setEnabled(number > 1)
        self._after.setEnabled(number < amount)
        with QSignalBlocker(self._subject), QSignalBlocker(self._text):
            self._subject.setText(letter.subject if letter else "")
            self._text.setPlainText(letter.text if letter else "")
        for field in (self._subject, self._text):
            field.setEnabled(letter is not None)

    def _show_people(self, recipient: Recipient | None) -> None:
        """A choice only where there are more to choose from."""
        contacts = recipient.contacts if recipient else ()
        with QSignalBlocker(self._person):
            self._person.clear()
            for one in contacts:
                self._person.addItem(", ".join(part for part in (one.name, one.role) if part), one.id)
            self._person.setCurrentIndex(self._person.findData(recipient.contact_id) if recipient else -1)
        for widget in (self._person, self._person_head):
            widget.setVisible(len(contacts) > 1)

    def offer_paper(self, *, is_offered: bool) -> None:
        """Whether this kind of text comes on paper; a mail does not."""
        self._paper.setVisible(is_offered)
        self._sides.setCurrentIndex(1 if is_offered and self._paper.isChecked() else 0)

    @property
    def shows_paper(self) -> bool:
        """Whether the page is in sight instead of the text."""
        return self._sides.currentIndex() == 1

    @property
    def subject(self) -> QLineEdit:
        """The field with the subject."""
        return self._subject

    @property
    def text(self) -> QPlainTextEdit:
        """The field with the text."""
        return self._text

    @property
    def words(self) -> str:
        """Whose letter it is, and which of how many."""
        return self._who.text()

    @property
    def missing_words(self) -> str:
        """What is still to be filled in."""
        return self._missing.text()

    def _build(self) -> None:
        self._person.setAccessibleName("Aan wie van hen?")
        self._person_head.setBuddy(self._person)
        self._subject.setAccessibleName("Onderwerp")
        self._text.setAccessibleName("Tekst van deze brief")
        self._text.setAccessibleDescription(_ONE_ONLY)
        self._text.setTabChangesFocus(True)
        fit(self._text, least_height=220)
        head = row(self._who, self._paper, self._before, self._after, gap="s")
        head.setStretch(0, 1)
        written = column(self._subject, self._text, self._note, gap="s")
        written.setStretch(1, 1)
        self._sides.addWidget(panel(written))
        self._sides.addWidget(self._paper_page)
        person = row(self._person_head, self._person, 1, gap="s")
        whole = column(head, person, self._missing, self._sides, gap="s")
        whole.setStretch(3, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self._before.clicked.connect(self._on_before_clicked)
        self._after.clicked.connect(self._on_after_clicked)
        self._person.activated.connect(self._on_person_activated)
        self._paper.toggled.connect(self._on_paper_toggled)
        self._subject.textEdited.connect(self._on_edited)
        self._text.textChanged.connect(self._on_edited)

    def _on_person_activated(self) -> None:
        self.person_chosen.emit(ContactId(int(self._person.currentData())))

    def _on_paper_toggled(self, is_on: bool) -> None:
        self._sides.setCurrentIndex(1 if is_on else 0)
        self.paper_wanted.emit(is_on)

    def _on_before_clicked(self) -> None:
        self.step_requested.emit(-1)

    def _on_after_clicked(self) -> None:
        self.step_requested.emit(1)

    def _on_edited(self) -> None:
        self.edited.emit(self._subject.text(), self._text.toPlainText())


def _to(letter: Letter) -> str:
    one = letter.recipient
    if not one.partner:
        return "Voor de krant en de wijkkrant"
    parts = (one.partner, one.person, one.email)
    return ", ".join(part for part in parts if part)
