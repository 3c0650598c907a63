"""A letter as it comes out of the printer, in the window of letters."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId
from coalitiedesk.services.editions import save_edition
from coalitiedesk.services.partners import save_partner
from coalitiedesk.ui.dialogs.letters_dialog import LettersDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.letters.letter_page import LetterPage
from coalitiedesk.ui.widgets.printing.page_view import PageView
from tests.builders import a_partner
from tests.ui.opened import opened_context


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> Iterator[LettersDialog]:
    with opened_context(tmp_path) as context:
        for name in ("Bakker Jan", "De Brug"):
            save_partner(context.desk, a_partner(name=name))
        found = shown(qtbot, context)
        yield found
        found.reject()
        qtbot.waitUntil(lambda: not context.jobs.is_busy, timeout=20_000)


def shown(qtbot: QtBot, context: TabContext) -> LettersDialog:
    dialog = LettersDialog(context)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def button(dialog: LettersDialog, words: str) -> QAbstractButton:
    return next(one for one in dialog.findChildren(QAbstractButton) if one.text() == words)


def picture(qtbot: QtBot, dialog: LettersDialog) -> bytes:
    page = dialog.findChild(LetterPage)
    qtbot.waitUntil(lambda: not page.is_busy, timeout=20_000)
    image = dialog.findChild(PageView).grab().toImage()
    return bytes(image.constBits())


def test_letter_is_shown_on_paper_and_follows_the_one_in_hand(qtbot: QtBot, dialog: LettersDialog) -> None:
    dialog.choose_template("network")
    button(dialog, "Op papier").click()
    page = dialog.findChild(LetterPage)
    assert page.isVisible()
    assert not dialog.findChild(QPlainTextEdit).isVisible()

    first = picture(qtbot, dialog)
    button(dialog, "Op papier").click()
    assert not page.isVisible()
    button(dialog, "Op papier").click()
    next(
        one for one in dialog.findChildren(QAbstractButton) if one.accessibleName() == "Volgende brief"
    ).click()

    assert picture(qtbot, dialog) != first


def test_mail_has_no_paper(dialog: LettersDialog) -> None:
    dialog.choose_template("network")
    button(dialog, "Op papier").click()

    dialog.choose_template("introduction")

    assert not button(dialog, "Op papier").isVisible()
    assert not button(dialog, "Druk af…").isVisible()
    assert dialog.findChild(QPlainTextEdit).isVisible()


def test_thanks_before_the_week_say_so(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_context(tmp_path) as context:
        save_edition(
            context.desk, Edition(id=EditionId(0), name="Week", year=2026, first_day=dt.date(2026, 10, 1))
        )
        dialog = shown(qtbot, context)

        dialog.choose_template("thanks")
        early = words_in(dialog)
        dialog.choose_template("network")

        assert "De Week 2026 is nog niet geweest. Stuur dit pas daarna." in early
        assert "De Week 2026 is nog niet geweest. Stuur dit pas daarna." not in words_in(dialog)
        dialog.reject()


def words_in(dialog: LettersDialog) -> list[str]:
    return [one.text() for one in dialog.findChildren(QLabel)]
