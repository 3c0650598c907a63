"""Keep the programme as it is now as a numbered version, before it goes to the printer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Field


class ReleaseDialog(DialogFrame):
    """Asks what the version is for; the tab keeps it."""

    kept = Signal(str)  # the note, which may be empty

    def __init__(self, number: int, day: str) -> None:
        """Ask for version ``number``, of the day in words."""
        super().__init__(
            f"Programmaversie {number} vastleggen",
            f"Op elk blad staat dan ‘Programmaversie {number} · {day}’. "
            "Later zie je wat er sindsdien veranderd is.",
            size=(560, 300),
        )
        self._form = Form(
            (Field(key="note", label="Waar is deze versie voor?", hint="Naar de drukker voor het boekje"),)
        )
        self._keep = main_button(f"Leg versie {number} vast")
        self._cancel = plain_button("Annuleer")
        self.fill(self._form, self._cancel, 1, main=self._keep)
        self._keep.clicked.connect(self._on_keep_clicked)
        self._cancel.clicked.connect(self.reject)
        self.first_field().setFocus()

    def first_field(self) -> QWidget:
        """Where the cursor starts."""
        return self._form.input("note")

    def _on_keep_clicked(self) -> None:
        self.kept.emit(str(self._form.draft()["note"] or "").strip())
        self.accept()
