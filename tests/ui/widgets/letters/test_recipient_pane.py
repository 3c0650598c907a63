"""Who gets the letter: chosen by a list that was kept."""

import datetime as dt

from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.ids import LetterTemplateId, PartnerId
from coalitiedesk.domain.letters import LetterKind, LetterTemplate, Recipient
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.ui.widgets.letters.recipient_pane import RecipientPane

LETTER = LetterTemplate(id=LetterTemplateId(0), name="Uitnodiging", kind=LetterKind.LETTER)


def test_letter_goes_to_who_is_on_a_kept_list(qtbot: QtBot) -> None:
    pane = RecipientPane()
    qtbot.addWidget(pane)
    people = [
        Recipient(partner_id=PartnerId(at), partner=name, kind=PartnerKind.BUSINESS)
        for at, name in enumerate(("Bakker", "De Brug", "Slager"), start=1)
    ]
    shops = frozenset({PartnerId(1), PartnerId(3)})

    pane.show_recipients(people, chosen=(), lists={"Winkels": shops}, week="", today=dt.date(2026, 10, 12))
    pane.show_for(LETTER)
    pane.choose("list:Winkels")

    assert pane.findChild(QComboBox).currentText() == "Lijst ‘Winkels’ (2)"
    assert [one.partner for one in pane.ticked] == ["Bakker", "Slager"]
