"""The window of figures by keyboard and mouse: bring in, fill in, compare, change, take back."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.coalition import Area
from coalitiedesk.domain.figures import Figure, FigureMeasure
from coalitiedesk.domain.ids import AreaId, FigureId
from coalitiedesk.services.coalition import list_areas, store_areas
from coalitiedesk.services.figures import list_figures, save_figure
from coalitiedesk.services.opening import open_coalition
from coalitiedesk.ui.dialogs import ask_file
from coalitiedesk.ui.dialogs.figure_dialog import FigureDialog
from coalitiedesk.ui.dialogs.figure_import_dialog import FigureImportDialog
from coalitiedesk.ui.dialogs.figures_dialog import FiguresDialog
from coalitiedesk.ui.models.figure_entries import NATIONAL_HEAD
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.figures.figure_table import FigureTable
from coalitiedesk.ui.widgets.figures.tick_list import TickList
from tests.exchange.figures.tables import HEALTH, STATUS
from tests.ui.week_filled import button, open_dialog

LEFT = Qt.MouseButton.LeftButton


def a_figure(**changes: Any) -> Figure:
    values: dict[str, Any] = {
        "id": FigureId(0),
        "measure": FigureMeasure.LONELY,
        "thousandths": 47_800,
        "year": 2022,
        "region_name": "Noord",
        "source": "Wijkmonitor",
    }
    return Figure(**{**values, **changes})


def shown(qtbot: QtBot, context: TabContext) -> FiguresDialog:
    dialog = FiguresDialog(context)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def lines(dialog: FiguresDialog) -> list[list[str]]:
    model = dialog.findChildren(FigureTable)[0].model()
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def own_lines(dialog: FiguresDialog) -> list[list[str]]:
    found = lines(dialog)
    end = next((at for at, one in enumerate(found) if one[0] == NATIONAL_HEAD), len(found))
    return found[:end]


def line(dialog: QWidget, spoken: str) -> QLineEdit:
    return next(found for found in dialog.findChildren(QLineEdit) if found.accessibleName() == spoken)


def ticks(dialog: QWidget, title: str) -> TickList:
    return next(
        found
        for found in dialog.findChildren(TickList)
        if found.focusProxy() is not None and found.focusProxy().accessibleName() == title
    )


def texts(dialog: QWidget) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if not label.isHidden())


def drop(form: FigureDialog) -> None:
    button(form, "Niet bewaren").click()


def importing(qtbot: QtBot, context: TabContext, path: Path) -> FigureImportDialog:
    dialog = FigureImportDialog(context, path)
    qtbot.addWidget(dialog)
    dialog.open()
    with qtbot.waitSignal(dialog.settled):
        dialog.load()
    return dialog


def test_first_figure_is_filled_in_from_the_empty_screen(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context)

    qtbot.mouseClick(button(dialog, "Vul zelf een cijfer in…"), LEFT)
    form = open_dialog(dialog, FigureDialog)
    qtbot.keyClicks(line(form, "Getal"), "49,2")
    qtbot.keyClicks(line(form, "Jaar van de meting"), "2024")
    qtbot.keyClicks(line(form, "Bron"), "Buurtpeiling")
    qtbot.keyClick(line(form, "Bron"), Qt.Key.Key_Return)

    (kept,) = list_figures(context.desk)
    assert (kept.thousandths, kept.year, kept.source) == (49_200, 2024, "Buurtpeiling")
    assert own_lines(dialog)[1][:2] == ["Hele gemeente", "49,2\u00a0%"]
    assert "toegevoegd. Ctrl+Z" in texts(dialog)

    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert list_figures(context.desk) == ()


def test_source_year_and_a_possible_value_are_needed(qtbot: QtBot, context: TabContext) -> None:
    form = FigureDialog(a_figure(thousandths=None, year=None, source=""), ())
    qtbot.addWidget(form)
    form.open()
    qtbot.keyClicks(line(form, "Getal"), "101")

    with qtbot.assertNotEmitted(form.kept):
        qtbot.mouseClick(button(form, "Voeg toe"), LEFT)

    said = texts(form)
    assert "Meer dan 100 procent kan niet." in said
    assert "Vul het jaar van de meting in" in said
    assert "Zonder bron kan niemand het cijfer nagaan." in said
    assert form.isVisible()


def test_closing_keeps_a_whole_figure_and_dropping_does_not(qtbot: QtBot, context: TabContext) -> None:
    for leave, times in ((lambda form: qtbot.keyClick(form, Qt.Key.Key_Escape), 1), (drop, 0)):
        form = FigureDialog(a_figure(), ())
        qtbot.addWidget(form)
        form.open()
        kept: list[object] = []
        form.kept.connect(lambda figure, _for_region, kept=kept: kept.append(figure.thousandths))
        line(form, "Getal").clear()
        qtbot.keyClicks(line(form, "Getal"), "51")

        leave(form)

        assert kept == [51_000] * times
        assert not form.isVisible()


def test_national_figures_stand_below_the_own_ones(qtbot: QtBot, context: TabContext) -> None:
    save_figure(context.desk, a_figure())

    found = lines(shown(qtbot, context))

    at = [one[0] for one in found].index(NATIONAL_HEAD)
    assert found[at + 1][:2] == ["Volwassenen", "47\u00a0%"]
    assert found[at + 1][3].startswith("2020, GGD’en, CBS en RIVM")


def test_contradicting_sources_stand_side_by_side(qtbot: QtBot, context: TabContext) -> None:
    save_figure(context.desk, a_figure())
    save_figure(
        context.desk, a_figure(thousandths=52_000, source="RIVM", method_words="model", is_estimate=True)
    )

    dialog = shown(qtbot, context)

    assert "Noord, 2022: " in texts(dialog)
    assert "47,8\u00a0% (Wijkmonitor)" in texts(dialog)
    assert [one[0] for one in own_lines(dialog)] == ["2022 · model · schatting", "Noord", "2022", "Noord"]
    assert {one[1] for one in own_lines(dialog)} >= {"47,8\u00a0%", "52\u00a0% · schatting"}


def test_column_of_margins_is_there_only_when_a_source_gives_them(qtbot: QtBot, context: TabContext) -> None:
    key = save_figure(context.desk, a_figure())
    dialog = shown(qtbot, context)
    table = dialog.findChildren(FigureTable)[0]
    table.measure()
    before = table.isColumnHidden(2)

    (figure,) = list_figures(context.desk)
    save_figure(context.desk, replace(figure, id=key, low_thousandths=44_000, high_thousandths=51_000))

    assert (before, table.isColumnHidden(2)) == (True, False)


def test_year_and_area_narrow_the_table(qtbot: QtBot, context: TabContext) -> None:
    save_figure(context.desk, a_figure())
    save_figure(context.desk, a_figure(year=2020, thousandths=40_000))
    save_figure(context.desk, a_figure(region_name="Zuid"))
    dialog = shown(qtbot, context)
    boxes = {box.accessibleName(): box for box in dialog.findChildren(QComboBox)}

    for name, words in (("Van welk jaar", "2022"), ("Van welk gebied", "Zuid")):
        boxes[name].setCurrentText(words)
        boxes[name].activated.emit(boxes[name].currentIndex())

    assert [one[0] for one in own_lines(dialog)] == ["2022", "Zuid"]


def test_figure_is_tied_to_an_area_with_the_rest_of_its_region(qtbot: QtBot, context: TabContext) -> None:
    with context.desk.change("wijken") as session:
        store_areas(session, [Area(id=AreaId(0), name="Noord-West")])
    (area,) = list_areas(context.desk)
    save_figure(context.desk, a_figure())
    save_figure(context.desk, a_figure(measure=FigureMeasure.CARER))
    dialog = shown(qtbot, context)

    qtbot.mouseClick(button(dialog, "Bewerk…"), LEFT)
    form = open_dialog(dialog, FigureDialog)
    box = next(
        one
        for one in form.findChildren(QComboBox)
        if one.accessibleName() == "Bij welke wijk of kern van jullie hoort dat?"
    )
    box.setCurrentIndex(box.findData(str(area.id)))
    qtbot.mouseClick(button(form, "Bewaar"), LEFT)

    assert {one.area_id for one in list_figures(context.desk)} == {area.id}
    assert own_lines(dialog)[1][0] == "Noord (bij ons: Noord-West)"


def test_figure_goes_with_delete_and_comes_back(qtbot: QtBot, context: TabContext) -> None:
    save_figure(context.desk, a_figure())
    before = list_figures(context.desk)
    dialog = shown(qtbot, context)
    table = dialog.findChildren(FigureTable)[0]
    table.setFocus()

    qtbot.keyClick(table, Qt.Key.Key_Delete)
    gone = list_figures(context.desk)
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert (gone, list_figures(context.desk)) == ((), before)


def test_record_that_search_found_is_chosen(qtbot: QtBot, context: TabContext) -> None:
    save_figure(context.desk, a_figure())
    key = save_figure(context.desk, a_figure(measure=FigureMeasure.CARER))
    dialog = shown(qtbot, context)

    dialog.show_record(key)

    assert dialog.findChildren(FigureTable)[0].chosen_id == key


def test_file_that_is_only_looked_at_greys_what_changes(
    qtbot: QtBot, context: TabContext, tmp_path: Path
) -> None:
    save_figure(context.desk, a_figure())
    context.desk.publish()
    copy = tmp_path / "kopie.coalitie"
    shutil.copyfile(context.desk.path, copy)
    desk = open_coalition(copy, view_only=True)
    dialog = shown(qtbot, replace(context, desk=desk))

    words = ("Bewerk…", "Haal weg", "Haal een tabel binnen…", "Vul een cijfer in…")
    assert [button(dialog, one).isEnabled() for one in words] == [False] * 4
    desk.close()


def test_table_is_chosen_from_and_brought_in(
    qtbot: QtBot, context: TabContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask_file, "open_window", lambda *_: (str(HEALTH), ""))
    dialog = shown(qtbot, context)
    qtbot.mouseClick(button(dialog, "Haal een tabel binnen…"), LEFT)
    reading = open_dialog(dialog, FigureImportDialog)
    qtbot.waitUntil(lambda: not reading.is_busy)
    assert button(reading, "Haal 48 cijfers binnen").isEnabled()

    with qtbot.waitSignal(reading.settled):
        ticks(reading, "Van wie").tick("18 tot 65 jaar", is_on=False)
    with qtbot.waitSignal(reading.imported):
        qtbot.mouseClick(button(reading, "Haal 32 cijfers binnen"), LEFT)

    assert {one.group_words for one in list_figures(context.desk)} == {"18 jaar en ouder", "65 jaar en ouder"}
    assert "Er zijn 32 cijfers binnengehaald. Ctrl+Z" in texts(dialog)
    assert own_lines(dialog)[1][:3] == ["Nederland", "49,2\u00a0% · schatting", "46,1–52,4"]


def test_second_table_tells_what_was_there_and_what_differs(
    qtbot: QtBot, context: TabContext, tmp_path: Path
) -> None:
    first = importing(qtbot, context, HEALTH)
    with qtbot.waitSignal(first.imported):
        qtbot.mouseClick(button(first, "Haal 48 cijfers binnen"), LEFT)
    other = tmp_path / "later.csv"
    other.write_text(HEALTH.read_text(encoding="utf-8").replace('"47.8"', '"46.5"', 1), encoding="utf-8")
    before = list_figures(context.desk)

    again = importing(qtbot, context, other)

    assert "48 cijfers: 47 had je al en 1 met een ander getal." in texts(again)
    assert "had je als 47,8\u00a0%, is nu 46,5\u00a0%." in texts(again)
    assert not button(again, "Er is niets nieuws").isEnabled()
    assert list_figures(context.desk) == before

    wish = next(box for box in again.findChildren(QComboBox) if "anders zijn" in box.accessibleName())
    wish.setCurrentIndex(wish.findData("replace"))
    wish.activated.emit(wish.currentIndex())
    with qtbot.waitSignal(again.imported):
        qtbot.mouseClick(button(again, "Haal 1 cijfer binnen"), LEFT)
    assert [one.thousandths for one in list_figures(context.desk) if one not in before] == [46_500]


def test_table_without_loneliness_is_told(qtbot: QtBot, context: TabContext) -> None:
    assert "geen cijfers over eenzaamheid" in texts(importing(qtbot, context, STATUS))


@pytest.mark.parametrize(
    "content", [b"", b"naam;plaats\nKoor;Hier\n", b"\xff\xfe\x00", b"Regio;Eenzaam (%)\n"]
)
def test_bad_table_gets_a_sentence_and_changes_nothing(
    qtbot: QtBot, context: TabContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    told: list[str] = []
    monkeypatch.setattr(
        "coalitiedesk.ui.dialogs.figure_import_dialog.tell_error", lambda _parent, words: told.append(words)
    )
    path = tmp_path / "raar.csv"
    path.write_bytes(content)
    dialog = FigureImportDialog(context, path)
    qtbot.addWidget(dialog)
    dialog.open()

    with qtbot.waitSignal(dialog.rejected):
        dialog.load()

    assert len(told) == 1
    assert "raar.csv" in told[0]
    assert list_figures(context.desk) == ()


def test_other_municipality_brings_its_own_areas(qtbot: QtBot, context: TabContext, tmp_path: Path) -> None:
    path = tmp_path / "twee.csv"
    rows = ["Regio;Codering;Perioden;Eenzaam (%);Mantelzorger (%)"]
    rows += ["Adorp;GM0001;2022;40,1;12,0", "Laan;WK000101;2022;41,0;13,0", "Bedorp;GM0002;2022;42,2;14,0"]
    path.write_text("\n".join(rows), encoding="utf-8")
    dialog = importing(qtbot, context, path)
    box = next(one for one in dialog.findChildren(QComboBox) if one.accessibleName() == "Welke gemeente")
    assert (box.currentText(), ticks(dialog, "Gebieden").ticked()) == ("Kies je gemeente…", frozenset())
    assert not button(dialog, "Er is niets nieuws").isEnabled()

    box.setCurrentText("Bedorp")
    with qtbot.waitSignal(dialog.settled):
        box.activated.emit(box.currentIndex())
    with qtbot.waitSignal(dialog.imported):
        qtbot.mouseClick(button(dialog, "Haal 1 cijfer binnen"), LEFT)

    assert [(one.region_name, one.thousandths) for one in list_figures(context.desk)] == [("Bedorp", 42_200)]
