"""The form of a meeting, by keyboard."""

import datetime as dt
from collections.abc import Collection
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.ids import GuestId, MeetingId, PartnerId
from coalitiedesk.domain.meetings import Guest, GuestState, Meeting
from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.knowledge.meeting_formats import meeting_formats
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


def shown(qtbot: QtBot, meeting: Meeting = MEETING, *, logged: Collection[PartnerId] = ()) -> MeetingDialog:
    dialog = MeetingDialog(
        meeting, invitables=PARTNERS, today=SUNDAY, formats=meeting_formats(), logged=logged
    )
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


def choose_format(dialog: QWidget, key: str) -> None:
    choice = next(
        one for one in dialog.findChildren(QComboBox) if one.accessibleName().startswith("Wat voor")
    )
    choice.setCurrentIndex(choice.findData(key))


def agenda(dialog: QWidget) -> QPlainTextEdit:
    return next(one for one in dialog.findChildren(QPlainTextEdit) if one.accessibleName() == "Agenda")


def test_format_fills_name_end_and_agenda_and_follows_another_beginning(qtbot: QtBot) -> None:
    dialog = shown(qtbot, Meeting(id=MeetingId(0), title=""))
    choose_format(dialog, "colleagues")
    assert line(dialog, "Hoe heet de bijeenkomst?").text() == "Oefening met collega’s"
    assert agenda(dialog).toPlainText().splitlines()[0] == "Onze doelen"

    line(dialog, "Hoe laat?").setFocus()
    qtbot.keyClicks(line(dialog, "Hoe laat?"), "14")
    line(dialog, "Waar?").setFocus()

    assert line(dialog, "Hoe laat?").text() == "14.00–15.00"
    assert agenda(dialog).toPlainText().splitlines()[:2] == ["14.00 Onze doelen", "14.10 Wie kennen we?"]
    choose_format(dialog, "work_session")
    assert line(dialog, "Hoe heet de bijeenkomst?").text() == "Werksessie in elkaars schoenen"
    with qtbot.waitSignal(dialog.kept) as caught:
        dialog.accept()
    assert (caught.args[0].meeting.format, caught.args[0].meeting.start) == ("work_session", 840)


def test_new_meeting_after_a_format_brings_its_chores_unless_one_says_no(qtbot: QtBot) -> None:
    dialog = shown(qtbot, Meeting(id=MeetingId(0), title=""))
    chores = next(one for one in dialog.findChildren(QCheckBox) if "vooraf" in one.text())
    assert not chores.isVisible()
    choose_format(dialog, "colleagues")
    assert chores.isVisible()
    assert chores.isChecked()

    with qtbot.waitSignal(dialog.kept) as caught:
        dialog.accept()

    assert caught.args[0].has_chores


def test_meeting_that_was_planned_before_brings_them_only_when_asked(qtbot: QtBot) -> None:
    dialog = shown(qtbot, replace(MEETING, format="colleagues"))
    chores = next(one for one in dialog.findChildren(QCheckBox) if "vooraf" in one.text())

    assert chores.isVisible()
    assert not chores.isChecked()


def test_what_was_typed_is_not_overwritten_by_a_format(qtbot: QtBot) -> None:
    dialog = shown(qtbot, replace(MEETING, title="Ons etentje", end=900, agenda="Soep"))

    choose_format(dialog, "inspiration")

    assert line(dialog, "Hoe heet de bijeenkomst?").text() == "Ons etentje"
    assert line(dialog, "Hoe laat?").text() == "14.00–15.00"
    assert agenda(dialog).toPlainText() == "Soep"


def test_one_button_keeps_the_meeting_and_goes_on_to_print(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    button = next(one for one in dialog.findChildren(QAbstractButton) if "drukwerk" in one.text())

    with qtbot.waitSignal(dialog.kept) as caught:
        button.click()

    assert caught.args[0].goes_to_print


def logging(dialog: QWidget) -> QCheckBox:
    return next(one for one in dialog.findChildren(QCheckBox) if "contactmoment" in one.text())


@pytest.mark.parametrize(("days", "asked"), [(-1, True), (-60, False), (1, None)])
def test_contact_is_offered_for_who_was_there_once_the_day_has_come(
    qtbot: QtBot, days: int, asked: bool | None
) -> None:
    came = tuple(replace(one, state=GuestState.ATTENDED) for one in PARTNERS[:3])
    day = SUNDAY + dt.timedelta(days=days)
    dialog = shown(qtbot, replace(MEETING, day=day, guests=came), logged={PartnerId(1)})
    dialog.show_page("follow")

    assert logging(dialog).isVisible() is (asked is not None)
    if asked is None:
        return
    assert logging(dialog).text() == "Leg een contactmoment vast bij 2 partners die er waren"
    assert logging(dialog).isChecked() is asked
    logging(dialog).setChecked(True)
    with qtbot.waitSignal(dialog.kept) as caught:
        dialog.accept()
    assert caught.args[0].contact_on == day


def test_task_goes_with_who_and_before_which_day(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    dialog.show_page("follow")
    qtbot.keyClicks(line(dialog, "Nieuwe taak"), "Zaal vragen")
    qtbot.keyClicks(line(dialog, "Wie doet het?"), "Noor")
    due = line(dialog, "Vóór welke dag?")
    qtbot.keyClicks(due, "ooit")
    with qtbot.assertNotEmitted(dialog.kept):
        dialog.accept()
    assert dialog.isVisible()

    due.clear()
    qtbot.keyClicks(due, "1-10")
    with qtbot.waitSignal(dialog.kept) as caught:
        dialog.accept()

    (task,) = caught.args[0].tasks
    assert (task.owner, task.due) == ("Noor", dt.date(2026, 10, 1))
