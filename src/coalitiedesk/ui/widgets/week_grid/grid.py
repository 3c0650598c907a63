"""The Week: days beside each other, hours below each other, every activity a real button.

One stop of the Tab key enters the grid; arrows walk. The grid holds no data of its own: it shows the blocks
it was given and wishes moves. A moved block stays where it was put until the owner shows fresh blocks.
"""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from coalitiedesk.domain.week_layout import neighbour
from coalitiedesk.ui.widgets.cards import column
from coalitiedesk.ui.widgets.spoken import announce
from coalitiedesk.ui.widgets.toast import KeyLine
from coalitiedesk.ui.widgets.week_grid.block_button import BlockButton
from coalitiedesk.ui.widgets.week_grid.blocks import GridBlock, MoveRequest, short_when
from coalitiedesk.ui.widgets.week_grid.carrying import Hand
from coalitiedesk.ui.widgets.week_grid.keys import Command, command_of
from coalitiedesk.ui.widgets.week_grid.more_button import MoreButton
from coalitiedesk.ui.widgets.week_grid.places import block_at
from coalitiedesk.ui.widgets.week_grid.pointer import Pointer
from coalitiedesk.ui.widgets.week_grid.stage import GridStage
from coalitiedesk.ui.widgets.week_grid.tab_stop import TabStop
from coalitiedesk.ui.widgets.week_grid.unplanned import dragged_id

_KEYS = (
    ("← →", "dag"),
    ("↑ ↓", "kwartier"),
    ("Shift ↑ ↓", "duur"),
    ("Enter", "zet neer"),
    ("Esc", "zet terug"),
)
_STEPS = {Command.UP: (0, -1), Command.DOWN: (0, 1), Command.LEFT: (-1, 0), Command.RIGHT: (1, 0)}


