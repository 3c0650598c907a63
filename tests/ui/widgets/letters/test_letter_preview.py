"""To whom of a partner a letter goes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QListWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.services.letters import list_sent
from coalitiedesk.services.partners import get_partner, save_partner
from coalitiedesk.ui.dialogs.letters_dialog import LettersDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.letters.letter_preview import LetterPreview
from tests.builders import a_contact, a_partner
from tests.ui.opened import opened_context


@pytest.fixture
def context(tmp_path: Path) -> Iterator[TabContext]:
    with opened_context(tmp_path) as found:
        yield found


def test_letter_can_go_to_another_contact_person(qtbot: QtBot, context: TabContext) -> None:
    people = (
        a_contact(name="Samira Bos", email="samira@brug.test"),
        a_contact(name="mw. van den Berg", role="voorzitter"),
    )
    brug = save_partner(context.desk, a_partner(name="De Brug", email="info@brug.test", contacts=people))
    save_partner(context.desk, a_partner(name="Koor", contacts=(a_contact(name="Ans Vos"),)))
    dialog = LettersDialog(context)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    dialog.choose_template("network")
    preview = dialog.findChild(LetterPreview)
    who = next(one for one in preview.findChildren(QComboBox) if one.isVisible())
    assert [who.itemText(at) for at in range(who.count())] == ["Samira Bos", "mw. van den Berg, voorzitter"]

    who.setFocus()
    qtbot.keyClick(who, Qt.Key.Key_Down)

    letter = dialog.letters[0]
    assert letter.text.startswith("Beste mevrouw Van den Berg,")
    assert letter.recipient.email == "info@brug.test"
    assert "mw. van den Berg" in dialog.findChild(QListWidget).item(0).text()
    next(one for one in dialog.findChildren(QAbstractButton) if one.text() == "Is verstuurd").click()
    partner = get_partner(context.desk, brug)
    assert partner is not None
    assert [one.contact_id for one in list_sent(context.desk, brug)] == [partner.contacts[1].id]
    assert not who.isVisible()  # the choir has one person
