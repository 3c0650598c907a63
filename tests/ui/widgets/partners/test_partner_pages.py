"""A long list comes in by the page; a change reads only what it touched."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import insert

from coalitiedesk.db.tables import PartnerRow
from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.services.partners import delete_partners, list_partners, save_partner
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tabs.partners_tab import PartnersTab
from coalitiedesk.ui.widgets.partners.partner_detail import PartnerDetail
from coalitiedesk.ui.widgets.partners.partner_list import PartnerList
from coalitiedesk.ui.widgets.partners.partner_pages import PAGE, PartnerPages
from tests.builders import a_contact, a_partner
from tests.ui.opened import opened_context


@pytest.fixture
def context(tmp_path: Path) -> Iterator[TabContext]:
    with opened_context(tmp_path) as found:
        yield found


def fill(context: TabContext, amount: int) -> None:
    rows = [{"name": f"Partner {at:05}", "sort_name": f"partner {at:05}"} for at in range(amount)]
    with context.desk.change("vullen") as session:
        session.execute(insert(PartnerRow), rows)


def changes_of(context: TabContext) -> list[ChangeSet]:
    heard: list[ChangeSet] = []
    context.desk.subscribe(heard.append)
    return heard


def test_long_list_comes_in_by_the_page(qtbot: QtBot, context: TabContext, qapp: QObject) -> None:
    fill(context, 2 * PAGE + 3)
    pages = PartnerPages(context.desk, qapp)
    seen: list[tuple[int, int]] = []
    pages.read.connect(lambda lines, total: seen.append((len(lines), total)))

    pages.start()
    qtbot.waitUntil(lambda: not pages.is_reading)

    assert seen == [(PAGE, 2 * PAGE + 3), (2 * PAGE + 3, 2 * PAGE + 3)]


def test_change_reads_only_what_it_touched(qtbot: QtBot, context: TabContext, qapp: QObject) -> None:
    fill(context, 5)
    pages = PartnerPages(context.desk, qapp)
    lines = list_partners(context.desk)
    changes = changes_of(context)
    patched: list[tuple[tuple, set]] = []
    pages.patched.connect(lambda newer, gone: patched.append((newer, gone)))

    save_partner(context.desk, a_partner(id=lines[2].id, name="Anders", contacts=(a_contact(name="Wil"),)))
    pages.follow(changes[-1], lines)
    delete_partners(context.desk, [lines[0].id])
    pages.follow(changes[-1], lines)

    (newer, gone), (none, gone_later) = patched
    assert [(line.name, line.contact_name) for line in newer] == [("Anders", "Wil")]
    assert (gone, none, gone_later) == (set(), (), {lines[0].id})


def test_person_that_is_gone_makes_its_partner_read_again(context: TabContext, qapp: QObject) -> None:
    partner_id = save_partner(context.desk, a_partner(contacts=(a_contact(),)))
    save_partner(context.desk, a_partner(name="Anders"))
    pages = PartnerPages(context.desk, qapp)
    changes = changes_of(context)
    patched: list[tuple[tuple, set]] = []
    pages.patched.connect(lambda newer, gone: patched.append((newer, gone)))

    save_partner(context.desk, a_partner(id=partner_id))
    pages.follow(changes[-1], list_partners(context.desk))

    ((newer, gone),) = patched
    assert [(line.id, line.contact_name) for line in newer] == [(partner_id, "")]
    assert gone == set()


def test_beside_a_long_list_the_pane_follows_in_the_next_turn(qtbot: QtBot, context: TabContext) -> None:
    fill(context, PAGE + 1)
    tab = PartnersTab(context)
    qtbot.addWidget(tab)
    tab.refresh()
    tab.show()
    partners = tab.findChild(PartnerList)
    detail = tab.findChild(PartnerDetail)
    qtbot.waitUntil(lambda: len(partners.lines) == PAGE + 1 and "Partner 00000" in texts_in(detail))

    partners.choose(partners.lines[7].id)
    at_once = texts_in(detail)
    qtbot.waitUntil(lambda: "Partner 00007" in texts_in(detail))

    assert "Partner 00000" in at_once
    assert "Partner 00007" not in at_once


def texts_in(widget: QWidget) -> list[str]:
    return [found.text() for found in widget.findChildren(QLabel)]
