import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.db.tables import AttentionRow
from coalitiedesk.domain.figures import Figure, FigureMeasure
from coalitiedesk.domain.ids import FigureId
from coalitiedesk.domain.imports import ImportKind
from coalitiedesk.services.attention import list_attention
from coalitiedesk.services.figures import list_figures, save_figure
from coalitiedesk.services.importing import apply_import, preview_import
from coalitiedesk.services.partners import list_partners, save_partner
from coalitiedesk.services.venues import save_venue
from coalitiedesk.ui.dialogs.activity_dialog import ActivityDialog
from coalitiedesk.ui.dialogs.attention_dialog import AttentionDialog
from coalitiedesk.ui.dialogs.figure_dialog import FigureDialog
from coalitiedesk.ui.dialogs.partner_dialog import PartnerDialog
from coalitiedesk.ui.dialogs.venue_dialog import VenueDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.question_list import QuestionList
from tests.builders import a_partner, a_venue
from tests.exchange.spreadsheets import VOORBEELDEN
from tests.ui.week_filled import button, is_open, open_dialog

PROGRAMME = VOORBEELDEN / "programmas" / "2022_harderwijk.csv"


def asked(qtbot: QtBot, context: TabContext) -> AttentionDialog:
    apply_import(context.desk, preview_import(context.desk, PROGRAMME, ImportKind.ACTIVITIES))
    item = next(one for one in list_attention(context.desk) if one.record_kind == "activity")
    dialog = AttentionDialog(context, item.id)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def test_question_is_answered_in_its_record_and_settled(qtbot: QtBot, context: TabContext) -> None:
    dialog = asked(qtbot, context)
    before = len(list_attention(context.desk))

    qtbot.mouseClick(button(dialog, "Bekijk en pas aan…"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(is_open(dialog, ActivityDialog))
    open_dialog(dialog, ActivityDialog).accept()
    assert dialog.isVisible()
    qtbot.mouseClick(button(dialog, "Dit is geregeld"), Qt.MouseButton.LeftButton)

    assert len(list_attention(context.desk)) == before - 1
    assert dialog.findChild(QuestionList).count() == before - 1


def test_settling_is_taken_back_by_key(qtbot: QtBot, context: TabContext) -> None:
    dialog = asked(qtbot, context)
    before = len(list_attention(context.desk))
    qtbot.mouseClick(button(dialog, "Dit is geregeld"), Qt.MouseButton.LeftButton)

    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert len(list_attention(context.desk)) == before


def test_without_questions_it_says_so(qtbot: QtBot, context: TabContext) -> None:
    dialog = AttentionDialog(context)
    qtbot.addWidget(dialog)

    assert not button(dialog, "Dit is geregeld").isEnabled()


def question(context: TabContext, **more: object) -> AttentionDialog:
    with context.desk.change("vraag") as session:
        session.add(
            AttentionRow(code="x", question="Klopt dit?", cells='{"Naam": "Bieb", "Plaats": ""}', **more)
        )
    return AttentionDialog(context)


def test_figure_of_a_question_gets_its_other_value(qtbot: QtBot, context: TabContext) -> None:
    figure = Figure(
        id=FigureId(0), measure=FigureMeasure.LONELY, thousandths=47_000, year=2022, source="Wijkmonitor"
    )
    key = save_figure(context.desk, figure)
    dialog = question(context, record_kind="figure", record_id=key)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()

    qtbot.mouseClick(button(dialog, "Bekijk en pas aan…"), Qt.MouseButton.LeftButton)
    form = open_dialog(dialog, FigureDialog)
    field = next(one for one in form.findChildren(QLineEdit) if one.accessibleName() == "Getal")
    field.clear()
    qtbot.keyClicks(field, "46,5")
    qtbot.mouseClick(button(form, "Bewaar"), Qt.MouseButton.LeftButton)

    assert [one.thousandths for one in list_figures(context.desk)] == [46_500]


@pytest.mark.parametrize("kind", [PartnerDialog, VenueDialog])
def test_record_of_a_question_opens_over_it(qtbot: QtBot, context: TabContext, kind: type[QDialog]) -> None:
    is_partner = kind is PartnerDialog
    record = (
        save_partner(context.desk, a_partner(name="Bieb"))
        if is_partner
        else save_venue(context.desk, a_venue(name="Zaal 1"))
    )
    dialog = question(context, record_kind="partner" if is_partner else "venue", record_id=record)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()

    qtbot.mouseClick(button(dialog, "Bekijk en pas aan…"), Qt.MouseButton.LeftButton)
    open_dialog(dialog, kind).reject()

    assert dialog.isVisible()
    assert dialog.findChild(QuestionList).count() == 1


def test_record_that_is_gone_opens_nothing(qtbot: QtBot, context: TabContext) -> None:
    for kind in ("partner", "venue", "activity"):
        dialog = question(context, record_kind=kind, record_id=99)
        qtbot.addWidget(dialog)

        dialog._go.click()

        assert dialog.findChildren(QDialog) == []


def test_two_that_are_one_are_merged(qtbot: QtBot, context: TabContext) -> None:
    kept = save_partner(context.desk, a_partner(name="Bieb"))
    double = save_partner(context.desk, a_partner(name="De Bieb"))
    dialog = question(context, merge_kind="partner", merge_id=double, merge_with_id=kept)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()

    qtbot.mouseClick(button(dialog, "Ja, voeg samen…"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(dialog, "Voeg samen"), Qt.MouseButton.LeftButton)

    assert [line.name for line in list_partners(context.desk)] == ["Bieb"]
    assert list_attention(context.desk) == ()
    dialog._merge.click()
    dialog._settle.click()
    dialog._go.click()
    assert [line.name for line in list_partners(context.desk)] == ["Bieb"]
