import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.activities import Occurrence
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId, OccurrenceId, VenueId
from coalitiedesk.ui.widgets.moment_row import MomentRow
from coalitiedesk.ui.widgets.moment_rows import MomentRows
from tests.builders import THURSDAY, a_venue, an_occurrence
from tests.ui.week_filled import button

WEEK = Edition(
    id=EditionId(1),
    name="Week",
    year=2026,
    first_day=THURSDAY,
    last_day=dt.date(2026, 10, 8),
    dates_confirmed=True,
)
HALL = a_venue(id=VenueId(1), name="Zaal 1")
KNOWN = an_occurrence(id=OccurrenceId(5), venue_id=VenueId(1))


def shown(qtbot: QtBot, *moments: Occurrence) -> MomentRows:
    found = MomentRows(WEEK)
    qtbot.addWidget(found)
    found.show_moments(moments, (HALL,))
    with qtbot.waitExposed(found):
        found.show()
    return found


def type_into(qtbot: QtBot, row: MomentRow, at: int, words: str) -> None:
    field = row.fields[at]
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, words)


@pytest.mark.parametrize(
    "moment",
    [
        KNOWN,
        replace(KNOWN, end=None),
        replace(KNOWN, start=None, end=16 * 60),
        replace(KNOWN, start=22 * 60, end=26 * 60),
        replace(KNOWN, doors_open=13 * 60 + 30),
        replace(KNOWN, day=None, start=None, end=None, whole_week=True),
        replace(KNOWN, day=None, when_text="na de vakantie"),
        replace(KNOWN, start=None, end=None, when_text="na de koffie"),
        replace(KNOWN, start=None, end=None, all_day=True),
        replace(KNOWN, last_day=dt.date(2026, 10, 4)),
        replace(KNOWN, day=dt.date(2027, 3, 3)),
        replace(KNOWN, day=None, start=600, end=660),
    ],
)
def test_untouched_moment_stays_what_it_was(qtbot: QtBot, moment: Occurrence) -> None:
    rows = shown(qtbot, moment)

    assert rows.moments() == [(moment, "Zaal 1")]


def test_words_become_day_and_time(qtbot: QtBot) -> None:
    rows = shown(qtbot, KNOWN)
    (row,) = rows.rows
    type_into(qtbot, row, 0, "vr 2-10")
    type_into(qtbot, row, 1, "14 tot 16 uur")

    with qtbot.waitSignal(rows.committed):
        row.fields[2].setFocus()

    assert rows.moments() == [(replace(KNOWN, day=dt.date(2026, 10, 2)), "Zaal 1")]


def test_one_line_may_be_several_moments(qtbot: QtBot) -> None:
    rows = shown(qtbot, KNOWN)
    (row,) = rows.rows

    type_into(qtbot, row, 0, "1 en 2 oktober")

    assert [(moment.id, moment.day) for moment, _place in rows.moments()] == [
        (5, THURSDAY),
        (0, dt.date(2026, 10, 2)),
    ]


def test_keyboard_stays_where_it_was_when_lines_are_renewed(qtbot: QtBot) -> None:
    rows = shown(qtbot, KNOWN)
    type_into(qtbot, rows.rows[0], 0, "1 en 2 oktober")
    rows.rows[0].fields[1].setFocus()
    second = replace(KNOWN, id=OccurrenceId(6), day=dt.date(2026, 10, 2))

    rows.show_kept((KNOWN, second), (HALL,))

    assert len(rows.rows) == 2
    assert QApplication.focusWidget() is rows.rows[0].fields[1]


def test_lines_keep_their_own_moment_when_the_order_changes(qtbot: QtBot) -> None:
    later = replace(KNOWN, id=OccurrenceId(6), day=dt.date(2026, 10, 3))
    rows = shown(qtbot, KNOWN, later)
    type_into(qtbot, rows.rows[0], 0, "wo 7 okt")
    moved = replace(KNOWN, day=dt.date(2026, 10, 7))

    rows.show_kept((later, moved), (HALL,))

    assert [row.moment_id for row in rows.rows] == [5, 6]


def test_new_line_gets_the_id_it_was_kept_under(qtbot: QtBot) -> None:
    rows = shown(qtbot, KNOWN)
    qtbot.mouseClick(button(rows, "Moment erbij"), Qt.MouseButton.LeftButton)
    assert rows.rows[1].place == "Zaal 1"
    type_into(qtbot, rows.rows[1], 0, "wo 30-9")
    early = an_occurrence(id=OccurrenceId(9), day=dt.date(2026, 9, 30), start=None, end=None)

    rows.show_kept((early, KNOWN), (HALL,))

    assert [row.moment_id for row in rows.rows] == [5, 9]


def test_moment_goes_but_not_the_last(qtbot: QtBot) -> None:
    rows = shown(qtbot, KNOWN, replace(KNOWN, id=OccurrenceId(6)))

    with qtbot.waitSignal(rows.committed):
        qtbot.mouseClick(button(rows.rows[0], "Haal dit moment weg"), Qt.MouseButton.LeftButton)

    assert [row.moment_id for row in rows.rows] == [6]
    assert not any(
        found.isVisibleTo(rows)
        for found in rows.rows[0].findChildren(type(button(rows.rows[0], "Meer over dit moment")))
        if found.accessibleName() == "Haal dit moment weg"
    )


def test_moment_that_does_not_go_on_is_told_from_the_menu(qtbot: QtBot) -> None:
    rows = shown(qtbot, KNOWN)
    (row,) = rows.rows
    cancel = next(
        action for action in row._more.menu_lines.actions() if action.text() == "Dit moment gaat niet door"
    )

    with qtbot.waitSignal(rows.committed):
        cancel.trigger()

    assert rows.moments()[0][0].is_cancelled


def test_move_is_written_beside_the_moment(qtbot: QtBot) -> None:
    rows = shown(qtbot, KNOWN)
    (row,) = rows.rows
    next(
        action for action in row._more.menu_lines.actions() if action.text() == "Noteer een verhuizing"
    ).trigger()

    qtbot.keyClicks(row.fields[3], "nu in De Brug")

    assert rows.moments()[0][0].moved_note == "nu in De Brug"


def test_renamed_place_is_renamed_in_its_line(qtbot: QtBot) -> None:
    rows = shown(qtbot, KNOWN)

    rows.show_venues((replace(HALL, name="Grote zaal"),))

    assert rows.rows[0].place == "Grote zaal"
