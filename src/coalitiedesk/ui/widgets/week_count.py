"""The countdown to the Week: days beside the house mark, and how sure the programme is in one bar."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.ui.models.mark import certainty_mark
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.cards import column, row
from coalitiedesk.ui.widgets.labels import label, name, small
from coalitiedesk.ui.widgets.mark_widgets import Kring, MarkedWord

_SHOWN = (
    (ActivityStatus.CONFIRMED, "bevestigd", "bevestigd"),
    (ActivityStatus.PROMISED, "toegezegd", "toegezegd"),
    (ActivityStatus.IDEA, "idee", "ideeën"),
)


class WeekCount(QWidget):
    """Mark, number of days and dates; below it the bar with a legend in words."""

    def __init__(
        self, *, figure: str, unit: str, week: str, dates: str, counts: Mapping[ActivityStatus, int]
    ) -> None:
        super().__init__()
        number = row(label(figure, "figure"), name(unit, wrap=True), gap="s")
        number.setStretch(1, 1)
        words = column(number, name(week, wrap=True), small(dates, wrap=True), gap="hair")
        head = row(Kring(76), words, gap="m")
        head.setStretch(1, 1)
        legend = [
            MarkedWord(
                certainty_mark(status),
                f"{counts[status]} {one if counts[status] == 1 else many}",
                size="small",
            )
            for status, one, many in _SHOWN
        ]
        bar = CertaintyBar([(status, counts[status]) for status, *_words in _SHOWN])
        self.setLayout(column(head, bar, row(*legend, 1, gap="m"), gap="s"))
        self.setAccessibleName(f"{figure} {unit}, {week}, {dates}")


class CertaintyBar(QWidget):
    """Confirmed, promised and idea beside each other; fill and edge differ, not only colour."""

    def __init__(self, counts: Sequence[tuple[ActivityStatus, int]]) -> None:
        super().__init__()
        self._counts = [(status, number) for status, number in counts if number]
        fit(self, height=14)

    def sizeHint(self) -> QSize:
        return QSize(look.px(200), look.px(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        total = sum(number for _status, number in self._counts)
        left = 0.0
        for status, number in self._counts:
            width = self.width() * number / total
            box = QRectF(left + 0.5, 0.5, width - 3, self.height() - 1)
            is_idea = status is ActivityStatus.IDEA
            style = Qt.PenStyle.DashLine if is_idea else Qt.PenStyle.SolidLine
            painter.setPen(QPen(look.colour("outline" if is_idea else "primary"), 1, style))
            painter.setBrush(look.colour("primary" if status is ActivityStatus.CONFIRMED else "surface"))
            painter.drawRect(box)
            if status is ActivityStatus.PROMISED:
                painter.fillRect(box, QBrush(look.colour("primary"), Qt.BrushStyle.BDiagPattern))
            left += width
        if not total:
            painter.setPen(QPen(look.colour("outline"), 1, Qt.PenStyle.DashLine))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()
