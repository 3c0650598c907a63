"""Opens the window of one text, keeps what is changed there, and brings our proposal back."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.ids import LetterTemplateId
from coalitiedesk.domain.letters import LetterKind, LetterTemplate
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.letters import find_proposal, remove_template, save_template
from coalitiedesk.ui.dialogs.letter_template_dialog import LetterTemplateDialog


class LetterTemplateEditing(QObject):
    """Over the window that asks for it."""

    kept = Signal(object, str)  # LetterTemplateId, and what happened in words
    removed = Signal(str)  # what happened in words

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window

    def change(self, template: LetterTemplate) -> None:
        """Let the user change a text."""
        dialog = LetterTemplateDialog(template, find_proposal(template.key) if template.key else None)
        dialog.setParent(self._window, dialog.windowFlags())
        dialog.kept.connect(self._on_kept)
        dialog.removed.connect(self._on_removed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def add(self) -> None:
        """Let the user write a text."""
        self.change(LetterTemplate(id=LetterTemplateId(0), name="", kind=LetterKind.LETTER))

    def _on_kept(self, template: LetterTemplate) -> None:
        key = save_template(self._desk, template)
        self.kept.emit(key, f"De tekst ‘{template.name}’ is bewaard.")

    def _on_removed(self, template: LetterTemplate) -> None:
        remove_template(self._desk, template)
        said = "Ons voorstel staat er weer." if template.key else f"‘{template.name}’ is weg."
        self.removed.emit(f"{said} Ctrl+Z neemt het terug.")
