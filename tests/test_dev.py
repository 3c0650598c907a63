"""The one file that starts, tests and builds: what it says and does on machines that lack something."""

import subprocess
import sys
from pathlib import Path

import pytest

import dev

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout in a scratch folder: nothing here may touch the real environment."""
    venv = tmp_path / ".venv"
    python = venv / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.touch()
    (tmp_path / "requirements.lock").write_bytes(b"iets==1.0\n")
    replaced = {"ROOT": tmp_path, "VENV": venv, "PYTHON": python, "STAMP": venv / "lock.sha256"}
    for name, value in {**replaced, "LOCK": tmp_path / "requirements.lock"}.items():
        monkeypatch.setattr(dev, name, value)
    return tmp_path


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Every programme that would have been started."""
    started: list[list[str]] = []

    def note(command, **_):
        started.append([str(part) for part in command])
        return 0

    monkeypatch.setattr(dev.subprocess, "call", note)
    return started


@pytest.fixture
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


def test_no_command_prints_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main([]) == 0
    assert "python3 dev.py test" in capsys.readouterr().out


def test_unknown_command_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["tset"]) == 2
    assert "tset" in capsys.readouterr().out


def test_old_python_gets_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))

    assert dev.main(["run"]) == 2
    assert capsys.readouterr().out == "CoalitieDesk heeft Python 3.11 of nieuwer nodig; dit is Python 3.9.\n"


def test_help_names_every_command() -> None:
    assert [name for name in dev.COMMANDS if f"dev.py {name}" not in dev.HELP] == []


def test_environment_is_current_after_its_stamp(elsewhere: Path) -> None:
    dev.STAMP.write_text(dev.fingerprint(), encoding="ascii")

    assert dev.up_to_date()


def test_changed_lock_makes_the_environment_old(elsewhere: Path) -> None:
    dev.STAMP.write_text(dev.fingerprint(), encoding="ascii")

    dev.LOCK.write_bytes(b"iets==1.1\n")

    assert not dev.up_to_date()


def test_line_ends_of_windows_do_not_make_the_environment_old(elsewhere: Path) -> None:
    dev.STAMP.write_text(dev.fingerprint(), encoding="ascii")

    dev.LOCK.write_bytes(b"iets==1.0\r\n")

    assert dev.up_to_date()


