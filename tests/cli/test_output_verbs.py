import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from coalitiedesk.cli.open_file import changing
from coalitiedesk.domain.ids import SavedViewId
from coalitiedesk.domain.partner_filter import PartnerFilter
from coalitiedesk.domain.saved_views import SavedView
from coalitiedesk.services.partners import list_partners
from coalitiedesk.services.saved_views import save_view
from tests.cli.conftest import Say

LIMITED = """
import resource, sys
from coalitiedesk.__main__ import main
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
sys.exit(main(sys.argv[2:]))
"""


def test_export_list_names_every_kind(say: Say) -> None:
    answer = say("export", "--list")

    assert answer.code == 0
    assert [line.split()[0] for line in answer.out.splitlines()] == [
        "partners",
        "contact_log",
        "activities",
        "due_calls",
        "promises",
        "offers",
        "shortlist",
        "tasks",
        "meetings",
        "calendar",
        "contacts",
        "plan",
        "handover",
        "handover_reduced",
    ]


@pytest.mark.parametrize(("kind", "has_people"), [("handover", True), ("handover_reduced", False)])
def test_export_makes_a_package_for_a_successor(
    say: Say, example: Path, tmp_path: Path, kind: str, has_people: bool
) -> None:
    answer = say("export", kind, example, "--out", tmp_path / "pakket.coalitie")

    assert (answer.code, answer.err) == (0, "")
    assert "het bestand is heel" in say("check", tmp_path / "pakket.coalitie").out
    assert (b"mirthe@" in (tmp_path / "pakket.coalitie").read_bytes()) is has_people


def test_export_never_writes_a_package_over_the_coalition_itself(say: Say, example: Path) -> None:
    before = example.read_bytes()

    answer = say("export", "handover", example, "--out", example)

    assert answer.code == 4
    assert "Er staat al een bestand" in answer.err
    assert example.read_bytes() == before


def test_export_writes_what_was_asked(say: Say, example: Path, tmp_path: Path) -> None:
    answer = say("export", "partners", example, "--out", tmp_path / "p.csv")

    assert (answer.code, answer.err) == (0, "")
    assert (tmp_path / "p.csv").read_bytes().startswith(b"\xef\xbb\xbfOrganisatie;")


def test_export_of_a_year_without_week_names_the_years(say: Say, example: Path, tmp_path: Path) -> None:
    answer = say("export", "calendar", example, "--out", tmp_path / "c.ics", "--year", "2001")

    assert answer.code == 2
    assert answer.err == "In deze coalitie staat geen Week van 2001; wel van: 2027, 2026.\n"


@pytest.mark.parametrize("target", ["", "weg/p.csv"])
def test_export_to_an_impossible_place_writes_nothing(
    say: Say, example: Path, tmp_path: Path, target: str
) -> None:
    (tmp_path / "map.csv").mkdir()
    answer = say("export", "partners", example, "--out", tmp_path / (target or "map.csv"))

    assert answer.code == 4
    assert answer.err.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["map.csv"]


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder where nobody may write")
def test_export_without_rights_is_told(say: Say, example: Path) -> None:
    answer = say("export", "partners", example, "--out", "/proc/p.csv")

    assert answer.code == 4
    assert "‘p.csv’" in answer.err


def test_export_to_a_full_disk_writes_nothing(say: Say, example: Path, full_disk: Path) -> None:
    before = sorted(path.name for path in full_disk.iterdir())
    for name in ("p.csv", "oud.csv"):
        answer = say("export", "partners", example, "--out", full_disk / name)

        assert (answer.code, answer.err) == (
            4,
            (
                f"‘{name}’ kan niet worden geschreven: de schijf is vol. "
                "Je werk is bewaard. Maak ruimte of kies een andere plek.\n"
            ),
        )
    assert sorted(path.name for path in full_disk.iterdir()) == before


def test_new_on_a_full_disk_writes_nothing(say: Say, full_disk: Path) -> None:
    answer = say("demo", full_disk / "a.coalitie")

    assert answer.code == 4
    assert answer.err.count("\n") == 1
    assert not list(full_disk.glob("*coalitie*"))


@pytest.mark.skipif(os.name == "nt", reason="needs RLIMIT_FSIZE")
def test_export_with_no_room_at_all_leaves_the_old_file(example: Path, tmp_path: Path) -> None:
    target = tmp_path / "p.csv"
    target.write_bytes(b"oud")
    command = [
        sys.executable,
        "-c",
        LIMITED,
        "1000",
        "export",
        "partners",
        str(example),
        "--out",
        str(target),
    ]

    # Counting what is covered writes a file too.
    own = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}

    done = subprocess.run(command, capture_output=True, text=True, check=False, env=own)

    assert (done.returncode, done.stdout) in {(3, ""), (4, "")}
    assert done.stderr.count("\n") == 1
    assert target.read_bytes() == b"oud"
    assert [path.name for path in tmp_path.iterdir()] == ["p.csv"]


def test_kept_list_is_what_goes_out(say: Say, example: Path, tmp_path: Path) -> None:
    path = shutil.copy(example, tmp_path / "lijst.coalitie")
    with changing(path) as desk:
        name = list_partners(desk)[0].name
        save_view(desk, SavedView(id=SavedViewId(0), name="Kerken", filter=PartnerFilter(words=name)))
    target = tmp_path / "kerken.csv"

    answer = say("export", "partners", path, "--out", target, "--list", "Kerken")
    plan = say("export", "plan", path, "--out", tmp_path / "p.docx", "--list", "Kerken")
    unknown = say("export", "contacts", path, "--out", tmp_path / "c.vcf", "--list", "Winkels")

    rows = target.read_text(encoding="utf-8-sig").splitlines()[1:]
    assert answer.code == 0
    assert "Er staan gegevens van mensen in." in answer.out
    assert {row.split(";")[0].strip('"') for row in rows} == {name}
    assert (plan.code, unknown.code) == (2, 2)
    assert (
        "wel bij: partners, contact_log, due_calls, promises, offers, shortlist, tasks, meetings, contacts."
        in plan.err
    )
    assert "Wel: ‘Kerken’." in unknown.err
