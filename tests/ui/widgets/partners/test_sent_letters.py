"""Which letters a partner got, in its pane."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.letters import LetterWay
from coalitiedesk.services.letter_recipients import open_correspondence
from coalitiedesk.services.letters import list_templates, log_sent
from coalitiedesk.services.partners import save_partner
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tabs.partners_tab import PartnersTab
from coalitiedesk.ui.widgets.partners.sent_letters import SentLetters
from tests.builders import a_contact, a_partner
from tests.ui.opened import opened_context


@pytest.fixture
def context(tmp_path: Path) -> Iterator[TabContext]:
    with opened_context(tmp_path) as found:
        yield found


def test_pane_tells_which_letters_went_out(qtbot: QtBot, context: TabContext) -> None:
    ids = [save_partner(context.desk, a_partner(contacts=(a_contact(name="Fatma Hulst"),)))]
    (hulst,) = open_correspondence(context.desk, today=context.today()).recipients
    tab = PartnersTab(context)
    qtbot.addWidget(tab)
    tab.show()
    tab.show_record("partner", ids[0])
    letters = tab.findChild(SentLetters)
    qtbot.waitUntil(lambda: "Nog geen brief of mail van hier." in said_by(letters))

    templates = list_templates(context.desk)[:5]
    first, newest = templates[0].name, templates[-1].name
    for template in templates:
        log_sent(context.desk, template, [hulst], way=LetterWay.PAPER, day=context.today())

    qtbot.waitUntil(lambda: newest in said_by(letters))
    qtbot.waitUntil(lambda: "Op papier · 6 september 2026 · aan Fatma Hulst" in said_by(letters))
    assert first not in said_by(letters)
    next(one for one in letters.findChildren(QAbstractButton) if one.text() == "Toon nog 1").click()
    qtbot.waitUntil(lambda: first in said_by(letters))


def said_by(widget: QWidget) -> list[str]:
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]
