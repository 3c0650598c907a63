"""Logging contact, by keyboard, on a real file."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.contact_log import (
    CommitmentDirection,
    ContactLog,
    Interaction,
    InteractionKind,
)
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.services.contact_log import get_interaction, get_log, log_interaction
from coalitiedesk.services.partners import all_partners, save_partner
from coalitiedesk.ui.dialogs.contact_dialog import ContactDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import HouseButton
from tests.builders import a_contact, a_partner, an_interaction
from tests.ui.opened import SUNDAY

NEW = PartnerId(0)


def a_bakery(context: TabContext) -> PartnerId:
    people = (a_contact(name="Fatma Hulst"), a_contact(name="Youssef Amrani"))
    return save_partner(context.desk, a_partner(name="Bakkerij Hulst", contacts=people))


def shown(
    qtbot: QtBot, context: TabContext, partner: PartnerId, interaction: Interaction | None = None
) -> ContactDialog:
    dialog = ContactDialog(context, partner, interaction=interaction)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    dialog.activateWindow()
    return dialog


def line(dialog: QWidget, name: str) -> QLineEdit:
    return next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == name)


def note(dialog: QWidget) -> QPlainTextEdit:
    return dialog.findChild(QPlainTextEdit)


def press(dialog: QWidget, words: str) -> None:
    next(one for one in dialog.findChildren(HouseButton) if one.words == words).click()


def retyped(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.clear()
    qtbot.keyClicks(field, text)


def log_of(context: TabContext, partner: PartnerId) -> ContactLog:
    found = get_log(context.desk, partner)
    assert found is not None
    return found


def objections(dialog: QWidget) -> list[str]:
    labels = dialog.findChildren(QLabel)
    return [one.text() for one in labels if one.property("tone") == "bad" and one.isVisible()]


def test_enter_logs_a_call_of_today(qtbot: QtBot, context: TabContext) -> None:
    partner = a_bakery(context)
    dialog = shown(qtbot, context, partner)

    with qtbot.waitSignal(dialog.kept) as caught:
        qtbot.keyClick(note(dialog), Qt.Key.Key_Return)

    assert not dialog.isVisible()
    assert caught.args == ["Telefoon met ‘Bakkerij Hulst’ is vastgelegd."]
    (found,) = log_of(context, partner).interactions
    assert (found.kind, found.day, found.text, found.contact_id) == (
        InteractionKind.PHONE,
        SUNDAY,
        "",
        None,
    )


def test_everything_said_is_kept(qtbot: QtBot, context: TabContext) -> None:
    partner = a_bakery(context)
    dialog = shown(qtbot, context, partner)
    press(dialog, "Bezoek")
    retyped(qtbot, line(dialog, "Wanneer?"), "vrijdag")
    dialog.findChild(QComboBox).setCurrentText("Youssef Amrani")
    retyped(qtbot, line(dialog, "Wie van ons?"), "Mirthe")
    qtbot.keyClicks(note(dialog), "Brood kan")
    qtbot.keyClick(note(dialog), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(note(dialog), "Taart niet")
    press(dialog, "Over 2 weken")
    qtbot.keyClicks(line(dialog, "Wat doe je dan?"), "Bellen")
    press(dialog, "Zij beloofden")
    qtbot.keyClicks(line(dialog, "Wat?"), "20 broden")
    retyped(qtbot, line(dialog, "Voor wanneer?"), "1-10")

    qtbot.keyClick(line(dialog, "Voor wanneer?"), Qt.Key.Key_Return)

    log = log_of(context, partner)
    (found,), (promise,) = log.interactions, log.commitments
    person = all_partners(context.desk)[0].contacts[1].id
    assert (found.kind, found.day, found.contact_id) == (InteractionKind.VISIT, dt.date(2026, 9, 4), person)
    assert (found.text, found.by_whom) == ("Brood kan\nTaart niet", "Mirthe")
    assert (found.follow_up_on, found.follow_up) == (SUNDAY + dt.timedelta(days=14), "Bellen")
    assert (promise.direction, promise.text) == (CommitmentDirection.THEIRS, "20 broden")
    assert (promise.made_on, promise.due) == (dt.date(2026, 9, 4), dt.date(2026, 10, 1))


def test_partner_is_found_by_a_few_letters(qtbot: QtBot, context: TabContext) -> None:
    partner = a_bakery(context)
    save_partner(context.desk, a_partner(name="Kerk"))
    dialog = shown(qtbot, context, NEW)
    field = line(dialog, "Met welke partner?")
    assert dialog.focusWidget() is field

    qtbot.keyClicks(field, "hulst")
    field.completer().activated.emit(field.completer().currentCompletion())
    field.setText(field.completer().currentCompletion())
    qtbot.keyClick(note(dialog), Qt.Key.Key_Return)

    assert len(log_of(context, partner).interactions) == 1


def test_partner_nobody_knows_stays_on_screen(qtbot: QtBot, context: TabContext) -> None:
    a_bakery(context)
    dialog = shown(qtbot, context, NEW)
    qtbot.keyClicks(line(dialog, "Met welke partner?"), "Slager")

    dialog.accept()

    assert dialog.isVisible()
    assert objections(dialog) == ["Kies een partner uit je lijst."]


def test_impossible_days_are_told_beside_their_field(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context, a_bakery(context))
    retyped(qtbot, line(dialog, "Wanneer?"), "1-10-2026")
    retyped(qtbot, line(dialog, "Wanneer kom je erop terug?"), "ooit")

    dialog.accept()

    assert objections(dialog) == [
        "Deze dag moet nog komen. Zet wat je van plan bent bij het vervolg.",
        "Deze datum snappen we niet. Schrijf bijvoorbeeld 24-9 of 24 september.",
    ]


def test_promise_without_words_is_not_kept(qtbot: QtBot, context: TabContext) -> None:
    partner = a_bakery(context)
    dialog = shown(qtbot, context, partner)
    press(dialog, "Wij beloofden")

    dialog.accept()

    assert objections(dialog) == ["Zeg in een paar woorden wat er is toegezegd."]
    assert log_of(context, partner).interactions == ()


def test_call_that_was_to_follow_is_ticked_off(qtbot: QtBot, context: TabContext) -> None:
    partner = a_bakery(context)
    soon, later = (SUNDAY + dt.timedelta(days=days) for days in (2, 90))
    for day, words in ((later, "Kerstbrood"), (soon, "Brood & taart")):
        follows = an_interaction(
            partner_id=partner, day=SUNDAY - dt.timedelta(days=9), follow_up_on=day, follow_up=words
        )
        log_interaction(context.desk, follows)
    dialog = shown(qtbot, context, partner)
    ticks = dialog.findChildren(QCheckBox)
    assert [(tick.text(), tick.isChecked()) for tick in ticks] == [
        ("Gedaan: Brood && taart (di 8 sep)", True),
        ("Gedaan: Kerstbrood (za 5 dec)", False),
    ]

    dialog.accept()

    assert [one.follow_up for one in log_of(context, partner).follow_ups] == ["Kerstbrood"]


def test_esc_logs_nothing_when_nothing_was_typed(qtbot: QtBot, context: TabContext) -> None:
    partner = a_bakery(context)
    dialog = shown(qtbot, context, partner)

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()
    assert log_of(context, partner).interactions == ()


def test_esc_keeps_what_was_typed(qtbot: QtBot, context: TabContext) -> None:
    partner = a_bakery(context)
    dialog = shown(qtbot, context, partner)
    qtbot.keyClicks(note(dialog), "Brood kan")

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert [one.text for one in log_of(context, partner).interactions] == ["Brood kan"]


def test_changed_contact_keeps_the_rest(qtbot: QtBot, context: TabContext) -> None:
    partner = a_bakery(context)
    key = log_interaction(
        context.desk,
        an_interaction(partner_id=partner, day=SUNDAY, text="Brood", by_whom="Wil", follow_up_on=SUNDAY),
    )
    before = get_interaction(context.desk, key)
    dialog = shown(qtbot, context, partner, before)
    press(dialog, "Mail")

    dialog.accept()

    after = get_interaction(context.desk, key)
    assert before is not None
    assert after is not None
    assert after.kind is InteractionKind.MAIL
    assert (after.text, after.by_whom, after.follow_up_on) == ("Brood", "Wil", SUNDAY)


def test_contact_can_be_taken_away_and_brought_back(qtbot: QtBot, context: TabContext) -> None:
    partner = a_bakery(context)
    key = log_interaction(context.desk, an_interaction(partner_id=partner, day=SUNDAY))
    dialog = shown(qtbot, context, partner, get_interaction(context.desk, key))

    press(dialog, "Haal weg")

    assert log_of(context, partner).interactions == ()
    context.desk.undo()
    assert len(log_of(context, partner).interactions) == 1
