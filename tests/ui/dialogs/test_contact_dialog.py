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


def take_the_first(qtbot: QtBot, field: QLineEdit) -> None:
    """Enter in the list that is offered under a line."""
    popup = field.completer().popup()
    qtbot.waitUntil(lambda: popup.currentIndex().isValid())
    qtbot.keyClick(popup, Qt.Key.Key_Return)


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
    take_the_first(qtbot, field)
    assert dialog.focusWidget() is note(dialog)
    qtbot.keyClick(note(dialog), Qt.Key.Key_Return)

    assert len(log_of(context, partner).interactions) == 1


def test_partner_is_found_by_who_works_there(qtbot: QtBot, context: TabContext) -> None:
    partner = a_bakery(context)
    save_partner(context.desk, a_partner(name="Amrani Fietsen"))
    dialog = shown(qtbot, context, NEW)

    qtbot.keyClicks(line(dialog, "Met welke partner?"), "yous")
    take_the_first(qtbot, line(dialog, "Met welke partner?"))
    qtbot.keyClick(note(dialog), Qt.Key.Key_Return)

    (talk,) = log_of(context, partner).interactions
    assert talk.contact_id == all_partners(context.desk)[1].contacts[1].id


def test_letters_that_fit_one_partner_only_are_enough(qtbot: QtBot, context: TabContext) -> None:
    cafe = save_partner(context.desk, a_partner(name="Eetcafé Şenol afd. Noord"))
    a_bakery(context)
    dialog = shown(qtbot, context, NEW)

    qtbot.keyClicks(line(dialog, "Met welke partner?"), "noord senol")
    dialog.accept()

    assert len(log_of(context, cafe).interactions) == 1


def test_meeting_is_logged_with_everyone_who_was_there(qtbot: QtBot, context: TabContext) -> None:
    partner = a_bakery(context)
    church, bieb = (save_partner(context.desk, a_partner(name=name)) for name in ("Kerk", "Bibliotheek"))
    dialog = shown(qtbot, context, partner)
    press(dialog, "Bijeenkomst")
    others = line(dialog, "Welke partners waren er nog meer?")

    retyped(qtbot, others, "kerk; bieb")
    press(dialog, "Leg vast")
    assert objections(dialog) == ["‘bieb’ staat niet in je lijst."]
    retyped(qtbot, others, "kerk; biblio; bakkerij hulst")
    press(dialog, "Over 1 week")
    with qtbot.waitSignal(dialog.kept) as caught:
        press(dialog, "Leg vast")

    assert caught.args == ["Bijeenkomst met ‘Bakkerij Hulst’ en 2 anderen is vastgelegd."]
    talks = [log_of(context, one).interactions for one in (partner, church, bieb)]
    assert [[one.kind for one in found] for found in talks] == [[InteractionKind.MEETING]] * 3
    assert [found[0].waits for found in talks] == [True, False, False]
    context.desk.undo()
    assert [log_of(context, one).interactions for one in (partner, church, bieb)] == [(), (), ()]


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


def test_long_follow_up_stays_within_the_window(qtbot: QtBot, context: TabContext) -> None:
    partner = a_bakery(context)
    words = "bellen over het brood en de koffie " * 8
    log_interaction(
        context.desk, an_interaction(partner_id=partner, day=SUNDAY, follow_up_on=SUNDAY, follow_up=words)
    )

    dialog = shown(qtbot, context, partner)

    tick = dialog.findChild(QCheckBox)
    assert tick.text().endswith("en de … (vandaag)")
    assert tick.toolTip() == words.strip()
    assert tick.geometry().right() < dialog.width()
