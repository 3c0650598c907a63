"""The catalogue: find what may help, read it, lay a few side by side, and make something of it here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.domain.ids import OwnInterventionId
from coalitiedesk.domain.interventions import Intervention
from coalitiedesk.dutch.catalogue_words import catalogue_words
from coalitiedesk.services.catalogue import (
    catalogue_guide,
    delete_own_interventions,
    find_interventions,
    known_target_groups,
    list_catalogue,
    make_week_activity,
    put_in_inventory,
    reference_of,
)
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.inventory import list_provisions
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.dialogs.own_intervention_dialog import OwnInterventionDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.cards import card, column, panel, row, show_instead
from coalitiedesk.ui.widgets.catalogue.catalogue_filters import CatalogueFilters
from coalitiedesk.ui.widgets.catalogue.catalogue_table import CatalogueTable
from coalitiedesk.ui.widgets.catalogue.comparison import MOST, Comparison
from coalitiedesk.ui.widgets.catalogue.intervention_detail import InterventionDetail
from coalitiedesk.ui.widgets.catalogue.week_choice import MAKE, WeekChoice
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.labels import label, muted
from coalitiedesk.ui.widgets.spoken import announce

_FULL = f"Je vergelijkt er al {MOST}. Haal er eerst een uit."


class CatalogueDialog(DialogFrame):
    """List left, one entry right; or two or three beside each other."""

    told = Signal(str)  # what happened, for the line with the way back
    go_requested = Signal(str, int)  # a dialog of the window: the first Week

    def __init__(self, context: TabContext) -> None:
        super().__init__("Catalogus", size=(1240, 700))
        self._context = context
        self._guide = catalogue_guide()
        self._entries: dict[str, Intervention] = {}
        self._compared: list[str] = []
        self._present: frozenset[str] = frozenset()  # references of what is in the inventory already
        self._filters, self._table = CatalogueFilters(), CatalogueTable()
        self._detail, self._comparison = InterventionDetail(), Comparison()
        self._nothing = self._nothing_found()
        self._is_comparing = False
        self._close, self._compare = plain_button("Sluit"), plain_button("Vergelijk")
        self._back = plain_button("Terug naar de lijst", icon_name="previous")
        self._weeks = WeekChoice()
        self._inventory = changing(plain_button("Zet in de inventaris"))
        self._make = changing(main_button(MAKE))
        self._build()
        self._connect()
        self.reload()

    def show_record(self, number: int) -> None:
        """Choose what a search found, by its number for ``services.catalogue.reference_of``."""
        self.reload(reference_of(number))

    def reload(self, wanted: str = "") -> None:
        """Read everything again; what was chosen stays chosen, unless another is wanted by its reference."""
        found = list_catalogue(self._context.desk)
        self._entries = {one.reference: one for one in found}
        self._compared = [key for key in self._compared if key in self._entries]
        self._present = frozenset(one.intervention for one in list_provisions(self._context.desk))
        used = {name for one in found for name in one.target_groups}
        known = known_target_groups()
        self._filters.offer_groups([*(n for n in known if n in used), *sorted(used - set(known))])
        self._show_weeks()
        if wanted and wanted not in {one.reference for one in self._hits()}:
            self._filters.show_everything()
        self._show_hits(wanted)

    # -- building -----------------------------------------------------------------------

    def _build(self) -> None:
        left = panel(column(self._table, self._nothing))
        body = row(left, self._detail, gap="m")
        body.setStretch(0, 12)
        body.setStretch(1, 13)
        whole = column(self._filters, body, gap="s")
        whole.setStretch(1, 1)
        self._browsing = panel(whole)
        pages = column(self._browsing, self._comparison)
        self.fill(
            panel(pages),
            self._close,
            self._back,
            self._compare,
            1,
            self._inventory,
            self._weeks,
            main=self._make,
            scrolls=False,
        )
        show_instead([], [self._comparison, self._back])
        self._filters.search.setFocus()

    def _connect(self) -> None:
        self._context.notifier.changed.connect(self._on_notifier_changed)
        self._filters.changed.connect(self._show_hits)
        self._filters.add_requested.connect(self._on_add_requested)
        self._filters.left_downwards.connect(self._table.setFocus)
        self._table.chosen.connect(self._on_table_chosen)
        self._table.opened.connect(self._on_table_opened)
        self._table.compare_requested.connect(self._on_compare_requested)
        self._table.removal_requested.connect(self._on_removal_requested)
        self._detail.compare_requested.connect(self._on_compare_requested)
        self._detail.edit_requested.connect(self._on_edit_requested)
        self._detail.removal_requested.connect(self._on_removal_requested)
        self._comparison.left_out.connect(self._on_left_out)
        self._comparison.taken.connect(self._on_taken)
        self._compare.clicked.connect(self._on_compare_clicked)
        self._back.clicked.connect(self._on_back_clicked)
        self._inventory.clicked.connect(self._on_inventory_clicked)
        self._make.clicked.connect(self._on_make_clicked)
        self._close.clicked.connect(self.reject)

    def _nothing_found(self) -> QWidget:
        everything = plain_button("Toon alles")
        own = changing(plain_button("Voeg zelf toe…", icon_name="plus"))
        everything.clicked.connect(self._filters.show_everything)
        own.clicked.connect(self._on_add_requested)
        words = label("Niets gevonden dat hier allemaal bij past.", wrap=True)
        hint = muted("Zoek met minder woorden, of zet er zelf iets bij.", wrap=True)
        return card(1, words, hint, row(everything, own, 1), 1, gap="m", pad="l")

    # -- showing ------------------------------------------------------------------------

    def _hits(self) -> tuple[Intervention, ...]:
        return find_interventions(self._entries.values(), self._filters.wish)

    def _show_hits(self, wanted: str = "") -> None:
        hits = self._hits()
        chosen = wanted or self._table.chosen_id
        self._table.lines.set_rows(hits)
        shown = {one.reference for one in hits}
        self._table.choose(chosen if chosen in shown else (hits[0].reference if hits else None))
        if hits:
            show_instead([self._table, self._detail], [self._nothing])
        else:
            show_instead([self._nothing], [self._table, self._detail])
        own = sum(one.is_own for one in self._entries.values())
        words = catalogue_words(len(hits), len(self._entries), own)
        note = "" if look.is_wide_text else self._guide.notes["listen_first"].text
        self.set_lead(f"{words} {note}".strip())
        self._show_chosen()

    def _show_chosen(self) -> None:
        one = self._chosen()
        if one is not None:
            self._detail.show_intervention(one, self._guide)
        is_present = one is not None and one.reference in self._present
        self._inventory.set_words("Staat in de inventaris" if is_present else "Zet in de inventaris")
        self._inventory.setEnabled(one is not None and not is_present)
        self._make.setEnabled(one is not None)
        self._show_compared()

    def _show_compared(self) -> None:
        one = self._chosen()
        is_compared = one is not None and one.reference in self._compared
        amount = len(self._compared)
        self._detail.compare.setChecked(is_compared)
        self._detail.compare.set_words("Wordt vergeleken" if is_compared else "Vergelijk")
        self._compare.set_words(
            f"Vergelijk {amount} naast elkaar" if amount > 1 else "Vergelijk naast elkaar"
        )
        self._compare.setEnabled(amount > 1)
        self._compare.setToolTip(
            "" if amount > 1 else "Kies er eerst twee of drie met ‘Vergelijk’ of de spatiebalk."
        )

    def _show_weeks(self) -> None:
        self._weeks.show_editions(list_editions(self._context.desk))
        self._weeks.show_when(is_useful=not self._is_comparing)
        self._make.set_words(self._weeks.make_words)

    def _show_comparison(self, *, is_on: bool) -> None:
        self._is_comparing = is_on
        list_only = [self._compare, self._inventory, self._make, self._close]
        if is_on:
            self._comparison.show_entries([self._entries[key] for key in self._compared])
            show_instead([self._comparison, self._back], [self._browsing, *list_only, self._weeks])
            self._comparison.take_keyboard()
        else:
            show_instead([self._browsing, *list_only], [self._comparison, self._back])
            self._weeks.show_when(is_useful=True)
            self._show_compared()
            self._table.setFocus()

    def _chosen(self) -> Intervention | None:
        return self._entries.get(str(self._table.chosen_id))

    def _tell(self, words: str) -> None:
        """In the dialog, which covers the window, and for the line with the way back."""
        self.set_lead(f"{words} Ctrl+Z maakt het ongedaan.")
        announce(self, words, interrupts=False)
        self.told.emit(words)

    def _open_own(self, one: Intervention) -> None:
        dialog = OwnInterventionDialog(self._context, one)
        dialog.setParent(self, dialog.windowFlags())
        dialog.kept.connect(self._on_own_kept)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # -- Qt -----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.matches(QKeySequence.StandardKey.Undo):
            self._context.desk.undo()
        elif event.matches(QKeySequence.StandardKey.Find):
            self._filters.search.setFocus()
        elif event.key() == Qt.Key.Key_Escape and self._is_comparing:
            self._show_comparison(is_on=False)
        elif is_enter and self._filters.isAncestorOf(self.focusWidget()):
            self._table.setFocus()
        else:
            super().keyPressEvent(event)

    # -- slots --------------------------------------------------------------------------

    def _on_table_chosen(self, _reference: object) -> None:
        self._show_chosen()

    def _on_table_opened(self, _reference: object) -> None:
        one = self._chosen()
        if one is not None and one.is_own:
            self._open_own(one)
        else:
            self._detail.take_keyboard()

    def _on_compare_requested(self) -> None:
        one = self._chosen()
        if one is None:
            return
        if one.reference in self._compared:
            self._compared.remove(one.reference)
        elif len(self._compared) < MOST:
            self._compared.append(one.reference)
        else:
            self.set_lead(_FULL)
            announce(self, _FULL, interrupts=False)
        self._show_compared()

    def _on_compare_clicked(self) -> None:
        self._show_comparison(is_on=True)

    def _on_back_clicked(self) -> None:
        self._show_comparison(is_on=False)

    def _on_left_out(self, reference: str) -> None:
        self._compared.remove(reference)
        self._show_comparison(is_on=len(self._compared) > 1)

    def _on_taken(self, reference: str) -> None:
        self._show_comparison(is_on=False)
        if reference not in {one.reference for one in self._hits()}:
            self._filters.show_everything()
        self._table.choose(reference)

    def _on_add_requested(self) -> None:
        self._open_own(Intervention(own_id=OwnInterventionId(0), name=""))

    def _on_edit_requested(self) -> None:
        one = self._chosen()
        if one is not None and one.is_own:
            self._open_own(one)

    def _on_removal_requested(self) -> None:
        one = self._chosen()
        if one is not None and one.own_id:
            delete_own_interventions(self._context.desk, [one.own_id])
            self._tell(f"‘{one.name}’ is weggehaald.")

    def _on_own_kept(self, reference: str, words: str) -> None:
        self.reload(reference)
        self._tell(words)

    def _on_inventory_clicked(self) -> None:
        one = self._chosen()
        if one is not None:
            put_in_inventory(self._context.desk, one)
            self._tell(f"‘{one.name}’ staat in de inventaris.")

    def _on_make_clicked(self) -> None:
        one = self._chosen()
        edition_id = self._weeks.edition_id
        if edition_id is None:
            self.go_requested.emit("newest_edition", 0)
        elif one is not None:
            make_week_activity(self._context.desk, one, edition_id=edition_id)
            self._tell(self._weeks.told(one.name))

    def _on_notifier_changed(self, changes: ChangeSet) -> None:
        if changes.touches("own_intervention", "edition", "provision"):
            self.reload()
            if self._is_comparing:
                self._show_comparison(is_on=len(self._compared) > 1)
