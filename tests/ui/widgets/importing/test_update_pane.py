"""Whose word counts: for all rows, a kind of fact, a row, one fact."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.import_fields import ImportField
from coalitiedesk.domain.import_report import ImportReport, RowReport
from coalitiedesk.domain.import_updates import Difference, UpdateWay, UpdateWishes
from coalitiedesk.domain.imports import ImportKind, RowOutcome
from coalitiedesk.ui.widgets.importing.update_pane import UpdatePane

PHONE = Difference(field=ImportField.PHONE, old="010-1", new="06-2", person="An")
ADDRESS = Difference(field=ImportField.ADDRESS, old="Markt 1", new="Plein 2")
ROW = RowReport(row=4, outcome=RowOutcome.NEEDS_ATTENTION, differences=(PHONE, ADDRESS))
REPORT = ImportReport(kind=ImportKind.PARTNERS, source_name="lijst.csv", rows=(ROW,))


class Wished:
    """The pane, and what it wished last."""

    def __init__(self, qtbot: QtBot) -> None:
        self.pane, self.wishes = UpdatePane(), UpdateWishes()
        qtbot.addWidget(self.pane)
        self.pane.wished.connect(self._on_wished)
        self.show()

    def show(self) -> None:
        """As after a new weighing."""
        self.pane.show_report(REPORT, self.wishes, is_open=True)
        decided = tuple(self.wishes.decide(ROW.key, one) for one in ROW.differences)
        self.pane.show_row(RowReport(row=4, outcome=ROW.outcome, differences=decided))

    def box(self, words: str) -> QCheckBox:
        return next(one for one in self.pane.findChildren(QCheckBox) if words in one.accessibleName())

    def way(self, difference: Difference) -> UpdateWay:
        return self.wishes.decide(ROW.key, difference).way

    def _on_wished(self, wishes: UpdateWishes) -> None:
        self.wishes = wishes
        self.show()


def test_both_values_are_named_and_nothing_is_taken_over_unasked(qtbot: QtBot) -> None:
    wished = Wished(qtbot)

    spoken = "Telefoon van An. Nu: 010-1. In de lijst: 06-2. Neem over"
    assert wished.box("Telefoon van An").accessibleName() == spoken
    assert not any(box.isChecked() for box in wished.pane.findChildren(QCheckBox))


def test_one_fact_is_taken_over_with_space_and_keeps_the_keyboard(qtbot: QtBot) -> None:
    wished = Wished(qtbot)
    wished.pane.show()
    box = wished.box("Telefoon van An")
    box.setFocus()

    qtbot.keyClick(box, Qt.Key.Key_Space)

    assert (wished.way(PHONE), wished.way(ADDRESS)) == (UpdateWay.TAKE, UpdateWay.FILL)
    assert wished.box("Telefoon van An") is box
    assert box.isChecked()


def test_a_kind_of_fact_is_taken_over_and_let_go_again(qtbot: QtBot) -> None:
    wished = Wished(qtbot)

    wished.box("Neem over in alle rijen: Adres").click()
    assert (wished.way(PHONE), wished.way(ADDRESS)) == (UpdateWay.FILL, UpdateWay.TAKE)

    wished.box("Neem over in alle rijen: Adres").click()
    assert wished.wishes == UpdateWishes()


def test_all_rows_and_this_row_each_have_a_choice(qtbot: QtBot) -> None:
    wished = Wished(qtbot)
    boxes = {one.accessibleName(): one for one in wished.pane.findChildren(QComboBox)}

    qtbot.keyClick(boxes["Voor alle rijen"], Qt.Key.Key_Down)
    assert wished.way(PHONE) is UpdateWay.TAKE
    assert wished.box("Neem over in alle rijen: Telefoon").isChecked()

    qtbot.keyClick(boxes["Voor deze rij"], Qt.Key.Key_End)
    assert wished.way(PHONE) is UpdateWay.LEAVE
    assert wished.wishes.everything is UpdateWay.TAKE


def test_pane_is_away_when_nothing_differs(qtbot: QtBot) -> None:
    wished = Wished(qtbot)
    new = RowReport(row=2, outcome=RowOutcome.IMPORTED)

    wished.pane.show_report(
        ImportReport(kind=ImportKind.PARTNERS, source_name="a.csv", rows=(new,)),
        UpdateWishes(),
        is_open=True,
    )

    assert wished.pane.isHidden()
