from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.engagement import ContributionKind, EngagementMotive, Principle
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.offers import PartnerInterests
from coalitiedesk.services.offers import get_interests, tick_trait
from coalitiedesk.services.partners import save_partner
from coalitiedesk.ui.dialogs.interests_dialog import InterestsDialog
from coalitiedesk.ui.tab_context import TabContext
from tests.builders import a_partner
from tests.ui.week_filled import button


def interests_of(context: TabContext, partner: PartnerId) -> PartnerInterests:
    found = get_interests(context.desk, partner)
    assert found is not None
    return found


def shown(qtbot: QtBot, context: TabContext, partner: PartnerId) -> InterestsDialog:
    dialog = InterestsDialog(context, interests_of(context, partner), partner="De Brug")
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def tick(dialog: InterestsDialog, words: str) -> QCheckBox:
    return next(one for one in dialog.findChildren(QCheckBox) if one.text() == words)


def line(dialog: InterestsDialog, spoken: str) -> QLineEdit:
    return next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == spoken)


def area(dialog: InterestsDialog, spoken: str) -> QPlainTextEdit:
    return next(one for one in dialog.findChildren(QPlainTextEdit) if one.accessibleName() == spoken)


def test_ticks_and_words_are_kept_as_one_step(qtbot: QtBot, context: TabContext) -> None:
    partner = save_partner(context.desk, a_partner())
    tick_trait(context.desk, partner, EngagementMotive.SOCIAL, is_on=True)
    dialog = shown(qtbot, context, partner)

    tick(dialog, "Voor de samenleving").setChecked(False)
    line(dialog, "In een paar woorden: Persoonlijk").setText("kent de buurt")
    dialog.show_part("brings")
    tick(dialog, "Gastvrij zijn").setChecked(True)
    dialog.show_part("ours")
    tick(dialog, "Een training voor medewerkers").setChecked(True)
    area(dialog, "Wij vragen").setPlainText("Een tafel\n vrijhouden ")
    area(dialog, "Wij bieden").setPlainText("Koffie")
    dialog.show_part("principles")
    line(dialog, "Twijfel: Gelijk behandelen").setText("krijgt meer dan een ander")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)  # closing keeps

    found = interests_of(context, partner)
    assert found.motives == {EngagementMotive.PERSONAL: "kent de buurt"}
    assert found.contributions == {ContributionKind.HOSPITALITY: ""}
    assert found.principles == {Principle.EQUAL: "krijgt meer dan een ander"}
    assert found.propositions == {"training"}
    assert (found.asks, found.own_proposition) == ("Een tafel\n vrijhouden", "Koffie")
    context.desk.undo()
    assert interests_of(context, partner).motives == {EngagementMotive.SOCIAL: ""}


def test_what_is_dropped_is_not_kept(qtbot: QtBot, context: TabContext) -> None:
    partner = save_partner(context.desk, a_partner())
    dialog = shown(qtbot, context, partner)

    tick(dialog, "Persoonlijk").setChecked(True)
    qtbot.mouseClick(button(dialog, "Niet bewaren"), Qt.MouseButton.LeftButton)

    assert interests_of(context, partner).is_empty
