"""The question since when and why a partner takes part no more, on a real file."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.services.partners import get_partner, save_partner
from coalitiedesk.ui.dialogs.leaving_dialog import LeavingDialog
from coalitiedesk.ui.tab_context import TabContext
from tests.builders import a_partner


def field(dialog: LeavingDialog, name: str) -> QLineEdit:
    return next(line for line in dialog.findChildren(QLineEdit) if line.accessibleName() == name)


def shown(qtbot: QtBot, context: TabContext) -> tuple[LeavingDialog, int]:
    key = save_partner(context.desk, a_partner(name="Hulst"))
    dialog = LeavingDialog(context, [key], name="Hulst")
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog, key


def test_enter_keeps_today_and_the_reason(qtbot: QtBot, context: TabContext) -> None:
    dialog, key = shown(qtbot, context)
    qtbot.keyClicks(field(dialog, "Waarom?"), "Gestopt")

    with qtbot.waitSignal(dialog.kept) as told:
        qtbot.keyClick(field(dialog, "Waarom?"), Qt.Key.Key_Return)

    found = get_partner(context.desk, key)
    assert (found.left_on, found.left_reason) == (context.today(), "Gestopt")
    assert told.args == ["‘Hulst’ doet niet meer mee. Alles blijft bewaard."]


def test_day_to_come_is_said_and_nothing_changes(qtbot: QtBot, context: TabContext) -> None:
    dialog, key = shown(qtbot, context)
    tomorrow = context.today() + dt.timedelta(days=40)
    field(dialog, "Sinds wanneer?").setText(tomorrow.isoformat())

    qtbot.keyClick(field(dialog, "Waarom?"), Qt.Key.Key_Return)

    assert dialog.isVisible()
    assert get_partner(context.desk, key).is_active


def test_escape_leaves_the_partner_as_it_was(qtbot: QtBot, context: TabContext) -> None:
    dialog, key = shown(qtbot, context)
    stay = next(b for b in dialog.findChildren(QAbstractButton) if b.accessibleName() == "Toch niet")

    qtbot.mouseClick(stay, Qt.MouseButton.LeftButton)

    assert get_partner(context.desk, key).is_active
