"""The tab Drukwerk on a real file, with keyboard and mouse."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId, MeetingId
from coalitiedesk.domain.meetings import Meeting
from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.services.activities import list_activities, save_activity, set_status
from coalitiedesk.services.editions import list_releases, save_edition
from coalitiedesk.services.meetings import save_meeting
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.releases import release_programme
from coalitiedesk.ui.dialogs.programme_changes_dialog import ProgrammeChangesDialog
from coalitiedesk.ui.dialogs.release_dialog import ReleaseDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tabs.printing_tab import PrintingTab
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.widgets.action_row import ActionRow
from coalitiedesk.ui.widgets.empty_screen import EmptyScreen
from coalitiedesk.ui.widgets.printing.notices import LeftOffCard
from tests.builders import a_partner, an_activity, an_occurrence
from tests.services.printing.small_week import fill_small_week
from tests.ui.opened import SUNDAY
from tests.ui.tabs.printing_steps import PATIENCE, button, click, finish, options_of, says, settled, shown


@pytest.fixture
def edition_id(context: TabContext) -> EditionId:
    return fill_small_week(context.desk)


@pytest.fixture
def tab(qtbot: QtBot, context: TabContext, edition_id: EditionId) -> Iterator[PrintingTab]:
    found = shown(qtbot, context)
    settled(qtbot, context, found)
    yield found
    finish(qtbot, context, found)


def test_preview_shows_the_first_kind_with_its_pages(tab: PrintingTab) -> None:
    assert tab.preview.document.job.kind.key == "poster"
    assert says(tab.preview, "Blad 1 van 1")
    assert says(tab.options, "A4 · 1 blad")
    assert tab.kinds.row("booklet").facts.size.startswith("A5 · ")
    assert tab.kinds.row("booklet").facts.image is not None


def test_kind_is_chosen_with_the_arrow_keys(qtbot: QtBot, context: TabContext, tab: PrintingTab) -> None:
    assert QApplication.focusWidget() is tab.kinds.row("poster")

    qtbot.keyClick(tab.kinds.row("poster"), Qt.Key.Key_Down)
    settled(qtbot, context, tab)

    assert tab.preview.document.job.kind.key == "booklet"
    assert says(tab.options, "Programmaboekje")


def test_kind_is_chosen_by_a_wish_of_another_tab(qtbot: QtBot, context: TabContext, tab: PrintingTab) -> None:
    tab.show_record("evaluation_report", 0)
    settled(qtbot, context, tab)

    assert tab.preview.document.job.kind.key == "evaluation_report"
    assert tab.kinds.row("evaluation_report").isChecked()


def test_choice_shows_at_once(qtbot: QtBot, context: TabContext, tab: PrintingTab) -> None:
    click(qtbot, button(tab.options, "Eén inkt"))
    click(qtbot, button(tab.options, "A3"))
    qtbot.keyClick(tab.options.fields.field("include"), Qt.Key.Key_Down)
    settled(qtbot, context, tab)

    chosen = options_of(tab)
    assert (chosen["ink"], chosen["paper"], chosen["include"]) == ("one", "a3", "promised")
    assert says(tab.options, "A3 · 2 bladen")


def test_quick_choices_make_one_preview(qtbot: QtBot, context: TabContext, tab: PrintingTab) -> None:
    made: list[dict[str, str]] = []
    tab.preview.opened.connect(lambda document: made.append(dict(document.job.options)))

    for words in ("Rustig", "Kring", "Foto", "Rustig"):
        click(qtbot, button(tab.options, words))
    settled(qtbot, context, tab)

    assert [options["template"] for options in made] == ["rustig"]


def test_what_is_left_off_is_told_and_comes_along(
    qtbot: QtBot, context: TabContext, tab: PrintingTab
) -> None:
    card = tab.findChild(LeftOffCard)
    assert says(card, "2 activiteiten zijn nog niet bevestigd")
    assert says(card, "net als 1 die niet doorgaat en 1 voor een besloten groep")

    click(qtbot, button(card, "Neem ze mee"))
    settled(qtbot, context, tab)

    assert options_of(tab)["include"] == "all"
    assert tab.options.fields.field("include").currentData() == "all"
    assert says(card, "1 activiteit is voor een besloten groep")
    click(qtbot, button(card, "Neem mee"))
    settled(qtbot, context, tab)
    click(qtbot, button(card, "Neem mee"))
    settled(qtbot, context, tab)
    assert not card.isVisible()
    assert len(tab.preview.document.job.activities) == 5


def test_left_off_leads_to_the_week(qtbot: QtBot, tab: PrintingTab) -> None:
    with qtbot.waitSignal(tab.go_requested) as caught:
        click(qtbot, button(tab, "Naar de Week"))

    assert caught.args == ["week", 0]


def test_something_to_look_at_leads_to_its_activity(
    qtbot: QtBot, context: TabContext, tab: PrintingTab, edition_id: EditionId
) -> None:
    nowhere = an_activity(title="Ergens", edition_id=edition_id, occurrences=(an_occurrence(),))
    activity_id = save_activity(context.desk, nowhere)
    settled(qtbot, context, tab)
    assert says(tab.options, "Bij ‘Ergens’ staat nog geen plek.")

    with qtbot.waitSignal(tab.go_requested) as caught:
        click(qtbot, button(tab.options, "Bekijk Ergens"))

    assert caught.args == ["activity", activity_id]
    spots = tab.preview.strip.pages
    names = [
        spots.data(spots.index(at), int(Qt.ItemDataRole.AccessibleTextRole)) for at in range(spots.rowCount())
    ]
    assert names == [
        "Blad 1, Soep en een praatje",
        "Blad 2, Ergens, Bij ‘Ergens’ staat nog geen plek.",
    ]


def test_pages_are_turned_with_keys_buttons_and_small_pictures(
    qtbot: QtBot, context: TabContext, tab: PrintingTab
) -> None:
    tab.show_record("booklet", 0)
    settled(qtbot, context, tab)
    last = len(tab.preview.document.sizes) - 1
    assert last >= 2
    view = tab.preview.view
    view.setFocus()

    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert tab.preview.index == 1
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert tab.preview.index == last
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert tab.preview.index == last
    click(qtbot, button(tab.preview, "Vorige"))
    assert tab.preview.index == last - 1
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(tab.preview.strip, Qt.Key.Key_Down)
    assert tab.preview.index == 1
    assert says(tab.preview, f"Bladzijde 2 van {last + 1}")
    settled(qtbot, context, tab)
    assert not tab.preview.strip.pages.image(last).isNull()


def test_page_keeps_its_place_when_a_choice_changes(
    qtbot: QtBot, context: TabContext, tab: PrintingTab
) -> None:
    tab.show_record("booklet", 0)
    settled(qtbot, context, tab)
    tab.preview.show_page(2)

    click(qtbot, button(tab.options, "Eén inkt"))
    settled(qtbot, context, tab)

    assert tab.preview.index == 2


def test_page_is_shown_larger_with_wheel_and_buttons(
    qtbot: QtBot, context: TabContext, tab: PrintingTab
) -> None:
    view = tab.preview.view
    whole = view.scale

    click(qtbot, button(tab.preview, "Breedte"))
    assert view.scale > whole
    assert view.verticalScrollBar().maximum() > 0
    wide = view.scale
    wheel(view, 120)

    assert view.scale == pytest.approx(wide * 1.2)
    assert not button(tab.preview, "Breedte").isChecked()
    click(qtbot, button(tab.preview, "Heel blad"))
    assert view.scale == pytest.approx(whole)
    settled(qtbot, context, tab)


def wheel(view: QWidget, delta: int) -> None:
    spot = QPointF(view.width() / 2, view.height() / 2)
    event = QWheelEvent(
        spot,
        view.mapToGlobal(spot),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_version_is_kept_and_changes_are_told(
    qtbot: QtBot, context: TabContext, tab: PrintingTab, edition_id: EditionId
) -> None:
    click(qtbot, button(tab, "Leg programmaversie vast…"))
    dialog = tab.findChild(ReleaseDialog)
    qtbot.keyClicks(dialog.first_field(), "Naar de drukker")
    with qtbot.waitSignal(tab.told) as caught:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    settled(qtbot, context, tab)

    assert caught.args == ["Programmaversie 1 is vastgelegd."]
    assert list_releases(context.desk, edition_id)[0].note == "Naar de drukker"
    assert says(tab, "Programmaversie 1 · 6 september 2026")
    assert tab.preview.document.job.edition.version == 1

    soup = next(one for one in list_activities(context.desk, edition_id) if one.title.startswith("Soep"))
    set_status(context.desk, [soup.id], ActivityStatus.CANCELLED)
    settled(qtbot, context, tab)
    click(qtbot, button(tab, "Wat is er veranderd? (1)"))
    changes = tab.findChild(ProgrammeChangesDialog)
    with qtbot.waitSignal(tab.go_requested) as asked:
        click(qtbot, changes.findChild(ActionRow))

    assert asked.args == ["activity", soup.id]
    settled(qtbot, context, tab)


def test_change_elsewhere_is_printed_when_the_tab_is_seen_again(
    qtbot: QtBot, context: TabContext, tab: PrintingTab, edition_id: EditionId
) -> None:
    tab.hide()
    qtbot.waitUntil(lambda: not context.jobs.is_busy, timeout=PATIENCE)
    save_activity(context.desk, an_activity(title="Dansen", edition_id=edition_id))
    assert len(tab.preview.document.job.activities) == 1

    tab.show()
    settled(qtbot, context, tab)

    assert len(tab.preview.document.job.activities) == 2


def test_another_year_is_chosen(
    qtbot: QtBot, context: TabContext, tab: PrintingTab, edition_id: EditionId
) -> None:
    save_edition(context.desk, Edition(id=EditionId(0), name="Week van Later", year=2028))
    settled(qtbot, context, tab)
    years = next(box for box in tab.findChildren(QComboBox) if box.accessibleName() == "Jaar")

    years.setCurrentIndex(years.findText("2028"))
    years.activated.emit(years.currentIndex())
    settled(qtbot, context, tab)

    assert tab.preview.document.job.edition.year == 2028
    assert PrintCode.NOTHING_TO_PRINT in {problem.code for problem in tab.preview.document.result.problems}


def test_activity_that_went_away_is_chosen_no_longer(
    qtbot: QtBot, context: TabContext, tab: PrintingTab, edition_id: EditionId
) -> None:
    box = tab.options.fields.field("activity")
    box.setCurrentIndex(box.findText("Breicafé"))
    box.activated.emit(box.currentIndex())
    settled(qtbot, context, tab)
    assert [one.title for one in tab.preview.document.job.activities] == ["Breicafé"]

    context.desk.undo()
    context.desk.undo()
    context.desk.undo()
    context.desk.undo()
    settled(qtbot, context, tab)

    assert options_of(tab)["activity"] == "all"


def test_without_a_week_the_first_step_is_offered(qtbot: QtBot, context: TabContext) -> None:
    tab = shown(qtbot, context)
    settled(qtbot, context, tab)
    empty = tab.findChild(EmptyScreen)
    assert empty.isVisible()

    with qtbot.waitSignal(tab.go_requested) as caught:
        click(qtbot, button(empty, "Maak een Week…"))

    assert caught.args == ["edition", 0]
    finish(qtbot, context, tab)


def test_at_large_text_the_kinds_are_in_a_list(
    qtbot: QtBot, context: TabContext, tab: PrintingTab, theme: Theme
) -> None:
    theme.set_scale(1.5)
    settled(qtbot, context, tab)

    assert not tab.kinds.isVisible()
    kinds = next(box for box in tab.findChildren(QComboBox) if box.accessibleName() == "Wat wil je drukken?")
    qtbot.keyClick(kinds, Qt.Key.Key_Down)
    settled(qtbot, context, tab)
    assert tab.preview.document.job.kind.key == "booklet"


def test_larger_text_leaves_the_window_as_wide_as_the_laptop(
    qtbot: QtBot, context: TabContext, edition_id: EditionId, theme: Theme
) -> None:
    release_programme(context.desk, edition_id, released_on=SUNDAY)
    window, tab = QMainWindow(), PrintingTab(context)
    qtbot.addWidget(window)
    window.setCentralWidget(tab)
    window.resize(1366, 650)
    window.show()
    settled(qtbot, context, tab)

    theme.set_scale(1.5)
    settled(qtbot, context, tab)

    assert window.width() == 1366
    finish(qtbot, context, tab)


def test_everything_that_takes_the_keyboard_has_a_name(tab: PrintingTab) -> None:
    nameless = [
        type(one).__name__
        for one in tab.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and not one.accessibleName()
    ]

    assert nameless == []


def test_heavy_libraries_wait_until_the_first_page() -> None:
    code = (
        "import sys, coalitiedesk.ui.tabs.printing_tab;"
        "print([name for name in ('reportlab', 'pypdfium2') if name in sys.modules])"
    )

    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert found.stdout.strip() == "[]"


def test_sheet_for_a_conversation_is_about_the_partner_that_was_asked_for(
    qtbot: QtBot, context: TabContext
) -> None:
    save_partner(context.desk, a_partner(name="Aa"))
    wanted = save_partner(context.desk, a_partner(name="Bakkerij Vos"))
    tab = shown(qtbot, context)
    settled(qtbot, context, tab)

    tab.show_record("conversation_sheet", wanted)
    settled(qtbot, context, tab)

    assert tab.preview.document.job.own.partner.id == wanted
    assert options_of(tab)["partner"] == str(wanted)
    finish(qtbot, context, tab)


def test_agenda_of_a_meeting_needs_no_week(qtbot: QtBot, context: TabContext) -> None:
    first = save_meeting(context.desk, Meeting(id=MeetingId(0), title="Startbijeenkomst"))
    save_meeting(context.desk, Meeting(id=MeetingId(0), title="Andere", day=SUNDAY))
    tab = shown(qtbot, context)
    settled(qtbot, context, tab)

    tab.show_record("meeting_agenda", first)
    settled(qtbot, context, tab)

    assert tab.preview.document.job.meeting.meeting.id == first
    assert options_of(tab)["meeting"] == str(first)
    assert not tab.findChild(EmptyScreen).isVisible()
    assert says(tab, "Nog geen Week")
    finish(qtbot, context, tab)
