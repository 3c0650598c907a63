"""How far a partner is, as five little bars: a place, not a score."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.stages import STAGES
from coalitiedesk.ui.models.mark import Mark, stage_mark
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.marks import paint_mark

_WIDTH, _HEIGHT, _BAR = 48, 20, 12


def mark_of_stage(stage: EngagementStage) -> Mark:
    """The mark of a stage; no bar is filled before the first."""
    return stage_mark(STAGES.index(stage) if stage in STAGES else -1)


class StageMark(QWidget):
    """The bars alone; the word stands beside them."""

    def __init__(self, stage: EngagementStage = EngagementStage.UNKNOWN) -> None:
        super().__init__()
        self._stage = stage
        fit(self, width=_WIDTH, height=_HEIGHT)

    def show_stage(self, stage: EngagementStage) -> None:
        """Show another stage."""
        self._stage = stage
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        height = look.px(_BAR)
        rect = QRectF(0, (self.height() - height) / 2, self.width(), height)
        paint_mark(painter, rect, mark_of_stage(self._stage))
        painter.end()
