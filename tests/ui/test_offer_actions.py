"""What moves a partner and what it offers, beside the list of partners."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.engagement import Means, Principle
from coalitiedesk.domain.ids import OfferId, PartnerId
from coalitiedesk.domain.offers import Offer, OfferDirection, PartnerInterests
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.services.offers import get_interests, save_interests, save_offer, tick_trait
from coalitiedesk.services.partners import save_partner
from coalitiedesk.ui.dialogs.interests_dialog import InterestsDialog
from coalitiedesk.ui.dialogs.letters_dialog import LettersDialog
from coalitiedesk.ui.dialogs.offer_dialog import OfferDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tabs.partners_tab import PartnersTab
from coalitiedesk.ui.widgets.partners.interests_view import InterestsView
from tests.builders import a_partner
from tests.ui.opened import opened_context
from tests.ui.week_filled import open_dialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def context(tmp_path):
    with opened_context(tmp_path) as found:
        yield found


@pytest.fixture
def shop(context: TabContext) -> PartnerId:
    return save_partner(context.desk, a_partner(name="Buurtsuper", kind=PartnerKind.BUSINESS))


def shown(qtbot: QtBot, context: TabContext, partner: PartnerId) -> PartnersTab:
    tab = PartnersTab(context)
    qtbot.addWidget(tab)
    tab.resize(1366, 900)
    with qtbot.waitExposed(tab):
        tab.show()
    tab.show_record("partner", partner)
    return tab


def view_of(tab: PartnersTab) -> InterestsView:
    return tab.findChildren(InterestsView)[0]


def words_in(widget: QWidget) -> str:
    QApplication.processEvents()  # what was just added is shown by an event
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def press(tab: PartnersTab, spoken: str) -> None:
    found = next(one for one in view_of(tab).findChildren(QAbstractButton) if one.accessibleName() == spoken)
    found.click()


def keep(
    context: TabContext, partner: PartnerId, direction: OfferDirection, text: str, kind: Means = Means.GOODS
) -> OfferId:
    offer = Offer(id=OfferId(0), partner_id=partner, direction=direction, kind=kind, text=text)
    return save_offer(context.desk, offer)


def test_empty_partner_says_what_to_ask(qtbot: QtBot, context: TabContext, shop: PartnerId) -> None:
    tab = shown(qtbot, context, shop)

    assert "Vraag in een gesprek waarom ze mee zouden doen" in words_in(view_of(tab))
    assert "Principes: nog niet nagelopen." in words_in(view_of(tab))


def test_offer_is_added_settled_and_opened_again(qtbot: QtBot, context: TabContext, shop: PartnerId) -> None:
    tab = shown(qtbot, context, shop)

    press(tab, "Voeg aanbod toe")
    form = open_dialog(tab, OfferDialog)
    field = next(one for one in form.findChildren(QLineEdit) if one.accessibleName() == "Wat is het?")
    qtbot.keyClicks(field, "Tien kratten")
    qtbot.keyClick(form, Qt.Key.Key_Return)
    assert "Tien kratten" in words_in(view_of(tab))
    press(tab, "Geregeld: Tien kratten")
    assert "Er staat niets open." in words_in(view_of(tab))
    press(tab, "Toon 1 geregeld")
    press(tab, "Zet weer open: Tien kratten")

    found = get_interests(context.desk, shop)
    assert found is not None
    assert [one.is_open for one in found.offers] == [True]


def test_offer_names_who_looks_for_it(qtbot: QtBot, context: TabContext, shop: PartnerId) -> None:
    bridge = save_partner(context.desk, a_partner(name="De Brug"))
    keep(context, shop, OfferDirection.OFFER, "Een busje")
    keep(context, bridge, OfferDirection.NEED, "Een busje")

    assert "Misschien: De Brug zoekt dit" in words_in(view_of(shown(qtbot, context, shop)))
    assert "Misschien: Buurtsuper biedt dit" in words_in(view_of(shown(qtbot, context, bridge)))


def test_principles_speak_up_in_the_pane(qtbot: QtBot, context: TabContext, shop: PartnerId) -> None:
    keep(context, shop, OfferDirection.OFFER, "€ 100 voor sociaal beleid", Means.MONEY)
    tick_trait(context.desk, shop, Principle.EQUAL, is_on=True, note="wil meer ruimte in het boekje")

    words = words_in(view_of(shown(qtbot, context, shop)))

    assert "Let op de principes" in words
    assert "mag niet naar sociaal beleid" in words
    assert "Bij twijfel doen we het niet." in words


def test_pencil_opens_what_moves_them_and_button_the_market(
    qtbot: QtBot, context: TabContext, shop: PartnerId
) -> None:
    tab = shown(qtbot, context, shop)

    press(tab, "Wijzig wat hen beweegt")
    dialog = open_dialog(tab, InterestsDialog)
    dialog.reject()
    with qtbot.waitSignal(tab.go_requested) as asked:
        press(tab, "Vraag en aanbod van iedereen…")

    assert asked.args == ["offers", 0]
    with qtbot.waitSignal(tab.go_requested) as asked:
        press(tab, "Gespreksblad")
    assert asked.args == ["printing:conversation_sheet", shop]


def test_partner_is_found_by_its_offer(qtbot: QtBot, context: TabContext, shop: PartnerId) -> None:
    other = save_partner(context.desk, a_partner(name="Aa"))
    key = keep(context, shop, OfferDirection.OFFER, "Een busje")
    tab = shown(qtbot, context, other)

    tab.show_record("offer", key)

    assert tab.partner_in_hand == shop


def test_our_proposal_is_written_as_a_letter(qtbot: QtBot, context: TabContext, shop: PartnerId) -> None:
    save_interests(context.desk, PartnerInterests(partner_id=shop, asks="Een tafel vrijhouden"))
    tab = shown(qtbot, context, shop)
    assert "Een tafel vrijhouden" in words_in(view_of(tab))

    press(tab, "Ons voorstel")

    dialog = open_dialog(tab, LettersDialog)
    assert [one.recipient.partner_id for one in dialog.letters] == [shop]
    assert "– Een tafel vrijhouden" in dialog.letters[0].text
    dialog.reject()


def test_principle_speaks_up_while_an_offer_is_written(
    qtbot: QtBot, context: TabContext, shop: PartnerId
) -> None:
    tab = shown(qtbot, context, shop)
    press(tab, "Voeg aanbod toe")
    form = open_dialog(tab, OfferDialog)
    field = next(one for one in form.findChildren(QLineEdit) if one.accessibleName() == "Wat is het?")
    kind = next(one for one in form.findChildren(QComboBox) if one.accessibleName() == "Wat voor soort?")
    qtbot.keyClicks(field, "Geld voor sociaal beleid")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert "mag niet naar sociaal beleid" not in words_in(form)

    kind.setFocus()
    while kind.currentData() != Means.MONEY.value:
        qtbot.keyClick(kind, Qt.Key.Key_Down)

    assert "mag niet naar sociaal beleid" in words_in(form)
    qtbot.keyClick(form, Qt.Key.Key_Return)  # a warning, no lock
    found = get_interests(context.desk, shop)
    assert found is not None
    assert [one.text for one in found.offers] == ["Geld voor sociaal beleid"]
