"""The tab Plan on a real file, with keyboard and mouse."""

import datetime as dt

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.ids import TaskId
from coalitiedesk.domain.plan import PlanStep, StepState, Task
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.plan import list_steps, list_tasks, save_task, set_step_state, write_step_note
from coalitiedesk.ui.dialogs.task_dialog import TaskDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tabs.plan_tab import PlanTab
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.widgets.plan.note_field import NoteField
from coalitiedesk.ui.widgets.plan.step_path import StepPath
from coalitiedesk.ui.widgets.plan.task_list import TaskList
from coalitiedesk.ui.widgets.plan.task_pane import TaskPane
from tests.builders import a_partner
from tests.ui.opened import SUNDAY


def shown(qtbot: QtBot, context: TabContext) -> PlanTab:
    tab = PlanTab(context)
    qtbot.addWidget(tab)
    tab.resize(1366, 620)
    with qtbot.waitExposed(tab):
        tab.show()
    tab.activateWindow()
    tab.setFocus()
    return tab


def button(parent: QWidget, words: str) -> QAbstractButton:
    return next(one for one in parent.findChildren(QAbstractButton) if one.accessibleName() == words)


def spoken(tab: QWidget) -> list[str]:
    model = tab.findChild(TaskList).model()
    return [
        model.index(line, 0).data(int(Qt.ItemDataRole.AccessibleTextRole)) for line in range(model.rowCount())
    ]


def note_of(tab: QWidget) -> NoteField:
    return next(
        one for one in tab.findChildren(NoteField) if one.accessibleName() == "Notities bij deze stap"
    )


def add_task(context: TabContext, title: str, **more: object) -> TaskId:
    return save_task(context.desk, Task(id=TaskId(0), title=title, **more))


def test_step_at_hand_is_open_first(qtbot: QtBot, context: TabContext) -> None:
    set_step_state(context.desk, PlanStep.TAKE_INITIATIVE, StepState.DONE, today=SUNDAY)
    set_step_state(context.desk, PlanStep.MAKE_PLAN, StepState.BUSY, today=SUNDAY)

    tab = shown(qtbot, context)

    path = tab.findChild(StepPath)
    assert path.button(PlanStep.MAKE_PLAN).isChecked()
    assert (
        path.button(PlanStep.TAKE_INITIATIVE).accessibleName() == "Stap 1: Initiatief nemen, Gedaan, sep 2026"
    )


def test_arrows_walk_the_path(qtbot: QtBot, context: TabContext) -> None:
    tab = shown(qtbot, context)
    path = tab.findChild(StepPath)

    qtbot.keyClick(path.button(PlanStep.TAKE_INITIATIVE), Qt.Key.Key_Right)

    assert path.button(PlanStep.GATHER_FACTS).isChecked()
    assert QApplication.focusWidget() is path.button(PlanStep.GATHER_FACTS)


def test_main_button_walks_a_step_to_its_end_and_on(qtbot: QtBot, context: TabContext) -> None:
    tab = shown(qtbot, context)
    told: list[str] = []
    tab.told.connect(told.append)

    for words in ("Begin met deze stap", "Zet op gedaan", "Ga naar stap 2"):
        qtbot.mouseClick(button(tab, words), Qt.MouseButton.LeftButton)

    assert told == ["Stap 1 staat op ‘Bezig’.", "Stap 1 staat op ‘Gedaan’."]
    assert tab.findChild(StepPath).button(PlanStep.GATHER_FACTS).isChecked()
    first = list_steps(context.desk)[0]
    assert (first.state, first.started_on, first.finished_on) == (StepState.DONE, SUNDAY, SUNDAY)


def test_step_may_go_back_and_undo_shows_where_it_was(qtbot: QtBot, context: TabContext) -> None:
    set_step_state(context.desk, PlanStep.TAKE_INITIATIVE, StepState.DONE, today=SUNDAY)
    tab = shown(qtbot, context)
    path, states = tab.findChild(StepPath), tab.findChild(QComboBox)
    qtbot.mouseClick(path.button(PlanStep.TAKE_INITIATIVE), Qt.MouseButton.LeftButton)

    states.setFocus()
    qtbot.keyClick(states, Qt.Key.Key_Down)
    assert list_steps(context.desk)[0].state is StepState.REVISIT
    qtbot.mouseClick(path.button(PlanStep.SUSTAIN), Qt.MouseButton.LeftButton)
    context.desk.undo()

    assert list_steps(context.desk)[0].state is StepState.DONE
    assert path.button(PlanStep.TAKE_INITIATIVE).isChecked()
    assert states.currentText() == "Gedaan"
    context.desk.redo()
    assert states.currentText() == "Opnieuw bekijken"


