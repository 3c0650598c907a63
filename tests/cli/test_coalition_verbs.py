from pathlib import Path

import pytest

from tests.cli.conftest import Say


def test_new_makes_a_coalition_that_can_be_checked(say: Say, tmp_path: Path) -> None:
    made = say("new", tmp_path / "nieuw", "--name", "Samen Sterk", "--municipality", "Proefstad")
    checked = say("check", tmp_path / "nieuw.coalitie")

    assert (made.code, checked.code) == (0, 0)
    assert str(tmp_path / "nieuw.coalitie") in made.out
    assert checked.out.startswith("Samen Sterk, Proefstad: het bestand is heel")
    assert [path.name for path in tmp_path.iterdir()] == ["nieuw.coalitie"]


@pytest.mark.parametrize("verb", [["new", "--name", "a", "--municipality", "b"], ["demo"]])
def test_an_existing_file_is_never_replaced(say: Say, tmp_path: Path, verb: list[str]) -> None:
    path = tmp_path / "a.coalitie"
    path.write_bytes(b"van iemand")

    answer = say(verb[0], path, *verb[1:])

    assert answer.code == 4
    assert "Er staat al een bestand" in answer.err
    assert path.read_bytes() == b"van iemand"


def test_a_coalition_in_a_missing_folder_is_not_written(say: Say, tmp_path: Path) -> None:
    answer = say("demo", tmp_path / "weg" / "a.coalitie")

    assert answer.code == 4
    assert answer.err.count("\n") == 1
    assert not (tmp_path / "weg").exists()


@pytest.mark.parametrize("name", ["a.coalitie.age", "a.coalitie"])
def test_locked_package_is_named_in_one_sentence(say: Say, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"age-encryption.org/v1\n-> scrypt qh/QO0Uq6ZdJhbVKOnd/gg 17\n" + b"x" * 200)

    for words in (["check", path], ["print", "poster", path, "--out", tmp_path / "a.pdf"]):
        answer = say(*words)
        assert (answer.code, answer.out) == (3, "")
        assert answer.err == (
            f"‘{name}’ is een overdrachtspakket met een wachtwoord. Er is niets veranderd. "
            "Kies in CoalitieDesk Bestand, Openen… en typ het wachtwoord.\n"
        )


def test_check_lists_what_is_to_be_looked_at(say: Say, example: Path) -> None:
    answer = say("check", example)

    assert answer.code == 1
    assert "10 partners" in answer.out
    assert "- Er wacht nog een vraag:" in answer.out


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04 een werkblad", b"SQLite format 3\x00" + bytes(2000), b"\x00" * 5000]
)
def test_a_file_that_is_no_coalition_is_not_opened(say: Say, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.coalitie"
    path.write_bytes(content)

    answer = say("check", path)

    assert answer.code == 3
    assert "a.coalitie" in answer.err
    assert answer.err.count("\n") == 1
    assert path.read_bytes() == content
    assert [one.name for one in tmp_path.iterdir()] == ["a.coalitie"]


def test_a_folder_and_a_missing_file_are_not_opened(say: Say, tmp_path: Path) -> None:
    assert say("check", tmp_path).code == 3
    assert say("check", tmp_path / "weg.coalitie").code == 3
    assert list(tmp_path.iterdir()) == []