def test_moved_checkout_makes_the_environment_old(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dev.STAMP.write_text(dev.fingerprint(), encoding="ascii")

    monkeypatch.setattr(dev, "ROOT", elsewhere / "verhuisd")

    assert not dev.up_to_date()


def test_environment_is_made_from_the_lock_with_hashes(elsewhere: Path, calls: list[list[str]]) -> None:
    dev.make_environment()

    venv, fetched, ours = calls
    assert venv[1:] == ["-m", "venv", "--clear", str(dev.VENV)]
    assert fetched[-3:] == ["--require-hashes", "-r", str(dev.LOCK)]
    assert {"--no-deps", "--no-index", "-e"} <= set(ours)
    assert dev.up_to_date()


def test_environment_of_somebody_else_is_left_alone(elsewhere: Path, calls: list[list[str]]) -> None:
    dev.VENV.rename(elsewhere / "gedeeld")
    dev.VENV.symlink_to(elsewhere / "gedeeld", target_is_directory=True)
    dev.STAMP.write_text("van een ander", encoding="ascii")

    with pytest.raises(dev.Stop, match="wijst naar een andere map"):
        dev.make_environment()

    assert calls == []
    assert dev.STAMP.read_text(encoding="ascii") == "van een ander"


def test_failed_download_leaves_no_stamp(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.subprocess, "call", lambda command, **_: int("--require-hashes" in command))

    with pytest.raises(dev.Stop, match="internet"):
        dev.make_environment()

    assert not dev.up_to_date()


def test_missing_venv_module_is_installed_first(
    elsewhere: Path, calls: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    monkeypatch.setattr(dev.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(dev, "install", lambda packages, why: asked.extend(packages) or why)

    dev.make_environment()

    assert asked == [f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"]


def test_missing_libraries_are_named_as_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")

    missing = dev.missing_packages({"libbestaatniet.so.9": "libbestaatniet9", "libc.so.6": "libc6"})

    assert "libbestaatniet9" in missing


def test_other_systems_have_no_debian_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")

    assert dev.missing_packages({"libbestaatniet.so.9": "libbestaatniet9"}) == []


def test_ordinary_user_gets_the_exact_command(
    monkeypatch: pytest.MonkeyPatch, calls: list[list[str]]
) -> None:
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000, raising=False)

    with pytest.raises(dev.Stop, match="sudo apt-get install libgl1 libegl1"):
        dev.install(["libgl1", "libegl1"], why="om een venster te tekenen")

    assert calls == []


def test_root_on_debian_gets_it_installed(monkeypatch: pytest.MonkeyPatch, calls: list[list[str]]) -> None:
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev.os, "geteuid", lambda: 0, raising=False)

    dev.install(["libgl1"], why="om een venster te tekenen")

    assert [command[:2] for command in calls] == [["apt-get", "update"], ["apt-get", "install"]]
    assert "libgl1" in calls[1]


def test_run_without_a_screen_prints_the_example(
    elsewhere: Path,
    calls: list[list[str]],
    no_screen: None,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(dev, "prepare", lambda libraries: None)
    monkeypatch.setattr(dev, "printed_kinds", lambda: ["poster", "booklet"])
    monkeypatch.setattr(dev.Path, "exists", lambda path: path.name == "voorbeeld.coalitie")

    assert dev.run([]) == 0

    words = capsys.readouterr().out
    folder = next((elsewhere / "uitvoer").iterdir())
    assert [command[3] for command in calls] == ["demo", "print", "print"]
    assert calls[1][-1] == str(folder / "poster.pdf")
    assert "geen scherm" in words
    assert str(folder) in words


def test_new_folder_leaves_an_earlier_one_alone(tmp_path: Path) -> None:
    made = [dev.new_folder(tmp_path / "uitvoer" / "vandaag").name for _ in range(3)]

    assert made == ["vandaag", "vandaag_2", "vandaag_3"]


def test_run_names_the_pages_that_failed(
    elsewhere: Path, no_screen: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "prepare", lambda libraries: None)
    monkeypatch.setattr(dev, "printed_kinds", lambda: ["poster", "booklet"])
    monkeypatch.setattr(dev.subprocess, "call", lambda command, **_: 4 if "booklet" in command else 0)

    with pytest.raises(dev.Stop, match=r"Niet gelukt: booklet\."):
        dev.run(["noord.coalitie"])


def test_run_stops_when_there_is_no_example(
    elsewhere: Path, calls: list[list[str]], no_screen: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "prepare", lambda libraries: None)

    with pytest.raises(dev.Stop, match="voorbeeld"):
        dev.run([])


def test_run_passes_a_command_on(calls: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "prepare", lambda libraries: None)

    dev.run(["--", "print", "--list"])

    assert calls[0][1:] == ["-m", "coalitiedesk", "print", "--list"]


def test_test_runs_everything_although_a_check_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran: list[str] = []

    def fail_on_style(command, **_):
        ran.append(command[2] if "-m" in command else Path(command[0]).stem)
        return int("check" in command and "ruff" in command[0])

    monkeypatch.setattr(dev, "prepare", lambda libraries: None)
    monkeypatch.setattr(dev.subprocess, "call", fail_on_style)

    assert dev.test(["-k", "niets"]) == 1
    assert ran == ["ruff", "ruff", "mypy", "lint-imports", "pytest"]
    assert "Niet in orde: ruff check" in capsys.readouterr().out


def test_faults_are_injected_everywhere_and_side_by_side(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[tuple[list[str], dict[str, str]]] = []
    monkeypatch.setattr(dev, "prepare", lambda libraries: None)
    monkeypatch.setattr(dev, "get_strace", lambda: None)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(dev.subprocess, "call", lambda command, cwd, env: started.append((command, env)) or 0)

    assert dev.faults(["-k", "restore"]) == 0

    ((command, environment),) = started
    assert "-n" in command
    assert command[-2:] == ["-k", "restore"]
    assert environment["COALITIEDESK_ALL_FAULTS"] == "1"
    assert [name for name in dev.FAULT_TESTS if not (ROOT / name).is_file()] == []


def test_faults_need_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")

    with pytest.raises(dev.Stop, match="Linux"):
        dev.faults([])


def test_missing_strace_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(dev.shutil, "which", lambda name: None)
    monkeypatch.setattr(dev, "install", lambda packages, why: asked.extend(packages) or why)

    dev.get_strace()

    assert asked == ["strace"]


def test_lock_names_no_index_and_no_path() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")

    assert "://" not in text
    assert "--hash=sha256:" in text


def test_ci_runs_the_same_command() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")

    assert "exec python3 dev.py test" in script


def test_dev_needs_nothing_but_python() -> None:
    command = [sys.executable, "-I", "-S", str(ROOT / "dev.py")]

    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
