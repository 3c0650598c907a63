"""One column of the board: the partners in a stage, of which only those in sight are painted."""

import datetime as dt
from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.partners import PartnerLine
from coalitiedesk.dutch.formats import count, number
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look, paint_focus_ring
from coalitiedesk.ui.widgets.buttons import IconButton
from coalitiedesk.ui.widgets.cards import column, row
from coalitiedesk.ui.widgets.labels import muted, name
from coalitiedesk.ui.widgets.partners.stage_cards import CardDelegate, CardsModel, carried_ids
from coalitiedesk.ui.widgets.table import chosen_lines

_LEAST_WIDTH = 170
_EMPTY = "Nog niemand. Sleep een kaart hierheen, of kies een kaart en druk op Ctrl+→."
_WRAPPED = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
_CURRENT = QItemSelectionModel.SelectionFlag.NoUpdate


class StageList(QListView):
    """The cards: arrows walk, Ctrl+arrow carries on or back, Enter opens, Esc leaves."""

    taken = Signal()  # the user chose a card here
    opened = Signal(object)  # PartnerId: Enter or double click
    carried = Signal(int)  # carry what is chosen so many stages on
    passed = Signal(int)  # the keyboard wants so many columns to the right
    dropped = Signal(tuple)  # PartnerIds that were dropped here
    left = Signal()  # the user pressed Esc

    def __init__(self, spoken_name: str, today: Callable[[], dt.date]) -> None:
        super().__init__()
        self._cards = CardsModel(today)
        self._delegate = CardDelegate(today)
        self._is_target = False
        self.setAccessibleName(spoken_name)
        self.setModel(self._cards)
        self.setItemDelegate(self._delegate)
        self._build()

    @property
    def cards(self) -> CardsModel:
        """The partners here."""
        return self._cards

    @property
    def current_id(self) -> PartnerId | None:
        """The partner with the focus, when it is chosen."""
        index = self.currentIndex()
        is_chosen = index.isValid() and self.selectionModel().isSelected(index)
        return PartnerId(int(self._cards.id_at(index.row()))) if is_chosen else None

    @property
    def chosen_ids(self) -> tuple[PartnerId, ...]:
        """Everyone chosen, from top to bottom."""
        lines = chosen_lines(self.selectionModel())
        return tuple(PartnerId(int(self._cards.id_at(line))) for line in lines)

    def choose(self, ids: Collection[PartnerId], current: PartnerId | None) -> bool:
        """Choose partners without telling anybody; False when none of them is here."""
        lines = self._cards.lines_of(ids)
        self.selectionModel().blockSignals(True)
        chosen = QItemSelection()
        for line in lines:
            index = self._cards.index(line, 0)
            chosen.select(index, index)
        self.selectionModel().select(chosen, _SELECT)
        if lines:
            at = next((line for line in lines if self._cards.id_at(line) == current), lines[0])
            self.selectionModel().setCurrentIndex(self._cards.index(at, 0), _CURRENT)
        self.selectionModel().blockSignals(False)
        if lines:
            self.scrollTo(self.currentIndex())
        self.viewport().update()
        return bool(lines)

    def enter(self, line: int) -> None:
        """Take the keyboard, at the card on this line of the screen or the last one."""
        last = self._cards.rowCount() - 1
        if last >= 0:
            self.setCurrentIndex(self._cards.index(max(0, min(line, last)), 0))
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
        if steps and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.carried.emit(steps)
        elif steps:
            self.passed.emit(steps)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.current_id is not None:
                self.opened.emit(self.current_id)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current_id is None and self._cards.rowCount():
            line = self.currentIndex().row() if self.currentIndex().isValid() else 0
            self.setCurrentIndex(self._cards.index(line, 0))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._weigh(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._weigh(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark_target(is_target=False)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark_target(is_target=False)
        ids = carried_ids(event.mimeData())
        event.setDropAction(Qt.DropAction.CopyAction)  # a move would have Qt take the rows out by itself
        event.accept()
        if ids and event.source() is not self:
            self.dropped.emit(ids)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._cards.rowCount() and not self._is_target:
            return
        painter = QPainter(self.viewport())
        rect = self.viewport().rect()
        if not self._cards.rowCount():
            painter.setFont(look.font("small"))
            painter.setPen(look.colour("muted"))
            room = look.px(12)
            painter.drawText(rect.adjusted(room, room * 2, -room, 0), _WRAPPED, _EMPTY)
        if self._is_target or self.hasFocus():
            paint_focus_ring(painter, QRectF(rect))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()

    def _build(self) -> None:
        self.setProperty("plain", "true")
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.doubleClicked.connect(self._on_double_clicked)

    def _weigh(self, event: QDragMoveEvent) -> None:
        is_target = bool(carried_ids(event.mimeData())) and event.source() is not self
        self._mark_target(is_target=is_target)
        if is_target:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def _mark_target(self, *, is_target: bool) -> None:
        self._is_target = is_target
        self.viewport().update()

    def _on_selection_changed(self) -> None:
        if self.selectionModel().hasSelection():
            self.taken.emit()

    def _on_double_clicked(self) -> None:
        if self.current_id is not None:
            self.opened.emit(self.current_id)


class StageColumn(QFrame):
    """A head with the stage, how many there are and what helps; the cards below it."""

    help_requested = Signal(str)  # code of the stage

    def __init__(self, stage: EngagementStage, today: Callable[[], dt.date]) -> None:
        super().__init__()
        self.stage = stage
        word = word_of(stage)
        self.list = StageList(word, today)
        self._count = muted("0")
        self._help = IconButton("question", f"Wat helpt bij {word.lower()}", tip="Wat helpt hier?")
        self._build(word)

    def show_lines(self, lines: Sequence[PartnerLine]) -> None:
        """Replace the cards; what is chosen is for the board to choose again."""
        top = self.list.verticalScrollBar().value()
        self.list.cards.set_rows(lines)
        self.list.verticalScrollBar().setValue(top)
        self._count.setText(number(len(lines)))
        amount = count(len(lines), "partner", "partners")
        self.list.setAccessibleName(f"{word_of(self.stage)}, {amount}")

    def _build(self, word: str) -> None:
        self.setProperty("card", "flat")
        fit(self, least_width=_LEAST_WIDTH)
        heading = name(word, wrap=True)
        head = row(heading, self._count, self._help, gap="xs", margins=("s", "none", "none", "none"))
        head.setStretch(0, 1)
        whole = column(head, self.list, gap="none", margins=("xs", "xs", "xs", "xs"))
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._help.clicked.connect(self._on_help_clicked)

    def _on_help_clicked(self) -> None:
        self.help_requested.emit(self.stage.value)
