"""Labels and account holders of everybody at once, by keyboard, on a real file."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.services.contact_log import get_log, set_account_holder
from coalitiedesk.services.partners import all_partners, save_partner
from coalitiedesk.ui.dialogs.shared_names_dialog import SharedNamesDialog
from coalitiedesk.ui.tab_context import TabContext
from tests.builders import a_partner


def shown(qtbot: QtBot, context: TabContext) -> SharedNamesDialog:
    dialog = SharedNamesDialog(context)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    dialog.activateWindow()
    return dialog


def field(dialog: SharedNamesDialog, name: str) -> QLineEdit:
    return next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == name)


def press(qtbot: QtBot, dialog: SharedNamesDialog, words: str) -> None:
    found = next(b for b in dialog.findChildren(QAbstractButton) if b.accessibleName() == words)
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def test_enter_renames_and_the_window_stays(qtbot: QtBot, context: TabContext) -> None:
    for name in "AB":
        save_partner(context.desk, a_partner(name=name, labels=("kerk",)))
    dialog = shown(qtbot, context)
    told: list[str] = []
    dialog.told.connect(told.append)

    line = field(dialog, "Label kerk")
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "geloof")
    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert dialog.isVisible()
    assert told == ["‘kerk’ heet nu ‘geloof’ bij 2 partners."]
    assert [one.labels for one in all_partners(context.desk)] == [("geloof",), ("geloof",)]
    assert field(dialog, "Label geloof").text() == "geloof"


def test_label_and_holder_are_taken_away_everywhere(qtbot: QtBot, context: TabContext) -> None:
    key = save_partner(context.desk, a_partner(labels=("kerk",)))
    set_account_holder(context.desk, key, "Mirthe")
    dialog = shown(qtbot, context)
    told: list[str] = []
    dialog.told.connect(told.append)

    press(qtbot, dialog, "Haal overal weg: kerk")
    press(qtbot, dialog, "Haal overal weg: Mirthe")

    assert told == [
        "Het label ‘kerk’ is weg bij 1 partner.",
        "Jij houdt nu zelf contact met 1 partner van Mirthe.",
    ]
    log = get_log(context.desk, key)
    assert log is not None
    assert (all_partners(context.desk)[0].labels, log.upkeep.account_holder) == ((), "")


def test_empty_line_puts_the_name_back(qtbot: QtBot, context: TabContext) -> None:
    save_partner(context.desk, a_partner(labels=("kerk",)))
    dialog = shown(qtbot, context)

    line = field(dialog, "Label kerk")
    line.setFocus()
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    qtbot.keyClick(line, Qt.Key.Key_Tab)

    assert line.text() == "kerk"
    assert all_partners(context.desk)[0].labels == ("kerk",)
