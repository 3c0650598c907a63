"""An open coalition as a tab gets it, for tests of tabs and dialogs."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coalitiedesk.services.opening import create_coalition
from coalitiedesk.ui.changes import ChangeNotifier
from coalitiedesk.ui.jobs import JobRunner
from coalitiedesk.ui.tab_context import TabContext

SUNDAY = dt.date(2026, 9, 6)


@contextmanager
def opened_context(folder: Path) -> Iterator[TabContext]:
    """A new, empty coalition in a real file; today is Sunday 6 September 2026."""
    desk = create_coalition(folder / "proef.coalitie", name="Coalitie Proef", municipality="Proefstad")
    notifier, jobs = ChangeNotifier(), JobRunner()
    desk.subscribe(notifier.publish)
    yield TabContext(desk=desk, notifier=notifier, jobs=jobs, today=lambda: SUNDAY)
    jobs.close()
    desk.close()
