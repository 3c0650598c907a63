"""Files of released formats still open, whole and complete.

``golden/v1.coalitie`` is made by the programme itself, with invented people:
``.venv/bin/python -m coalitiedesk demo tests/db/golden/v1.coalitie --activities 12 --partners 8 --years 1``
Until 0.1.0 is released, make it anew (remove the old one first) when tables change. After that it stays as
it is for ever, and a change of the tables takes a migration, a golden file of its own, and
``SCHEMA_VERSION`` one higher.
"""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from coalitiedesk.db.migrations.schema import fresh_schema, schema_differences, schema_of
from coalitiedesk.db.tables import SCHEMA_VERSION, metadata
from coalitiedesk.document.backups import counts, verify
from coalitiedesk.paths import HOME_VARIABLE
from coalitiedesk.services.activities import list_activities
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.opening import open_coalition
from coalitiedesk.services.partners import list_partners

FOLDER = Path(__file__).resolve().parent / "golden"
FILES = sorted(FOLDER.glob("v*.coalitie"))
NEWEST = FOLDER / f"v{SCHEMA_VERSION}.coalitie"
OWN = {"logbook", "seal", "meta"}


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    return tmp_path / "golden.coalitie"


def test_there_is_one_for_every_format() -> None:
    assert [path.stem for path in FILES] == [f"v{number}" for number in range(1, SCHEMA_VERSION + 1)]


@pytest.mark.parametrize("golden", FILES, ids=lambda path: path.stem)
def test_golden_file_is_small_and_whole(golden: Path) -> None:
    verify(golden)

    assert golden.stat().st_size < 800_000  # at least a page for each table and index


@pytest.mark.parametrize("golden", FILES, ids=lambda path: path.stem)
def test_golden_file_opens_with_all_that_is_in_it(golden: Path, copy: Path) -> None:
    shutil.copyfile(golden, copy)
    before = {name: rows for name, rows in counts(golden).items() if name not in OWN}

    desk = open_coalition(copy)
    partners, (edition,) = list_partners(desk), list_editions(desk)
    activities = list_activities(desk, edition.id)
    desk.save_copy_as(copy.with_name("copy.coalitie"))
    after = counts(copy.with_name("copy.coalitie"))
    desk.close()

    assert desk.can_edit
    assert (len(partners), len(activities)) == (8, 12)
    assert {name: after[name] for name in before} == before


def test_newest_golden_file_has_the_tables_of_today() -> None:
    with closing(sqlite3.connect(f"{NEWEST.as_uri()}?mode=ro", uri=True)) as connection:
        differences = schema_differences(schema_of(connection), fresh_schema(metadata))

    assert differences == (), "the tables changed: see the docstring of this module for what to do"