def test_note_is_kept_after_a_pause_and_the_cursor_stays(qtbot: QtBot, context: TabContext) -> None:
    tab = shown(qtbot, context)
    note = note_of(tab)
    note.setFocus()

    qtbot.keyClicks(note, "Samen ")
    qtbot.waitUntil(lambda: list_steps(context.desk)[0].note == "Samen")
    qtbot.keyClicks(note, "eten")

    assert note.toPlainText() == "Samen eten"
    assert note.textCursor().position() == len("Samen eten")


def test_note_is_kept_when_the_user_turns_to_another_step(qtbot: QtBot, context: TabContext) -> None:
    tab = shown(qtbot, context)
    note_of(tab).setFocus()
    qtbot.keyClicks(note_of(tab), "Bij stap 1")

    tab.show_record("step", 2)

    assert list_steps(context.desk)[0].note == "Bij stap 1"
    assert note_of(tab).toPlainText() == ""
    tab.show_record("step", 1)
    assert note_of(tab).toPlainText() == "Bij stap 1"


def test_note_is_kept_when_focus_leaves_the_tab_hides_or_the_window_closes(
    qtbot: QtBot, context: TabContext
) -> None:
    tab = shown(qtbot, context)
    note = note_of(tab)
    for at, leave in enumerate((tab.findChild(TaskPane).line.setFocus, tab.hide, tab.close)):
        tab.show()
        note.setFocus()
        qtbot.keyClicks(note, str(at))
        leave()
        assert list_steps(context.desk)[0].note == "012"[: at + 1]


def test_note_is_taken_back_and_made_again(qtbot: QtBot, context: TabContext) -> None:
    write_step_note(context.desk, PlanStep.TAKE_INITIATIVE, "Eerst")
    tab = shown(qtbot, context)
    note = note_of(tab)
    note.selectAll()
    qtbot.keyClicks(note, "Later")
    tab.keep_pending()

    context.desk.undo()
    assert note.toPlainText() == "Eerst"
    context.desk.redo()
    assert note.toPlainText() == "Later"


def test_what_is_being_typed_survives_an_undo_elsewhere(qtbot: QtBot, context: TabContext) -> None:
    write_step_note(context.desk, PlanStep.TAKE_INITIATIVE, "Eerst")
    tab = shown(qtbot, context)
    note = note_of(tab)
    note.moveCursor(note.textCursor().MoveOperation.End)
    qtbot.keyClicks(note, " en dan")

    context.desk.undo()

    assert note.toPlainText() == "Eerst en dan"
    tab.keep_pending()
    assert list_steps(context.desk)[0].note == "Eerst en dan"


def test_ctrl_z_in_a_note_takes_back_typing_first(qtbot: QtBot, context: TabContext) -> None:
    tab = shown(qtbot, context)
    note = note_of(tab)
    note.setFocus()
    qtbot.keyClicks(note, "typefout")

    undo = QKeySequence(QKeySequence.StandardKey.Undo)[0]
    qtbot.keyClick(note, undo.key(), undo.keyboardModifiers())

    assert note.toPlainText() == ""


def test_task_is_added_ticked_and_removed_by_keyboard(qtbot: QtBot, context: TabContext) -> None:
    tab = shown(qtbot, context)
    pane, listed = tab.findChild(TaskPane), tab.findChild(TaskList)

    tab.new_requested()
    qtbot.keyClicks(pane.line, "Zaal bellen")
    qtbot.keyClick(pane.line, Qt.Key.Key_Return)
    assert list_tasks(context.desk)[0].step is PlanStep.TAKE_INITIATIVE
    assert spoken(tab) == ["Zaal bellen, nog te doen, Nog niemand"]
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Space)
    assert spoken(tab) == ["Zaal bellen, gedaan, Nog niemand"]
    qtbot.keyClick(listed, Qt.Key.Key_Delete)

    assert list_tasks(context.desk) == ()
    for wanted in (["Zaal bellen, gedaan, Nog niemand"], ["Zaal bellen, nog te doen, Nog niemand"], []):
        context.desk.undo()
        assert spoken(tab) == wanted


