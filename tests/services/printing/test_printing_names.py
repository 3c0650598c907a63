"""Everything that printing offers by name is there, and is loaded only when it is asked for."""

import subprocess
import sys

import pytest

from coalitiedesk.services import printing

KINDS_ONLY = """
import sys
from coalitiedesk.services.printing.kinds import PRINT_KINDS
print("coalitiedesk.services.printing.collecting" in sys.modules, len(PRINT_KINDS) > 0)
"""


@pytest.mark.parametrize("name", printing.__all__)
def test_offered_name_is_there(name: str) -> None:
    assert getattr(printing, name) is not None


def test_name_that_is_not_offered_is_refused() -> None:
    with pytest.raises(AttributeError, match="no attribute 'draw'"):
        _ = printing.draw  # type: ignore[attr-defined]


def test_knowing_the_kinds_loads_nothing_that_collects() -> None:
    done = subprocess.run(
        [sys.executable, "-c", KINDS_ONLY], stdout=subprocess.PIPE, text=True, timeout=60, check=True
    )

    assert done.stdout.split() == ["False", "True"]
