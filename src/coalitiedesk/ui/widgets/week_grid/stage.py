"""Header, hours and blocks in their places. Shows; what the user does with them is heard by the grid."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QWidget

from coalitiedesk.domain.week_layout import MARGIN, Placed, Span
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.cards import column, row
from coalitiedesk.ui.widgets.week_grid import arrangement
from coalitiedesk.ui.widgets.week_grid.block_button import BlockButton
from coalitiedesk.ui.widgets.week_grid.blocks import GridBlock, span_of
from coalitiedesk.ui.widgets.week_grid.body import GridBody
from coalitiedesk.ui.widgets.week_grid.gutter import HourGutter
from coalitiedesk.ui.widgets.week_grid.header import DayHead, GridHeader
from coalitiedesk.ui.widgets.week_grid.more_button import MoreButton

_KEY_LINE = 64  # kept free below the block in the hand, for the line with keys
_MORE_STRIPS = -1_000_000  # keys of "+3 meer"; ids of moments are above 0
_MORE_UNTIMED = -2_000_000


class GridStage(QWidget):
    """Keeps one button per visible block.

    Attributes:
        buttons: By occurrence id; ``more`` by a key below zero.
        order: Keys in each column from above to below, for the arrow keys.
        starts: Minute of each key.
        left_out: Ids of blocks that fall outside these days.
    """

    more_clicked = Signal(int)  # column of "+3 meer" among the hours; -1 for the rows above them

    def __init__(self, watcher: QObject) -> None:
        """Build it; ``watcher`` filters the events of every button."""
        super().__init__()
        self._watcher = watcher
        self._blocks: dict[int, GridBlock] = {}
        self._origin: GridBlock | None = None
        self._now: GridBlock | None = None
        self._frozen: Sequence[float] | None = None  # edges as parts of the whole, while something is carried
        self._today: dt.date | None = None
        self.days: tuple[dt.date, ...] = ()
        self.buttons: dict[int, BlockButton] = {}
        self.more: dict[int, MoreButton] = {}
        self.order: dict[int, list[int]] = {}
        self.starts: dict[int, int] = {}
        self.left_out: tuple[int, ...] = ()
        self.header, self.body, self.area = GridHeader(), GridBody(), QScrollArea()
        self.gutter = HourGutter(self.body, self.area)
        self._build()

    def show_days(self, days: Sequence[dt.date], today: dt.date | None) -> None:
        """Take the days of the Week and which of them is today."""
        self.days, self._today = tuple(days), today

    def show_blocks(self, blocks: Sequence[GridBlock]) -> None:
        """Take all blocks; those without a day, or outside these days, get no button."""
        inside = [block for block in blocks if self._is_inside(block)]
        self._blocks = {block.occurrence_id: block for block in inside}
        self.left_out = tuple(
            block.occurrence_id
            for block in blocks
            if block.day is not None and block.occurrence_id not in self._blocks
        )
        self.arrange()

    def show_hand(self, origin: GridBlock | None, now: GridBlock | None) -> None:
        """Show what is in the hand; the columns keep their width meanwhile."""
        edges = self.body.measures.edges
        if now is None:
            self._frozen = None
        elif self._now is None:
            self._frozen = [edge / edges[-1] for edge in edges]
        self._origin, self._now = origin, now
        self.arrange()

    def keep(self, block: GridBlock) -> None:
        """Show a block where it was put down until fresh blocks come."""
        self._blocks[block.occurrence_id] = block

    def open_header(self) -> None:
        """Show every row above the hours."""
        self.header.is_open = True
        self.arrange()

    def button_of(self, key: int) -> QAbstractButton | None:
        """The button of an occurrence id or of "+3 meer"."""
        return self.buttons.get(key) or self.more.get(key)

    def key_of(self, button: QObject) -> int | None:
        """Inverse of ``button_of``."""
        if isinstance(button, BlockButton):
            return button.block.occurrence_id
        return next((key for key, found in self.more.items() if found is button), None)

    def arrange(self) -> None:
        """Give everything its place in the room there is."""
        if not self.days:
            return
        shown = self._shown()
        self._mend_buttons(shown)
        held = self._now.occurrence_id if self._now is not None else None
        spans = arrangement.spans_of((block for block in shown if block.occurrence_id != held), self.days)
        hand = span_of(self._now, self.days) if self._now is not None else None
        edges = self._edges(spans)
        self.order = {at: [] for at in range(len(self.days))}
        self._clear_more()
        self._place_header(shown, edges)
        self._place_body(spans, hand, edges)

    # -- parts ------------------------------------------------------------------------

    def _build(self) -> None:
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self.body)
        self.area.viewport().installEventFilter(self)
        self.area.horizontalScrollBar().valueChanged.connect(self._on_scrolled_sideways)
        below = row(self.gutter, self.area, gap="none")
        below.setStretch(1, 1)
        whole = column(self.header, below, gap="none")
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _is_inside(self, block: GridBlock) -> bool:
        if block.is_whole_week:
            return True
        if block.day is None:
            return False
        last = block.last_day or block.day
        return any(block.day <= day <= last for day in self.days)

    def _shown(self) -> list[GridBlock]:
        shown = dict(self._blocks)
        if self._now is not None:
            shown[self._now.occurrence_id] = self._now
        return list(shown.values())

    def _mend_buttons(self, shown: Sequence[GridBlock]) -> None:
        wanted = {int(block.occurrence_id): block for block in shown}
        for key in self.buttons.keys() - wanted.keys():
            self._throw_away(self.buttons.pop(key))
        for key, block in wanted.items():
            button = self.buttons.get(key)
            if button is None:
                button = self.buttons[key] = BlockButton(self.body, block)
                button.installEventFilter(self._watcher)
            elif button.block != block:
                button.show_block(block)
            button.is_carried = self._now is not None and key == self._now.occurrence_id
            self.starts[key] = block.start_minute or 0

    def _throw_away(self, button: QAbstractButton) -> None:
        button.removeEventFilter(self._watcher)
        button.hide()
        button.deleteLater()

    def _clear_more(self) -> None:
        for button in self.more.values():
            self._throw_away(button)
        self.more.clear()

    def _edges(self, spans: Sequence[Span]) -> Sequence[float]:
        edges = arrangement.plan_edges(spans, len(self.days), self.area.viewport().width())
        if self._frozen is None or len(self._frozen) != len(edges):
            return edges
        return [part * edges[-1] for part in self._frozen]

    def _place_header(self, shown: Sequence[GridBlock], edges: Sequence[float]) -> None:
        plan = arrangement.plan_header(shown, self.days, self.header.most_rows())
        heads = [
            DayHead(day=day, count=arrangement.day_count(shown, day), is_today=day == self._today)
            for day in self.days
        ]
        self.header.show_days(heads, edges)
        self.header.show_rows(plan.strip_row_count, plan.untimed_row_count)
        for key, (line, first, last) in sorted(plan.strips.items(), key=lambda strip: strip[1]):
            self._place_flat(key, self.header.strip_rect(line, first, last), first)
        if plan.hidden_strips:
            count, line = len(plan.hidden_strips), plan.strip_row_count - 1
            more = MoreButton(
                self.header.field,
                f"+{count} hele week",
                f"Toon nog {count} voor meer dagen",
                column=-1,
                is_header=True,
            )
            more.setGeometry(self.header.strip_rect(line, 0, len(self.days) - 1))
            self._add_more(_MORE_STRIPS, 0, more)
        for key, (line, at) in sorted(plan.untimed.items(), key=lambda block: block[1]):
            self._place_flat(key, self.header.untimed_rect(line, at), at)
        for at, ids in plan.hidden_untimed.items():
            words = f"Toon nog {len(ids)} zonder tijd"
            more = MoreButton(self.header.field, f"+{len(ids)} meer", words, column=at, is_header=True)
            more.setGeometry(self.header.untimed_rect(plan.untimed_row_count - 1, at))
            self._add_more(_MORE_UNTIMED - at, at, more)
        for key in (*plan.hidden_strips, *(key for ids in plan.hidden_untimed.values() for key in ids)):
            self.buttons[key].hide()

    def _place_flat(self, key: int, rect: QRect, at: int) -> None:
        button = self.buttons[key]
        button.is_flat, button.is_stacked = True, False
        self._move_to(button, self.header.field)
        button.setGeometry(rect)
        button.show()
        self.order[at].append(key)

    def _place_body(self, spans: Sequence[Span], hand: Span | None, edges: Sequence[float]) -> None:
        extra = [hand] if hand is not None else []
        plan = arrangement.plan_body(spans, edges, self.area.viewport().height(), extra)
        today = self.days.index(self._today) if self._today in self.days else -1
        self.body.show_measures(plan.measures, plan.last, today)
        self.body.show_brackets(plan.layout.brackets)
        entries: list[tuple[int, float, float, int]] = []
        for placed in plan.layout.blocks:
            self._place_block(placed)
            entries.append((self._column_of(placed.id), placed.y, placed.x, placed.id))
        for found in plan.layout.more:
            words = f"Toon nog {len(found.ids)} op deze dag"
            more = MoreButton(
                self.body, f"+{len(found.ids)} meer", words, column=found.column, is_header=False
            )
            more.setGeometry(arrangement.more_rect(found))
            self.more[-found.ids[0]] = more
            entries.append((found.column, found.y, found.x, -found.ids[0]))
            for key in found.ids:
                self.buttons[key].hide()
        if hand is not None:
            self._place_hand(hand, plan)
            entries.append((hand.column, plan.measures.y(hand.start), -1.0, hand.id))
        for at, _y, _x, key in sorted(entries):
            self.order[at].append(key)
        for more in self.more.values():
            more.installEventFilter(self._watcher)
            more.clicked.connect(self._on_more_clicked)
            more.show()
        self._show_hand_ground(hand)
        self.gutter.update()

    def _place_block(self, placed: Placed) -> None:
        button = self.buttons[placed.id]
        button.is_flat, button.is_stacked = False, placed.is_stacked
        self._move_to(button, self.body)
        width = round(placed.x + placed.width) - round(placed.x) - (0 if placed.is_stacked else MARGIN // 2)
        height = round(placed.y + placed.height) - round(placed.y)
        button.setGeometry(round(placed.x), round(placed.y), width, height)
        button.show()
        button.update()

    def _place_hand(self, hand: Span, plan: arrangement.BodyPlan) -> None:
        button = self.buttons[hand.id]
        button.is_flat = button.is_stacked = False
        self._move_to(button, self.body)
        button.setGeometry(arrangement.hand_rect(hand, plan.measures))
        button.show()
        button.raise_()
        self.area.ensureWidgetVisible(button, 20, look.px(_KEY_LINE))

    def _show_hand_ground(self, hand: Span | None) -> None:
        at = -1
        if self._now is not None and self._now.day in self.days:
            at = self.days.index(self._now.day)
        origin = span_of(self._origin, self.days) if self._origin is not None else None
        self.body.show_hand(at, origin if hand is None or origin != hand else None)
        self.header.show_hand(at)

    def _column_of(self, key: int) -> int:
        day = self.buttons[key].block.day
        return self.days.index(day) if day in self.days else 0

    def _add_more(self, key: int, at: int, more: MoreButton) -> None:
        self.more[key] = more
        self.order[at].append(key)

    def _move_to(self, button: BlockButton, parent: QWidget) -> None:
        """Between header and hours; the keyboard stays with the block."""
        if button.parentWidget() is parent:
            return
        had_focus = self.window().focusWidget() is button
        button.setParent(parent)
        button.show()
        if had_focus:
            button.setFocus()

    # -- Qt -----------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.area.viewport():
            self.arrange()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.arrange()

    def _on_more_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, MoreButton):
            self.more_clicked.emit(-1 if button.is_header else button.column)

    def _on_scrolled_sideways(self, value: int) -> None:
        self.header.shift = value
        self.arrange()
