"""Bring a partner into a stage on a day, with why, or write down better how it once came there.

Going back is normal; closing keeps what was typed.
"""

from PySide6.QtCore import Signal

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.stages import PartnerStage, StageChange, check_stage_day, next_stage
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.stage_words import stage_sentence
from coalitiedesk.services.stages import correct_stage_change, move_to_stage
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.cards import column, panel
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Field
from coalitiedesk.ui.widgets.partners.day_field import NO_DAY, day_words, is_no_day, past_day_in, show_as_read

_LEAD = "Een fase is een plek, geen cijfer. Terug mag altijd."
_SIZE = (560, 330)
_SAME = "Hier staat deze partner al. Kies een andere fase."
_FIELDS = (
    Field(
        key="stage",
        label="Naar welke fase?",
        kind="choice",
        choices=tuple((stage.value, word_of(stage)) for stage in EngagementStage),
    ),
    Field(key="day", label="Sinds wanneer?", hint="Vandaag, vrijdag, 24-9", longest=60, beside=True),
    Field(key="note", label="Waarom? Mag leeg blijven.", kind="text", longest=500),
)


class StageDialog(DialogFrame):
    """Keeps one change of stage, new or corrected."""

    kept = Signal(str)  # what happened, in words

    def __init__(
        self, context: TabContext, stage: PartnerStage, *, partner: str, change: StageChange | None = None
    ) -> None:
        title = "Verbeter de geschiedenis" if change else "Kies een fase"
        super().__init__(title, f"{partner}. {_LEAD}", size=_SIZE)
        self._context, self._stage, self._partner, self._change = context, stage, partner, change
        self._form = Form(_FIELDS)
        self._drop = plain_button("Niet bewaren")
        self._keep = main_button("Bewaar")
        self._build()
        self._connect()

    def accept(self) -> None:
        """Keep it and close; what cannot be kept stays on screen with the reason."""
        problems = self._problems()
        self._form.show_problems(problems)
        if problems:
            self._form.input(next(iter(problems))).setFocus()
            return
        draft = self._form.draft()
        wanted = EngagementStage(str(draft["stage"]))
        day = past_day_in(self._form, "day", today=self._context.today()) or self._context.today()
        desk, note = self._context.desk, str(draft["note"])
        if self._change is not None:
            correct_stage_change(desk, self._change.id, wanted, day=day, note=note)
            self.kept.emit(f"De geschiedenis van ‘{self._partner}’ is verbeterd.")
        else:
            move_to_stage(desk, [self._stage.partner_id], wanted, day=day, note=note)
            self.kept.emit(f"‘{self._partner}’ staat nu bij {word_of(wanted).lower()}.")
        super().accept()

    def reject(self) -> None:
        """Esc and the cross keep what was filled in, as long as there is something."""
        if self._form.draft() == self._before:
            super().reject()
        else:
            self.accept()

    def _build(self) -> None:
        wanted, day, note = next_stage(self._stage.stage) or EngagementStage.RETAIN, self._context.today(), ""
        if self._change is not None:
            wanted, day, note = self._change.stage, self._change.day, self._change.note
        self._form.fill({"stage": wanted.value, "day": day_words(day), "note": note})
        self._before = self._form.draft()
        self.fill(panel(column(self._form, 1)), 1, self._drop, main=self._keep)
        self._form.input("stage").setFocus()

    def _connect(self) -> None:
        self._form.committed.connect(self._on_form_committed)
        self._keep.clicked.connect(self.accept)
        self._drop.clicked.connect(self._on_drop_clicked)

    def _problems(self) -> dict[str, str]:
        today = self._context.today()
        if self._change is None and str(self._form.draft()["stage"]) == self._stage.stage:
            return {"stage": _SAME}
        if is_no_day(self._form, "day", today=today):
            return {"day": NO_DAY}
        day = past_day_in(self._form, "day", today=today) or today
        since = None if self._change else self._stage.since
        found = check_stage_day(day, since=since, today=today)
        return {"day": stage_sentence(found[0])} if found else {}

    def _on_drop_clicked(self) -> None:
        super().reject()

    def _on_form_committed(self, key: str) -> None:
        if key == "day":
            show_as_read(self._form, key, past_day_in(self._form, key, today=self._context.today()))
        self._form.show_problems(self._problems())
