"""Add or change a task: what, who, when, and of which step. Closing keeps what was typed."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.plan import PlanStep, Task
from coalitiedesk.dutch.formats import fold, long_date
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.typed_dates import read_date
from coalitiedesk.services.partners import PartnerName
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.cards import panel, row
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Field
from coalitiedesk.ui.widgets.name_completer import offer_names

_SIZE = (560, 500)
_NO_TITLE = "Zeg in een paar woorden wat er moet gebeuren."
_NO_DATE = "Deze datum snappen we niet. Schrijf bijvoorbeeld 24-9 of 24 september."


class TaskDialog(DialogFrame):
    """One task; its owner keeps it."""

    kept = Signal(object)  # Task, to be saved

    def __init__(self, task: Task, *, partners: Sequence[PartnerName], today: dt.date) -> None:
        super().__init__("Wijzig taak" if task.id else "Voeg taak toe", size=_SIZE)
        self._task, self._today = task, today
        self._partners = {fold(partner.name): partner for partner in reversed(partners)}
        self._form = Form(_fields())
        self._drop = plain_button("Niet bewaren")
        self._keep = main_button("Bewaar" if task.id else "Voeg toe")
        self._build()
        self._connect()
        self._start([partner.name for partner in partners])

    def accept(self) -> None:
        """Keep what is filled in; what cannot be read stays on screen with the reason."""
        objections = self._objections()
        self._form.show_problems(objections)
        if objections:
            self._form.input(next(iter(objections))).setFocus()
            return
        wanted = self._wanted()
        if not wanted.id or wanted != self._task:
            self.kept.emit(wanted)
        super().accept()

    def reject(self) -> None:
        """Esc and the cross keep what was filled in, as long as there is something."""
        if self._form.draft() == self._before:
            super().reject()
        else:
            self.accept()

    def _build(self) -> None:
        self.fill(panel(row(self._form)), 1, self._drop, main=self._keep)

    def _connect(self) -> None:
        self._form.committed.connect(self._on_form_committed)
        self._keep.clicked.connect(self.accept)
        self._drop.clicked.connect(self._on_drop_clicked)

    def _start(self, names: list[str]) -> None:
        task = self._task
        owner = next(
            (one.name for one in self._partners.values() if one.id == task.owner_partner_id), task.owner
        )
        self._form.fill(
            {
                "title": task.title,
                "owner": owner,
                "due": long_date(task.due, year=True) if task.due else "",
                "step": task.step.value if task.step else "",
                "note": task.note,
            }
        )
        self._before = self._form.draft()
        field = self._form.input("owner")
        if isinstance(field, QLineEdit):
            offer_names(field, names)
        self._form.input("title").setFocus()

    def _objections(self) -> dict[str, str]:
        draft = self._form.draft()
        found = {} if draft["title"] else {"title": _NO_TITLE}
        if draft["due"] and self._due() is None:
            found["due"] = _NO_DATE
        return found

    def _due(self) -> dt.date | None:
        return read_date(str(self._form.draft()["due"]), today=self._today)

    def _wanted(self) -> Task:
        draft = self._form.draft()
        step, owner = str(draft["step"]), str(draft["owner"])
        partner_id = self._owner_partner(owner)
        return replace(
            self._task,
            title=str(draft["title"]),
            step=PlanStep(step) if step else None,
            owner_partner_id=partner_id,
            owner="" if partner_id is not None else owner,
            due=self._due(),
            note=str(draft["note"]),
        )

    def _owner_partner(self, owner: str) -> PartnerId | None:
        if owner == self._before["owner"] and self._task.owner_partner_id is not None:
            return self._task.owner_partner_id  # of two partners with one name, the one it was
        partner = self._partners.get(fold(owner))
        return partner.id if partner is not None else None

    def _on_form_committed(self, key: str) -> None:
        if key != "due":
            return
        due, field = self._due(), self._form.input("due")
        if due is not None and isinstance(field, QLineEdit):
            field.setText(long_date(due, year=True))  # shows how it was read
        self._form.show_problems({k: words for k, words in self._objections().items() if k == "due"})

    def _on_drop_clicked(self) -> None:
        super().reject()


def _fields() -> tuple[Field, ...]:
    steps = (
        ("", "Zonder stap"),
        *((step.value, f"Stap {number}: {word_of(step)}") for number, step in enumerate(PlanStep, start=1)),
    )
    return (
        Field(key="title", label="Wat moet er gebeuren?", longest=300),
        Field(key="owner", label="Wie doet het?", hint="Een partner of een naam", longest=200),
        Field(key="due", label="Voor wanneer?", hint="24-9, vrijdag, of leeg", beside=True, longest=60),
        Field(key="step", label="Hoort bij", kind="choice", choices=steps),
        Field(key="note", label="Notitie", kind="text", lines=4),
    )
