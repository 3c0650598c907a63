"""The checklist of a step, by keyboard and mouse."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.services.plan import guide_of
from coalitiedesk.services.step_answers import list_ticks
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tabs.plan_tab import PlanTab
from tests.ui.opened import SUNDAY
from tests.ui.plan.hands import named, press

CHECK = guide_of(PlanStep.TAKE_INITIATIVE).checks[0]


def test_box_is_ticked_by_keyboard_with_its_day(qtbot: QtBot, tab: PlanTab, context: TabContext) -> None:
    press(qtbot, tab, "Checklist 0 van 4")
    box = named(tab, QCheckBox, CHECK.text)
    box.setFocus()

    qtbot.keyClick(box, Qt.Key.Key_Space)

    assert [(tick.item, tick.ticked_on) for tick in list_ticks(context.desk)] == [(CHECK.key, SUNDAY)]
    assert box.accessibleDescription() == "sinds 6 september 2026"
    context.desk.undo()
    assert not box.isChecked()
    assert list_ticks(context.desk) == ()


def test_words_beside_the_box_tick_it_too(qtbot: QtBot, tab: PlanTab, context: TabContext) -> None:
    press(qtbot, tab, "Checklist 0 van 4")
    words = next(label for label in tab.findChildren(QLabel) if label.text() == CHECK.text)

    qtbot.mouseClick(words, Qt.MouseButton.LeftButton)

    assert [tick.item for tick in list_ticks(context.desk)] == [CHECK.key]
    press(qtbot, tab, "Checklist 1 van 4")


def test_paper_that_helps_is_one_click_away(qtbot: QtBot, tab: PlanTab) -> None:
    tab.show_record("step", 5)
    press(qtbot, tab, "Checklist 0 van 4")

    with qtbot.waitSignal(tab.go_requested) as caught:
        press(qtbot, tab, "Poster per activiteit")

    assert caught.args == ["printing:poster", 0]
