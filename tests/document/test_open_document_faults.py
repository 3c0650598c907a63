"""Kills, full disks, failing disks and refusals at the system calls of whole sessions.

After every fault: the target is whole and old or new; what was promised is there at the next start;
nothing of ours is left; and what failed was explained. A selection runs with the tests, all of them
with ``python3 dev.py faults``. Power loss is stood in for by a kill: reordered blocks are not tested.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.document import fault_scenarios
from tests.document.fault_scenarios import SCENARIOS
from tests.document.fault_sweep import MARKS, Nursery, chosen, nursery_of, sweep

pytestmark = MARKS


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    with nursery_of(fault_scenarios.__name__) as nursery:
        yield nursery


@pytest.mark.parametrize(("name", "call", "fault"), chosen(SCENARIOS))
def test_fault_loses_nothing(
    nursery: Nursery,
    tmp_path: Path,
    record_property: Callable[[str, object], None],
    name: str,
    call: str,
    fault: str,
) -> None:
    runs, hits = sweep(nursery, tmp_path, name, SCENARIOS[name], call=call, fault=fault)

    record_property("faults", (name, fault, runs, hits))
