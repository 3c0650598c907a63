"""The form of a task, by keyboard."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.ids import PartnerId, TaskId
from coalitiedesk.domain.plan import PlanStep, Task
from coalitiedesk.services.partners import PartnerName
from coalitiedesk.ui.dialogs.task_dialog import TaskDialog
from tests.ui.opened import SUNDAY

TASK = Task(id=TaskId(7), title="Bellen", step=PlanStep.ORGANISE, owner="Samira", due=dt.date(2026, 9, 24))
PARTNERS = (
    PartnerName(id=PartnerId(1), name="Bakkerij Hulst", folded="bakkerij hulst"),
    PartnerName(id=PartnerId(2), name="Şenol", folded="senol"),
    PartnerName(id=PartnerId(3), name="Şenol", folded="senol"),
)


def shown(qtbot: QtBot, task: Task = TASK) -> TaskDialog:
    dialog = TaskDialog(task, partners=PARTNERS, today=SUNDAY)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    dialog.activateWindow()
    return dialog


def line(dialog: QWidget, name: str) -> QLineEdit:
    return next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == name)


def retyped(qtbot: QtBot, dialog: TaskDialog, name: str, text: str) -> None:
    line(dialog, name).clear()
    qtbot.keyClicks(line(dialog, name), text)


def test_unchanged_task_is_not_kept(qtbot: QtBot) -> None:
    dialog = shown(qtbot)

    with qtbot.assertNotEmitted(dialog.kept):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()


def test_esc_keeps_what_was_typed(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    retyped(qtbot, dialog, "Wat moet er gebeuren?", "Terugbellen")

    with qtbot.waitSignal(dialog.kept) as caught:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert caught.args[0].title == "Terugbellen"
    assert caught.args[0].due == TASK.due


@pytest.mark.parametrize(
    ("typed", "owner"), [("bakkerij HULST", (1, "")), ("senol", (2, "")), ("Wil", (None, "Wil"))]
)
def test_owner_is_a_partner_or_a_person(qtbot: QtBot, typed: str, owner: tuple[int | None, str]) -> None:
    dialog = shown(qtbot)
    retyped(qtbot, dialog, "Wie doet het?", typed)

    with qtbot.waitSignal(dialog.kept) as caught:
        dialog.accept()

    assert (caught.args[0].owner_partner_id, caught.args[0].owner) == owner


def test_owner_stays_the_same_of_two_partners_with_one_name(qtbot: QtBot) -> None:
    dialog = shown(qtbot, Task(id=TaskId(7), title="Bellen", owner_partner_id=PartnerId(3)))
    retyped(qtbot, dialog, "Voor wanneer?", "morgen")

    with qtbot.waitSignal(dialog.kept) as caught:
        dialog.accept()

    assert caught.args[0].owner_partner_id == 3


def test_date_is_shown_as_it_was_read(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    due = line(dialog, "Voor wanneer?")
    assert due.text() == "donderdag 24 september 2026"
    due.setFocus()
    retyped(qtbot, dialog, "Voor wanneer?", "3-10")

    line(dialog, "Wie doet het?").setFocus()

    qtbot.waitUntil(lambda: due.text().startswith("zaterdag"))
    assert due.text() == "zaterdag 3 oktober 2026"


def test_date_that_cannot_be_read_stays_on_screen(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    retyped(qtbot, dialog, "Voor wanneer?", "binnenkort")

    with qtbot.assertNotEmitted(dialog.kept):
        dialog.accept()

    said = [
        one.text() for one in dialog.findChildren(QLabel) if one.property("tone") == "bad" and one.isVisible()
    ]
    assert said == ["Deze datum snappen we niet. Schrijf bijvoorbeeld 24-9 of 24 september."]
