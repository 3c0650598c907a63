"""A package at the other side."""

from pathlib import Path

import pytest

from coalitiedesk.document.backups import counts
from coalitiedesk.document.errors import DocumentError
from coalitiedesk.domain.document_codes import DocumentCode
from coalitiedesk.domain.handover import HandoverScope
from coalitiedesk.services.arrival import (
    WrongPassphraseError,
    arrival_of,
    check_package,
    is_locked_package,
    mark_arrival_seen,
    unlock,
)
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.opening import create_coalition, open_coalition
from tests.services.handover_scene import EVERYTHING, NOW, WITHOUT, WORDS, crowded, home, made, traces

__all__ = ["crowded", "home"]


@pytest.mark.parametrize("scope", list(HandoverScope))
def test_locked_package_opens_with_its_words_only(
    crowded: Desk, tmp_path: Path, scope: HandoverScope
) -> None:
    found = made(crowded, tmp_path / "a.coalitie", scope, WORDS)
    path = tmp_path / "a.coalitie.age"

    assert found.is_locked
    assert path.read_bytes().startswith(b"age-encryption.org/v1")
    assert traces(path) == []
    with pytest.raises(WrongPassphraseError):
        unlock(path, "molen-fluit-kaas")
    package = unlock(path, "Molen fluit KOEK")
    place = package.put_at(tmp_path / "nieuw" / ".." / "mijn")
    package.discard()
    assert not package.copy.exists()
    opened = open_coalition(place)
    assert place == tmp_path / "mijn.coalitie"
    assert counts(place) == found.counts
    opened.close()


def test_what_arrived_is_remembered_as_seen(crowded: Desk, tmp_path: Path) -> None:
    assert arrival_of(crowded) is None
    made(crowded, tmp_path / "pakket")

    opened = open_coalition(tmp_path / "pakket.coalitie")
    found = arrival_of(opened)

    assert found is not None
    assert (found.sender, found.made_at, found.scope) == ("Wilmaxyz de Boer", NOW, EVERYTHING)
    assert (found.counts["partner"], found.letter, found.is_seen) == (3, "geheim", False)
    mark_arrival_seen(opened)
    assert seen(opened) is True
    assert opened.is_dirty
    assert opened.undo_label == ""
    opened.close()
    again = open_coalition(tmp_path / "pakket.coalitie")
    assert seen(again) is True
    made(again, tmp_path / "verder")
    again.close()
    third = open_coalition(tmp_path / "verder.coalitie", view_only=True)
    assert seen(third) is False
    mark_arrival_seen(third)
    assert seen(third) is False
    third.close()


def seen(desk: Desk) -> bool | None:
    found = arrival_of(desk)
    return found.is_seen if found else None


def test_reduced_package_is_sent_by_the_coalition(crowded: Desk, tmp_path: Path) -> None:
    made(crowded, tmp_path / "stage", WITHOUT)

    opened = open_coalition(tmp_path / "stage.coalitie")
    found = arrival_of(opened)

    assert found is not None
    assert (found.sender, found.scope, found.letter) == ("Coalitie Proef", WITHOUT, "")
    opened.close()


def test_damaged_package_is_not_taken_for_a_wrong_password(desk: Desk, tmp_path: Path) -> None:
    made(desk, tmp_path / "a", words=WORDS)
    path = tmp_path / "a.coalitie.age"
    path.write_bytes(path.read_bytes()[:-20])

    with pytest.raises(DocumentError) as caught:
        unlock(path, WORDS)

    assert caught.value.code is DocumentCode.DAMAGED


def test_package_with_something_else_in_it_is_refused(tmp_path: Path) -> None:
    import pyrage

    path = tmp_path / "a.coalitie.age"
    path.write_bytes(pyrage.passphrase.encrypt(b"%PDF-1.7 hello", WORDS))

    with pytest.raises(DocumentError) as caught:
        unlock(path, WORDS)

    assert caught.value.code is DocumentCode.NOT_OURS


@pytest.mark.parametrize(
    ("head", "code"),
    [
        (b"age-encryption.org/v1\n-> X25519 abc\nabc\n--- abc\n", DocumentCode.OTHER_PROGRAM),
        (b"age-encryption.org/v1\n-> ssh-ed25519 abc def\nabc\n", DocumentCode.OTHER_PROGRAM),
        (b"age-encryption.org/v1\n-> scrypt qh/QO0Uq6ZdJhbVKOnd/gg 30\nabc\n", DocumentCode.DAMAGED),
        (b"age-encryption.org/v1\n-> scrypt qh/QO0Uq6ZdJhbVKOnd/gg\nabc\n", DocumentCode.DAMAGED),
        (b"age-encryption.org/v1\n-> scrypt qh/QO0Uq6", DocumentCode.DAMAGED),
        (b"age-encryption.org/v1", DocumentCode.DAMAGED),
        (b"", DocumentCode.DAMAGED),
    ],
)
def test_package_that_no_password_opens_is_known_at_once(
    tmp_path: Path, head: bytes, code: DocumentCode
) -> None:
    path = tmp_path / "a.coalitie.age"
    path.write_bytes(head)

    with pytest.raises(DocumentError) as caught:
        check_package(path)
    assert caught.value.code is code
    with pytest.raises(DocumentError):
        unlock(path, WORDS)


def test_package_is_known_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "a.coalitie"
    path.write_bytes(b"age-encryption.org/v1\n-> scrypt")
    (tmp_path / "b.coalitie.age").write_bytes(b"SQLite format 3\0")

    assert is_locked_package(path)
    assert not is_locked_package(tmp_path / "b.coalitie.age")
    assert not is_locked_package(tmp_path / "weg.coalitie.age")
    assert not is_locked_package(tmp_path)


def test_kept_coalition_has_our_ending(desk: Desk, tmp_path: Path) -> None:
    made(desk, tmp_path / "a", words=WORDS)

    for name in ("mijn", "mijn.coalitie", "mijn.coalitie.age", "mijn.age"):
        package = unlock(tmp_path / "a.coalitie.age", WORDS)
        kept = package.put_at(tmp_path / name)
        package.discard()

        assert kept == tmp_path / "mijn.coalitie"
        kept.unlink()


def test_package_that_is_gone_or_huge_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(DocumentError) as caught:
        unlock(tmp_path / "weg.age", WORDS)
    assert caught.value.code is DocumentCode.NOT_FOUND

    (tmp_path / "groot.age").write_bytes(b"x" * 20)
    monkeypatch.setattr("coalitiedesk.services.arrival.LIMIT_BYTES", 10)
    with pytest.raises(DocumentError) as caught:
        unlock(tmp_path / "groot.age", WORDS)
    assert caught.value.code is DocumentCode.TOO_LARGE


def test_file_that_nobody_handed_over_tells_nothing(tmp_path: Path) -> None:
    desk = create_coalition(tmp_path / "nieuw", name="Nieuw")

    assert arrival_of(desk) is None
    assert list_editions(desk) == ()
    desk.close()
