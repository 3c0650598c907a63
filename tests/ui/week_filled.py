"""A Week with a few activities, and hands for its tab and dialogs."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from coalitiedesk.domain.activities import Activity, Occurrence
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId
from coalitiedesk.services.activities import list_activities, save_activity
from coalitiedesk.services.editions import list_editions, save_edition
from coalitiedesk.services.venues import save_venue
from coalitiedesk.ui.tab_context import TabContext
from tests.builders import a_venue, an_activity, an_occurrence

THURSDAY = dt.date(2026, 10, 1)


def make_week(context: TabContext) -> Edition:
    """The Week of 1 to 8 October 2026."""
    week = Edition(
        id=EditionId(0),
        name="Week tegen Eenzaamheid",
        year=2026,
        first_day=THURSDAY,
        last_day=dt.date(2026, 10, 8),
        dates_confirmed=True,
    )
    save_edition(context.desk, week)
    return list_editions(context.desk)[0]


def fill_week(context: TabContext) -> Edition:
    """Coffee and bingo in one hall at one time, a walk that waits for a day, a fair after the Week."""
    week = make_week(context)
    hall = save_venue(context.desk, a_venue(name="Zaal 1"))
    for title, moment in (
        ("Koffie", an_occurrence(venue_id=hall)),
        ("Bingo", an_occurrence(venue_id=hall, start=15 * 60, end=17 * 60)),
        ("Wandeling", an_occurrence(day=None, start=None, end=None)),
        ("Braderie", an_occurrence(day=dt.date(2026, 10, 20))),
    ):
        save_activity(context.desk, an_activity(edition_id=week.id, title=title, occurrences=(moment,)))
    return week


def activity_named(context: TabContext, title: str) -> Activity:
    """The activity of this title, as it is in the file now."""
    week = list_editions(context.desk)[0]
    return next(one for one in list_activities(context.desk, week.id) if one.title == title)


def moment_of(context: TabContext, title: str) -> Occurrence:
    """Its first moment."""
    return activity_named(context, title).occurrences[0]


def button(parent: QWidget, words: str) -> QAbstractButton:
    """The button that says or is called this, among those that are shown."""
    return next(
        found
        for found in parent.findChildren(QAbstractButton)
        if found.accessibleName() == words and found.isVisibleTo(parent)
    )


def type_words(widget: QWidget, words: str) -> None:
    """Type as a keyboard does; ``QTest`` aborts on what is not Latin."""
    for char in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, char)
            QApplication.sendEvent(widget, event)


def open_dialog(parent: QWidget, kind: type[QDialog]) -> QDialog:
    """The dialog of this kind that is open over a widget."""
    return next(found for found in parent.findChildren(kind) if found.isVisible())


def is_open(parent: QWidget, kind: type[QDialog]) -> Callable[[], bool]:
    """Whether such a dialog is open, to wait for."""
    return lambda: any(found.isVisible() for found in parent.findChildren(kind))
