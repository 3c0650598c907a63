"""Write down or change a decision: what, why, when and by whom. Closing keeps what was typed."""

import datetime as dt
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from coalitiedesk.domain.decisions import Decision
from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.dutch.formats import long_date
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.typed_dates import read_date
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.cards import panel, row
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Field

_SIZE = (600, 540)
_NO_TITLE = "Zeg in een zin wat jullie besloten."
_NO_DATE = "Deze datum snappen we niet. Schrijf bijvoorbeeld 24-9 of 24 september."
STEP_CHOICES = (
    ("", "Zonder stap"),
    *((step.value, f"Stap {number}: {word_of(step)}") for number, step in enumerate(PlanStep, start=1)),
)


class DecisionDialog(DialogFrame):
    """One decision; its owner keeps it."""

    kept = Signal(object)  # Decision, to be saved

    def __init__(self, decision: Decision, *, today: dt.date) -> None:
        heading = "Wijzig besluit" if decision.id else "Leg besluit vast"
        super().__init__(heading, size=_SIZE)
        self._decision, self._today = decision, today
        self._form = Form(_fields())
        self._drop = plain_button("Niet bewaren")
        self._keep = main_button("Bewaar" if decision.id else "Leg vast")
        self.fill(panel(row(self._form)), 1, self._drop, main=self._keep)
        self._form.committed.connect(self._on_form_committed)
        self._keep.clicked.connect(self.accept)
        self._drop.clicked.connect(self._on_drop_clicked)
        self._start()

    def accept(self) -> None:
        """Keep what is filled in; what cannot be read stays on screen with the reason."""
        objections = self._objections()
        self._form.show_problems(objections)
        if objections:
            self._form.input(next(iter(objections))).setFocus()
            return
        wanted = self._wanted()
        if wanted != self._decision:
            self.kept.emit(wanted)
        super().accept()

    def reject(self) -> None:
        """Esc and the cross keep what was filled in, as long as there is something."""
        if self._form.draft() == self._before:
            super().reject()
        else:
            self.accept()

    def _start(self) -> None:
        one = self._decision
        self._form.fill(
            {
                "title": one.title,
                "reason": one.reason,
                "decided_on": long_date(one.decided_on, year=True) if one.decided_on else "",
                "decided_by": one.decided_by,
                "step": one.step.value if one.step else "",
            }
        )
        self._before = self._form.draft()
        self._form.input("title").setFocus()

    def _objections(self) -> dict[str, str]:
        draft = self._form.draft()
        found = {} if draft["title"] else {"title": _NO_TITLE}
        if draft["decided_on"] and self._day() is None:
            found["decided_on"] = _NO_DATE
        return found

    def _day(self) -> dt.date | None:
        return read_date(str(self._form.draft()["decided_on"]), today=self._today)

    def _wanted(self) -> Decision:
        draft = self._form.draft()
        return replace(
            self._decision,
            title=str(draft["title"]),
            reason=str(draft["reason"]),
            decided_on=self._day(),
            decided_by=str(draft["decided_by"]),
            step=PlanStep(str(draft["step"])) if draft["step"] else None,
        )

    def _on_form_committed(self, key: str) -> None:
        if key != "decided_on":
            return
        day, field = self._day(), self._form.input("decided_on")
        if day is not None and isinstance(field, QLineEdit):
            field.setText(long_date(day, year=True))  # shows how it was read
        wrong = {k: words for k, words in self._objections().items() if k == "decided_on"}
        self._form.show_problems(wrong)

    def _on_drop_clicked(self) -> None:
        super().reject()


def _fields() -> tuple[Field, ...]:
    return (
        Field(key="title", label="Wat is besloten?", hint="We beginnen in Noord", longest=300),
        Field(
            key="reason", label="Waarom?", kind="text", lines=5, hint="Zo weet een opvolger waarom het zo is."
        ),
        Field(key="decided_on", label="Wanneer?", hint="24-9, of leeg", longest=60),
        Field(key="decided_by", label="Door wie?", hint="De werkgroep", beside=True, longest=200),
        Field(key="step", label="Hoort bij", kind="choice", choices=STEP_CHOICES),
    )
