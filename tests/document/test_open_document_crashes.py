"""One crash after another: what was kept after the first is there after the second."""

from coalitiedesk.domain.document_codes import BackupReason
from tests.document.desk import Desk, add, names, names_in


def test_version_put_back_after_a_crash_in_publishing_survives_the_next_crash(desk: Desk) -> None:
    """The target already held the newer content, so the older was no longer what was published."""
    document = desk.open()
    add(document, "Kerk")
    document.publish()
    version = document.back_up(BackupReason.ON_REQUEST)
    add(document, "School")
    document.begin_publish().run()
    desk.crash(document)
    document = desk.open()
    assert names(document) == ["Buurthuis", "Kerk", "School"]

    document.restore(version.path)
    desk.crash(document)

    document = desk.open()
    assert names(document) == ["Buurthuis", "Kerk"]
    document.close()
    assert names_in(desk.target) == ["Buurthuis", "Kerk"]


def test_version_put_back_after_a_crash_in_publishing_is_published_at_closing(desk: Desk) -> None:
    document = desk.open()
    add(document, "Kerk")
    document.publish()
    version = document.back_up(BackupReason.ON_REQUEST)
    add(document, "School")
    document.begin_publish().run()
    desk.crash(document)

    document = desk.open()
    document.restore(version.path)
    document.close()

    assert names_in(desk.target) == ["Buurthuis", "Kerk"]
