"""Vraag en aanbod, driven by keyboard and mouse: from an empty window to a promise."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.contact_log import CommitmentDirection
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.engagement import Means
from coalitiedesk.domain.ids import EditionId, OfferId, PartnerId
from coalitiedesk.domain.offers import Offer, OfferDirection
from coalitiedesk.services.activities import list_activities
from coalitiedesk.services.contact_log import get_log
from coalitiedesk.services.editions import save_edition
from coalitiedesk.services.offers import list_matches, list_offers, save_offer, settle_offers
from coalitiedesk.services.opening import open_coalition
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.plan import list_tasks
from coalitiedesk.ui.dialogs.offer_dialog import OfferDialog
from coalitiedesk.ui.dialogs.offers_dialog import OffersDialog
from coalitiedesk.ui.dialogs.promise_dialog import PromiseDialog
from coalitiedesk.ui.dialogs.task_dialog import TaskDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.table import HouseTable
from tests.builders import a_partner
from tests.ui.week_filled import button, open_dialog

LEFT, ENTER = Qt.MouseButton.LeftButton, Qt.Key.Key_Return
NEED, OFFER = OfferDirection.NEED, OfferDirection.OFFER


@pytest.fixture
def partners(context: TabContext) -> tuple[PartnerId, PartnerId]:
    bridge = save_partner(context.desk, a_partner(name="De Brug"))
    return bridge, save_partner(context.desk, a_partner(name="Sportservice"))


@pytest.fixture
def busses(context: TabContext, partners: tuple[PartnerId, PartnerId]) -> tuple[OfferId, OfferId]:
    bridge, sport = partners
    return (
        keep(context, bridge, NEED, "Een busje"),
        keep(context, sport, OFFER, "Busje met acht plaatsen"),
    )


def keep(context: TabContext, partner: PartnerId, direction: OfferDirection, text: str) -> OfferId:
    offer = Offer(id=OfferId(0), partner_id=partner, direction=direction, kind=Means.GOODS, text=text)
    return save_offer(context.desk, offer)


def shown(qtbot: QtBot, context: TabContext, part: str = "matches") -> OffersDialog:
    dialog = OffersDialog(context)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    dialog.show_part(part)
    return dialog


def line(dialog: QWidget, spoken: str) -> QLineEdit:
    return next(found for found in dialog.findChildren(QLineEdit) if found.accessibleName() == spoken)


def cells(dialog: OffersDialog, spoken: str, column: int) -> list[str]:
    table = next(one for one in dialog.findChildren(HouseTable) if one.accessibleName() == spoken)
    model = table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def press(qtbot: QtBot, dialog: QWidget, words: str) -> None:
    qtbot.mouseClick(button(dialog, words), LEFT)


def test_first_need_is_added_from_the_empty_window(
    qtbot: QtBot, context: TabContext, partners: tuple[PartnerId, PartnerId]
) -> None:
    dialog = shown(qtbot, context)

    press(qtbot, dialog, "Voeg een vraag toe…")
    form = open_dialog(dialog, OfferDialog)
    qtbot.keyClicks(line(form, "Wat is het?"), "Een kok")
    qtbot.keyClick(form, ENTER)
    assert form.isVisible()  # no partner yet
    qtbot.keyClicks(line(form, "Welke partner?"), "de brug")
    qtbot.keyClick(form, ENTER)

    (listed,) = list_offers(context.desk)
    assert (listed.partner, listed.offer.text, listed.offer.direction) == ("De Brug", "Een kok", NEED)
    dialog.show_part("offers")
    assert cells(dialog, "Vraag en aanbod", 2) == ["Een kok"]


def test_suggestion_becomes_a_promise_and_both_sides_are_settled(
    qtbot: QtBot,
    context: TabContext,
    partners: tuple[PartnerId, PartnerId],
    busses: tuple[OfferId, OfferId],
) -> None:
    dialog = shown(qtbot, context)
    assert cells(dialog, "Suggesties", 0) == ["De Brug"]

    with qtbot.waitSignal(dialog.told) as told:
        press(qtbot, dialog, "Maak een toezegging…")
        qtbot.keyClick(open_dialog(dialog, PromiseDialog), ENTER)

    log = get_log(context.desk, partners[1])
    assert log is not None
    assert [(one.direction, one.text) for one in log.commitments] == [
        (CommitmentDirection.THEIRS, "Busje met acht plaatsen, voor De Brug")
    ]
    assert told.args == ["De toezegging is toegevoegd. Vraag en aanbod zijn geregeld."]
    assert list_matches(context.desk) == ()
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert cells(dialog, "Suggesties", 0) == ["De Brug"]


def test_suggestion_becomes_a_task(
    qtbot: QtBot, context: TabContext, busses: tuple[OfferId, OfferId]
) -> None:
    dialog = shown(qtbot, context)

    press(qtbot, dialog, "Maak een taak…")
    qtbot.keyClick(open_dialog(dialog, TaskDialog), ENTER)

    assert [task.title for task in list_tasks(context.desk)] == [
        "Breng De Brug en Sportservice bij elkaar: Een busje"
    ]
    assert len(list_matches(context.desk)) == 1


def test_suggestion_is_settled_and_offers_the_first_step_again(
    qtbot: QtBot, context: TabContext, busses: tuple[OfferId, OfferId]
) -> None:
    dialog = shown(qtbot, context)

    press(qtbot, dialog, "Allebei geregeld")

    assert not any(one.offer.is_open for one in list_offers(context.desk))
    assert button(dialog, "Voeg een vraag toe…").isVisible()


def test_list_is_searched_filtered_and_shows_what_is_settled(
    qtbot: QtBot,
    context: TabContext,
    partners: tuple[PartnerId, PartnerId],
    busses: tuple[OfferId, OfferId],
) -> None:
    settle_offers(context.desk, [keep(context, partners[0], OFFER, "Een zaal")])
    dialog = shown(qtbot, context, "offers")
    assert cells(dialog, "Vraag en aanbod", 2) == ["Een busje", "Busje met acht plaatsen"]

    press(qtbot, dialog, "Ook geregeld")
    assert len(cells(dialog, "Vraag en aanbod", 2)) == 3
    press(qtbot, dialog, "Zoekt")
    assert cells(dialog, "Vraag en aanbod", 0) == ["De Brug"]
    press(qtbot, dialog, "Alles")
    qtbot.keyClicks(line(dialog, "Zoek vraag of aanbod"), "zaal")
    qtbot.keyClick(line(dialog, "Zoek vraag of aanbod"), ENTER)
    assert cells(dialog, "Vraag en aanbod", 2) == ["Een zaal"]
    press(qtbot, dialog, "Zet weer open")
    assert all(one.offer.is_open for one in list_offers(context.desk))


def test_offer_is_changed_and_taken_away_with_the_keyboard(
    qtbot: QtBot, context: TabContext, busses: tuple[OfferId, OfferId]
) -> None:
    dialog = shown(qtbot, context, "offers")
    table = next(one for one in dialog.findChildren(HouseTable) if one.isVisible())

    qtbot.keyClick(table, ENTER)
    form = open_dialog(dialog, OfferDialog)
    line(form, "Wat is het?").setText("Een bus")
    qtbot.keyClick(form, Qt.Key.Key_Escape)  # closing keeps it
    assert cells(dialog, "Vraag en aanbod", 2)[0] == "Een bus"
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Delete)

    assert [one.partner for one in list_offers(context.desk)] == ["Sportservice"]


def test_partner_of_an_offer_is_shown(
    qtbot: QtBot, context: TabContext, partners: tuple[PartnerId, PartnerId], busses: tuple[OfferId, OfferId]
) -> None:
    dialog = shown(qtbot, context, "offers")

    with qtbot.waitSignal(dialog.go_requested) as asked:
        press(qtbot, dialog, "Toon de partner")

    assert asked.args == ["partner", partners[0]]


def test_file_that_is_only_looked_at_changes_nothing(
    qtbot: QtBot, context: TabContext, busses: tuple[OfferId, OfferId], tmp_path: Path
) -> None:
    context.desk.save_copy_as(tmp_path / "kopie.coalitie")
    view = open_coalition(tmp_path / "kopie.coalitie", view_only=True)
    dialog = shown(qtbot, replace(context, desk=view))

    assert not button(dialog, "Maak een toezegging…").isEnabled()
    dialog.show_part("offers")
    assert not button(dialog, "Bewerk…").isEnabled()
    assert not button(dialog, "Voeg vraag toe").isEnabled()
    view.close()


def choose(dialog: OffersDialog, words: str) -> None:
    menu = button(dialog, "Past niet").menu()
    next(action for action in menu.actions() if action.text() == words).trigger()


def test_suggestion_that_does_not_fit_goes_and_can_be_brought_back(
    qtbot: QtBot, context: TabContext, busses: tuple[OfferId, OfferId]
) -> None:
    dialog = shown(qtbot, context)

    choose(dialog, "Stel deze twee nooit meer samen voor")
    assert list_matches(context.desk) == ()
    press(qtbot, dialog, "Ook afgewezen 1")
    assert cells(dialog, "Suggesties", 0) == ["De Brug"]
    press(qtbot, dialog, "Stel weer voor")
    assert len(list_matches(context.desk)) == 1
    choose(dialog, "Stel dit niet meer voor")
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(list_matches(context.desk)) == 1


def test_suggestion_becomes_an_activity_of_both(
    qtbot: QtBot,
    context: TabContext,
    partners: tuple[PartnerId, PartnerId],
    busses: tuple[OfferId, OfferId],
) -> None:
    dialog = shown(qtbot, context)
    with qtbot.waitSignal(dialog.go_requested) as asked:
        press(qtbot, dialog, "Maak een activiteit…")
    assert asked.args == ["edition", 0]  # there is no Week yet
    week = save_edition(context.desk, Edition(id=EditionId(0), name="Week", year=2026))

    with qtbot.waitSignal(dialog.go_requested) as asked:
        press(qtbot, dialog, "Maak een activiteit…")

    (made,) = list_activities(context.desk, week)
    assert asked.args == ["activity", made.id]
    assert (made.title, made.status, set(made.organiser_ids)) == (
        "Een busje",
        ActivityStatus.IDEA,
        set(partners),
    )
    assert list_matches(context.desk) == ()
    context.desk.undo()
    assert (list_activities(context.desk, week), len(list_matches(context.desk))) == ((), 1)


def test_list_is_printed_from_the_window(
    qtbot: QtBot, context: TabContext, busses: tuple[OfferId, OfferId]
) -> None:
    dialog = shown(qtbot, context, "offers")

    with qtbot.waitSignal(dialog.go_requested) as gone:
        press(qtbot, dialog, "Druk af…")

    assert gone.args == ["printing:lists:offers", 0]
    assert not dialog.isVisible()
