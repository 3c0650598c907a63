"""What a successor sees first, by keyboard and mouse."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.handover import HandoverScope
from coalitiedesk.domain.ids import TaskId
from coalitiedesk.domain.plan import Task
from coalitiedesk.services.arrival import arrival_of
from coalitiedesk.services.coalition import get_coalition, save_coalition
from coalitiedesk.services.handover import advice, write_note
from coalitiedesk.services.handover_package import PackageWish, begin_package
from coalitiedesk.services.opening import open_coalition
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.plan import save_task
from coalitiedesk.ui.dialogs.arrival_dialog import ArrivalDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.widgets.action_row import ActionRow
from coalitiedesk.ui.widgets.buttons import HouseButton
from tests.builders import a_contact, a_partner

NOW = dt.datetime(2026, 9, 6, 12, 3, tzinfo=dt.UTC)
LETTER = "Lieve opvolger,\n\n" + "De bakker belt graag op dinsdag. <b>Echt</b> & altijd.\n" * 120 + "Einde."
Make = Callable[..., ArrivalDialog]


@pytest.fixture
def make(context: TabContext, tmp_path: Path, qtbot: QtBot) -> Iterator[Make]:
    """A coalition that came as a package, open at the other side, with its dialog."""
    own = get_coalition(context.desk)
    save_coalition(context.desk, replace(own, coordinator="Wilma de Boer"))
    partner = save_partner(context.desk, a_partner(contacts=(a_contact(),)))
    save_task(context.desk, Task(id=TaskId(0), title="Bel de zaal"))
    write_note(context.desk, LETTER)
    write_note(context.desk, "Graag op\ndinsdag", partner_id=partner)
    opened = []

    def made(scope: HandoverScope = HandoverScope.EVERYTHING, ticked: tuple[str, ...] = ()) -> ArrivalDialog:
        begin_package(context.desk, PackageWish(target=tmp_path / "p", made_at=NOW, scope=scope)).run()
        desk = open_coalition(tmp_path / "p.coalitie")
        opened.append(desk)
        there = TabContext(desk=desk, notifier=context.notifier, jobs=context.jobs, today=context.today)
        arrival = arrival_of(desk)
        assert arrival is not None
        dialog = ArrivalDialog(there, arrival, ticked)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.open()
        return dialog

    yield made
    for desk in opened:
        desk.close()


def words_on(dialog: ArrivalDialog) -> str:
    shown = " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
    return shown.replace("\u00a0", " ")


def steps(dialog: ArrivalDialog) -> list[str]:
    return [tick.accessibleName() for tick in dialog.findChildren(QCheckBox)]


def button(dialog: ArrivalDialog, words: str) -> QAbstractButton:
    return next(one for one in dialog.findChildren(HouseButton) if one.words == words)


def test_it_says_who_made_it_what_is_in_it_and_what_to_do_first(make: Make) -> None:
    dialog = make()

    shown = words_on(dialog)
    assert "Coalitie Proef is aan jou overgedragen" in shown
    moment = NOW.astimezone()
    assert (
        f"Gemaakt door Wilma de Boer op zondag 6 september 2026 om {moment.hour}.03 uur, "
        "met alles erin, ook gegevens van mensen."
    ) in shown
    assert "1 partner, 1 contactpersoon en 1 taak" in shown
    assert steps(dialog) == [
        "Stap 1, Lees de brief: gedaan",
        "Stap 2, Kijk wie wie is: gedaan",
        "Stap 3, Loop na wat openstaat: gedaan",
        "Stap 4, Lees het plan: gedaan",
        "Stap 5, Bekijk de Week: gedaan",
        "Stap 6, Zet je eigen naam erin: gedaan",
    ]
    assert "Er staat 1 ding open." in shown
    assert "Nu staat Wilma de Boer er als coördinator." in shown


def test_without_people_there_is_no_letter_to_read(make: Make, qtbot: QtBot) -> None:
    dialog = make(HandoverScope.WITHOUT_PEOPLE)

    assert "Gemaakt door Coalitie Proef" in words_on(dialog)
    assert "zonder gegevens van mensen." in words_on(dialog)
    assert steps(dialog)[0] == "Stap 1, Kijk wie wie is: gedaan"
    assert "Er staat nog geen coördinator in." in words_on(dialog)
    qtbot.mouseClick(button(dialog, "Brief en notities"), Qt.MouseButton.LeftButton)
    assert "De brief ging niet mee" in words_on(dialog)


def test_letter_is_there_in_full_as_plain_text_and_scrolls_by_keyboard(make: Make, qtbot: QtBot) -> None:
    dialog = make()

    qtbot.keyClick(button(dialog, "Lees de brief"), Qt.Key.Key_Space)

    assert dialog.isVisible()
    label = next(one for one in dialog.findChildren(QLabel) if one.text() == LETTER)
    assert label.isVisible()
    assert label.textFormat() is Qt.TextFormat.PlainText
    area = next(one for one in dialog.findChildren(QScrollArea) if one.isAncestorOf(label))
    assert dialog.focusWidget() is area
    assert area.verticalScrollBar().value() == 0
    qtbot.keyClick(area, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0
    assert dialog.findChildren(QCheckBox)[0].isChecked()


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("Naar Partners", "partners"),
        ("Naar Overzicht", "overview"),
        ("Naar Plan", "plan"),
        ("Naar Week", "week"),
        ("Naar Gegevens", "coalition"),
    ],
)
def test_step_leads_to_its_place_and_is_ticked(make: Make, qtbot: QtBot, words: str, target: str) -> None:
    dialog = make()
    ticked: list[tuple[str, bool]] = []
    dialog.ticked.connect(lambda key, is_on: ticked.append((key, is_on)))

    with qtbot.waitSignal(dialog.go_requested) as gone:
        qtbot.mouseClick(button(dialog, words), Qt.MouseButton.LeftButton)

    assert gone.args == [target, 0]
    assert not dialog.isVisible()
    assert [is_on for _key, is_on in ticked] == [True]


def test_ticks_of_before_are_shown_and_can_be_taken_away(make: Make, qtbot: QtBot) -> None:
    dialog = make(ticked=("letter", "week"))
    done = [tick.isChecked() for tick in dialog.findChildren(QCheckBox)]

    with qtbot.waitSignal(dialog.ticked) as told:
        qtbot.keyClick(dialog.findChildren(QCheckBox)[0], Qt.Key.Key_Space)

    assert done == [True, False, False, False, True, False]
    assert told.args == ["letter", False]


def test_note_of_a_partner_leads_to_the_partner(make: Make, qtbot: QtBot) -> None:
    dialog = make()
    dialog.show_part("letter")
    (row,) = dialog.findChildren(ActionRow)
    assert row.accessibleName() == "Buurthuis De Brug, Graag op dinsdag"

    with qtbot.waitSignal(dialog.go_requested) as gone:
        qtbot.keyClick(row, Qt.Key.Key_Space)

    assert gone.args[0] == "partner"
    assert gone.args[1] > 0


def test_first_thirty_days_can_be_read(make: Make, qtbot: QtBot) -> None:
    dialog = make()

    qtbot.mouseClick(button(dialog, "De eerste dertig dagen"), Qt.MouseButton.LeftButton)

    shown = words_on(dialog)
    assert all(text in shown for part in advice().first_days for text in (part.title, *part.texts))


def test_all_steps_fit_without_scrolling_and_can_be_reached_at_large_text(
    make: Make, qtbot: QtBot, theme: Theme
) -> None:
    dialog = make()
    dialog.resize(820, 660)
    area = next(one for one in dialog.findChildren(QScrollArea) if one.isVisible())
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)

    theme.set_scale(1.75)

    last = dialog.findChildren(QCheckBox)[-1]
    area.ensureWidgetVisible(last)
    assert last.visibleRegion().boundingRect().height() > 0
    assert area.widget().minimumSizeHint().width() <= 1318


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_escape_and_enter_close(make: Make, qtbot: QtBot, key: Qt.Key) -> None:
    dialog = make()

    qtbot.keyClick(dialog, key)

    assert not dialog.isVisible()
