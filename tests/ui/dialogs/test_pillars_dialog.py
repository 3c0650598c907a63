"""Vijf pijlers, by keyboard and mouse, over the years and at large text."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.pillars import Pillar, PillarAnswer
from coalitiedesk.services.pillars import choose_answer, pillar_scan, write_proof
from coalitiedesk.ui.dialogs.pillars_dialog import PillarsDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.widgets.pillars.pillar_list import PillarList
from coalitiedesk.ui.widgets.pillars.question_box import QuestionBox

NOVEMBER = dt.date(2026, 11, 22)
POLICY = "commitment_policy"
LEADER = "network_leader"


@pytest.fixture
def context(context: TabContext) -> TabContext:
    return replace(context, today=lambda: NOVEMBER)


@pytest.fixture
def dialog(qtbot: QtBot, context: TabContext) -> PillarsDialog:
    choose_answer(context.desk, 2025, POLICY, PillarAnswer.YES)
    write_proof(context.desk, 2025, POLICY, "Nota van mei")
    dialog = PillarsDialog(context)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    dialog.activateWindow()
    return dialog


def box(dialog: PillarsDialog, key: str = POLICY) -> QuestionBox:
    return next(one for one in dialog.questions.boxes if one.key == key)


def kept(context: TabContext, key: str = POLICY, year: int = 2026) -> tuple[PillarAnswer, str]:
    line = next(line for line in pillar_scan(context.desk, year).lines if line.question.key == key)
    return line.now.answer, line.now.proof


def words_in(widget: QWidget) -> list[str]:
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisible() and one.text()]


def press(qtbot: QtBot, parent: QWidget, words: str) -> None:
    button = next(one for one in parent.findChildren(QPushButton) if one.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_answer_is_kept_at_once_beside_that_of_last_year(
    qtbot: QtBot, context: TabContext, dialog: PillarsDialog
) -> None:
    told: list[str] = []
    dialog.told.connect(told.append)

    qtbot.mouseClick(box(dialog).radio(PillarAnswer.PARTLY), Qt.MouseButton.LeftButton)

    assert kept(context) == (PillarAnswer.PARTLY, "")
    assert told == ["Antwoord bij de pijlers van 2026: deels."]
    shown = words_in(box(dialog))
    assert {"In 2025", "Ja", "Minder dan toen", "Nota van mei"} <= set(shown)


def test_words_of_an_answer_choose_it_too(qtbot: QtBot, context: TabContext, dialog: PillarsDialog) -> None:
    found = next(
        one
        for one in box(dialog).findChildren(QLabel)
        if one.text() == "Er staat een doel bij, met tijd en geld."
    )

    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)

    assert kept(context)[0] is PillarAnswer.YES


def test_everything_goes_by_keyboard(qtbot: QtBot, context: TabContext, dialog: PillarsDialog) -> None:
    radio = box(dialog).radio(PillarAnswer.NOT_YET)
    radio.setFocus()
    qtbot.keyClick(radio, Qt.Key.Key_Space)
    qtbot.keyClick(radio, Qt.Key.Key_Down)

    assert kept(context)[0] is PillarAnswer.PARTLY

    pillars = dialog.findChild(PillarList)
    pillars.setFocus()
    qtbot.keyClick(pillars.button(Pillar.COMMITMENT), Qt.Key.Key_Down)
    assert dialog.questions.boxes[0].key == "network_variety"


def test_proof_is_kept_when_the_keyboard_goes_on(
    qtbot: QtBot, context: TabContext, dialog: PillarsDialog
) -> None:
    field = box(dialog).proof
    field.setFocus()
    qtbot.keyClicks(field, "Nota van juni")

    box(dialog).radio(PillarAnswer.YES).setFocus()

    assert kept(context) == (PillarAnswer.UNKNOWN, "Nota van juni")


@pytest.mark.parametrize("way", ["pillar", "year", "close"])
def test_what_was_typed_is_kept_however_one_leaves(
    qtbot: QtBot, context: TabContext, dialog: PillarsDialog, way: str
) -> None:
    field = box(dialog).proof
    field.setFocus()
    qtbot.keyClicks(field, "Nota")

    if way == "pillar":
        dialog.show_pillar(Pillar.NETWORK)
    elif way == "year":
        dialog.show_year(2025)
    else:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert kept(context) == (PillarAnswer.UNKNOWN, "Nota")
    assert kept(context, year=2025) == (PillarAnswer.YES, "Nota van mei")


def test_undo_shows_what_it_was_about(qtbot: QtBot, context: TabContext, dialog: PillarsDialog) -> None:
    dialog.show_pillar(Pillar.NETWORK)
    qtbot.mouseClick(box(dialog, LEADER).radio(PillarAnswer.YES), Qt.MouseButton.LeftButton)
    dialog.show_pillar(Pillar.MONITORING)

    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert kept(context, LEADER)[0] is PillarAnswer.UNKNOWN
    assert not box(dialog, LEADER).radio(PillarAnswer.YES).isChecked()


def test_answer_can_be_taken_away(qtbot: QtBot, context: TabContext, dialog: PillarsDialog) -> None:
    qtbot.mouseClick(box(dialog).radio(PillarAnswer.YES), Qt.MouseButton.LeftButton)

    press(qtbot, box(dialog), "Maak leeg")

    assert kept(context)[0] is PillarAnswer.UNKNOWN
    assert not box(dialog).radio(PillarAnswer.YES).isChecked()


def test_scores_of_the_years_are_shown_and_said(
    qtbot: QtBot, context: TabContext, dialog: PillarsDialog
) -> None:
    spoken = dialog.findChild(PillarList).button(Pillar.COMMITMENT).accessibleName()
    assert spoken == "Steun van het bestuur, 2025: 100 %, 2026: nog niet ingevuld, 4 vragen nog open"

    qtbot.mouseClick(box(dialog).radio(PillarAnswer.PARTLY), Qt.MouseButton.LeftButton)

    spoken = dialog.findChild(PillarList).button(Pillar.COMMITMENT).accessibleName()
    assert spoken == "Steun van het bestuur, 2025: 100 %, 2026: 50 %, 3 vragen nog open"
    assert "Eén pijler staat zwakker dan in 2025" in words_in(dialog)


def test_years_with_a_scan_and_this_year_can_be_opened(
    qtbot: QtBot, context: TabContext, dialog: PillarsDialog
) -> None:
    years = dialog.findChild(QComboBox)
    assert [years.itemText(at) for at in range(years.count())] == ["2026", "2025"]

    years.setFocus()
    qtbot.keyClick(years, Qt.Key.Key_Down)

    assert box(dialog).radio(PillarAnswer.YES).isChecked()
    assert box(dialog).proof.toPlainText() == "Nota van mei"


def test_empty_scan_says_how_to_begin(qtbot: QtBot, context: TabContext) -> None:
    dialog = PillarsDialog(context)
    qtbot.addWidget(dialog)
    dialog.show()

    assert "De pijlers van 2026 zijn nog niet ingevuld" in words_in(dialog)
    assert "Begin bovenaan. Samen aan tafel kost het ongeveer een uur." in words_in(dialog)


def test_pages_are_asked_for(qtbot: QtBot, dialog: PillarsDialog) -> None:
    with qtbot.waitSignal(dialog.go_requested) as asked:
        press(qtbot, dialog, "Druk af…")

    assert asked.args == ["printing:pillar_profile", 0]


@pytest.mark.parametrize("pillar", list(Pillar))
def test_nothing_is_cut_off_at_large_text(
    theme: Theme, dialog: PillarsDialog, pillar: Pillar, qtbot: QtBot
) -> None:
    theme.set_scale(1.5)
    dialog.resize(1318, 720)
    dialog.show_pillar(pillar)
    qtbot.waitUntil(lambda: dialog.questions.boxes[0].width() > 0)

    for one in dialog.questions.boxes:
        assert one.minimumSizeHint().width() <= dialog.questions.width()
