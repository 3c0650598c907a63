"""The tab Partners on a real file, with keyboard and mouse."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.engagement import EngagementMotive
from coalitiedesk.domain.ids import EditionId, PartnerId
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.services.activities import save_activity
from coalitiedesk.services.bulk_partners import BulkChange, change_partners
from coalitiedesk.services.editions import save_edition
from coalitiedesk.services.offers import tick_trait
from coalitiedesk.services.partners import delete_partners, list_partners, save_partner
from coalitiedesk.services.stages import tick_stage_item
from coalitiedesk.ui.dialogs.partner_dialog import PartnerDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tabs.partners_tab import PartnersTab
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.widgets.action_row import ActionRow
from coalitiedesk.ui.widgets.buttons import HouseButton
from coalitiedesk.ui.widgets.partners.partner_detail import PartnerDetail
from coalitiedesk.ui.widgets.partners.partner_list import PartnerList
from coalitiedesk.ui.widgets.partners.partner_table import PartnerTable
from coalitiedesk.ui.widgets.search_field import SearchField
from tests.builders import a_contact, a_partner, an_activity

NAMES = ("Bakkerij Hulst", "De Open Hof", "Repair Café", "Şenol R&D <b>Catering</b>", "’t Trefpunt")


def filled(context: TabContext) -> list[PartnerId]:
    kinds = (
        PartnerKind.BUSINESS,
        PartnerKind.RELIGIOUS,
        PartnerKind.VOLUNTEERS,
        PartnerKind.BUSINESS,
        PartnerKind.WELFARE,
    )
    people = ((a_contact(name="Fatma Hulst"), a_contact(name="Youssef Amrani")), (), (), (), ())
    return [
        save_partner(context.desk, a_partner(name=name, kind=kind, contacts=contacts))
        for name, kind, contacts in zip(NAMES, kinds, people, strict=True)
    ]


def shown(qtbot: QtBot, context: TabContext) -> PartnersTab:
    tab = PartnersTab(context)
    qtbot.addWidget(tab)
    tab.resize(1366, 600)
    with qtbot.waitExposed(tab):
        tab.show()
    tab.activateWindow()
    tab.setFocus()
    return tab


def table_of(tab: QWidget) -> PartnerTable:
    return tab.findChild(PartnerTable)


def names_in(tab: QWidget) -> list[str]:
    model = table_of(tab).model()
    return [model.index(line, 0).data() for line in range(model.rowCount())]


def open_dialog(tab: PartnersTab) -> PartnerDialog:
    found = [dialog for dialog in tab.findChildren(PartnerDialog) if dialog.isVisible()]
    assert len(found) == 1
    return found[0]


def field(parent: QWidget, name: str) -> QLineEdit:
    return next(line for line in parent.findChildren(QLineEdit) if line.accessibleName() == name)


def button(parent: QWidget, words: str) -> QAbstractButton:
    found = (one for one in parent.findChildren(QAbstractButton) if one.accessibleName() == words)
    return next(one for one in found if one.isVisible())


def test_empty_screen_offers_a_list_and_a_first_partner(qtbot: QtBot, context: TabContext) -> None:
    tab = shown(qtbot, context)

    with qtbot.waitSignal(tab.import_requested):
        qtbot.mouseClick(button(tab, "Haal een lijst binnen…"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(tab, "Gemeente en wijkteam, Beleid, Wmo-loket, sport"), Qt.MouseButton.LeftButton)
    dialog = open_dialog(tab)
    qtbot.keyClicks(field(dialog, "Naam"), "Gemeente Proefstad")
    qtbot.keyClick(field(dialog, "Naam"), Qt.Key.Key_Return)

    assert [(line.name, line.kind) for line in list_partners(context.desk)] == [
        ("Gemeente Proefstad", PartnerKind.MUNICIPALITY)
    ]
    assert names_in(tab) == ["Gemeente Proefstad"]


def test_list_shows_everyone_and_the_first_in_full(qtbot: QtBot, context: TabContext) -> None:
    filled(context)

    tab = shown(qtbot, context)

    assert names_in(tab) == list(NAMES)
    assert tab.findChild(PartnerDetail).isVisible()
    assert tab.findChild(PartnerDetail).accessibleName() == "Gegevens van Bakkerij Hulst"


def test_search_folds_accents_and_finds_every_person(qtbot: QtBot, context: TabContext) -> None:
    filled(context)
    tab = shown(qtbot, context)
    search = tab.findChild(SearchField)

    tab.focus_search()
    for words, wanted in (
        ("senol", [NAMES[3]]),
        ("amrani", [NAMES[0]]),
        ("CAFE", [NAMES[2]]),
        ("r&d <b>", [NAMES[3]]),
    ):
        search.clear()
        qtbot.keyClicks(search, words)
        qtbot.keyClick(search, Qt.Key.Key_Return)
        assert names_in(tab) == wanted, words
    qtbot.keyClick(search, Qt.Key.Key_Down)

    assert table_of(tab).hasFocus()
    assert table_of(tab).chosen_id is not None


def test_search_without_hits_says_so_and_shows_everyone_again(qtbot: QtBot, context: TabContext) -> None:
    filled(context)
    tab = shown(qtbot, context)
    search = tab.findChild(SearchField)
    qtbot.keyClicks(search, "zzz")
    qtbot.keyClick(search, Qt.Key.Key_Return)

    assert not table_of(tab).isVisible()
    assert not tab.findChild(PartnerDetail).isVisible()
    qtbot.mouseClick(button(tab, "Toon alle partners"), Qt.MouseButton.LeftButton)

    assert len(names_in(tab)) == len(NAMES)


def test_chips_filter_by_kind(qtbot: QtBot, context: TabContext) -> None:
    filled(context)
    tab = shown(qtbot, context)

    qtbot.mouseClick(button(tab, "Winkel of bedrijf 2"), Qt.MouseButton.LeftButton)
    of_one = names_in(tab)
    qtbot.mouseClick(button(tab, "Welzijn 1"), Qt.MouseButton.LeftButton)

    assert of_one == [NAMES[0], NAMES[3]]
    assert names_in(tab) == [NAMES[0], NAMES[3], NAMES[4]]


def test_head_sorts_by_a_column(qtbot: QtBot, context: TabContext) -> None:
    filled(context)
    tab = shown(qtbot, context)
    heads = table_of(tab).horizontalHeader()

    def click_name() -> None:
        qtbot.mouseClick(
            heads.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(heads.sectionPosition(0) + 20, 10)
        )

    click_name()
    click_name()

    assert names_in(tab) == list(reversed(NAMES))


def test_partner_is_added_by_keyboard_and_taken_back(qtbot: QtBot, context: TabContext) -> None:
    filled(context)
    tab = shown(qtbot, context)
    told: list[str] = []
    tab.told.connect(told.append)

    tab.new_requested()
    dialog = open_dialog(tab)
    qtbot.keyClicks(field(dialog, "Naam"), "Buurtbus Noord")
    qtbot.keyClick(field(dialog, "Naam"), Qt.Key.Key_Return)

    assert told == ["‘Buurtbus Noord’ is toegevoegd."]
    chosen = table_of(tab).chosen_id
    assert names_in(tab)[table_of(tab).currentIndex().row()] == "Buurtbus Noord"
    context.desk.undo()
    assert "Buurtbus Noord" not in names_in(tab)
    context.desk.redo()
    assert table_of(tab).chosen_id == chosen


def test_f2_and_enter_change_the_chosen_partner(qtbot: QtBot, context: TabContext) -> None:
    filled(context)
    tab = shown(qtbot, context)
    for key in (Qt.Key.Key_F2, Qt.Key.Key_Return):
        qtbot.keyClick(table_of(tab), key)
        dialog = open_dialog(tab)
        assert field(dialog, "Naam").text() == "Bakkerij Hulst"
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    qtbot.keyClick(table_of(tab), Qt.Key.Key_F2)
    dialog = open_dialog(tab)
    qtbot.keyClicks(field(dialog, "Telefoon"), "0123-45 67 89")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert list_partners(context.desk)[0].phone == "0123-45 67 89"
    context.desk.undo()
    assert list_partners(context.desk)[0].phone == ""


def test_delete_removes_one_or_many_and_undo_brings_them_back(qtbot: QtBot, context: TabContext) -> None:
    filled(context)
    tab = shown(qtbot, context)
    told: list[str] = []
    tab.told.connect(told.append)
    table = table_of(tab)

    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert names_in(tab) == ["Bakkerij Hulst", "Repair Café", NAMES[3], NAMES[4]]
    assert table.currentIndex().row() == 1
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table, Qt.Key.Key_Delete)

    assert names_in(tab) == ["Bakkerij Hulst", NAMES[4]]
    assert told == ["‘De Open Hof’ is van de lijst gehaald.", "2 partners zijn van de lijst gehaald."]
    context.desk.undo()
    assert names_in(tab)[1:3] == ["Repair Café", NAMES[3]]
    context.desk.undo()
    assert names_in(tab)[table.currentIndex().row()] == "De Open Hof"


def test_removing_the_last_partner_shows_the_empty_screen(qtbot: QtBot, context: TabContext) -> None:
    save_partner(context.desk, a_partner())
    tab = shown(qtbot, context)

    qtbot.keyClick(table_of(tab), Qt.Key.Key_Delete)

    assert not table_of(tab).isVisible()
    assert button(tab, "Haal een lijst binnen…").isVisible()


def test_esc_closes_the_pane_and_enter_opens_it(qtbot: QtBot, context: TabContext) -> None:
    filled(context)
    tab = shown(qtbot, context)
    detail = tab.findChild(PartnerDetail)

    qtbot.keyClick(table_of(tab), Qt.Key.Key_Escape)
    assert not detail.isVisible()
    qtbot.keyClick(table_of(tab), Qt.Key.Key_Down)
    assert not detail.isVisible()
    qtbot.keyClick(table_of(tab), Qt.Key.Key_Return)

    assert detail.isVisible()
    assert detail.accessibleName() == "Gegevens van De Open Hof"


def test_contact_is_added_from_the_pane(qtbot: QtBot, context: TabContext) -> None:
    filled(context)
    tab = shown(qtbot, context)

    qtbot.mouseClick(button(tab.findChild(PartnerDetail), "Voeg persoon toe"), Qt.MouseButton.LeftButton)
    dialog = open_dialog(tab)
    name = [line for line in dialog.findChildren(QLineEdit) if line.accessibleName() == "Naam"][-1]
    assert dialog.focusWidget() is name
    qtbot.keyClicks(name, "Wil Jansen")
    qtbot.mouseClick(button(dialog, "Bewaar"), Qt.MouseButton.LeftButton)

    assert list_partners(context.desk)[0].contact_names == "Fatma Hulst, Youssef Amrani, Wil Jansen"
    context.desk.undo()
    assert list_partners(context.desk)[0].contact_names == "Fatma Hulst, Youssef Amrani"


def test_activity_in_the_pane_leads_to_the_week(qtbot: QtBot, context: TabContext) -> None:
    partner_id = filled(context)[0]
    edition_id = save_edition(context.desk, Edition(id=EditionId(0), name="Week", year=2026))
    tab = shown(qtbot, context)

    activity_id = save_activity(
        context.desk, an_activity(edition_id=edition_id, organiser_ids=(partner_id,), title="Soep & brood")
    )
    rows = tab.findChild(PartnerDetail).findChildren(ActionRow)
    with qtbot.waitSignal(tab.go_requested) as caught:
        qtbot.mouseClick(rows[-1], Qt.MouseButton.LeftButton)

    assert caught.args == ["activity", activity_id]


def test_tab_in_the_back_asks_again_when_it_is_shown(qtbot: QtBot, context: TabContext) -> None:
    ids = filled(context)
    tab = shown(qtbot, context)

    tab.hide()
    delete_partners(context.desk, ids[:4])
    assert len(names_in(tab)) == 5
    tab.show()

    assert names_in(tab) == [NAMES[4]]


def test_record_that_is_asked_for_is_shown_whatever_is_searched(qtbot: QtBot, context: TabContext) -> None:
    ids = filled(context)
    tab = shown(qtbot, context)
    qtbot.keyClicks(tab.findChild(SearchField), "hulst")
    qtbot.keyClick(tab.findChild(SearchField), Qt.Key.Key_Return)

    tab.show_record("partner", ids[4])

    assert table_of(tab).chosen_id == ids[4]
    assert tab.findChild(SearchField).text() == ""


def test_everything_that_takes_the_keyboard_has_a_name(qtbot: QtBot, context: TabContext) -> None:
    filled(context)
    tab = shown(qtbot, context)
    tab.new_requested()

    nameless = [
        widget
        for widget in tab.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLineEdit | QPlainTextEdit | PartnerTable)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.accessibleName()
    ]

    assert nameless == []


def test_large_text_fits_the_laptop_and_keeps_the_buttons_whole(
    qtbot: QtBot, context: TabContext, theme: Theme
) -> None:
    filled(context)
    theme.set_scale(1.5)

    tab = shown(qtbot, context)

    assert tab.minimumSizeHint().width() <= 1366
    for found in tab.findChildren(HouseButton):
        if found.isVisible():
            assert found.width() >= found.minimumSizeHint().width(), found.words
    assert table_of(tab).isColumnHidden(5)


def test_pane_stays_while_searching_and_shows_the_first_hit(qtbot: QtBot, context: TabContext) -> None:
    filled(context)
    tab = shown(qtbot, context)

    qtbot.keyClicks(tab.findChild(SearchField), "repair")
    qtbot.keyClick(tab.findChild(SearchField), Qt.Key.Key_Return)

    assert tab.findChild(PartnerDetail).accessibleName() == "Gegevens van Repair Café"
    assert tab.findChild(PartnerDetail).isVisible()


def test_chosen_partners_are_removed_by_mouse(qtbot: QtBot, context: TabContext) -> None:
    filled(context)
    tab = shown(qtbot, context)
    qtbot.keyClick(table_of(tab), Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    qtbot.mouseClick(button(tab, "Haal 2 partners van de lijst"), Qt.MouseButton.LeftButton)

    assert names_in(tab) == list(NAMES[2:])
    assert button(tab, "Haal van de lijst").isVisible()


def test_other_windows_lead_to_the_board_and_to_a_new_partner(qtbot: QtBot, context: TabContext) -> None:
    filled(context)
    tab = PartnersTab(context)
    qtbot.addWidget(tab)
    tab.show()

    tab.show_record("board", 0)
    assert tab.findChild(PartnerList).board.isVisible()
    tab.show_record("new", 0)
    assert [one.isVisible() for one in tab.findChildren(PartnerDialog)] == [True]


def test_undo_shows_the_partner_it_is_about_also_for_labels_and_ticks(
    qtbot: QtBot, context: TabContext
) -> None:
    ids = filled(context)
    tab = shown(qtbot, context)
    tick_trait(context.desk, ids[3], EngagementMotive.PERSONAL, is_on=True)
    tick_stage_item(context.desk, ids[2], "goal", is_done=True, today=context.today())
    change_partners(context.desk, [ids[4]], BulkChange(labels_on=("kerk",)))
    tab.show_record("partner", ids[0])

    for wanted in (ids[4], ids[2], ids[3]):
        context.desk.undo()
        assert table_of(tab).chosen_id == wanted
