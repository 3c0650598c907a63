"""What went wrong in a slot, told once and in one sentence; nothing that was typed is lost.

A dialog whose work could not be kept stays open, and its main button does it again.
"""

import logging

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from coalitiedesk.domain.document_codes import DocumentCode
from coalitiedesk.services.file_trouble import DocumentError
from coalitiedesk.services.sentences import sentence_for
from coalitiedesk.ui.dialogs.ask import Choice, ask, tell_error
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.main_window import MainWindow

_LOG = logging.getLogger(__name__)
_AGAIN = "again"


def tell_trouble(window: MainWindow, error: BaseException) -> None:
    """Say it where the user is looking: over the dialog at work, or below in the window."""
    sentence = sentence_for(error)
    dialog = QApplication.activeModalWidget()
    if not isinstance(error, DocumentError):
        if isinstance(dialog, DialogFrame):
            tell_error(dialog, sentence)
            dialog.stay_open()
        else:
            window.tell(sentence, can_undo=False)
        return
    _LOG.warning("Could not keep a change: %s", error.code)
    if isinstance(dialog, DialogFrame):
        _tell_in_dialog(dialog, sentence, is_final=error.code is DocumentCode.VIEW_ONLY)
    elif error.code is DocumentCode.VIEW_ONLY:
        window.tell(sentence, can_undo=False)
        QTimer.singleShot(0, window, window.refresh_tab)  # what looks changed goes back
    else:
        tell_error(window, sentence)


def _tell_in_dialog(dialog: DialogFrame, sentence: str, *, is_final: bool) -> None:
    if is_final:
        tell_error(dialog, sentence)
        dialog.stay_open()
        return
    again = (Choice(key=_AGAIN, words="Opnieuw", is_main=True),)
    answer = ask(dialog, sentence, again, explanation="Wat je hebt ingevuld, staat er nog.")
    dialog.stay_open(press_again=answer == _AGAIN)
