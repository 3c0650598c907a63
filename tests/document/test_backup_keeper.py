from tests.document.desk import Desk, add, names_in


def test_change_itself_waits_for_no_backup(desk: Desk) -> None:
    document = desk.open()

    add(document, "Kerk")
    at_once = document.newest_backup
    document.publish()

    assert at_once is None
    assert document.newest_backup is not None
    assert names_in(document.newest_backup.path) == ["Buurthuis"]


def test_writing_without_a_change_keeps_no_version(desk: Desk) -> None:
    document = desk.open()

    document.publish()

    assert document.backups() == ()
