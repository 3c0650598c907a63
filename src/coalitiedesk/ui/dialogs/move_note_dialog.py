"""Where a moment moved to, in words, for paper that is already on the wall."""

from PySide6.QtCore import Signal

from coalitiedesk.domain.activities import Occurrence
from coalitiedesk.dutch.moments import moment_words
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Field

_FIELD = Field(
    key="note",
    label="Waar of wanneer is het nu?",
    hint="nu in Buurthuis De Brug, zelfde tijd",
    note="Komt bij de activiteit op papier. Leeg haalt de notitie weg.",
    longest=160,
)


class MoveNoteDialog(DialogFrame):
    """Gives the words back."""

    kept = Signal(str)  # the words; empty takes the note away

    def __init__(self, title: str, moment: Occurrence) -> None:
        super().__init__("Noteer een verhuizing", f"{title}, {moment_words(moment)}", size=(520, 300))
        self._form = Form((_FIELD,))
        self._form.fill({"note": moment.moved_note})
        self._keep, self._cancel = main_button("Bewaar"), plain_button("Annuleer")
        self.fill(self._form, 1, self._cancel, main=self._keep)
        self._keep.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self._form.input("note").setFocus()

    def accept(self) -> None:
        """Tell the words and close."""
        self.kept.emit(str(self._form.draft()["note"]))
        super().accept()
