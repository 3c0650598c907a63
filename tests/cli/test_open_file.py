"""A coalition that is open for one command: what reaches the file, and what never does."""

from pathlib import Path

import pytest

from coalitiedesk.cli.exit_code import ExitCode
from coalitiedesk.cli.failures import CommandFailedError
from coalitiedesk.cli.open_file import changing, copied, reading
from coalitiedesk.paths import HOME_VARIABLE
from coalitiedesk.services.opening import create_coalition, recoverable
from coalitiedesk.services.partners import list_partners, save_partner
from tests.builders import a_partner


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    (tmp_path / "stick").mkdir()
    desk = create_coalition(tmp_path / "stick" / "noord", name="Noord")
    save_partner(desk, a_partner(name="Bieb"))
    desk.close()
    return tmp_path / "stick" / "noord.coalitie"


def names_in(file: Path) -> list[str]:
    with reading(file) as desk:
        return [line.name for line in list_partners(desk)]


def test_change_is_written(file: Path) -> None:
    with changing(file) as desk:
        save_partner(desk, a_partner(name="Bakker"))

    assert names_in(file) == ["Bakker", "Bieb"]


def test_command_that_fails_writes_nothing(file: Path) -> None:
    before = file.read_bytes()

    def fail() -> None:
        with changing(file) as desk:
            save_partner(desk, a_partner(name="Bakker"))
            raise LookupError

    with pytest.raises(LookupError):
        fail()

    assert file.read_bytes() == before


def test_copy_may_be_changed_and_reaches_nobody(file: Path) -> None:
    before = file.read_bytes()

    with copied(file) as desk:
        assert desk.path.name == file.name
        save_partner(desk, a_partner(name="Bakker"))
        place = desk.path

    assert file.read_bytes() == before
    assert not place.exists()
    assert names_in(file) == ["Bieb"]


def test_file_that_cannot_be_written_is_told_and_the_work_waits(file: Path) -> None:
    away = file.parent.with_name("weg")

    def lose_the_stick() -> None:
        with changing(file) as desk:
            save_partner(desk, a_partner(name="Bakker"))
            file.parent.rename(away)

    with pytest.raises(CommandFailedError) as caught:
        lose_the_stick()

    assert caught.value.code is ExitCode.NOT_WRITTEN
    away.rename(file.parent)
    (waiting,) = recoverable()
    assert Path(waiting.state.target) == file
