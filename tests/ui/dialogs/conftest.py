"""A new coalition in a real file, open as a tab or dialog gets it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coalitiedesk.ui.tab_context import TabContext
from tests.ui.opened import opened_context


@pytest.fixture
def context(tmp_path: Path) -> Iterator[TabContext]:
    with opened_context(tmp_path) as found:
        yield found
