"""From a point under the mouse to the place of a block."""

from dataclasses import replace

from PySide6.QtCore import QPoint

from coalitiedesk.domain.week_layout import STEP
from coalitiedesk.ui.widgets.week_grid.blocks import LATEST, GridBlock, at_minute, on_day
from coalitiedesk.ui.widgets.week_grid.stage import GridStage


def block_at(stage: GridStage, block: GridBlock, point: QPoint, grip: int = 0) -> GridBlock:
    """The block where the mouse is.

    Args:
        stage: The grid.
        block: What is dragged.
        point: Of the mouse, on the screen.
        grip: Pixels between the upper edge of the block and the mouse.

    Returns:
        Among the hours it has the time of that place; above them its time is unknown.
    """
    inside = stage.body.mapFromGlobal(point)
    day = stage.days[stage.body.measures.column_at(inside.x())]
    moved = on_day(block, day)
    if stage.header.rect().contains(stage.header.mapFromGlobal(point)):
        return at_minute(moved, None)
    return at_minute(moved, stage.body.measures.minute_at(inside.y() - grip))


def stretched_to(stage: GridStage, block: GridBlock, point: QPoint) -> GridBlock:
    """The block with its end where the mouse is."""
    if block.start_minute is None:
        return block
    end = stage.body.measures.minute_at(stage.body.mapFromGlobal(point).y())
    return replace(block, end_minute=min(max(end, block.start_minute + STEP), LATEST))
