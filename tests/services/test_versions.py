"""Earlier versions through the desk: made by themselves, compared, put back, and used without the file."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from coalitiedesk import paths
from coalitiedesk.document.errors import DocumentError
from coalitiedesk.domain.document_codes import BackupReason, DocumentCode
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId
from coalitiedesk.domain.imports import ImportKind
from coalitiedesk.services.activities import delete_activities, list_activities, save_activity
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import list_editions, save_edition
from coalitiedesk.services.importing import apply_import, preview_import
from coalitiedesk.services.opening import create_coalition, open_coalition
from coalitiedesk.services.partners import delete_partners, list_partners, save_partner
from coalitiedesk.services.version_search import RecordKind, gone_first, put_back, records_in
from coalitiedesk.services.versions import (
    EarlierVersion,
    VersionContent,
    content_now,
    content_of,
    copy_version,
    keep_version,
    put_version_at,
    restore_version,
    versions_of_desk,
    versions_of_file,
)
from tests.builders import a_contact, a_partner, an_activity, an_occurrence

if TYPE_CHECKING:
    from coalitiedesk.domain.changes import ChangeSet


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Coalitie Proef.coalitie"
    desk = create_coalition(path, name="Coalitie Proef")
    save_partner(desk, a_partner(name="Buurthuis De Brug", contacts=(a_contact(),)))
    desk.close()
    return path


@pytest.fixture
def desk(file: Path) -> Iterator[Desk]:
    opened = open_coalition(file)
    yield opened
    opened.close()


def names(desk: Desk) -> list[str]:
    return [line.name for line in list_partners(desk)]


def newest(desk: Desk, reason: BackupReason) -> EarlierVersion:
    return next(version for version in versions_of_desk(desk) if version.reason is reason)


def broken(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:2000])


def test_first_change_keeps_the_file_as_it_was_opened(desk: Desk) -> None:
    save_partner(desk, a_partner(name="Bieb"))
    save_partner(desk, a_partner(name="Bakker"))

    (version,) = versions_of_desk(desk)

    assert version.reason is BackupReason.FIRST_CHANGE
    assert content_of(version) == VersionContent(partners=1)
    assert content_now(desk) == VersionContent(partners=3)


def test_damaged_version_has_no_content(desk: Desk) -> None:
    version = keep_version(desk)
    version.path.write_bytes(b"")

    assert content_of(version) is None
    with pytest.raises(DocumentError) as caught:
        restore_version(desk, version)
    assert caught.value.code is DocumentCode.BACKUP_DAMAGED
    assert names(desk) == ["Buurthuis De Brug"]


def test_restored_desk_goes_on_working(desk: Desk, file: Path) -> None:
    told: list[ChangeSet] = []
    desk.subscribe(told.append)
    version = keep_version(desk)
    save_partner(desk, a_partner(name="Bieb"))

    restore_version(desk, version)

    assert (names(desk), desk.undo_label, desk.is_dirty) == (["Buurthuis De Brug"], "", True)
    save_partner(desk, a_partner(name="Bakker"))
    assert [change.label for change in told] == ["partner toevoegen", "partner toevoegen"]
    desk.undo()
    assert names(desk) == ["Buurthuis De Brug"]
    desk.publish()
    assert content_of(newest(desk, BackupReason.BEFORE_RESTORE)) == VersionContent(partners=2)


def test_what_was_there_before_restoring_can_be_put_back(desk: Desk) -> None:
    version = keep_version(desk)
    save_partner(desk, a_partner(name="Bieb"))
    restore_version(desk, version)

    restore_version(desk, newest(desk, BackupReason.BEFORE_RESTORE))

    assert names(desk) == ["Bieb", "Buurthuis De Brug"]


def test_restoring_that_fails_keeps_desk_and_undo(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    version = keep_version(desk)
    save_partner(desk, a_partner(name="Bieb"))
    monkeypatch.setattr(Path, "replace", _refuse(Path.replace, "work.db"))

    with pytest.raises(DocumentError):
        restore_version(desk, version)

    monkeypatch.undo()
    assert names(desk) == ["Bieb", "Buurthuis De Brug"]
    save_partner(desk, a_partner(name="Bakker"))
    desk.undo()
    assert names(desk) == ["Bieb", "Buurthuis De Brug"]


def _refuse(real, name: str):
    def refuse(source: Path, target: Path) -> Path:
        if Path(target).name == name:
            raise OSError(28, "No space left on device")
        return real(source, target)

    return refuse


def test_viewing_does_not_restore(file: Path, desk: Desk) -> None:
    version = keep_version(desk)
    desk.close()
    viewer = open_coalition(file, view_only=True)

    with pytest.raises(DocumentError) as caught:
        restore_version(viewer, version)

    assert caught.value.code is DocumentCode.VIEW_ONLY
    viewer.close()


def test_damaged_file_gets_an_earlier_version_and_stays_beside(file: Path, desk: Desk) -> None:
    save_partner(desk, a_partner(name="Bieb"))
    keep_version(desk)
    desk.close()
    broken(file)
    damaged = file.read_bytes()

    version = next(one for one in versions_of_file(file) if one.reason is BackupReason.ON_REQUEST)
    aside = put_version_at(version, file)

    assert aside is not None
    assert aside.read_bytes() == damaged
    with_it = open_coalition(file)
    assert names(with_it) == ["Bieb", "Buurthuis De Brug"]
    with_it.close()


def test_empty_file_leaves_nothing_beside(file: Path, desk: Desk) -> None:
    version = keep_version(desk)
    desk.close()
    file.write_bytes(b"")

    assert put_version_at(version, file) is None
    assert [path.name for path in file.parent.glob("*.coalitie")] == [file.name]


def test_work_that_never_reached_a_damaged_file_is_a_version_too(file: Path, desk: Desk) -> None:
    version = keep_version(desk)
    save_partner(desk, a_partner(name="Bieb"))
    desk.leave()
    broken(file)

    put_version_at(version, file)

    reopened = open_coalition(file)
    assert names(reopened) == ["Buurthuis De Brug"]
    assert content_of(newest(reopened, BackupReason.BEFORE_RESTORE)) == VersionContent(partners=2)
    reopened.close()


def test_damaged_working_copy_is_put_away(file: Path, desk: Desk) -> None:
    version = keep_version(desk)
    save_partner(desk, a_partner(name="Bieb"))
    desk.leave()
    for database in paths.data_folder().glob("work/*/work.db"):
        database.write_bytes(b"broken" * 1000)

    put_version_at(version, file)

    reopened = open_coalition(file)
    assert names(reopened) == ["Buurthuis De Brug"]
    assert list(paths.data_folder().glob("set-aside/*/work.db"))
    reopened.close()


def test_file_on_another_drive_is_known_by_its_name(file: Path, desk: Desk, tmp_path: Path) -> None:
    version = keep_version(desk)
    desk.close()

    assert version in versions_of_file(tmp_path / "F" / file.name)


def test_version_opens_as_a_file_of_its_own(file: Path, desk: Desk, tmp_path: Path) -> None:
    version = keep_version(desk)
    save_partner(desk, a_partner(name="Bieb"))

    copied = copy_version(version, tmp_path / "Van toen")

    other = open_coalition(copied)
    assert (copied.name, names(other)) == ("Van toen.coalitie", ["Buurthuis De Brug"])
    other.close()


def test_partner_from_an_earlier_session_is_put_back(desk: Desk) -> None:
    version = keep_version(desk)
    delete_partners(desk, [list_partners(desk)[0].id])
    save_partner(desk, a_partner(name="Bieb"))

    (record,) = gone_first(desk, records_in(version))
    put_back(desk, version, record)

    assert (record.kind, record.title, record.is_gone) == (RecordKind.PARTNER, "Buurthuis De Brug", True)
    assert [(line.name, line.contact_name) for line in list_partners(desk)] == [
        ("Bieb", ""),
        ("Buurthuis De Brug", "Samira Voorbeeld"),
    ]
    assert desk.undo_label == "partner terugzetten"


def test_activity_comes_back_with_moments_and_organisers(desk: Desk) -> None:
    edition_id = save_edition(desk, Edition(id=EditionId(0), name="Week", year=2026))
    brug = list_partners(desk)[0].id
    activity_id = save_activity(
        desk,
        an_activity(
            edition_id=edition_id,
            organiser_ids=(brug,),
            target_groups=("ouderen",),
            occurrences=(an_occurrence(), an_occurrence(day=dt.date(2026, 10, 2))),
        ),
    )
    (before,) = list_activities(desk, edition_id)
    version = keep_version(desk)
    delete_activities(desk, [activity_id])

    record = next(one for one in gone_first(desk, records_in(version)) if one.is_gone)
    put_back(desk, version, record)

    (after,) = list_activities(desk, edition_id)
    assert record.detail == "Week van 2026, 2 momenten"
    assert [moment.day for moment in after.occurrences] == [moment.day for moment in before.occurrences]
    assert replace(after, id=before.id, occurrences=()) == replace(before, occurrences=())


def test_activity_brings_its_week_along(desk: Desk) -> None:
    edition_id = save_edition(desk, Edition(id=EditionId(0), name="Week", year=2025))
    save_activity(desk, an_activity(edition_id=edition_id))
    version = keep_version(desk)
    desk.undo()
    desk.undo()

    record = next(one for one in gone_first(desk, records_in(version)) if one.kind is RecordKind.ACTIVITY)
    put_back(desk, version, record)

    (edition,) = list_editions(desk)
    assert (edition.year, len(list_activities(desk, edition.id))) == (2025, 1)


def test_import_keeps_the_present_first(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "lijst.csv"
    source.write_text("Organisatie;Plaats\nBieb;Proefstad\nBakker;Proefstad\n", encoding="utf-8")

    apply_import(desk, preview_import(desk, source, ImportKind.PARTNERS))

    assert content_now(desk) == VersionContent(partners=3)
    assert content_of(newest(desk, BackupReason.BEFORE_IMPORT)) == VersionContent(partners=1)


def test_import_that_cannot_be_kept_first_changes_nothing(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "lijst.csv"
    source.write_text("Organisatie;Plaats\nBieb;Proefstad\n", encoding="utf-8")
    preview = preview_import(desk, source, ImportKind.PARTNERS)
    in_the_way = paths.backup_folder() / desk._document.document_id
    in_the_way.write_text("a file where the folder of versions should be")

    with pytest.raises(DocumentError) as caught:
        apply_import(desk, preview)

    in_the_way.unlink()
    assert caught.value.code is DocumentCode.BACKUP_FAILED
    assert names(desk) == ["Buurthuis De Brug"]
