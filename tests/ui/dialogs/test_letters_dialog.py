"""Brieven en mails: choose, look, change one, send, and nobody gets it twice."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication, QCheckBox, QListWidget, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId, PartnerId
from coalitiedesk.domain.letters import LetterWay
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.services.activities import save_activity
from coalitiedesk.services.contact_log import get_log
from coalitiedesk.services.editions import save_edition
from coalitiedesk.services.letters import list_sent, list_templates, save_template
from coalitiedesk.services.partners import list_partners, save_partner
from coalitiedesk.ui import outside
from coalitiedesk.ui.dialogs import ask, ask_file
from coalitiedesk.ui.dialogs.letters_dialog import LettersDialog
from coalitiedesk.ui.dialogs.record_dialog import RecordDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.letters.letter_preview import LetterPreview
from coalitiedesk.ui.widgets.letters.recipient_pane import EVERYBODY, TOOK_PART, RecipientPane
from tests.builders import THURSDAY, a_contact, a_partner, an_activity

OCTOBER = dt.date(2026, 10, 12)
PEOPLE = ("Samira Bos", "Samira Voorbeeld", "Jan de Wit")
NAMES = ("Atelier {Zon}", "Bakker Jan", "De Brug")


@pytest.fixture
def context(context: TabContext) -> TabContext:
    return replace(context, today=lambda: OCTOBER)


@pytest.fixture
def partners(context: TabContext) -> list[PartnerId]:
    desk = context.desk
    last = THURSDAY + dt.timedelta(days=6)
    week = save_edition(
        desk, Edition(id=EditionId(0), name="Week", year=2026, first_day=THURSDAY, last_day=last)
    )
    kinds = (PartnerKind.CULTURE, PartnerKind.BUSINESS, PartnerKind.WELFARE)
    found = [
        save_partner(
            desk,
            a_partner(name=name, kind=kind, contacts=(a_contact(name=PEOPLE[at], email=f"{at}@proef.test"),)),
        )
        for at, (name, kind) in enumerate(zip(NAMES, kinds, strict=True))
    ]
    save_activity(desk, an_activity(edition_id=week, title="Soep", organiser_ids=(found[2],)))
    return found


@pytest.fixture
def dialog(qtbot: QtBot, context: TabContext, partners: list[PartnerId]) -> LettersDialog:
    return opened(qtbot, context)


def opened(qtbot: QtBot, context: TabContext, *chosen: PartnerId) -> LettersDialog:
    dialog = LettersDialog(context, chosen)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def people(dialog: LettersDialog) -> RecipientPane:
    return dialog.findChild(RecipientPane)


def preview(dialog: LettersDialog) -> LetterPreview:
    return dialog.findChild(LetterPreview)


def names(dialog: LettersDialog) -> list[str]:
    return [letter.recipient.partner for letter in dialog.letters]


def press(qtbot: QtBot, dialog: LettersDialog, words: str) -> None:
    button = next(one for one in dialog.findChildren(QPushButton) if one.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def save_to(monkeypatch: pytest.MonkeyPatch, target: Path) -> None:
    monkeypatch.setattr(ask_file, "save_window", lambda *_: (str(target), ""))


def test_everybody_is_offered_and_each_letter_is_shown_in_turn(qtbot: QtBot, dialog: LettersDialog) -> None:
    assert names(dialog) == list(NAMES)
    assert preview(dialog).words.startswith("1 van 3 · Atelier {Zon}")

    qtbot.keyClick(dialog, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)

    assert preview(dialog).words.startswith("2 van 3 · Bakker Jan")
    assert preview(dialog).text.toPlainText().startswith("Beste Samira Voorbeeld,")


def test_who_was_chosen_in_the_list_comes_first(
    qtbot: QtBot, context: TabContext, partners: list[PartnerId]
) -> None:
    dialog = opened(qtbot, context, partners[1])

    assert names(dialog) == ["Bakker Jan"]
    people(dialog).choose(PartnerKind.WELFARE)
    assert names(dialog) == ["De Brug"]
    people(dialog).choose(EVERYBODY)
    assert names(dialog) == list(NAMES)


def test_thanks_go_to_who_took_part(dialog: LettersDialog) -> None:
    dialog.choose_template("thanks")

    assert names(dialog) == ["De Brug"]
    assert "‘Soep’" in preview(dialog).text.toPlainText()
    dialog.choose_template("network")
    assert names(dialog) == list(NAMES)


def test_own_choice_of_whom_stays_with_another_text(dialog: LettersDialog) -> None:
    people(dialog).choose(PartnerKind.BUSINESS)
    dialog.choose_template("thanks")

    assert names(dialog) == ["Bakker Jan"]


def test_what_is_not_known_is_named_above_the_letter(
    qtbot: QtBot, context: TabContext, partners: list[PartnerId]
) -> None:
    dialog = opened(qtbot, context, partners[1])
    dialog.choose_template("appointment")

    assert "afspraak" in preview(dialog).missing_words
    assert "[afspraak nog invullen]" in preview(dialog).subject.text()


def test_change_in_one_letter_is_for_that_one_only(qtbot: QtBot, dialog: LettersDialog) -> None:
    text = preview(dialog).text
    text.selectAll()
    qtbot.keyClicks(text, "Dag {partner}")
    preview(dialog).step_requested.emit(1)
    preview(dialog).step_requested.emit(-1)

    assert [letter.text == "Dag {partner}" for letter in dialog.letters] == [True, False, False]
    assert text.toPlainText() == "Dag {partner}"


def test_letters_are_saved_in_one_file_and_kept_with_each_partner(
    qtbot: QtBot,
    context: TabContext,
    dialog: LettersDialog,
    partners: list[PartnerId],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog.choose_template("network")
    save_to(monkeypatch, tmp_path / "uit.pdf")
    with qtbot.waitSignal(dialog.told) as said:
        press(qtbot, dialog, "Bewaar als PDF…")

    assert said.args == [f"3 brieven staan in ‘uit.pdf’ in {tmp_path}."]
    assert len(pypdf.PdfReader(tmp_path / "uit.pdf").pages) == 3
    logs = [get_log(context.desk, one) for one in partners]
    assert [len(log.interactions) for log in logs if log] == [1, 1, 1]
    context.desk.undo()
    assert get_log(context.desk, partners[0]).interactions == ()  # type: ignore[union-attr]


def test_nobody_gets_it_twice_unless_ticked_again(
    qtbot: QtBot,
    context: TabContext,
    dialog: LettersDialog,
    partners: list[PartnerId],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog.choose_template("network")
    people(dialog).tick(partners[1], is_on=False)
    save_to(monkeypatch, tmp_path / "uit.pdf")
    with qtbot.waitSignal(dialog.told):
        press(qtbot, dialog, "Bewaar als PDF…")

    later = opened(qtbot, context)
    later.choose_template("network")

    assert names(later) == ["Bakker Jan"]
    assert people(later).words.startswith("2 partners kregen deze tekst al en staan uit. Aanvinken mag.")
    people(later).tick(partners[0], is_on=True)
    assert names(later) == ["Atelier {Zon}", "Bakker Jan"]


def test_mails_open_one_at_a_time(
    qtbot: QtBot,
    context: TabContext,
    dialog: LettersDialog,
    partners: list[PartnerId],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mails: list[QUrl] = []
    monkeypatch.setattr(outside, "open_address", lambda url: bool(mails.append(url)) or True)

    press(qtbot, dialog, "Open als mail")

    assert [url.path() for url in mails] == ["0@proef.test"]
    assert preview(dialog).words.startswith("2 van 3")
    assert len(get_log(context.desk, partners[0]).interactions) == 1  # type: ignore[union-attr]
    assert get_log(context.desk, partners[1]).interactions == ()  # type: ignore[union-attr]


def test_text_can_be_copied_without_anybody_getting_it(
    qtbot: QtBot, context: TabContext, dialog: LettersDialog, partners: list[PartnerId]
) -> None:
    press(qtbot, dialog, "Kopieer")

    assert QApplication.clipboard().text().startswith("Kunnen we eens kennismaken?\n\nBeste Samira")
    assert get_log(context.desk, partners[0]).interactions == ()  # type: ignore[union-attr]


def test_press_release_is_one_text_for_no_partner(dialog: LettersDialog) -> None:
    dialog.choose_template("press")

    assert len(dialog.letters) == 1
    assert not people(dialog).isEnabled()
    assert preview(dialog).words == "Voor de krant en de wijkkrant"


def test_nobody_ticked_leaves_nothing_to_send(qtbot: QtBot, dialog: LettersDialog) -> None:
    none = next(one for one in people(dialog).findChildren(QPushButton) if one.text() == "Niets")
    qtbot.mouseClick(none, Qt.MouseButton.LeftButton)

    assert dialog.letters == ()
    assert preview(dialog).words == "Vink links aan wie de brief krijgt."
    pdf = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Bewaar als PDF…")
    assert not pdf.isEnabled()


def test_changed_text_is_used_and_says_so(context: TabContext, dialog: LettersDialog) -> None:
    first = list_templates(context.desk)[0]
    save_template(context.desk, replace(first, text="Hoi {partner}"))
    dialog.reload()
    people(dialog).choose(TOOK_PART)

    assert [letter.text for letter in dialog.letters] == ["Hoi De Brug"]


def test_file_one_only_looks_at_gives_letters_and_keeps_nothing(
    qtbot: QtBot,
    context: TabContext,
    partners: list[PartnerId],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(type(context.desk), "can_edit", property(lambda _: False))
    dialog = opened(qtbot, context)
    save_to(monkeypatch, tmp_path / "uit.docx")

    with qtbot.waitSignal(dialog.told):
        press(qtbot, dialog, "Bewaar als Word…")

    assert (tmp_path / "uit.docx").exists()
    assert not any(one.isEnabled() for one in dialog.findChildren(QPushButton) if "tekst" in one.text())
    assert get_log(context.desk, partners[0]).interactions == ()  # type: ignore[union-attr]


def test_file_that_cannot_be_written_says_so_and_nothing_is_kept(
    qtbot: QtBot,
    context: TabContext,
    dialog: LettersDialog,
    partners: list[PartnerId],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said: list[str] = []
    monkeypatch.setattr(ask, "run_box", lambda box: said.append(box.text()))
    save_to(monkeypatch, tmp_path / "er is geen map" / "uit.pdf")

    press(qtbot, dialog, "Bewaar als PDF…")
    qtbot.waitUntil(lambda: bool(said))

    assert len(said) == 1
    assert get_log(context.desk, partners[0]).interactions == ()  # type: ignore[union-attr]
    pdf = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Bewaar als PDF…")
    assert pdf.isEnabled()


def test_one_without_a_tick_for_the_log_is_not_kept(
    qtbot: QtBot,
    context: TabContext,
    dialog: LettersDialog,
    partners: list[PartnerId],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(outside, "open_address", lambda _url: True)
    tick = next(one for one in dialog.findChildren(QCheckBox) if "Leg bij" in one.text())
    tick.setChecked(False)

    press(qtbot, dialog, "Open als mail")

    assert get_log(context.desk, partners[0]).interactions == ()  # type: ignore[union-attr]


def test_same_person_at_two_partners_gets_one(
    qtbot: QtBot, context: TabContext, partners: list[PartnerId]
) -> None:
    save_partner(context.desk, a_partner(name="Zangclub", contacts=(a_contact(name="Jan de Wit"),)))
    dialog = opened(qtbot, context)
    dialog.choose_template("network")

    assert names(dialog) == list(NAMES)
    assert "1 partner staat uit: dezelfde persoon" in people(dialog).words
    dialog.choose_template("certificate")
    people(dialog).choose(EVERYBODY)
    assert names(dialog) == [*NAMES, "Zangclub"]


def test_what_lacks_is_told_per_letter_before_anything_is_sent(
    qtbot: QtBot, context: TabContext, partners: list[PartnerId]
) -> None:
    dialog = opened(qtbot, context)
    dialog.choose_template("network")

    assert "3 teksten zijn nog niet af: hun postadres (3×)." in people(dialog).words
    assert "In elke tekst nog leeg: bijeenkomst" in people(dialog).words
    assert "Er is geen postadres bekend." in preview(dialog).missing_words
    lines = people(dialog).findChild(QListWidget)
    assert lines.item(0).text() == "Atelier {Zon} · Samira Bos · mist: hun postadres"


def test_line_in_hand_shows_its_letter(qtbot: QtBot, dialog: LettersDialog) -> None:
    lines = people(dialog).findChild(QListWidget)
    lines.setFocus()

    qtbot.keyClick(lines, Qt.Key.Key_Down)

    assert preview(dialog).words.startswith("2 van 3 · Bakker Jan")


def test_letter_that_was_sent_otherwise_can_be_kept(
    qtbot: QtBot, context: TabContext, dialog: LettersDialog, partners: list[PartnerId]
) -> None:
    press(qtbot, dialog, "Kopieer")
    press(qtbot, dialog, "Is verstuurd")

    assert [one.way for one in list_sent(context.desk, partners[0])] == [LetterWay.MAIL]
    assert preview(dialog).words.startswith("2 van 3")


def test_names_that_are_in_no_list_get_a_certificate_and_are_kept_nowhere(
    qtbot: QtBot,
    context: TabContext,
    dialog: LettersDialog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog.choose_template("certificate")
    press(qtbot, dialog, "Losse namen…")
    form = dialog.findChild(RecordDialog)
    form.findChild(QPlainTextEdit).setPlainText("Ans de Vries\n\n Bo  Vos ")
    form.accept()
    save_to(monkeypatch, tmp_path / "uit.pdf")

    assert names(dialog) == ["Ans de Vries", "Bo Vos", "De Brug"]
    with qtbot.waitSignal(dialog.told):
        press(qtbot, dialog, "Bewaar als PDF…")

    assert len(pypdf.PdfReader(tmp_path / "uit.pdf").pages) == 3
    assert len(list_partners(context.desk)) == 3


def test_one_text_for_everybody_is_one_mail(
    qtbot: QtBot,
    context: TabContext,
    dialog: LettersDialog,
    partners: list[PartnerId],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mails: list[QUrl] = []
    monkeypatch.setattr(outside, "open_address", lambda url: bool(mails.append(url)) or True)
    dialog.choose_template("colleagues")
    people(dialog).choose(EVERYBODY)

    press(qtbot, dialog, "Open als één mail")

    assert len(mails) == 1
    assert [len(list_sent(context.desk, one)) for one in partners] == [1, 1, 1]
