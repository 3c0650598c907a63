"""Loads what the first picture did not need, so that the window goes on answering meanwhile."""

import gc
from collections.abc import Iterator
from importlib import import_module

from coalitiedesk.ui.jobs import Progress

_FIRST_TAB = "coalitiedesk.ui.tabs.overview_tab"


def load_services(_progress: Progress) -> None:
    """Everything that opening a coalition and its first screen need; for the background.

    The collector is off meanwhile, which halves the time that the window waits for the interpreter.
    """
    gc.disable()
    try:
        import coalitiedesk.services.arrival
        import coalitiedesk.services.coalition
        import coalitiedesk.services.first_screen
        import coalitiedesk.services.opening
        import coalitiedesk.services.sentences  # noqa: F401
    finally:
        gc.freeze()  # what was loaded stays; the collector need not look at it again
        gc.enable()


def loading_first_tab() -> Iterator[None]:
    """The window's own part of the first screen, while the file is being opened; a step for each turn."""
    import_module(_FIRST_TAB)
    yield
