"""Everything that takes the keyboard has a name for who cannot see it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSpinBox, QComboBox, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.ids import OwnInterventionId, VenueId
from coalitiedesk.domain.imports import ImportKind
from coalitiedesk.domain.interventions import Intervention
from coalitiedesk.domain.venues import Venue
from coalitiedesk.services.demo.filling import fill_demo
from coalitiedesk.services.opening import create_coalition
from coalitiedesk.ui.dialogs.activity_dialog import ActivityDialog
from coalitiedesk.ui.dialogs.handover_dialog import STEPS, HandoverDialog
from coalitiedesk.ui.dialogs.import_dialog import ImportDialog
from coalitiedesk.ui.dialogs.own_intervention_dialog import OwnInterventionDialog
from coalitiedesk.ui.dialogs.venue_dialog import VenueDialog
from coalitiedesk.ui.dialogs.venue_list_dialog import VenueListDialog
from coalitiedesk.ui.plan_tools import TOOLS
from coalitiedesk.ui.theme.theme import Theme
from coalitiedesk.ui.workbench import Workbench
from tests.exchange.spreadsheets import VOORBEELDEN
from tests.ui.opened import opened_context
from tests.ui.workbench_scene import Answers, started_bench


@pytest.fixture
def bench(home: None, theme: Theme, qtbot: QtBot, tmp_path: Path, answers: Answers) -> Iterator[Workbench]:
    path = tmp_path / "stick" / "Voorbeeld.coalitie"
    path.parent.mkdir()
    desk = create_coalition(path, name="Voorbeeld")
    fill_demo(desk, activities=20, partners=10, years=2)
    desk.close()
    with started_bench(theme, qtbot, tmp_path) as found:
        found.window.resize(1366, 768)
        found.open_path(path)
        yield found


def nameless(window: QWidget) -> list[str]:
    """What takes the keyboard and is shown, but says nothing to a screen reader."""
    return [
        f"{type(found).__name__} in {type(found.parentWidget()).__name__}"
        for found in window.findChildren(QWidget)
        if found.focusPolicy() & Qt.FocusPolicy.TabFocus
        and found.isVisibleTo(window)
        and not found.accessibleName()
        and not _speaks_for(found)
    ]


def _speaks_for(found: QWidget) -> bool:
    """The line in a box or the room of a list has the name of what it is in."""
    above = found.parentWidget()
    is_inner = isinstance(found, QLineEdit) and isinstance(above, QComboBox | QAbstractSpinBox)
    return (is_inner or isinstance(above, QAbstractScrollArea)) and bool(above and above.accessibleName())


@pytest.mark.parametrize("key", ["overview", "partners", "plan", "week", "evaluation", "printing"])
def test_every_tab_names_what_takes_the_keyboard(qtbot: QtBot, bench: Workbench, key: str) -> None:
    bench.window.show_tab(key)
    qtbot.waitUntil(lambda: not bench.jobs.is_busy, timeout=30_000)

    assert nameless(bench.window) == []


@pytest.mark.parametrize(
    "target", ["attention", "edition", "coalition", "handover", *(tool.target for tool in TOOLS)]
)
def test_every_dialog_of_the_window_names_what_takes_the_keyboard(
    qtbot: QtBot, bench: Workbench, target: str
) -> None:
    bench.go(target, 0)

    (dialog,) = (one for one in bench.window.findChildren(QDialog) if one.isVisible())
    assert nameless(dialog) == []
    dialog.reject()


def test_dialogs_of_the_week_name_what_takes_the_keyboard(
    qtbot: QtBot, bench: Workbench, tmp_path: Path
) -> None:
    tab = bench.window.show_tab("week")
    tab.new_requested()
    dialog = next(one for one in tab.findChildren(ActivityDialog) if one.isVisible())
    found = nameless(dialog)
    dialog.reject()
    with opened_context(tmp_path) as context:
        for other in (
            OwnInterventionDialog(context, Intervention(own_id=OwnInterventionId(0), name="")),
            VenueDialog(context, Venue(id=VenueId(0), name="")),
            VenueListDialog(context),
        ):
            qtbot.addWidget(other)
            other.show()
            found += nameless(other)
        lists = ImportDialog(context, VOORBEELDEN / "partners" / "haaksbergen_2019.csv", ImportKind.PARTNERS)
        qtbot.addWidget(lists)
        lists.show()
        with qtbot.waitSignal(lists.settled, timeout=30_000):
            lists.load()
        found += nameless(lists)

    assert found == []


def test_every_step_of_the_handover_names_what_takes_the_keyboard(qtbot: QtBot, bench: Workbench) -> None:
    bench.go("handover", 0)
    dialog = next(one for one in bench.window.findChildren(HandoverDialog) if one.isVisible())
    found = []

    for step in range(len(STEPS)):
        dialog._stack.setCurrentIndex(step)
        found += nameless(dialog)

    dialog.reject()
    assert found == []
