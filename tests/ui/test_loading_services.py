"""After the first picture comes what the first screen needs, and nothing that only later work does."""

import json
import subprocess
import sys

LOADED = """
import json, sys
from coalitiedesk.ui.loading_services import load_services, loading_first_tab
load_services(None)
services = set(sys.modules)
list(loading_first_tab())
print(json.dumps({"all": sorted(sys.modules), "later": sorted(set(sys.modules) - services)}))
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


def loaded() -> dict[str, set[str]]:
    done = subprocess.run(
        [sys.executable, "-c", LOADED], stdout=subprocess.PIPE, text=True, timeout=60, check=True
    )
    return {key: set(names) for key, names in json.loads(done.stdout).items()}


def test_window_at_rest_holds_nothing_that_only_later_work_needs() -> None:
    assert loaded()["all"] & ONLY_LATER == set()


def test_nothing_that_reads_the_file_is_left_for_the_window_to_load() -> None:
    found = loaded()

    assert "coalitiedesk.ui.tabs.overview_tab" in found["later"]
    packages = {".".join(name.split(".")[:2]) for name in found["later"]}
    assert (
        packages & {"coalitiedesk.services", "coalitiedesk.db", "coalitiedesk.document", "sqlalchemy"}
        == set()
    )
