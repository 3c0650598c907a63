from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.plan import StepState
from coalitiedesk.ui.models.mark import (
    OPEN_SEAT,
    Light,
    certainty_mark,
    icon_mark,
    light_mark,
    stage_mark,
    step_mark,
)
from coalitiedesk.ui.widgets.action_row import ActionRow
from coalitiedesk.ui.widgets.cards import clear, column
from coalitiedesk.ui.widgets.empty_screen import EmptyScreen, EmptyText, Idea
from coalitiedesk.ui.widgets.icons import ICON_NAMES, icon
from coalitiedesk.ui.widgets.labels import label
from coalitiedesk.ui.widgets.mark_widgets import mark_icon
from coalitiedesk.ui.widgets.status_bar import StatusLine
from coalitiedesk.ui.widgets.toast import Toast


def test_row_speaks_title_reason_and_number(qtbot: QtBot) -> None:
    row = ActionRow("Huisartsen Noord", "Zes maanden stil", mark=light_mark(Light.TOO_LONG), trail="0123")
    qtbot.addWidget(row)

    assert row.accessibleName() == "Huisartsen Noord, Zes maanden stil, 0123"


def test_row_answers_to_the_space_bar(qtbot: QtBot) -> None:
    row = ActionRow("Bel de bakker")
    qtbot.addWidget(row)
    row.show()

    with qtbot.waitSignal(row.clicked):
        qtbot.keyClick(row, Qt.Key.Key_Space)


def test_every_mark_is_another_picture(qtbot: QtBot) -> None:
    marks = [
        *(certainty_mark(status) for status in ActivityStatus),
        *(light_mark(light) for light in Light),
        *(step_mark(3, state) for state in (StepState.NOT_YET, StepState.BUSY, StepState.DONE)),
        *(stage_mark(stage) for stage in range(5)),
        OPEN_SEAT,
        icon_mark("phone"),
    ]

    pictures = {bytes(mark_icon(mark).pixmap(16, 16).toImage().constBits()) for mark in marks}

    assert len(pictures) == len(marks)


def test_every_icon_draws_something(qtbot: QtBot) -> None:
    blank = [
        name for name in ICON_NAMES if icon(name).pixmap(18, 18).toImage().allGray() and icon(name).isNull()
    ]

    assert blank == []


def test_label_shows_user_text_as_it_is(qtbot: QtBot) -> None:
    found = label("<b>R&D</b>")
    qtbot.addWidget(found)

    assert (found.text(), found.textFormat()) == ("<b>R&D</b>", Qt.TextFormat.PlainText)


def test_toast_offers_the_way_back(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(900, 600)
    ground.show()
    toast = Toast(ground)

    toast.tell("‘Koffie’ verplaatst naar za 2 oktober")

    assert toast.isVisible()
    assert ground.rect().contains(toast.geometry())
    with qtbot.waitSignal(toast.undo_requested):
        qtbot.keyClick(toast._back, Qt.Key.Key_Space)
    assert not toast.isVisible()


def test_toast_fits_a_narrow_window(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(500, 400)
    ground.show()
    toast = Toast(ground)

    toast.tell("‘Een heel lange titel van een activiteit’ verplaatst naar donderdag 30 september, 10.00 uur")

    assert ground.rect().contains(toast.geometry())


def test_empty_screen_offers_first_step_and_ideas(qtbot: QtBot) -> None:
    text = EmptyText(
        question="Wie doet er mee?",
        explanation="Een partner is ieder die meehelpt.",
        main_words="Voeg de eerste partner toe",
        second_words="Haal een lijst binnen…",
        ideas=(Idea(key="kerk", title="Kerk en moskee", reason="Koffieochtend"),),
    )
    screen = EmptyScreen(text)
    qtbot.addWidget(screen)
    chosen: list[str] = []
    screen.idea_chosen.connect(chosen.append)

    screen.findChild(ActionRow).click()
    with qtbot.waitSignal(screen.main_requested):
        screen._main.click()

    assert chosen == ["kerk"]


def test_status_line_tells_text_size_and_work(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    steps: list[int] = []
    line.scale_step_requested.connect(steps.append)

    line.show_scale(1.5)
    line.show_job("Boekje maken…", 3, 10)
    for button in (line._smaller, line._normal, line._larger):
        button.click()

    assert (line._normal.text(), steps, line._job_panel.isHidden()) == ("150%", [-1, 0, 1], False)


def test_clear_takes_everything_out(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    inner = column(label("een"), label("twee"))
    outer = column(inner, 1, label("drie"))
    ground.setLayout(outer)

    clear(outer)

    assert outer.count() == 0
