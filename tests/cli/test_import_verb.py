import json
from pathlib import Path

import pytest

from tests.cli.conftest import Say
from tests.exchange.figures.tables import HEALTH, STATUS

PARTNERS = "Organisatie;Sector;Plaats\nBelbus;vervoer;Lindermeer\n;;\nKoor;zang;Lindermeer\n"


@pytest.fixture
def coalition(say: Say, tmp_path: Path) -> Path:
    path = tmp_path / "a.coalitie"
    assert say("new", path, "--name", "Proef", "--municipality", "Proefstad").code == 0
    return path


@pytest.fixture
def partners(tmp_path: Path) -> Path:
    path = tmp_path / "partners.csv"
    path.write_text(PARTNERS, encoding="utf-8")
    return path


def test_import_brings_in_every_row_once(say: Say, coalition: Path, partners: Path, tmp_path: Path) -> None:
    report = tmp_path / "verslag.json"
    first = say("import", "partners", partners, "--into", coalition, "--report", report)
    counts = json.loads(report.read_text(encoding="utf-8"))["counts"]
    again = say("import", "partners", partners, "--into", coalition)

    assert (first.code, again.code) == (0, 0)
    assert counts == {"imported": 2, "needs_attention": 0, "duplicate": 0, "skipped_empty": 1}
    assert first.out.startswith("partners.csv: 3 rijen, waarvan 2 binnengehaald")
    assert "2 partners" in say("check", coalition).out


def test_dry_run_changes_nothing(say: Say, coalition: Path, partners: Path, tmp_path: Path) -> None:
    before = coalition.read_bytes()
    report = tmp_path / "verslag.json"

    answer = say("import", "partners", partners, "--into", coalition, "--dry-run", "--report", report)

    assert answer.code == 0
    assert answer.out.endswith("Er is niets veranderd.\n")
    assert coalition.read_bytes() == before
    assert len(json.loads(report.read_text(encoding="utf-8"))["rows"]) == 3


def test_questions_are_told_and_counted(say: Say, coalition: Path, tmp_path: Path) -> None:
    source = tmp_path / "programma.csv"
    source.write_text("Wat;Datum;Tijd\nKoffie;nog onbekend;\n", encoding="utf-8")

    answer = say("import", "activities", source, "--into", coalition, "--year", "2027")

    assert answer.code == 1
    assert "1 met een vraag" in answer.out
    assert "- Rij 2, kolom Datum:" in answer.out


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04 geen werkblad", b"%PDF-1.7\n", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)],
)
def test_what_is_no_list_is_refused_and_changes_nothing(
    say: Say, coalition: Path, tmp_path: Path, content: bytes
) -> None:
    source = tmp_path / "lijst.xlsx"
    source.write_bytes(content)
    before = coalition.read_bytes()

    answer = say("import", "partners", source, "--into", coalition, "--report", tmp_path / "r.json")

    assert answer.code == 3
    assert "lijst.xlsx" in answer.err
    assert answer.err.count("\n") == 1
    assert coalition.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.coalitie", "lijst.xlsx"]


def test_a_folder_and_a_missing_list_are_refused(say: Say, coalition: Path, tmp_path: Path) -> None:
    for source in (tmp_path, tmp_path / "weg.csv"):
        answer = say("import", "partners", source, "--into", coalition)

        assert (answer.code, answer.err.count("\n")) == (3, 1)


def test_report_that_cannot_be_written_stops_the_import(
    say: Say, coalition: Path, partners: Path, tmp_path: Path
) -> None:
    before = coalition.read_bytes()

    answer = say("import", "partners", partners, "--into", coalition, "--report", tmp_path / "weg" / "r.json")

    assert answer.code == 4
    assert coalition.read_bytes() == before


def test_into_a_file_that_is_no_coalition(say: Say, partners: Path) -> None:
    assert say("import", "partners", partners, "--into", partners).code == 3


