"""What was promised, by whom, and by when."""

import datetime as dt
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.contact_log import Commitment, CommitmentDirection, check_commitment
from coalitiedesk.domain.ids import CommitmentId, PartnerId
from coalitiedesk.dutch.contact_words import log_sentence
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.widgets.buttons import Segments
from coalitiedesk.ui.widgets.cards import column, row
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Field
from coalitiedesk.ui.widgets.labels import name
from coalitiedesk.ui.widgets.partners.day_field import NO_DAY, day_in, day_words, is_no_day, show_as_read

NOTHING = "nothing"
_PROMISERS = tuple((direction.value, word_of(direction)) for direction in CommitmentDirection)
_FIELDS = (
    Field(key="text", label="Wat?", hint="Vijf kannen koffie op de markt", longest=300),
    Field(key="due", label="Voor wanneer?", hint="24-9, vrijdag, of leeg", longest=60, beside=True),
)


class PromiseFields(QWidget):
    """One promise; where it may be none, its fields are there only when there is one."""

    opened = Signal()  # the user said who promised, and the fields came on screen

    def __init__(self, *, today: dt.date, may_be_none: bool) -> None:
        super().__init__()
        self._today, self._may_be_none = today, may_be_none
        none = ((NOTHING, "Niets"),) if may_be_none else ()
        self._who = Segments((*none, *_PROMISERS), spoken_name="Wat is er beloofd?")
        self._form = Form(_FIELDS)
        self._build()

    @property
    def draft(self) -> tuple[str, dict[str, str | bool]]:
        """What stands in the fields, to see whether anything was typed."""
        return self._who.key, self._form.draft()

    @property
    def is_wanted(self) -> bool:
        """Whether something was promised."""
        return self._who.key != NOTHING

    def fill(self, commitment: Commitment) -> None:
        """Show a promise."""
        self._who.choose(commitment.direction.value)
        self._form.fill({"text": commitment.text, "due": day_words(commitment.due)})

    def promise(self, base: Commitment | None = None, *, made_on: dt.date | None = None) -> Commitment:
        """The promise as it is filled in.

        Args:
            base: The one that is changed; a new one without.
            made_on: Day of a new one.
        """
        found = base or Commitment(
            id=CommitmentId(0),
            partner_id=PartnerId(0),
            direction=CommitmentDirection.THEIRS,
            text="",
            made_on=made_on,
        )
        return replace(
            found,
            direction=CommitmentDirection(self._who.key),
            text=str(self._form.draft()["text"]),
            due=day_in(self._form, "due", today=self._today),
        )

    def objects(self, promise: Commitment) -> bool:
        """Say what is the matter and go there; False when the promise can be kept as it is."""
        found = {key: log_sentence(problem) for key, problem in check_commitment(promise).items()}
        if is_no_day(self._form, "due", today=self._today):
            found["due"] = NO_DAY
        self._form.show_problems(found)
        if found:
            self._form.input(next(iter(found))).setFocus()
        return bool(found)

    def focus_text(self) -> None:
        """Let the user type what was promised."""
        self._form.input("text").setFocus()

    def _build(self) -> None:
        self._who.chosen.connect(self._on_who_chosen)
        self._form.committed.connect(self._on_form_committed)
        self._form.setVisible(self.is_wanted)
        head = name("Is er iets beloofd?") if self._may_be_none else None
        self.setLayout(column(row(head, self._who, 1, gap="m"), self._form))
        self.setProperty("clear", "true")

    def _on_who_chosen(self, _key: str) -> None:
        self._form.setVisible(self.is_wanted)
        if self.is_wanted:
            self.focus_text()
            self.opened.emit()

    def _on_form_committed(self, key: str) -> None:
        if key == "due":
            show_as_read(self._form, key, day_in(self._form, key, today=self._today))