def test_box_is_ticked_by_mouse(qtbot: QtBot, context: TabContext) -> None:
    add_task(context, "Bellen", step=PlanStep.TAKE_INITIATIVE)
    tab = shown(qtbot, context)
    listed = tab.findChild(TaskList)
    row = listed.visualRect(listed.model().index(0, 0))

    qtbot.mouseClick(
        listed.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row.left() + 60, row.center().y())
    )
    assert not list_tasks(context.desk)[0].is_done
    qtbot.mouseClick(
        listed.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row.left() + 14, row.center().y())
    )

    assert list_tasks(context.desk)[0].is_done


def test_task_gets_a_partner_and_a_date(qtbot: QtBot, context: TabContext) -> None:
    partner_id = save_partner(context.desk, a_partner(name="Bakkerij Hulst"))
    add_task(context, "Brood", step=PlanStep.TAKE_INITIATIVE)
    tab = shown(qtbot, context)
    listed = tab.findChild(TaskList)
    listed.setFocus()

    qtbot.keyClick(listed, Qt.Key.Key_Return)
    dialog = tab.findChild(TaskDialog)
    lines = {line.accessibleName(): line for line in dialog.findChildren(QLineEdit)}
    qtbot.keyClicks(lines["Wie doet het?"], "bakkerij hulst")
    qtbot.keyClicks(lines["Voor wanneer?"], "3-9")
    qtbot.mouseClick(button(dialog, "Bewaar"), Qt.MouseButton.LeftButton)

    task = list_tasks(context.desk)[0]
    assert (task.owner_partner_id, task.owner, task.due) == (partner_id, "", dt.date(2026, 9, 3))
    assert spoken(tab) == ["Brood, nog te doen, 3 dagen te laat, Bakkerij Hulst"]
    context.desk.undo()
    assert spoken(tab) == ["Brood, nog te doen, Nog niemand"]


def test_tasks_without_a_step_and_all_tasks_are_a_click_away(qtbot: QtBot, context: TabContext) -> None:
    add_task(context, "Los")
    add_task(context, "Stap 6", step=PlanStep.SUSTAIN)
    tab = shown(qtbot, context)
    pane = tab.findChild(TaskPane)

    assert spoken(tab) == []
    qtbot.mouseClick(button(tab, "Zonder stap 1"), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(pane.line, "Ook los")
    qtbot.mouseClick(button(pane, "Voeg toe"), Qt.MouseButton.LeftButton)
    assert spoken(tab) == ["Los, nog te doen, Nog niemand", "Ook los, nog te doen, Nog niemand"]
    qtbot.mouseClick(button(tab, "Alle 3"), Qt.MouseButton.LeftButton)

    assert spoken(tab)[1] == "Stap 6, nog te doen, stap 6"


def test_undo_goes_to_the_task_it_was_about(qtbot: QtBot, context: TabContext) -> None:
    task_id = add_task(context, "Blijven bellen", step=PlanStep.SUSTAIN)
    tab = shown(qtbot, context)
    save_task(context.desk, Task(id=task_id, title="Anders", step=PlanStep.SUSTAIN))

    context.desk.undo()

    assert tab.findChild(StepPath).button(PlanStep.SUSTAIN).isChecked()
    assert tab.findChild(TaskList).chosen_id == task_id


def test_task_that_is_asked_for_is_shown(qtbot: QtBot, context: TabContext) -> None:
    task_id = add_task(context, "Los")
    tab = shown(qtbot, context)

    tab.show_record("task", task_id)

    assert tab.findChild(TaskList).chosen_id == task_id


def test_everything_that_takes_the_keyboard_has_a_name(qtbot: QtBot, context: TabContext) -> None:
    tab = shown(qtbot, context)

    nameless = [
        widget
        for widget in tab.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLineEdit | QPlainTextEdit | QComboBox | TaskList)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.accessibleName()
    ]

    assert nameless == []


def test_large_text_fits_the_laptop(qtbot: QtBot, context: TabContext, theme: Theme) -> None:
    theme.set_scale(1.5)

    tab = shown(qtbot, context)

    assert tab.minimumSizeHint().width() <= 1366
    assert tab.minimumSizeHint().height() <= 560


def test_catalogue_is_one_press_away_where_the_plan_is_made(qtbot: QtBot, context: TabContext) -> None:
    set_step_state(context.desk, PlanStep.MAKE_PLAN, StepState.BUSY, today=SUNDAY)
    tab = shown(qtbot, context)

    with qtbot.waitSignal(tab.go_requested) as wish:
        qtbot.mouseClick(button(tab, "Catalogus…"), Qt.MouseButton.LeftButton)

    assert wish.args == ["intervention", 0]
