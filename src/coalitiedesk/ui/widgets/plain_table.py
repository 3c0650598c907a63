"""What every table of the house has alike: nothing is typed in it, and no lines or corners."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView


def dress_plain(view: QTableView) -> None:
    """Scroll by the pixel, leave Tab to the window, and draw neither grid nor corner."""
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setShowGrid(False)
    view.setTabKeyNavigation(False)
    view.setCornerButtonEnabled(False)
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    for heads in (view.horizontalHeader(), view.verticalHeader()):
        heads.setHighlightSections(False)
        heads.setFocusPolicy(Qt.FocusPolicy.NoFocus)
