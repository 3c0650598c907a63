"""The contact log in the pane of a partner, with keyboard and mouse, on a real file."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QLabel, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.contact_log import CommitmentState, ContactLog
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.services.contact_log import (
    get_log,
    let_rest,
    log_interaction,
    save_commitment,
    set_account_holder,
)
from coalitiedesk.services.partners import all_partners, save_partner
from coalitiedesk.ui.dialogs.contact_dialog import ContactDialog
from coalitiedesk.ui.dialogs.promise_dialog import PromiseDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tabs.partners_tab import PartnersTab
from coalitiedesk.ui.widgets.partners.partner_detail import PartnerDetail
from coalitiedesk.ui.widgets.partners.partner_table import PartnerTable
from tests.builders import a_commitment, a_contact, a_partner, an_interaction
from tests.ui.opened import SUNDAY, opened_context

LONG_AGO = SUNDAY - dt.timedelta(days=200)


@pytest.fixture
def context(tmp_path):
    with opened_context(tmp_path) as found:
        yield found


@pytest.fixture
def bakery(context: TabContext) -> PartnerId:
    return save_partner(
        context.desk, a_partner(name="Bakkerij Hulst", contacts=(a_contact(name="Fatma Hulst"),))
    )


def shown(qtbot: QtBot, context: TabContext) -> PartnersTab:
    tab = PartnersTab(context)
    qtbot.addWidget(tab)
    tab.resize(1366, 900)
    with qtbot.waitExposed(tab):
        tab.show()
    tab.activateWindow()
    tab.setFocus()
    return tab


def button(tab: QWidget, name: str) -> QAbstractButton:
    found = [one for one in tab.findChildren(QAbstractButton) if one.accessibleName() == name]
    assert found, name
    return found[-1]  # one that is on its way out may still be there


def texts(tab: QWidget) -> list[str]:
    return [one.text() for one in tab.findChildren(QLabel) if one.isVisible()]


def field(tab: QWidget, name: str) -> QLineEdit:
    return next(one for one in tab.findChildren(QLineEdit) if one.accessibleName() == name)


def cells(tab: QWidget) -> list[tuple[str, str]]:
    model = tab.findChild(PartnerTable).model()
    return [(model.index(at, 0).data(), model.index(at, 1).data()) for at in range(model.rowCount())]


def log_of(context: TabContext, partner: PartnerId) -> ContactLog:
    found = get_log(context.desk, partner)
    assert found is not None
    return found


def test_pane_says_how_warm_the_contact_is(qtbot: QtBot, context: TabContext, bakery: PartnerId) -> None:
    tab = shown(qtbot, context)
    assert cells(tab) == [("Bakkerij Hulst", "Nog niets vastgelegd")]
    assert "Nog geen contact vastgelegd." in texts(tab)

    log_interaction(context.desk, an_interaction(partner_id=bakery, day=LONG_AGO))
    assert cells(tab) == [("Bakkerij Hulst", "We raken ze kwijt")]
    log_interaction(context.desk, an_interaction(partner_id=bakery, day=SUNDAY))

    assert cells(tab) == [("Bakkerij Hulst", "Onlangs gesproken")]
    qtbot.waitUntil(lambda: "Laatste contact vandaag, op zo 6 sep." in texts(tab))


def test_contact_can_be_logged_and_changed_from_the_pane(
    qtbot: QtBot, context: TabContext, bakery: PartnerId
) -> None:
    tab = shown(qtbot, context)

    button(tab, "Leg gesprek vast").click()
    dialog = tab.findChild(ContactDialog)
    qtbot.keyClicks(dialog.focusWidget(), "Brood kan")
    with qtbot.waitSignal(tab.told):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: "Brood kan" in texts(tab))
    assert "Telefoon met Fatma Hulst" in texts(tab)
    button(tab, "Wijzig: Telefoon met Fatma Hulst, zo 6 sep").click()
    opened = [one for one in tab.findChildren(ContactDialog) if one.isVisible()]
    assert [one.windowTitle() for one in opened] == ["Wijzig contactmoment – CoalitieDesk"]
    opened[0].done(0)


def test_what_was_to_follow_is_ticked_off_and_comes_back(
    qtbot: QtBot, context: TabContext, bakery: PartnerId
) -> None:
    log_interaction(
        context.desk,
        an_interaction(partner_id=bakery, day=LONG_AGO, follow_up_on=SUNDAY, follow_up="Bellen over brood"),
    )
    tab = shown(qtbot, context)
    assert "Bellen over brood" in texts(tab)

    button(tab, "Gedaan: Bellen over brood").click()
    assert log_of(context, bakery).follow_ups == ()
    qtbot.waitUntil(lambda: "Bellen over brood" not in texts(tab))

    context.desk.undo()
    qtbot.waitUntil(lambda: "Bellen over brood" in texts(tab))


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Nagekomen", CommitmentState.KEPT),
        ("Niet nagekomen", CommitmentState.BROKEN),
        ("Vervallen", CommitmentState.DROPPED),
    ],
)
def test_promise_is_settled_with_one_click(
    qtbot: QtBot, context: TabContext, bakery: PartnerId, words: str, state: CommitmentState
) -> None:
    save_commitment(context.desk, a_commitment(partner_id=bakery, text="Twintig broden"))
    tab = shown(qtbot, context)

    button(tab, f"{words}: Twintig broden").click()

    (promise,) = log_of(context, bakery).commitments
    assert (promise.state, promise.settled_on) == (state, SUNDAY)
    qtbot.waitUntil(lambda: "Twintig broden" not in texts(tab))
    button(tab, "Toon 1 afgehandeld").click()
    qtbot.waitUntil(lambda: f"Zij beloofden · {words}, zo 6 sep" in texts(tab))
    button(tab, "Zet weer open: Twintig broden").click()
    assert log_of(context, bakery).commitments[0].state is CommitmentState.OPEN


def test_promise_is_added_changed_and_taken_away(
    qtbot: QtBot, context: TabContext, bakery: PartnerId
) -> None:
    tab = shown(qtbot, context)

    button(tab, "Voeg een toezegging toe").click()
    dialog = tab.findChild(PromiseDialog)
    qtbot.keyClicks(dialog.focusWidget(), "Taart")
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert [one.text for one in log_of(context, bakery).commitments] == ["Taart"]

    button(tab, "Wijzig toezegging: Taart").click()
    (dialog,) = (one for one in tab.findChildren(PromiseDialog) if one.isVisible())
    button(dialog, "Haal weg").click()
    assert log_of(context, bakery).commitments == ()
    context.desk.undo()
    assert [one.text for one in log_of(context, bakery).commitments] == ["Taart"]


def test_upkeep_is_kept_when_its_field_is_left(qtbot: QtBot, context: TabContext, bakery: PartnerId) -> None:
    tab = shown(qtbot, context)
    table = tab.findChild(PartnerTable)

    for name, typed in (
        ("Wie houdt contact?", "Mirthe"),
        ("Omdat", "verbouwing"),
        ("Laten rusten tot", "1-3-2027"),
    ):
        field(tab, name).setFocus()
        qtbot.keyClicks(field(tab, name), typed)
    table.setFocus()
    tab.findChild(QComboBox).setCurrentText("elke maand")

    upkeep = log_of(context, bakery).upkeep
    assert (upkeep.account_holder, upkeep.interval_days) == ("Mirthe", 30)
    assert (upkeep.rest_until, upkeep.rest_reason) == (dt.date(2027, 3, 1), "verbouwing")
    assert cells(tab) == [("Bakkerij Hulst", "Laten rusten")]


def test_rest_that_cannot_be_is_told_and_an_empty_day_ends_it(
    qtbot: QtBot, context: TabContext, bakery: PartnerId
) -> None:
    let_rest(context.desk, bakery, SUNDAY + dt.timedelta(days=9), "verbouwing")
    tab = shown(qtbot, context)
    until, table = field(tab, "Laten rusten tot"), tab.findChild(PartnerTable)
    assert until.text() == "di 15 sep 2026"

    for typed, said in (("ooit", "Deze datum snappen we niet"), ("gisteren", "Deze dag is al voorbij")):
        until.setFocus()
        until.clear()
        qtbot.keyClicks(until, typed)
        table.setFocus()
        assert [one for one in texts(tab) if one.startswith(said)]
    until.setFocus()
    until.clear()
    table.setFocus()

    assert log_of(context, bakery).upkeep.rest_until is None


def test_cold_partners_can_be_shown_alone(qtbot: QtBot, context: TabContext, bakery: PartnerId) -> None:
    save_partner(context.desk, a_partner(name="Kerk"))
    tab = shown(qtbot, context)
    log_interaction(context.desk, an_interaction(partner_id=bakery, day=LONG_AGO))

    button(tab, "Tijd om te bellen 1").click()
    assert [name for name, _ in cells(tab)] == ["Bakkerij Hulst"]
    log_interaction(context.desk, an_interaction(partner_id=bakery, day=SUNDAY))

    assert cells(tab) == []
    assert "Iedereen is onlangs gesproken." in texts(tab)


def test_search_and_overview_lead_to_a_contact_moment(
    qtbot: QtBot, context: TabContext, bakery: PartnerId
) -> None:
    talks = [
        log_interaction(
            context.desk,
            an_interaction(partner_id=bakery, day=LONG_AGO + dt.timedelta(days=at), text=f"Gesprek {at}"),
        )
        for at in range(9)
    ]
    save_partner(context.desk, a_partner(name="Aan de Amstel"))
    promise = save_commitment(context.desk, a_commitment(partner_id=bakery))
    tab = shown(qtbot, context)
    assert tab.partner_in_hand != bakery

    tab.show_record("interaction", talks[0])

    assert tab.partner_in_hand == bakery
    qtbot.waitUntil(lambda: "Gesprek 0" in texts(tab))
    tab.show_record("cold", 0)
    tab.show_record("commitment", promise)
    assert tab.partner_in_hand == bakery


def test_partner_is_found_by_its_account_holder(qtbot: QtBot, context: TabContext, bakery: PartnerId) -> None:
    save_partner(context.desk, a_partner(name="Kerk"))
    set_account_holder(context.desk, bakery, "Mirthe")
    tab = shown(qtbot, context)

    qtbot.keyClicks(field(tab, "Zoek partner of persoon"), "mirthe")

    qtbot.waitUntil(lambda: [name for name, _ in cells(tab)] == ["Bakkerij Hulst"])


def test_long_log_and_long_words_stay_within_the_pane(
    qtbot: QtBot, context: TabContext, bakery: PartnerId
) -> None:
    person = all_partners(context.desk)[0].contacts[0].id
    for at in range(60):
        log_interaction(
            context.desk,
            an_interaction(
                partner_id=bakery,
                day=LONG_AGO + dt.timedelta(days=at),
                contact_id=person,
                text="Een lang verhaal over brood en taart. " * 12,
                follow_up_on=SUNDAY,
                follow_up="Nog eens heel uitgebreid terugkomen op het brood, de taart en de koek",
                is_followed_up=at != 3,
            ),
            commitment=a_commitment(text="Honderdvijftig broodjes " * 6) if at < 3 else None,
        )
    tab = shown(qtbot, context)

    more = button(tab, "Toon nog 40")
    more.click()

    qtbot.waitUntil(lambda: texts(tab).count("Telefoon met Fatma Hulst") == 44)
    area = tab._detail.history.parentWidget()
    assert area.width() <= tab._detail.width()
    assert not tab.findChildren(QDialog)


def test_list_left_open_overnight_says_who_has_become_cold(
    qtbot: QtBot, context: TabContext, bakery: PartnerId
) -> None:
    log_interaction(context.desk, an_interaction(partner_id=bakery, day=SUNDAY))
    days = [SUNDAY]
    tab = shown(qtbot, replace(context, today=lambda: days[-1]))
    assert "Laatste contact vandaag, op zo 6 sep." in texts(tab)

    tab.hide()
    days.append(SUNDAY + dt.timedelta(days=200))
    tab.show()

    qtbot.waitUntil(lambda: "Laatste contact vandaag, op zo 6 sep." not in texts(tab))
    assert cells(tab) == [("Bakkerij Hulst", "We raken ze kwijt")]
    assert button(tab, "Tijd om te bellen 1").isVisible()


def test_rest_that_is_over_is_told_until_it_is_wiped(
    qtbot: QtBot, context: TabContext, bakery: PartnerId
) -> None:
    let_rest(context.desk, bakery, SUNDAY - dt.timedelta(days=2), "verbouwing")
    tab = shown(qtbot, context)

    assert "De rust is voorbij sinds vr 4 sep. Omdat: verbouwing" in texts(tab)
    until = field(tab, "Laten rusten tot")
    assert until.text() == "vr 4 sep 2026"
    until.setFocus()
    until.clear()
    tab.findChild(PartnerTable).setFocus()

    assert log_of(context, bakery).upkeep.rest_until is None
    assert not [one for one in texts(tab) if one.startswith("De rust is voorbij")]


def test_whoever_was_never_spoken_can_be_shown_alone(
    qtbot: QtBot, context: TabContext, bakery: PartnerId
) -> None:
    log_interaction(context.desk, an_interaction(partner_id=bakery, day=SUNDAY))
    save_partner(context.desk, a_partner(name="Kerk"))
    tab = shown(qtbot, context)

    tab.show_record("never", 0)

    assert cells(tab) == [("Kerk", "Nog niets vastgelegd")]


def test_long_address_in_a_follow_up_does_not_widen_the_pane(
    qtbot: QtBot, context: TabContext, bakery: PartnerId
) -> None:
    tab = shown(qtbot, context)
    scroll = tab.findChild(PartnerDetail).findChild(QScrollArea)
    width = scroll.widget().minimumSizeHint().width()

    log_interaction(
        context.desk,
        an_interaction(
            partner_id=bakery,
            day=SUNDAY,
            text="Zie https://proef.test/" + "w" * 200,
            follow_up_on=SUNDAY,
            follow_up="https://proef.test/" + "w" * 200,
        ),
    )

    assert scroll.widget().minimumSizeHint().width() <= max(width, scroll.viewport().width())
