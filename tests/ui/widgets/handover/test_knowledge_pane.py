"""What only the coordinator knows is kept at once, and taken back."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.handover import HandoverNote
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.services.handover import list_notes
from coalitiedesk.services.partners import all_partners, save_partner
from coalitiedesk.ui.dialogs.handover_dialog import (
    KNOWLEDGE,
    HandoverDialog,
)
from coalitiedesk.ui.tab_context import TabContext
from tests.builders import a_partner
from tests.ui.dialogs.conftest import context
from tests.ui.dialogs.handover_scene import (
    dialog,
    home,
    key,
    opened,
    press,
    stick,
    words_on,
)

__all__ = ["context", "dialog", "home", "stick"]


def test_letter_is_kept_when_going_on_and_taken_back(
    qtbot: QtBot, context: TabContext, dialog: HandoverDialog
) -> None:
    dialog.open_step(KNOWLEDGE)
    qtbot.keyClicks(dialog.focusWidget(), "Bel eerst de bieb")

    press(qtbot, dialog, "Verder")

    assert list_notes(context.desk) == (HandoverNote(text="Bel eerst de bieb"),)
    key(qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(list_notes(context.desk)) == 1  # not in a step where nobody would see it
    dialog.open_step(KNOWLEDGE)
    dialog._knowledge._parts.setFocus()
    dialog._close.setFocus()
    key(qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert list_notes(context.desk) == ()
    assert "Teruggedraaid: brief aan opvolger." in words_on(dialog)
    assert dialog._knowledge._letter.toPlainText() == ""


def test_closing_keeps_what_was_being_typed(
    qtbot: QtBot, context: TabContext, dialog: HandoverDialog
) -> None:
    dialog.open_step(KNOWLEDGE)
    qtbot.keyClicks(dialog.focusWidget(), "Bel eerst de bieb")

    key(qtbot, Qt.Key.Key_Escape)

    assert not dialog.isVisible()
    assert [note.text for note in list_notes(context.desk)] == ["Bel eerst de bieb"]


def test_two_hundred_partners_are_searched_and_written_about(
    qtbot: QtBot, context: TabContext, home: Path
) -> None:
    for number in range(200):
        save_partner(context.desk, a_partner(name=f"Partner {number:03}"))
    dialog = opened(qtbot, context)
    dialog.open_step(KNOWLEDGE)
    pane = dialog._knowledge
    pane.show_part("partners")

    pane._partners._search.setText("142")
    qtbot.keyClick(pane._partners._search, Qt.Key.Key_Return)
    qtbot.keyClick(pane._partners._table, Qt.Key.Key_Return)
    qtbot.keyClicks(pane._note, "Vraag naar Ria")
    pane._partners._search.wipe()

    wanted = next(one.id for one in all_partners(context.desk) if one.name == "Partner 142")
    pane.keep()
    assert list_notes(context.desk) == (HandoverNote(text="Vraag naar Ria", partner_id=PartnerId(wanted)),)
    assert "Nog niets geschreven (199)" in [one.text() for one in dialog.findChildren(QPushButton)]
    dialog.close()
