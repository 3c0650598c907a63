from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.services.known_partners import KnownPartner, KnownPartners
from coalitiedesk.ui.widgets.partners.partner_completer import PartnerCompleter

HULST = KnownPartner(id=PartnerId(1), name="Bakkerij Hulst", people=("Zoë Bos",))
KERK = KnownPartner(id=PartnerId(2), name="Kerk", about="Epe")


def test_offered_line_says_why_and_enter_takes_the_first(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    completer = PartnerCompleter(field, KnownPartners((HULST, KERK)))
    with qtbot.waitExposed(field):
        field.show()
    field.activateWindow()
    field.setFocus()

    qtbot.keyClicks(field, "zoe")
    popup = completer.popup()
    qtbot.waitUntil(lambda: popup.currentIndex().isValid())
    shown = popup.currentIndex().data()
    with qtbot.waitSignal(completer.picked) as caught:
        qtbot.keyClick(popup, Qt.Key.Key_Return)

    assert shown == "Bakkerij Hulst · Zoë Bos"
    assert caught.args == [HULST, "Zoë Bos"]
    assert field.text() == "Bakkerij Hulst"


def test_nothing_is_offered_for_words_nobody_has(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    completer = PartnerCompleter(field, KnownPartners((HULST, KERK)))
    with qtbot.waitExposed(field):
        field.show()

    qtbot.keyClicks(field, "slager")

    assert not completer.popup().isVisible()
