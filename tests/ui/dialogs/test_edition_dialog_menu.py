"""Which Week the menu opens."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId
from coalitiedesk.services.editions import list_editions, save_edition
from coalitiedesk.ui.desk_dialogs import Owner, show_dialog
from coalitiedesk.ui.dialogs.edition_dialog import EditionDialog
from coalitiedesk.ui.tab_context import TabContext


@pytest.mark.parametrize("years", [(), (2025, 2026)])
def test_menu_opens_the_newest_week_and_makes_one_only_when_there_is_none(
    qtbot: QtBot, context: TabContext, years: tuple[int, ...]
) -> None:
    for each in years:
        save_edition(context.desk, Edition(id=EditionId(0), name="Week van de Ontmoeting", year=each))
    window = QWidget()
    qtbot.addWidget(window)

    show_dialog("newest_edition", 0, context, Owner(window=window, tell=print, say=print, go=print))

    dialog = window.findChild(EditionDialog)
    assert isinstance(dialog, EditionDialog)
    assert dialog._edition.year == (max(years) if years else context.today().year)
    assert dialog._is_new == (not years)
    assert [one.year for one in list_editions(context.desk)] == sorted(years, reverse=True)
