"""Names of people who are in no list, typed for one letter and kept nowhere."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from coalitiedesk.ui.dialogs.record_dialog import Draft, RecordDialog
from coalitiedesk.ui.widgets.form_fields import Field

_NAMES = Field(key="names", label="Eén naam per regel", kind="text", lines=10, hint="Ans de Vries")
_LEAD = "Voor vrijwilligers die niet bij je partners staan. We bewaren deze namen niet."


def ask_loose_names(
    owner: QWidget, names: Sequence[str], answer: Callable[[tuple[str, ...]], object]
) -> None:
    """Let the user type names, each on a line of its own; the answer has each once."""

    def on_kept(draft: Draft) -> None:
        found = dict.fromkeys(" ".join(line.split()) for line in str(draft["names"]).splitlines())
        answer(tuple(name for name in found if name))

    before = {"names": "\n".join(names)}
    dialog = RecordDialog("Losse namen", (_NAMES,), before, check=lambda _: {}, is_new=not names, lead=_LEAD)
    dialog.setParent(owner, dialog.windowFlags())
    dialog.kept.connect(on_kept)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
