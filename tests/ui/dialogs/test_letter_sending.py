import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.letters import Letter, LetterKind, LetterWay, Recipient
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.services.letter_output import LetterFile, letter_file
from coalitiedesk.services.opening import create_coalition
from coalitiedesk.ui import outside
from coalitiedesk.ui.dialogs import ask, ask_printer
from coalitiedesk.ui.dialogs.letter_sending import LetterSending
from coalitiedesk.ui.jobs import JobRunner

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl


@pytest.fixture
def sending(qtbot: QtBot) -> LetterSending:
    window = QWidget()
    qtbot.addWidget(window)
    return LetterSending(JobRunner(), window)


def a_letter(text: str) -> Letter:
    recipient = Recipient(
        partner_id=PartnerId(1), partner="De Brug", kind=PartnerKind.WELFARE, email="a@b.test"
    )
    return Letter(recipient=recipient, subject="Dag", text=text)


def test_long_text_goes_over_the_clipboard(sending: LetterSending, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    told: list[str] = []
    monkeypatch.setattr(outside, "open_address", lambda url: bool(opened.append(url)) or True)
    sending.told.connect(told.append)

    sending.mail(a_letter("Heel lang. " * 400))

    assert opened[0].query() == "subject=Dag"
    assert QApplication.clipboard().text() == "Heel lang. " * 400
    assert told == ["Je mailprogramma is open. De tekst was te lang om mee te geven: plak hem met Ctrl+V."]


def test_computer_without_mail_program_says_what_to_do(
    sending: LetterSending, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    sent: list[object] = []

    def read(box: QMessageBox) -> None:
        said.append(box.text())

    monkeypatch.setattr(outside, "open_address", lambda _url: False)
    monkeypatch.setattr(ask, "run_box", read)
    sending.sent.connect(lambda *given: sent.append(given))

    sending.mail(a_letter("Kort"))

    assert said == ["Deze computer opent geen mailprogramma. Kies ‘Kopieer’ en plak de tekst in je mail."]
    assert sent == []


def letter_pages(tmp_path: Path, amount: int) -> LetterFile:
    desk = create_coalition(tmp_path / "proef.coalitie", name="Coalitie Proef")
    letters = [a_letter(f"Beste {number}") for number in range(amount)]
    file = letter_file(desk, "Dank", LetterKind.LETTER, letters, today=dt.date(2026, 10, 12))
    desk.close()
    return file


def test_letters_on_paper_are_sent(
    qtbot: QtBot, sending: LetterSending, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose(printer: QPrinter, _parent: QWidget) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printer.pdf"))
        return True

    monkeypatch.setattr(ask_printer, "printer_window", choose)
    file = letter_pages(tmp_path, 2)

    sent: list[tuple[object, ...]] = []
    sending.sent.connect(lambda *given: sent.append(given))

    with qtbot.waitSignal(sending.ended, timeout=20_000):
        sending.print_on_paper(file)

    assert sent == [(LetterWay.PAPER.value, file.letters)]
    assert len(PdfReader(tmp_path / "printer.pdf").pages) == 2


def test_letters_that_are_not_printed_after_all_are_not_sent(
    qtbot: QtBot, sending: LetterSending, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[object] = []
    sending.sent.connect(lambda *given: sent.append(given))
    monkeypatch.setattr(ask_printer, "printer_window", lambda *_: False)

    with qtbot.waitSignal(sending.ended, timeout=20_000):
        sending.print_on_paper(letter_pages(tmp_path, 1))

    assert sent == []


def test_some_pages_only_are_not_kept_as_sent(
    qtbot: QtBot, sending: LetterSending, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose(printer: QPrinter, _parent: QWidget) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printer.pdf"))
        printer.setFromTo(2, 2)
        return True

    monkeypatch.setattr(ask_printer, "printer_window", choose)
    sent: list[object] = []
    told: list[str] = []
    sending.sent.connect(lambda *given: sent.append(given))
    sending.told.connect(told.append)

    with qtbot.waitSignal(sending.ended, timeout=20_000):
        sending.print_on_paper(letter_pages(tmp_path, 3))

    assert sent == []
    assert told == [
        "1 blad is naar de printer. Je drukte niet alles. Leg met ‘Is verstuurd’ vast wie een brief kreeg."
    ]
