from dataclasses import dataclass

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.models.lines_model import Column, LinesModel
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.widgets.table import HouseTable, chosen_lines


@dataclass(frozen=True, slots=True)
class Line:
    id: int
    name: str


@pytest.fixture
def model() -> LinesModel[Line]:
    columns: list[Column[Line]] = [
        Column(title="Naam", text=lambda line: line.name, sort_key=lambda line: line.name),
        Column(title="Nummer", text=lambda line: str(line.id), width=80, is_extra=True),
    ]
    found = LinesModel(columns, lambda line: line.id)
    found.set_rows([Line(number, f"Partner {number:02}") for number in range(40)])
    return found


@pytest.fixture
def table(qtbot: QtBot, model: LinesModel[Line]) -> HouseTable:
    found = HouseTable("Partners", model)
    qtbot.addWidget(found)
    found.resize(400, 500)
    found.show()
    return found


def test_arrows_walk_and_enter_opens(table: HouseTable, qtbot: QtBot) -> None:
    table.choose(4)
    opened: list[object] = []
    table.opened.connect(opened.append)

    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)

    assert (table.chosen_id, opened) == (5, [5])


def test_choice_survives_a_search_by_id(table: HouseTable, model: LinesModel[Line]) -> None:
    told: list[object] = []
    table.choose(20)
    table.chosen.connect(told.append)

    model.show_only([18, 19, 20])

    assert (table.chosen_id, table.currentIndex().row(), told) == (20, 2, [])


def test_choice_is_dropped_when_its_row_is_gone(table: HouseTable, model: LinesModel[Line]) -> None:
    told: list[object] = []
    table.choose(20)
    table.chosen.connect(told.append)

    model.show_only([1, 2])

    assert (table.chosen_id, told) == (None, [None])


def test_head_sorts_both_ways(table: HouseTable, model: LinesModel[Line]) -> None:
    heads = table.horizontalHeader()

    heads.sectionClicked.emit(0)
    heads.sectionClicked.emit(0)

    assert model.id_at(0) == 39


def test_head_without_order_does_nothing(table: HouseTable, model: LinesModel[Line]) -> None:
    table.horizontalHeader().sectionClicked.emit(1)

    assert (model.id_at(0), table.horizontalHeader().isSortIndicatorShown()) == (0, False)


def test_rows_grow_and_extra_columns_go_with_large_text(table: HouseTable, theme: Theme) -> None:
    theme.set_scale(1.5)

    assert (table.rowHeight(0), table.isColumnHidden(1)) == (46, True)


def test_chosen_lines_are_told_without_asking_about_each_cell(
    table: HouseTable, model: LinesModel[Line], monkeypatch: pytest.MonkeyPatch
) -> None:
    table.setSelectionMode(HouseTable.SelectionMode.ExtendedSelection)
    table.selectAll()
    asked: list[object] = []

    def note(*index: object) -> int:
        asked.append(index)
        return 2

    monkeypatch.setattr(LinesModel, "columnCount", note)
    everything = chosen_lines(table.selectionModel())
    monkeypatch.undo()
    table.clearSelection()
    for line in (7, 3, 4):
        table.selectionModel().select(
            model.index(line, 0),
            QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
        )

    assert (everything, asked) == (list(range(40)), [])
    assert chosen_lines(table.selectionModel()) == [3, 4, 7]
