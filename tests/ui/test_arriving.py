"""What arrived is shown once by itself, and later by the menu, in the whole window."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.handover import HandoverScope
from coalitiedesk.services.handover import write_note
from coalitiedesk.services.handover_package import PackageWish, begin_package
from coalitiedesk.services.opening import open_coalition
from coalitiedesk.services.partners import list_partners
from coalitiedesk.ui.dialogs.arrival_dialog import ArrivalDialog
from coalitiedesk.ui.dialogs.coalition_dialog import CoalitionDialog
from coalitiedesk.ui.widgets.buttons import HouseButton
from coalitiedesk.ui.widgets.partners.partner_detail import PartnerDetail
from coalitiedesk.ui.workbench import Workbench
from tests.ui.workbench_scene import Answers, answers, bench, file, held_elsewhere, home, said

__all__ = ["answers", "bench", "file", "home"]

NOW = dt.datetime(2026, 9, 6, 12, 3, tzinfo=dt.UTC)


@pytest.fixture
def package(file: Path, tmp_path: Path) -> Path:
    return packed(file, tmp_path, HandoverScope.EVERYTHING)


def packed(file: Path, folder: Path, scope: HandoverScope) -> Path:
    desk = open_coalition(file)
    write_note(desk, "Beste opvolger")
    write_note(desk, "Graag op dinsdag", partner_id=list_partners(desk)[0].id)
    begin_package(desk, PackageWish(target=folder / "pakket", made_at=NOW, scope=scope)).run()
    desk.close()
    return folder / "pakket.coalitie"


def shown(bench: Workbench) -> ArrivalDialog | None:
    found = bench.window.findChildren(ArrivalDialog)
    return next((one for one in found if one.isVisible()), None)


def entry(bench: Workbench) -> QAction:
    return next(one for one in bench.window._menus._help if one.text() == "&Eerst dit (overdracht)")


def press(bench: Workbench, qtbot: QtBot, words: str) -> None:
    dialog = shown(bench)
    assert dialog is not None
    button = next(one for one in dialog.findChildren(HouseButton) if one.words == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("scope", list(HandoverScope))
def test_it_opens_once_by_itself_and_again_by_the_menu(
    bench: Workbench, file: Path, tmp_path: Path, qtbot: QtBot, scope: HandoverScope
) -> None:
    package = packed(file, tmp_path, scope)
    bench.open_path(package)
    assert shown(bench) is not None
    press(bench, qtbot, "Aan de slag")

    assert bench.close_desk()
    bench.open_path(package)

    assert shown(bench) is None
    assert bench.desk.undo_label == ""
    entry(bench).trigger()
    assert shown(bench) is not None


def test_that_it_was_seen_is_written_like_any_change(bench: Workbench, package: Path, qtbot: QtBot) -> None:
    bench.open_path(package)
    assert bench.keeper is not None
    with qtbot.waitSignal(bench.keeper.written, timeout=30_000):
        press(bench, qtbot, "Aan de slag")

    assert not bench.desk.is_dirty


def test_file_that_nobody_handed_over_has_no_such_line(bench: Workbench, file: Path, package: Path) -> None:
    assert not entry(bench).isVisible()
    bench.open_path(file)
    assert (shown(bench), entry(bench).isVisible()) == (None, False)

    bench.open_path(package)
    assert entry(bench).isVisible()
    shown(bench).reject()
    bench.close_desk()
    assert not entry(bench).isVisible()


def test_ticks_are_remembered_while_it_is_open(bench: Workbench, package: Path, qtbot: QtBot) -> None:
    bench.open_path(package)

    press(bench, qtbot, "Naar Week")

    assert bench.window.deck.key == "week"
    assert said(bench) == "Verder met de volgende stap? Kies Help, Eerst dit (overdracht)."
    entry(bench).trigger()
    assert [tick.isChecked() for tick in shown(bench).findChildren(QCheckBox)] == [False] * 4 + [True, False]
    shown(bench).reject()

    bench.close_desk()
    bench.open_path(package)
    entry(bench).trigger()
    assert not any(tick.isChecked() for tick in shown(bench).findChildren(QCheckBox))


def test_own_name_is_filled_in_from_the_tour(bench: Workbench, package: Path, qtbot: QtBot) -> None:
    bench.open_path(package)

    press(bench, qtbot, "Naar Gegevens")

    assert bench.window.findChild(CoalitionDialog).isVisible()


def test_note_is_shown_with_the_partner(bench: Workbench, package: Path, qtbot: QtBot) -> None:
    bench.open_path(package)
    press(bench, qtbot, "Naar Partners")
    qtbot.waitUntil(lambda: notes_shown(bench) == ["Graag op dinsdag"])
    (partner,) = list_partners(bench.desk)

    write_note(bench.desk, "Graag op woensdag", partner_id=partner.id)
    qtbot.waitUntil(lambda: notes_shown(bench) == ["Graag op woensdag"])
    write_note(bench.desk, "", partner_id=partner.id)
    qtbot.waitUntil(lambda: notes_shown(bench) == [])


def notes_shown(bench: Workbench) -> list[str]:
    detail = bench.window.findChild(PartnerDetail)
    labels = [one.text() for one in detail.findChildren(QLabel) if one.isVisibleTo(detail)]
    heads = [at for at, text in enumerate(labels) if text == "Notitie bij de overdracht"]
    return [labels[at + 1] for at in heads]


def test_looking_only_shows_it_and_does_not_remember(
    bench: Workbench, package: Path, answers: Answers, qtbot: QtBot
) -> None:
    held_elsewhere(package)
    before = package.read_bytes()
    for _ in range(2):
        answers.buttons = ["Alleen bekijken"]
        bench.open_path(package)
        press(bench, qtbot, "Naar Plan")
        assert bench.window.deck.key == "plan"
        assert bench.close_desk()

    assert package.read_bytes() == before
