"""Undo and redo of a change of many partners, as the window asks for them."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from coalitiedesk.services.bulk_partners import BulkChange, change_partners
from coalitiedesk.services.partners import list_partners, save_partner
from coalitiedesk.ui.long_changes import MANY
from coalitiedesk.ui.main_window import MainWindow
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.undo_answers import UndoAnswers
from tests.builders import a_partner
from tests.questions import many_partners
from tests.ui.opened import opened_context


def test_little_is_taken_back_at_once_and_much_in_turns(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow().furnish((), theme)
    qtbot.addWidget(window)
    with opened_context(tmp_path) as context:
        answers = UndoAnswers(window, context.jobs)
        answers.serve(context.desk)
        ids = many_partners(context.desk, MANY + 1)
        before = list_partners(context.desk)
        change_partners(context.desk, ids, BulkChange(account_holder="Fatima"))
        after = list_partners(context.desk)
        save_partner(context.desk, a_partner(name="Bakkerij Hulst"))

        window.undo_requested.emit()
        at_once = list_partners(context.desk)
        window.undo_requested.emit()
        in_turns = context.desk.is_changing or context.jobs.is_busy
        qtbot.waitUntil(lambda: not context.jobs.is_busy)
        undone = list_partners(context.desk)
        window.redo_requested.emit()
        qtbot.waitUntil(lambda: not context.jobs.is_busy)

        assert (at_once, in_turns, undone) == (after, True, before)
        assert list_partners(context.desk) == after
        answers.serve(None)
