"""What the year of the partners does with the keyboard, and what the file then holds."""

from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from coalitiedesk.domain.activities import Activity, ActivityStatus
from coalitiedesk.domain.contact_log import ContactLog
from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.partners import PartnerLine
from coalitiedesk.services.activities import list_activities
from coalitiedesk.services.contact_log import get_log
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.partners import get_partner, list_partners
from coalitiedesk.services.shortlist import get_shortlist
from coalitiedesk.services.stages import get_stage
from coalitiedesk.ui.dialogs.activity_dialog import ActivityDialog
from coalitiedesk.ui.dialogs.contact_dialog import ContactDialog
from coalitiedesk.ui.dialogs.edition_dialog import EditionDialog
from coalitiedesk.ui.dialogs.import_dialog import ImportDialog
from coalitiedesk.ui.dialogs.leaving_dialog import LeavingDialog
from coalitiedesk.ui.dialogs.letters_dialog import LettersDialog
from coalitiedesk.ui.dialogs.merge_dialog import MergeDialog
from coalitiedesk.ui.dialogs.shortlist_dialog import ShortlistDialog
from coalitiedesk.ui.widgets.action_row import ActionRow
from coalitiedesk.ui.widgets.partners.partner_list import PartnerList
from coalitiedesk.ui.widgets.partners.partner_table import PartnerTable
from tests.end_to_end.hands import PATIENCE, Hands
from tests.ui.workbench_scene import Answers

CTRL = Qt.KeyboardModifier.ControlModifier


# -- what is in the file ----------------------------------------------------------------


def line_of(desk: Desk, name: str) -> PartnerLine:
    return next(one for one in list_partners(desk) if one.name == name)


def log_of(desk: Desk, name: str) -> ContactLog:
    found = get_log(desk, line_of(desk, name).id)
    assert found is not None
    return found


def stage_of(desk: Desk, name: str) -> EngagementStage:
    found = get_stage(desk, line_of(desk, name).id)
    assert found is not None
    return found.stage


def activities(desk: Desk) -> list[Activity]:
    return [one for week in list_editions(desk) for one in list_activities(desk, week.id)]


def titled(desk: Desk, title: str) -> Activity:
    return next(one for one in activities(desk) if one.title == title)


def summary(desk: Desk) -> dict[str, object]:
    """Everything the year made, to compare before and after."""
    ids = [line.id for line in list_partners(desk)]
    return {
        "partners": [get_partner(desk, one) for one in ids],
        "logs": [get_log(desk, one) for one in ids],
        "stages": [get_stage(desk, one) for one in ids],
        "crosses": {one.name: set(one.crosses) for one in get_shortlist(desk).candidates},
        "programme": activities(desk),
    }


# -- the year -----------------------------------------------------------------------------


def field(parent: QWidget, spoken: str) -> QLineEdit:
    found = [one for one in parent.findChildren(QLineEdit) if one.accessibleName() == spoken]
    return next(one for one in found if one.isVisibleTo(parent))


def choose(hands: Hands, name: str) -> QWidget:
    """Walk to a partner in the list with the arrows."""
    tab = hands.open_tab(2)
    table = tab.findChild(PartnerTable)
    table.setFocus()
    hands.press(Qt.Key.Key_Home, CTRL)
    for _line in range(table.model().rowCount()):
        if table.currentIndex().siblingAtColumn(0).data() == name:
            break
        hands.press(Qt.Key.Key_Down)
    assert table.currentIndex().siblingAtColumn(0).data() == name
    return tab


def names_in_list(hands: Hands) -> list[str]:
    """Everybody in the list of Partners, from top to bottom."""
    hands.wait_for(lambda: hands.open_tab(2).findChild(PartnerTable))  # a file may still be coming in
    model = hands.open_tab(2).findChild(PartnerTable).model()
    hands.wait_for(model.rowCount)
    return [model.index(line, 0).data() for line in range(model.rowCount())]


