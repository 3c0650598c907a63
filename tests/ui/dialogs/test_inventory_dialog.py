"""The window of the inventory, driven by keyboard and mouse: from an empty list to work for a blank spot."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.approach import LonelinessForm
from coalitiedesk.domain.coalition import Area
from coalitiedesk.domain.coverage import VIEWS
from coalitiedesk.domain.ids import AreaId, ProvisionId
from coalitiedesk.domain.inventory import Provision
from coalitiedesk.services.activities import list_activities
from coalitiedesk.services.coalition import list_areas, store_areas
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.inventory import add_target_group, list_provisions, save_provision
from coalitiedesk.services.opening import open_coalition
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.plan import list_tasks
from coalitiedesk.ui.dialogs.inventory_dialog import InventoryDialog
from coalitiedesk.ui.dialogs.provision_dialog import ProvisionDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.inventory.coverage_grid import CoverageGrid
from coalitiedesk.ui.widgets.table import HouseTable
from tests.builders import a_partner
from tests.ui.week_filled import button, make_week, open_dialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def areas(context: TabContext) -> tuple[AreaId, ...]:
    with context.desk.change("wijken") as session:
        store_areas(session, [Area(id=AreaId(0), name=name) for name in ("Noord", "Zuid")])
    return tuple(area.id for area in list_areas(context.desk))


def shown(qtbot: QtBot, context: TabContext, part: str = "provisions") -> InventoryDialog:
    dialog = InventoryDialog(context)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    dialog.show_part(part)
    return dialog


def line(dialog: QWidget, spoken: str) -> QLineEdit:
    return next(found for found in dialog.findChildren(QLineEdit) if found.accessibleName() == spoken)


def grid_of(dialog: InventoryDialog) -> CoverageGrid:
    return dialog.findChildren(CoverageGrid)[0]


def table_of(dialog: InventoryDialog) -> HouseTable:
    return next(
        found for found in dialog.findChildren(HouseTable) if found.accessibleName() == "Bestaand aanbod"
    )


def squares(dialog: InventoryDialog) -> list[list[str]]:
    model = grid_of(dialog).model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_first_provision_is_added_from_the_empty_screen(
    qtbot: QtBot, context: TabContext, areas: tuple[AreaId, ...]
) -> None:
    partner_id = save_partner(context.desk, a_partner(name="Buurthuis De Brug"))
    dialog = shown(qtbot, context)

    qtbot.mouseClick(button(dialog, "Voeg aanbod toe…"), LEFT)
    form = open_dialog(dialog, ProvisionDialog)
    qtbot.keyClicks(line(form, "Naam"), "Eettafel")
    qtbot.keyClicks(line(form, "Van wie"), "buurthuis de brug")
    qtbot.keyClicks(line(form, "Voor wie"), "Ouderen; Mantelzorgers")
    qtbot.keyClicks(line(form, "Waar"), "noord")
    qtbot.keyClick(button(form, "Sociaal"), Qt.Key.Key_Space)
    qtbot.keyClicks(line(form, "Voor hoeveel mensen"), "24")
    qtbot.keyClick(line(form, "Voor hoeveel mensen"), Qt.Key.Key_Return)

    (kept,) = list_provisions(context.desk)
    assert (kept.name, kept.partner_id, kept.capacity) == ("Eettafel", partner_id, 24)
    assert kept.target_groups == ("Mantelzorgers", "Ouderen")
    assert (kept.area_ids, kept.forms) == ((areas[0],), (LonelinessForm.SOCIAL,))
    assert table_of(dialog).chosen_id == kept.id


def test_provision_without_a_name_or_with_a_strange_number_stays_open(
    qtbot: QtBot, context: TabContext
) -> None:
    dialog = shown(qtbot, context)
    qtbot.mouseClick(button(dialog, "Voeg aanbod toe…"), LEFT)
    form = open_dialog(dialog, ProvisionDialog)

    form.accept()
    assert form.isVisible()
    qtbot.keyClicks(line(form, "Naam"), "Eettafel")
    qtbot.keyClicks(line(form, "Voor hoeveel mensen"), "veel")
    form.accept()

    assert form.isVisible()
    assert line(form, "Voor hoeveel mensen").accessibleDescription().startswith("Schrijf een getal")
    assert list_provisions(context.desk) == ()


def test_esc_keeps_what_was_typed_and_undo_takes_it_back(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context)
    qtbot.mouseClick(button(dialog, "Voeg aanbod toe…"), LEFT)
    form = open_dialog(dialog, ProvisionDialog)

    qtbot.keyClicks(line(form, "Naam"), "Eettafel")
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    kept = [one.name for one in list_provisions(context.desk)]
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert kept == ["Eettafel"]
    assert list_provisions(context.desk) == ()


def test_unknown_area_is_told_and_the_rest_is_kept(
    qtbot: QtBot, context: TabContext, areas: tuple[AreaId, ...]
) -> None:
    dialog = shown(qtbot, context)
    qtbot.mouseClick(button(dialog, "Voeg aanbod toe…"), LEFT)
    form = open_dialog(dialog, ProvisionDialog)

    qtbot.keyClicks(line(form, "Naam"), "Eettafel")
    qtbot.keyClicks(line(form, "Waar"), "Zuid; Oost")
    qtbot.keyClick(line(form, "Waar"), Qt.Key.Key_Tab)
    line(form, "Waar").commit()

    said = [label.text() for label in form.findChildren(QLabel) if label.isVisible()]
    assert any(words.startswith("‘Oost’ kennen we niet als wijk.") for words in said)
    form.accept()
    assert [one.area_ids for one in list_provisions(context.desk)] == [(areas[1],)]


def test_list_is_searched_and_a_line_taken_out(qtbot: QtBot, context: TabContext) -> None:
    for name in ("Eettafel", "Rouwcafé", "Zangkoor"):
        save_provision(context.desk, Provision(id=ProvisionId(0), name=name))
    dialog = shown(qtbot, context)
    table = table_of(dialog)

    qtbot.keyClicks(line(dialog, "Zoek aanbod"), "rouwcafe")
    qtbot.keyClick(line(dialog, "Zoek aanbod"), Qt.Key.Key_Return)
    found = table.model().rowCount()
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Delete)

    assert found == 1
    assert [one.name for one in list_provisions(context.desk)] == ["Eettafel", "Zangkoor"]


def test_matrix_shows_blank_thin_general_and_covered(
    qtbot: QtBot, context: TabContext, areas: tuple[AreaId, ...]
) -> None:
    add_target_group(context.desk, "Jongeren")
    here = Provision(id=ProvisionId(0), name="Eettafel", organiser="De Brug", target_groups=("Ouderen",))
    save_provision(context.desk, replace(here, area_ids=(areas[0],)))
    dialog = shown(qtbot, context, "coverage")
    thin = squares(dialog)

    save_provision(context.desk, replace(here, name="Soep", organiser="Bieb", area_ids=(areas[0],)))
    save_provision(context.desk, replace(here, name="Telefooncirkel"))

    assert thin == [["leeg", "leeg"], ["1 dun", "leeg"]]
    assert squares(dialog) == [["leeg", "leeg"], ["2", "algemeen"]]


def test_blank_spot_becomes_a_task_and_an_idea_by_keyboard(
    qtbot: QtBot, context: TabContext, areas: tuple[AreaId, ...]
) -> None:
    make_week(context)
    add_target_group(context.desk, "Jongeren")
    dialog = shown(qtbot, context, "coverage")

    grid_of(dialog).setFocus()
    qtbot.keyClick(grid_of(dialog), Qt.Key.Key_Right)
    qtbot.keyClick(button(dialog, "Maak er een taak van"), Qt.Key.Key_Space)
    qtbot.keyClick(button(dialog, "Idee voor de Week"), Qt.Key.Key_Space)

    assert [task.title for task in list_tasks(context.desk)] == ["Aanbod zoeken voor jongeren in Zuid"]
    week = list_editions(context.desk)[0]
    assert [one.title for one in list_activities(context.desk, week.id)] == ["Iets voor jongeren in Zuid"]


def test_enter_on_a_blank_spot_opens_a_form_that_knows_the_square(
    qtbot: QtBot, context: TabContext, areas: tuple[AreaId, ...]
) -> None:
    add_target_group(context.desk, "Jongeren")
    dialog = shown(qtbot, context, "coverage")

    grid_of(dialog).setFocus()
    qtbot.keyClick(grid_of(dialog), Qt.Key.Key_Return)
    form = open_dialog(dialog, ProvisionDialog)

    assert (line(form, "Voor wie").text(), line(form, "Waar").text()) == ("Jongeren", "Noord")


def test_target_group_gets_a_line_and_forms_have_three_columns(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context, "coverage")
    qtbot.keyClicks(line(dialog, "Nog een doelgroep"), "Jongeren")
    qtbot.keyClick(line(dialog, "Nog een doelgroep"), Qt.Key.Key_Return)

    qtbot.mouseClick(button(dialog, "Doelgroep en vorm"), LEFT)

    assert squares(dialog) == [["leeg", "leeg", "leeg"]]
    assert dialog._coverage.view is VIEWS[1]


def test_file_that_is_looked_at_offers_no_change(qtbot: QtBot, context: TabContext, tmp_path: Path) -> None:
    save_provision(context.desk, Provision(id=ProvisionId(0), name="Eettafel"))
    context.desk.save_copy_as(tmp_path / "kopie.coalitie")
    looked_at = open_coalition(tmp_path / "kopie.coalitie", view_only=True)
    try:
        dialog = shown(qtbot, replace(context, desk=looked_at))
        greyed = [not button(dialog, words).isEnabled() for words in ("Voeg aanbod toe…", "Bewerk…")]
        dialog.close()
    finally:
        looked_at.close()

    assert greyed == [True, True]
