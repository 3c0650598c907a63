"""Aandacht nodig: every question that waits, with the original text of its row, one after the other."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from coalitiedesk.domain.ids import AttentionId
from coalitiedesk.domain.imports import AttentionItem
from coalitiedesk.dutch.formats import count
from coalitiedesk.services.attention import list_attention, resolve_attention
from coalitiedesk.services.merging import merge_as_asked
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.cards import card, column, panel, refill, row, scrolled
from coalitiedesk.ui.widgets.fact_list import FactList
from coalitiedesk.ui.widgets.labels import label, muted, name

_SHOWABLE = ("partner", "activity")


class AttentionDialog(DialogFrame):
    """List left, the chosen question right; nothing is lost when it is settled."""

    record_requested = Signal(str, int)  # kind and id of the record in question

    def __init__(self, context: TabContext, first: int = 0) -> None:
        super().__init__("Aandacht nodig", size=(940, 600))
        self._context = context
        self._items: Sequence[AttentionItem] = ()
        self._list = QListWidget()
        self._detail: QVBoxLayout = column(gap="m")
        self._settle = main_button("Dit is geregeld", icon_name="check")
        self._go = plain_button("Bekijk en pas aan…")
        self._merge = plain_button("Ja, voeg samen")
        self._close = plain_button("Sluit")
        self._list.setAccessibleName("Open vragen")
        self._list.setWordWrap(True)
        body = row(self._list, scrolled(panel(self._detail)), gap="m")
        body.setStretch(0, 2)
        body.setStretch(1, 3)
        self.fill(panel(body), self._close, 1, self._merge, self._go, main=self._settle, scrolls=False)
        self._connect()
        self.reload(first)

    def reload(self, wanted: int = 0) -> None:
        """Read the open questions; choose one by id, else the first."""
        self._items = list_attention(self._context.desk)
        self._list.clear()
        for item in self._items:
            source = f"{item.source_name}, rij {item.row}" if item.row else item.source_name
            self._list.addItem(QListWidgetItem(f"{item.question}\n{source}"))
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
        if item is not None and item.merge_kind:
            merge_as_asked(self._context.desk, AttentionId(item.id))
            self.reload()

    def _on_go_clicked(self) -> None:
        item = self._chosen()
        if item is not None and item.record_id:
            self.accept()
            self.record_requested.emit(item.record_kind, item.record_id)
