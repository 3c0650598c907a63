"""The board alone: columns, keyboard, and cards that are dropped."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.partners import PartnerKind, PartnerLine
from coalitiedesk.domain.warmth import Upkeep
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.buttons import IconButton
from coalitiedesk.ui.widgets.partners.stage_board import StageBoard
from coalitiedesk.ui.widgets.partners.stage_cards import CARD_TYPE, CardsModel, two_lines

TODAY = dt.date(2026, 10, 1)
UNKNOWN, PREPARE, CONNECT = EngagementStage.UNKNOWN, EngagementStage.PREPARE, EngagementStage.CONNECT
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def a_line(key: int, name: str, stage: EngagementStage = UNKNOWN, **changes: object) -> PartnerLine:
    values = {
        "id": PartnerId(key),
        "name": name,
        "kind": PartnerKind.BUSINESS,
        "sector": "",
        "place": "",
        "contact_name": "",
        "phone": "",
        "email": "",
        "activity_count": 0,
        "is_active": True,
        "upkeep": Upkeep(partner_id=PartnerId(key)),
        "stage": stage,
    }
    return PartnerLine(**{**values, **changes})


LINES = (
    a_line(1, "Apotheek", stage_since=None),
    a_line(2, "Bakker", CONNECT, stage_since=TODAY - dt.timedelta(days=45), follow_up_on=TODAY),
    a_line(3, "Café", CONNECT),
    a_line(4, "Drogist"),
)


@pytest.fixture
def board(qtbot: QtBot) -> StageBoard:
    found = StageBoard(lambda: TODAY)
    qtbot.addWidget(found)
    found.resize(1340, 500)
    found.show_lines(LINES)
    with qtbot.waitExposed(found):
        found.show()
    found.activateWindow()
    return found


def as_text(board: StageBoard) -> list[list[str]]:
    cards = [column.list.cards for column in board.columns]
    return [[model.row_at(line).name for line in range(model.rowCount())] for model in cards]


def moved(lines: Sequence[PartnerLine], ids: Sequence[PartnerId], code: str) -> list[PartnerLine]:
    stage = EngagementStage(code)
    return [replace(line, stage=stage) if line.id in ids else line for line in lines]


def carry_at_once(board: StageBoard) -> None:
    """Do what the owner does: move, and show the lines again."""
    shown = list(LINES)

    def on_move_requested(ids: tuple[PartnerId, ...], code: str) -> None:
        shown[:] = moved(shown, ids, code)
        board.show_lines(shown)

    board.move_requested.connect(on_move_requested)


def test_every_partner_stands_in_the_column_of_its_stage(board: StageBoard) -> None:
    assert [column.stage for column in board.columns] == list(EngagementStage)
    assert as_text(board) == [["Apotheek", "Drogist"], [], ["Bakker", "Café"], [], [], []]
    assert [column.list.accessibleName() for column in board.columns[:3]] == [
        "Nog niet begonnen, 2 partners",
        "Voorbereiden, geen partners",
        "Verbinden, 2 partners",
    ]


def test_card_is_told_in_words(board: StageBoard) -> None:
    model = board.columns[2].list.cards

    told = [model.index(line, 0).data(Qt.ItemDataRole.AccessibleTextRole) for line in range(2)]
    assert told == ["Bakker, 45 dagen, Nog niets vastgelegd, vervolg vandaag", "Café, Nog niets vastgelegd"]


def test_card_says_that_nothing_moves(qtbot: QtBot, board: StageBoard) -> None:
    stuck = replace(
        LINES[0], stage=EngagementStage.CONNECT, follow_up_on=None, stage_since=dt.date(2026, 1, 1)
    )
    resting = replace(stuck, id=PartnerId(9), upkeep=replace(stuck.upkeep, rest_until=dt.date(2099, 1, 1)))
    board.show_lines([stuck, resting])
    model = board.columns[2].list.cards
    told = [model.index(line, 0).data(Qt.ItemDataRole.AccessibleTextRole) for line in range(2)]
    assert ["staat stil" in words for words in told] == [True, False]
    assert not board.grab().isNull()


def test_arrows_walk_over_the_board_and_pass_by_empty_columns(qtbot: QtBot, board: StageBoard) -> None:
    board.take_focus()
    first, third = board.columns[0].list, board.columns[2].list
    qtbot.keyClick(first, Qt.Key.Key_Down)

    with qtbot.waitSignal(board.chosen) as told:
        qtbot.keyClick(first, Qt.Key.Key_Right)
    assert told.args == [3]
    assert (first.chosen_ids, third.chosen_ids) == ((), (3,))
    qtbot.keyClick(third, Qt.Key.Key_Left)
    assert QApplication.focusWidget() is first
    assert first.chosen_ids == (4,)


def test_carrying_with_the_keyboard_keeps_the_card_in_hand(qtbot: QtBot, board: StageBoard) -> None:
    carry_at_once(board)
    board.take_focus()

    qtbot.keyClick(board.columns[0].list, Qt.Key.Key_Right, CTRL)
    assert as_text(board)[:2] == [["Drogist"], ["Apotheek"]]
    assert QApplication.focusWidget() is board.columns[1].list
    qtbot.keyClick(board.columns[1].list, Qt.Key.Key_Right, CTRL)
    qtbot.keyClick(board.columns[2].list, Qt.Key.Key_Left, CTRL)
    assert as_text(board)[:3] == [["Drogist"], ["Apotheek"], ["Bakker", "Café"]]
    assert board.columns[1].list.current_id == 1


def test_several_cards_are_carried_together_and_not_past_the_end(qtbot: QtBot, board: StageBoard) -> None:
    carry_at_once(board)
    board.take_focus()
    qtbot.keyClick(board.columns[0].list, Qt.Key.Key_Left, CTRL)
    qtbot.keyClick(board.columns[0].list, Qt.Key.Key_Down, SHIFT)

    for column in board.columns:
        qtbot.keyClick(column.list, Qt.Key.Key_Right, CTRL)

    assert as_text(board) == [[], [], ["Bakker", "Café"], [], [], ["Apotheek", "Drogist"]]
    assert board.columns[5].list.chosen_ids == (1, 4)


def test_card_that_is_dropped_asks_for_its_stage(qtbot: QtBot, board: StageBoard) -> None:
    carried = board.columns[0].list.cards.mimeData([board.columns[0].list.cards.index(1, 0)])
    other = QMimeData()
    other.setText("4")

    with qtbot.waitSignal(board.move_requested) as told:
        drop(board, 1, carried)
    assert told.args == [(4,), PREPARE.value]
    with qtbot.assertNotEmitted(board.move_requested):
        drop(board, 1, other)
    assert carried.hasFormat(CARD_TYPE)


def drop(board: StageBoard, at: int, data: QMimeData) -> None:
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    board.columns[at].list.dropEvent(event)


def test_enter_and_double_click_open_and_escape_leaves(qtbot: QtBot, board: StageBoard) -> None:
    cards = board.columns[2].list
    board.choose(PartnerId(3))

    with qtbot.waitSignal(board.opened) as told:
        qtbot.keyClick(cards, Qt.Key.Key_Return)
    assert told.args == [3]
    centre = cards.visualRect(cards.cards.index(0, 0)).center()
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    with qtbot.waitSignal(board.opened) as told:
        qtbot.mouseDClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert told.args == [2]
    with qtbot.waitSignal(board.left):
        qtbot.keyClick(cards, Qt.Key.Key_Escape)


def test_head_of_a_column_asks_what_helps_there(qtbot: QtBot, board: StageBoard) -> None:
    help_button = board.columns[3].findChild(IconButton)

    with qtbot.waitSignal(board.help_requested) as told:
        qtbot.mouseClick(help_button, Qt.MouseButton.LeftButton)
    assert told.args == ["entice"]
    assert help_button.accessibleName() == "Wat helpt bij verleiden"


def test_only_cards_in_sight_are_painted(qtbot: QtBot, board: StageBoard) -> None:
    board.show_lines([a_line(key, f"Winkel {key}") for key in range(1, 5001)])
    painted: list[int] = []
    delegate = board.columns[0].list.itemDelegate()
    paint = delegate.paint

    def counted(painter: object, option: object, index: object) -> None:
        painted.append(index.row())  # type: ignore[attr-defined]
        paint(painter, option, index)  # type: ignore[arg-type]

    delegate.paint = counted  # type: ignore[method-assign]
    board.grab()

    assert 0 < len(set(painted)) < 12


def test_model_behaves_as_qt_expects(qtmodeltester: object) -> None:
    model = CardsModel(lambda: TODAY)
    model.set_rows(LINES)

    qtmodeltester.check(model)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("Bakker", 1),
        ("Steunpunt Mantelzorg Lindermeer", 2),
        ("Stichting Met Een Heel Lange Naam Erbij", 2),
    ],
)
def test_name_takes_two_lines_at_most_and_each_fits(dressed: None, words: str, lines: int) -> None:
    metrics, width = look.metrics(bold=True), look.px(140)

    found = two_lines(words, width, metrics).split("\n")

    assert len(found) == lines
    assert all(metrics.horizontalAdvance(line) <= width + 2 for line in found)
