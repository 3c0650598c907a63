"""From planning a meeting after a format to its paper, who came, and the partner in the network."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.printouts.meeting_kit.content import MeetingKitContent
from coalitiedesk.services.contact_log import list_interactions
from coalitiedesk.services.demo.filling import fill_demo
from coalitiedesk.services.meetings import list_meetings
from coalitiedesk.services.opening import create_coalition
from coalitiedesk.services.plan import list_tasks
from coalitiedesk.ui.dialogs.meeting_dialog import MeetingDialog
from coalitiedesk.ui.dialogs.ties_dialog import TiesDialog
from coalitiedesk.ui.tabs.partners_tab import PartnersTab
from coalitiedesk.ui.tabs.plan_tab import PlanTab
from coalitiedesk.ui.tabs.printing_tab import PrintingTab
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.widgets.network.ring_picture import RingPicture
from coalitiedesk.ui.widgets.plan.guest_pane import ManyList
from tests.end_to_end.hands import Hands
from tests.ui.workbench_scene import Answers, answers, home, hook, started_bench

__all__ = ["answers", "home", "hook"]


@pytest.fixture
def hands(home: None, theme: Theme, qtbot: QtBot, tmp_path: Path, answers: Answers) -> Iterator[Hands]:
    path = tmp_path / "stick" / "Voorbeeld.coalitie"
    path.parent.mkdir()
    desk = create_coalition(path, name="Voorbeeld")
    fill_demo(desk, activities=8, partners=12, years=1)
    desk.close()
    with started_bench(theme, qtbot, tmp_path) as bench:
        bench.window.resize(1366, 768)
        bench.open_path(path)
        yield Hands(qtbot, bench)


def line(dialog: MeetingDialog, words: str) -> QLineEdit:
    return next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == words)


def test_meeting_is_planned_after_a_format_printed_held_and_followed_up(hands: Hands) -> None:
    tab = hands.open_tab(3)
    assert isinstance(tab, PlanTab)
    before = len(list_tasks(hands.desk))
    tab.show_record("step", 3)
    hands.push(tab, "Bijeenkomsten")
    hands.push(tab, "Plan bijeenkomst")
    dialog = hands.dialog(MeetingDialog)
    which = next(one for one in dialog.findChildren(QComboBox) if one.accessibleName().startswith("Wat voor"))
    which.setFocus()
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Down)
    hands.qtbot.keyClicks(line(dialog, "Welke dag?"), "gisteren")
    line(dialog, "Hoe laat?").setFocus()
    hands.qtbot.keyClicks(line(dialog, "Hoe laat?"), "14")
    hands.push(dialog, "Genodigden")
    search = line(dialog, "Zoek een partner of persoon, of typ een naam")
    hands.qtbot.keyClicks(search, "linde")
    hands.qtbot.keyClick(search, Qt.Key.Key_Return)
    hands.push(dialog, "Bewaar en ga naar drukwerk")

    printing = hands.bench.window.deck.tab
    assert isinstance(printing, PrintingTab)
    hands.wait_for(lambda: printing.preview.document is not None and not printing.is_waiting)
    document = printing.preview.document
    assert document is not None
    kit = document.job.own
    assert isinstance(kit, MeetingKitContent)
    (meeting,) = [one for one in list_meetings(hands.desk) if one.title == "Inspiratiesessie met ondernemers"]
    assert kit.meeting == meeting
    assert (meeting.start, meeting.end) == (840, 990)
    assert meeting.agenda.splitlines()[1] == "14.15 Welkom"
    assert len(list_tasks(hands.desk)) == before + 14  # ten before, four after

    tab = hands.open_tab(3)
    assert isinstance(tab, PlanTab)
    tab.show_record("meeting", meeting.id)
    hands.push(tab, "Open")
    dialog = hands.dialog(MeetingDialog)
    hands.push(dialog, "Genodigden")
    next(one for one in dialog.findChildren(ManyList) if one.accessibleName() == "Genodigden").choose_all([1])
    hands.push(dialog, "Was er")
    hands.push(dialog, "Agenda en verslag")
    report = next(one for one in dialog.findChildren(QPlainTextEdit) if one.accessibleName() == "Verslag")
    hands.qtbot.keyClicks(report, "Fijn.")
    hands.push(dialog, "Bewaar")

    (meeting,) = [one for one in list_meetings(hands.desk) if one.id == meeting.id]
    logged = [one for one in list_interactions(hands.desk) if meeting.title in one.text]
    assert [(one.partner_id, one.day) for one in logged] == [(meeting.guests[0].partner_id, meeting.day)]


def test_partner_is_opened_from_the_picture_of_the_network(hands: Hands) -> None:
    tab = hands.open_tab(3)
    assert isinstance(tab, PlanTab)
    tab.show_record("step", 3)
    hands.push(tab, "Wie werkt met wie")
    picture = hands.dialog(TiesDialog).findChild(RingPicture)
    picture.setFocus()
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Down)
    wanted = picture.at
    assert wanted is not None
    hands.press(Qt.Key.Key_Return)

    partners = hands.bench.window.deck.tab
    assert isinstance(partners, PartnersTab)
    assert partners._list.table.chosen_ids == (wanted,)
