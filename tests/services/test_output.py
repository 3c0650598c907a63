import os
from pathlib import Path

import pytest

from coalitiedesk.domain.output_codes import OutputFault
from coalitiedesk.resources import MissingResourceError
from coalitiedesk.services.output import OutputError, output_file, output_folder, write_output


def test_write_output_replaces_the_whole_file(tmp_path: Path) -> None:
    target = tmp_path / "lijst.csv"
    target.write_bytes(b"oud")

    write_output(target, b"nieuw")

    assert target.read_bytes() == b"nieuw"
    assert [path.name for path in tmp_path.iterdir()] == ["lijst.csv"]


def test_failure_halfway_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "lijst.csv"
    target.write_bytes(b"oud")

    def fail() -> None:
        with output_file(target) as temporary:
            temporary.write_bytes(b"half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()

    assert target.read_bytes() == b"oud"
    assert [path.name for path in tmp_path.iterdir()] == ["lijst.csv"]


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("", OutputFault.IS_A_FOLDER),
        ("weg/lijst.csv", OutputFault.FOLDER_MISSING),
        ("x" * 300 + ".csv", OutputFault.NAME_TOO_LONG),
    ],
)
def test_what_is_in_the_way_is_named(tmp_path: Path, target: str, code: OutputFault) -> None:
    with pytest.raises(OutputError) as caught:
        write_output(tmp_path / target, b"x")

    assert caught.value.code is code


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_full_disk_is_named(tmp_path: Path) -> None:
    def fill() -> None:
        with output_file(tmp_path / "lijst.csv"), Path("/dev/full").open("wb", buffering=0) as full:
            full.write(b"x")

    with pytest.raises(OutputError) as caught:
        fill()

    assert caught.value.code is OutputFault.DISK_FULL
    assert not list(tmp_path.iterdir())


def test_missing_resource_is_no_trouble_with_the_output(tmp_path: Path) -> None:
    with pytest.raises(MissingResourceError), output_file(tmp_path / "lijst.csv"):
        raise MissingResourceError("fonts")


def test_output_folder_is_made_and_a_file_in_its_place_is_named(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_bytes(b"")

    assert output_folder(tmp_path / "a" / "b").is_dir()
    with pytest.raises(OutputError):
        output_folder(tmp_path / "bestand")


@pytest.mark.skipif(os.name == "nt", reason="file modes")
def test_new_output_can_be_read_like_any_file(tmp_path: Path) -> None:
    write_output(tmp_path / "lijst.csv", b"x")

    mask = os.umask(0)
    os.umask(mask)
    assert (tmp_path / "lijst.csv").stat().st_mode & 0o777 == 0o666 & ~mask
