"""Labels, leaving and returning on the tab Partners, with keyboard and mouse on a real file."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.services.partners import get_partner, save_partner
from coalitiedesk.ui.dialogs.leaving_dialog import LeavingDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tabs.partners_tab import PartnersTab
from coalitiedesk.ui.widgets.partners.contact_view import ContactView
from coalitiedesk.ui.widgets.partners.list_filter import ListFilter
from coalitiedesk.ui.widgets.partners.partner_table import PartnerTable
from tests.builders import a_contact, a_partner
from tests.ui.opened import opened_context


@pytest.fixture
def context(tmp_path: Path) -> Iterator[TabContext]:
    with opened_context(tmp_path) as found:
        yield found


def shown(qtbot: QtBot, context: TabContext) -> PartnersTab:
    tab = PartnersTab(context)
    qtbot.addWidget(tab)
    tab.resize(1366, 600)
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


def three(context: TabContext) -> list[PartnerId]:
    kept = (("Bakkerij", ("noord",)), ("Kerk", ("noord", "zaal")), ("Sport", ()))
    return [save_partner(context.desk, a_partner(name=name, labels=labels)) for name, labels in kept]


def test_label_narrows_the_list_and_the_line_says_so(qtbot: QtBot, context: TabContext) -> None:
    three(context)
    tab = shown(qtbot, context)
    chosen = tab.findChild(ListFilter)
    offered = chosen.menu.actions()[0].menu()

    assert [action.text() for action in offered.actions()] == ["noord", "zaal"]
    offered.actions()[0].trigger()

    assert names_in(tab) == ["Bakkerij", "Kerk"]
    assert chosen.words == "Label: noord"
    press(qtbot, tab, "Toon weer alles")
    assert names_in(tab) == ["Bakkerij", "Kerk", "Sport"]


def test_partner_leaves_and_comes_back_from_its_pane(qtbot: QtBot, context: TabContext) -> None:
    first = three(context)[0]
    tab = shown(qtbot, context)

    press(qtbot, tab, "Doet niet meer mee…")
    dialog = tab.findChild(LeavingDialog)
    with qtbot.waitSignal(tab.told):
        press(qtbot, dialog, "Leg vast")
    left = get_partner(context.desk, first)
    with qtbot.waitSignal(tab.told) as told:
        press(qtbot, tab, "Doet weer mee")
    back = get_partner(context.desk, first)

    assert (left.is_active, left.left_on) == (False, context.today())
    assert (back.is_active, back.left_on) == (True, None)
    assert told.args == ["‘Bakkerij’ doet weer mee."]


def test_person_who_left_stays_below_the_others_in_grey(qtbot: QtBot, context: TabContext) -> None:
    yesterday = context.today() - dt.timedelta(days=1)
    people = (a_contact(name="Jan", active_until=yesterday, phone="06-1"), a_contact(name="Els"))
    save_partner(context.desk, a_partner(name="De Brug", contacts=people))

    tab = shown(qtbot, context)

    views = tab.findChildren(ContactView)
    words = [[one.text() for one in view.findChildren(QWidget) if hasattr(one, "text")] for view in views]
    assert words[0][0] == "Els"
    assert words[1][0] == "Jan (werkt er niet meer)"
    assert "06-1" not in " ".join(words[1])
    model = tab.findChild(PartnerTable).model()
    assert model.index(0, 3).data() == "Els"
