"""Text to begin a newsletter with, to change and to copy. Nothing of the coalition changes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from coalitiedesk.services.newsletter import MONTHS_BACK, newsletter_text
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.cards import column, panel
from coalitiedesk.ui.widgets.labels import small

_SIZE = (720, 560)
_LEAD = f"Wat er in de laatste {MONTHS_BACK} maanden gebeurde. Maak er je eigen verhaal van."
_NOTE = "Bewoners staan er niet in, en alleen verhalen die verteld mogen worden."


class NewsletterDialog(DialogFrame):
    """Enter in the text begins a new line; the main button copies everything."""

    told = Signal(str)  # what happened, in words

    def __init__(self, context: TabContext) -> None:
        super().__init__("Tekst voor je nieuwsbrief", _LEAD, size=_SIZE)
        self._text = QPlainTextEdit(newsletter_text(context.desk, today=context.today()))
        self._text.setAccessibleName("Tekst voor je nieuwsbrief")
        self._close = plain_button("Sluit")
        self._copy = main_button("Kopieer tekst")
        self._build()

    def accept(self) -> None:
        """Copy the text as it stands there now, and close."""
        QApplication.clipboard().setText(self._text.toPlainText())
        self.told.emit("De tekst staat op het klembord. Plak hem met Ctrl+V in je nieuwsbrief.")
        super().accept()

    def _build(self) -> None:
        whole = column(self._text, small(_NOTE, wrap=True))
        whole.setStretch(0, 1)
        self.fill(panel(whole), self._close, 1, main=self._copy, scrolls=False)
        self._close.clicked.connect(self.reject)
        self._copy.clicked.connect(self.accept)
        self._text.setFocus()
