"""The password of a package, by keyboard and mouse; nothing is decrypted here."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.dialogs import passphrase_dialog
from coalitiedesk.ui.dialogs.passphrase_dialog import PassphraseDialog
from coalitiedesk.ui.widgets.buttons import HouseButton


@pytest.fixture
def dialog(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> PassphraseDialog:
    monkeypatch.setattr(passphrase_dialog, "SECOND_MS", 1)
    found = PassphraseDialog("Proef.coalitie.age")
    qtbot.addWidget(found)
    with qtbot.waitExposed(found):
        found.open()
    return found


def field(dialog: PassphraseDialog) -> QLineEdit:
    return dialog.findChild(QLineEdit)


def button(dialog: PassphraseDialog, words: str) -> HouseButton:
    return next(one for one in dialog.findChildren(HouseButton) if one.words == words)


def words_on(dialog: PassphraseDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def may_try(dialog: PassphraseDialog) -> bool:
    return button(dialog, "Open het pakket").isEnabled()


def test_what_is_typed_is_tried_as_it_is(dialog: PassphraseDialog, qtbot: QtBot) -> None:
    assert "‘Proef.coalitie.age’ zit op slot." in words_on(dialog)
    qtbot.keyClicks(field(dialog), "Molen fluit Koek")

    with qtbot.waitSignal(dialog.tried) as tried:
        qtbot.keyClick(field(dialog), Qt.Key.Key_Return)

    assert tried.args == ["Molen fluit Koek"]
    assert dialog.isVisible()
    assert not may_try(dialog)
    assert "Het pakket gaat open." in words_on(dialog)


def test_enter_tries_once_while_it_is_opening(dialog: PassphraseDialog, qtbot: QtBot) -> None:
    tried: list[str] = []
    dialog.tried.connect(tried.append)
    qtbot.keyClicks(field(dialog), "koek")

    for _ in range(3):
        qtbot.keyClick(field(dialog), Qt.Key.Key_Return)
    qtbot.keyClicks(field(dialog), "meer")

    assert tried == ["koek"]
    assert field(dialog).text() == "koek"


def test_nothing_typed_is_not_a_try(dialog: PassphraseDialog, qtbot: QtBot) -> None:
    tried: list[str] = []
    dialog.tried.connect(tried.append)
    field(dialog).setText("  ")

    qtbot.mouseClick(button(dialog, "Open het pakket"), Qt.MouseButton.LeftButton)

    assert tried == []
    assert "Typ eerst het wachtwoord." in words_on(dialog)
    assert may_try(dialog)


def test_password_is_hidden_until_it_is_asked_for(dialog: PassphraseDialog, qtbot: QtBot) -> None:
    modes = [field(dialog).echoMode()]
    for _ in range(2):
        qtbot.keyClick(dialog.findChild(QCheckBox), Qt.Key.Key_Space)
        modes.append(field(dialog).echoMode())

    hidden, shown = QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal
    assert modes == [hidden, shown, hidden]


def test_wait_grows_and_the_fifth_wrong_one_is_the_last(dialog: PassphraseDialog, qtbot: QtBot) -> None:
    seen = []
    for left in (4, 3, 2, 1):
        field(dialog).setText("fout")
        button(dialog, "Open het pakket").click()
        dialog.show_wrong()
        seen.append(words_on(dialog).split("proberen, ")[1])
        assert not may_try(dialog)
        qtbot.waitUntil(lambda: may_try(dialog))
        assert words_on(dialog).endswith(
            "Dat wachtwoord klopt niet. Let op hoofdletters en streepjes. "
            f"Je kunt het nog {left} keer proberen."
        )
    assert seen == ["over 1 tel.", "over 2 tellen.", "over 4 tellen.", "over 8 tellen."]

    button(dialog, "Open het pakket").click()
    dialog.show_wrong()

    assert "Vraag je voorganger om het wachtwoord" in words_on(dialog)
    assert not button(dialog, "Open het pakket").isVisible()
    assert (field(dialog).text(), field(dialog).isEnabled()) == ("", False)
    qtbot.keyClick(button(dialog, "Sluit"), Qt.Key.Key_Space)
    assert not dialog.isVisible()


def test_escape_leaves(dialog: PassphraseDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
