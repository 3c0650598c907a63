"""From longlist to shortlist with keyboard and mouse, on a real file."""

import datetime as dt

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.shortlist import add_criterion, get_shortlist, set_cross
from coalitiedesk.services.stages import get_stage, move_to_stage
from coalitiedesk.ui.dialogs.record_dialog import RecordDialog
from coalitiedesk.ui.dialogs.shortlist_dialog import ShortlistDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.widgets.buttons import HouseButton
from coalitiedesk.ui.widgets.partners.criteria_button import CriteriaButton
from coalitiedesk.ui.widgets.partners.pick_button import PickButton
from coalitiedesk.ui.widgets.search_field import SearchField
from tests.builders import a_partner
from tests.ui.opened import SUNDAY

PICK, NAME, SECTOR, IMAGE = 0, 1, 2, 3
NAMES = ("Apotheek", "Bakker", "Café", "Drogist")


@pytest.fixture
def partners(context: TabContext) -> list[PartnerId]:
    kinds = (PartnerKind.CARE, PartnerKind.BUSINESS, PartnerKind.HOSPITALITY, PartnerKind.BUSINESS)
    pairs = zip(NAMES, kinds, strict=True)
    return [save_partner(context.desk, a_partner(name=name, kind=kind)) for name, kind in pairs]


def shown(qtbot: QtBot, context: TabContext) -> ShortlistDialog:
    dialog = ShortlistDialog(context)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    dialog.activateWindow()
    dialog.table.setFocus()
    return dialog


def names(dialog: ShortlistDialog) -> list[str]:
    model = dialog.table.model()
    return [model.index(line, NAME).data() for line in range(model.rowCount())]


def go(dialog: ShortlistDialog, line: int, column: int) -> None:
    dialog.table.setCurrentIndex(dialog.table.model().index(line, column))


def click(qtbot: QtBot, dialog: ShortlistDialog, line: int, column: int) -> None:
    table = dialog.table
    centre = table.visualRect(table.model().index(line, column)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=centre)


def crosses(context: TabContext, name: str) -> set[str]:
    return next(set(one.crosses) for one in get_shortlist(context.desk).candidates if one.name == name)


def button(dialog: ShortlistDialog, words: str) -> HouseButton:
    return next(one for one in dialog.findChildren(HouseButton) if one.words == words)


def test_space_puts_crosses_and_the_row_moves_up_when_it_is_left(
    qtbot: QtBot, context: TabContext, partners: list[PartnerId]
) -> None:
    dialog = shown(qtbot, context)
    go(dialog, 2, SECTOR)

    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Space):
        qtbot.keyClick(dialog.table, key)
    assert crosses(context, "Café") == {"sector", "image"}
    assert names(dialog) == list(NAMES)  # still where it was: more crosses may follow

    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    assert names(dialog) == ["Café", "Apotheek", "Bakker", "Drogist"]
    assert dialog.table.currentIndex().siblingAtColumn(NAME).data() == "Drogist"


def test_click_puts_a_cross_and_wipes_it_and_undo_brings_it_back(
    qtbot: QtBot, context: TabContext, partners: list[PartnerId]
) -> None:
    dialog = shown(qtbot, context)

    click(qtbot, dialog, 1, IMAGE)
    click(qtbot, dialog, 2, IMAGE)
    assert (crosses(context, "Bakker"), crosses(context, "Café")) == ({"image"}, {"image"})
    QApplication.sendEvent(dialog.table, QEvent(QEvent.Type.Leave))
    assert names(dialog) == ["Bakker", "Café", "Apotheek", "Drogist"]
    click(qtbot, dialog, 0, IMAGE)
    assert crosses(context, "Bakker") == set()
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert crosses(context, "Bakker") == {"image"}


def test_cells_are_told_in_words(qtbot: QtBot, context: TabContext, partners: list[PartnerId]) -> None:
    move_to_stage(context.desk, [partners[1]], EngagementStage.RETAIN, day=SUNDAY)
    set_cross(context.desk, partners[0], get_shortlist(context.desk).criteria[0], is_on=True)
    dialog = shown(qtbot, context)
    model = dialog.table.model()

    told = [
        model.index(*place).data(Qt.ItemDataRole.AccessibleTextRole)
        for place in ((0, SECTOR), (1, SECTOR), (0, PICK), (1, PICK), (1, 9))
    ]
    assert told == [
        "Apotheek, Branche past: kruisje",
        "Bakker, Branche past: geen kruisje",
        "Apotheek, kies: niet gekozen",
        "Bakker, kies: kan niet, al verder",
        "Bakker, Fase: Vasthouden",
    ]
    assert "vaak en persoonlijk" in model.headerData(
        SECTOR, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole
    )


