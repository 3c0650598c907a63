"""Loads what the first picture did not need, so that the window goes on answering meanwhile."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

from coalitiedesk.ui.jobs import Progress

_FIRST_TAB = "ui.tabs.overview_tab"
# What the tab needs that comes in front next, most likely; one at a time, or the window could not answer.
_NEXT_TAB = (
    "services.letters",
    "services.partners",
    "services.stages",
    "domain.offer_matching",
    "services.offers",
    "ui.widgets.partners.contact_summary",
    "ui.contact_actions",
    "ui.widgets.table",
    "ui.widgets.partners.partner_table",
    "ui.widgets.partners.stage_cards",
    "ui.widgets.partners.stage_board",
    "ui.widgets.partners.partner_list",
    "ui.list_actions",
    "ui.widgets.partners.interests_view",
    "ui.offer_actions",
    "ui.stage_actions",
    "ui.widgets.partners.partner_detail",
    "ui.tabs.partners_tab",
)


@contextmanager
def made_to_stay() -> Iterator[None]:
    """Keep the collector from what is made within, now and later: it would find nothing.

    Looking through all of it keeps the interpreter from the window for a tenth of a second.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def load_services(_progress: Progress) -> None:
    """Everything that opening a coalition and its first screen need; for the background."""
    with made_to_stay():
        import coalitiedesk.services.arrival
        import coalitiedesk.services.coalition
        import coalitiedesk.services.first_screen
        import coalitiedesk.services.opening
        import coalitiedesk.services.sentences  # noqa: F401


def loading_first_tab() -> Iterator[None]:
    """The window's own part of the first screen, while the file is being opened; a step for each turn."""
    yield from _loading(_FIRST_TAB)


def loading_next_tab() -> Iterator[None]:
    """Partners, once the first screen stands, so that it comes up at once when it is clicked."""
    yield from _loading(*_NEXT_TAB)


def _loading(*names: str) -> Iterator[None]:
    for name in names:
        import_module(f"coalitiedesk.{name}")
        yield