def test_table_of_figures_comes_in_and_is_recognised(say: Say, coalition: Path, tmp_path: Path) -> None:
    report = tmp_path / "cijfers.json"
    first = say("import", "figures", HEALTH, "--into", coalition, "--report", report)
    counts = json.loads(report.read_text(encoding="utf-8"))["counts"]
    again = say("import", "figures", HEALTH, "--into", coalition)

    assert (first.code, again.code) == (0, 0)
    assert counts == {"imported": 12, "needs_attention": 0, "duplicate": 0, "skipped_empty": 33}
    assert "- 48 cijfers: 48 nieuw." in first.out
    assert "- 48 cijfers: 48 had je al." in again.out
    assert "48 cijfers" in say("check", coalition).out


def test_table_without_loneliness_is_told(say: Say, coalition: Path) -> None:
    answer = say("import", "figures", STATUS, "--into", coalition, "--dry-run")

    assert answer.code == 0
    assert "geen cijfers over eenzaamheid" in answer.out
    assert answer.out.endswith("Er is niets veranderd.\n")


def test_table_of_many_municipalities_asks_which(say: Say, coalition: Path, tmp_path: Path) -> None:
    source = tmp_path / "land.csv"
    source.write_text(
        "Regio;Codering;Jaar;Eenzaam (%)\nA;GM0001;2022;40,1\nB;GM0002;2022;41,2\n", encoding="utf-8"
    )
    before = coalition.read_bytes()

    asked = say("import", "figures", source, "--into", coalition)
    chosen = say("import", "figures", source, "--into", coalition, "--municipality", "B")

    assert asked.code == 2
    assert "2 gemeenten, en ‘Proefstad’ is er niet bij. Er is niets veranderd." in asked.err
    assert before != coalition.read_bytes()
    assert "1 cijfer: 1 nieuw." in chosen.out


@pytest.mark.parametrize("content", ["", "Regio;Eenzaam\n", "naam;plaats\nKoor;Lindermeer\n", "\x00\x01\x02"])
def test_what_is_no_table_of_figures_changes_nothing(
    say: Say, coalition: Path, tmp_path: Path, content: str
) -> None:
    source = tmp_path / "iets.csv"
    source.write_text(content, encoding="utf-8")
    before = coalition.read_bytes()

    answer = say("import", "figures", source, "--into", coalition)

    assert answer.code == 3
    assert len(answer.err.strip().splitlines()) == 1
    assert coalition.read_bytes() == before


def test_known_partners_are_updated_only_when_asked(say: Say, coalition: Path, tmp_path: Path) -> None:
    first, second, report = tmp_path / "1.csv", tmp_path / "2.csv", tmp_path / "verslag.json"
    first.write_text("Organisatie;Telefoon;Adres\nBelbus;010-1111111;Markt 1\n", encoding="utf-8")
    second.write_text("Adres;Organisatie;Telefoon\nPlein 2;Belbus;06-11111111\n", encoding="utf-8")
    say("import", "partners", first, "--into", coalition)

    looked = say("import", "partners", second, "--into", coalition, "--update", "--dry-run")
    left = say("import", "partners", second, "--into", coalition, "--update", "none")
    phone = say("import", "partners", second, "--into", coalition, "--update", "phone", "--report", report)

    assert "0 nieuw, 1 bijgewerkt en 0 overgeslagen; daarbij worden 2 gegevens vervangen." in looked.out
    assert "telefoon: ‘010-1111111’ → ‘06-11111111’" in looked.out
    assert "0 nieuw, 0 bijgewerkt en 1 overgeslagen." in left.out
    assert "daarbij is 1 gegeven vervangen" in phone.out
    (row,) = json.loads(report.read_text(encoding="utf-8"))["rows"]
    assert [(one["old"], one["written"]) for one in row["differences"]] == [
        ("Markt 1", False),
        ("010-1111111", True),
    ]


@pytest.mark.parametrize(("kind", "update"), [("partners", "telefoon"), ("activities", "all")])
def test_update_of_what_cannot_be_updated_is_refused(
    say: Say, coalition: Path, partners: Path, kind: str, update: str
) -> None:
    answer = say("import", kind, partners, "--into", coalition, "--update", update)

    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert "--update" in answer.err
