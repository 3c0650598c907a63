"""After the first picture comes what the first screen needs, and nothing that only later work does."""

import gc
import json
import subprocess
import sys
from typing import Any

import pytest

from coalitiedesk.ui.loading_services import made_to_stay

LOADED = """
import json, sys
import coalitiedesk.ui.workbench
from coalitiedesk.ui.loading_services import load_services, loading_first_tab, loading_next_tab
load_services(None)
services = set(sys.modules)
list(loading_first_tab())
first = set(sys.modules)
steps = [0]
for _ in loading_next_tab():
    steps.append(len(sys.modules))
print(json.dumps({
    "all": sorted(sys.modules),
    "later": sorted(first - services),
    "steps": [after - before for before, after in zip([len(first), *steps[1:]], steps[1:])],
}))
"""
ONLY_LATER = {
    "coalitiedesk.services.demo.filling",
    "coalitiedesk.services.printing.collecting",
    "coalitiedesk.services.printing.rendering",
    "docx",
    "icalendar",
    "openpyxl",
    "PIL",
    "pypdfium2",
    "rapidfuzz",
    "reportlab",
}


MOST_AT_ONCE = 12


def loaded() -> dict[str, list[Any]]:
    done = subprocess.run(
        [sys.executable, "-c", LOADED], stdout=subprocess.PIPE, text=True, timeout=60, check=True
    )
    return dict(json.loads(done.stdout))


def test_window_at_rest_holds_nothing_that_only_later_work_needs() -> None:
    assert {*loaded()["all"]} & ONLY_LATER == set()


def test_nothing_that_reads_the_file_is_left_for_the_window_to_load() -> None:
    found = loaded()

    assert "coalitiedesk.ui.tabs.overview_tab" in found["later"]
    packages = {".".join(name.split(".")[:2]) for name in found["later"]}
    assert (
        packages & {"coalitiedesk.services", "coalitiedesk.db", "coalitiedesk.document", "sqlalchemy"}
        == set()
    )


def test_collector_is_at_work_again_afterwards_also_when_something_failed() -> None:
    before = gc.get_freeze_count()
    was_on = []

    def fail() -> None:
        with made_to_stay():
            was_on.append(gc.isenabled())
            raise ValueError("no")

    try:
        with pytest.raises(ValueError, match="no"):
            fail()

        assert was_on == [False]
        assert gc.isenabled()
        assert gc.get_freeze_count() > before
    finally:
        gc.unfreeze()
        gc.disable()  # as the tests of the window have it


def test_next_tab_is_loaded_in_small_steps_without_the_dialogs_it_may_open() -> None:
    found = loaded()

    assert "coalitiedesk.ui.tabs.partners_tab" in found["all"]
    assert [name for name in found["all"] if name.endswith(("letters_dialog", "venue_dialog"))] == []
    assert max(found["steps"]) <= MOST_AT_ONCE
