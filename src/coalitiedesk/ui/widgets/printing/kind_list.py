"""Everything that can be printed, by where it is for: first page in small, name and number of pages."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy

from coalitiedesk.services.printing import PRINT_GROUPS, PRINT_KINDS, PrintKind
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look, paint_focus_ring
from coalitiedesk.ui.theme.tokens import CONTROL_RADIUS
from coalitiedesk.ui.widgets.cards import Item, column, panel, scrolled
from coalitiedesk.ui.widgets.icons import paint_icon
from coalitiedesk.ui.widgets.labels import caption
from coalitiedesk.ui.widgets.printing.page_view import PAPER

_HEIGHT, _LEFT, _SIGN = 40, 52, 30
_EDGE = QColor(0, 0, 0, 70)


@dataclass(frozen=True, slots=True, kw_only=True)
class KindFacts:
    """What is known of a kind once it was made.

    Attributes:
        size: "A4 · 31 bladen".
        trouble: How many things need a look.
    """

    size: str
    trouble: int = 0
    image: QImage | None = None


class KindRow(QAbstractButton):
    """One kind; the whole row is the button."""

    def __init__(self, kind: PrintKind) -> None:
        super().__init__()
        self.kind = kind
        self._facts = KindFacts(size=kind.paper)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_facts(self._facts)

    @property
    def facts(self) -> KindFacts:
        """What is shown of it."""
        return self._facts

    def show_facts(self, facts: KindFacts) -> None:
        """Show how many pages there are and whether something needs a look."""
        self._facts = facts
        words = {0: "", 1: ", 1 aandachtspunt"}.get(facts.trouble, f", {facts.trouble} aandachtspunten")
        self.setAccessibleName(f"{self.kind.title}, {facts.size}{words}")
        self.setToolTip(f"{self.kind.title}\n{facts.size}{words}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(200), look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if self.isChecked() or self.underMouse():
            painter.setPen(QPen(look.colour("primary"), 1) if self.isChecked() else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("primary_soft"))
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(box, CONTROL_RADIUS, CONTROL_RADIUS)
        self._paint_page(painter)
        self._paint_words(painter)
        if self._facts.trouble:
            side = look.px(16)
            spot = QRectF(self.width() - side - look.px(8), (self.height() - side) / 2, side, side)
            paint_icon(painter, spot, "warning", "warn")
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()))
        painter.end()

    def _paint_page(self, painter: QPainter) -> None:
        room = QRectF(look.px(6), look.px(3), look.px(38), self.height() - look.px(6))
        image = self._facts.image
        ratio = image.width() / image.height() if image is not None and image.height() else 1 / 2**0.5
        height = min(room.height(), room.width() / ratio)
        spot = QRectF(0, 0, round(height * ratio), round(height))
        spot.moveCenter(room.center())
        painter.fillRect(spot, PAPER)
        if image is not None:
            painter.drawImage(spot, image)
        painter.setPen(QPen(_EDGE, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(spot)

    def _paint_words(self, painter: QPainter) -> None:
        left = look.px(_LEFT)
        room = self.width() - left - look.px(_SIGN if self._facts.trouble else 6)
        title, size = look.metrics("small", bold=True), look.metrics("caption")
        top = (self.height() - title.lineSpacing() - size.lineSpacing()) // 2
        for words, role, is_bold, ink, y in (
            (self.kind.title, "small", True, "ink", top),
            (self._facts.size, "caption", False, "muted", top + title.lineSpacing()),
        ):
            painter.setFont(look.font(role, bold=is_bold))
            painter.setPen(look.colour(ink))
            metrics = painter.fontMetrics()
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            line = QRect(left, y, room, metrics.lineSpacing())
            painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), shown)


class KindList(QFrame):
    """All kinds under the heading of their group; arrow keys move as in a radio group."""

    kind_chosen = Signal(str)  # key of the kind that the user took

    def __init__(self) -> None:
        super().__init__()
        self._rows = {kind.key: KindRow(kind) for kind in PRINT_KINDS}
        self._group = QButtonGroup(self)
        self._build()
        self._group.buttonClicked.connect(self._on_button_clicked)

    @property
    def rows(self) -> Sequence[KindRow]:
        """All rows in order."""
        return tuple(self._rows.values())

    def row(self, key: str) -> KindRow:
        """The row of a kind."""
        return self._rows[key]

    def choose(self, key: str) -> None:
        """Choose a kind; tells nobody."""
        self._rows[key].setChecked(True)
        self.setFocusProxy(self._rows[key])

    def _build(self) -> None:
        self.setProperty("card", "plain")
        self.setAccessibleName("Wat wil je drukken?")
        items: list[Item] = []
        for key, title in PRINT_GROUPS:
            inside = [row for row in self._rows.values() if row.kind.group == key]
            if not inside:
                continue
            heading = caption(title.upper())
            heading.setContentsMargins(look.px(6), look.px(6) if items else 0, 0, 0)
            items += [heading, *inside]
            for found in inside:
                self._group.addButton(found)
        listed = panel(column(*items, 1, gap="hair", margins=("none", "none", "s", "none")))
        self.setLayout(column(scrolled(listed), margins=("s", "s", "xs", "s")))
        fit(self, width=272)

    def _on_button_clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, KindRow):
            self.setFocusProxy(button)
            self.kind_chosen.emit(button.kind.key)
