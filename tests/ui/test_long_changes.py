"""A change of many partners in turns of the window, on a real file."""

from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.services.partners import list_partners
from coalitiedesk.services.portions import AT_ONCE
from coalitiedesk.services.stages import moving_to_stage
from coalitiedesk.ui.jobs import STAYS_ALIVE, JobStep
from coalitiedesk.ui.long_changes import MANY, carry_out, in_turns
from coalitiedesk.ui.tab_context import TabContext
from tests.questions import many_partners
from tests.ui.opened import SUNDAY, opened_context

RETAIN, UNKNOWN = EngagementStage.RETAIN, EngagementStage.UNKNOWN


@pytest.fixture
def context(tmp_path: Path) -> Iterator[TabContext]:
    with opened_context(tmp_path) as found:
        yield found


@pytest.fixture
def ids(context: TabContext) -> tuple[PartnerId, ...]:
    return many_partners(context.desk, MANY + 1)


def move(context: TabContext, ids: tuple[PartnerId, ...]) -> list[tuple[PartnerId, ...]]:
    told: list[tuple[PartnerId, ...]] = []
    portions = moving_to_stage(context.desk, ids, RETAIN, day=SUNDAY)
    carry_out(context.jobs, portions, amount=len(ids), title="Verplaatsen…", then=told.append)
    return told


def stages(context: TabContext) -> set[EngagementStage]:
    return {line.stage for line in list_partners(context.desk)}


def test_small_change_is_made_at_once(context: TabContext, ids: tuple[PartnerId, ...]) -> None:
    assert move(context, ids[:3]) == [ids[:3]]
    assert not context.jobs.is_busy


def test_window_lives_while_many_are_changed(
    context: TabContext, ids: tuple[PartnerId, ...], qtbot: QtBot
) -> None:
    turns: list[bool] = []
    timer = QTimer()
    timer.timeout.connect(lambda: turns.append(context.desk.is_changing))
    timer.start(0)
    steps: list[JobStep] = []
    context.jobs.started.connect(lambda job: job.progressed.connect(steps.append))

    told = move(context, ids)
    at_once = list(told)
    qtbot.waitUntil(lambda: bool(told))
    timer.stop()

    assert (at_once, told) == ([], [ids])
    assert turns.count(True) >= MANY // AT_ONCE
    assert [(one.done, one.total) for one in steps] == [
        (min(done, len(ids)), len(ids)) for done in range(AT_ONCE, len(ids) + AT_ONCE, AT_ONCE)
    ]
    assert stages(context) == {RETAIN}
    context.desk.undo()
    assert stages(context) == {UNKNOWN}


def test_who_stops_it_has_changed_nothing(
    context: TabContext, ids: tuple[PartnerId, ...], qtbot: QtBot
) -> None:
    before = context.desk.undo_label
    told = move(context, ids)
    qtbot.waitUntil(lambda: context.desk.is_changing)

    with qtbot.waitSignal(context.jobs.ended):
        context.jobs.cancel_all()

    assert (told, stages(context), context.desk.undo_label) == ([], {UNKNOWN}, before)
    assert move(context, ids[:1]) == [ids[:1]]


def test_keys_and_clicks_are_let_go_save_for_what_stops_it(
    context: TabContext, ids: tuple[PartnerId, ...], qtbot: QtBot
) -> None:
    window, field, other, stop = QWidget(), QLineEdit(), QPushButton("Iets"), QPushButton("Annuleer")
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    for widget in (field, other, stop):
        layout.addWidget(widget)
    stop.setProperty(STAYS_ALIVE, True)
    heard: list[str] = []
    other.clicked.connect(lambda: heard.append("iets"))
    stop.clicked.connect(lambda: heard.append("annuleer"))
    with qtbot.waitExposed(window):
        window.show()
    field.setFocus()

    move(context, ids)
    qtbot.keyClicks(field, "x")
    for button in (other, stop):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    stays_open = not window.close()
    qtbot.waitUntil(lambda: not context.jobs.is_busy)
    qtbot.keyClicks(field, "y")

    assert (field.text(), heard, stays_open) == ("y", ["annuleer"], True)


def test_trouble_halfway_leaves_everything_as_it_was(
    context: TabContext, ids: tuple[PartnerId, ...], qtbot: QtBot
) -> None:
    def broken() -> Generator[None, None, None]:
        with context.desk.change("kapot"):
            yield from moving(ids[:2])
            raise ZeroDivisionError

    def moving(some: tuple[PartnerId, ...]) -> Generator[None, None, None]:
        for _ in some:
            yield

    with qtbot.captureExceptions() as caught, qtbot.waitSignal(context.jobs.ended):
        job = in_turns(context.jobs, broken(), "Verplaatsen…")
        failed: list[object] = []
        job.failed.connect(failed.append)

    assert [type(error) for error in failed] == [ZeroDivisionError]
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]
    assert move(context, ids[:1]) == [ids[:1]]


def test_window_that_closes_leaves_everything_as_it_was(
    context: TabContext, ids: tuple[PartnerId, ...], qtbot: QtBot
) -> None:
    told = move(context, ids)
    qtbot.waitUntil(lambda: context.desk.is_changing)

    context.jobs.close()

    assert (context.desk.is_changing, told, stages(context)) == (False, [], {UNKNOWN})
