"""The whole handover by keyboard and mouse: to a package, or to nothing half."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.ids import TaskId
from coalitiedesk.domain.plan import Task
from coalitiedesk.services.arrival import unlock
from coalitiedesk.services.handover import list_notes, write_note
from coalitiedesk.services.opening import open_coalition
from coalitiedesk.services.partners import all_partners, save_partner
from coalitiedesk.services.plan import save_task
from coalitiedesk.ui.dialogs.handover_dialog import (
    CHOICE,
    GIVING,
    KNOWLEDGE,
    MAKING,
    OPEN,
    PAPER,
    HandoverDialog,
)
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.theme.theme import Theme
from tests.builders import a_contact, a_partner
from tests.ui.dialogs.handover_scene import (
    KEPT,
    LOCKED_NAME,
    MAKE,
    OPEN_NAME,
    WITHOUT_LOCK,
    WITHOUT_PEOPLE,
    button,
    dialog,
    home,
    key,
    leftovers,
    make,
    opened,
    press,
    settled,
    stick,
    tick,
    words_on,
)

__all__ = ["dialog", "home", "stick"]
ALT = Qt.KeyboardModifier.AltModifier


def test_whole_way_by_keyboard_to_a_locked_package(
    qtbot: QtBot, context: TabContext, dialog: HandoverDialog, stick: Path, home: Path
) -> None:
    save_partner(context.desk, a_partner(name="Bieb"))

    key(qtbot, Qt.Key.Key_Right, ALT)
    key(qtbot, Qt.Key.Key_Right, ALT)
    assert dialog._step == CHOICE
    words = dialog._choice.choice.passphrase
    assert len(words.split("-")) == 6
    assert not button(dialog, "Verder").isEnabled()
    key(qtbot, Qt.Key.Key_Right, ALT)
    assert dialog._step == CHOICE  # first the password
    box = button(dialog, KEPT)
    box.setFocus()
    key(qtbot, Qt.Key.Key_Space)
    key(qtbot, Qt.Key.Key_Return)
    assert dialog._step == MAKING
    key(qtbot, Qt.Key.Key_Return)
    settled(qtbot, context)

    assert "teruggelezen en geopend. Alles klopt." in words_on(dialog)
    assert "1 partner" in words_on(dialog)
    assert [path.name for path in stick.iterdir()] == [LOCKED_NAME]
    unlocked = unlock(stick / LOCKED_NAME, words)
    found = open_coalition(unlocked.put_at(stick / "hier.coalitie"))
    assert [one.name for one in all_partners(found)] == ["Bieb"]
    found.close()
    unlocked.discard()
    assert leftovers(home) == []
    key(qtbot, Qt.Key.Key_Return)
    key(qtbot, Qt.Key.Key_Right, ALT)
    assert dialog._step == GIVING
    assert "Geef het wachtwoord apart" in words_on(dialog)
    key(qtbot, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_package_without_password_opens_at_once(
    qtbot: QtBot, context: TabContext, dialog: HandoverDialog, stick: Path
) -> None:
    save_partner(context.desk, a_partner(contacts=(a_contact(name="Zoë"),)))

    make(qtbot, context, dialog, WITHOUT_LOCK)

    found = open_coalition(stick / OPEN_NAME)
    assert [one.name for one in all_partners(found)[0].contacts] == ["Zoë"]
    found.close()
    dialog.open_step(GIVING)
    assert "mail het niet" in words_on(dialog)


def test_package_without_people_has_nobody(
    qtbot: QtBot, context: TabContext, dialog: HandoverDialog, stick: Path
) -> None:
    save_partner(context.desk, a_partner(contacts=(a_contact(name="Zoë"),)))
    write_note(context.desk, "Bel Zoë")

    make(qtbot, context, dialog, WITHOUT_PEOPLE, WITHOUT_LOCK)

    found = open_coalition(stick / OPEN_NAME)
    assert [one.contacts for one in all_partners(found)] == [()]
    assert list_notes(found) == ()
    found.close()
    dialog.open_step(PAPER)
    assert "staan geen gegevens van mensen" in words_on(dialog)
    dialog.open_step(GIVING)
    assert "Wis daarna" not in words_on(dialog)


def test_empty_coalition_says_that_nothing_is_open_and_makes_a_package(
    qtbot: QtBot, context: TabContext, dialog: HandoverDialog, stick: Path
) -> None:
    assert "Er ligt niets open" in words_on(dialog)
    dialog.open_step(KNOWLEDGE)
    dialog._knowledge.show_part("partners")
    assert "Er zijn nog geen partners." in words_on(dialog)

    make(qtbot, context, dialog, WITHOUT_LOCK)
    dialog.open_step(PAPER)
    press(qtbot, dialog, "Bewaar het dossier")
    settled(qtbot, context)

    assert sorted(path.suffix for path in stick.iterdir()) == [".coalitie", ".pdf"]


def test_going_back_keeps_everything(
    qtbot: QtBot, context: TabContext, dialog: HandoverDialog, stick: Path
) -> None:
    dialog.open_step(CHOICE)
    tick(dialog, WITHOUT_PEOPLE)
    words = dialog._choice.choice.passphrase
    tick(dialog, KEPT)
    press(qtbot, dialog, "Verder")

    for _ in range(3):
        key(qtbot, Qt.Key.Key_Left, ALT)
    assert dialog._step == OPEN
    dialog.open_step(CHOICE)

    assert (dialog._choice.choice.passphrase, dialog._choice.missing) == (words, "")
    assert button(dialog, WITHOUT_PEOPLE).isChecked()


def test_another_choice_after_the_package_asks_for_another_package(
    qtbot: QtBot, context: TabContext, dialog: HandoverDialog, stick: Path
) -> None:
    make(qtbot, context, dialog)
    dialog.open_step(CHOICE)
    assert dialog._choice.choice.passphrase.replace("-", " - ") not in words_on(dialog)  # shown once

    tick(dialog, WITHOUT_PEOPLE)
    assert not dialog._path.button(PAPER).isEnabled()
    tick(dialog, "Alles")
    assert dialog._path.button(PAPER).isEnabled()
    press(qtbot, dialog, "Maak een nieuw wachtwoord")

    assert dialog._choice.missing
    assert not dialog._path.button(MAKING).isEnabled()


def test_what_is_written_after_the_package_asks_for_it_again(
    qtbot: QtBot, context: TabContext, dialog: HandoverDialog, stick: Path
) -> None:
    make(qtbot, context, dialog, WITHOUT_LOCK)
    dialog.open_step(KNOWLEDGE)
    qtbot.keyClicks(dialog.focusWidget(), "Nog iets")
    dialog.open_step(CHOICE)

    assert not dialog._path.button(PAPER).isEnabled()
    press(qtbot, dialog, "Verder")
    assert "Na het vorige pakket is nog iets gewijzigd." in words_on(dialog)
    press(qtbot, dialog, MAKE)
    settled(qtbot, context)

    found = open_coalition(stick / OPEN_NAME)
    assert [note.text for note in list_notes(found)] == ["Nog iets"]
    found.close()


def test_computer_that_cannot_lock_says_why(
    qtbot: QtBot, context: TabContext, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyrage", None)
    dialog = opened(qtbot, context)

    dialog.open_step(CHOICE)

    assert not button(dialog, "Met een wachtwoord").isEnabled()
    assert "ontbreekt" in words_on(dialog)
    assert button(dialog, "Verder").isEnabled()
    dialog.close()


def test_open_end_closes_the_window_and_is_gone_to(qtbot: QtBot, context: TabContext, home: Path) -> None:
    task = save_task(context.desk, Task(id=TaskId(0), title="Bel de drukker"))
    dialog = opened(qtbot, context)

    with qtbot.waitSignal(dialog.go_requested) as went:
        key(qtbot, Qt.Key.Key_Return)

    assert went.args == ["task", task]
    assert not dialog.isVisible()


def test_looking_only_reads_the_notes_and_still_makes_a_package(
    qtbot: QtBot, context: TabContext, home: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_note(context.desk, "Bel Zoë")
    monkeypatch.setattr(type(context.desk), "can_edit", property(lambda _: False))
    dialog = opened(qtbot, context)

    dialog.open_step(KNOWLEDGE)

    assert dialog._knowledge._letter.isReadOnly()
    assert "Je bekijkt dit bestand alleen." in words_on(dialog)
    make(qtbot, context, dialog, WITHOUT_LOCK)
    assert (stick / OPEN_NAME).exists()
    dialog.close()


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_every_step_fits_a_laptop(
    qtbot: QtBot, theme: Theme, context: TabContext, dialog: HandoverDialog, stick: Path, scale: float
) -> None:
    theme.set_scale(scale)
    make(qtbot, context, dialog, WITHOUT_LOCK)

    for step in (OPEN, KNOWLEDGE, CHOICE, MAKING, PAPER, GIVING):
        dialog.open_step(step)
        dialog.resize(1318, 720)
        assert dialog.height() <= 720
        shown = [one for one in dialog.findChildren(QPushButton) if one.isVisible()]
        assert [one.text() for one in shown if one.width() < one.sizeHint().width()] == []
        names = [one for one in dialog.findChildren(QLabel) if one.isVisible() and not one.text()]
        assert [one for one in names if one.height() > 200] == []
