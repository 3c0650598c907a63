import datetime as dt

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.contact_due import ContactDue, DueKind
from coalitiedesk.domain.contact_log import CommitmentDirection
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.warmth import Warmth
from coalitiedesk.ui.widgets.action_row import ActionRow
from coalitiedesk.ui.widgets.buttons import HouseButton
from coalitiedesk.ui.widgets.contact_due_card import FIRST, MOST, ContactDueCard

TODAY = dt.date(2026, 9, 7)


def a_due(kind: DueKind, number: int) -> ContactDue:
    is_cold = kind is DueKind.GOING_COLD
    return ContactDue(
        kind=kind,
        partner_id=PartnerId(number),
        partner=f"Partner {number}",
        day=TODAY,
        record_id=number,
        subject="soep",
        direction=CommitmentDirection.OURS if kind is DueKind.COMMITMENT else None,
        warmth=Warmth.LOSING if is_cold else None,
        last_contact=TODAY - dt.timedelta(days=200) if is_cold else None,
        person="Samira",
        phone="0123-4",
    )


def shown(qtbot: QtBot, *due: ContactDue, shows_all: bool = False) -> ContactDueCard:
    card = ContactDueCard(due, today=TODAY, shows_all=shows_all)
    qtbot.addWidget(card)
    card.show()
    return card


def rows(card: ContactDueCard) -> list[ActionRow]:
    return card.findChildren(ActionRow)


def button(card: ContactDueCard) -> HouseButton:
    return card.findChild(HouseButton)


def test_empty_card_says_how_to_begin(qtbot: QtBot) -> None:
    card = shown(qtbot)
    words = [found.text() for found in card.findChildren(QLabel)]

    assert "Niemand is aan de beurt. Sprak je iemand? Leg het vast met Ctrl+L." in words


def test_each_row_says_whom_why_and_where_and_leads_there(qtbot: QtBot) -> None:
    card = shown(qtbot, *(a_due(kind, at) for at, kind in enumerate(DueKind, start=1)))

    assert [row.accessibleName() for row in rows(card)] == [
        "Partner 1: soep, Samira · 0123-4, vandaag",
        "Wij beloofden Partner 2: soep, Samira · 0123-4, vandaag",
        "Partner 3: de rust is voorbij, Wachtte omdat: soep · Samira · 0123-4, vandaag",
        "Partner 4, 7 maanden stil · Samira · 0123-4, We raken ze kwijt",
    ]
    for row, goal in zip(rows(card), ("interaction", "commitment", "partner", "partner"), strict=True):
        with qtbot.waitSignal(card.opened) as told:
            row.click()
        assert told.args == [goal, row.record_id]


def test_whoever_was_never_spoken_is_counted_and_found(qtbot: QtBot) -> None:
    card = ContactDueCard((), today=TODAY, shows_all=False, never_spoken=3)
    qtbot.addWidget(card)

    assert button(card).words == "Nog nooit gesproken: 3 partners"
    with qtbot.waitSignal(card.opened) as told:
        button(card).click()
    assert told.args == ["partners:never", 0]


def test_long_list_of_one_kind_hides_no_other(qtbot: QtBot) -> None:
    calls = [a_due(DueKind.FOLLOW_UP, number) for number in range(20)]

    card = shown(qtbot, *calls, a_due(DueKind.GOING_COLD, 99))

    assert len(rows(card)) == FIRST
    assert rows(card)[-1].record_id == 99
    with qtbot.waitSignal(card.all_requested):
        button(card).click()
    assert button(card).words == "Toon alle 21"


def test_choosing_from_a_long_list_compares_no_two_of_its_entries(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def compared(*_: object) -> bool:
        raise AssertionError

    calls = [a_due(DueKind.FOLLOW_UP, number) for number in range(20)]
    monkeypatch.setattr(ContactDue, "__eq__", compared)

    assert len(rows(shown(qtbot, *calls))) == FIRST  # with thousands of them it would hold up the window


def test_very_long_list_leads_to_the_partners(qtbot: QtBot) -> None:
    card = shown(qtbot, *(a_due(DueKind.GOING_COLD, number) for number in range(200)), shows_all=True)

    assert len(rows(card)) == MOST
    assert button(card).words == "Nog 160 bij Partners"
    with qtbot.waitSignal(card.opened) as told:
        button(card).click()
    assert told.args == ["partners:cold", 0]


def test_list_to_call_is_printed_while_there_is_one(qtbot: QtBot) -> None:
    card = shown(qtbot, a_due(DueKind.FOLLOW_UP, 1))
    paper = next(one for one in card.findChildren(HouseButton) if one.words == "Druk af…")

    with qtbot.waitSignal(card.opened) as opened:
        paper.click()

    assert opened.args == ["printing:lists:due_calls", 0]
    assert not shown(qtbot).findChildren(HouseButton)
