from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.letters import Letter, Recipient
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.ui import outside
from coalitiedesk.ui.dialogs import ask
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