def make_coalition(hands: Hands, answers: Answers, target: Path) -> None:
    answers.paths.append(target)
    hands.activate(hands.bench.window)
    name = next(
        one for one in hands.bench.window.findChildren(QLineEdit) if one.isVisibleTo(hands.bench.window)
    )
    name.setFocus()
    hands.qtbot.keyClicks(name, "Samen Lindermeer")
    hands.press(Qt.Key.Key_Return)
    hands.wait_for(lambda: hands.bench.desk)


def find_partners(hands: Hands, answers: Answers, path: Path) -> None:
    answers.paths.append(path)
    hands.push(hands.open_tab(2), "Haal een lijst binnen…")
    dialog = hands.dialog(ImportDialog)
    hands.wait_for(lambda: not dialog.is_busy)
    with hands.qtbot.waitSignal(dialog.imported, timeout=PATIENCE):
        hands.push(dialog, "Haal")
    hands.push(dialog, "Klaar")


def shortlist(hands: Hands, *names: str) -> None:
    """Two crosses for each of these, and then on the shortlist."""
    hands.push(hands.open_tab(2), "Shortlist…")
    dialog = hands.dialog(ShortlistDialog)
    table = dialog.table
    for name in names:
        table.setFocus()
        while table.currentIndex().siblingAtColumn(1).data() != name:  # ranked anew on the way
            hands.press(Qt.Key.Key_Down)
        hands.press(Qt.Key.Key_Home)
        hands.press(Qt.Key.Key_Space)  # chosen, in the first column
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Space):
            hands.press(key)
    hands.push(dialog, f"Zet {len(names)} partners op de shortlist")
    hands.push(dialog, "Naar het bord")
    board = hands.open_tab(2).findChild(PartnerList).board
    hands.wait_for(board.isVisible)
    hands.push(hands.open_tab(2), "Lijst")


def carry(hands: Hands, name: str) -> None:
    """One stage further on the board."""
    tab = choose(hands, name)
    hands.push(tab, "Bord")
    hands.press(Qt.Key.Key_Right, CTRL)
    hands.push(tab, "Lijst")


def visit(hands: Hands, name: str, *, promise: str, due: str) -> None:
    """Ctrl+L for the partner in hand: what was said, what follows and what they promised."""
    choose(hands, name)
    hands.qtbot.keyClick(hands.bench.window, Qt.Key.Key_L, CTRL)
    dialog = hands.dialog(ContactDialog)
    assert field(dialog, "Met welke partner?").text() == name
    hands.push(dialog, "Bezoek")
    hands.push(dialog, "Over 2 weken")
    hands.type_into(dialog, "Wat doe je dan?", f"Bellen over {promise}")
    hands.push(dialog, "Zij beloofden")
    hands.type_into(dialog, "Wat?", promise)
    hands.type_into(dialog, "Voor wanneer?", due)
    hands.type_into(dialog, "Waar ging het over?", "Ze willen graag meedoen.")
    dialog.findChild(QPlainTextEdit).setFocus()
    hands.press(Qt.Key.Key_Return)
    hands.wait_for(lambda: not dialog.isVisible())


def see_due(hands: Hands, *wanted: str) -> None:
    """Overzicht names these, and nobody else, for what was agreed or promised."""
    tab = hands.open_tab(1)

    def named() -> set[str]:
        rows = [one for one in tab.findChildren(ActionRow) if one.isVisibleTo(tab)]
        found = [one for one in rows if one.property("target") in ("interaction", "commitment")]
        return {one.accessibleName().split(",")[0] for one in found}

    hands.qtbot.waitUntil(lambda: named() == set(wanted), timeout=5_000)