class WeekGrid(QWidget):
    """Shows blocks; hears keys and mouse."""

    selected = Signal(int)  # occurrence id of the block that has the keyboard now
    opened = Signal(int)  # occurrence id: Enter or double click
    move_requested = Signal(object)  # MoveRequest
    day_requested = Signal(object)  # date: show everything of this day, there is no room here
    returned = Signal(int)  # occurrence id: picked up from "Nog geen dag" and put back

    def __init__(self) -> None:
        super().__init__()
        self._waiting: dict[int, GridBlock] = {}
        self._selected: int | None = None
        self.hand = Hand(self)
        self.stage = GridStage(self)
        self._stop = TabStop(self.stage)
        self._pointer = Pointer(self.stage, self.hand)
        self.setLayout(column(self.stage, gap="none"))
        self._key_line = KeyLine(self, _KEYS)
        self.setAccessibleName("Week")
        self.setAcceptDrops(True)
        self._connect()

    # -- what the owner gives -----------------------------------------------------------

    @property
    def left_out(self) -> tuple[int, ...]:
        """Ids of blocks on a day outside the Week: not shown, so say so elsewhere."""
        return self.stage.left_out

    def show_days(self, days: Sequence[dt.date], today: dt.date | None = None) -> None:
        """Take the days of the Week, 7 to 11 of them; ``today`` gets a mark if it is one of them."""
        self.stage.show_days(days, today)
        self.hand.days = tuple(days)

    def show_blocks(self, blocks: Sequence[GridBlock]) -> None:
        """Take every block of the Week, those that wait for a day too; the keyboard stays where it was."""
        if self.hand.is_full:
            self.hand.put_back()
        had_keyboard = self._has_keyboard()
        self.stage.show_blocks(blocks)
        outside = set(self.stage.left_out)
        self._waiting = {
            block.occurrence_id: block
            for block in blocks
            if block.day is None or block.occurrence_id in outside
        }
        self._stop.mend()
        if had_keyboard and not self._has_keyboard():
            self._go_to(self._stop.key)
        self.choose(self._selected)

    def choose(self, occurrence_id: int | None) -> None:
        """Mark the block that a panel shows; tells nobody."""
        self._selected = occurrence_id
        for key, button in self.stage.buttons.items():
            button.setChecked(key == occurrence_id)

    def focus_block(self, occurrence_id: int) -> bool:
        """Give a block the keyboard and bring it into view; False when it is not in the grid."""
        button = self.stage.buttons.get(occurrence_id)
        if button is None or button.isHidden():
            return False
        self._go_to(occurrence_id)
        return True

    def carry(self, occurrence_id: int) -> bool:
        """Pick up a block that waits for a day, or has one outside the Week; False when it cannot be."""
        block = self._waiting.get(occurrence_id)
        if block is None or not self.hand.take(block):
            return False
        self._go_to(occurrence_id)
        return True

    def next_notice(self) -> bool:
        """Go to the next block with something the matter; False when there is none."""
        order = self.stage.order
        keys = [key for at in sorted(order) for key in order[at] if key in self.stage.buttons]
        after = keys.index(self._stop.key) + 1 if self._stop.key in keys else 0
        for key in (*keys[after:], *keys[:after]):
            if self.stage.buttons[key].block.clashes:
                self._go_to(key)
                return True
        announce(self, "Er is niets aan de hand in dit programma")
        return False

    # -- keys ---------------------------------------------------------------------------

    def _obey(self, key: int, command: Command) -> None:
        if command == Command.TAKE_OFF:
            self._take_off(key)
        elif command == Command.PUT_DOWN:
            self.hand.drop()
        elif command == Command.PUT_BACK:
            self.hand.put_back()
        elif self.hand.is_full:
            self.hand.obey(command)
        elif command == Command.NEXT_NOTICE:
            self.next_notice()
        elif command in _STEPS:
            right, down = _STEPS[command]
            self._go_to(neighbour(self.stage.order, self.stage.starts, key, right=right, down=down))
        elif command in (Command.FIRST, Command.LAST):
            filled = [keys for _at, keys in sorted(self.stage.order.items()) if keys]
            self._go_to(filled[0 if command == Command.FIRST else -1][0])
        else:
            self._use(key, command)

    def _use(self, key: int, command: Command) -> None:
        button = self.stage.button_of(key)
        if isinstance(button, MoreButton):
            button.click()
        elif isinstance(button, BlockButton) and command == Command.PICK_UP:
            self.hand.take(button.block)
        elif command == Command.OPEN:
            self.opened.emit(key)

    def _go_to(self, key: int | None) -> None:
        button = self.stage.button_of(key) if key is not None else None
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_off(self, key: int) -> None:
        """Off the day, back to "Nog geen dag"; nothing is lost."""
        button = self.stage.buttons.get(key)
        block = self.hand.origin or (button.block if button is not None else None)
        if self.hand.is_full:
            self.hand.put_back()
        if block is None or block.day is None:
            return
        announce(self, f"Van de dag gehaald: {block.title}")
        self.move_requested.emit(
            MoveRequest(
                occurrence_id=block.occurrence_id, day=None, start=block.start_minute, end=block.end_minute
            )
        )

    # -- wiring -------------------------------------------------------------------------

    def _connect(self) -> None:
        self.hand.picked_up.connect(self._on_hand_moved)
        self.hand.moved.connect(self._on_hand_moved)
        self.hand.placed.connect(self.stage.keep)
        self.hand.emptied.connect(self._on_hand_emptied)
        self.hand.put_down.connect(self.move_requested)
        self.hand.returned.connect(self._on_hand_returned)
        self._pointer.opened.connect(self.opened)
        self._pointer.let_go_on_list.connect(self._take_off)
        self.stage.more_clicked.connect(self._on_more_clicked)

    def _has_keyboard(self) -> bool:
        return self.isAncestorOf(self.window().focusWidget())  # also while another program is in front

    def _on_hand_moved(self) -> None:
        now = self.hand.now
        if now is not None:
            self.stage.show_hand(self.hand.origin, now)
            self._stop.mend()
            self._key_line.say(f"‘{now.title}’ naar {short_when(now)}", is_spoken=False)

    def _on_hand_returned(self, block: GridBlock) -> None:
        if block.day is None:
            self.returned.emit(block.occurrence_id)

    def _on_hand_emptied(self) -> None:
        self._pointer.cancel()
        self._key_line.hide()
        self.stage.show_hand(None, None)
        self._stop.mend()

    def _on_more_clicked(self, at: int) -> None:
        if at < 0:
            self.stage.open_header()
            self._stop.mend()
        else:
            self.day_requested.emit(self.stage.days[at])

    def _on_entered(self, button: QAbstractButton) -> None:
        key = self.stage.key_of(button)
        self._stop.move_to(key)
        if isinstance(button, BlockButton):
            if not button.is_flat:
                self.stage.area.ensureWidgetVisible(button, 20, 20)
            if key is not None and key != self._selected:
                self.choose(key)
                self.selected.emit(key)

    # -- Qt -----------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, BlockButton | MoreButton):
            if event.type() == QEvent.Type.FocusIn:
                self._on_entered(watched)
            elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._hears_key(watched, event)
            elif isinstance(event, QMouseEvent) and isinstance(watched, BlockButton):
                return self._pointer.hears(watched, event)
        return super().eventFilter(watched, event)

    def _hears_key(self, button: QAbstractButton, event: QKeyEvent) -> bool:
        command = command_of(event, is_carrying=self.hand.is_full)
        key = self.stage.key_of(button)
        if command is None or key is None:
            return False
        self._obey(key, command)
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        found = dragged_id(event.mimeData())
        block = self._waiting.get(found) if found is not None else None
        if block is not None and self.hand.take(block):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self.hand.now is not None:
            point = self.mapToGlobal(event.position().toPoint())
            self.hand.hold(block_at(self.stage, self.hand.now, point))
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self.hand.put_back()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.hand.is_full:
            self.hand.drop()
            event.acceptProposedAction()
