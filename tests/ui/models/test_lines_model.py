from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from coalitiedesk.ui.models.lines_model import MARK_ROLE, Column, LinesModel
from coalitiedesk.ui.models.mark import Light, light_mark


@dataclass(frozen=True, slots=True)
class Line:
    id: int
    name: str
    light: Light


@pytest.fixture
def model() -> LinesModel[Line]:
    columns: list[Column[Line]] = [
        Column(title="Partner", text=lambda line: line.name, sort_key=lambda line: line.name, bold=True),
        Column(title="Contact", text=lambda line: line.light, mark=lambda line: light_mark(line.light)),
    ]
    found = LinesModel(columns, lambda line: line.id)
    found.set_rows(
        [Line(7, "Kerk", Light.REST), Line(3, "Bakker", Light.ON_TIME), Line(5, "School", Light.ALMOST)]
    )
    return found


def names(model: LinesModel[Line]) -> list[str]:
    return [str(model.data(model.index(line, 0))) for line in range(model.rowCount())]


def test_model_behaves_as_qt_expects(model: LinesModel[Line]) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    model.sort(0)
    model.show_only([0, 2])
    model.set_rows([])

    assert model.rowCount() == 0


def test_cells_hold_words_marks_and_spoken_words(model: LinesModel[Line]) -> None:
    cell = model.index(0, 1)

    assert model.data(cell) == "rest"
    assert model.data(cell, MARK_ROLE) == light_mark(Light.REST)
    assert model.data(cell, int(Qt.ItemDataRole.AccessibleTextRole)) == "Contact: rest"


def test_sort_and_filter_go_together(model: LinesModel[Line]) -> None:
    model.sort(0, Qt.SortOrder.DescendingOrder)
    model.show_only([0, 1])

    assert names(model) == ["Kerk", "Bakker"]

    model.sort(-1)
    model.show_only(None)

    assert names(model) == ["Kerk", "Bakker", "School"]


def test_rows_are_replaced_in_their_place(model: LinesModel[Line]) -> None:
    model.replace_rows({3: replace(model.rows[1], name="Bakkerij Hulst")})

    assert names(model) == ["Kerk", "Bakkerij Hulst", "School"]


def test_lines_are_found_by_id(model: LinesModel[Line]) -> None:
    model.show_only([1, 2])

    assert [model.line_of(row_id) for row_id in (3, 5, 7, None)] == [0, 1, -1, -1]
    assert model.id_at(1) == 5