def call_about(hands: Hands, words: str) -> None:
    """From Overzicht to the partner, and on the phone: what was to follow is done with it."""
    hands.push(hands.open_tab(1), words)
    hands.wait_for(lambda: hands.bench.window.deck.key == "partners")
    hands.qtbot.keyClick(hands.bench.window, Qt.Key.Key_L, CTRL)
    dialog = hands.dialog(ContactDialog)
    hands.type_into(dialog, "Waar ging het over?", "Het gaat lukken.")
    dialog.findChild(QPlainTextEdit).setFocus()
    hands.press(Qt.Key.Key_Return)
    hands.wait_for(lambda: not dialog.isVisible())


def fill_the_week(hands: Hands, *programme: tuple[str, str, str]) -> None:
    hands.push(hands.open_tab(4), "Maak een Week…")
    hands.push(hands.dialog(EditionDialog), "Maak deze Week")
    hands.wait_for(lambda: list_editions(hands.desk))
    for title, partner, day in programme:
        hands.open_tab(4)
        hands.qtbot.keyClick(hands.bench.window, Qt.Key.Key_N, CTRL)
        dialog = hands.dialog(ActivityDialog)
        hands.type_into(dialog, "Titel", title)
        hands.type_into(dialog, "Dag", day)
        hands.type_into(dialog, "Tijd", "14 tot 16 uur")
        hands.type_into(dialog, "Wie organiseert", partner)
        status = next(one for one in dialog.findChildren(QComboBox) if one.accessibleName() == "Stand")
        status.setFocus()
        while status.currentData() != ActivityStatus.CONFIRMED.value:
            hands.press(Qt.Key.Key_Down)
        hands.push(dialog, "Klaar")


def letters(hands: Hands, template: str) -> LettersDialog:
    """The window of letters, with this text before it."""
    hands.push(hands.open_tab(2), "Brieven en mails…")
    dialog = hands.dialog(LettersDialog)
    which = next(one for one in dialog.findChildren(QComboBox) if one.accessibleName() == "Welke tekst?")
    which.setFocus()
    hands.press(Qt.Key.Key_Home)
    while not which.currentText().startswith(template):
        at = which.currentIndex()
        hands.press(Qt.Key.Key_Down)
        assert which.currentIndex() > at
    return dialog


def offered(hands: Hands, template: str) -> list[str]:
    """Who would get this text if nobody is ticked by hand."""
    dialog = letters(hands, template)
    found = [letter.recipient.partner for letter in dialog.letters]
    hands.push(dialog, "Klaar")
    return found


def send(hands: Hands, answers: Answers, template: str, target: Path) -> str:
    """Everybody's letter into one PDF; its text."""
    dialog = letters(hands, template)
    answers.paths.append(target)
    with hands.qtbot.waitSignal(dialog.told, timeout=PATIENCE):
        hands.push(dialog, "Bewaar als PDF…")
    hands.wait_for(lambda: not hands.bench.jobs.is_busy)
    hands.push(dialog, "Klaar")
    return " ".join(" ".join(page.extract_text() for page in PdfReader(target).pages).split())


def merge(hands: Hands, keep: str, gone: str) -> None:
    """Two that are one: the longer name goes, both sectors stay, the address is the other one."""
    hands.push(choose(hands, keep), "Voeg samen met…")
    dialog = hands.dialog(MergeDialog)
    other = field(dialog, "Welke is dezelfde?")
    other.setFocus()
    hands.qtbot.keyClicks(other, gone)
    hands.wait_for(
        lambda: QApplication.activePopupWidget() is None
    )  # the offered names are gone by themselves
    hands.push(dialog, "Branche: Allebei")
    hands.push(dialog, "Adres: Lindermeer-Noord")
    hands.push(dialog, "Voeg samen")
    hands.wait_for(lambda: not dialog.isVisible())


def let_leave(hands: Hands, name: str, reason: str) -> None:
    hands.push(choose(hands, name), "Doet niet meer mee…")
    dialog = hands.dialog(LeavingDialog)
    hands.type_into(dialog, "Waarom?", reason)
    field(dialog, "Waarom?").setFocus()
    hands.press(Qt.Key.Key_Return)
    hands.wait_for(lambda: not dialog.isVisible())
