"""Bringing in a list: look first, then one step that can be taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QMessageBox, QTableView
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.imports import ImportKind
from coalitiedesk.services.activities import list_activities
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.partners import list_partners, save_partner
from coalitiedesk.ui.dialogs import ask, ask_file
from coalitiedesk.ui.dialogs.import_dialog import ImportDialog
from coalitiedesk.ui.long_changes import MANY
from coalitiedesk.ui.models.import_model import ASKED
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.importing.column_choices import ColumnChoices
from coalitiedesk.ui.widgets.importing.import_rows import ImportRows
from tests.builders import a_partner
from tests.exchange.spreadsheets import VOORBEELDEN
from tests.ui.week_filled import button, make_week

PARTNERS = VOORBEELDEN / "partners" / "rommelig_windows1252.csv"
PROGRAMME = VOORBEELDEN / "programmas" / "2022_harderwijk.csv"


def loaded(qtbot: QtBot, context: TabContext, path: Path, kind: ImportKind) -> ImportDialog:
    dialog = ImportDialog(context, path, kind)
    qtbot.addWidget(dialog)
    dialog.open()
    with qtbot.waitSignal(dialog.settled, timeout=20_000):
        dialog.load()
        assert dialog.is_busy
    return dialog


def rows(dialog: ImportDialog) -> int:
    return int(dialog.findChild(QTableView).model().rowCount())


def keep(qtbot: QtBot, dialog: ImportDialog) -> None:
    main = next(
        found
        for found in dialog.findChildren(type(button(dialog, "Annuleer")))
        if found.property("kind") == "main"
    )
    with qtbot.waitSignal(dialog.imported, timeout=20_000):
        qtbot.mouseClick(main, Qt.MouseButton.LeftButton)


def test_list_is_shown_before_anything_changes(qtbot: QtBot, context: TabContext) -> None:
    dialog = loaded(qtbot, context, PARTNERS, ImportKind.PARTNERS)

    assert rows(dialog) > 10
    assert list_partners(context.desk) == ()


def test_whole_question_of_the_chosen_row_is_on_the_screen(qtbot: QtBot, context: TabContext) -> None:
    dialog = loaded(qtbot, context, PARTNERS, ImportKind.PARTNERS)
    table = dialog.findChild(QTableView)
    asked = [str(table.model().index(line, ASKED).data()) for line in range(rows(dialog))]
    first = next(line for line, words in enumerate(asked) if words)
    second = next(line for line, words in enumerate(asked) if words and line > first)
    without = next(line for line, words in enumerate(asked) if not words)
    shown = dialog.findChild(ImportRows)._asked
    assert shown.text() == asked[first]
    table.setFocus()

    for line in (second, without):
        table.selectRow(line)
        assert (shown.text(), shown.isVisible()) == (asked[line], bool(asked[line]))

    table.selectRow(first - 1) if first else table.selectRow(first + 1)
    qtbot.keyClick(table, Qt.Key.Key_Down if first else Qt.Key.Key_Up)
    assert shown.text() == asked[first]


def test_list_comes_in_as_one_step_and_a_second_time_adds_nothing(qtbot: QtBot, context: TabContext) -> None:
    dialog = loaded(qtbot, context, PARTNERS, ImportKind.PARTNERS)
    keep(qtbot, dialog)
    came = len(list_partners(context.desk))
    button(dialog, "Klaar").click()

    again = loaded(qtbot, context, PARTNERS, ImportKind.PARTNERS)

    assert came > 10
    assert not button(again, "Er is niets nieuws").isEnabled()
    again.reject()
    context.desk.undo()
    assert list_partners(context.desk) == ()


def test_report_stays_and_leads_to_the_questions(qtbot: QtBot, context: TabContext) -> None:
    dialog = loaded(qtbot, context, PROGRAMME, ImportKind.ACTIVITIES)
    keep(qtbot, dialog)

    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.questions_requested):
        qtbot.mouseClick(button(dialog, "Toon de vragen…"), Qt.MouseButton.LeftButton)


def test_chips_show_the_rows_of_one_outcome(qtbot: QtBot, context: TabContext) -> None:
    dialog = loaded(qtbot, context, PROGRAMME, ImportKind.ACTIVITIES)
    before = rows(dialog)
    asked = next(words for words in chips(dialog) if words.startswith("Aandacht nodig"))

    qtbot.mouseClick(button(dialog, asked), Qt.MouseButton.LeftButton)

    assert 0 < rows(dialog) == int(asked.rsplit(" ", 1)[1]) < before


def chips(dialog: ImportDialog) -> list[str]:
    return [
        found.accessibleName()
        for found in dialog.findChildren(type(button(dialog, "Annuleer")))
        if found.property("kind") == "chip" and found.isVisibleTo(dialog)
    ]


def test_week_that_is_not_there_yet_is_made_with_the_list(qtbot: QtBot, context: TabContext) -> None:
    make_week(context)
    dialog = loaded(qtbot, context, PROGRAMME, ImportKind.ACTIVITIES)
    years = next(
        found for found in dialog.findChildren(QComboBox) if found.accessibleName() == "Voor welke Week"
    )
    assert years.currentText().endswith("2022 (nieuw)")

    with qtbot.waitSignal(dialog.settled, timeout=20_000):
        years.setFocus()
        qtbot.keyClick(years, Qt.Key.Key_Up)

    keep(qtbot, dialog)
    (week,) = list_editions(context.desk)
    assert len(list_activities(context.desk, week.id)) > 3


def test_other_kind_reads_the_list_again(qtbot: QtBot, context: TabContext) -> None:
    dialog = loaded(qtbot, context, PARTNERS, ImportKind.ACTIVITIES)

    with qtbot.waitSignal(dialog.settled, timeout=20_000):
        qtbot.mouseClick(button(dialog, "Partners"), Qt.MouseButton.LeftButton)

    keep(qtbot, dialog)
    assert len(list_partners(context.desk)) > 10


def test_column_gets_another_meaning(qtbot: QtBot, context: TabContext) -> None:
    dialog = loaded(qtbot, context, PARTNERS, ImportKind.PARTNERS)
    box = next(
        found
        for found in dialog.findChild(ColumnChoices).findChildren(QComboBox)
        if found.accessibleName().startswith("Kolom")
    )
    before = dialog._preview.mappings[0].columns[0].field

    with qtbot.waitSignal(dialog.settled, timeout=20_000):
        box.setFocus()
        qtbot.keyClick(box, Qt.Key.Key_Down)

    assert dialog._preview.mappings[0].columns[0].field is not before


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02\xff\xfe" * 50])
def test_what_is_no_list_says_one_sentence(
    qtbot: QtBot,
    context: TabContext,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    content: bytes,
) -> None:
    path = tmp_path / "lijst.csv"
    path.write_bytes(content)
    told: list[str] = []
    monkeypatch.setattr(ask, "run_box", lambda box: told.append(QMessageBox.text(box)))
    dialog = ImportDialog(context, path, ImportKind.PARTNERS)
    qtbot.addWidget(dialog)
    dialog.open()

    with qtbot.waitSignal(dialog.finished, timeout=20_000):
        dialog.load()

    assert len(told) == 1
    assert "lijst.csv" in told[0]


def test_leaving_while_it_is_read_is_fine(qtbot: QtBot, context: TabContext) -> None:
    dialog = ImportDialog(context, PROGRAMME, ImportKind.ACTIVITIES)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.load()

    dialog.reject()

    qtbot.waitUntil(lambda: not context.jobs.is_busy, timeout=20_000)
    assert not dialog.is_busy


def brought_in_twice(qtbot: QtBot, context: TabContext, folder: Path) -> ImportDialog:
    """The second list has other numbers, columns in another order, and one partner more."""
    save_partner(context.desk, a_partner(name="Belbus", phone="010-1111111"))
    save_partner(context.desk, a_partner(name="Koor", phone="010-2222222"))
    path = folder / "later.csv"
    path.write_text(
        "Telefoon;Organisatie\n06-11111111;Belbus\n06-22222222;Koor\n06-33333333;Tuin\n", encoding="utf-8"
    )
    return loaded(qtbot, context, path, ImportKind.PARTNERS)


def phones(context: TabContext) -> list[str]:
    return [one.phone for one in list_partners(context.desk)]


def test_known_partners_are_taken_over_from_the_list_by_keyboard(
    qtbot: QtBot, context: TabContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = brought_in_twice(qtbot, context, tmp_path)
    ways = next(one for one in dialog.findChildren(QComboBox) if one.accessibleName() == "Voor alle rijen")

    with qtbot.waitSignal(dialog.settled, timeout=20_000):
        qtbot.keyClick(ways, Qt.Key.Key_Down)

    assert dialog._sum.text() == (
        "1 nieuw, 2 bijgewerkt en 0 overgeslagen; daarbij worden 2 gegevens vervangen."
    )
    assert phones(context) == ["010-1111111", "010-2222222"]
    keep(qtbot, dialog)
    assert phones(context) == ["06-11111111", "06-22222222", "06-33333333"]
    monkeypatch.setattr(ask_file, "save_window", lambda *_: (str(tmp_path / "verschillen.csv"), ""))
    qtbot.mouseClick(button(dialog, "Bewaar de verschillen…"), Qt.MouseButton.LeftButton)
    assert "Belbus;Telefoon;010-1111111;06-11111111;vervangen" in (tmp_path / "verschillen.csv").read_text(
        "utf-8"
    )
    context.desk.undo()
    assert phones(context) == ["010-1111111", "010-2222222"]


def test_rows_that_differ_stand_alone_and_one_of_them_is_taken_over(
    qtbot: QtBot, context: TabContext, tmp_path: Path
) -> None:
    dialog = brought_in_twice(qtbot, context, tmp_path)
    qtbot.mouseClick(button(dialog, "Anders dan je had 2"), Qt.MouseButton.LeftButton)
    assert rows(dialog) == 2
    dialog.findChild(QTableView).selectRow(1)
    taken = next(
        one
        for one in dialog.findChildren(QCheckBox)
        if one.accessibleName().startswith("Telefoon. Nu: 010-2")
    )

    with qtbot.waitSignal(dialog.settled, timeout=20_000):
        qtbot.keyClick(taken, Qt.Key.Key_Space)

    assert dialog.findChild(QTableView).currentIndex().row() == 1
    keep(qtbot, dialog)
    assert phones(context) == ["010-1111111", "06-22222222", "06-33333333"]


def many_rows(folder: Path) -> Path:
    path = folder / "lang.csv"
    lines = [f"Partner {at};06-{at:08}" for at in range(MANY + 300)]
    path.write_text("\n".join(("Organisatie;Telefoon", *lines)), encoding="utf-8")
    return path


def test_long_list_comes_in_while_the_window_lives(qtbot: QtBot, context: TabContext, tmp_path: Path) -> None:
    dialog = loaded(qtbot, context, many_rows(tmp_path), ImportKind.PARTNERS)
    told: list[str] = []
    poll = QTimer(dialog)
    poll.timeout.connect(lambda: told.append(dialog._sum.text()))
    poll.start(0)

    keep(qtbot, dialog)

    assert len(list_partners(context.desk)) == MANY + 300
    assert any(words.endswith("van 800 geschreven…") for words in told)
    context.desk.undo()
    assert list_partners(context.desk) == ()


def test_long_list_that_is_stopped_leaves_the_file_untouched(
    qtbot: QtBot, context: TabContext, tmp_path: Path
) -> None:
    dialog = loaded(qtbot, context, many_rows(tmp_path), ImportKind.PARTNERS)
    button(dialog, "Haal 800 rijen binnen").click()
    qtbot.waitUntil(lambda: dialog._sum.text().endswith("geschreven…"), timeout=20_000)

    with qtbot.waitSignal(dialog.settled, timeout=20_000):
        qtbot.mouseClick(button(dialog, "Stop"), Qt.MouseButton.LeftButton)

    assert dialog.isVisible()
    assert list_partners(context.desk) == ()
    assert context.desk.undo_label == ""
    keep(qtbot, dialog)
    assert len(list_partners(context.desk)) == MANY + 300
