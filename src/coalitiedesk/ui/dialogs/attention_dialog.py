"""Aandacht nodig: every question that waits, with the original text of its row, one after the other."""

from collections.abc import Sequence

from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from coalitiedesk.domain.figures import Figure
from coalitiedesk.domain.ids import ActivityId, AttentionId, FigureId, PartnerId
from coalitiedesk.domain.imports import AttentionItem
from coalitiedesk.dutch.formats import count
from coalitiedesk.services.activities import get_activity
from coalitiedesk.services.attention import list_attention, resolve_attention
from coalitiedesk.services.coalition import list_areas
from coalitiedesk.services.figures import list_figures, save_figure
from coalitiedesk.services.merging import merge_as_asked
from coalitiedesk.services.partners import get_partner
from coalitiedesk.services.venues import list_venues
from coalitiedesk.ui.dialogs.activity_editing import ActivityEditing
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.dialogs.figure_dialog import FigureDialog
from coalitiedesk.ui.dialogs.merge_dialog import MergeDialog
from coalitiedesk.ui.dialogs.partner_dialog import PartnerDialog
from coalitiedesk.ui.dialogs.venue_dialog import VenueDialog
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.cards import card, column, panel, refill, row, scrolled
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.fact_list import FactList
from coalitiedesk.ui.widgets.labels import label, muted, name
from coalitiedesk.ui.widgets.question_list import QuestionList

_SHOWABLE = ("partner", "activity", "venue", "figure")


class AttentionDialog(DialogFrame):
    """List left, the chosen question right; nothing is lost when it is settled."""

    def __init__(self, context: TabContext, first: int = 0) -> None:
        super().__init__("Aandacht nodig", size=(940, 600))
        self._context = context
        self._items: Sequence[AttentionItem] = ()
        self._list = QuestionList()
        self._editing = ActivityEditing(context, self)
        self._detail: QVBoxLayout = column(gap="m")
        self._settle = changing(main_button("Dit is geregeld", icon_name="check"))
        self._go = plain_button("Bekijk en pas aan…")
        self._merge = changing(plain_button("Ja, voeg samen…"))
        self._close = plain_button("Sluit")
        body = row(self._list, scrolled(panel(self._detail)), gap="m")
        body.setStretch(0, 2)
        body.setStretch(1, 3)
        self.fill(panel(body), self._close, 1, self._merge, self._go, main=self._settle, scrolls=False)
        self._connect()
        self.reload(first)

    def reload(self, wanted: int = 0) -> None:
        """Read the open questions; choose one by id, else the first."""
        self._items = list_attention(self._context.desk)
        self._list.show_questions(self._items)
        at = next((number for number, item in enumerate(self._items) if item.id == wanted), 0)
        self._list.setCurrentRow(min(at, len(self._items) - 1))
        self.set_lead(
            f"Nog {count(len(self._items), 'vraag', 'vragen')}. De tekst uit de lijst blijft altijd bewaard."
            if self._items
            else "Er zijn geen open vragen meer."
        )
        self._show()

    def _connect(self) -> None:
        self._list.currentRowChanged.connect(self._on_row_changed)
        self._settle.clicked.connect(self._on_settle_clicked)
        self._go.clicked.connect(self._on_go_clicked)
        self._merge.clicked.connect(self._on_merge_clicked)
        self._close.clicked.connect(self.reject)
        self._editing.finished.connect(self._on_record_left)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self._context.desk.undo()
            self.reload(self._chosen_id())
        else:
            super().keyPressEvent(event)

    def _chosen_id(self) -> int:
        item = self._chosen()
        return item.id if item is not None else 0

    def _chosen(self) -> AttentionItem | None:
        at = self._list.currentRow()
        return self._items[at] if 0 <= at < len(self._items) else None

    def _show(self) -> None:
        item = self._chosen()
        self._settle.setEnabled(item is not None)
        self._go.setVisible(bool(item and item.record_kind in _SHOWABLE and item.record_id))
        self._merge.setVisible(bool(item and item.merge_kind and item.merge_id and item.merge_with_id))
        if item is None:
            refill(self._detail, muted("Alles is beantwoord.", wrap=True), 1)
            return
        cells: QWidget = FactList([(heading, text) for heading, text in item.cells.items() if text])
        refill(
            self._detail,
            label(item.question, "lead", wrap=True),
            card(name("Zo stond het in de lijst"), cells, gap="s"),
            1,
        )

    def _on_row_changed(self, _row: int) -> None:
        self._show()

    def _on_settle_clicked(self) -> None:
        item = self._chosen()
        if item is not None:
            at = self._list.currentRow()
            resolve_attention(self._context.desk, AttentionId(item.id))
            following = self._items[at + 1].id if at + 1 < len(self._items) else 0
            self.reload(following)

    def _on_merge_clicked(self) -> None:
        item = self._chosen()
        if item is not None and item.merge_kind == "partner" and item.merge_id and item.merge_with_id:
            self._open(MergeDialog(self._context, PartnerId(item.merge_with_id), PartnerId(item.merge_id)))
        elif item is not None and item.merge_kind:
            merge_as_asked(self._context.desk, AttentionId(item.id))
            self.reload()

    def _on_go_clicked(self) -> None:
        """Open the record over this question, which stays where it is."""
        item = self._chosen()
        if item is None or not item.record_id:
            return
        if item.record_kind == "activity":
            activity = get_activity(self._context.desk, ActivityId(item.record_id))
            if activity is not None:
                self._editing.open(activity)
        elif item.record_kind == "partner":
            partner = get_partner(self._context.desk, PartnerId(item.record_id))
            if partner is not None:
                self._open(PartnerDialog(self._context, partner))
        elif item.record_kind == "figure":
            self._open_figure(FigureId(item.record_id))
        else:
            venues = list_venues(self._context.desk)
            venue = next((one for one in venues if one.id == item.record_id), None)
            if venue is not None:
                self._open(VenueDialog(self._context, venue))

    def _open_figure(self, key: FigureId) -> None:
        desk = self._context.desk
        figure = next((one for one in list_figures(desk) if one.id == key), None)
        if figure is None:
            return
        dialog = FigureDialog(figure, list_areas(desk))
        dialog.kept.connect(self._on_figure_kept)
        self._open(dialog)

    def _on_figure_kept(self, figure: Figure, for_region: bool) -> None:
        save_figure(self._context.desk, figure, for_whole_region=for_region)

    def _open(self, dialog: QDialog) -> None:
        dialog.setParent(self, dialog.windowFlags())
        dialog.finished.connect(self._on_record_left)
        if isinstance(dialog, MergeDialog):
            dialog.kept.connect(self._on_merged)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_merged(self) -> None:
        self.reload()

    def _on_record_left(self) -> None:
        self._settle.setFocus()
