import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from coalitiedesk.ui.dialogs import ask

CHOICES = (
    ask.Choice(key="merge", words="Voeg samen", is_main=True),
    ask.Choice(key="keep", words="Houd R&D apart"),
)


@pytest.mark.parametrize(
    ("words", "key"), [("Voeg samen", "merge"), ("Houd R&&D apart", "keep"), ("Annuleer", None)]
)
def test_ask_gives_the_key_of_the_answer(
    monkeypatch: pytest.MonkeyPatch, qtbot, words: str, key: str | None
) -> None:
    def answer(box: QMessageBox) -> None:
        box.show()
        next(button for button in box.buttons() if button.text() == words).click()

    monkeypatch.setattr(ask, "run_box", answer)

    assert ask.ask(None, "Is dit dezelfde partner?", CHOICES) == key


def test_error_is_plain_text(monkeypatch: pytest.MonkeyPatch, qtbot) -> None:
    seen: list[tuple[str, object]] = []
    monkeypatch.setattr(ask, "run_box", lambda box: seen.append((box.text(), box.textFormat())))

    ask.tell_error(None, "Het bestand <b>a&b</b> is open in een ander programma.")

    assert seen == [("Het bestand <b>a&b</b> is open in een ander programma.", Qt.TextFormat.PlainText)]
