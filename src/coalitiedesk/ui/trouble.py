"""What went wrong in a slot, told once and in one sentence; nothing that was typed is lost.

A dialog closes only after its work was kept, so it is still open then, and its main button does it again.
"""

import logging

from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from coalitiedesk.domain.document_codes import DocumentCode
from coalitiedesk.services.file_trouble import DocumentError
from coalitiedesk.services.sentences import sentence_for
from coalitiedesk.ui.dialogs.ask import Choice, ask, tell_error
from coalitiedesk.ui.main_window import MainWindow

_LOG = logging.getLogger(__name__)
_AGAIN = "again"


def tell_trouble(window: MainWindow, error: BaseException) -> None:
    """Say it where the user is looking: over the dialog at work, or below in the window."""
    sentence = sentence_for(error)
    dialog = QApplication.activeModalWidget()
    if isinstance(error, DocumentError):
        _LOG.warning("Could not keep a change: %s", error.code)
        if isinstance(dialog, QDialog):
            _tell_in_dialog(dialog, sentence, error)
        elif error.code is DocumentCode.VIEW_ONLY:
            window.tell(sentence, can_undo=False)
        else:
            tell_error(window, sentence)
    elif isinstance(dialog, QDialog):
        tell_error(dialog, sentence)
    else:
        window.tell(sentence, can_undo=False)


def _tell_in_dialog(dialog: QDialog, sentence: str, error: DocumentError) -> None:
    again = next((found for found in dialog.findChildren(QPushButton) if found.isDefault()), None)
    if again is None or error.code is DocumentCode.VIEW_ONLY:
        tell_error(dialog, sentence)
        return
    answer = ask(
        dialog,
        sentence,
        (Choice(key=_AGAIN, words="Opnieuw", is_main=True),),
        explanation="Wat je hebt ingevuld, staat er nog.",
    )
    if answer == _AGAIN and dialog.isVisible():
        again.click()
