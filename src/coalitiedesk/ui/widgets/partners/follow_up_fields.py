"""When to come back to a talk, and what to do then: one click for the usual spans."""

import datetime as dt
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from coalitiedesk.ui.widgets.buttons import plain_button
from coalitiedesk.ui.widgets.cards import column, row
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Field
from coalitiedesk.ui.widgets.partners.day_field import NO_DAY, day_in, day_words, is_no_day, show_as_read

_SPANS = (("Over 1 week", 7), ("Over 2 weken", 14), ("Over een maand", 30))
_FIELDS = (
    Field(key="follow_up_on", label="Wanneer kom je erop terug?", hint="24-9, vrijdag, of leeg", longest=60),
    Field(key="follow_up", label="Wat doe je dan?", hint="Bellen over het brood", longest=300, beside=True),
)


class FollowUpFields(QWidget):
    """Empty when nothing follows."""

    changed = Signal()  # the user filled in another day

    def __init__(self, *, today: dt.date) -> None:
        super().__init__()
        self._today = today
        self._form = Form(_FIELDS)
        self._spans = [(plain_button(words), days) for words, days in _SPANS]
        self._build()

    @property
    def draft(self) -> dict[str, str | bool]:
        """What stands in the fields, to see whether anything was typed."""
        return self._form.draft()

    @property
    def day(self) -> dt.date | None:
        """When to come back to it."""
        return day_in(self._form, "follow_up_on", today=self._today)

    @property
    def words(self) -> str:
        """What to do then."""
        return str(self._form.draft()["follow_up"])

    @property
    def is_unreadable(self) -> bool:
        """Whether the day is none."""
        return is_no_day(self._form, "follow_up_on", today=self._today)

    def fill(self, day: dt.date | None, words: str) -> None:
        """Show what follows."""
        self._form.fill({"follow_up_on": day_words(day), "follow_up": words})

    def object_to(self, sentence: str) -> None:
        """Say what is the matter with the day; empty when nothing is."""
        self._form.show_problems({"follow_up_on": sentence} if sentence else {})

    def focus_day(self) -> None:
        """Let the user type another day."""
        self._form.input("follow_up_on").setFocus()

    def _build(self) -> None:
        for button, days in self._spans:
            button.clicked.connect(partial(self._on_span_clicked, days))
        self._form.committed.connect(self._on_form_committed)
        self.setLayout(column(self._form, row(*(button for button, _ in self._spans), 1), gap="xs"))
        # The days stand after the field in the tab order, too: typing is the shorter way.
        self.setProperty("clear", "true")

    def _on_span_clicked(self, days: int) -> None:
        field = self._form.input("follow_up_on")
        if isinstance(field, QLineEdit):
            field.setText(day_words(self._today + dt.timedelta(days=days)))
        self._form.input("follow_up").setFocus()
        self.object_to("")
        self.changed.emit()

    def _on_form_committed(self, key: str) -> None:
        if key == "follow_up_on":
            show_as_read(self._form, key, self.day)
            self.object_to(NO_DAY if self.is_unreadable else "")
            self.changed.emit()
