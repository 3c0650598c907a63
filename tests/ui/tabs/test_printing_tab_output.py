"""What leaves the tab Drukwerk: files and paper."""

import errno
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from coalitiedesk.domain.ids import EditionId
from coalitiedesk.domain.letters import LetterWay
from coalitiedesk.domain.milestones import PlanTopic
from coalitiedesk.services.activities import save_activity
from coalitiedesk.services.contact_log import save_commitment
from coalitiedesk.services.letters import list_sent
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.planning import write_plan_text
from coalitiedesk.ui import print_actions
from coalitiedesk.ui.dialogs import ask, ask_file
from coalitiedesk.ui.jobs import Job
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tabs.printing_tab import PrintingTab
from tests.builders import a_commitment, a_partner, an_activity
from tests.services.printing.small_week import fill_small_week
from tests.ui.tabs.printing_steps import PATIENCE, button, click, finish, settled, shown


@pytest.fixture
def edition_id(context: TabContext) -> EditionId:
    return fill_small_week(context.desk)


@pytest.fixture
def tab(qtbot: QtBot, context: TabContext, edition_id: EditionId) -> Iterator[PrintingTab]:
    found = shown(qtbot, context)
    settled(qtbot, context, found)
    yield found
    finish(qtbot, context, found)


def test_file_is_saved_under_the_proposed_name(
    qtbot: QtBot, context: TabContext, tab: PrintingTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(_parent: QWidget, _title: str, proposal: str, _kinds: str) -> tuple[str, str]:
        asked.append(Path(proposal).name)
        return str(tmp_path / "uit"), ""

    monkeypatch.setattr(ask_file, "save_window", answer)
    with qtbot.waitSignal(tab.told, timeout=PATIENCE) as caught:
        click(qtbot, button(tab.options, "Opslaan als PDF…"))

    assert asked == ["Week van de Ontmoeting 2026 - Poster per activiteit - 6 september 2026.pdf"]
    assert len(PdfReader(tmp_path / "uit.pdf").pages) == 1
    assert caught.args == [f"‘uit.pdf’ staat in {tmp_path}."]
    settled(qtbot, context, tab)


def test_plan_is_saved_for_a_word_processor(
    qtbot: QtBot, context: TabContext, tab: PrintingTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_plan_text(context.desk, PlanTopic.GOAL, "Iedereen iemand.")
    monkeypatch.setattr(ask_file, "save_window", lambda *_: (str(tmp_path / "plan"), ""))
    tab.show_record("plan_of_action", 0)
    settled(qtbot, context, tab)

    with qtbot.waitSignal(tab.told, timeout=PATIENCE) as caught:
        click(qtbot, button(tab.options, "Bewaar als Word…"))

    found = docx.Document(str(tmp_path / "plan.docx"))
    assert "Iedereen iemand." in [one.text for one in found.paragraphs]
    assert caught.args == [f"‘plan.docx’ staat in {tmp_path}."]
    settled(qtbot, context, tab)


def test_named_list_is_saved_for_a_spreadsheet_without_people_unasked(
    qtbot: QtBot, context: TabContext, tab: PrintingTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bakery = save_partner(context.desk, a_partner(name="Bakker"))
    save_commitment(context.desk, a_commitment(partner_id=bakery, text="Koek"))
    monkeypatch.setattr(ask_file, "save_window", lambda *_: (str(tmp_path / "lijst"), ""))
    tab.show_record("lists:promises", 0)
    settled(qtbot, context, tab)

    with qtbot.waitSignal(tab.told, timeout=PATIENCE) as caught:
        click(qtbot, button(tab.options, "Bewaar als Excel…"))

    rows = CalamineWorkbook.from_path(tmp_path / "lijst.xlsx").get_sheet_by_index(0).to_python()
    assert rows[0] == ["Partner", "Wie", "Wat", "Beloofd op", "Uiterlijk", "Stand"]
    assert rows[1][0] == "Bakker"
    assert caught.args == [f"‘lijst.xlsx’ staat in {tmp_path}."]
    settled(qtbot, context, tab)


def test_list_with_people_warns_before_it_leaves(qtbot: QtBot, context: TabContext, tab: PrintingTab) -> None:
    save_partner(context.desk, a_partner(name="Bakker"))
    tab.show_record("lists", 0)
    settled(qtbot, context, tab)
    warning = "Hier staan gegevens van mensen op. Geef de lijst alleen aan wie ze nodig heeft."
    assert warning not in texts(tab)

    click(qtbot, tab.options.fields.field("people"))
    settled(qtbot, context, tab)

    assert warning in texts(tab)


def texts(tab: PrintingTab) -> list[str]:
    return [one.text() for one in tab.options.findChildren(QLabel) if one.isVisibleTo(tab.options)]


def test_full_disk_gives_one_sentence_and_nothing_half_written(
    qtbot: QtBot, context: TabContext, tab: PrintingTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    said: list[str] = []
    write = Path.write_bytes

    def half(path: Path, content: bytes) -> int:
        write(path, content[:100])
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    def hear(box: QMessageBox) -> None:
        said.append(box.text())

    monkeypatch.setattr(ask_file, "save_window", lambda *_: (str(folder / "uit.pdf"), ""))
    monkeypatch.setattr(Path, "write_bytes", half)
    monkeypatch.setattr(ask, "run_box", hear)
    click(qtbot, button(tab.options, "Opslaan als PDF…"))
    qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE)

    assert said == [
        (
            "‘uit.pdf’ kan niet worden geschreven: de schijf is vol. "
            "Je werk is bewaard. Maak ruimte of kies een andere plek."
        )
    ]
    assert list(folder.iterdir()) == []
    settled(qtbot, context, tab)


def test_saving_can_be_stopped(
    qtbot: QtBot, context: TabContext, tab: PrintingTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr(ask_file, "save_window", lambda *_: (str(folder / "uit.pdf"), ""))

    context.jobs.started.connect(Job.cancel)  # before the first sheet, however fast this computer is
    with qtbot.waitSignal(tab.told, timeout=PATIENCE) as caught:
        click(qtbot, button(tab.options, "Opslaan als PDF…"))
    context.jobs.started.disconnect(Job.cancel)

    assert caught.args == ["Gestopt. Er is niets half geschreven."]
    assert list(folder.iterdir()) == []
    settled(qtbot, context, tab)


def test_each_poster_gets_its_own_file(
    qtbot: QtBot, context: TabContext, tab: PrintingTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask_file, "folder_window", lambda *_: str(tmp_path / "posters"))
    click(qtbot, button(tab, "Neem ze mee"))
    settled(qtbot, context, tab)

    with qtbot.waitSignal(tab.told, timeout=PATIENCE) as caught:
        click(qtbot, button(tab.options, "Elke poster apart…"))

    assert caught.args == [f"3 posters staan in {tmp_path / 'posters'}."]
    assert sorted(path.name for path in (tmp_path / "posters").iterdir()) == [
        "2026-10-01 Soep en een praatje.pdf",
        "2026-10-02 Breicafé.pdf",
        "2026-10-02 Nachtwandeling.pdf",
    ]
    settled(qtbot, context, tab)


def test_pages_go_to_the_printer_in_true_size(
    qtbot: QtBot, context: TabContext, tab: PrintingTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "papier.pdf"

    def choose(printer: QPrinter, _parent: QWidget) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        printer.setResolution(150)
        return True

    monkeypatch.setattr(print_actions, "printer_window", choose)
    with qtbot.waitSignal(tab.told, timeout=PATIENCE) as caught:
        qtbot.keyClick(tab, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)

    assert caught.args == ["1 blad is naar de printer."]
    page = PdfReader(target).pages[0]
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
    settled(qtbot, context, tab)


def test_paper_waits_for_the_last_choice(
    qtbot: QtBot, context: TabContext, tab: PrintingTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[str] = []

    def decline(_printer: QPrinter, _parent: QWidget) -> bool:
        printed.append(tab.preview.document.job.options["ink"])
        return False

    monkeypatch.setattr(print_actions, "printer_window", decline)

    click(qtbot, button(tab.options, "Eén inkt"))
    click(qtbot, button(tab.options, "Afdrukken…"))
    settled(qtbot, context, tab)

    assert printed == ["one"]


def test_letters_that_are_saved_are_kept_with_the_partners(
    qtbot: QtBot,
    context: TabContext,
    tab: PrintingTab,
    edition_id: EditionId,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    partner = save_partner(context.desk, a_partner(name="Koor"))
    save_activity(context.desk, an_activity(edition_id=edition_id, title="Zingen", organiser_ids=(partner,)))
    tab.show_record("thank_you_letters", 0)
    settled(qtbot, context, tab)
    amount = len(tab.preview.document.job.batch.recipients)
    monkeypatch.setattr(ask_file, "save_window", lambda *_: (str(tmp_path / "dank"), ""))

    for _time in range(2):
        said: list[str] = []
        tab.told.connect(said.append)
        with qtbot.waitSignal(tab.told, timeout=PATIENCE):
            click(qtbot, button(tab.options, "Opslaan als PDF…"))
        settled(qtbot, context, tab)

    assert [(one.name, one.way) for one in list_sent(context.desk, partner)] == [
        ("Bedankbrief na de Week", LetterWay.PAPER)
    ]
    assert len(PdfReader(tmp_path / "dank.pdf").pages) == amount
    context.desk.undo()
    assert list_sent(context.desk, partner) == ()


def test_some_letters_on_paper_are_kept_with_nobody(
    qtbot: QtBot,
    context: TabContext,
    tab: PrintingTab,
    edition_id: EditionId,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    partners = [save_partner(context.desk, a_partner(name=name)) for name in ("Koor", "Zang")]
    save_activity(
        context.desk, an_activity(edition_id=edition_id, title="Zingen", organiser_ids=tuple(partners))
    )
    tab.show_record("certificates", 0)
    settled(qtbot, context, tab)
    last = 1

    def choose(printer: QPrinter, _parent: QWidget) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printer.pdf"))
        printer.setResolution(100)
        printer.setFromTo(1, last)
        return True

    monkeypatch.setattr(print_actions, "printer_window", choose)
    for last in (1, len(tab.preview.document.sizes)):
        with qtbot.waitSignal(tab.told, timeout=PATIENCE):
            click(qtbot, button(tab.options, "Afdrukken…"))
        settled(qtbot, context, tab)
        if last == 1:
            assert list_sent(context.desk, partners[0]) == ()

    assert [len(list_sent(context.desk, one)) for one in partners] == [1, 1]
