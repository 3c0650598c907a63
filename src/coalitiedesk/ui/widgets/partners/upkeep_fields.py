"""How contact with a partner is kept up: by whom, how often, and whether it is left alone for a while."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from coalitiedesk.domain.warmth import USUAL_INTERVAL, Upkeep, Warmth, is_rest_over, warmth_of
from coalitiedesk.dutch.contact_words import interval_choices, interval_words
from coalitiedesk.ui.widgets.cards import column
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Field
from coalitiedesk.ui.widgets.labels import name
from coalitiedesk.ui.widgets.name_completer import offer_names
from coalitiedesk.ui.widgets.partners.day_field import NO_DAY, day_in, day_words, is_no_day

_OVER = "Deze dag is al voorbij. Kies een dag die nog komt."
_CHOICES = (
    ("", f"{interval_words(USUAL_INTERVAL)}, zoals bij ieder"),
    *interval_choices(),
)
_FIELDS = (
    Field(key="holder", label="Wie houdt contact?", hint="De coördinator", longest=200),
    Field(key="interval", label="Hoe vaak?", kind="choice", choices=_CHOICES),
    Field(key="rest_until", label="Laten rusten tot", hint="1-3, of leeg", longest=60),
    Field(key="reason", label="Omdat", hint="Twijfelt nog", longest=300, beside=True),
)


class UpkeepFields(QWidget):
    """Keeps at once what is filled in."""

    holder_chosen = Signal(str)  # who of the coalition keeps contact
    interval_chosen = Signal(int)  # days between contacts, or 0 for the usual number
    rest_chosen = Signal(object, str)  # the day until which it is left alone, or None, and why

    def __init__(self) -> None:
        super().__init__()
        self._today = dt.date.min
        self._form = Form(_FIELDS)
        self._form.committed.connect(self._on_form_committed)
        self.setLayout(column(name("Contact houden"), self._form, gap="s"))
        self.setProperty("clear", "true")

    def offer_holders(self, names: Sequence[str]) -> None:
        """Offer who keeps contact with others, so that one person has one name."""
        field = self._form.input("holder")
        if isinstance(field, QLineEdit):
            offer_names(field, names)

    def show_upkeep(self, upkeep: Upkeep, *, today: dt.date) -> None:
        """Show how contact is kept up; a rest that is over is shown until somebody called."""
        self._today = today
        rests = warmth_of(upkeep, today) is Warmth.RESTING or is_rest_over(upkeep, today)
        often = self._form.input("interval")
        if isinstance(often, QComboBox):
            often.setItemText(0, _without_own(upkeep))
        self._form.fill(
            {
                "holder": upkeep.account_holder,
                "interval": str(upkeep.interval_days or ""),
                "rest_until": day_words(upkeep.rest_until) if rests else "",
                "reason": upkeep.rest_reason if rests else "",
            }
        )

    def _on_form_committed(self, key: str) -> None:
        draft = self._form.draft()
        if key == "holder":
            self.holder_chosen.emit(str(draft["holder"]))
        elif key == "interval":
            self.interval_chosen.emit(int(str(draft["interval"]) or 0))
        else:
            self._commit_rest(key, str(draft["reason"]))

    def _commit_rest(self, key: str, reason: str) -> None:
        until = day_in(self._form, "rest_until", today=self._today)
        if is_no_day(self._form, "rest_until", today=self._today):
            self._form.show_problems({"rest_until": NO_DAY})
        elif until is not None and until <= self._today:
            self._form.show_problems({"rest_until": _OVER})
        elif until is not None or key == "rest_until":
            self._form.show_problems({})
            self.rest_chosen.emit(until, reason)


def _without_own(upkeep: Upkeep) -> str:
    """What holds for a partner without a choice of its own."""
    if upkeep.group_days:
        return f"{interval_words(upkeep.group_days)}, door lijst ‘{upkeep.group}’"
    return _CHOICES[0][1]
