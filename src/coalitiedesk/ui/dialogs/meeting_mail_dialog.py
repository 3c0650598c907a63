"""One mail about a meeting: the invitation before it, thanks after it, to everybody at once and unseen."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPlainTextEdit

from coalitiedesk.domain.letters import Letter, LetterWay
from coalitiedesk.domain.meetings import GuestState, Meeting, guests_in
from coalitiedesk.dutch.formats import count, enumerate_words
from coalitiedesk.services.letter_output import bcc_addresses, mail_address_of_all, mail_of_text
from coalitiedesk.services.letters import log_sent
from coalitiedesk.services.meeting_mail import MeetingMail, meeting_mail
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.dialogs.letter_sending import LetterSending
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import Segments, main_button, plain_button
from coalitiedesk.ui.widgets.cards import column, panel
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.labels import name, small

_SIZE = (860, 640)
_INVITE, _THANK = "invite", "thank"
_PARTS = ((_INVITE, "Uitnodigen"), (_THANK, "Bedanken"))
_MOST_NAMED = 6
_NOBODY = {
    _INVITE: "Er is nog niemand uitgenodigd. Kies eerst genodigden bij de bijeenkomst.",
    _THANK: "Zet bij de bijeenkomst eerst wie er was; die kun je hier bedanken.",
}


class MeetingMailDialog(DialogFrame):
    """The text can be changed; the mail program sends it, and each partner's log says so."""

    told = Signal(str)  # what happened

    def __init__(self, context: TabContext, meeting: Meeting) -> None:
        super().__init__(f"Mail over ‘{meeting.title}’", size=_SIZE)
        self._context, self._meeting = context, meeting
        self._which = Segments(_PARTS, spoken_name="Wat voor mail")
        self._subject, self._text = QLineEdit(), QPlainTextEdit()
        self._whom = small("", wrap=True)
        self._log = changing(QCheckBox("Leg bij de partners vast dat dit verstuurd is"))
        self._close, self._copy = plain_button("Sluit"), plain_button("Kopieer tekst")
        self._addresses = plain_button("Kopieer adressen", tip="Voor bij Bcc in je mailprogramma")
        self._mail = main_button("Open als mail")
        self._sending = LetterSending(context.jobs, self)
        self._proposal: MeetingMail | None = None
        self._build()
        self._connect()
        came = guests_in(meeting.guests, GuestState.ATTENDED)
        self.show_thanks(is_on=bool(came))

    def show_thanks(self, *, is_on: bool) -> None:
        """Turn to the thanks or the invitation, in the proposed words."""
        self._which.choose(_THANK if is_on else _INVITE)
        self._read()

    def accept(self) -> None:
        """Open the mail program with this mail to everybody."""
        letters = self._letters()
        if not letters:
            return
        if len(letters) == 1:
            self._sending.mail(letters[0])
            return
        bare = mail_of_text(letters[0].subject, letters[0].text)  # too long for addresses and text together
        self._sending.mail_all(letters, mail_address_of_all(letters) or replace(bare, is_whole=False))

    # -- building ---------------------------------------------------------------------

    def _build(self) -> None:
        self._subject.setAccessibleName("Onderwerp")
        self._text.setAccessibleName("Tekst van de mail")
        self._log.setChecked(self._context.can_edit)
        whole = column(self._whom, name("Onderwerp"), self._subject, name("Tekst"), self._text, self._log)
        whole.setStretch(4, 1)
        feet = (self._close, 1, self._addresses, self._copy)
        self.fill(panel(whole), *feet, main=self._mail, beside=self._which, scrolls=False)

    def _connect(self) -> None:
        self._which.chosen.connect(self._on_which_chosen)
        self._close.clicked.connect(self.reject)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._addresses.clicked.connect(self._on_addresses_clicked)
        self._mail.clicked.connect(self.accept)
        self._sending.sent.connect(self._on_sent)
        self._sending.told.connect(self._tell)

    def _read(self) -> None:
        self._proposal = found = meeting_mail(
            self._context.desk,
            self._meeting.id,
            is_thanks=self._which.key == _THANK,
            today=self._context.today(),
        )
        self._subject.setText(found.subject)
        self._text.setPlainText(found.text)
        self._show_whom(found)

    def _show_whom(self, found: MeetingMail) -> None:
        amount = len(found.recipients)
        parts = [f"Naar {count(amount, 'adres', 'adressen')}; niemand ziet de anderen."] if amount else []
        if found.had:
            parts.append(f"{count(found.had, 'partner kreeg', 'partners kregen')} hem al.")
        if found.without_address:
            named = list(found.without_address[:_MOST_NAMED])
            more = len(found.without_address) - len(named)
            listed = enumerate_words([*named, f"{more} anderen"] if more else named)
            parts.append(f"Zonder mailadres: {listed}. Druk voor hen een brief af.")
        self._whom.setText(" ".join(parts) or _NOBODY[self._which.key])
        for button in (self._mail, self._addresses):
            button.setEnabled(bool(amount))

    def _letters(self) -> tuple[Letter, ...]:
        words = self._subject.text().strip(), self._text.toPlainText().strip()
        return self._proposal.letters(*words) if self._proposal else ()

    def _tell(self, words: str) -> None:
        self.set_lead(words)
        self.told.emit(words)

    # -- slots ------------------------------------------------------------------------

    def _on_which_chosen(self, _key: str) -> None:
        self._read()

    def _on_copy_clicked(self) -> None:
        QApplication.clipboard().setText(self._text.toPlainText())
        self._tell("De tekst is gekopieerd. Plak hem met Ctrl+V in je mail.")

    def _on_addresses_clicked(self) -> None:
        QApplication.clipboard().setText("; ".join(bcc_addresses(self._letters())))
        self._tell("De adressen zijn gekopieerd. Plak ze met Ctrl+V bij Bcc, dan ziet niemand ze van elkaar.")

    def _on_sent(self, way: str, letters: tuple[Letter, ...]) -> None:
        found = self._proposal
        if found is None or not (self._log.isChecked() and self._context.can_edit):
            return
        people = [letter.recipient for letter in letters]
        today = self._context.today()
        log_sent(self._context.desk, found.template, people, way=LetterWay(way), day=today)
