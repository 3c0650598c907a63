from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from coalitiedesk.services.merging import merge_partners
from coalitiedesk.services.partners import save_partner
from coalitiedesk.ui.dialogs.doubles_dialog import DoublesDialog
from coalitiedesk.ui.tab_context import TabContext
from tests.builders import a_partner


def said(dialog: DoublesDialog) -> list[str]:
    return [one.text() for one in dialog.findChildren(QLabel) if one.isVisibleTo(dialog)]


def test_double_is_named_with_why_asked_for_and_gone_once_merged(qtbot: QtBot, context: TabContext) -> None:
    first = save_partner(context.desk, a_partner(name="Ons Huis", place="Epe"))
    second = save_partner(context.desk, a_partner(name="ONS huis"))
    dialog = DoublesDialog(context)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()

    assert {"Ons Huis, Epe", "ONS huis", "naam lijkt erop"} <= set(said(dialog))
    merge = next(
        one
        for one in dialog.findChildren(QAbstractButton)
        if one.accessibleName() == "Voeg Ons Huis, Epe samen met ONS huis"
    )
    with qtbot.waitSignal(dialog.merge_requested) as asked:
        qtbot.mouseClick(merge, Qt.MouseButton.LeftButton)
    assert asked.args == [first, second]

    merge_partners(context.desk, first, second)

    qtbot.waitUntil(lambda: "Niemand staat dubbel in je lijst." in said(dialog))
