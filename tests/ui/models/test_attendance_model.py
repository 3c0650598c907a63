import datetime as dt

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.evaluation import Attendance, CountMethod
from coalitiedesk.domain.ids import ActivityId, OccurrenceId
from coalitiedesk.services.visits import VisitLine
from coalitiedesk.ui.models.attendance_model import FIRST, VISITORS, WORDS, AttendanceModel

THURSDAY = dt.date(2026, 10, 1)


def a_line(
    key: int, *, day: dt.date | None = THURSDAY, is_cancelled: bool = False, **known: object
) -> VisitLine:
    return VisitLine(
        occurrence_id=OccurrenceId(key),
        activity_id=ActivityId(key),
        day=day,
        time="10.00",
        title=f"Koffie {key}",
        place="Zaal 1",
        is_cancelled=is_cancelled,
        attendance=Attendance(occurrence_id=OccurrenceId(key), **known),
    )


def filled(*lines: VisitLine) -> AttendanceModel:
    model = AttendanceModel()
    model.show_lines(lines)
    return model


def test_moments_stand_under_their_day_with_its_total(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    model = filled(a_line(1, visitors=12), a_line(2), a_line(3, day=None))

    assert [model.heading_at(row) for row in range(model.rowCount())] == [
        ("Donderdag 1 oktober", "12 bezoeken, 1 van 2 ingevuld"),
        None,
        None,
        ("Hele week, of dag nog onbekend", "nog leeg"),
        None,
    ]
    qtmodeltester.check(model)


def test_cancelled_moments_are_passed_over(qtbot: QtBot) -> None:
    model = filled(a_line(1, is_cancelled=True), a_line(2))

    assert (model.first_open_row(), model.next_entry_row(0)) == (2, 2)
    assert not model.setData(model.index(1, VISITORS), "3")


@pytest.mark.parametrize(
    ("before", "column", "text", "after"),
    [
        ({}, VISITORS, "12", {"visitors": 12}),
        ({"visitors": 12}, VISITORS, "", {"visitors": None}),
        ({}, VISITORS, "0", {"visitors": 0}),
        ({}, FIRST, "3", {"first_timers": 3}),
        ({}, WORDS, "vol", {"words": "vol", "method": CountMethod.WORDS}),
        (
            {"words": "druk", "method": CountMethod.WORDS},
            VISITORS,
            "40",
            {"visitors": 40, "words": "druk", "method": CountMethod.UNKNOWN},
        ),
    ],
)
def test_what_is_typed_becomes_what_is_known(
    qtbot: QtBot, before: dict[str, object], column: int, text: str, after: dict[str, object]
) -> None:
    model = filled(a_line(1, **before))

    with qtbot.waitSignal(model.entered) as entered:
        model.setData(model.index(1, column), text)

    assert entered.args == [Attendance(occurrence_id=OccurrenceId(1), **{**before, **after})]
