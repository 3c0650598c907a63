import subprocess
import sys
from pathlib import Path

import pytest

from coalitiedesk import paths
from coalitiedesk.cli import main as command
from coalitiedesk.cli.failures import LOG_NAME
from tests.cli.conftest import Say


def test_a_fault_of_our_own_goes_to_the_log(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError("Jansen")

    monkeypatch.setattr(command, "VERBS", {**command.VERBS, "check": fail})

    answer = say("check", "a.coalitie")

    log = paths.log_folder() / LOG_NAME
    assert answer.code == 4
    assert answer.err == f"Er ging iets mis in het programma zelf; wat er gebeurde, staat in {log}\n"
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")


def test_interruption_is_no_traceback(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "VERBS", {**command.VERBS, "check": interrupt})

    answer = say("check", "a.coalitie")

    assert (answer.code, answer.err) == (4, "Afgebroken.\n")


def test_a_reader_that_leaves_is_no_failure() -> None:
    script = f'"{sys.executable}" -m coalitiedesk export --list | head -c 1'
    done = subprocess.run(["sh", "-c", script], capture_output=True, text=True, check=False)

    assert (done.stdout, done.stderr) == ("p", "")


@pytest.mark.parametrize("words", [["--help"], ["export"], ["demo", "a", "--years", "x"]])
def test_help_and_refusals_import_nothing_heavy(words: list[str]) -> None:
    script = (
        "import sys; from coalitiedesk.__main__ import main; main(sys.argv[1:]);"
        "print([name for name in ('sqlalchemy','reportlab','PySide6','docx') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *words], capture_output=True, text=True, check=False, cwd=Path.cwd()
    )

    assert done.stdout.splitlines()[-1] == "[]"


def test_output_to_a_narrow_encoding_keeps_names(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "coalitiedesk", "check", str(tmp_path / "Şenol.coalitie")],
        capture_output=True,
        check=False,
        env={**__import__("os").environ, "PYTHONIOENCODING": "cp1252"},
    )

    assert done.returncode == 3
    assert "Şenol" in done.stderr.decode()
