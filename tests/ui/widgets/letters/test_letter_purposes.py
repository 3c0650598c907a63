"""Each text is offered to whom it is meant for."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.contact_log import InteractionKind
from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.knowledge.letters import bundled_letters
from coalitiedesk.services.contact_log import log_interaction, save_commitment
from coalitiedesk.services.letters import list_sent
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.stages import move_to_stage
from coalitiedesk.ui import outside
from coalitiedesk.ui.dialogs.letters_dialog import LettersDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.letters.letter_purposes import ABOUT, AFTERWARDS, MEANT_FOR
from tests.builders import a_commitment, a_partner, an_interaction
from tests.ui.opened import SUNDAY, opened_context


@pytest.fixture
def context(tmp_path: Path) -> Iterator[TabContext]:
    with opened_context(tmp_path) as found:
        yield found


def offered(qtbot: QtBot, context: TabContext, key: str) -> list[str]:
    dialog = LettersDialog(context)
    qtbot.addWidget(dialog)
    dialog.choose_template(key)
    return [letter.recipient.partner for letter in dialog.letters]


def test_every_purpose_is_of_a_text_that_exists() -> None:
    assert {*MEANT_FOR, *ABOUT, *AFTERWARDS} <= {one.key for one in bundled_letters()}


def test_what_was_agreed_goes_to_whom_something_was_agreed_with(qtbot: QtBot, context: TabContext) -> None:
    save_partner(context.desk, a_partner(name="De Brug"))
    baker = save_partner(context.desk, a_partner(name="Bakker Jan"))
    save_commitment(context.desk, a_commitment(partner_id=baker))

    assert offered(qtbot, context, "agreed") == ["Bakker Jan"]
    assert offered(qtbot, context, "appointment") == []


def test_who_was_silent_long_is_asked_how_it_goes(qtbot: QtBot, context: TabContext) -> None:
    for name, days in (("Lang geleden", 90), ("Pas geleden", 89)):
        partner = save_partner(context.desk, a_partner(name=name))
        day = SUNDAY - dt.timedelta(days=days)
        log_interaction(context.desk, an_interaction(partner_id=partner, kind=InteractionKind.APP, day=day))
    save_partner(context.desk, a_partner(name="Nooit gesproken"))

    assert offered(qtbot, context, "keeping") == ["Lang geleden"]


def test_introduction_is_meant_for_the_shortlist(qtbot: QtBot, context: TabContext) -> None:
    save_partner(context.desk, a_partner(name="De Brug"))
    baker = save_partner(context.desk, a_partner(name="Bakker Jan"))
    move_to_stage(context.desk, [baker], EngagementStage.CONNECT, day=SUNDAY)

    assert offered(qtbot, context, "introduction") == ["Bakker Jan"]


def test_enter_while_choosing_sends_nothing(
    qtbot: QtBot, context: TabContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    baker = save_partner(context.desk, a_partner(name="Bakker Jan", email="jan@proef.test"))
    opened: list[object] = []
    monkeypatch.setattr(outside, "open_address", lambda url: bool(opened.append(url)) or True)
    dialog = LettersDialog(context)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    dialog.activateWindow()

    for kind in (QComboBox, QListWidget):
        found = dialog.findChild(kind)
        found.setFocus()
        qtbot.keyClick(found, Qt.Key.Key_Return)

    assert opened == []
    assert list_sent(context.desk, baker) == ()
