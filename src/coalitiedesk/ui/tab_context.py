"""What every tab is given: the open coalition, the notice of changes, the background and the calendar."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coalitiedesk.services.desk import Desk
    from coalitiedesk.ui.changes import ChangeNotifier
    from coalitiedesk.ui.jobs import JobRunner


@dataclass(frozen=True, slots=True, kw_only=True)
class TabContext:
    """Handed to each tab when it is built.

    Attributes:
        today: Gives the local date; a function, because a window can stay open past midnight.
    """

    desk: "Desk"
    notifier: "ChangeNotifier"
    jobs: "JobRunner"
    today: Callable[[], dt.date] = dt.date.today

    @property
    def can_edit(self) -> bool:
        """Whether the file takes changes; if not, services refuse them with a sentence."""
        return self.desk.can_edit
