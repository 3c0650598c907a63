"""Who works with whom: pointing, filtering and opening, on a real file."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.services.activities import save_activity
from coalitiedesk.services.coalition import add_area
from coalitiedesk.services.editions import add_proposed_edition
from coalitiedesk.services.partners import save_partner
from coalitiedesk.ui.dialogs.ties_dialog import TiesDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.network.ring_picture import RingPicture
from coalitiedesk.ui.widgets.plan.record_list import RecordList
from coalitiedesk.ui.widgets.table import HouseTable
from tests.builders import a_partner, an_activity


@pytest.fixture
def three(context: TabContext) -> list[PartnerId]:
    """De Brug works with the church; the choir in the north with nobody."""
    desk = context.desk
    north = add_area(desk, "Noord")
    kinds = {"De Brug": PartnerKind.WELFARE, "Kerk": PartnerKind.RELIGIOUS}
    keys = [save_partner(desk, a_partner(name=name, kind=kind)) for name, kind in kinds.items()]
    keys.append(save_partner(desk, a_partner(name="Koor", kind=PartnerKind.CULTURE, area_id=north)))
    edition = add_proposed_edition(desk, 2027)
    save_activity(desk, an_activity(edition_id=edition, organiser_ids=tuple(keys[:2])))
    return keys


def shown(qtbot: QtBot, context: TabContext) -> TiesDialog:
    dialog = TiesDialog(context)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def choose(dialog: TiesDialog, which: str, words: str) -> None:
    found = next(one for one in dialog.findChildren(QComboBox) if one.accessibleName() == which)
    found.setCurrentIndex(found.findText(words))
    found.activated.emit(found.currentIndex())


def beside(dialog: TiesDialog) -> list[str]:
    model = dialog.findChild(RecordList).records
    return [model.line_at(at).spoken for at in range(model.rowCount())]


def test_arrows_point_and_enter_opens(qtbot: QtBot, context: TabContext, three: list[PartnerId]) -> None:
    dialog = shown(qtbot, context)
    picture = dialog.findChild(RingPicture)
    assert beside(dialog) == ["Koor, Cultuur"]  # with nobody yet

    qtbot.keyClick(picture, Qt.Key.Key_Down)
    assert beside(dialog) == ["Kerk, 1 activiteit"]
    qtbot.keyClick(picture, Qt.Key.Key_Right)
    assert picture.at == three[1]
    with qtbot.waitSignal(dialog.go_requested) as caught:
        qtbot.keyClick(picture, Qt.Key.Key_Return)

    assert caught.args == ["partner", three[1]]
    assert not dialog.isVisible()


def test_click_on_a_name_opens_the_partner(qtbot: QtBot, context: TabContext, three: list[PartnerId]) -> None:
    dialog = shown(qtbot, context)
    picture = dialog.findChild(RingPicture)
    place = picture.place_of(three[0])

    with qtbot.waitSignal(dialog.go_requested) as caught:
        qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=QPoint(int(place.x()) - 20, int(place.y())))

    assert caught.args == ["partner", three[0]]


@pytest.mark.usefixtures("three")
def test_filter_without_ties_says_so_and_list_still_has_them(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context)

    choose(dialog, "Wijk", "Noord")

    assert dialog.view.partners == ()
    assert beside(dialog) == ["Koor, Cultuur"]
    save = next(one for one in dialog.findChildren(QPushButton) if "PDF" in one.text())
    assert not save.isEnabled()
    dialog.show_page("list")
    table = dialog.findChild(HouseTable)
    assert [table.model().index(0, at).data() for at in (0, 3)] == ["Koor", "nog met niemand"]


@pytest.mark.usefixtures("three")
def test_list_says_in_words_who_works_with_whom(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context)
    dialog.show_page("list")
    table = dialog.findChild(HouseTable)

    rows = [[table.model().index(at, column).data() for column in range(4)] for at in range(3)]

    assert rows == [
        ["De Brug", "Welzijn", "1", "Kerk (1 activiteit)"],
        ["Kerk", "Kerk of moskee", "1", "De Brug (1 activiteit)"],
        ["Koor", "Cultuur", "0", "nog met niemand"],
    ]


def test_list_leaves_nobody_out_however_many_the_picture_shows(qtbot: QtBot, context: TabContext) -> None:
    desk = context.desk
    edition = add_proposed_edition(desk, 2027)
    keys = [save_partner(desk, a_partner(name=f"Partner {at:02}")) for at in range(44)]
    for one, two in zip(keys[::2], keys[1::2], strict=True):
        save_activity(desk, an_activity(edition_id=edition, organiser_ids=(one, two)))
    dialog = shown(qtbot, context)

    assert len(dialog.view.partners) == 40
    assert dialog.findChild(HouseTable).model().rowCount() == 44


def test_empty_file_tells_where_to_begin(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context)
    week = next(one for one in dialog.findChildren(QPushButton) if "Week" in one.text())

    assert week.isVisible()
    with qtbot.waitSignal(dialog.go_requested) as caught:
        week.click()
    assert caught.args == ["week", 0]
