from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.import_codes import ImportCode
from coalitiedesk.domain.import_report import ImportReport, RowReport
from coalitiedesk.domain.imports import ImportKind, RowOutcome
from coalitiedesk.domain.problem import Problem, Severity
from coalitiedesk.ui.models.import_model import ImportModel

ASKED = Problem(code=ImportCode.EMPTY_ROW, subject="", facts={"row": 5}, severity=Severity.QUESTION)
REPORT = ImportReport(
    kind=ImportKind.PARTNERS,
    source_name="lijst.csv",
    rows=(
        RowReport(row=4, outcome=RowOutcome.IMPORTED, cells={"Naam": "De Brug"}),
        RowReport(row=5, outcome=RowOutcome.NEEDS_ATTENTION, problems=(ASKED,), cells={"Plaats": "Wold"}),
    ),
)


def drawn(model: ImportModel) -> list[list[str]]:
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_rows_stand_with_what_becomes_of_them_and_their_own_cells(
    qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    model = ImportModel()
    model.show_report(REPORT)

    assert drawn(model) == [
        ["4", "In orde", "", "De Brug", ""],
        ["5", "Aandacht nodig", "Rij 5: deze rij is leeg en overgeslagen.", "", "Wold"],
    ]
    qtmodeltester.check(model)


def test_nothing_is_called_brought_in_before_it_is(qtbot: QtBot) -> None:
    model = ImportModel()

    model.show_report(REPORT, lambda row: row.outcome is RowOutcome.IMPORTED, is_done=True)

    assert drawn(model) == [["4", "Binnengehaald", "", "De Brug", ""]]
