"""Which kinds of partners are missing, on a real file."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.services.coalition import add_area
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.plan import list_tasks
from coalitiedesk.ui.dialogs.network_dialog import NetworkDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.table import HouseTable
from tests.builders import a_partner


def shown(qtbot: QtBot, context: TabContext) -> NetworkDialog:
    dialog = NetworkDialog(context)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def heads(table: HouseTable) -> list[str]:
    model = table.model()
    return [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]


def test_kinds_nobody_is_of_come_first_and_enter_makes_a_task(qtbot: QtBot, context: TabContext) -> None:
    save_partner(context.desk, a_partner(kind=PartnerKind.MUNICIPALITY))
    dialog = shown(qtbot, context)
    table = dialog.findChild(HouseTable)

    assert heads(table) == ["Soort", "Samen"]
    first = [table.model().index(0, at).data() for at in range(2)]
    assert first == ["Wijkteam", "niemand"]
    qtbot.keyClick(table, Qt.Key.Key_Return)

    assert [task.title for task in list_tasks(context.desk)] == ["Zoek een partner: wijkteam"]


def test_areas_stand_beside_each_other(qtbot: QtBot, context: TabContext) -> None:
    for name in ("Noord", "Zuid"):
        add_area(context.desk, name)

    dialog = shown(qtbot, context)

    assert heads(dialog.findChild(HouseTable)) == ["Soort", "Samen", "Noord", "Zuid"]
