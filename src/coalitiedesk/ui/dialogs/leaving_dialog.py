"""Say that partners take part no more: since when, and why. They stay in the list, for the history."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.dutch.formats import count
from coalitiedesk.services.leaving import letting_leave
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.long_changes import carry_out
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.cards import column, panel
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Field
from coalitiedesk.ui.widgets.labels import small
from coalitiedesk.ui.widgets.partners.day_field import NO_DAY, day_words, is_no_day, past_day_in, show_as_read

_SIZE = (560, 320)
_TO_COME = "Deze dag komt nog. Kies vandaag of een dag die voorbij is."
_FIELDS = (
    Field(key="day", label="Sinds wanneer?", hint="vandaag, 1-9", longest=60),
    Field(key="reason", label="Waarom?", hint="Gestopt, verhuisd, geen tijd meer", longest=300),
)


class LeavingDialog(DialogFrame):
    """Closing without the main button changes nothing: the partners still take part."""

    kept = Signal(str)  # what happened, in words

    def __init__(self, context: TabContext, ids: Sequence[PartnerId], *, name: str) -> None:
        """Ask about partners.

        Args:
            context: Of the tab.
            ids: Who leave, at least one.
            name: Of the first.
        """
        self._who = f"‘{name}’" if len(ids) == 1 else count(len(ids), "partner", "partners")
        super().__init__("Doet niet meer mee", self._who, size=_SIZE)
        self._context, self._ids = context, tuple(ids)
        self._form = Form(_FIELDS)
        self._cancel = plain_button("Toch niet")
        self._keep = main_button("Leg vast")
        self._build()

    def accept(self) -> None:
        """Keep day and reason; a day that cannot be stays on screen with the reason."""
        today = self._context.today()
        day = past_day_in(self._form, "day", today=today)
        if is_no_day(self._form, "day", today=today):
            self._object(NO_DAY)
        elif day is not None and day > today:
            self._object(_TO_COME)
        else:
            reason = str(self._form.draft()["reason"])
            carry_out(
                self._context.jobs,
                letting_leave(self._context.desk, self._ids, day or today, reason),
                amount=len(self._ids),
                title="Partners wijzigen…",
                then=self._on_kept,
            )

    def _on_kept(self, _result: None) -> None:
        verb = "doet" if len(self._ids) == 1 else "doen"
        self.kept.emit(f"{self._who} {verb} niet meer mee. Alles blijft bewaard.")
        super().accept()

    def _build(self) -> None:
        self._form.fill({"day": day_words(self._context.today()), "reason": ""})
        self._form.committed.connect(self._on_form_committed)
        stays = small("Contactmomenten, toezeggingen en activiteiten blijven staan.", wrap=True)
        self.fill(panel(column(self._form, stays, 1)), 1, self._cancel, main=self._keep)
        self._keep.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self._form.input("reason").setFocus()

    def _object(self, sentence: str) -> None:
        self._form.show_problems({"day": sentence})
        self._form.input("day").setFocus()

    def _on_form_committed(self, key: str) -> None:
        if key == "day":
            self._form.show_problems({})
            show_as_read(self._form, "day", past_day_in(self._form, "day", today=self._context.today()))
