"""Bringing in a list: look first, then one step that can be taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QMessageBox, QTableView
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.imports import ImportKind
from coalitiedesk.services.activities import list_activities
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.partners import list_partners
from coalitiedesk.ui.dialogs import ask
from coalitiedesk.ui.dialogs.import_dialog import ImportDialog
from coalitiedesk.ui.models.import_model import ASKED
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.column_choices import ColumnChoices
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
    assert dialog._asked.text() == asked[first]
    table.setFocus()

    for line in (second, without):
        table.selectRow(line)
        assert (dialog._asked.text(), dialog._asked.isVisible()) == (asked[line], bool(asked[line]))

    table.selectRow(first - 1) if first else table.selectRow(first + 1)
    qtbot.keyClick(table, Qt.Key.Key_Down if first else Qt.Key.Key_Up)
    assert dialog._asked.text() == asked[first]


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
