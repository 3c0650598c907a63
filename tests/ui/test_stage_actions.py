"""The stage of a partner in its pane, with keyboard and mouse, on a real file."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.stages import PartnerStage
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.stages import get_stage, move_to_stage
from coalitiedesk.ui.dialogs.stage_dialog import StageDialog
from coalitiedesk.ui.dialogs.stage_help_dialog import StageHelpDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tabs.partners_tab import PartnersTab
from coalitiedesk.ui.widgets.partners.partner_detail import PartnerDetail
from coalitiedesk.ui.widgets.partners.stage_board import StageBoard
from coalitiedesk.ui.widgets.partners.stage_pane import StagePane
from coalitiedesk.ui.widgets.search_field import SearchField
from tests.builders import a_partner
from tests.ui.opened import SUNDAY, opened_context

CONNECT, ENTICE = EngagementStage.CONNECT, EngagementStage.ENTICE
EARLIER = SUNDAY - dt.timedelta(days=45)


@pytest.fixture
def context(tmp_path):
    with opened_context(tmp_path) as found:
        yield found


@pytest.fixture
def bakery(context: TabContext) -> PartnerId:
    return save_partner(context.desk, a_partner(name="Bakkerij Hulst"))


def shown(qtbot: QtBot, context: TabContext) -> PartnersTab:
    tab = PartnersTab(context)
    qtbot.addWidget(tab)
    tab.resize(1366, 900)
    with qtbot.waitExposed(tab):
        tab.show()
    tab.activateWindow()
    return tab


def pane_of(tab: QWidget) -> StagePane:
    return tab.findChild(StagePane)


def words_in(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def button(widget: QWidget, name: str) -> QAbstractButton:
    found = [one for one in widget.findChildren(QAbstractButton) if one.accessibleName() == name]
    assert found, name
    return found[-1]


def stage_of(context: TabContext, partner: PartnerId) -> PartnerStage:
    found = get_stage(context.desk, partner)
    assert found is not None
    return found


def open_dialog(qtbot: QtBot, tab: PartnersTab) -> StageDialog:
    qtbot.mouseClick(button(tab, "Kies een andere fase"), Qt.MouseButton.LeftButton)
    return next(one for one in tab.findChildren(StageDialog) if one.isVisible())


def test_pane_tells_stage_and_since_when_and_goes_to_the_next(
    qtbot: QtBot, context: TabContext, bakery: PartnerId
) -> None:
    move_to_stage(context.desk, [bakery], CONNECT, day=EARLIER)
    tab = shown(qtbot, context)
    assert {"Verbinden", "Sinds 23 juli 2026, 45 dagen"} <= set(words_in(pane_of(tab)))

    with qtbot.waitSignal(tab.told) as told:
        qtbot.mouseClick(button(tab, "Naar verleiden"), Qt.MouseButton.LeftButton)

    assert told.args == ["‘Bakkerij Hulst’ staat nu bij verleiden."]
    assert (stage_of(context, bakery).stage, stage_of(context, bakery).since) == (ENTICE, SUNDAY)
    assert "Verleiden" in words_in(pane_of(tab))
    context.desk.undo()
    assert "Verbinden" in words_in(pane_of(tab))


def test_partner_that_has_not_begun_is_told_what_to_do_first(
    qtbot: QtBot, context: TabContext, bakery: PartnerId
) -> None:
    tab = shown(qtbot, context)

    assert {"Nog niet begonnen", "Zet een partner in een fase, dan zie je wat helpt."} <= set(
        words_in(pane_of(tab))
    )
    assert button(tab, "Naar voorbereiden").isVisible()


def test_checklist_is_that_of_the_stage_and_is_ticked_with_the_keyboard(
    qtbot: QtBot, context: TabContext, bakery: PartnerId
) -> None:
    move_to_stage(context.desk, [bakery], CONNECT, day=EARLIER)
    tab = shown(qtbot, context)
    rows = pane_of(tab).rows
    assert list(rows) == ["connect_visited", "connect_question", "connect_motive"]

    qtbot.keyClick(rows["connect_question"].box, Qt.Key.Key_Space)

    assert stage_of(context, bakery).ticked == {"connect_question"}
    context.desk.undo()
    assert not pane_of(tab).rows["connect_question"].box.isChecked()


def test_another_stage_is_chosen_with_a_day_and_a_reason(
    qtbot: QtBot, context: TabContext, bakery: PartnerId
) -> None:
    move_to_stage(context.desk, [bakery], ENTICE, day=EARLIER)
    tab = shown(qtbot, context)
    dialog = open_dialog(qtbot, tab)
    choice = dialog.findChild(QComboBox)
    choice.setCurrentIndex(choice.findData(CONNECT.value))
    day = dialog.findChild(QLineEdit)

    for typed, objection in (("gauw", "snappen"), ("1-10", "moet nog komen"), ("1-7", "vóór de vorige fase")):
        day.setText(typed)
        dialog.accept()
        assert dialog.isVisible()
        assert any(objection in words for words in words_in(dialog))
    day.setText("24-8")
    dialog.findChild(QPlainTextEdit).setPlainText("Nieuwe eigenaar")
    dialog.accept()

    found = stage_of(context, bakery).changes[0]
    assert (found.stage, found.day, found.note) == (CONNECT, dt.date(2026, 8, 24), "Nieuwe eigenaar")


def test_dialog_that_is_closed_untouched_keeps_nothing(
    qtbot: QtBot, context: TabContext, bakery: PartnerId
) -> None:
    tab = shown(qtbot, context)

    qtbot.keyClick(open_dialog(qtbot, tab), Qt.Key.Key_Escape)
    assert stage_of(context, bakery).changes == ()
    dialog = open_dialog(qtbot, tab)
    dialog.findChild(QPlainTextEdit).setPlainText("Via de wethouder")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert [change.note for change in stage_of(context, bakery).changes] == ["Via de wethouder"]


def test_history_opens_and_lets_go_of_what_was_never_so(
    qtbot: QtBot, context: TabContext, bakery: PartnerId
) -> None:
    move_to_stage(context.desk, [bakery], CONNECT, day=EARLIER, note="Via <b>Jan</b>")
    move_to_stage(context.desk, [bakery], ENTICE, day=SUNDAY)
    tab = shown(qtbot, context)

    qtbot.mouseClick(button(tab, "Toon 2 veranderingen van fase"), Qt.MouseButton.LeftButton)
    history = ["6 september 2026: verleiden", "23 juli 2026: verbinden. Via <b>Jan</b>"]
    qtbot.waitUntil(lambda: [words for words in words_in(pane_of(tab)) if "2026: " in words] == history)

    name = "Haal weg: 6 september 2026: verleiden"
    qtbot.mouseClick(button(tab, name), Qt.MouseButton.LeftButton)
    assert stage_of(context, bakery).stage is CONNECT


def test_day_and_reason_in_the_history_are_put_right(
    qtbot: QtBot, context: TabContext, bakery: PartnerId
) -> None:
    move_to_stage(context.desk, [bakery], CONNECT, day=SUNDAY)
    tab = shown(qtbot, context)

    qtbot.mouseClick(button(tab, "Toon 1 verandering van fase"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(tab, "Verbeter: 6 september 2026: verbinden"), Qt.MouseButton.LeftButton)
    dialog = next(one for one in tab.findChildren(StageDialog) if one.isVisible())
    assert dialog.findChild(QLineEdit).text() == "zo 6 sep 2026"
    dialog.findChild(QLineEdit).setText("24-8")
    dialog.findChild(QPlainTextEdit).setPlainText("Na de markt")
    dialog.accept()

    (change,) = stage_of(context, bakery).changes
    assert (change.stage, change.day, change.note) == (CONNECT, dt.date(2026, 8, 24), "Na de markt")
    assert stage_of(context, bakery).since == dt.date(2026, 8, 24)


def test_what_helps_is_told_with_its_source(qtbot: QtBot, context: TabContext, bakery: PartnerId) -> None:
    move_to_stage(context.desk, [bakery], ENTICE, day=SUNDAY)
    tab = shown(qtbot, context)

    qtbot.mouseClick(button(tab, "Wat helpt bij verleiden"), Qt.MouseButton.LeftButton)

    dialog = next(one for one in tab.findChildren(StageHelpDialog) if one.isVisible())
    words = words_in(dialog)
    assert {"Verleiden", "Wat helpt", "Laat zien wat anderen doen."} <= set(words)
    assert any(line.startswith("Naar: ") and "stap 3" in line for line in words)


def board_of(qtbot: QtBot, tab: PartnersTab) -> StageBoard:
    qtbot.mouseClick(button(tab, "Bord"), Qt.MouseButton.LeftButton)
    return tab.findChild(StageBoard)


def names_on(board: StageBoard, at: int) -> list[str]:
    cards = board.columns[at].list.cards
    return [cards.row_at(line).name for line in range(cards.rowCount())]


def test_board_carries_a_partner_and_undo_brings_it_back(
    qtbot: QtBot, context: TabContext, bakery: PartnerId
) -> None:
    save_partner(context.desk, a_partner(name="Apotheek"))
    tab = shown(qtbot, context)
    board = board_of(qtbot, tab)
    board.choose(bakery)
    assert not tab.findChild(PartnerDetail).isVisible()

    with qtbot.waitSignal(tab.told) as told:
        qtbot.keyClick(board.columns[0].list, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)

    assert told.args == ["‘Bakkerij Hulst’ staat nu bij voorbereiden."]
    assert (names_on(board, 0), names_on(board, 1)) == (["Apotheek"], ["Bakkerij Hulst"])
    assert stage_of(context, bakery).since == SUNDAY
    context.desk.undo()
    assert names_on(board, 0) == ["Apotheek", "Bakkerij Hulst"]


def test_search_and_kinds_hold_on_the_board_too(qtbot: QtBot, context: TabContext, bakery: PartnerId) -> None:
    save_partner(context.desk, a_partner(name="Apotheek"))
    tab = shown(qtbot, context)
    board = board_of(qtbot, tab)

    search = tab.findChild(SearchField)
    search.setText("hulst")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert names_on(board, 0) == ["Bakkerij Hulst"]
    search.wipe()
    assert names_on(board, 0) == ["Apotheek", "Bakkerij Hulst"]


def test_enter_on_the_board_opens_the_pane_and_escape_closes_it(
    qtbot: QtBot, context: TabContext, bakery: PartnerId
) -> None:
    tab = shown(qtbot, context)
    board = board_of(qtbot, tab)
    detail = tab.findChild(PartnerDetail)

    qtbot.keyClick(board.columns[0].list, Qt.Key.Key_Return)
    assert detail.isVisible()
    assert detail.accessibleName() == "Gegevens van Bakkerij Hulst"
    qtbot.keyClick(board.columns[0].list, Qt.Key.Key_Escape)
    assert not detail.isVisible()
    qtbot.mouseClick(button(tab, "Lijst"), Qt.MouseButton.LeftButton)
    assert detail.isVisible()


def test_shortlist_is_asked_for_from_the_tab(qtbot: QtBot, context: TabContext, bakery: PartnerId) -> None:
    tab = shown(qtbot, context)

    with qtbot.waitSignal(tab.go_requested) as asked:
        qtbot.mouseClick(button(tab, "Shortlist…"), Qt.MouseButton.LeftButton)
    assert asked.args == ["shortlist", 0]
