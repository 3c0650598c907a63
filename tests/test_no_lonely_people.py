"""No field, hint or column invites to write down who is lonely, or anything about a visitor."""

import ast
import re
from pathlib import Path

import pytest

from coalitiedesk.db.tables import metadata
from coalitiedesk.domain.import_fields import ImportField
from coalitiedesk.dutch.log_words import KINDS

SOURCE = Path(__file__).resolve().parents[1] / "src" / "coalitiedesk"
ABOUT_VISITORS = re.compile(
    r"cliënt|client(?:en)?\b|\bbsn\b|burgerservice|geboort|geboren|gezondheid|diagnose|ziekte|medicijn|zorgvraag"
    r"|\beenzame\s+(?:persoon|mens|oudere|bewoner)|kwetsbare\s+(?:persoon|mens|oudere)"
    r"|(?:naam|namen|adres|telefoon)\s+van\s+(?:de\s+|een\s+)?(?:bezoeker|deelnemer|eenzame)",
    re.IGNORECASE,
)
COLUMNS = re.compile(r"birth|bsn|gender|health|diagnos|lonel|visitor_name|client", re.IGNORECASE)


def spoken(path: Path) -> list[str]:
    """The texts of a module, without its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    silent = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in silent)
    return [node.value for node in constants if isinstance(node.value, str)]


@pytest.mark.parametrize("package", ["ui", "printouts", "services"])
def test_no_text_on_screen_or_paper_asks_about_visitors(package: str) -> None:
    asking = {
        path.relative_to(SOURCE).as_posix(): found
        for path in sorted((SOURCE / package).rglob("*.py"))
        if (found := [text for text in spoken(path) if ABOUT_VISITORS.search(text)])
    }

    assert asking == {}


def test_no_column_is_about_visitors() -> None:
    names = [f"{table.name}.{column.name}" for table in metadata.sorted_tables for column in table.columns]

    assert [name for name in names if COLUMNS.search(name)] == []


def test_no_column_of_a_list_is_about_visitors() -> None:
    assert [field for field in ImportField if COLUMNS.search(field.value)] == []


def test_every_kind_of_record_has_a_word_for_who_asks_what_is_held() -> None:
    quiet = {"meta", "seal", "logbook"}

    assert sorted(set(metadata.tables) - quiet - set(KINDS)) == []
