from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.approach import LonelinessForm
from coalitiedesk.domain.ids import OwnInterventionId
from coalitiedesk.domain.interventions import Intervention, InterventionKind
from coalitiedesk.domain.inventory import ProvisionEvidence
from coalitiedesk.services.catalogue import list_catalogue
from coalitiedesk.ui.dialogs.own_intervention_dialog import OwnInterventionDialog
from coalitiedesk.ui.tab_context import TabContext
from tests.ui.week_filled import button

NEW = Intervention(own_id=OwnInterventionId(0), name="")


def shown(qtbot: QtBot, context: TabContext, one: Intervention = NEW) -> OwnInterventionDialog:
    dialog = OwnInterventionDialog(context, one)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def own(context: TabContext) -> list[Intervention]:
    return [one for one in list_catalogue(context.desk) if one.is_own]


def test_everything_that_is_filled_in_is_kept(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context)
    for line in dialog.findChildren(QLineEdit):
        qtbot.keyClicks(line, "Ouderen; Mantelzorgers" if line.accessibleName() == "Voor wie" else "Breien")
    for text in dialog.findChildren(QPlainTextEdit):
        qtbot.keyClicks(text, "Samen breien.")
    kind, evidence = dialog.findChildren(QComboBox)
    kind.setCurrentIndex(kind.findData(InterventionKind.COURSE.value))
    evidence.setCurrentIndex(evidence.findData(ProvisionEvidence.EXPERIENCE.value))
    for tick in dialog.findChildren(QCheckBox):
        qtbot.keyClick(tick, Qt.Key.Key_Space)

    qtbot.mouseClick(button(dialog, "Voeg toe"), Qt.MouseButton.LeftButton)

    assert own(context) == [
        Intervention(
            own_id=OwnInterventionId(1),
            name="Breien",
            kind=InterventionKind.COURSE,
            evidence=ProvisionEvidence.EXPERIENCE,
            essence="Samen breien.",
            finding="Samen breien.",
            forms=tuple(LonelinessForm),
            caution="Samen breien.",
            target_groups=("Ouderen", "Mantelzorgers"),
            cost="Breien",
            preparation="Breien",
            source="Breien",
            note="Samen breien.",
        )
    ]


def test_without_a_name_it_stays_open_and_says_so(qtbot: QtBot, context: TabContext) -> None:
    dialog = shown(qtbot, context)

    qtbot.mouseClick(button(dialog, "Voeg toe"), Qt.MouseButton.LeftButton)

    assert dialog.isVisible()
    assert dialog.first_field().accessibleDescription() == "Geef de werkwijze een naam."
    assert own(context) == []


def test_escape_keeps_and_dropping_does_not(qtbot: QtBot, context: TabContext) -> None:
    for leave in ("escape", "drop"):
        dialog = shown(qtbot, context)
        qtbot.keyClicks(dialog.first_field(), leave)
        if leave == "escape":
            qtbot.keyClick(dialog.first_field(), Qt.Key.Key_Escape)
        else:
            qtbot.mouseClick(button(dialog, "Niet bewaren"), Qt.MouseButton.LeftButton)

    assert [one.name for one in own(context)] == ["escape"]
