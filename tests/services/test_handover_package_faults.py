"""Kills, full disks, failing disks and refusals at the system calls of handing over and taking over.

After every fault: the coalition is as it was, with every change; a package is absent, the old one or
complete; no readable copy is left at the next start, that same day; and what failed was explained.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pyrage
import pytest

from coalitiedesk.paths import HOME_VARIABLE
from tests.document.fault_sweep import MARKS, Nursery, chosen, nursery_of, sweep
from tests.services import handover_fault_scenarios
from tests.services.handover_fault_scenarios import SCENARIOS

pytestmark = MARKS


@pytest.fixture(autouse=True, scope="module")
def own_lock() -> Iterator[None]:
    """The quick key of the scenarios is for this module: other tests lock packages as the programme does."""
    real = pyrage.passphrase
    yield
    pyrage.passphrase = real


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    with nursery_of(handover_fault_scenarios.__name__) as nursery:
        yield nursery


@pytest.mark.parametrize(("name", "call", "fault"), chosen(SCENARIOS))
def test_fault_loses_nothing_that_is_handed_over(
    nursery: Nursery,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    record_property: Callable[[str, object], None],
    name: str,
    call: str,
    fault: str,
) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))

    runs, hits = sweep(nursery, tmp_path, name, SCENARIOS[name], call=call, fault=fault)

    record_property("faults", (name, fault, runs, hits))
