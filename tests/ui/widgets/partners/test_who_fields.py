from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.services.known_partners import KnownPartner, KnownPartners
from coalitiedesk.ui.widgets.partners.who_fields import WhoFields


def known(key: int, name: str) -> KnownPartner:
    return KnownPartner(id=PartnerId(key), name=name)


def test_of_two_with_one_name_the_one_it_was_stays(qtbot: QtBot) -> None:
    fields = WhoFields(KnownPartners((known(1, "Zonnebloem"), known(2, "Zonnebloem"))))
    qtbot.addWidget(fields)
    fields.show_partner(PartnerId(2))

    fields.read()

    assert fields.partner_id == 2


def test_another_name_is_told_once_and_no_name_is_nobody(qtbot: QtBot) -> None:
    fields = WhoFields(KnownPartners((known(1, "Bieb"), known(2, "Kerk"), known(3, "Kerkkoor"))))
    qtbot.addWidget(fields)
    told: list[object] = []
    fields.chosen.connect(told.append)

    for words in ("kerk", "kerk", "ker"):
        fields.field.setText(words)
        fields.read()

    assert told == [2, None]


def test_line_for_others_comes_when_asked_for(qtbot: QtBot) -> None:
    fields = WhoFields(KnownPartners((known(1, "Bieb"), known(2, "Kerk"))))
    qtbot.addWidget(fields)
    with qtbot.waitExposed(fields):
        fields.show()
    fields.activateWindow()
    others = next(one for one in fields.findChildren(QLineEdit) if one is not fields.field)
    assert not others.isVisible()

    more = fields.findChild(type(fields._more))
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(others, "kerk; kerk")

    assert others.hasFocus()
    assert fields.others == (2,)
    assert not fields.objects("")
