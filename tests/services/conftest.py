"""An open coalition in a real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coalitiedesk.services.desk import Desk
from coalitiedesk.services.opening import create_coalition


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = create_coalition(tmp_path / "coalitie", name="Coalitie Proef", municipality="Proefstad")
    yield opened
    opened.close()
