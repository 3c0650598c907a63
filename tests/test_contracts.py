"""The layer contracts bite: one planted import against each, and each is broken.

That the real imports keep them is checked by ``lint-imports`` itself, in ``dev.py test``.
"""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PLANTED = {
    "domain/planted.py": "import PySide6.QtCore",
    "domain/planted_circle.py": "import coalitiedesk.domain.planted_round",
    "domain/planted_round.py": "import coalitiedesk.domain.planted_circle",
    "dutch/planted.py": "import sqlite3",
    "db/planted.py": "import coalitiedesk.dutch.planted",
    "exchange/planted.py": "import sqlalchemy",
    "services/planted.py": "import reportlab",
    "ui/planted.py": "import coalitiedesk.db.planted",
    "ui/tabs/planted.py": "import coalitiedesk.ui.tabs.planted_beside",
    "ui/tabs/planted_beside.py": "",
    "cli/planted.py": "import PySide6.QtWidgets",
}


def test_every_contract_can_be_broken(tmp_path: Path) -> None:
    package = tmp_path / "src" / "coalitiedesk"
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for name, line in PLANTED.items():
        (package / name).write_text(f"{line}\n", encoding="utf-8")
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]

    run = (
        "import sys; sys.path.insert(0, 'src'); from importlinter.cli import lint_imports_command as go; go()"
    )
    command = [sys.executable, "-c", run, "--no-logo", "--no-cache"]
    said = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).stdout.decode("utf-8")

    broken = re.findall(r"^(.+) BROKEN$", said, flags=re.MULTILINE)
    assert sorted(broken) == sorted(contract["name"] for contract in contracts["contracts"])
