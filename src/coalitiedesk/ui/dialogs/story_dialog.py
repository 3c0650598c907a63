"""Write down a story or change one: the words, where, told by whom, and whether it may be used."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.activities import Activity
from coalitiedesk.domain.evaluation import Consent, Story
from coalitiedesk.domain.ids import ActivityId
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.widgets.buttons import main_button, plain_button, quiet_button
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Field

_MISSING = "Schrijf eerst het verhaal op."


class StoryDialog(DialogFrame):
    """Gives a story back; the tab keeps it."""

    kept = Signal(object)  # the Story as it was filled in
    removal_requested = Signal(int)  # id of the story

    def __init__(self, story: Story, activities: Sequence[Activity]) -> None:
        super().__init__(
            "Verhaal" if story.id else "Nieuw verhaal",
            "Schrijf geen naam op als dat niet mag. ‘Vrouw, 71 jaar’ is genoeg.",
            size=(600, 520),
        )
        self._story = story
        titles = [("", "Geen, of weet ik niet")] + [(str(one.id), one.title) for one in activities]
        self._form = Form(
            (
                Field(key="text", label="Wat vertelde iemand?", kind="text", lines=5),
                Field(key="teller", label="Wie (zonder naam)", hint="vrouw, 71 jaar"),
                Field(
                    key="activity_id",
                    label="Bij welke activiteit",
                    kind="choice",
                    choices=titles,
                    beside=True,
                ),
                Field(
                    key="consent",
                    label="Mag het in het verslag?",
                    kind="choice",
                    choices=[(code.value, word_of(code)) for code in Consent],
                    note="Alleen verhalen die mogen, komen op papier.",
                ),
            )
        )
        self._keep = main_button("Bewaar verhaal")
        self._cancel = plain_button("Annuleer")
        self._remove = quiet_button("Haal verhaal weg")
        self._fill()

    def first_field(self) -> QWidget:
        """Where the cursor starts."""
        return self._form.input("text")

    def _fill(self) -> None:
        self._form.fill(
            {
                "text": self._story.text,
                "teller": self._story.teller,
                "activity_id": str(self._story.activity_id or ""),
                "consent": self._story.consent.value,
            }
        )
        self._remove.setVisible(bool(self._story.id))
        self.fill(self._form, self._remove, 1, self._cancel, main=self._keep)
        self._keep.clicked.connect(self._on_keep_clicked)
        self._cancel.clicked.connect(self.reject)
        self._remove.clicked.connect(self._on_remove_clicked)
        self.first_field().setFocus()

    def _on_keep_clicked(self) -> None:
        draft = self._form.draft()
        if not draft["text"]:
            self._form.show_problems({"text": _MISSING})
            self.first_field().setFocus()
            return
        chosen = str(draft["activity_id"])
        self.kept.emit(
            Story(
                id=self._story.id,
                edition_id=self._story.edition_id,
                text=str(draft["text"]),
                teller=str(draft["teller"]),
                activity_id=ActivityId(int(chosen)) if chosen else None,
                consent=Consent(str(draft["consent"])),
            )
        )
        self.accept()

    def _on_remove_clicked(self) -> None:
        self.removal_requested.emit(self._story.id)
        self.accept()
