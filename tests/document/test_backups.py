import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coalitiedesk.document.backups import (
    Backups,
    backups_of_target,
    counts,
    last_place,
    surplus,
    verify,
)
from coalitiedesk.document.errors import DocumentError
from coalitiedesk.domain.document_codes import BackupReason, DocumentCode
from tests.document.desk import Desk

NOW = dt.datetime(2026, 11, 22, 14, 3, 11, tzinfo=dt.UTC)


def ago(**units: float) -> dt.datetime:
    return NOW - dt.timedelta(**units)


@pytest.fixture
def backups(desk: Desk) -> Backups:
    return Backups(desk.context.backup_folder, "a" * 32)


def keep(backups: Backups, desk: Desk, moment: dt.datetime, reason: BackupReason) -> None:
    backups.add(desk.target, reason, now=moment, target=desk.target)


def test_backup_is_listed_with_moment_reason_and_counts(backups: Backups, desk: Desk) -> None:
    keep(backups, desk, ago(hours=1), BackupReason.BEFORE_IMPORT)
    keep(backups, desk, NOW, BackupReason.PERIODIC)

    listed = backups.newest_first()

    assert [(b.taken_at, b.reason) for b in listed] == [
        (NOW, BackupReason.PERIODIC),
        (ago(hours=1), BackupReason.BEFORE_IMPORT),
    ]
    assert counts(listed[0].path)["partner"] == 1
    assert listed[0].size_bytes == desk.target.stat().st_size
    assert listed[0].path.name == "2026-11-22 14.03.11Z periodic.coalitie"


def test_two_backups_in_one_second_both_stay(backups: Backups, desk: Desk) -> None:
    keep(backups, desk, NOW, BackupReason.ON_REQUEST)
    keep(backups, desk, NOW, BackupReason.ON_REQUEST)

    assert len(backups.newest_first()) == 2


def test_other_files_are_not_listed(backups: Backups, desk: Desk) -> None:
    keep(backups, desk, NOW, BackupReason.PERIODIC)
    (backups.folder / "notitie.coalitie").touch()
    (backups.folder / "2026-11-22 14.03.11Z onbekend.coalitie").touch()

    assert len(backups.newest_first()) == 1


def test_damaged_source_is_refused_and_nothing_is_thinned(backups: Backups, desk: Desk) -> None:
    keep(backups, desk, ago(days=400), BackupReason.PERIODIC)
    kept = backups.newest_first()
    content = bytearray(desk.target.read_bytes())
    content[content.index(b"Buurthuis")] ^= 1
    desk.target.write_bytes(content)

    with pytest.raises(DocumentError) as caught:
        keep(backups, desk, NOW, BackupReason.PERIODIC)

    assert caught.value.code is DocumentCode.BACKUP_DAMAGED
    assert backups.newest_first() == kept
    assert [path.suffix for path in backups.folder.iterdir() if path.suffix == ".tmp"] == []


def test_older_backups_go_when_a_new_one_is_made(backups: Backups, desk: Desk) -> None:
    keep(backups, desk, ago(days=181), BackupReason.PERIODIC)

    keep(backups, desk, NOW, BackupReason.PERIODIC)

    assert [b.taken_at for b in backups.newest_first()] == [NOW]


def test_full_disk_is_explained(backups: Backups, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("coalitiedesk.document.backups.copy_flushed", fail)

    with pytest.raises(DocumentError) as caught:
        keep(backups, desk, NOW, BackupReason.PERIODIC)

    assert caught.value.code is DocumentCode.BACKUP_FAILED
    assert caught.value.facts["cause"] == DocumentCode.LOCAL_DISK_FULL


def test_backups_are_found_by_place(backups: Backups, desk: Desk) -> None:
    keep(backups, desk, NOW, BackupReason.PERIODIC)
    broken = desk.context.backup_folder / "b"
    broken.mkdir()
    (broken / "document.json").write_text("[")

    found = backups_of_target(desk.context.backup_folder, desk.target)

    assert found == backups.newest_first()
    assert last_place(desk.context.backup_folder, "a" * 32) == desk.target
    assert last_place(desk.context.backup_folder, "b") is None


@pytest.mark.parametrize("content", [b"", b"x" * 5000])
def test_unreadable_backup_is_damaged(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a").write_bytes(content)

    for look in (verify, counts):
        with pytest.raises(DocumentError) as caught:
            look(tmp_path / "a")
        assert caught.value.code is DocumentCode.BACKUP_DAMAGED


def test_listing_a_folder_that_cannot_be_read_is_empty(
    backups: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "glob", fail)

    assert backups.newest_first() == ()


def test_thinning_keeps_two_days_then_days_weeks_and_months() -> None:
    every = [ago(hours=hours) for hours in range(0, 24 * 250, 6)]

    gone = surplus(every, now=NOW)

    kept = sorted(set(every) - gone, reverse=True)
    assert [moment for moment in kept if moment >= ago(hours=48)] == every[:9]
    older = [moment for moment in kept if moment < ago(hours=48)]
    assert [moment.date().isoformat() for moment in older] == [
        "2026-11-20",
        "2026-11-19",
        "2026-11-18",
        "2026-11-17",
        "2026-11-16",
        "2026-11-15",
        "2026-11-14",
        "2026-11-08",
        "2026-11-01",
        "2026-10-31",
        "2026-09-30",
        "2026-08-31",
        "2026-07-31",
        "2026-06-30",
    ]


@given(st.lists(st.floats(min_value=0, max_value=400), max_size=60))
def test_thinning_never_takes_the_recent_and_never_keeps_the_too_old(days: list[float]) -> None:
    moments = [ago(days=number) for number in days]

    gone = surplus(moments, now=NOW)

    kept = set(moments) - gone
    assert all(NOW - moment > dt.timedelta(hours=48) for moment in gone)
    assert all(NOW - moment <= dt.timedelta(days=180) for moment in kept)
    assert len([moment for moment in kept if NOW - moment > dt.timedelta(hours=48)]) <= 17
    assert surplus(kept, now=NOW) == frozenset()
