"""The form of a meeting, by keyboard."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.ids import GuestId, MeetingId, PartnerId
from coalitiedesk.domain.meetings import Guest, GuestState, Meeting
from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.ui.dialogs.meeting_dialog import MeetingDialog
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.widgets.plan.guest_pane import GuestPane, ManyList
from tests.ui.opened import SUNDAY

MEETING = Meeting(
    id=MeetingId(7),
    title="Start",
    step=PlanStep.ORGANISE,
    day=dt.date(2026, 9, 24),
    start=840,
    guests=(Guest(id=GuestId(1), name="Wethouder"),),
)
PARTNERS = tuple(
    Guest(id=GuestId(0), partner_id=PartnerId(at), partner=f"Partner {at}") for at in range(1, 201)
)


def shown(qtbot: QtBot, meeting: Meeting = MEETING) -> MeetingDialog:
    dialog = MeetingDialog(meeting, invitables=PARTNERS, today=SUNDAY)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    dialog.activateWindow()
    return dialog


def line(dialog: QWidget, name: str) -> QLineEdit:
    return next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == name)


def lists(dialog: QWidget) -> tuple[ManyList, ManyList]:
    found = {one.accessibleName(): one for one in dialog.findChildren(ManyList)}
    return found["Wie je kunt uitnodigen"], found["Genodigden"]


def test_unchanged_meeting_is_not_kept(qtbot: QtBot) -> None:
    dialog = shown(qtbot)

    with qtbot.assertNotEmitted(dialog.kept):
        dialog.accept()

    assert not dialog.isVisible()


def test_esc_keeps_what_was_typed_in_any_part(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    dialog.show_page("follow")
    qtbot.keyClicks(line(dialog, "Nieuwe taak"), "Zaal vragen")

    with qtbot.waitSignal(dialog.kept) as caught:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert caught.args[0].meeting == MEETING
    assert [task.title for task in caught.args[0].tasks] == ["Zaal vragen"]


@pytest.mark.parametrize(("name", "typed"), [("Welke dag?", "ooit"), ("Hoe laat?", "straks")])
def test_what_cannot_be_read_brings_its_part_in_front(qtbot: QtBot, name: str, typed: str) -> None:
    dialog = shown(qtbot)
    line(dialog, name).setText(typed)
    dialog.show_page("guests")

    with qtbot.assertNotEmitted(dialog.kept):
        dialog.accept()

    assert line(dialog, name).isVisible()
    assert "snappen we niet" in line(dialog, name).accessibleDescription()


def test_search_narrows_two_hundred_partners_and_shift_takes_several(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    dialog.show_page("guests")
    found, listed = lists(dialog)
    search = line(dialog, "Zoek een partner of persoon, of typ een naam")

    qtbot.keyClicks(search, "partner 19")
    assert found.records.rowCount() == 12
    qtbot.keyClick(search, Qt.Key.Key_Down)
    qtbot.keyClick(found, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(found, Qt.Key.Key_Return)

    assert [listed.records.line_at(at).title for at in range(3)] == ["Wethouder", "Partner 19", "Partner 119"]
    assert found.records.rowCount() == 10


def test_guest_is_taken_off_and_states_are_set_for_several(qtbot: QtBot) -> None:
    pane = GuestPane(PARTNERS[:2])
    qtbot.addWidget(pane)
    pane.show_guests([*PARTNERS[:2], Guest(id=GuestId(5), name="Buur")])
    _, listed = lists(pane)

    listed.choose_all([2, 3])
    pane._states[GuestState.DECLINED].click()
    listed.choose_all([1])
    qtbot.keyClick(listed, Qt.Key.Key_Delete)

    assert pane.guests == (
        replace(PARTNERS[1], state=GuestState.DECLINED),
        Guest(id=GuestId(5), name="Buur", state=GuestState.DECLINED),
    )


def test_large_text_fits_the_laptop(qtbot: QtBot, theme: Theme) -> None:
    theme.set_scale(1.5)

    dialog = shown(qtbot)

    assert dialog.minimumSizeHint().width() <= 1366
    assert dialog.minimumSizeHint().height() <= 720