def test_chosen_partners_come_on_the_shortlist_as_one_step(
    qtbot: QtBot, context: TabContext, partners: list[PartnerId]
) -> None:
    move_to_stage(context.desk, [partners[1]], EngagementStage.RETAIN, day=SUNDAY - dt.timedelta(days=9))
    dialog = shown(qtbot, context)
    assert not button(dialog, "Zet op de shortlist").isEnabled()
    for line in (0, 1, 3):
        click(qtbot, dialog, line, PICK)

    with qtbot.waitSignal(dialog.told) as told:
        qtbot.mouseClick(button(dialog, "Zet 2 partners op de shortlist"), Qt.MouseButton.LeftButton)

    assert told.args == ["2 partners staan nu op de shortlist, bij verbinden."]
    stages = [found.stage for key in partners if (found := get_stage(context.desk, key))]
    connect, retain, unknown = EngagementStage.CONNECT, EngagementStage.RETAIN, EngagementStage.UNKNOWN
    assert stages == [connect, retain, unknown, connect]
    context.desk.undo()
    stages = [found.stage for key in partners if (found := get_stage(context.desk, key))]
    assert stages == [unknown, retain, unknown, unknown]


def test_search_kind_and_longlist_narrow_down(
    qtbot: QtBot, context: TabContext, partners: list[PartnerId]
) -> None:
    move_to_stage(context.desk, [partners[1]], EngagementStage.RETAIN, day=SUNDAY)
    dialog = shown(qtbot, context)

    button(dialog, "Winkel of bedrijf 2").click()
    assert names(dialog) == ["Bakker", "Drogist"]
    button(dialog, "Op de longlist 3").click()
    assert names(dialog) == ["Drogist"]
    search = dialog.findChild(SearchField)
    qtbot.keyClick(dialog.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is search
    search.setText("apo")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert names(dialog) == []
    assert dialog.isVisible()


def test_own_criterion_is_added_renamed_and_removed(
    qtbot: QtBot, context: TabContext, partners: list[PartnerId]
) -> None:
    dialog = shown(qtbot, context)

    fill_in(dialog, "Voeg een criterium toe…", "goede  naam")
    objected = next(one for one in dialog.findChildren(RecordDialog) if one.isVisible())
    objected.findChild(QLineEdit).setText("Dichtbij")
    objected.accept()
    assert get_shortlist(context.desk).criteria[6].name == "Dichtbij"
    set_cross(context.desk, partners[2], get_shortlist(context.desk).criteria[6], is_on=True)
    fill_in(dialog, "Wijzig ‘Dichtbij’…", "Op loopafstand & dichtbij")
    assert dialog.table.model().headerData(8, Qt.Orientation.Horizontal) == "Op loopafstand & dichtbij"
    choose(dialog, "Haal ‘Op loopafstand && dichtbij’ weg")
    assert len(get_shortlist(context.desk).criteria) == 6
    context.desk.undo()
    assert len(crosses(context, "Café")) == 1


def choose(dialog: ShortlistDialog, words: str) -> None:
    menu = dialog.findChild(CriteriaButton).findChild(QMenu)
    next(action for action in menu.actions() if action.text() == words).trigger()


def fill_in(dialog: ShortlistDialog, words: str, name: str) -> None:
    choose(dialog, words)
    form = [one for one in dialog.findChildren(RecordDialog) if one.isVisible()][-1]
    form.findChild(QLineEdit).setText(name)
    form.accept()


def test_no_more_own_criteria_than_fit(qtbot: QtBot, context: TabContext) -> None:
    for at in range(6):
        add_criterion(context.desk, f"Criterium {at}")

    dialog = shown(qtbot, context)

    menu = dialog.findChild(CriteriaButton).findChild(QMenu)
    assert not menu.actions()[0].isEnabled()


def test_empty_coalition_is_offered_the_first_step(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context)

    assert not dialog.table.isVisible()
    assert not button(dialog, "Druk af…").isEnabled()
    for words, target in (
        ("Haal een lijst binnen…", "import_partners"),
        ("Voeg partner toe", "partners:new"),
    ):
        with qtbot.waitSignal(dialog.go_requested) as asked:
            button(dialog, words).click()
        assert asked.args == [target, 0]


def test_x_puts_a_cross_too(qtbot: QtBot, context: TabContext, partners: list[PartnerId]) -> None:
    dialog = shown(qtbot, context)
    go(dialog, 1, IMAGE)

    qtbot.keyClick(dialog.table, Qt.Key.Key_X)

    assert crosses(context, "Bakker") == {"image"}


def test_names_and_counts_stay_in_sight_where_criteria_scroll(
    qtbot: QtBot, context: TabContext, partners: list[PartnerId]
) -> None:
    dialog = shown(qtbot, context)
    for at in range(6):
        add_criterion(context.desk, f"Bereikbaarheid {at}")
    table, names_side, counts_side = dialog.table, *dialog.table.frozen
    assert (names_side.isVisible(), counts_side.isVisible()) == (True, True)
    go(dialog, 2, SECTOR)

    for _criterion in range(11):
        qtbot.keyClick(table, Qt.Key.Key_Right)
    cell = table.visualRect(table.currentIndex())
    assert names_side.width() <= cell.left()
    assert cell.right() < table.viewport().width() - counts_side.width()
    centre = names_side.visualRect(names_side.model().index(1, PICK)).center()
    qtbot.mouseClick(names_side.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    for _criterion in range(11):
        qtbot.keyClick(table, Qt.Key.Key_Left)

    assert table.currentIndex().column() == PICK
    assert button(dialog, "Zet 1 partner op de shortlist").isEnabled()
    assert names_side.isVisible()


def test_first_criterion_is_whole_when_the_window_opens(
    qtbot: QtBot, context: TabContext, partners: list[PartnerId], theme: Theme
) -> None:
    theme.set_scale(1.5)

    add_criterion(context.desk, "Op loopafstand van ouderen")
    dialog = shown(qtbot, context)
    dialog.resize(1318, 720)

    table, names_side = dialog.table, dialog.table.frozen[0]
    assert table.currentIndex().column() == SECTOR
    assert names_side.isVisible()
    assert table.visualRect(table.currentIndex()).left() >= names_side.width()


def test_few_criteria_need_nothing_frozen(
    qtbot: QtBot, context: TabContext, partners: list[PartnerId]
) -> None:
    dialog = shown(qtbot, context)

    dialog.resize(1240, 700)

    assert [side.isVisible() for side in dialog.table.frozen] == [False, False]


def test_who_has_as_many_crosses_is_chosen_too(
    qtbot: QtBot, context: TabContext, partners: list[PartnerId]
) -> None:
    sector, image = get_shortlist(context.desk).criteria[:2]
    for at, marks in ((0, (sector, image)), (1, (sector,)), (2, (image,))):
        for criterion in marks:
            set_cross(context.desk, partners[at], criterion, is_on=True)
    dialog = shown(qtbot, context)
    menu = dialog.findChild(PickButton).findChild(QMenu)

    actions = {action.text(): action for action in menu.actions() if action.text()}
    assert list(actions) == ["Vanaf 2 kruisjes (1 partner)", "Vanaf 1 kruisje (3 partners)", "Niemand"]
    actions["Vanaf 1 kruisje (3 partners)"].trigger()
    assert button(dialog, "Zet 3 partners op de shortlist").isEnabled()
    actions["Niemand"].trigger()
    assert not button(dialog, "Zet op de shortlist").isEnabled()


def test_board_is_one_click_away(qtbot: QtBot, context: TabContext, partners: list[PartnerId]) -> None:
    dialog = shown(qtbot, context)

    with qtbot.waitSignal(dialog.go_requested) as asked:
        button(dialog, "Naar het bord").click()

    assert asked.args == ["partners:board", 0]


def test_table_can_be_printed_and_a_partner_opened(
    qtbot: QtBot, context: TabContext, partners: list[PartnerId]
) -> None:
    dialog = shown(qtbot, context)

    with qtbot.waitSignal(dialog.go_requested) as asked:
        button(dialog, "Druk af…").click()
    assert asked.args == ["printing:shortlist_matrix", 0]
    go(dialog, 1, NAME)
    with qtbot.waitSignal(dialog.go_requested) as asked:
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert asked.args == ["partner", partners[1]]


def test_heads_are_whole_words_also_at_large_text(
    qtbot: QtBot, context: TabContext, partners: list[PartnerId], theme: Theme
) -> None:
    add_criterion(context.desk, "Op loopafstand van ouderen")
    dialog = shown(qtbot, context)
    theme.set_scale(1.5)
    table = dialog.table
    heads = table.horizontalHeader()

    widest = max(heads.fontMetrics().horizontalAdvance(word) for word in ("samen", "contact", "loopafstand"))

    assert table.columnWidth(8) >= widest
    assert table.isColumnHidden(table.model().columnCount() - 1)
