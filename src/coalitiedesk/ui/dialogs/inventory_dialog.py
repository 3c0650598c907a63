"""Aanbod en dekking: what exists already, and where nothing is."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget

from coalitiedesk.domain.approach import LonelinessForm, PlanPart
from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.domain.coverage import CoverageAxis, CoverageSquare, CoverageView
from coalitiedesk.domain.ids import AreaId, ProvisionId
from coalitiedesk.domain.inventory import Provision
from coalitiedesk.services.activities import list_target_groups
from coalitiedesk.services.coalition import list_areas
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.inventory import (
    CoverageSheet,
    add_target_group,
    coverage_sheet,
    delete_provisions,
    make_gap_idea,
    make_gap_task,
    save_provision,
)
from coalitiedesk.services.partners import list_partner_names
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.dialogs.provision_dialog import ProvisionChoices, ProvisionDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import Segments, main_button
from coalitiedesk.ui.widgets.cards import column, panel
from coalitiedesk.ui.widgets.inventory.coverage_pane import CoveragePane
from coalitiedesk.ui.widgets.inventory.provision_pane import ProvisionPane

_LEAD = "Wat is er al in de gemeente, en voor wie is er nog niets?"
_PARTS = (("provisions", "Aanbod"), ("coverage", "Dekking"))
_KINDS = ("provision", "provision_area", "provision_mark", "provision_target_group", "target_group", "area")


class InventoryDialog(DialogFrame):
    """Two panes on the same data; what is shown is read again after every change."""

    told = Signal(str)  # what just happened, for the line with the way back

    def __init__(self, context: TabContext) -> None:
        super().__init__("Aanbod en dekking", _LEAD, size=(1200, 690))
        self._context = context
        self._sheet: CoverageSheet | None = None
        self._parts = Segments(_PARTS, spoken_name="Welk onderdeel")
        self._provisions, self._coverage = ProvisionPane(), CoveragePane()
        self._stack = QStackedWidget()
        self._done = main_button("Klaar")
        self._build()
        self._connect()
        self.reload()
        self._begin()

    def show_part(self, key: str) -> None:
        """Bring ``provisions`` or ``coverage`` in front."""
        self._parts.choose(key)
        self._on_part_chosen(key)

    def show_record(self, record_id: int) -> None:
        """Choose one in the list."""
        self.show_part("provisions")
        self._provisions.choose(ProvisionId(record_id))

    def reload(self) -> None:
        """Read everything again."""
        desk, can_edit = self._context.desk, self._context.can_edit
        areas = {area.id: area.name for area in list_areas(desk)}
        self._show_coverage(self._coverage.view)
        found = tuple(self._sheet.provisions.values()) if self._sheet else ()
        self._provisions.show_provisions(found, areas, can_edit=can_edit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        desk = self._context.desk
        if event.matches(QKeySequence.StandardKey.Undo) and self._context.can_edit:
            desk.undo()
        elif event.matches(QKeySequence.StandardKey.Redo) and self._context.can_edit:
            desk.redo()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self._stack.addWidget(self._provisions)
        self._stack.addWidget(self._coverage)
        self.fill(panel(column(self._stack)), 1, main=self._done, beside=self._parts, scrolls=False)

    def _begin(self) -> None:
        """With the coverage, as soon as there is something to lay out."""
        if self._sheet is not None and self._sheet.provisions:
            self.show_part("coverage")

    def _connect(self) -> None:
        self._context.notifier.changed.connect(self._on_notifier_changed)
        self._parts.chosen.connect(self._on_part_chosen)
        self._provisions.add_requested.connect(self._on_add_requested)
        self._provisions.opened.connect(self._on_opened)
        self._provisions.removal_requested.connect(self._on_removal_requested)
        self._coverage.view_chosen.connect(self._show_coverage)
        self._coverage.opened.connect(self._on_opened)
        self._coverage.add_requested.connect(self._on_square_add_requested)
        self._coverage.task_requested.connect(self._on_task_requested)
        self._coverage.idea_requested.connect(self._on_idea_requested)
        self._coverage.group_requested.connect(self._on_group_requested)
        self._done.clicked.connect(self.accept)

    def _show_coverage(self, view: CoverageView) -> None:
        self._sheet = coverage_sheet(self._context.desk, view)
        self._coverage.show_sheet(
            self._sheet,
            can_edit=self._context.can_edit,
            has_edition=bool(list_editions(self._context.desk)),
        )

    def _open(self, provision: Provision) -> None:
        desk = self._context.desk
        choices = ProvisionChoices(
            partners={one.name: one.id for one in list_partner_names(desk)},
            target_groups=list_target_groups(desk),
            areas=list_areas(desk),
        )
        dialog = ProvisionDialog(provision, choices)
        dialog.setParent(self, dialog.windowFlags())
        dialog.kept.connect(self._on_provision_kept)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _tell(self, words: str) -> None:
        self.set_lead(f"{words} Ctrl+Z neemt het terug.")
        self.told.emit(words)

    # -- slots ------------------------------------------------------------------------

    def _on_notifier_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*_KINDS):
            self.reload()

    def _on_part_chosen(self, key: str) -> None:
        pane = self._provisions if key == "provisions" else self._coverage
        self._stack.setCurrentWidget(pane)
        pane.setFocus()

    def _on_add_requested(self) -> None:
        self._open(Provision(id=ProvisionId(0), name=""))

    def _on_opened(self, key: ProvisionId) -> None:
        found = self._sheet.provisions.get(key) if self._sheet else None
        if found is not None and self._context.can_edit:
            self._open(found)

    def _on_provision_kept(self, provision: Provision) -> None:
        key = save_provision(self._context.desk, provision)
        self._provisions.choose(key)
        self._tell(f"‘{provision.name}’ is {'gewijzigd' if provision.id else 'toegevoegd'}.")

    def _on_removal_requested(self, key: ProvisionId) -> None:
        found = self._sheet.provisions.get(key) if self._sheet else None
        if found is not None:
            delete_provisions(self._context.desk, [key])
            self._tell(f"‘{found.name}’ staat niet meer bij het aanbod.")

    def _on_square_add_requested(self, square: CoverageSquare) -> None:
        self._open(_for_square(self._coverage.view, square))

    def _on_task_requested(self, square: CoverageSquare) -> None:
        if self._sheet is not None:
            make_gap_task(self._context.desk, self._sheet, square.row, square.column)
            self._tell("Er staat een taak bij stap 4, Plan maken.")

    def _on_idea_requested(self, square: CoverageSquare) -> None:
        editions = list_editions(self._context.desk)
        if self._sheet is not None and editions:
            edition = editions[0]
            make_gap_idea(self._context.desk, self._sheet, square.row, square.column, edition_id=edition.id)
            self._tell(f"Er staat een idee in de {edition.name} {edition.year}.")

    def _on_group_requested(self, name: str) -> None:
        add_target_group(self._context.desk, name)


def _for_square(view: CoverageView, square: CoverageSquare) -> Provision:
    """Something new for just this square."""
    at = {view.rows: square.row, view.columns: square.column}
    group, area = at.get(CoverageAxis.TARGET_GROUP), at.get(CoverageAxis.AREA)
    form, part = at.get(CoverageAxis.FORM), at.get(CoverageAxis.PART)
    return Provision(
        id=ProvisionId(0),
        name="",
        target_groups=(group,) if group else (),
        area_ids=(AreaId(int(area)),) if area else (),
        forms=(LonelinessForm(form),) if form else (),
        parts=(PlanPart(part),) if part else (),
    )
