"""Which kinds of partners are missing, and whom one could ask, on a real file."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.services.coalition import add_area
from coalitiedesk.services.partners import all_partners, save_partner
from coalitiedesk.services.plan import list_tasks
from coalitiedesk.ui.dialogs.gaps_dialog import GapsDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import HouseButton
from coalitiedesk.ui.widgets.table import HouseTable
from tests.builders import a_partner


def shown(qtbot: QtBot, context: TabContext) -> GapsDialog:
    dialog = GapsDialog(context)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def heads(table: HouseTable) -> list[str]:
    model = table.model()
    return [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]


def button(dialog: GapsDialog, words: str) -> HouseButton:
    return next(one for one in dialog.findChildren(HouseButton) if one.text().replace("&", "") == words)


def choose_area(dialog: GapsDialog, name: str) -> None:
    area = next(one for one in dialog.findChildren(QComboBox) if one.accessibleName() == "Wijk")
    area.setCurrentIndex(area.findText(name))
    area.activated.emit(area.currentIndex())


def test_kinds_nobody_is_of_come_first_and_a_button_makes_a_task(qtbot: QtBot, context: TabContext) -> None:
    save_partner(context.desk, a_partner(kind=PartnerKind.MUNICIPALITY))
    dialog = shown(qtbot, context)
    table = dialog.findChild(HouseTable)

    assert heads(table) == ["Soort", "Samen"]
    first = [table.model().index(0, at).data() for at in range(2)]
    assert first == ["Wijkteam", "niemand"]
    assert dialog.pane.sentence == "In de hele gemeente doet nog geen wijkteam mee."
    button(dialog, "Maak er een taak van").click()

    assert [task.title for task in list_tasks(context.desk)] == ["Zoek een partner: wijkteam"]


def test_areas_stand_beside_each_other(qtbot: QtBot, context: TabContext) -> None:
    for name in ("Noord", "Zuid"):
        add_area(context.desk, name)

    dialog = shown(qtbot, context)

    assert heads(dialog.findChild(HouseTable)) == ["Soort", "Samen", "Noord", "Zuid"]


def test_enter_on_an_idea_puts_it_on_the_longlist(qtbot: QtBot, context: TabContext) -> None:
    area = add_area(context.desk, "Noord")
    dialog = shown(qtbot, context)
    choose_area(dialog, "Noord")
    dialog.findChild(HouseTable).choose(PartnerKind.RELIGIOUS.value)

    people = dialog.pane.people
    people.setFocus()
    qtbot.keyClick(people, Qt.Key.Key_Return)

    (partner,) = all_partners(context.desk)
    assert (partner.name, partner.kind, partner.area_id) == (
        "Kerk in Noord (naam zoeken)",
        PartnerKind.RELIGIOUS,
        area,
    )
    assert dialog.isVisible()
    table = dialog.findChild(HouseTable)
    at = table.model().line_of(PartnerKind.RELIGIOUS.value)
    assert [table.model().index(at, column).data() for column in (1, 2)] == ["longlist", "longlist"]


def test_name_of_ones_own_goes_on_the_longlist(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context)
    line = dialog.pane.findChild(QLineEdit)
    qtbot.keyClicks(line, "Wijkteam De Schakel")

    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert [one.name for one in all_partners(context.desk)] == ["Wijkteam De Schakel"]
    assert line.text() == ""


def test_partner_we_know_elsewhere_is_asked_by_a_task(qtbot: QtBot, context: TabContext) -> None:
    zuid = add_area(context.desk, "Zuid")
    add_area(context.desk, "Noord")
    save_partner(context.desk, a_partner(name="De Ark", kind=PartnerKind.RELIGIOUS, area_id=zuid))
    dialog = shown(qtbot, context)
    choose_area(dialog, "Noord")
    dialog.findChild(HouseTable).choose(PartnerKind.RELIGIOUS.value)

    button(dialog, "Zet op je taken").click()

    assert [task.title for task in list_tasks(context.desk)] == [
        "Vraag De Ark of ze ook in Noord iets willen doen"
    ]
