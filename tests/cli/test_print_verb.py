import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader

from coalitiedesk.cli.open_file import changing
from coalitiedesk.domain.ids import SavedViewId
from coalitiedesk.domain.partner_filter import PartnerFilter
from coalitiedesk.domain.saved_views import SavedView
from coalitiedesk.services.partners import list_partners
from coalitiedesk.services.printing import PRINT_KINDS
from coalitiedesk.services.saved_views import save_view
from tests.cli.conftest import Say


def test_list_begins_every_line_with_a_key(say: Say) -> None:
    answer = say("print", "--list")

    assert answer.code == 0
    assert [line.split()[0] for line in answer.out.splitlines()] == [kind.key for kind in PRINT_KINDS]
    assert "ink=colour|one" in answer.out


@pytest.mark.parametrize("kind", [kind.key for kind in PRINT_KINDS])
def test_every_kind_is_a_pdf_with_pages(say: Say, example: Path, tmp_path: Path, kind: str) -> None:
    target = tmp_path / f"{kind}.pdf"

    answer = say("print", kind, example, "--out", target)

    assert answer.code in (0, 1), answer.err
    assert answer.err == ""
    assert len(PdfReader(target).pages) >= 1
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_what_is_left_off_is_told(say: Say, example: Path, tmp_path: Path) -> None:
    answer = say("print", "booklet", example, "--out", tmp_path / "b.pdf")

    assert "staan er niet op" in answer.out


def test_options_and_year_are_passed_on(say: Say, example: Path, tmp_path: Path) -> None:
    few, many = tmp_path / "few.pdf", tmp_path / "many.pdf"
    say("print", "poster", example, "--out", few, "--year", "2027")
    say(
        "print",
        "poster",
        example,
        "--out",
        many,
        "--year",
        "2027",
        "--set",
        "include_cancelled=yes",
        "--set",
        "include_closed=yes",
        "--set",
        "include=all",
    )

    assert len(PdfReader(many).pages) > len(PdfReader(few).pages)


def test_a_coalition_without_week_is_told(say: Say, tmp_path: Path) -> None:
    say("new", tmp_path / "a", "--name", "a", "--municipality", "b")

    answer = say("print", "booklet", tmp_path / "a.coalitie", "--out", tmp_path / "b.pdf")

    assert answer.code == 2
    assert answer.err.startswith("Er is nog geen Week.")
    assert not (tmp_path / "b.pdf").exists()


def test_print_to_a_full_disk_writes_nothing(say: Say, example: Path, full_disk: Path) -> None:
    before = sorted(path.name for path in full_disk.iterdir())

    answer = say("print", "booklet", example, "--out", full_disk / "b.pdf")

    assert (answer.code, answer.err) == (
        4,
        (
            "‘b.pdf’ kan niet worden geschreven: de schijf is vol. "
            "Je werk is bewaard. Maak ruimte of kies een andere plek.\n"
        ),
    )
    assert sorted(path.name for path in full_disk.iterdir()) == before


def test_print_from_something_else_is_refused(say: Say, tmp_path: Path) -> None:
    (tmp_path / "a.coalitie").write_bytes(b"geen coalitie")

    answer = say("print", "booklet", tmp_path / "a.coalitie", "--out", tmp_path / "b.pdf")

    assert answer.code == 3
    assert not (tmp_path / "b.pdf").exists()


@pytest.fixture
def with_list(example: Path, tmp_path: Path) -> Path:
    """The example with a list of one partner, kept under a name."""
    path = shutil.copy(example, tmp_path / "lijst.coalitie")
    with changing(path) as desk:
        wanted = PartnerFilter(words=list_partners(desk)[0].name)
        save_view(desk, SavedView(id=SavedViewId(0), name="Kerken in Noord", filter=wanted))
    return path


def test_kept_list_is_what_the_paper_covers(say: Say, with_list: Path, tmp_path: Path) -> None:
    target = tmp_path / "kerken.pdf"

    answer = say("print", "partner_list", with_list, "--out", target, "--list", "kerken in noord")

    text = PdfReader(target).pages[0].extract_text()
    assert answer.code == 0
    assert "Kerken in Noord · 1 partner" in text


def test_unknown_list_and_paper_without_partners_are_refused(
    say: Say, with_list: Path, tmp_path: Path
) -> None:
    target = tmp_path / "a.pdf"

    unknown = say("print", "partner_list", with_list, "--out", target, "--list", "Winkels")
    poster = say("print", "poster", with_list, "--out", target, "--list", "Kerken in Noord")

    assert (unknown.code, poster.code) == (2, 2)
    assert "Wel: ‘Kerken in Noord’." in unknown.err
    assert "Bij poster kan geen bewaarde lijst; wel bij: " in poster.err
    assert not target.exists()
