"""Days as people type them into a form: read, shown in full, and objected to when they are no day."""

import datetime as dt

from PySide6.QtWidgets import QLineEdit

from coalitiedesk.dutch.formats import short_date
from coalitiedesk.dutch.typed_dates import read_date
from coalitiedesk.ui.widgets.form import Form

NO_DAY = "Deze datum snappen we niet. Schrijf bijvoorbeeld 24-9 of 24 september."
_TOMORROW = dt.timedelta(days=1)


def day_words(day: dt.date | None) -> str:
    """``do 1 okt 2026``; empty for no day."""
    return f"{short_date(day)} {day.year}" if day else ""


def day_in(form: Form, key: str, *, today: dt.date) -> dt.date | None:
    """The day in a field; None when it is empty or none."""
    return read_date(str(form.draft()[key]), today=today)


def past_day_in(form: Form, key: str, *, today: dt.date) -> dt.date | None:
    """The day in a field where people mean one that is over: ``vrijdag`` is last Friday."""
    day = day_in(form, key, today=today)
    is_weekday = not any(char.isdigit() for char in str(form.draft()[key]))
    if day is not None and is_weekday and day > today + _TOMORROW:
        return day - dt.timedelta(days=7)
    return day


def is_no_day(form: Form, key: str, *, today: dt.date) -> bool:
    """Whether something stands there that is no day."""
    return bool(form.draft()[key]) and day_in(form, key, today=today) is None


def show_as_read(form: Form, key: str, day: dt.date | None) -> None:
    """Write the day out in full, so that one sees how it was read."""
    field = form.input(key)
    if day is not None and isinstance(field, QLineEdit):
        field.setText(day_words(day))
