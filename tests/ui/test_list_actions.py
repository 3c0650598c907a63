"""Columns, kept lists and changing several partners at once, on the tab with a real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.partner_filter import PartnerFilter
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.saved_views import PartnerColumn
from coalitiedesk.services.contact_log import set_account_holder
from coalitiedesk.services.partners import list_partners, save_partner
from coalitiedesk.services.saved_views import list_saved_views, usual_columns
from coalitiedesk.ui.dialogs import ask_file, list_out_dialog
from coalitiedesk.ui.dialogs.ask_file import FileKind
from coalitiedesk.ui.dialogs.bulk_dialog import BulkDialog
from coalitiedesk.ui.dialogs.list_out_dialog import ListOutDialog
from coalitiedesk.ui.dialogs.newsletter_dialog import NewsletterDialog
from coalitiedesk.ui.dialogs.record_dialog import RecordDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tabs.partners_tab import PartnersTab
from coalitiedesk.ui.widgets.buttons import Segments
from coalitiedesk.ui.widgets.partners.list_menu import ListMenu
from coalitiedesk.ui.widgets.partners.partner_list import PartnerList
from coalitiedesk.ui.widgets.partners.partner_table import PartnerTable
from coalitiedesk.ui.widgets.partners.upkeep_fields import UpkeepFields
from coalitiedesk.ui.widgets.search_field import SearchField
from tests.builders import a_partner
from tests.ui.opened import opened_context


@pytest.fixture
def context(tmp_path: Path) -> Iterator[TabContext]:
    with opened_context(tmp_path) as found:
        yield found


def shown(qtbot: QtBot, context: TabContext) -> PartnersTab:
    for name, labels in (("Bakkerij", ("noord",)), ("Kerk", ("noord",)), ("Sport", ())):
        save_partner(context.desk, a_partner(name=name, labels=labels))
    tab = PartnersTab(context)
    qtbot.addWidget(tab)
    tab.resize(1366, 640)
    with qtbot.waitExposed(tab):
        tab.show()
    return tab


def names_in(tab: QWidget) -> list[str]:
    model = tab.findChild(PartnerTable).model()
    return [model.index(line, 0).data() for line in range(model.rowCount())]


def press(qtbot: QtBot, parent: QWidget, words: str) -> None:
    def found() -> list[QAbstractButton]:
        buttons = parent.findChildren(QAbstractButton)
        return [one for one in buttons if one.accessibleName() == words and one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    qtbot.mouseClick(found()[0], Qt.MouseButton.LeftButton)


def choose_first_two(tab: QWidget) -> None:
    table = tab.findChild(PartnerTable)
    flags = QItemSelectionModel.SelectionFlag
    for line in (0, 1):
        table.selectionModel().select(table.model().index(line, 0), flags.Select | flags.Rows)


def test_several_are_changed_at_once(qtbot: QtBot, context: TabContext) -> None:
    tab = shown(qtbot, context)
    choose_first_two(tab)

    press(qtbot, tab, "Wijzig de gekozen partners")
    dialog = tab.findChild(BulkDialog)
    field = next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == "Labels erbij")
    qtbot.keyClicks(field, "zaal")
    with qtbot.waitSignal(tab.told) as told:
        press(qtbot, dialog, "Wijzig 2 partners")

    assert told.args == ["2 partners zijn gewijzigd."]
    assert [line.labels for line in list_partners(context.desk)] == [("noord", "zaal"), ("noord", "zaal"), ()]


def test_coordinator_takes_contact_over_with_several(qtbot: QtBot, context: TabContext) -> None:
    tab = shown(qtbot, context)
    for line in list_partners(context.desk):
        set_account_holder(context.desk, line.id, "Mirthe")
    choose_first_two(tab)

    press(qtbot, tab, "Wijzig de gekozen partners")
    dialog = tab.findChild(BulkDialog)
    field = next(
        one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == "Wie houdt contact?"
    )
    qtbot.keyClicks(field, "de coordinator")
    press(qtbot, dialog, "Wijzig 2 partners")

    assert [line.upkeep.account_holder for line in list_partners(context.desk)] == ["", "", "Mirthe"]


def test_list_is_kept_under_a_name_and_shown_again(qtbot: QtBot, context: TabContext) -> None:
    tab = shown(qtbot, context)
    partners, menu = tab.findChild(PartnerList), tab.findChild(ListMenu)
    partners.show_filter(PartnerFilter(labels=frozenset({"noord"}), words="ker"))

    menu.keep_requested.emit()
    dialog = tab.findChild(RecordDialog)
    qtbot.keyClicks(dialog.first_field(), "Noord")
    qtbot.keyClick(dialog.first_field(), Qt.Key.Key_Return)
    partners.show_everyone()
    assert len(names_in(tab)) == 3
    next(action for action in menu.menu.actions() if action.text() == "Noord").trigger()

    kept = list_saved_views(context.desk)[0]
    assert kept.filter == PartnerFilter(labels=frozenset({"noord"}), words="ker")
    assert names_in(tab) == ["Bakkerij", "Kerk"]
    assert tab.findChild(SearchField).text() == "ker"


def test_chosen_columns_are_shown_and_remembered(qtbot: QtBot, context: TabContext) -> None:
    tab = shown(qtbot, context)
    table = tab.findChild(PartnerTable)

    tab.findChild(ListMenu).columns_chosen.emit((PartnerColumn.NAME, PartnerColumn.LABELS))

    heads = [
        table.model().headerData(at, Qt.Orientation.Horizontal)
        for at in range(table.model().columnCount())
        if not table.isColumnHidden(at)
    ]
    assert heads == ["Partner", "Labels"]
    assert usual_columns(context.desk) == (PartnerColumn.NAME, PartnerColumn.LABELS)


def test_list_goes_out_with_people_only_when_asked(
    qtbot: QtBot, context: TabContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tab = shown(qtbot, context)
    target = tmp_path / "lijst.csv"

    def answer(_parent: QWidget, _title: str, _kinds: list[FileKind], _proposal: Path) -> Path:
        return target

    monkeypatch.setattr(list_out_dialog, "ask_file_to_save", answer)
    tab.findChild(ListMenu).out_requested.emit()
    dialog = tab.findChild(ListOutDialog)
    assert not dialog.wish.has_people
    qtbot.mouseClick(dialog.findChild(Segments).button("csv"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(tab.told) as told:
        press(qtbot, dialog, "Bewaar…")

    assert told.args == [f"3 regels staan in ‘lijst.csv’, in {tmp_path}."]
    assert "Telefoon" not in target.read_text("utf-8-sig")


def test_kind_is_among_what_can_be_changed(qtbot: QtBot, context: TabContext) -> None:
    tab = shown(qtbot, context)
    dialog = BulkDialog(context, tab.findChild(PartnerList).lines)
    qtbot.addWidget(dialog)
    dialog._form.fill({"kind": PartnerKind.CARE.value, "area": "", "holder": "", "interval": ""})

    dialog.accept()

    assert {line.kind for line in list_partners(context.desk)} == {PartnerKind.CARE}


def test_kept_list_says_how_often_and_shows_it_at_each_partner(qtbot: QtBot, context: TabContext) -> None:
    tab = shown(qtbot, context)
    partners, menu = tab.findChild(PartnerList), tab.findChild(ListMenu)
    partners.show_filter(PartnerFilter(labels=frozenset({"noord"})))

    menu.keep_requested.emit()
    dialog = tab.findChild(RecordDialog)
    qtbot.keyClicks(dialog.first_field(), "Noord")
    dialog.findChild(QComboBox).setCurrentText("elke maand")
    qtbot.keyClick(dialog.first_field(), Qt.Key.Key_Return)

    (kept,) = list_saved_views(context.desk)
    assert kept.interval_days == 30
    assert "Noord (elke maand)" in [action.text() for action in menu.menu.actions()]
    often = tab.findChild(UpkeepFields).findChild(QComboBox)
    assert often.itemText(0) == "elke maand, door lijst ‘Noord’"
    assert {line.upkeep.interval for line in partners.lines if "noord" in line.labels} == {30}


def test_newsletter_is_saved_and_says_so_where_one_looks(
    qtbot: QtBot, context: TabContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tab = shown(qtbot, context)
    monkeypatch.setattr(ask_file, "save_window", lambda *_: (str(tmp_path / "nieuws.docx"), ""))
    tab.findChild(ListMenu).news_requested.emit()
    dialog = tab.findChild(NewsletterDialog)

    with qtbot.waitSignal(tab.told, timeout=20_000) as told:
        press(qtbot, dialog, "Bewaar als Word…")

    assert told.args == [f"‘nieuws.docx’ staat in {tmp_path}."]
    assert (tmp_path / "nieuws.docx").stat().st_size > 1000
    assert dialog.isVisible()


def test_another_list_is_printed_from_the_same_menu(qtbot: QtBot, context: TabContext) -> None:
    tab = shown(qtbot, context)
    menu = tab.findChild(ListMenu).menu
    others = next(action.menu() for action in menu.actions() if action.text() == "Druk een andere lijst")
    promises = next(action for action in others.actions() if action.text() == "Toezeggingen…")

    with qtbot.waitSignal(tab.go_requested) as gone:
        promises.trigger()

    assert gone.args == ["printing:lists:promises", 0]


def test_list_shows_whose_contact_one_person_keeps(qtbot: QtBot, context: TabContext) -> None:
    tab = shown(qtbot, context)
    partners = tab.findChild(PartnerList)
    choices = [inner for inner in partners.filter.menu.actions() if inner.text() == "Wie houdt contact"]
    assert [inner.isVisible() for inner in choices] == [False]

    set_account_holder(context.desk, partners.lines[0].id, "Mirthe")
    menu = choices[0].menu()
    assert [action.text() for action in menu.actions()] == ["De coördinator", "Mirthe"]
    menu.actions()[1].trigger()

    assert names_in(tab) == [partners.lines[0].name]
    assert partners.filter_words == "Wie houdt contact: Mirthe"
    menu.actions()[0].trigger()
    assert len(names_in(tab)) == 3
