"""Mail about a meeting: whom it goes to, and that it is kept with each."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.ids import GuestId, MeetingId
from coalitiedesk.domain.meetings import Guest, GuestState, Meeting
from coalitiedesk.services.contact_log import list_interactions
from coalitiedesk.services.meetings import list_meetings, save_meeting
from coalitiedesk.services.partners import save_partner
from coalitiedesk.ui import outside
from coalitiedesk.ui.dialogs.meeting_mail_dialog import MeetingMailDialog
from coalitiedesk.ui.tab_context import TabContext
from tests.builders import a_partner
from tests.ui.opened import SUNDAY


def a_meeting(context: TabContext, state: GuestState) -> Meeting:
    keys = [
        save_partner(context.desk, a_partner(name=name, email=f"{name.lower()}@example.org", contacts=()))
        for name in ("Brug", "Kerk")
    ]
    guests = tuple(Guest(id=GuestId(0), partner_id=key, state=state) for key in keys)
    save_meeting(context.desk, Meeting(id=MeetingId(0), title="Start", day=SUNDAY, guests=guests))
    return list_meetings(context.desk)[0]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []

    def remember(address: QUrl) -> bool:
        found.append(address.toString(QUrl.ComponentFormattingOption.FullyDecoded))
        return True

    monkeypatch.setattr(outside, "open_address", remember)
    return found


def shown(qtbot: QtBot, context: TabContext, meeting: Meeting) -> MeetingMailDialog:
    dialog = MeetingMailDialog(context, meeting)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def said(dialog: MeetingMailDialog) -> str:
    return " ".join(one.text() for one in dialog.findChildren(QLabel) if one.isVisible())


def test_invitation_goes_to_all_unseen_and_stands_in_each_log(
    qtbot: QtBot, context: TabContext, opened: list[str]
) -> None:
    dialog = shown(qtbot, context, a_meeting(context, GuestState.INVITED))
    assert "Naar 2 adressen; niemand ziet de anderen." in said(dialog)
    dialog.findChild(QPlainTextEdit).setPlainText("Kom je ook.")

    dialog.accept()

    (address,) = opened
    assert address.startswith(
        "mailto:?bcc=brug@example.org,kerk@example.org&subject=Kom je ook%3F Start&body=Kom je ook."
    )
    assert ["Uitnodiging voor ‘Start’" in one.text for one in list_interactions(context.desk)] == [True, True]
    dialog.show_thanks(is_on=False)
    assert "2 partners kregen hem al." in said(dialog)


@pytest.mark.usefixtures("opened")
def test_after_the_meeting_it_begins_with_thanks(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context, a_meeting(context, GuestState.ATTENDED))

    assert "Wat fijn dat je erbij was" in dialog.findChild(QPlainTextEdit).toPlainText()
    dialog.show_thanks(is_on=False)
    assert "Er is nog niemand uitgenodigd." in said(dialog)
