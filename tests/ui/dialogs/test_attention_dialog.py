from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.imports import ImportKind
from coalitiedesk.services.attention import list_attention
from coalitiedesk.services.importing import apply_import, preview_import
from coalitiedesk.ui.dialogs.activity_dialog import ActivityDialog
from coalitiedesk.ui.dialogs.attention_dialog import AttentionDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.question_list import QuestionList
from tests.exchange.spreadsheets import VOORBEELDEN
from tests.ui.week_filled import button, is_open, open_dialog

PROGRAMME = VOORBEELDEN / "programmas" / "2022_harderwijk.csv"


def asked(qtbot: QtBot, context: TabContext) -> AttentionDialog:
    apply_import(context.desk, preview_import(context.desk, PROGRAMME, ImportKind.ACTIVITIES))
    item = next(one for one in list_attention(context.desk) if one.record_kind == "activity")
    dialog = AttentionDialog(context, item.id)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def test_question_is_answered_in_its_record_and_settled(qtbot: QtBot, context: TabContext) -> None:
    dialog = asked(qtbot, context)
    before = len(list_attention(context.desk))

    qtbot.mouseClick(button(dialog, "Bekijk en pas aan…"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(is_open(dialog, ActivityDialog))
    open_dialog(dialog, ActivityDialog).accept()
    assert dialog.isVisible()
    qtbot.mouseClick(button(dialog, "Dit is geregeld"), Qt.MouseButton.LeftButton)

    assert len(list_attention(context.desk)) == before - 1
    assert dialog.findChild(QuestionList).count() == before - 1


def test_settling_is_taken_back_by_key(qtbot: QtBot, context: TabContext) -> None:
    dialog = asked(qtbot, context)
    before = len(list_attention(context.desk))
    qtbot.mouseClick(button(dialog, "Dit is geregeld"), Qt.MouseButton.LeftButton)

    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert len(list_attention(context.desk)) == before


def test_without_questions_it_says_so(qtbot: QtBot, context: TabContext) -> None:
    dialog = AttentionDialog(context)
    qtbot.addWidget(dialog)

    assert not button(dialog, "Dit is geregeld").isEnabled()
