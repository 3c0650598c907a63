"""One coordinator hands over, another goes on the same afternoon: two computers, one package."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.paths import HOME_VARIABLE
from coalitiedesk.services.coalition import get_coalition
from coalitiedesk.services.demo.filling import fill_demo
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.handover import list_notes, list_open_ends
from coalitiedesk.services.opening import create_coalition
from coalitiedesk.services.partners import list_partners
from coalitiedesk.ui.dialogs.arrival_dialog import ArrivalDialog
from coalitiedesk.ui.dialogs.coalition_dialog import CoalitionDialog
from coalitiedesk.ui.dialogs.handover_dialog import HandoverDialog
from coalitiedesk.ui.dialogs.passphrase_dialog import PassphraseDialog
from coalitiedesk.ui.theme.theme import Theme
from tests.end_to_end.hands import Hands
from tests.ui.workbench_scene import Answers, started_bench

DAY = dt.date(2027, 9, 16)
LETTER = "Bel eerst met De Linde; daar begint alles."


def words_on(window: QWidget) -> str:
    return " ".join(one.text() for one in window.findChildren(QLabel) if one.isVisible())


def contents(desk: Desk) -> dict[str, object]:
    return {
        "partners": [line.name for line in list_partners(desk)],
        "open ends": [(one.kind, one.subject) for one in list_open_ends(desk, today=DAY)],
        "notes": list_notes(desk),
    }


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    found = tmp_path / "stick"
    found.mkdir()
    return found


def test_successor_goes_on_where_the_predecessor_stopped(
    theme: Theme,
    qtbot: QtBot,
    tmp_path: Path,
    stick: Path,
    answers: Answers,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "laptop van Mirthe"))
    file = stick / "Samen Lindermeer.coalitie"
    filled = create_coalition(file, name="Samen Lindermeer")
    fill_demo(filled, activities=8, partners=12, years=2)
    filled.close()
    package, paper = stick / "Overdracht.coalitie.age", stick / "Dossier.pdf"

    with started_bench(theme, qtbot, tmp_path, file) as bench:
        hands = Hands(qtbot, bench)
        hands.wait_for(lambda: bench.desk)
        bench.go("handover", 0)
        wizard = hands.dialog(HandoverDialog)
        hands.click(wizard, "Verder")
        letter = next(one for one in wizard.findChildren(QPlainTextEdit) if one.isVisibleTo(wizard))
        letter.setFocus()
        qtbot.keyClicks(letter, LETTER)
        hands.click(wizard, "Verder")
        words = wizard._choice.choice.passphrase
        hands.click(wizard, "Ik heb het wachtwoord bewaard")
        hands.click(wizard, "Verder")
        answers.paths = [package, paper]
        hands.click(wizard, "Kies een plek")
        hands.wait_for(lambda: package.exists() and not bench.jobs.is_busy)
        assert "Alles klopt." in words_on(wizard)
        hands.click(wizard, "Verder")
        hands.click(wizard, "Bewaar het dossier")
        hands.wait_for(lambda: not bench.jobs.is_busy and list(stick.glob("*.pdf")))
        given = contents(hands.desk)
        wizard.close()

    assert words.encode() not in package.read_bytes()
    assert LETTER.encode() not in package.read_bytes()

    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "laptop van Noor"))
    answers.paths = [tmp_path / "documenten" / "Samen Lindermeer"]
    answers.paths[0].parent.mkdir()
    with started_bench(theme, qtbot, tmp_path / "documenten", package) as bench:
        hands = Hands(qtbot, bench)
        question = hands.dialog(PassphraseDialog)
        field = question.findChild(QLineEdit)
        qtbot.keyClicks(field, words.replace("-", " ").upper())
        qtbot.keyClick(field, Qt.Key.Key_Return)
        hands.wait_for(lambda: bench.desk)
        arrival = hands.dialog(ArrivalDialog)
        hands.click(arrival, "Brief en notities")
        assert LETTER in words_on(arrival)
        assert contents(hands.desk) == given
        arrival.close()
        bench.go("coalition", 0)
        details = hands.dialog(CoalitionDialog)
        hands.type_into(details, "Coördinator", "Noor El Amrani")
        details.accept()
        hands.wait_for(lambda: get_coalition(hands.desk).coordinator == "Noor El Amrani")
        assert bench.desk is not None
        assert bench.desk.path == tmp_path / "documenten" / "Samen Lindermeer.coalitie"
    assert answers.asked == []
