"""How the window learns of changes: a plain callback of the services becomes a Qt signal.

This is the only seam. Tabs listen to ``ChangeNotifier.changed``, look whether their kinds were touched, and
ask the services again.
"""

from PySide6.QtCore import QObject, Signal

from coalitiedesk.domain.changes import ChangeSet


class ChangeNotifier(QObject):
    """Hand ``publish`` to the services; connect to ``changed``."""

    changed = Signal(object)  # ChangeSet, after a change, undo or redo was committed

    def publish(self, change: ChangeSet) -> None:
        """Tell every listener, on the thread of the window whichever thread it came from."""
        self.changed.emit(change)
