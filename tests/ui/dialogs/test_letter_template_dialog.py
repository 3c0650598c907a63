from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.ids import LetterTemplateId
from coalitiedesk.domain.letters import LetterKind, LetterTemplate
from coalitiedesk.services.letters import find_proposal
from coalitiedesk.ui.dialogs.letter_template_dialog import LetterTemplateDialog

NEW = LetterTemplate(id=LetterTemplateId(0), name="", kind=LetterKind.LETTER)
OWN = replace(NEW, id=LetterTemplateId(3), name="Kerstkaart", text="Dag {partner}")


@pytest.fixture
def dialog(qtbot: QtBot) -> LetterTemplateDialog:
    return opened(qtbot, OWN)


def opened(qtbot: QtBot, template: LetterTemplate) -> LetterTemplateDialog:
    dialog = LetterTemplateDialog(template, find_proposal(template.key) if template.key else None)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def text(dialog: LetterTemplateDialog) -> QPlainTextEdit:
    found = dialog.form.input("text")
    assert isinstance(found, QPlainTextEdit)
    return found


def objections(dialog: LetterTemplateDialog) -> list[str]:
    labels = dialog.form.findChildren(QLabel)
    return [one.text() for one in labels if one.property("tone") == "bad" and one.isVisible()]


def press(qtbot: QtBot, dialog: LetterTemplateDialog, words: str) -> None:
    button = next(one for one in dialog.findChildren(QPushButton) if one.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_new_text_is_kept_with_what_is_filled_in(qtbot: QtBot) -> None:
    dialog = opened(qtbot, NEW)
    kept: list[LetterTemplate] = []
    dialog.kept.connect(kept.append)
    name = dialog.form.input("name")
    assert isinstance(name, QLineEdit)
    qtbot.keyClicks(name, "Groet")
    qtbot.keyClicks(text(dialog), "Dag ")
    dialog.insert("contactpersoon")
    press(qtbot, dialog, "Bewaar")

    assert kept == [replace(NEW, name="Groet", text="Dag {contactpersoon}")]
    assert not dialog.isVisible()


def test_strange_word_keeps_the_window_open_and_is_named(qtbot: QtBot, dialog: LetterTemplateDialog) -> None:
    kept: list[object] = []
    dialog.kept.connect(kept.append)
    text(dialog).setPlainText("Dag {patner}")
    press(qtbot, dialog, "Bewaar")

    assert dialog.isVisible()
    assert kept == []
    assert objections(dialog) == ["‘{patner}’ kennen we niet. Kies er een uit de lijst."]


def test_word_comes_in_the_subject_when_that_is_in_hand(qtbot: QtBot, dialog: LetterTemplateDialog) -> None:
    subject = dialog.form.input("subject")
    dialog.activateWindow()
    subject.setFocus()
    qtbot.waitUntil(subject.hasFocus)

    dialog.insert("week")
    text(dialog).setFocus()
    dialog.insert("partner")

    assert subject.text().endswith("{week}")
    assert "{partner}" in text(dialog).toPlainText()


def test_esc_keeps_and_drop_does_not(qtbot: QtBot, dialog: LetterTemplateDialog) -> None:
    kept: list[LetterTemplate] = []
    dialog.kept.connect(kept.append)
    text(dialog).setPlainText("Hoi {partner}")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    other = opened(qtbot, OWN)
    other.kept.connect(kept.append)
    text(other).setPlainText("Weg ermee")
    press(qtbot, other, "Niet bewaren")

    assert [one.text for one in kept] == ["Hoi {partner}"]


@pytest.mark.parametrize(
    ("template", "words"),
    [(OWN, "Gooi weg"), (replace(OWN, key="thanks"), "Terug naar ons voorstel")],
    ids=["own", "bundled"],
)
def test_own_text_goes_and_a_changed_one_goes_back(
    qtbot: QtBot, template: LetterTemplate, words: str
) -> None:
    dialog = opened(qtbot, template)
    removed: list[LetterTemplate] = []
    dialog.removed.connect(removed.append)
    press(qtbot, dialog, words)

    assert removed == [template]
