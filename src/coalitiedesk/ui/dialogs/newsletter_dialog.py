"""Text to begin a newsletter with, to change and to take along. Nothing of the coalition changes."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from coalitiedesk.services.newsletter import MONTHS_BACK, newsletter_text
from coalitiedesk.services.newsletter_output import newsletter_job, newsletter_mail
from coalitiedesk.services.printing import PrintJob
from coalitiedesk.ui import outside
from coalitiedesk.ui.dialogs.ask import tell_error
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import HouseButton, main_button, plain_button
from coalitiedesk.ui.widgets.cards import column, panel
from coalitiedesk.ui.widgets.labels import small

_SIZE = (820, 600)
_LEAD = f"Wat er in de laatste {MONTHS_BACK} maanden gebeurde. Maak er je eigen verhaal van."
_NOTE = (
    "De eerste regel is de titel. Een regel die eindigt op een dubbele punt is een kopje, en wat begint met "
    "een streepje staat in een lijstje. Bewoners staan er niet in, en alleen verhalen die mogen."
)
_COPIED = "De tekst staat op het klembord. Plak hem met Ctrl+V in je nieuwsbrief."
_MAILED = "Je mailprogramma is open. Kies daar wie de nieuwsbrief krijgt."
_PASTE = "Je mailprogramma is open. De tekst was te lang om mee te geven: plak hem met Ctrl+V."
_NO_MAIL = "Deze computer opent geen mailprogramma. Kies ‘Kopieer tekst’ en plak hem in je mail."


class NewsletterDialog(DialogFrame):
    """Enter in the text begins a new line; the window stays open until one closes it, so nothing is lost."""

    told = Signal(str)  # what happened, in words
    paper_requested = Signal(object)  # PrintJob: into a PDF
    words_requested = Signal(object)  # PrintJob: into a file for a word processor

    def __init__(self, context: TabContext) -> None:
        super().__init__("Tekst voor je nieuwsbrief", _LEAD, size=_SIZE)
        self._context = context
        self._text = QPlainTextEdit(newsletter_text(context.desk, today=context.today()))
        self._text.setAccessibleName("Tekst voor je nieuwsbrief")
        self._close, self._copy = plain_button("Sluit"), plain_button("Kopieer tekst")
        self._mail, self._word = plain_button("Open als mail"), plain_button("Bewaar als Word…")
        self._pdf = main_button("Bewaar als PDF…")
        self._build()
        self._connect()
        self._on_text_changed()

    def accept(self) -> None:
        """The main button: one PDF of the text as it is now."""
        self.paper_requested.emit(self._job())

    def tell(self, words: str) -> None:
        """Say what happened, here as well: the line of the window below is out of sight."""
        self.set_lead(words)
        self.told.emit(words)

    # -- building -------------------------------------------------------------------

    def _build(self) -> None:
        whole = column(self._text, small(_NOTE, wrap=True))
        whole.setStretch(0, 1)
        feet = (self._close, 1, self._copy, self._mail, self._word)
        self.fill(panel(whole), *feet, main=self._pdf, scrolls=False)
        self._text.setFocus()

    def _connect(self) -> None:
        self._text.textChanged.connect(self._on_text_changed)
        self._close.clicked.connect(self.reject)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._mail.clicked.connect(self._on_mail_clicked)
        self._word.clicked.connect(self._on_word_clicked)
        self._pdf.clicked.connect(self.accept)

    @property
    def _ways(self) -> tuple[HouseButton, ...]:
        return self._copy, self._mail, self._word, self._pdf

    def _job(self) -> PrintJob:
        return newsletter_job(self._context.desk, self._text.toPlainText(), today=self._context.today())

    # -- slots ----------------------------------------------------------------------

    def _on_text_changed(self) -> None:
        has_words = bool(self._text.toPlainText().strip())
        for button in self._ways:
            button.setEnabled(has_words)

    def _on_copy_clicked(self) -> None:
        QApplication.clipboard().setText(self._text.toPlainText())
        self.tell(_COPIED)

    def _on_mail_clicked(self) -> None:
        found = newsletter_mail(self._text.toPlainText())
        if not outside.open_address(QUrl(found.address, QUrl.ParsingMode.StrictMode)):
            tell_error(self, _NO_MAIL)
            return
        if not found.is_whole:
            QApplication.clipboard().setText(self._text.toPlainText())
        self.tell(_MAILED if found.is_whole else _PASTE)

    def _on_word_clicked(self) -> None:
        self.words_requested.emit(self._job())
